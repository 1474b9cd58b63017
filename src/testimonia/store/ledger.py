"""The ledger: articles and their claims, written one article a transaction; the rest is replaced as a whole."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import (
    Connection,
    Engine,
    Select,
    Table,
    bindparam,
    create_engine,
    delete,
    event,
    insert,
    select,
    update,
)
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

from testimonia.errors import StoreError
from testimonia.model import (
    Answer,
    Article,
    Claim,
    Entity,
    Issue,
    Link,
    Origin,
    Question,
    Relation,
    StatusHistory,
    Story,
    content_id,
)
from testimonia.settings import number
from testimonia.store import tables
from testimonia.store.codec import TYPES, from_json, to_json

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Derived:
    """What comparing the articles gave: claims with their entities, and the records above single articles."""

    claims: tuple[Claim, ...] = ()
    origins: Mapping[str, Origin] | None = None
    entities: tuple[Entity, ...] = ()
    links: tuple[Link, ...] = ()
    stories: tuple[Story, ...] = ()
    questions: tuple[Question, ...] = ()
    answers: tuple[Answer, ...] = ()
    relations: tuple[Relation, ...] = ()
    histories: tuple[StatusHistory, ...] = ()


class Ledger:
    """An open ledger. Use `open_ledger` to get one, and `with` or `close` to let go of it."""

    def __init__(self, engine: Engine, name: str) -> None:
        self._engine = engine
        self.name = name

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the database."""
        self._engine.dispose()

    def has(self, source: str, version: str) -> bool:
        """Whether this version of the program has read the raw article with the id `source`."""
        query = select(tables.source.c.version).where(tables.source.c.id == source)
        with self._begin() as connection:
            return connection.execute(query).scalar() == version

    def add_article(
        self, article: Article, claims: Iterable[Claim], issues: Iterable[Issue], *, source: str = "", version: str = ""
    ) -> None:
        """Writes one article with its claims and issues in one transaction, in place of an earlier reading."""
        source = source or article.id
        with self._begin() as connection:
            before = connection.execute(select(tables.source.c.article).where(tables.source.c.id == source)).scalar()
            for old in {article.id, before or article.id}:
                connection.execute(delete(tables.article).where(tables.article.c.id == old))
                connection.execute(delete(tables.claim).where(tables.claim.c.article == old))
                connection.execute(delete(tables.issue).where(tables.issue.c.article == old))
            connection.execute(delete(tables.source).where(tables.source.c.id == source))
            connection.execute(insert(tables.source).values(id=source, version=version, article=article.id))
            connection.execute(insert(tables.article).values(**_article_row(article)))
            rows = {claim.id: _claim_row(claim) for claim in claims}
            if rows:
                connection.execute(insert(tables.claim), list(rows.values()))
            _add_issues(connection, (replace(issue, article=article.id) for issue in issues))

    def add_issues(self, issues: Iterable[Issue]) -> None:
        """Writes issues that belong to no article; one that is known already is not doubled."""
        with self._begin() as connection:
            _add_issues(connection, issues)

    def forget_issues(self, name: str) -> None:
        """Drops what an earlier run could not read in the input `name`, which is about to be read again."""
        with self._begin() as connection:
            loose = tables.issue.c.article.is_(None) & (tables.issue.c.input == _clean(name))
            connection.execute(delete(tables.issue).where(loose))

    def replace_derived(self, derived: Derived) -> None:
        """Puts the outcome of comparing all articles in place of the earlier one, in one transaction."""
        groups: dict[str, Sequence[object]] = {
            "entity": derived.entities, "link": derived.links, "story": derived.stories, "question": derived.questions,
            "answer": derived.answers, "relation": derived.relations, "history": derived.histories,
        }  # fmt: skip
        with self._begin() as connection:
            connection.execute(update(tables.claim).values(linked=None))
            linked = [{"of": claim.id, "linked": to_json(claim)} for claim in derived.claims]
            if linked:
                connection.execute(update(tables.claim).where(tables.claim.c.id == bindparam("of")), linked)
            connection.execute(update(tables.article).values(origin=None))
            for article, origin in (derived.origins or {}).items():
                where = tables.article.c.id == article
                connection.execute(update(tables.article).where(where).values(origin=to_json(origin)))
            for name, records in groups.items():
                _replace(connection, tables.DERIVED[name], name, records)

    def articles(self) -> tuple[Article, ...]:
        """Every article, by input and id."""
        table = tables.article
        rows = self._rows(select(table.c.payload, table.c.origin).order_by(table.c.input, table.c.id))
        return tuple(_with_origin(from_json(row[0], Article), row[1]) for row in rows)

    def articles_as_read(self) -> tuple[Article, ...]:
        """Every article as it was read, before any comparison with others."""
        table = tables.article
        rows = self._rows(select(table.c.payload).order_by(table.c.input, table.c.id))
        return tuple(from_json(row[0], Article) for row in rows)

    def claims(self) -> tuple[Claim, ...]:
        """Every claim with its entities, article by article in the order of the text."""
        table = tables.claim
        rows = self._rows(self._claims(table.c.payload, table.c.linked))
        return tuple(from_json(row[1] or row[0], Claim) for row in rows)

    def claims_as_read(self) -> tuple[Claim, ...]:
        """Every claim as its article gave it, before any comparison with others."""
        return tuple(from_json(row[0], Claim) for row in self._rows(self._claims(tables.claim.c.payload)))

    def claim(self, id: str) -> Claim | None:
        """The claim with this id, or the only one whose id begins so."""
        table = tables.claim
        start = table.c.id.startswith(id, autoescape=True)
        rows = self._rows(select(table.c.payload, table.c.linked).where(start).order_by(table.c.id).limit(2))
        return from_json(rows[0][1] or rows[0][0], Claim) if len(rows) == 1 else None

    def article(self, id: str) -> Article | None:
        """The article with this id."""
        rows = self._rows(select(tables.article.c.payload, tables.article.c.origin).where(tables.article.c.id == id))
        return _with_origin(from_json(rows[0][0], Article), rows[0][1]) if rows else None

    def issues(self) -> tuple[Issue, ...]:
        """Every issue, by input, stage and code."""
        table = tables.issue
        order = (table.c.input, table.c.stage, table.c.code, table.c.id)
        return tuple(from_json(row[0], Issue) for row in self._rows(select(table.c.payload).order_by(*order)))

    def derived(self) -> Derived:
        """What comparing the articles gave when it was last done."""
        return Derived(
            claims=self.claims(),
            origins={a.id: a.origin for a in self.articles() if a.origin is not None},
            entities=self._records("entity", Entity),
            links=self._records("link", Link),
            stories=self._records("story", Story),
            questions=self._records("question", Question),
            answers=self._records("answer", Answer),
            relations=self._records("relation", Relation),
            histories=self._records("history", StatusHistory),
        )

    def records(self, name: str) -> tuple[Any, ...]:
        """Every record of a type, as exports name it. Raises `StoreError` for a name that is none."""
        if name in tables.DERIVED:
            return self._records(name, TYPES[name])
        if name not in TYPES:
            raise StoreError(f"There are no records of type {name!r}. The types are: {', '.join(TYPES)}.")
        return {"article": self.articles, "claim": self.claims, "issue": self.issues}[name]()

    def _records(self, name: str, kind: type[T]) -> tuple[T, ...]:
        table = tables.DERIVED[name]
        return tuple(from_json(row[0], kind) for row in self._rows(select(table.c.payload).order_by(table.c.position)))

    def _claims(self, *columns: Any) -> Select[Any]:
        table = tables.claim
        joined = select(*columns).join(tables.article, tables.article.c.id == table.c.article)
        return joined.order_by(tables.article.c.input, table.c.article, table.c.start, table.c.id)

    def _rows(self, query: Select[Any]) -> Sequence[Any]:
        with self._begin() as connection:
            return connection.execute(query).all()

    @contextmanager
    def _begin(self) -> Iterator[Connection]:
        try:
            with self._engine.begin() as connection:
                yield connection
        except SQLAlchemyError as error:
            raise StoreError(f"The ledger {self.name} failed: {_cause(error)}.") from error


