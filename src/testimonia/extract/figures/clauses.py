"""Clauses around numbers, as heights: what parts two words of a sentence is the difference of their heights."""

from dataclasses import dataclass

from testimonia.extract.figures.lexicon import FigureLexicon
from testimonia.extract.numbers import NumberHit

_STRONG = frozenset(";:—–.!?")  # a full stop inside a quotation, too
_DASHES = frozenset("–—-")
_CLOSERS = _DASHES | {","}
COMMA, OPENER, STRONG, JOIN, NUMBER, LINK = 3, 5, 7, 2, 2, 1
_REMARK = 7  # words of the longest remark between two commas
_INSERTED = 14  # words of the longest insertion whose closing comma is looked for


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens `first` up to `last` between two marks or clause openers."""

    first: int
    last: int


def split_clauses(
    first: int, last: int, words: list[str], lex: FigureLexicon, hits: list[NumberHit], verbs: frozenset[int]
) -> tuple[list[Clause], list[int]]:
    """The clauses of a sentence, and the height of each of its tokens.

    An insertion between two commas or brackets goes up and down again, so that what stands around it stays close.
    A list of numbers is one step a number; `verbs` are the tokens right behind one that are verbs.
    """
    inside = bytearray(last - first)
    for hit in hits:
        for i in range(hit.first, hit.last):
            inside[i - first] = 1
    links = _links(first, last, words, lex, hits, verbs)
    starts = {hit.core for hit in hits}.difference(links.values())
    heights, cuts, height = [0] * (last - first), [first], 0
    closing: dict[int, int] = {}
    for i in range(first, last):
        word, step = words[i], 0
        if i in closing:
            step = closing.pop(i)
            cuts.append(i)
        elif inside[i - first]:
            step = NUMBER if i in starts else 0
        elif i in links:
            step = LINK
        elif word == "(":
            step, end = OPENER, _next(words, i + 1, last, ")")
            if end is not None:
                closing[end] = -OPENER
            cuts.append(i)
        elif word in _DASHES and lex.subsets.at(words, i + 1, last) is not None:
            step, end = COMMA, next((k for k in range(i + 2, min(last, i + _INSERTED)) if words[k] in _CLOSERS), None)
            if end is not None:
                closing[end] = -step - _numbers(starts, i, end) * NUMBER
            cuts.append(i)
        elif word in _STRONG:
            step = STRONG
            cuts.append(i)
        elif word == ",":
            step = COMMA
            if (end := _remark(words, i, last, lex, inside, first)) is not None:
                closing[end] = -COMMA
                height += COMMA
                heights[i - first] = height
                cuts.append(i)
                continue
            opens = any(words[k] in lex.relatives for k in range(i + 1, min(i + 3, last)))
            subset = lex.subsets.at(words, i + 1, last) is not None
            if opens or subset:
                end = _next(words, i + 2, min(last, i + _INSERTED), ",")
                step += 0 if subset else OPENER - COMMA
                if end is not None:
                    closing[end] = -step - _numbers(starts, i, end) * NUMBER
            cuts.append(i)
        elif word in lex.splits and i > first:
            after_comma = words[i - 1] == ","
            step = 0 if after_comma and word in lex.relatives else OPENER
            if not after_comma:
                cuts.append(i)
        elif word in lex.coordinators:
            step = JOIN
        height += step
        heights[i - first] = height
    edges = sorted(set(cuts))
    return [Clause(a, b) for a, b in zip(edges, [*edges[1:], last], strict=True)], heights


def _links(
    first: int, last: int, words: list[str], lex: FigureLexicon, hits: list[NumberHit], verbs: frozenset[int]
) -> dict[int, int]:
    """Commas and coordinators that only join two numbers, with the number behind: 3 soldiers, 2 guards and 5 men.

    Where the first has its verb before it and the second an auxiliary behind it, two clauses are joined: starben 8
    Menschen, 21 wurden verletzt.
    """
    found, told = dict[int, int](), False
    for left, right in zip(hits, hits[1:], strict=False):
        joins = [i for i in range(left.last, right.first) if words[i] == "," or words[i] in lex.coordinators]
        between = words[left.last : right.first]
        plain = len(between) <= 6 and not any(word in lex.uses or word in lex.apart.table for word in between)
        told = told or any(words[i] in lex.uses for i in range(first, left.first))
        first = left.last
        own = right.last < last and (words[right.last] in lex.auxiliaries or right.last in verbs)
        if told and own:
            continue
        if told and words[right.first] in lex.others and lex.marks.at(words, right.last, last) is not None:
            continue  # Zabitych zostało 9, kolejnych 5 odniosło rany
        if joins and plain and joins[-1] >= right.first - 2 and joins[-1] - joins[0] <= 1:
            found.update(dict.fromkeys(joins, right.core))
    return found


def _remark(words: list[str], comma: int, last: int, lex: FigureLexicon, inside: bytearray, first: int) -> int | None:
    """The comma that closes a short remark without a number or a verb of its own: came, by various counts, 5 to 8."""
    end = _next(words, comma + 1, min(last, comma + _REMARK), ",")
    if end is None or end < comma + 3 or words[comma + 1] not in lex.prepositions:
        return None
    within = range(comma + 1, end)
    plain = not any(inside[i - first] or words[i] in lex.uses or words[i] in lex.splits for i in within)
    return end if plain and words[comma + 1] not in lex.relatives else None


def _next(words: list[str], first: int, last: int, mark: str) -> int | None:
    for i in range(first, last):
        if words[i] == mark:
            return i
    return None


def _numbers(starts: set[int], first: int, last: int) -> int:
    return sum(first < i < last for i in starts)
