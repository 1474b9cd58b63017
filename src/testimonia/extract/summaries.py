"""The clause that sums up what somebody said without giving his words: `Die Opposition forderte Neuwahlen`."""

from dataclasses import replace

from testimonia.extract import lexicon as lx
from testimonia.extract.behind import main_behind
from testimonia.extract.clauses import clause_end, subordinate_start, trim
from testimonia.extract.cues import Cue
from testimonia.extract.found import Found, Span, is_title, mode_of
from testimonia.extract.phrases import is_name_or_noun, is_verb
from testimonia.extract.prefield import right_subject
from testimonia.extract.view import View

# Acts that a modal verb makes rather than puts off: `kann nicht bestätigen`, `will nicht ausschließen`.
_ANSWERS = frozenset({"deny", "confirm", "admit", "no-comment", "cannot-confirm", "deny-knowledge"})


def joined_verb(v: View, source: Span, finite: int) -> bool:
    """`X expressed sympathy and announced Y`: the verb of a second clause, whose subject stands before the first."""
    if source[1] >= finite - 1 or not v.lexicon.pack.pack.verb_second:
        return False
    joins = v.bits[finite - 1] & lx.AND or v.tokens[finite - 1].tag == "CCONJ" or v.words[finite - 1] == ","
    return bool(joins) and any(is_verb(v, k) and subordinate_start(v, k) is None for k in range(source[1], finite - 1))


def _clause(v: View, one: Found, floor: int) -> Span | None:
    """The whole clause of a report whose content is a noun phrase.

    In verb-second order the subject and the verb stand amid the parts of such a content, and none of these is a
    statement by itself: what is told is that somebody demands, rejects or confirms something. A main clause begins at
    `floor`, where the sentence is free behind earlier reports, and runs on to the next; a subordinate one ends with
    its verb.
    """
    if one.cue is None:
        return None
    taken = [*one.cue.parts, *(range(*one.source) if one.source is not None else ())]
    taken += [k for a, b in one.content for k in range(a, b)]
    if one.cue.auxiliary is not None:
        taken.append(one.cue.auxiliary)
    first, last = min(taken), max(taken)
    finite = one.cue.finite()
    if one.source is not None and joined_verb(v, one.source, finite):
        return trim(v, finite, max(clause_end(v, last - 1), last + 1))
    opener = subordinate_start(v, finite)
    if opener is not None and opener >= floor:
        return trim(v, opener, max(v.segment(one.cue.at)[1], last + 1))
    for k in range(first - 1, floor - 1, -1):
        if v.words[k] in {":", ";"} and v.inside[k] < 0 and not v.bracket[k]:
            floor = k + 1
            break
    return trim(v, min(floor, first), max(main_behind(v, last, clause_end(v, last - 1)), last + 1))


def only_wished(v: View, cue: Cue) -> bool:
    """`Sie wollen Kritik äußern`, `wenn er ablehnt`: what nobody has said yet. Who will not confirm has said so."""
    opener = subordinate_start(v, cue.finite())
    supposed = opener is not None and v.words[opener] in v.lexicon.stance.conditionals
    return supposed or cue.kind == "infinitive" and cue.act not in _ANSWERS


def whole_summary(v: View, one: Found, floor: int) -> Found:
    """The attribution with the clause that it tells; its last part runs on to the end of that clause."""
    if one.cue is not None and one.marked is None:
        return replace(one, clause=trim(v, max(floor, v.segment(one.cue.at)[0]), one.content[-1][1]))
    clause = _clause(v, one, floor)
    if clause is None or one.cue is None:
        return one
    words = _in_his_words(v, one, clause[1])
    if words is not None:
        return replace(one, content=(words,), mode="direct")
    if (told := _told_behind(v, one, clause[1])) is not None:
        return replace(one, content=(told,), mode=mode_of(v, told), rule="bare-clause", marked=None)
    a, b = one.content[-1]
    end = clause[1] if a > one.cue.finite() else b
    return replace(one, clause=clause, content=(*one.content[:-1], (a, max(b, end))))


def _in_his_words(v: View, one: Found, end: int) -> Span | None:
    """`X called the plan a "disgrace"`: a judgement that ends its clause with quoted words is given in them."""
    cue, last = one.cue, one.content[-1][1] - 1
    if cue is None or v.inside[last] < 0:
        return None
    if any(k not in cue.parts and k != cue.auxiliary for k in range(last + 1, end)):
        return None
    quotation = v.quotations[v.inside[last]]
    first = quotation.first
    quoted = {v.inside[k] for a, b in one.content for k in range(a, b)} - {-1}
    owned = v.bits[first - 1] & lx.GENITIVE and is_name_or_noun(v, first - 2)
    if quotation.last != last or not quotation.words or is_title(v, quotation) or len(quoted) > 1 or owned:
        return None
    return first, last + 1


def _told_behind(v: View, one: Found, end: int) -> Span | None:
    """`Sie warnte vor Hunger, wenn keine Hilfe komme`: what is said stands behind the noun, in a form of its own."""
    cue = one.cue
    if cue is None or one.source is None:
        return None
    for k in range(max(*cue.parts, one.content[0][0]) + 1, end - 3):
        if v.words[k] != "," or v.inside[k] >= 0 or v.bracket[k]:
            continue
        stop = min(v.segment(k + 1)[1], end)
        forms = [n for n in range(k + 1, stop) if v.bits[n] & lx.KONJ and v.inside[n] < 0]
        relative = any(v.bits[n] & lx.RELATIVE and v.tokens[n].tag == "PRON" for n in (k + 1, k + 2))
        if forms and not (relative and all(v.bits[n] & lx.CONDITIONAL for n in forms)):
            return trim(v, one.content[0][0] if relative else k + 1, end)
    return None


def is_retold(v: View, one: Found) -> bool:
    """`Das Amt gehe davon aus, dass A`: the report is itself what somebody else says, for its verb has that form."""
    if one.cue is None or not one.content or one.cue.kind != "finite" or one.marked is not None:
        return False
    at = one.cue.at
    a, b = v.segment(at)
    if any(v.bits[k] & lx.FIRST and v.inside[k] < 0 for k in range(a, b)) or subordinate_start(v, at) is not None:
        return False
    return bool(v.bits[at] & lx.KONJ and not v.bits[at] & lx.CONDITIONAL)


def denier(v: View, cue: Cue, source: Span | None) -> Span | None:
    """`Den Bericht nannte Huber falsch`: who denies is no report or reproach; somebody behind the verb does."""
    if source is None or source[0] > cue.finite() or not v.lexicon.pack.pack.nouns_capitalised:
        return source
    told = any(v.words[k] in v.lexicon.nouns or v.lexicon.kinds.get(v.words[k]) == "document" for k in range(*source))
    right = right_subject(v, cue.finite(), v.end()) if told else None
    return source if right is None else right
