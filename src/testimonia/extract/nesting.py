"""Attributions inside attributions: which of two passes the other on, and whose a passage is."""

from collections.abc import Sequence
from dataclasses import replace

from testimonia.extract import lexicon as lx
from testimonia.extract.chains import medium_at
from testimonia.extract.cues import verb_cues
from testimonia.extract.found import Found, Span
from testimonia.extract.frames import attributions
from testimonia.extract.postposed import post_posed
from testimonia.extract.scope import clauses
from testimonia.extract.view import View, view

MANY = 16  # attributions of one sentence among which reports of reports are looked for
_BEHIND = frozenset({"post-posed", "as-clause"})  # the report of a report stands behind it
_BEFORE = frozenset({"complementiser", "bare-clause"})  # here only a medium is taken to pass on what others say
_SPEAKS = frozenset({"complementiser", "bare-clause", "infinitive", "question", "quotation"})


def with_nested(v: View, found: list[Found]) -> list[Found]:
    """The attributions with those inside what they report: `X said that ..., the agency wrote` holds what X said."""
    if len(found) > MANY:
        return found  # a list or hostile text
    out = [*found, *_outer(v, found)]
    for one in found:
        if one.mode in {"indirect", "mixed"} and len(one.content) == 1 and _relays(v, one):
            out += [inner for inner in _inside(v, one.content[0]) if all(inner.cue != o.cue for o in out)]
    return sorted((_relaying(v, one, out) for one in out), key=Found.first)


def _relaying(v: View, frame: Found, found: list[Found]) -> Found:
    """A frame that reports nothing but that somebody reports is a hop: `According to AFP the mayor said that A`."""
    framed = frame.mode == "according-to"
    if len(found) < 2 or frame.rule == "points-back" or frame.cue is None or not framed and not _publishes(v, frame):
        return frame
    for inner in found:
        if inner is frame or inner.cue is None or (inner.mode == "according-to") == framed:
            continue
        if not passes_on(v, frame, inner):
            continue
        told = {*inner.cue.parts, inner.cue.auxiliary, *range(*(inner.source or (0, 0)))}
        told |= {k for a, b in inner.content for k in range(a, b)}
        rest = [k for a, b in frame.content for k in range(a, b) if k not in told]
        if not any(v.words[k][0].isalnum() and not v.bits[k] & (lx.COMP | lx.AUX) for k in rest):
            return replace(frame, silent=True)
    return frame


def _publishes(v: View, one: Found) -> bool:
    """A report behind what it tells whose source is a medium."""
    return one.rule == "post-posed" and one.source is not None and medium_at(v, *one.source) == one.source[1]


def _outer(v: View, found: list[Found]) -> list[Found]:
    """Reports behind a whole attribution: `The mayor said the dam was safe, Reuters reported`."""
    known = {one.cue.at for one in found if one.cue is not None}
    free = [cue for cue in verb_cues(v) if cue.at not in known and cue.act in {"say", "report"}] if found else []
    got = (post_posed(v, cue, 0) for cue in free[-1:])  # it is the last thing said
    second = v.lexicon.pack.pack.verb_second
    around = [inner for inner in found if not second or inner.mode == "according-to"]  # what a frame reports is its own
    behind = (one for one in got if one is not None and not any(_holds(inner, one) for inner in around))
    return [one for one in behind if any(_holds(one, inner) for inner in found)]


def _relays(v: View, one: Found) -> bool:
    if one.source is None or one.cue is None or one.cue.act not in {"say", "report"}:
        return False
    a, b = one.source
    return one.rule in _BEHIND or one.rule in _BEFORE and medium_at(v, a, b) > a


def _inside(v: View, content: Span) -> list[Found]:
    """Attributions of the main clause of a content, in positions of the sentence."""
    a, b = content
    first = v.sentence.first + a
    part = replace(v.sentence, start=v.tokens[a].start, end=v.tokens[b - 1].end, first=first, last=first + b - a)
    clause = clauses(v, [content])
    moved = (_moved(inner, a) for inner in attributions(view(v.document, part, v.lexicon)))
    return [
        inner
        for inner in moved
        if inner.rule in _SPEAKS and inner.source is not None and inner.cue is not None
        if inner.cue.act != "plan" and not clause[inner.cue.at]  # what X plans others say of X
    ]


def _moved(found: Found, by: int) -> Found:
    """The attribution with every position moved."""
    cue, source, clause = found.cue, found.source, found.clause
    if cue is not None:
        auxiliary = None if cue.auxiliary is None else cue.auxiliary + by
        cue = replace(cue, at=cue.at + by, parts=tuple(p + by for p in cue.parts), auxiliary=auxiliary)
    if source is not None:
        source = (source[0] + by, source[1] + by)
    clause = None if clause is None else (clause[0] + by, clause[1] + by)
    content = tuple((a + by, b + by) for a, b in found.content)
    return replace(found, cue=cue, source=source, content=content, clause=clause)


def passes_on(v: View, outer: Found, inner: Found) -> bool:
    """True when the cue of `inner` stands in what `outer` reports.

    A frame at the end, behind a comma, reports the whole sentence ("X says that A, according to a report"); any other
    frame in what somebody says is his ("X says that, according to Y, A").
    """
    if not _holds(outer, inner):
        return False
    if not _holds(inner, outer):
        return True
    if (outer.mode == "according-to") == (inner.mode == "according-to"):
        return _first(outer) < _first(inner)
    return _closes(v, outer) if outer.mode == "according-to" else not _closes(v, inner)


def _holds(outer: Found, inner: Found) -> bool:
    return inner.cue is not None and any(a <= inner.cue.at < b for a, b in outer.content)


def _first(found: Found) -> int:
    return found.cue.at if found.cue is not None else 0


def _closes(v: View, frame: Found) -> bool:
    """The frame stands behind a comma and its source ends the sentence, or a relative clause about it does."""
    if frame.cue is None:
        return False
    parts = [frame.cue.parts[0], *(frame.source[:1] if frame.source is not None else ())]
    first, after = min(parts), max(frame.cue.parts[-1] + 1, frame.source[1] if frame.source is not None else 0)
    ends = after >= v.end() or v.lexicon.has("relatives", v.words[after])
    return ends and first > 0 and v.is_break(first - 1)


def whose(v: View, at: int, found: Sequence[Found]) -> int | None:
    """Index of the attribution that what stands at `at` belongs to: the innermost, of those the narrowest."""
    if len(found) > MANY:
        return min(((w, i) for i, one in enumerate(found) if (w := _width(one, at)) is not None), default=(0, None))[1]
    holding = [
        (sum(passes_on(v, one, other) for k, other in enumerate(found) if k != i and _contains(other, at)), width, i)
        for i, one in enumerate(found)
        if (width := _width(one, at)) is not None
    ]
    return min(holding)[2] if holding else None


def _contains(one: Found, at: int) -> bool:
    return _width(one, at) is not None


def _width(one: Found, at: int) -> int | None:
    return next((b - a for a, b in one.content if a <= at < b), None)
