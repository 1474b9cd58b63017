"""Commands tell what they did by their exit code, speak plain words, and write what the ledger's contract says."""

import contextlib
import csv
import io
import json
import os
import sqlite3
import subprocess
import sys
import time

import pytest

from testimonia import annotate, explain, times
from testimonia.cli import main
from testimonia.cli.progress import progress_of
from testimonia.errors import InputError

TEXT = 'The police said on Tuesday that at least 12 people were killed in Delft. "We saw smoke," said mayor Anna Smit.'


@pytest.fixture
def cli(capfd, tmp_path, monkeypatch):
    """Runs a command in a folder of its own; returns its exit code, standard output and standard error."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments, stdin=None):
        if stdin is not None:
            (tmp_path / ".stdin").write_bytes(stdin)
            monkeypatch.setattr(sys, "stdin", (tmp_path / ".stdin").open())
        with pytest.raises(SystemExit) as ended:
            main(list(arguments))
        return ended.value.code, *capfd.readouterr()

    return call


def rows(out):
    return [json.loads(line) for line in out.splitlines()]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["run"], 2),
        (["run", "missing.txt"], 2),
        (["annotate", "missing.txt"], 2),
        (["nonsense"], 2),
        (["export", "--type", "nonsense"], 2),
        (["export", "--ledger", "missing.db"], 3),
        (["explain", "c-1", "--ledger", "missing.db"], 3),
        (["run", "x.txt", "--ledger", "no/such/folder/l.db"], 3),
    ],
)
def test_what_goes_wrong_is_told_in_words(cli, arguments, code):
    ended, _, err = cli(*arguments)
    assert ended == code
    assert err.strip()
    assert "Traceback" not in err


def test_help_names_examples_and_exit_codes(cli):
    code, out, _ = cli("--help")
    assert code == 0
    assert "testimonia run articles/" in out
    assert "Exit codes" in out


def test_annotate_writes_the_article_before_its_claims_and_every_quote_is_in_the_text(cli):
    code, out, _ = cli("annotate", "--as-is", stdin=json.dumps({"id": "7", "text": TEXT, "lang": "en"}).encode())
    found = rows(out)
    assert code == 0
    assert [found[0]["type"], found[0]["input"], found[0]["text"]] == ["article", "stdin#7", TEXT]
    claims = [row for row in found if row["type"] == "claim"]
    assert len(claims) >= 2
    for claim in claims:
        assert claim["article"] == found[0]["id"]
        for span in (claim["span"], *claim["content"], *claim["attribution"]["cue"]):
            assert TEXT[span["start"] : span["end"]] == span["quote"]
    assert any(f["low"] == 12 and f["high"] is None for c in claims for f in c["figures"])


def test_annotate_goes_on_after_a_broken_line(cli):
    code, out, err = cli("annotate", stdin=b'{"text": "The mayor said nothing was wrong."}\n{broken\n')
    found = [row["code"] if row["type"] == "issue" else row["type"] for row in rows(out)]
    assert (code, found.count("article"), found.count("broken-json")) == (1, 1, 1)
    assert "Line 2" in err


def test_run_export_and_explain_agree(cli, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    code, out, _ = cli("run", "a.txt", "--ledger", "l.db", "--out", "o", "--json")
    assert (code, json.loads(out)["articles"]) == (0, 1)
    assert (tmp_path / "o" / "index.html").is_file()
    first = cli("export", "--ledger", "l.db")[1]
    again = json.loads(cli("run", "a.txt", "--ledger", "l.db", "--out", "o", "--json")[1])
    assert (again["read"], again["known"]) == (0, 1)
    assert cli("export", "--ledger", "l.db")[1] == first
    claims = [row for row in rows(first) if row["type"] == "claim"]
    table = cli("export", "--ledger", "l.db", "--type", "claim", "--format", "csv")[1]
    assert [row["id"] for row in csv.DictReader(io.StringIO(table))] == [claim["id"] for claim in claims]
    code, out, _ = cli("explain", claims[0]["id"], "--ledger", "l.db")
    assert code == 0
    for words in (claims[0]["span"]["quote"], claims[0]["evidence"]["rules"][0]["name"]):
        assert words in out


def test_a_killed_run_keeps_what_it_read_and_goes_on_from_there(tmp_path):
    """Killed without warning after some articles are stored; the same command then reads only the others, once."""
    rows = "".join(json.dumps({"id": str(i), "text": f"{TEXT} It was number {i}."}) + "\n" for i in range(120))
    (tmp_path / "a.jsonl").write_text(rows)
    where = ["--ledger", str(tmp_path / "l.db"), "--out", str(tmp_path / "out")]
    command = [sys.executable, "-m", "testimonia", "run", str(tmp_path / "a.jsonl"), *where, "--json", "--jobs", "1"]
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    stored = 0
    for _ in range(6000):
        time.sleep(0.05)
        if (tmp_path / "l.db").exists():
            with contextlib.suppress(sqlite3.Error), contextlib.closing(sqlite3.connect(tmp_path / "l.db")) as database:
                stored = database.execute("select count(*) from article").fetchone()[0]
        if stored >= 5 or running.poll() is not None:
            break
    running.kill()
    running.wait()
    assert stored >= 5
    done = subprocess.run(command, capture_output=True, check=False)
    told = json.loads(done.stdout)
    assert done.returncode == 0
    assert told["known"] >= stored
    assert (told["articles"], told["read"] + told["known"]) == (120, 120)


def test_progress_is_told_on_a_terminal_and_not_in_a_pipe(tmp_path, capsys, monkeypatch):
    (tmp_path / "a.txt").write_text(TEXT)
    with progress_of([str(tmp_path)]) as quiet:
        assert quiet is None
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    with progress_of([str(tmp_path)]) as tell:
        assert tell is not None
        tell("a [bold] name\x1b.txt")
        tell("cluster")
    assert "\x1b.txt" not in capsys.readouterr().err


def test_a_closed_pipe_is_no_error(tmp_path):
    lines = "".join(json.dumps({"id": i, "text": TEXT}) + "\n" for i in range(40))
    command = [sys.executable, "-m", "testimonia", "annotate"]
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(command, input=lines.encode(), stdout=write, stderr=subprocess.PIPE, check=False)
    os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")


def test_every_pack_loads_and_its_examples_hold(cli):
    code, out, err = cli("packs", "check")
    assert (code, err) == (0, "")
    assert {line[:2] for line in out.splitlines()} >= {"nl", "de", "da", "en"}
    assert cli("languages")[1].count("\n") == out.count("\n")


def test_an_example_that_is_misread_fails_the_check(cli, monkeypatch):
    seen = []
    monkeypatch.setattr("testimonia.extract.examples.check_example", lambda example, code: seen.append(code) or "wrong")
    code, out, err = cli("packs", "check")
    assert code == 1
    assert "problems" in out
    assert "wrong" in err
    assert {"nl", "uk"} <= set(seen)


def test_a_table_without_rows_has_its_header(cli, tmp_path):
    (tmp_path / "a.txt").write_text("Nothing is said here.")
    assert "holds 1 article with 0 claims" in cli("run", "a.txt", "--ledger", "l.db", "--out", "o")[1]
    table = cli("export", "--ledger", "l.db", "--type", "history", "--format", "csv")[1]
    assert table.startswith("type,id,")
    assert table.count("\n") == 1


def test_the_verbs_refuse_a_day_that_is_none():
    for verb in (lambda day: annotate(TEXT, date=day), lambda day: times(TEXT, "en", day)):
        with pytest.raises(InputError, match="YYYY-MM-DD"):
            verb("last week")


def test_the_verbs_of_the_package():
    claims = annotate(TEXT, language="en", date="2024-05-07")
    assert claims
    assert all(TEXT[c.span.start : c.span.end] == c.span.quote for c in claims)
    assert claims[0].evidence.pack_fingerprint in explain(claims[0])


@pytest.mark.parametrize(
    ("module", "heavy"),
    [("testimonia", {"sqlalchemy", "cattrs", "cyclopts"}), ("testimonia.cli.app", {"sqlalchemy", "trafilatura"})],
)
def test_importing_loads_nothing_heavy(module, heavy):
    code = f"import sys, {module}; print(*{heavy} & set(sys.modules))"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == ""
