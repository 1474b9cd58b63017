"""Attributions inside attributions: which of two passes the other on, and whose a passage is."""

from collections.abc import Sequence

from testimonia.extract.found import Found
from testimonia.extract.view import View


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
