"""Passives that name nobody: `The plan is seen as a mistake`, `Asked about the plan, X said`."""

from dataclasses import replace

from testimonia.extract import lexicon as lx
from testimonia.extract.clauses import clause_end, phrase_end, trim
from testimonia.extract.cues import Cue
from testimonia.extract.found import Found, Span, mode_of
from testimonia.extract.phrases import is_verb, phrase_right
from testimonia.extract.subjects import left_subject
from testimonia.extract.view import View


def agentless(v: View, cue: Cue, source: Span | None) -> Found | None:
    """The attribution of a passive whose subject is spoken of or spoken to, in subject-verb-object order."""
    if not v.lexicon.pack.pack.subject_first or cue.verb is None:
        return None
    links = {link for form in v.lexicon.verbs[v.words[cue.at]] for link in form.verb.passive_links}
    if not links:
        return None
    if "addressee" in cue.verb.takes:
        return _asked(v, cue, source, links) if cue.passive or source is None and _reduced(v, cue) else None
    return _spoken_of(v, cue, links) if cue.passive and cue.auxiliary is not None and source is None else None


def _reduced(v: View, cue: Cue) -> bool:
    """`Asked about it, X`, `when asked about it`: a participle that opens its clause."""
    opens = cue.at == 0 or v.bits[cue.at - 1] & lx.OPENER and v.tokens[cue.at - 1].tag != "ADP"
    return bool(opens) and cue.kind == "finite" and v.words[cue.at].endswith(v.lexicon.participles)


def _spoken_of(v: View, cue: Cue, links: set[str]) -> Found | None:
    first = cue.at + 1
    while first < v.end() and v.tokens[first].tag == "ADV" and v.words[first] not in links:
        first += 1
    if first + 1 >= v.end() or v.words[first] not in links or v.inside[first] >= 0:
        return None
    about = left_subject(v, cue.at)
    if about is None or about[1] > cue.finite() or v.bits[about[0]] & lx.EXPLETIVE and about[1] - about[0] == 1:
        return None
    content = trim(v, first + 1, phrase_end(v, first + 1, clause_end(v, first + 1)))
    if content is None:
        return None
    cue = replace(cue, parts=(*cue.parts, first))
    return Found(cue, None, (about, content), mode_of(v, content), "raised", marked="noun-phrase")


def _asked(v: View, cue: Cue, source: Span | None, links: set[str]) -> Found | None:
    """What somebody was asked or told, behind who asked, where and when."""
    first, stop = cue.at + 1, v.end()
    for _ in range(4):
        if first >= stop or v.is_break(first) or v.words[first] in links:
            break
        if v.bits[first] & lx.PREP and not v.bits[first] & (lx.TO | lx.COMP):
            behind = phrase_right(v, first + 1, stop, depth=4)
            source = (first + 1, behind) if v.bits[first] & lx.BY and behind > first + 1 else source
            first = max(behind, first + 1)
        elif v.bits[first] & lx.TIME or v.tokens[first].tag == "ADV" and not v.bits[first] & lx.ASK:
            first += 1
        else:
            break
    if first + 1 > stop - 1 and not (first < stop and v.bits[first] & lx.ASK):
        return None
    told = v.bits[first] & (lx.ASK | lx.COMP) or v.bits[first] & lx.TO and is_verb(v, first + 1)
    if v.words[first] in links:
        cue, first = replace(cue, parts=(*cue.parts, first)), first + 1
    elif not told:
        return None
    stop = min(v.segment(first)[1], stop)
    if source is not None and first < source[0] < stop:
        stop = source[0] - 1  # by X
    content = trim(v, first, stop)
    return None if content is None else Found(cue, source, (content,), mode_of(v, content), "question")
