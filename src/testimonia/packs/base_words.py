"""Words that are the same in every language: given names, and the marks of companies."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class BaseWords:
    """Folded to lower case. A given name that both women and men bear is in neither set."""

    women: frozenset[str]
    men: frozenset[str]
    companies: frozenset[str]


@cache
def base_words() -> BaseWords:
    """The words of `packs/base/given.toml`."""
    data = tomllib.loads((resources.files("testimonia.packs") / "base" / "given.toml").read_text("utf-8"))
    women, men = frozenset(data["women"]), frozenset(data["men"])
    return BaseWords(women - men, men - women, frozenset(data["companies"]))
