"""Numbers: every example of the packs, and what is told apart, in every language."""

import json
from pathlib import Path
from typing import Any

import pytest

import testimonia
from testimonia.packs.load import languages, load_pack
from testimonia.packs.sections.numbers import NumberExample


def number_examples(language: str) -> list[NumberExample]:
    section = load_pack(language).numbers
    own = [entry.example for entry in (*section.vague, *section.bounds) if entry.example]
    return [*own, *section.examples]


EXAMPLES = [(language, example) for language in languages() for example in number_examples(language)]


@pytest.mark.parametrize(("language", "example"), EXAMPLES, ids=[f"{code}: {e.text}" for code, e in EXAMPLES])
def test_examples_of_the_packs(language: str, example: NumberExample) -> None:
    found = testimonia.numbers(example.text, language)[0]
    assert example.text[found.start : found.end] == found.quote
    assert (found.low, found.high, found.approximate) == (example.low, example.high, example.approximate)
    assert example.unit is None or found.unit == example.unit


NEWS = [json.loads(line) for line in (Path(__file__).parent / "numbers.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("row", NEWS, ids=[f"{row['language']}: {row['text']}" for row in NEWS])
def test_numbers_of_invented_news(row: dict[str, Any]) -> None:
    """Every number of a sentence, in order: low, high, approximate, unit. Dates, clock times and names are none."""
    found = testimonia.numbers(row["text"], row["language"])
    assert [[q.low, q.high, q.approximate, q.unit] for q in found] == row["numbers"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The KN-23 and the A380 flew over Route 66 on 5 May 2023 at 10:43."),
        ("nl", "Hij staat op artikel 5, het 3F-examen en de G7 van 3 mei."),
        ("de", "Am 14. Mai 2024 traf sich die G7 um 14.30 Uhr in den südlichen Vierteln."),
        ("da", "Mødet den 3. oktober 2024 begynder kl. 10.30."),
        ("en", "World War Two ended in the second half of 1945; call +1-222-2222."),
        ("fr", "Un homme et une femme, article 12, le 5 mai."),
        ("es", "Un hombre de Oriente Medio llegó con una mujer el 5 de mayo."),
        ("it", "Con venti di burrasca e una sola auto, a metà campo."),
        ("ru", "Он любит свою семью и сорок пятую симфонию."),
        ("pl", "W połowie meczu trener zmienił jednego zawodnika, 5 maja."),
    ],
)
def test_what_is_no_number_of_things(language: str, text: str) -> None:
    assert [q.quote for q in testimonia.numbers(text, language) if q.low != 1] == []


@pytest.mark.parametrize(
    ("language", "text", "low", "high"),
    [
        ("pl", "Ewakuowano 30 osób do 24 ośrodków.", 24, 24),
        ("ru", "Число погибших выросло до 30.", 30, 30),
        ("uk", "Жінку засудили до 5 років.", 5, 5),
        ("nl", "Een peiling onder 2.000 leden.", 2000, 2000),
        ("nl", "De kinderen zijn niet ouder dan 11 jaar.", None, 11),
        ("de", "Die Klinik verfügt über 40 Betten.", 40, 40),
        ("fr", "Il y avait à peine plus de 200 places.", 200, None),
        ("en", "The toll exceeded 300.", 300, None),
        ("es", "La cifra supera los 300.", 300, None),
        ("sv", "Ett av fem barn är sjukt.", 20, 20),
        ("en", "One of three drivers died.", 1, 1),
        ("en", "Between 70% and 90% of the votes were counted.", 70, 90),
    ],
)
def test_bounds_told_from_prepositions(language: str, text: str, low: float | None, high: float | None) -> None:
    found = testimonia.numbers(text, language)
    assert (low, high) in [(q.low, q.high) for q in found]
