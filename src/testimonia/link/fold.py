"""Spellings made comparable: folded words, and a skeleton that equals across transliterations."""

import re
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz import fuzz

_SPLIT = re.compile(r"[\s\-\u2010-\u2015./·]+")
# Letters that newspapers of different languages write for one sound; longest first, applied left to right.
_SOUNDS = (
    ("tsch", "c"), ("tsj", "c"), ("dsch", "j"), ("dzj", "j"), ("sch", "s"), ("sjt", "st"), ("sj", "s"), ("sh", "s"),
    ("zh", "s"), ("zj", "s"), ("tch", "c"), ("ch", "c"), ("kh", "c"), ("oe", "u"), ("ou", "u"), ("ij", "i"),
    ("iy", "i"), ("ey", "ei"), ("ej", "ei"), ("aj", "ai"), ("ay", "ai"), ("yj", "i"), ("yy", "i"), ("ie", "i"),
    ("ck", "k"), ("ph", "f"), ("th", "t"), ("x", "ks"), ("q", "k"), ("w", "v"), ("z", "s"),
)  # fmt: skip


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """`name` in lower-case ASCII words with single spaces: ``Kim Jong-oen`` gives ``kim jong oen``."""
    return " ".join(_SPLIT.sub(" ", anyascii(name.replace("’", "'"))).lower().replace("'", "").split())


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """A folded word with the spelling of its sounds levelled; its first letter keeps j and y apart."""
    out, i = [], 0
    while i < len(word):
        for written, sound in _SOUNDS:
            if word.startswith(written, i):
                out.append(sound)
                i += len(written)
                break
        else:
            out.append("i" if i and word[i] in "yj" else word[i])
            i += 1
    levelled = "".join(out)
    return "".join(c for k, c in enumerate(levelled) if not k or c != levelled[k - 1])


def word_likeness(a: str, b: str) -> float:
    """How alike two folded words are as names: 1 equal, .95 one skeleton, about .9 a slip in a long word, else 0.

    Short words (given names of two to four letters) must share their skeleton: Jong and Yong are two names.
    """
    if a == b:
        return 1.0
    first, second = skeleton(a), skeleton(b)
    if first == second:
        return 0.95
    if min(len(first), len(second)) < 5 or first[0] != second[0] and {first[0], second[0]} != {"j", "y"}:
        return 0.0
    ratio = fuzz.ratio(first, second) / 100
    return 0.9 * ratio if ratio >= 0.88 else 0.0


def name_likeness(a: str, b: str) -> float:
    """How alike two folded full names are. Other given names give 0; a missing middle name costs little."""
    left, right = a.split(), b.split()
    if not left or not right:
        return 0.0
    if len(left) == len(right):
        scores = [_initial(x, y) or word_likeness(x, y) for x, y in zip(left, right, strict=True)]
        return min(scores)
    if skeleton("".join(left)) == skeleton("".join(right)):
        return 0.95
    short, long = sorted((left, right), key=len)
    if len(short) < 2 or not word_likeness(short[0], long[0]) or not word_likeness(short[-1], long[-1]):
        return 0.0
    rest = iter(long)
    return 0.85 if all(any(word_likeness(word, other) for other in rest) for word in short) else 0.0


def _initial(x: str, y: str) -> float:
    return 0.8 if 1 in (len(x), len(y)) and x[0] == y[0] and len(x) != len(y) else 0.0
