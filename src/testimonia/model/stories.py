"""Stories: articles about one developing matter, with the reasons that put each one there."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Membership:
    """An article of a story and the reasons that put it there."""

    article: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """Articles about one developing event; `first` and `last` are days in ISO 8601, None where no article has one."""

    id: str
    label: str
    articles: tuple[str, ...]
    first: str | None
    last: str | None
    languages: tuple[str, ...]
    outlets: tuple[str, ...]
    members: tuple[Membership, ...] = ()
