"""How to read the page, in the languages that its readers write: data beside this module, one file a language."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the page with what it means."""

    word: str
    text: str


@dataclass(frozen=True, slots=True)
class Guide:
    """The explanation of the page in one language; `language` is its ISO 639-1 code."""

    language: str
    title: str
    lead: str
    terms: tuple[Term, ...]


@cache
def guides() -> tuple[Guide, ...]:
    """The explanation in every language that has one, English first."""
    folder = resources.files("testimonia.report") / "reading"
    files = sorted(
        (f for f in folder.iterdir() if f.name.endswith(".toml")), key=lambda f: (f.name != "en.toml", f.name)
    )
    return tuple(_guide(file.name.removesuffix(".toml"), file.read_text("utf-8")) for file in files)


def _guide(language: str, text: str) -> Guide:
    data = tomllib.loads(text)
    terms = tuple(Term(str(term["word"]), str(term["text"])) for term in data["terms"])
    return Guide(language, str(data["title"]), str(data["lead"]), terms)
