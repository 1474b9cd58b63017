"""A ledger in PostgreSQL holds what one in SQLite holds. `tools/with_postgres make test` starts a server for it."""

import os
from pathlib import Path

import pytest

import testimonia
from testimonia.cli import main

EXAMPLES = Path(__file__).parents[1] / "examples"
URL = os.environ.get("TESTIMONIA_TEST_POSTGRES", "")


def export(ledger: str, capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit) as end:
        main(["export", "--ledger", ledger, "--format", "jsonl"])
    assert not end.value.code
    return capsys.readouterr().out


@pytest.mark.skipif(not URL, reason="no PostgreSQL server: see tools/with_postgres")
def test_the_export_of_both_is_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    light = str(tmp_path / "l.db")
    for ledger in (light, URL, URL):  # the second run finds everything known
        summary = testimonia.run([str(EXAMPLES)], ledger)
    assert (summary.read, summary.known) == (0, summary.articles)
    assert export(URL, capsys) == export(light, capsys)
