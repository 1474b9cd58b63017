"""Claims: who said what, through whom, how firmly, anchored word for word."""

from dataclasses import dataclass
from typing import Literal

from testimonia.model.articles import Interval
from testimonia.model.figures import Figure
from testimonia.model.spans import Span

Act = Literal[
    "say", "report", "claim", "confirm", "deny", "admit", "estimate", "expect", "plan", "warn", "promise", "accuse",
    "condemn", "suggest", "order", "no-comment", "cannot-confirm", "deny-knowledge",
]  # fmt: skip
Mode = Literal["direct", "indirect", "mixed", "according-to", "free-indirect", "unattributed"]
Kind = Literal[
    "person", "government", "agency", "organisation", "company", "media", "witness", "anonymous", "document",
    "observation", "other",
]  # fmt: skip
Certainty = Literal["asserted", "probable", "possible", "alleged"]
Polarity = Literal["positive", "negative"]


@dataclass(frozen=True, slots=True)
class Hop:
    """One source of a chain. The outlet, the last hop of every chain, has no offsets."""

    mention: str | None
    start: int | None
    end: int | None
    name: str | None
    entity: str | None = None
    role: str | None = None
    kind: Kind = "other"
    channel: str | None = None
    members: tuple["Hop", ...] = ()
    resolved: str | None = None  # why `name` differs from `mention`: "apposition", "pronoun", "surname", "unsure"


@dataclass(frozen=True, slots=True)
class Attribution:
    """`chain` runs from the innermost source outward; a cue may have several parts, or none."""

    chain: tuple[Hop, ...]
    cue: tuple[Span, ...]
    act: Act
    mode: Mode


@dataclass(frozen=True, slots=True)
class Factuality:
    """How firmly something is said, and whether it is affirmed or denied; `by` are the words that mark it."""

    certainty: Certainty = "asserted"
    polarity: Polarity = "positive"
    by: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that fired: its name, what it saw, and the measured precision where there is one."""

    name: str
    detail: str
    precision: float | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """Enough to replay the decision."""

    rules: tuple[Rule, ...]
    pack: str
    pack_fingerprint: str


@dataclass(frozen=True, slots=True)
class Claim:
    """`span` is the passage, `content` what is claimed, in order."""

    id: str
    article: str
    span: Span
    content: tuple[Span, ...]
    attribution: Attribution
    factuality: Factuality
    basis: tuple[str, ...]
    figures: tuple[Figure, ...]
    evidence: Evidence
    language: str
    marked: str | None = None  # "reported", "hearsay", "noun-phrase": kinds shown apart from the default view
    said: Interval | None = None  # when it was said, where the sentence tells; else the article's day holds
