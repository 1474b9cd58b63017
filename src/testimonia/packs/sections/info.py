"""pack.toml: the language's names and how far the pack has been checked."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class InfoSection:
    """Names, level and word order of a language."""

    name: str  # English name
    native: str  # its own name
    level: Literal["draft", "reviewed", "proven"] = "draft"
    verb_second: bool = False  # word order: the finite verb is the second constituent
    nouns_capitalised: bool = False
    comma_before_complementiser: bool = False
    verb_last: bool = False  # a subordinate clause ends with its verb, so one with its verb second is a main clause
    adjectives_follow: bool = False  # an adjective may stand behind its noun: fuente policial
    bare_genitives: bool = False  # a noun right behind another one is its genitive; there are no articles
    drops_pronouns: bool = False  # a verb without a subject has the one that spoke last: añadió que
    particles_follow: bool = False  # a verb's particle may stand right behind it, before an object: talar om 300
    subject_follows: bool = False  # the subject may stand behind its verb in any clause: dijo el alcalde que

    @property
    def subject_first(self) -> bool:
        """True where the subject of a statement stands before its verb and nowhere else: The mayor said that."""
        return not (self.verb_second or self.subject_follows)
