"""Dates, periods, and the day of publication they imply."""

import re

import pytest

from testimonia.extract.times import infer_published, read_times
from testimonia.model import Article, Document, Published, Sentence, Token
from testimonia.packs.load import languages, load_pack

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:[-'’][^\W_]+)*|\S")


def document(text: str, language: str) -> Document:
    tokens = tuple(Token(m[0], m.start(), m.end()) for m in _TOKEN.finditer(text))
    article = Article("a", "a", None, None, language, None, None, Published(), None, text)
    return Document(article, (Sentence(0, len(text), 0, len(tokens), 0, language),), tokens)


def read(language: str, text: str, day: str | None = None) -> list[tuple[str | None, str | None, str]]:
    anchor = Published(day, day, "day", "declared") if day else None
    found = read_times(document(text, language), load_pack(language), anchor)
    for time in found:
        assert text[time.start : time.end] == time.quote
    return [(time.interval.earliest, time.interval.latest, time.kind) for time in found]


@pytest.mark.parametrize(
    ("language", "text", "day", "expected"),
    [
        ("en", "It may close.", "2024-05-05", []),
        ("en", "On 4 May 2021 it closed.", None, [("2021-05-04", "2021-05-04", "point")]),
        ("en", "Closed since August 2022.", None, [("2022-08-01", None, "since")]),
        ("nl", "De teller stond per 1 oktober stil.", "2024-12-17", [("2024-10-01", "2024-10-01", "point")]),
        ("nl", "Gisteren viel sneeuw.", "2024-12-01", [("2024-11-30", "2024-11-30", "point")]),
        ("nl", "Gisteren viel sneeuw.", None, []),
        ("de", "Im Juni 2020 und im November desselben Jahres.", None,
         [("2020-06-01", "2020-06-30", "point"), ("2020-11-01", "2020-11-30", "point")]),
        ("de", "Am Dienstag, 3. März 2020, brannte es.", None, [("2020-03-03", "2020-03-03", "point")]),
        ("da", "Broen lukkede i december.", "2024-02-01", [("2023-12-01", "2023-12-31", "point")]),
    ],
)  # fmt: skip
def test_times(language: str, text: str, day: str | None, expected: list[object]) -> None:
    assert read(language, text, day) == expected


def test_published_is_bounded_by_the_latest_past_event() -> None:
    pack = load_pack("en")
    found = infer_published(document("It opened in March 2019 and closed in June 2021.", "en"), pack)
    assert (found.earliest, found.latest, found.how) == ("2021-06-01", None, "inferred")
    assert infer_published(document("It will open in June 2031.", "en"), pack).how == "unknown"


@pytest.mark.parametrize("language", languages())
def test_examples_of_the_packs(language: str) -> None:
    for example in load_pack(language).times.examples:
        assert read(language, example.text, example.anchor)[0][:2] == (example.earliest, example.latest)
