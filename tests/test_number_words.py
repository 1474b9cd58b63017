"""Number words and formats, written by others and read back: two sources of words, and every pack's own formats."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from steps import grows_linearly
from unicode_rbnf import RbnfEngine

import testimonia
from testimonia.packs.load import languages, load_pack

_SPACES = " \u00a0\u202f\u2009"


def tool() -> ModuleType:
    path = Path(__file__).parents[1] / "tools" / "check_number_words.py"
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("language", languages())
def test_two_sources_of_number_words_are_read_as_they_were_meant(language: str) -> None:
    """A part of the numbers; `tools/check_number_words.py` checks all of them."""
    check = tool()
    numbers = (*range(0, 130), *range(131, 1001, 29), *check.POWERS)
    assert check.differences(language, numbers) == []
    assert check.second_reader(language, numbers) == []


def grouped(number: int, mark: str) -> str:
    return f"{number:,}".replace(",", mark)


def only(text: str, language: str) -> tuple[float | None, float | None]:
    found = testimonia.numbers(text, language)
    assert len(found) == 1, (text, found)
    return found[0].low, found[0].high


@settings(max_examples=60)
@given(
    st.sampled_from(languages()), st.integers(0, 10**12), st.integers(0, 99), st.sampled_from([*_SPACES, ""]),
    st.booleans(),
)  # fmt: skip
@example("de", 12000, 0, "", True)
def test_a_number_in_a_packs_format_is_read_back(
    language: str, number: int, cents: int, space: str, decimals: bool
) -> None:
    section = load_pack(language).numbers
    texts = [grouped(number, space) if space else str(number), grouped(number, section.group)]
    for text in texts:
        value = float(number)
        if decimals and (text.count(section.decimal) == 0):
            text, value = f"{text}{section.decimal}{cents:02}", number + cents / 100
        low, high = only(text, language)
        assert low == high == pytest.approx(value)


@settings(max_examples=60)
@given(st.sampled_from([code for code in languages() if code != "en"]), st.integers(0, 999_999))
@example("da", 301_000)
def test_a_number_in_words_is_read_back(language: str, number: int) -> None:
    engine = RbnfEngine.for_language({"nb": "no"}.get(language, language))
    text = engine.format_number(number).text.replace("\u00ad", "")
    assert only(text, language) == (number, number), text


def pieces(language: str) -> list[str]:
    section = load_pack(language).numbers
    words = [*section.words, *section.scales, *section.stems, *section.joiners, *section.articles, *section.ordinals]
    words += [word for entry in (*section.bounds, *section.vague) for word in entry.words]
    words += [*section.range_open, *section.range_to, *section.fractions, *section.parts, *section.currencies]
    return [*words, *"0123456789.,-–/:'’+%½€$() \n\u00a0", "12", "000", "1.2", "3,5", "7/8", "k", "\u0301", "𝟗", "٣"]


@settings(max_examples=150)
@given(st.data())
def test_no_input_raises(data: st.DataObject) -> None:
    language = data.draw(st.sampled_from(languages()))
    parts = data.draw(st.lists(st.sampled_from(pieces(language)) | st.text(max_size=8), max_size=25))
    text = data.draw(st.sampled_from(["", " "])).join(parts)
    for found in testimonia.numbers(text, language):
        assert text[found.start : found.end] == found.quote
        assert found.low is None or found.high is None or found.low <= found.high


REPEATED = ("hundert", "1", "1 000 ", "und ein", "zwanzig-", "½", "1/2 ", "between ", "12'", ",7")


@pytest.mark.parametrize("unit", REPEATED)
@pytest.mark.parametrize("language", ["de", "en", "fr"])
def test_long_input_takes_linear_work(language: str, unit: str) -> None:
    assert grows_linearly(lambda text: testimonia.numbers(text, language), unit)
