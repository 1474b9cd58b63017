"""pack.toml: the language's names and how far the pack has been checked."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class InfoSection:
    name: str  # English name
    native: str  # its own name
    level: Literal["draft", "reviewed", "proven"] = "draft"
    verb_second: bool = False  # word order: the finite verb is the second constituent
    nouns_capitalised: bool = False
    comma_before_complementiser: bool = False
