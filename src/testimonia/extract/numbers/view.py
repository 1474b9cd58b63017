"""The tokens of a text as the number reader sees them."""

from dataclasses import dataclass

from testimonia.extract.numbers.lexicon import NumberLexicon
from testimonia.model import Token


def strip_elisions(lower: list[str], elisions: dict[str, str]) -> frozenset[int]:
    """Takes the short words off the tokens in `lower`, and returns which tokens had one.

    A short word that is a token by itself is written out: d' is de.
    """
    found = set[int]()
    for i, word in enumerate(lower):
        at = word.find("'") if "'" in word else word.find("’")
        if at == len(word) - 1:
            lower[i] = elisions.get(word[:at] + "'", word)
        elif at > 0 and word[:at] + "'" in elisions:
            lower[i] = word[at + 1 :]
            found.add(i)
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class View:
    """`lower` are the tokens in small letters, by the same indices."""

    text: str
    tokens: tuple[Token, ...]
    lower: list[str]
    lex: NumberLexicon
    elided: frozenset[int] = frozenset()  # tokens that lost a short word in front: un in d'un

    def touches(self, i: int) -> bool:
        """Whether token `i` follows the one before without a gap."""
        return i > 0 and self.tokens[i].start == self.tokens[i - 1].end

    def offset(self, i: int) -> int:
        """How many characters of token `i` belong to a short word in front."""
        return len(self.tokens[i].text) - len(self.lower[i]) if i in self.elided else 0

    def free(self, i: int) -> bool:
        """Whether no letter or digit stands right before token `i`."""
        start = self.tokens[i].start
        return start == 0 or not self.text[start - 1].isalnum()

    def past(self, i: int, offset: int) -> int:
        """The first token from `i` on that begins at `offset` or later."""
        while i < len(self.tokens) and self.tokens[i].start < offset:
            i += 1
        return i
