"""Reports inside quotation marks, which do not close for them: `« A, a déclaré X. B »`, `«A, — заявил X, — B»`."""

from collections.abc import Sequence

from testimonia.extract import lexicon as lx
from testimonia.extract.lexicon import Lexicon
from testimonia.extract.tags import DASHES, ENDS, VERBAL
from testimonia.model import Token

_STOPS = frozenset(",!?…")  # marks before a report that stands in the speech
_LONGEST = 40  # tokens of a report
_SHORTEST = 2  # tokens of speech before it
_NAMES = frozenset({"PROPN", "NOUN", "DET"})
Pair = tuple[int, int, bool]


def divided(lexicon: Lexicon, tokens: Sequence[Token], pairs: list[Pair]) -> list[Pair]:
    """The quotations, each cut where a report stands in it: what is before it and what goes on behind it."""
    out = list[Pair]()
    for first, last, closed in pairs:
        start, k = first, first + _SHORTEST + 1
        while k < last - 1:
            verb = _report(lexicon, tokens, k, last)
            if verb is None:
                k += 1
                continue
            out.append((start, k if tokens[k].text not in DASHES and tokens[k].text != "," else k - 1, False))
            dashed = tokens[verb - 1].text in DASHES
            stop = _ends_dashed(tokens, verb, last) if dashed else _ends_plain(lexicon, tokens, verb, last)
            start = stop
            while start < last and tokens[start].text in DASHES | ENDS | {","}:
                start += 1
            k = start + _SHORTEST
        if start == first:
            out.append((first, last, closed))
        elif start < last:
            out.append((start, last, False))
    return out


def speech_behind_colon(tokens: Sequence[Token]) -> list[Pair]:
    """Speech that a dash behind a colon opens, to the end of its paragraph: `Selskapet avviser det: – A.`"""
    at = next((k for k in range(1, len(tokens) - 2) if tokens[k].text == ":" and tokens[k + 1].text in DASHES), None)
    return [(at + 2, len(tokens) - 1, False)] if at is not None else []


def _report(lexicon: Lexicon, tokens: Sequence[Token], k: int, last: int) -> int | None:
    """Where a report begins behind the mark at `k`: a verb of speech with its subject behind it; None for none."""
    dashed = tokens[k].text in DASHES
    if not dashed and tokens[k].text not in _STOPS:
        return None
    first = k + 1
    if not dashed and first < last and tokens[first].text in DASHES:
        dashed, first = True, first + 1
    i = first
    while i < min(first + 3, last) and _light(lexicon, tokens[i]):
        i += 1
    forms = lexicon.verbs.get(tokens[i].text.lower(), ()) if i < last else ()
    finite = i == first or not any(lexicon.bits.get(t.text.lower(), 0) & lx.AUX for t in tokens[first:i])
    kind = "finite" if finite else "participle"
    if not any(form.kind == kind and "quote" in form.verb.takes and not form.verb.weak for form in forms):
        return None
    if i + 1 >= last or not dashed and not lexicon.pack.text.enclitics and tokens[k].text != ",":
        return first if dashed else None
    after, bits = tokens[i + 1], lexicon.bits.get(tokens[i + 1].text.lower(), 0)
    if bits & (lx.FIRST | lx.COMP) or after.text == ":":
        return None
    pronoun = bits & lx.PRONOUN or any(lexicon.bits.get(t.text.lower(), 0) & lx.PRONOUN for t in tokens[first:i])
    named = after.tag in _NAMES or after.text[:1].isupper() or bool(bits & lx.DET) or bool(pronoun)
    return first if named or dashed else None


def _light(lexicon: Lexicon, token: Token) -> bool:
    """A word between the mark and the verb of a report: its auxiliary, a pronoun, an adverb."""
    bits = lexicon.bits.get(token.text.lower(), 0)
    return not bits & lx.VERB and bool(bits & (lx.AUX | lx.OBJECT | lx.PRONOUN | lx.AS) or token.tag == "ADV")


def _ends_dashed(tokens: Sequence[Token], verb: int, last: int) -> int:
    """The mark that ends a report between dashes: one at its end, or its full stop."""
    for k in range(verb + 1, min(last, verb + _LONGEST)):
        if tokens[k].text in DASHES or tokens[k].text in ENDS:
            return k - 1 if tokens[k].text in DASHES and tokens[k - 1].text == "," else k
    return last


def _ends_plain(lexicon: Lexicon, tokens: Sequence[Token], verb: int, last: int) -> int:
    """The mark that ends a report between commas: the first with no apposition and no relative clause behind it."""
    for k in range(verb + 1, min(last, verb + _LONGEST)):
        if tokens[k].text in ENDS:
            return k
        bits = lexicon.bits.get(tokens[k + 1].text.lower(), 0) if k + 1 < last else 0
        if tokens[k].text == "," and (bits & lx.COMP or not bits & lx.RELATIVE):
            stop = next((n for n in range(k + 1, last) if tokens[n].text == "," or tokens[n].text in ENDS), last)
            if bits & lx.COMP or any(tokens[n].tag in VERBAL for n in range(k + 1, stop)):
                return k
    return last
