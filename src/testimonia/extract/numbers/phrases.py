"""Tables of phrases: one dictionary lookup by the first word, then the longest phrase that fits."""

import re
from collections.abc import Iterable
from typing import Generic, TypeVar

T = TypeVar("T")
# The pieces that the tokens of a text have too: words with inner marks, and every other mark by itself.
_PIECE = re.compile(r"[^\W_][\w\u0300-\u036f]*(?:[-'’&.](?=[^\W_])[\w\u0300-\u036f]+)*\.?|\S")


def pieces(phrase: str) -> tuple[str, ...]:
    """The tokens of a phrase of a pack."""
    return tuple(_PIECE.findall(phrase))


class Phrases(Generic[T]):
    """Phrases by their first word, longest first. An abbreviation is known with and without its dot."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self.table: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, value in entries:
            words = pieces(phrase)
            forms = {words, tuple(w.removesuffix(".") or w for w in words)}
            if words[-1] != "." and words[-1].endswith("."):
                forms.add((*words[:-1], words[-1][:-1], "."))
            if any("'" in word for word in words):
                forms.add(tuple(word.replace("'", "’") for word in words))
            for form in forms:
                self.table.setdefault(form[0], []).append((form, value))
        for found in self.table.values():
            found.sort(key=lambda entry: -len(entry[0]))

    def at(self, words: list[str], i: int, last: int) -> tuple[int, T] | None:
        """The end and the value of the longest phrase at `i` that ends by `last`."""
        found = self.table.get(words[i]) if i < last else None
        if found is None:
            return None  # nearly always
        for phrase, value in found:
            end = i + len(phrase)
            if end <= last and tuple(words[i:end]) == phrase:
                return end, value
        return None
