"""`testimonia export`: the records of a ledger."""

import csv
import io
import json
import sys
from dataclasses import fields
from typing import TYPE_CHECKING, Annotated, Any, Literal

from cyclopts import Parameter

from testimonia.settings import setting

if TYPE_CHECKING:
    from testimonia.store import Ledger

Type = Literal[
    "article", "claim", "entity", "link", "story", "question", "answer", "relation", "history", "issue"
]  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def export(
    *,
    ledger: str | None = None,
    type: Annotated[tuple[Type, ...], Parameter(negative="")] = (),
    format: Literal["jsonl", "csv"] = "jsonl",
) -> int:
    """Print the records of a ledger, each with its `type`.

    Example: testimonia export --ledger news.db --type claim --format csv > claims.csv

    Parameters
    ----------
    ledger
        The ledger: a file or a SQLAlchemy URL. Default: testimonia.db, or TESTIMONIA_LEDGER.
    type
        Only records of this type; may be given several times. CSV needs exactly one.
    format
        jsonl, or csv with one column a field and JSON in the columns that hold lists.
    """
    from testimonia.cli.output import write_line
    from testimonia.errors import InputError
    from testimonia.store import TYPES, to_dict

    if format == "csv" and len(type) != 1:
        raise InputError("CSV holds one type of record: add `--type claim`, or another type.")
    with existing_ledger(ledger) as opened:
        if format == "csv":
            header = ["type", *(field.name for field in fields(TYPES[type[0]]))]
            _write_csv(header, [to_dict(record) for record in opened.records(type[0])])
            return 0
        for name in type or TYPES:
            for record in opened.records(name):
                write_line(to_dict(record))
    return 0


def existing_ledger(given: str | None) -> "Ledger":
    """The ledger to read from; unlike `run`, reading makes no new one. Raises `StoreError` when there is none."""
    from pathlib import Path

    from testimonia.errors import StoreError
    from testimonia.store import open_ledger

    name = given or setting("ledger")
    if "://" not in name and not Path(name).is_file():
        raise StoreError(f"There is no ledger {name}. Make one with `testimonia run INPUT --ledger {name}`.")
    return open_ledger(name)


def _write_csv(header: list[str], rows: list[dict[str, Any]]) -> None:
    stream = io.StringIO(newline="")
    table = csv.DictWriter(stream, fieldnames=header)
    table.writeheader()
    table.writerows({key: _cell(value) for key, value in row.items()} for row in rows)
    sys.stdout.buffer.write(stream.getvalue().encode("utf-8", "replace"))


def _cell(value: object) -> object:
    """A value in a table. Text that a spreadsheet would run as a formula gets an apostrophe, as is the custom."""
    if isinstance(value, (dict, list, tuple)):
        return json.dumps(value, ensure_ascii=False)
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
