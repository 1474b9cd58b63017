"""Numbers: every example of the packs, and what is told apart, in every language."""

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
