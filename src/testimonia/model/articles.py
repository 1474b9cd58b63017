"""Articles: as they come in (`RawArticle`), as recorded (`Article`), as read (`Document`)."""

from dataclasses import dataclass
from typing import Literal

How = Literal["declared", "inferred", "unknown"]


@dataclass(frozen=True, slots=True)
class Interval:
    """An interval of days in ISO 8601 (`YYYY-MM-DD`, both inclusive); None is an open end."""

    earliest: str | None
    latest: str | None
    precision: str = "day"  # day, week, weekend, month, season, quarter, half, year, decade, century


@dataclass(frozen=True, slots=True)
class Published:
    """When an article appeared, and how that is known."""

    earliest: str | None = None
    latest: str | None = None
    precision: str = "unknown"
    how: How = "unknown"


@dataclass(frozen=True, slots=True)
class Removed:
    """A boilerplate passage that was cut: its span in the raw text and the reason."""

    start: int
    end: int
    quote: str
    reason: str


@dataclass(frozen=True, slots=True)
class Origin:
    """What an article was copied from: another article or an agency."""

    article: str | None
    agency: str | None
    how: Literal["near-duplicate", "agency-tag", "byline"]
    similarity: float | None = None


@dataclass(frozen=True, slots=True)
class RawArticle:
    """An article as found: `body` is plain text or HTML as `markup` says; the rest is what the input declares."""

    input: str
    body: str
    markup: Literal["text", "html"] = "text"
    url: str | None = None
    outlet: str | None = None
    language: str | None = None
    title: str | None = None
    date: str | None = None
    byline: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """An article as the ledger keeps it. `input` is the file's name, or ``FILE#ID`` for a row of a table."""

    id: str
    input: str
    url: str | None
    outlet: str | None
    language: str
    title: str | None
    byline: str | None
    published: Published
    modified: str | None
    text: str
    flags: tuple[str, ...] = ()
    remaining_percent: int | None = None
    removed: tuple[Removed, ...] = ()
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark of the cleaned text. `tag` is its universal part of speech, "" where no tagger is shipped."""

    text: str
    start: int
    end: int
    tag: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its span, its tokens (`first` up to but not including `last`), its paragraph and language."""

    start: int
    end: int
    first: int
    last: int
    paragraph: int
    language: str


@dataclass(frozen=True, slots=True)
class Document:
    """An article with its sentences and tokens: what the extractors read."""

    article: Article
    sentences: tuple[Sentence, ...]
    tokens: tuple[Token, ...]