def open_ledger(url_or_path: str) -> Ledger:
    """The ledger at a path or SQLAlchemy URL, made when there is none. Raises `StoreError` when it cannot be opened."""
    url = str(url_or_path) if "://" in str(url_or_path) else f"sqlite:///{url_or_path}"
    try:
        shown = make_url(url).render_as_string(hide_password=True)
    except SQLAlchemyError as error:
        raise StoreError(f"{url_or_path!r} is not the name of a ledger: {_cause(error)}.") from error
    name = shown if "://" in str(url_or_path) else str(url_or_path)
    if url.startswith("postgresql://"):
        url = url.replace("postgresql://", "postgresql+psycopg://", 1)  # SQLAlchemy's default driver is an older one
    try:
        engine = create_engine(url)
        if engine.dialect.name == "sqlite":
            event.listen(engine, "connect", _tune)
        with engine.begin() as connection:
            version = tables.migrate(connection)
    except ImportError as error:
        hint = " Install it with: pip install 'testimonia[postgres]'" if "postgresql" in url else ""
        raise StoreError(f"The ledger {name} needs a driver that is not installed: {error.name}.{hint}") from error
    except (SQLAlchemyError, ValueError) as error:
        hint = "" if Path(name).parent.is_dir() or "://" in name else f" There is no folder {Path(name).parent}."
        raise StoreError(f"The ledger {name} cannot be opened: {_cause(error)}.{hint}") from error
    if version > len(tables.MIGRATIONS):
        raise StoreError(f"The ledger {name} was made by a newer version of Testimonia; update the program to read it.")
    return Ledger(engine, name)


