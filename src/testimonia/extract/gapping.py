"""A second account that shares the verb of the first: the police spoke of 3,000 people, the organisers of 8,000."""

from dataclasses import replace

from testimonia.extract import lexicon as lx
from testimonia.extract.clauses import has_verb
from testimonia.extract.found import Found, Span
from testimonia.extract.phrases import phrase_right
from testimonia.extract.speakers import sort_of
from testimonia.extract.view import View


def gapped(v: View, one: Found) -> tuple[Found, ...]:
    """The attribution without what another says in its clause, and that other's; or the attribution by itself."""
    cue, source = one.cue, one.source
    if cue is None or cue.verb is None or source is None or one.mode == "direct" or not one.content:
        return (own_clause(v, one),)
    for k in range(max(cue.parts[-1], source[1] - 1) + 1, v.end() - 2):
        if v.words[k] != "," or v.inside[k] >= 0 or v.bracket[k]:
            continue
        second = _account(v, k + 1 + bool(v.bits[k + 1] & (lx.AND | lx.OPENER)))
        if second is None:
            continue
        who, what = second
        kept = tuple((a, min(b, k)) for a, b in one.content if a < k)
        if kept:
            clause = None if one.clause is None else (one.clause[0], min(one.clause[1], k))
            first = replace(one, content=kept, clause=clause)
            return first, replace(one, source=who, content=(what,), clause=None)
    return (own_clause(v, one),)


def _account(v: View, p: int) -> tuple[Span, Span] | None:
    """Who gives a number behind a comma, and the number: a speaker and a count with no verb of their own."""
    stop = phrase_right(v, p, v.end())
    if stop <= p:
        return None
    number = next((k for k in range(p, min(stop + 4, v.end())) if v.tokens[k].tag == "NUM"), None)
    end = next((k for k in range(stop, v.end()) if v.is_break(k) and not v.bracket[k]), v.end())
    if number is None or number <= p or end <= number or has_verb(v, p, end):
        return None
    begin = number
    while begin > p and v.words[begin - 1] in v.lexicon.bounds:
        begin -= 1
    last = begin - 1 if begin > p and v.bits[begin - 1] & lx.PREP else begin
    if last <= p or last < stop < number or not v.bits[p] & lx.DET and v.tokens[p].tag != "PROPN":
        return None
    return ((p, last), (begin, end)) if sort_of(v, (p, last)) == "speaker" else None


def own_clause(v: View, one: Found) -> Found:
    """The attribution without the clause before a "but" that its own begins behind: A told of 162, but B has 103."""
    if one.rule != "refusal" or one.source is None or one.cue is None or len(one.content) != 1:
        return one
    (a, b), start = one.content[0], one.source[0]
    joined = start - 1 > a and bool(v.bits[start - 1] & (lx.AND | lx.OPENER)) and start < one.cue.at
    if not joined or not has_verb(v, a, start - 1):
        return one
    return replace(one, content=((start, b),))
