"""Relations of one question in few rows: those between the same two figures stand together, and only direct updates."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from testimonia.model import Answer, Relation

ROWS = 40  # rows of one kind shown for one question
_TITLES = {
    "conflict": "Conflict: figures that exclude each other",
    "update": "Update: a later state of the same matter",
    "different-scope": "Different scope: not about the same thing, or not known to be",
    "refine": "Refine: one is more precise than the other",
    "agree": "Agree: the accounts are compatible",
    "copy": "Copy: the same account again",
}


class Shown(Protocol):
    """An answer as the page shows it."""

    @property
    def answer(self) -> Answer:
        """The answer that is shown."""

    @property
    def value(self) -> str:
        """Its number in words."""

    @property
    def source(self) -> str:
        """Who gave it, in words."""


@dataclass(frozen=True, slots=True)
class Side:
    """One figure and those who give it, each once."""

    value: str
    answers: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two answers that stand in one relation."""

    a: Side
    b: Side
    reason: str


@dataclass(frozen=True, slots=True)
class Group:
    """The relations of one kind, as many as the page shows; `total` counts all."""

    kind: str
    title: str
    rows: tuple[Pair, ...]
    total: int  # rows, also those not shown
    relations: int


def grouped(relations: Sequence[Relation], rows: Mapping[str, Shown]) -> tuple[Group, ...]:
    """The relations between answers that the page shows, kind by kind."""
    made = []
    for kind, title in _TITLES.items():
        every = [r for r in relations if r.kind == kind and r.a in rows and r.b in rows]
        pairs = _pairs(_direct(every) if kind == "update" else every, rows, ordered=kind == "update")
        if pairs:
            made.append(Group(kind, title, tuple(pairs[:ROWS]), len(pairs), len(every)))
    return tuple(made)


def _direct(updates: Sequence[Relation]) -> list[Relation]:
    """Updates without those that others explain: from 2 to 5 where 2 became 4 and 4 became 5."""
    after: defaultdict[str, set[str]] = defaultdict(set)
    for relation in updates:
        after[relation.a].add(relation.b)
    return [r for r in updates if not any(r.b in after[between] for between in after[r.a])]


def _pairs(relations: Sequence[Relation], rows: Mapping[str, Shown], *, ordered: bool) -> list[Pair]:
    groups: defaultdict[tuple[str, str, str], list[tuple[Shown, Shown]]] = defaultdict(list)
    for relation in relations:
        a, b = rows[relation.a], rows[relation.b]
        reason = relation.reason.split(": ")[0]
        if not ordered and (b.value, a.value, reason) in groups:
            a, b = b, a
        groups[a.value, b.value, reason].append((a, b))
    return [
        Pair(_side([a for a, _ in some]), _side([b for _, b in some]), reason)
        for (_, _, reason), some in groups.items()
    ]


def _side(answers: Sequence[Shown]) -> Side:
    """Who gives a figure: every source once, by its first answer."""
    firsts = {row.source.casefold(): row for row in reversed(answers)}
    once = [row for row in answers if firsts[row.source.casefold()] is row]
    return Side(answers[0].value, tuple({row.answer.id: row for row in once}.values()))