def _tune(connection: Any, _: object) -> None:
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout={number('busy_seconds') * 1000}")
    cursor.execute("PRAGMA journal_mode=WAL")  # readers go on while a run writes
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.close()


def _cause(error: SQLAlchemyError | ValueError) -> str:
    return str(getattr(error, "orig", None) or error).split("\n")[0].rstrip(".")


def _clean(value: str | None) -> str | None:
    """A column's text without what databases refuse; the payload keeps the words as they are."""
    return value.encode("utf-8", "replace").decode("utf-8").replace("\0", "") if value is not None else None


def _article_row(article: Article) -> dict[str, object]:
    return {
        "id": article.id, "input": _clean(article.input), "url": _clean(article.url), "outlet": _clean(article.outlet),
        "language": article.language[:16], "title": _clean(article.title),
        "published_earliest": article.published.earliest, "published_latest": article.published.latest,
        "payload": to_json(article),
    }  # fmt: skip


def _claim_row(claim: Claim) -> dict[str, object]:
    return {
        "id": claim.id, "article": claim.article, "start": claim.span.start, "act": claim.attribution.act,
        "payload": to_json(claim),
    }  # fmt: skip


def _with_origin(article: Article, origin: str | None) -> Article:
    return article if origin is None else replace(article, origin=from_json(origin, Origin))


def _add_issues(connection: Connection, issues: Iterable[Issue]) -> None:
    for issue in issues:
        payload = to_json(issue)
        id = content_id("i", payload)
        connection.execute(delete(tables.issue).where(tables.issue.c.id == id))
        row = {"id": id, "article": issue.article, "input": _clean(issue.input), "payload": payload}
        connection.execute(insert(tables.issue).values(**row, stage=issue.stage, code=issue.code))


def _replace(connection: Connection, table: Table, name: str, records: Sequence[object]) -> None:
    connection.execute(delete(table))
    rows: dict[str, dict[str, object]] = {}
    extra = [c.name for c in table.columns if c.name not in ("id", "position", "payload")]
    for position, record in enumerate(records):
        payload = to_json(record)
        id = str(getattr(record, "id", None) or content_id(name[0], payload))
        rows[id] = {"id": id, "position": position, "payload": payload, **{e: getattr(record, e) for e in extra}}
    if rows:
        connection.execute(insert(table), list(rows.values()))
