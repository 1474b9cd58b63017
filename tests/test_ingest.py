"""Inputs good and bad become raw articles or issues; nothing raises and nothing is lost."""

import io
import json

import pytest

from testimonia.ingest import read_inputs, read_stream
from testimonia.ingest.decode import decode
from testimonia.model import Issue, RawArticle


def read(*paths):
    found = list(read_inputs(map(str, paths)))
    return [r for r in found if isinstance(r, RawArticle)], [i for i in found if isinstance(i, Issue)]


def write(path, data):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.txt", b"", "empty"),
        ("b.txt", b" \n\t", "empty"),
        ("c.txt", b"\x89PNG\x00\x00", "binary"),
        ("d.json", b"{", "broken-json"),
        ("e.csv", b"one,two\n1,2\n", "no-columns"),
        ("f.parquet", b"nothing of the kind", "broken-parquet"),
        ("g.jsonl", b"[" * 100_000, "broken-json"),
        ("h.jsonl", b'{"id": 1}', "empty"),
        ("i.txt", b"\xff\xfeA\x00\x00\xd8", "encoding"),
    ],
)
def test_bad_input_is_an_issue_and_the_rest_is_read(tmp_path, name, data, code):
    good = write(tmp_path / "z.txt", "Good text.")
    articles, issues = read(write(tmp_path / name, data), good)
    assert [a.input for a in articles] == ["z.txt"]
    assert [i.code for i in issues] == [code]
    assert issues[0].input.startswith(name)
    assert issues[0].reason


def test_what_is_missing_is_an_issue(tmp_path):
    articles, issues = read(tmp_path / "no.txt", tmp_path / "*.html", "nul\0name")
    assert (articles, [i.code for i in issues]) == ([], ["missing"] * 3)


def test_a_broken_line_is_named_by_its_number(tmp_path):
    first = '{"id": "x", "text": "one", "lang": "da", "date": "2024-01-02"}'
    articles, issues = read(write(tmp_path / "r.jsonl", first + '\n\n{bad\n{"html": "<p>two"}\n'))
    assert [(a.input, a.markup, a.language, a.date) for a in articles] == [
        ("r.jsonl#x", "text", "da", "2024-01-02"), ("r.jsonl#4", "html", None, None),
    ]  # fmt: skip
    assert "Line 3" in issues[0].reason


def test_folders_are_read_in_order_without_hidden_files_and_name_what_they_skip(tmp_path):
    for name in ("b.txt", "a/c.htm", ".hidden.txt", "x.bin"):
        write(tmp_path / name, "words")
    articles, issues = read(tmp_path)
    assert [(a.input, a.markup) for a in articles] == [("b.txt", "text"), ("a/c.htm", "html")]
    assert [(i.input, i.code) for i in issues] == [("x.bin", "unknown-format")]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_text_is_the_same_in_every_unicode_encoding(tmp_path, codec):
    articles, issues = read(write(tmp_path / "a.txt", "Zelenskyj sagde nej på ærø".encode(codec)))
    assert (articles[0].body, issues) == ("Zelenskyj sagde nej på ærø", [])


def test_a_page_may_declare_its_encoding_and_a_text_is_guessed_with_an_issue(tmp_path):
    page = write(tmp_path / "p.html", '<html><meta charset="iso-8859-15"><p>5 € für Öl'.encode("iso-8859-15"))
    text = write(tmp_path / "t.txt", ("Die Behörden erklärten, für Fußgänger sei es gefährlich. " * 5).encode("cp1252"))
    articles, issues = read(page, text)
    assert "5 € für Öl" in articles[0].body
    assert "Fußgänger sei es gefährlich" in articles[1].body
    assert [i.code for i in issues] == ["encoding-guessed"]


def test_what_is_too_large_is_left_out(tmp_path, monkeypatch):
    monkeypatch.setenv("TESTIMONIA_MAX_BYTES", "60")
    lines = json.dumps({"text": "x" * 500}) + "\n" + json.dumps({"text": "short"}) + "\n"
    articles, issues = read(write(tmp_path / "a.txt", "y" * 61), write(tmp_path / "b.jsonl", lines))
    assert [a.input for a in articles] == ["b.jsonl#2"]
    assert [i.code for i in issues] == ["too-large"] * 2
    streamed = list(read_stream(io.BytesIO(b"z" * 100)))
    assert [i.code for i in streamed] == ["too-large"]


def test_tables_hold_the_same_columns(tmp_path):
    arrow = pytest.importorskip("pyarrow")
    import pyarrow.parquet as parquet

    parquet.write_table(arrow.table({"id": [7], "title": ["T"], "text": ["two\nlines"]}), tmp_path / "t.parquet")
    write(tmp_path / "t.csv", 'id;title;text\n7;T;"two\nlines"\n')
    articles, issues = read(tmp_path / "t.csv", tmp_path / "t.parquet")
    assert [(a.input, a.title, a.body) for a in articles] == [
        ("t.csv#7", "T", "two\nlines"), ("t.parquet#7", "T", "two\nlines"),
    ]  # fmt: skip
    assert issues == []


def test_a_stream_is_rows_or_one_text():
    rows = list(read_stream(io.BytesIO(b'\n{"id": "a", "text": "one"}\n{"id": "b", "text": "two"}')))
    assert [(r.input, r.body) for r in rows] == [("stdin#a", "one"), ("stdin#b", "two")]
    assert [r.body for r in read_stream(io.BytesIO(b"One text.\n{}"))] == ["One text.\n{}"]
    assert [i.code for i in read_stream(io.BytesIO(b""))] == ["empty"]


@pytest.mark.parametrize(
    ("codec", "text"),
    [
        ("cp1252", "Die Feuerwehr in Köln zählte fünf verletzte Männer."),
        ("cp1250", "Straż podała, że w Łodzi zginęło pięć osób."),
        ("cp1251", "Пожарные сообщили о трёх погибших на верфи."),
        ("koi8_r", "Пожарные сообщили о трёх погибших на верфи."),
    ],
)
def test_a_short_text_is_guessed_to_be_in_a_code_page_that_its_language_uses(codec, text):
    decoded = decode(text.encode(codec), "x.txt")
    assert decoded.text == text
    assert decoded.issue is not None
    assert decoded.issue.code == "encoding-guessed"


def test_a_stray_nul_does_not_lose_the_text():
    assert decode(b"The harbour \0 office counted three boats.", "x.txt").text is not None
