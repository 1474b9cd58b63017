"""Fractions: two thirds, een kwart, half a; and one in eight, every tenth."""

from dataclasses import dataclass

from testimonia.extract.numbers.lexicon import NumberLexicon
from testimonia.extract.numbers.view import View


@dataclass(frozen=True, slots=True)
class Fraction:
    """A ratio that ends before token `end`; `sure` if its words cannot be an ordinal or something else."""

    end: int
    ratio: float
    sure: bool = True
    bare: bool = False  # a denominator without a number: Viertel, which may be a part of a town


def _small(lex: NumberLexicon, word: str) -> float | None:
    """A whole number from 1 to 99 in one token."""
    if word in lex.articles or word in lex.ones:
        return 1.0
    if word.isdecimal() and len(word) <= 2:
        return float(word)
    found = lex.words[word] if word[0].isalpha() else None
    return found.value if found is not None and not found.scale and found.upper is None else None


def read_fraction(view: View, i: int, last: int) -> Fraction | None:
    """The fraction at token `i`: a phrase of the pack, or a number with a denominator."""
    lex = view.lex
    if found := lex.fractions.at(view.lower, i, last):
        half = found[0] == i + 1 and bool(lex.of) and view.lower[i] in lex.n.multipliers  # an adjective: half boards
        return Fraction(found[0], found[1] / 100, not half, half)
    word = view.lower[i]
    if lex.parts.get(word, 2) > 2:  # halves by themselves are something else: medios de comunicación
        return Fraction(i + 1, 1 / lex.parts[word], bare=True)
    if "-" in word and word.count("-") == 1:
        head, below = word.split("-")
        top = _small(lex, head) if head else None
        denominator = _below(lex, below)
        if top is not None and denominator and 0 < top < denominator:
            return Fraction(i + 1, top / denominator)
    if i + 1 >= last:
        return None
    above = _small(lex, view.lower[i])
    k = i + 2 if i + 2 < last and view.lower[i + 1] == "-" else i + 1
    below = view.lower[k]
    denominator = _below(lex, below)
    if above is None or not denominator or not above < denominator:
        return None
    return Fraction(k + 1, above / denominator, below in lex.parts or (above > 1 and denominator > 2))


def _below(lex: NumberLexicon, word: str) -> int | None:
    """The denominator that `word` names; "second" is none, nor an ordinal that is a scale too (hundrede)."""
    scale = lex.plain.get(word)
    found = lex.parts.get(word) or (None if scale is not None and scale.scale else lex.ordinals.get(word))
    return found if found and (found > 2 or word in lex.parts) else None


def is_of(view: View, i: int, last: int) -> bool:
    """Whether what follows says of what the fraction is."""
    return i < last and view.lower[i] in view.lex.of


def read_share(view: View, i: int, last: int) -> tuple[int, float] | None:
    """The end and the percentage of "every tenth"; not of "every second day"."""
    lex = view.lex
    found = lex.every.at(view.lower, i, last)
    if not found or found[0] >= last:
        return None
    end = found[0] + 1
    below = lex.ordinals.get(view.lower[found[0]])
    if not below or below < 2 or (end < last and view.lower[end] in lex.durations):
        return None
    return end, round(100 / below, 2)
