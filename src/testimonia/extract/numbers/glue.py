"""Number words that are written together: cut into their parts, which the machine of `sums` adds up."""

from dataclasses import dataclass

from testimonia.extract.numbers.sums import Habits, Sum, slot

_STEPS = 400  # parts tried for one word
_LIMIT = 80  # letters of the longest word that is tried


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a glued number word: `number`, `scale`, `link` or `half`."""

    text: str
    kind: str
    value: float = 0.0


class Splitter:
    """The parts of a language's glued number words."""

    def __init__(self, parts: list[Part], habits: Habits) -> None:
        self.habits = habits
        self.by_letter: dict[str, list[Part]] = {}
        for part in parts:
            self.by_letter.setdefault(part.text[0], []).append(part)
        for found in self.by_letter.values():
            found.sort(key=lambda part: -len(part.text))

    def read(self, word: str) -> Sum | None:
        """The sum that `word` spells, or None."""
        if len(word) > _LIMIT or word[:1] not in self.by_letter:
            return None
        steps = 0
        stack: list[tuple[int, Sum]] = [(0, Sum(self.habits))]
        while stack and steps < _STEPS:
            at, total = stack.pop()
            if at == len(word):
                if not total.joined:
                    return total
                continue
            for part in reversed(self.by_letter.get(word[at], ())):  # the longest is tried first
                if word.startswith(part.text, at):
                    steps += 1
                    grown = total.copy()
                    if self._take(grown, part, at):
                        stack.append((at + len(part.text), grown))
        return None

    def _take(self, total: Sum, part: Part, at: int) -> bool:
        if part.kind == "number":
            return total.add(part.value, slot(part.value, self.habits), at)
        if part.kind == "scale":
            return total.scale(part.value, at) and total.cut is None
        if part.kind == "half":
            return total.half(part.value)
        return total.join()
