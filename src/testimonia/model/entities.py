"""Entities, and links from mentions to them."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody, something or somewhere that texts name, one record across texts and languages."""

    id: str
    kind: Literal["person", "organisation", "place", "state", "other"]
    label: str
    labels: tuple[tuple[str, str], ...] = ()  # (language, name)
    aliases: tuple[str, ...] = ()
    wikidata: str | None = None
    country: str | None = None
    coordinates: tuple[float, float] | None = None
    body: str | None = None  # what kind of public body it is, in English: "police"
    of: str | None = None  # whose body: its state's code or its town; None where the texts do not say


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as it stands in an article."""

    article: str
    start: int
    end: int
    quote: str
    kind: Literal["person", "organisation", "place", "state", "other"]


@dataclass(frozen=True, slots=True)
class Link:
    """A judgement: this mention is (or is not, or may be) this entity."""

    article: str
    start: int
    end: int
    mention: str
    entity: str
    judgement: Literal["same", "different", "unsure"]
    score: float
    reasons: tuple[str, ...]
    decided_by: Literal["rule", "person"] = "rule"
