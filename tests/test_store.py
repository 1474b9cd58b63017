"""What is stored comes back the same; a run that was stopped goes on, and nothing doubles."""

import sqlite3
from dataclasses import replace

import pytest

from testimonia import pipeline
from testimonia.errors import StoreError
from testimonia.model import (
    Article,
    Attribution,
    Claim,
    Document,
    Entity,
    Evidence,
    Factuality,
    Figure,
    Hop,
    Interval,
    Issue,
    Link,
    Origin,
    Place,
    Published,
    Rule,
    Span,
    content_id,
)  # fmt: skip
from testimonia.store import Derived, from_json, open_ledger, to_json


def article(name="a.txt", text="Six people \ud800 died.\0"):
    return Article(content_id("a", text, name), name, None, None, "en", None, None, Published(), None, text)


def claim(of, start=0):
    span = Span(start, start + 3, of.text[start : start + 3])
    place = Place("X", 0, 1)
    figure = Figure(("killed",), 6, None, True, "person", "Six", span, place=(place,), as_of=Interval("2024", None))
    chain = (Hop("Six", 0, 3, "Six", members=(Hop("S", 0, 1, "S"), Hop("i", 1, 2, "i"))), Hop(None, None, None, None))
    return Claim(
        content_id("c", of.id, str(start)), of.id, span, (span,), Attribution(chain, (span,), "say", "direct"),
        Factuality(), ("witness",), (figure,), Evidence((Rule("r", "d", 0.5),), "en", "f"), "en",
    )  # fmt: skip


@pytest.fixture
def stages(monkeypatch):
    """Stages that read without a language, and count how often they are called."""
    calls = []

    def read(work):
        calls.append(work.raw.input)
        if "fault" in work.raw.body:
            raise KeyError("fault")
        found = article(work.raw.input, work.raw.body)
        return replace(work, document=Document(found, (), ()), claims=(claim(found), claim(found, 4)))

    monkeypatch.setattr(pipeline, "ARTICLE_STAGES", (read,))
    monkeypatch.setattr(pipeline, "LEDGER_STAGES", ())
    return calls


def test_records_come_back_the_same():
    one = article()
    assert from_json(to_json(one), Article) == one
    assert from_json(to_json(claim(one)), Claim) == claim(one)


def test_whole_numbers_stay_whole():
    made = Figure(("killed",), 6.0, 7.5, False, None, "6", Span(0, 1, "6"))
    assert '"low":6,"high":7.5' in to_json(made)


def test_writing_twice_adds_nothing_and_a_new_reading_replaces_the_old(tmp_path):
    with open_ledger(str(tmp_path / "l.db")) as ledger:
        one = article()
        for _ in range(2):
            ledger.add_article(one, [claim(one), claim(one, 4)], [Issue("text", "x", "y")], source="s", version="1")
        assert (len(ledger.articles()), len(ledger.claims()), len(ledger.issues())) == (1, 2, 1)
        assert ledger.articles() == (one,)
        other = replace(one, id="a-other")
        ledger.add_article(other, [claim(other)], [], source="s", version="2")
        assert [a.id for a in ledger.articles()] == ["a-other"]
        assert (len(ledger.claims()), ledger.issues()) == (1, ())
        assert ledger.has("s", "2")
        assert not ledger.has("s", "1")


def test_what_was_derived_is_replaced_and_what_was_read_stays(tmp_path):
    with open_ledger(str(tmp_path / "l.db")) as ledger:
        one = article()
        read = claim(one)
        ledger.add_article(one, [read], [])
        chain = (replace(read.attribution.chain[0], entity="e-1"), *read.attribution.chain[1:])
        linked = replace(read, attribution=replace(read.attribution, chain=chain))
        link = Link(one.id, 0, 3, "Six", "e-1", "same", 0.9, ("why",))
        origin = Origin(None, "agency", "byline")
        found = Derived((linked,), {one.id: origin}, (Entity("e-1", "person", "Six"),), (link, link))
        ledger.replace_derived(found)
        assert ledger.claims() == (linked,)
        assert ledger.claims_as_read() == (read,)
        assert ledger.articles()[0].origin == origin
        assert (ledger.records("link"), len(ledger.records("entity"))) == ((link,), 1)
        ledger.replace_derived(Derived())
        assert ledger.claims() == (read,)
        assert ledger.articles() == (one,)
        assert ledger.records("entity") == ()


def test_a_run_that_was_stopped_goes_on_and_nothing_doubles(tmp_path, stages, monkeypatch):
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(f"Six words of {name}.")
    path = str(tmp_path / "l.db")
    whole = pipeline.ARTICLE_STAGES[0]

    def killed(work):
        if work.raw.input == "b.txt":
            raise KeyboardInterrupt
        return whole(work)

    inputs = [str(tmp_path / "*.txt")]
    monkeypatch.setattr(pipeline, "ARTICLE_STAGES", (killed,))
    with open_ledger(path) as ledger, pytest.raises(KeyboardInterrupt):
        pipeline.run(inputs, ledger)
    with open_ledger(path) as ledger:
        assert [a.input for a in ledger.articles()] == ["a.txt"]
    monkeypatch.setattr(pipeline, "ARTICLE_STAGES", (whole,))
    for known in (1, 3):
        with open_ledger(path) as ledger:
            summary = pipeline.run(inputs, ledger)
            assert (summary.known, summary.read, summary.claims) == (known, 3 - known, 6)
    assert stages == ["a.txt", "b.txt", "c.txt"]


def test_a_fault_in_one_article_spares_the_others_and_is_tried_again(tmp_path, stages):
    (tmp_path / "a.txt").write_text("a fault")
    (tmp_path / "b.txt").write_text("Six words.")
    with open_ledger(str(tmp_path / "l.db")) as ledger:
        for _ in range(2):
            summary = pipeline.run([str(tmp_path / "*.txt")], ledger)
            assert (summary.articles, summary.failed) == (1, 1)
            assert [i.code for i in ledger.issues()] == ["program-fault"]
        (tmp_path / "a.txt").write_text("Mended words.")
        pipeline.run([str(tmp_path / "*.txt")], ledger)
        assert ledger.issues() == ()


@pytest.mark.parametrize("name", ["no/such/folder/l.db", "nodialect://x", "://"])
def test_a_ledger_that_cannot_be_opened_is_told_in_words(name, tmp_path):
    with pytest.raises(StoreError):
        open_ledger(name if "://" in name else str(tmp_path / name))


def test_a_file_that_is_no_ledger_and_one_of_a_newer_program_are_refused(tmp_path):
    (tmp_path / "x.txt").write_text("words, not a ledger " * 99)
    with pytest.raises(StoreError):
        open_ledger(str(tmp_path / "x.txt"))
    open_ledger(str(tmp_path / "l.db")).close()
    with sqlite3.connect(tmp_path / "l.db") as connection:
        connection.execute("UPDATE meta SET value = '99' WHERE key = 'schema_version'")
    with pytest.raises(StoreError, match="newer"):
        open_ledger(str(tmp_path / "l.db"))
