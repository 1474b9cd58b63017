"""Participles that stand before a noun: they report nothing."""

from testimonia.extract import lexicon as lx
from testimonia.extract.phrases import is_verb
from testimonia.extract.view import View


def attributive(v: View, i: int) -> bool:
    """Whether a form of a verb is a participle before a noun: `in der bereits erwähnten Botschaft`, `den tiltalte`."""
    if v.tokens[i].tag in {"VERB", "ADJ"} and i > 1 and v.lexicon.pack.pack.verb_last and _second_finite(v, i):
        return True
    if v.tokens[i].tag == "VERB" and i > 1 and v.lexicon.pack.pack.nouns_capitalised:
        return _amid_phrase(v, i)
    if v.tokens[i].tag == "VERB" and i > 1 and v.bits[i - 1] & lx.NEGATION and v.bits[i - 2] & lx.DET:
        return i + 1 < len(v) and v.tokens[i + 1].tag in {"NOUN", "PROPN", "ADJ"}  # den ikke anerkendte stat
    if v.tokens[i].tag != "ADJ" or i == 0:
        return False
    if v.bits[i - 1] & lx.DET:
        return not (i == 1 and v.bits[0] & lx.ANAPHOR and not any(is_verb(v, k) for k in range(2, v.end())))
    if i + 1 >= len(v) or v.tokens[i + 1].tag not in {"NOUN", "PROPN", "ADJ"}:
        return False
    k = i - 1
    while k > 0 and i - k < 4 and v.tokens[k].tag in {"ADV", "ADJ", "NUM", "PART"}:
        k -= 1
    return bool(v.bits[k] & (lx.DET | lx.PREP))


def _amid_phrase(v: View, i: int) -> bool:
    """`auf nicht näher bezeichnete Quellen`: a preposition, adverbs, the participle and its noun."""
    k = i - 1
    while k > 0 and i - k < 4 and v.tokens[k].tag in {"ADV", "PART"}:
        k -= 1
    noun = i + 1 < len(v) and v.tokens[i + 1].tag in {"NOUN", "PROPN"} and v.tokens[k].tag == "ADP"
    return noun and k < i - 1 and not v.is_break(k + 1) and bool(v.bits[k] & lx.PREP)


def _second_finite(v: View, i: int) -> bool:
    """`hat den am Montag verurteilten Mann begnadigt`: a finite form behind the auxiliary of its clause is none."""
    if i + 1 >= len(v) or v.tokens[i + 1].tag not in {"NOUN", "PROPN"}:
        return False
    if any(form.kind != "finite" for form in v.lexicon.verbs.get(v.words[i], ())) or v.bits[i - 1] & lx.AND:
        return False
    first = max((k + 1 for k in range(v.segment(i)[0], i) if v.inside[k] >= 0), default=v.segment(i)[0])
    held = next((k for k in range(first, i) if v.bits[k] & lx.AUX and v.tokens[k].tag == "AUX"), i)
    return any(v.bits[k] & lx.DET for k in range(held + 1, i))
