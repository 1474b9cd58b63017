"""Questions that several claims answer, the answers, and the relations between them."""

from dataclasses import dataclass
from typing import Literal

from testimonia.model.articles import Interval

RelationKind = Literal["agree", "refine", "update", "conflict", "different-scope", "copy"]


@dataclass(frozen=True, slots=True)
class Question:
    """What several claims answer; `independent` bounds the number of independent roots behind the answers."""

    id: str
    story: str
    text: str
    measure: tuple[str, ...]
    population: str | None
    place: str | None
    aspect: str
    scope: Literal["incident", "cumulative"]
    independent: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Answer:
    """One figure of one claim, seen from its root source; `appearances` are the claims that repeat it."""

    id: str
    question: str
    claim: str
    article: str
    root: str | None
    root_entity: str | None
    low: float | None
    high: float | None
    approximate: bool
    certainty: str
    act: str
    as_of: Interval | None
    said: Interval | None
    appearances: tuple[str, ...] = ()
    named: bool = True  # False where nobody is named and the outlet itself, or an unnamed source, stands for it


@dataclass(frozen=True, slots=True)
class Relation:
    """How answer `a` stands to answer `b` of one question, and why."""

    id: str
    question: str
    a: str
    b: str
    kind: RelationKind
    reason: str


@dataclass(frozen=True, slots=True)
class Step:
    """One act of a status history."""

    claim: str
    article: str
    source: str | None
    act: str
    at: Interval | None
    answering: str | None = None  # whose statement it takes up, where it only points to one


@dataclass(frozen=True, slots=True)
class StatusHistory:
    """The acts on one statement in order of time: who claimed, denied, confirmed or admitted it."""

    id: str
    story: str
    about: str
    steps: tuple[Step, ...]
    concepts: tuple[str, ...] = ()  # in English: the states, places, people that most steps speak of
