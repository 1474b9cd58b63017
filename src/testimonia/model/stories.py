"""Stories: articles about one developing matter, with the reasons that put each one there."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Membership:
    article: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    id: str
    label: str
    articles: tuple[str, ...]
    first: str | None
    last: str | None
    languages: tuple[str, ...]
    outlets: tuple[str, ...]
    members: tuple[Membership, ...] = ()
