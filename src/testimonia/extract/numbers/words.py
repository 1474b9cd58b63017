"""What a word is in a number, worked out once for each form that a text has."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

MEMO = 60_000  # words whose reading is kept
APOSTROPHES = str.maketrans("’ʼ‘", "'''")  # packs write the plain one


def fold(word: str) -> str:
    """The word without accents, and with the plain apostrophe."""
    word = word.translate(APOSTROPHES)
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c)).replace("ł", "l")


@dataclass(frozen=True, slots=True)
class Word:
    """What a word is in a number: a value with room for more, or a scale that multiplies."""

    value: float
    slot: float = 0
    scale: bool = False
    last_scale: float = 1.0
    approximate: bool = False
    upper: float | None = None


class Memo(dict[str, "Word | None"]):
    """Words by their form; a form that is new is worked out when it is looked up."""

    def __init__(self, work_out: Callable[[str], Word | None]) -> None:
        self.work_out = work_out

    def __missing__(self, word: str) -> Word | None:
        if len(self) > MEMO:
            self.clear()
        found = self[word] = self.work_out(word)
        return found


class Starts(dict[str, bool]):
    """Whether a number, or the words before one, can begin with a word."""

    def __init__(self, starts: Callable[[str], bool]) -> None:
        self.starts = starts

    def __missing__(self, word: str) -> bool:
        if len(self) > MEMO:
            self.clear()
        found = self[word] = self.starts(word)
        return found
