"""measures.toml: words that tell what a number measures, the nouns that are counted, and clause boundaries."""

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class MeasureExample:
    """A sentence whose first figure has this measure."""

    text: str
    measure: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MeasureWords:
    """`words` say it of another noun (killed), `nouns` count themselves (deaths), `heads` take a bare number (toll)."""

    measure: tuple[str, ...]
    words: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    of: Literal["", "person", "thing"] = ""
    example: MeasureExample | None = None


@dataclass(frozen=True, slots=True)
class MeasuresSection:
    measures: tuple[MeasureWords, ...] = ()
    persons: tuple[str, ...] = ()  # nouns of people, every form; also as the last part of a compound
    units: dict[str, str] = field(default_factory=dict)  # noun form -> unit
    splits: tuple[str, ...] = ()  # words that open a clause
    relatives: tuple[str, ...] = ()
    coordinators: tuple[str, ...] = ()
    planned: tuple[str, ...] = ()
    expected: tuple[str, ...] = ()
    probable: tuple[str, ...] = ()
    possible: tuple[str, ...] = ()
    locatives: tuple[str, ...] = ()
    place_nouns: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()  # people who speak: their number is no figure
