"""What a figure is about: the key that figures of one question share, and a readable question."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from babel import Locale

from testimonia.model import Claim, Figure
from testimonia.packs.load import languages, load_pack

# Of a figure with several measures ("killed or injured") the gravest names its question.
_GRAVEST = (
    "killed", "missing", "injured", "hospitalised", "infected", "captured", "arrested", "displaced", "evacuated",
    "rescued", "deployed", "attended", "voted", "employed", "laid-off",
)  # fmt: skip
_OF_PEOPLE = frozenset(_GRAVEST)
_LOOSE = frozenset({"other", "count"})  # say nothing by themselves: only with the words for what is counted
_GROUP_WORDS = {"military": "soldiers", "civilian": "civilians", "child": "children", "worker": "workers",
                "police": "police officers", "prisoner": "prisoners", "migrant": "migrants"}  # fmt: skip
_VERBS = {
    "killed": "were killed", "injured": "were injured", "missing": "are missing", "captured": "were captured",
    "arrested": "were arrested", "displaced": "were displaced", "evacuated": "were evacuated",
    "rescued": "were rescued", "infected": "were infected", "hospitalised": "were taken to hospital",
    "deployed": "were deployed", "delivered": "were delivered", "acquired": "were acquired",
    "destroyed": "were destroyed", "damaged": "were damaged", "lost": "were lost", "attended": "attended",
    "voted": "voted", "employed": "are employed", "laid-off": "were laid off",
}  # fmt: skip
_EXPECTED = {"planned": "are planned to be", "expected": "are expected to be"}


@dataclass(frozen=True, slots=True)
class Key:
    """What figures must share to answer one question."""

    measure: str
    owner: str  # territory code or ""
    group: str  # kind of people, what is counted in its own words, or ""
    unit: str


def key_of(claim: Claim, figure: Figure) -> Key | None:
    """The question's key for `figure`, or None where the figure says too little to be compared with another."""
    measures = set(figure.measure)
    if not measures:
        return None
    gravest = next((m for m in _GRAVEST if m in measures), None)
    quote = figure.population.quote if figure.population else ""
    if quote and _only_time(quote, claim.language):
        return None  # a day of a month, not a number of things
    owner = figure.population.owner if figure.population else None
    if gravest or figure.unit == "person":
        measure = gravest or sorted(measures)[0]
        if measure in _LOOSE and not quote:
            return None
        return Key(measure, owner or _neighbour_owner(claim, figure), people_group(quote, claim.language), "person")
    measure = sorted(measures)[0]
    if not quote:
        return None
    return Key(measure, owner or "", " ".join(quote.casefold().split()), figure.unit or "")


def _only_time(quote: str, language: str) -> bool:
    if language not in languages():
        return False
    unnamed = load_pack(language).names.not_names
    return all(word.strip(".,") in unnamed for word in quote.casefold().split())


def _neighbour_owner(claim: Claim, figure: Figure) -> str:
    """The owner other figures of the same claim name, where they name one only."""
    if figure.population and people_group(figure.population.quote, claim.language) not in ("", "military"):
        return ""
    owners = {f.population.owner for f in claim.figures if f.population and f.population.owner}
    return owners.pop() or "" if len(owners) == 1 else ""


def people_group(quote: str, language: str) -> str:
    """The kind of people `quote` counts ("military"), or "" for people of no kind."""
    for word in quote.casefold().replace("-", " ").split()[:12]:
        for stem, group in _stems(language):
            if word.startswith(stem):
                return group
    return ""


@cache
def _stems(language: str) -> tuple[tuple[str, str], ...]:
    if language not in languages():
        return ()
    return tuple((stem, group) for group, stems in load_pack(language).names.groups.items() for stem in stems)


def merge_unnamed(keys: Sequence[Key]) -> dict[Key, Key]:
    """Fills what a key leaves open where the story leaves no choice.

    Soldiers of no named nation go with the only nation whose soldiers the story counts so; people of no kind but of a
    named nation go with the only kind of that nation.
    """
    nations: dict[tuple[str, str], set[str]] = {}
    for key in keys:
        if key.owner and key.group and key.unit == "person":
            nations.setdefault((key.measure, key.group), set()).add(key.owner)
    owned = {key: _with_nation(key, nations.get((key.measure, key.group), set())) for key in keys}
    return {key: merged for key, merged in zip(keys, _with_kind([owned[key] for key in keys]), strict=True)}


def _with_nation(key: Key, nations: set[str]) -> Key:
    if key.owner or not key.group or key.unit != "person" or len(nations) != 1:
        return key
    return Key(key.measure, next(iter(nations)), key.group, key.unit)


def _with_kind(keys: Sequence[Key]) -> list[Key]:
    kinds: dict[tuple[str, str], Counter[str]] = {}
    for key in keys:
        if key.owner and key.group and key.unit == "person":
            kinds.setdefault((key.owner, key.measure), Counter())[key.group] += 1
    merged = []
    for key in keys:
        found = kinds.get((key.owner, key.measure), Counter())
        alone = not key.group and key.owner and len(found) == 1
        merged.append(Key(key.measure, key.owner, next(iter(found)), key.unit) if alone else key)
    return merged


def population_text(key: Key, figures: Sequence[Figure]) -> str:
    """The population in English where it is known by nation and kind, else in the article's words."""
    owner = str(Locale("en").territories.get(key.owner, key.owner)) if key.owner else ""
    if key.unit == "person" or key.measure in _OF_PEOPLE:
        people = _GROUP_WORDS.get(key.group, "people")
        demonym = _demonym(key.owner) if key.owner else ""
        if demonym:
            return f"{demonym} {people}"
        return f"{people} of {owner}" if owner else people
    return next((f.population.quote for f in figures if f.population), key.group)


@cache
def _demonym(code: str) -> str:
    """The English adjective, as the pack writes it first."""
    stem = next((d.stems[0] for d in load_pack("en").names.demonyms if d.territory == code), "")
    return stem.title()


def question_text(key: Key, population: str, place: str | None, aspect: str) -> str:
    """The question in English: "How many North Korean soldiers were killed in Kursk?"."""
    where = f" in {place}" if place else ""
    if key.measure == "amount-of-money":
        return f"How much money ({key.unit or 'unknown currency'}) for {population}{where}?"
    if key.measure == "share":
        return f"What share of {population}{where}?"
    if key.measure in _VERBS:
        verb = _VERBS[key.measure]
        if aspect in _EXPECTED and verb.startswith("were "):
            verb = f"{_EXPECTED[aspect]} {verb[5:]}"
        return f"How many {population} {verb}{where}?"
    if key.measure in _LOOSE:
        return f"How many {population} are there{where}?"
    return f"What {key.measure} for {population}{where}?"
