"""Words for a part of those who were asked or spoken of: `most of them`, `nearly half`, `four in ten`."""

from functools import cache

from testimonia.extract import lexicon as lx
from testimonia.extract.view import View
from testimonia.packs import load_pack


@cache
def shares(language: str) -> frozenset[str]:
    """Words for a share of people who are asked or counted: percent, half, thirds."""
    numbers = load_pack(language).numbers
    return frozenset({"%", *numbers.percent, *numbers.parts, *(w for w in numbers.fractions if " " not in w)})


def counts_some(v: View, start: int, end: int) -> bool:
    """Whether a phrase without a noun counts people, in languages whose subject stands before its verb."""
    pack = v.lexicon.pack.pack
    if not pack.subject_first:
        return False
    last = v.bits[end - 1]
    them = end - start > 2 and last & lx.OBJECT and not last & lx.DET and v.bits[end - 2] & lx.JOIN
    counted = v.tokens[end - 1].tag == "NUM" and any(v.tokens[k].tag == "NUM" for k in range(start, end - 2))
    return bool(them) or counted or v.words[end - 1] in shares(v.lexicon.pack.language)
