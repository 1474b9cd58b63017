"""The tables, and the migrations that bring an older ledger up to date."""

from collections.abc import Callable

from sqlalchemy import Column, Connection, Index, Integer, MetaData, String, Table, Text, insert, select, update

metadata = MetaData()

meta = Table("meta", metadata, Column("key", String(64), primary_key=True), Column("value", Text, nullable=False))

# What was read, by which version of the program: how a run that was killed knows where to go on.
source = Table(
    "source",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("version", String(128), nullable=False),
    Column("article", String(64), nullable=False, index=True),
)

article = Table(
    "article",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("input", Text, nullable=False, index=True),
    Column("url", Text),
    Column("outlet", Text),
    Column("language", String(16)),
    Column("title", Text),
    Column("published_earliest", String(32)),
    Column("published_latest", String(32)),
    Column("payload", Text, nullable=False),
    Column("origin", Text),  # found by comparing articles, so kept apart from what reading one gave
)

claim = Table(
    "claim",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("article", String(64), nullable=False),
    Column("start", Integer, nullable=False),
    Column("act", String(32), nullable=False),
    Column("payload", Text, nullable=False),
    Column("linked", Text),  # the claim with its entities; the payload stays as it was read
    Index("claim_by_article", "article", "start"),
)

issue = Table(
    "issue",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("article", String(64), index=True),
    Column("input", Text, index=True),
    Column("stage", String(32), nullable=False),
    Column("code", String(64), nullable=False),
    Column("payload", Text, nullable=False),
)


def _derived(name: str, *columns: str) -> Table:
    """A table that every run replaces: the records in order, with the columns they are looked up by."""
    return Table(
        name,
        metadata,
        Column("id", String(64), primary_key=True),
        Column("position", Integer, nullable=False),
        *(Column(column, String(64), index=True) for column in columns),
        Column("payload", Text, nullable=False),
    )


DERIVED: dict[str, Table] = {
    "entity": _derived("entity", "kind"),
    "link": _derived("link", "article", "entity"),
    "story": _derived("story"),
    "question": _derived("question", "story"),
    "answer": _derived("answer", "question", "claim"),
    "relation": _derived("relation", "question", "kind"),
    "history": _derived("history", "story"),
}

# Step N brings a ledger from version N to N + 1. The first makes every table; those to come alter them.
MIGRATIONS: tuple[Callable[[Connection], None], ...] = (metadata.create_all,)


def migrate(connection: Connection) -> int:
    """Brings the ledger up to date and returns the version it had; one newer than the program is left alone."""
    meta.create(connection, checkfirst=True)
    row = connection.execute(select(meta.c.value).where(meta.c.key == "schema_version")).scalar()
    version = int(row) if row is not None else 0
    for step in MIGRATIONS[version:]:
        step(connection)
    if row is None:
        connection.execute(insert(meta).values(key="schema_version", value=str(len(MIGRATIONS))))
    elif version < len(MIGRATIONS):
        connection.execute(update(meta).where(meta.c.key == "schema_version").values(value=str(len(MIGRATIONS))))
    return version
