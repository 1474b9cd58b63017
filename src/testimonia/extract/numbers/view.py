"""The tokens of a text as the number reader sees them."""

from dataclasses import dataclass

from testimonia.extract.numbers.lexicon import NumberLexicon
from testimonia.model import Token


@dataclass(frozen=True, slots=True)
class View:
    """`lower` are the tokens in small letters, by the same indices."""

    text: str
    tokens: tuple[Token, ...]
    lower: list[str]
    lex: NumberLexicon

    def touches(self, i: int) -> bool:
        """Whether token `i` follows the one before without a gap."""
        return i > 0 and self.tokens[i].start == self.tokens[i - 1].end

    def free(self, i: int) -> bool:
        """Whether no letter or digit stands right before token `i`."""
        start = self.tokens[i].start
        return start == 0 or not self.text[start - 1].isalnum()

    def past(self, i: int, offset: int) -> int:
        """The first token from `i` on that begins at `offset` or later."""
        while i < len(self.tokens) and self.tokens[i].start < offset:
            i += 1
        return i
