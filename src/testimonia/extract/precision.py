"""How often an attribution rule is right: measured on annotated news, kept as data beside this module."""

import tomllib
from functools import cache
from importlib import resources


@cache
def _table() -> dict[str, dict[str, float]]:
    data = (resources.files("testimonia.extract") / "precision.toml").read_bytes()
    return tomllib.loads(data.decode("utf-8"))


@cache
def precision_of(rule: str, language: str) -> float | None:
    """The measured share of right claims of `rule` in `language`, a number between 0 and 1.

    Without annotated news in the language it is the mean of those measured elsewhere, None where there is none.
    """
    table = _table()
    if rule in table.get(language, {}):
        return table[language][rule]
    elsewhere = [rules[rule] for rules in table.values() if rule in rules]
    return sum(elsewhere) / len(elsewhere) if elsewhere else None
