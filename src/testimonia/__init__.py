"""Testimonia: who said what, through whom, how firmly and with which number.

The public verbs: `annotate` a text, `run` inputs into a ledger, `open_ledger`, `explain` a claim. They load what they
need when they are called, so that importing the package stays cheap.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from testimonia.extract.numbers import Quantity
    from testimonia.extract.times import TimeExpression
    from testimonia.model import Claim, Published
    from testimonia.pipeline import Summary
    from testimonia.store import Ledger

__version__ = "0.1.0"
__all__ = ["__version__", "annotate", "explain", "numbers", "open_ledger", "run", "times"]


_LENGTHS = ("duration", "set", "period")


def annotate(text: str, language: str | None = None, date: str | None = None) -> list[Claim]:
    """The claims of a text, in order. Every offset counts code points of `text` exactly as given.

    `language` (ISO 639-1) is recognised when it is not given; `date` (ISO 8601) is the day the text appeared. Raises
    `InputError` for a date that cannot be read. A text in a language without a pack has no claims.
    """
    from testimonia.model import RawArticle
    from testimonia.pipeline import read_article

    _day(date)
    raw = RawArticle(input="text", body=text, language=language, date=date)
    return list(read_article(raw, as_is=True).claims)


def numbers(text: str, language: str) -> list[Quantity]:
    """The numbers of a text as intervals with their units, in order. Dates, clock times and names are left out.

    `language` is an ISO 639-1 code. Raises `PackError` when there is no pack for it.
    """
    from testimonia.extract.numbers import read_quantities
    from testimonia.extract.times import read_expressions
    from testimonia.model import Article, Document, Published
    from testimonia.packs import load_pack
    from testimonia.text import read_text

    pack = load_pack(language)
    sentences, tokens = read_text(text, language, tags=False)
    article = Article("", "text", None, None, language, None, None, Published(), None, text)
    times = read_expressions(Document(article, sentences, tokens), pack)
    dated = frozenset(i for time in times if time.kind not in _LENGTHS for i in range(time.first, time.last))
    return read_quantities(text, sentences, tokens, pack, dated)


def times(text: str, language: str, date: str | None = None) -> list[TimeExpression]:
    """The time expressions of a text as intervals of days, in order: dates, periods, lengths, clock times.

    `date` (ISO 8601) is the day the text appeared: without it "yesterday" has no interval. Raises `PackError` where
    there is no pack for `language`, and `InputError` for a date that cannot be read.
    """
    from testimonia.extract.times import read_expressions
    from testimonia.model import Article, Document, Published, content_id
    from testimonia.packs import load_pack
    from testimonia.text import read_text

    pack, published = load_pack(language), _day(date) or Published()
    sentences, tokens = read_text(text, language)
    article = Article(content_id("a", text), "text", None, None, language, None, None, published, None, text)
    return list(read_expressions(Document(article, sentences, tokens), pack, published))


def _day(date: str | None) -> Published | None:
    """The day an article appeared, as given; None where none is. Raises `InputError` where it cannot be read."""
    from testimonia.errors import InputError
    from testimonia.text.dates import read_declared

    published = read_declared(date)
    if date is not None and published is None:
        raise InputError(f"The date {date!r} cannot be read. Write it as YYYY-MM-DD.")
    return published


def run(inputs: Iterable[str], ledger: str | Ledger | None = None) -> Summary:
    """Reads files, folders and globs into a ledger and compares what they say; returns what was done.

    `ledger` is a file, a SQLAlchemy URL or an open ledger. What the ledger already holds is not read again.
    """
    from testimonia import pipeline, store
    from testimonia.settings import setting

    if isinstance(ledger, store.Ledger):
        return pipeline.run(inputs, ledger)
    with store.open_ledger(ledger or setting("ledger")) as opened:
        return pipeline.run(inputs, opened)


def open_ledger(url: str | None = None) -> Ledger:
    """The ledger at a path or SQLAlchemy URL; it is made when it does not exist. Raises `StoreError`."""
    from testimonia import store
    from testimonia.settings import setting

    return store.open_ledger(url or setting("ledger"))


def explain(claim: Claim) -> str:
    """Why the program recorded a claim: its words, the rules that fired and the pack, step by step."""
    from testimonia.cli.explain import explain_claim

    return explain_claim(claim)
