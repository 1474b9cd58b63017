"""What a figure is about: the key that figures of one question share, and a readable question."""

import os.path
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from babel import Locale

from testimonia.model import Claim, Figure, Interval
from testimonia.packs.load import languages, load_pack
from testimonia.reconcile.english import month_words, noun_unit, plural

# Of a figure with several measures ("killed or injured") the gravest names its question.
_GRAVEST = (
    "killed", "missing", "injured", "hospitalised", "infected", "captured", "arrested", "displaced", "evacuated",
    "rescued", "deployed", "attended", "voted", "employed", "laid-off",
)  # fmt: skip
_OF_PEOPLE = frozenset(_GRAVEST)
# What has happened cannot unhappen: a later figure of these is not lower, unless the count is another one.
TOTALS = frozenset({
    "killed", "injured", "infected", "captured", "arrested", "rescued", "delivered", "acquired", "destroyed", "damaged",
    "lost",
})  # fmt: skip
FALLING = frozenset({"missing", "hospitalised", "displaced", "evacuated"})  # states that end
_LASTING = frozenset({"deployed", "employed", "laid-off", "attended"})
RUNNING = TOTALS | FALLING | _LASTING  # figures that go on changing while a story goes on
_POSTS = ("laid-off", "employed")  # measures of which posts are counted as well as people
_LOOSE = frozenset({"other", "count"})  # say nothing by themselves: only with the words for what is counted
_LONG_AGO = 45  # days before a story after which what is counted is no part of it
_ARTICLE = 4  # letters of an article and its space
_STEM, _SHARE = 5, 0.7  # letters that words for one thing share, and their share of the shorter one
_PLAIN = "people"  # the packs' group of words that only say that people are counted
GROUP_WORDS = {
    "military": "soldiers", "civilian": "civilians", "resident": "residents", "child": "children", "worker": "workers",
    "police": "police officers", "prisoner": "prisoners", "migrant": "migrants",
}  # fmt: skip
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
    event: str = ""  # "November 2015", where a figure is about something long before the story


def key_of(claim: Claim, figure: Figure) -> Key | None:
    """The question's key for `figure`, or None where the figure says too little to be compared with another."""
    measures = set(figure.measure)
    if not measures or _accused(claim, figure):
        return None
    gravest = next((m for m in _GRAVEST if m in measures), None)
    quote = figure.population.quote if figure.population else ""
    if quote and _only_time(quote, claim.language):
        return None  # a day of a month, not a number of things
    owner = figure.population.owner if figure.population else None
    if gravest in _POSTS and figure.unit in ("person", "job"):
        return Key(gravest, owner or "", "", "person")  # who counts posts and who counts people answer one question
    if figure.unit == "person" or gravest and not noun_unit(figure.unit):
        measure = gravest or sorted(measures)[0]
        if measure in _LOOSE and (not quote or plain_people(quote, claim.language) and not owner):
            return None  # "two people" answers no question that another text asks
        group = people_group(quote, claim.language)
        if measure in _LOOSE and not group and not owner:
            group = " ".join(quote.casefold().split())  # passengers and volunteers answer two questions
        return Key(measure, owner or _neighbour_owner(claim, figure), group, "person")
    measure = gravest or sorted(measures)[0]
    if not quote:
        return None
    # A unit that names the thing ("dwelling") is the same in every language, so it needs no words beside it.
    known = noun_unit(figure.unit) and measure not in _LOOSE
    return Key(measure, owner or "", "" if known else " ".join(quote.casefold().split()), figure.unit or "")


def _accused(claim: Claim, figure: Figure) -> bool:
    """Whether a figure counts those whom somebody accuses, whatever of: "accused three managers of manslaughter"."""
    first = min((part.start for part in claim.content), default=None)
    return claim.attribution.act == "accuse" and first is not None and figure.anchor.start - first <= _ARTICLE


def event_of(as_of: Interval | None, first: str | None) -> str:
    """The month of what happened long before a story's first day, for it is another event; "" for all else."""
    if as_of is None or as_of.earliest is None or as_of.latest is None or first is None:
        return ""
    try:
        days = (date.fromisoformat(first[:10]) - date.fromisoformat(as_of.latest[:10])).days
    except ValueError:
        return ""
    return month_words(as_of.earliest, as_of.precision) if days > _LONG_AGO else ""


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
    return next((group for group in _groups(quote, language) if group != _PLAIN), "")


def plain_people(quote: str, language: str) -> bool:
    """Whether `quote` only says that people are counted."""
    return len(quote.split()) == 1 and _PLAIN in _groups(quote, language)


def _groups(quote: str, language: str) -> Iterator[str]:
    for word in quote.casefold().replace("-", " ").split()[:12]:
        yield from (group for stem, group in _stems(language) if word.startswith(stem))


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
    merged = _with_kin(_with_kind([owned[key] for key in keys]))
    return {key: found for key, found in zip(keys, merged, strict=True)}


def _with_kin(keys: Sequence[Key]) -> list[Key]:
    """Things whose words share a stem (ammonia, Ammoniak) are one thing, also across languages."""
    seen: dict[tuple[Key, str], list[Key]] = {}  # by all but the words, and by the letters that words must share
    made: dict[Key, Key] = {}
    for key in sorted(set(keys), key=lambda k: (len(k.group.split()), k.group)):
        word = (key.group.split() or [""])[-1]
        same = seen.setdefault((replace(key, group=""), word[:_STEM]), [])
        kin = None if key.unit == "person" else next((k for k in same if _kin(k.group, word)), None)
        made[key] = kin or key
        if kin is None:
            same.append(key)
    return [made[key] for key in keys]


def _kin(known: str, word: str) -> bool:
    """Whether a thing of one word is what `word` means: the last of several is the head often enough."""
    common = len(os.path.commonprefix((known, word)))  # a stem of five letters is no chance
    return " " not in known and common >= _STEM and common >= _SHARE * min(len(known), len(word))


def _with_nation(key: Key, nations: set[str]) -> Key:
    if key.owner or not key.group or key.unit != "person" or len(nations) != 1:
        return key
    return replace(key, owner=next(iter(nations)))


def _with_kind(keys: Sequence[Key]) -> list[Key]:
    """People of a nation but of no kind go with the only kind; people of no nation only with residents."""
    kinds: dict[tuple[str, str], Counter[str]] = {}
    for key in keys:
        if key.group and key.unit == "person":
            kinds.setdefault((key.owner, key.measure), Counter())[key.group] += 1
    merged = []
    for key in keys:
        found = kinds.get((key.owner, key.measure), Counter())
        alone = not key.group and key.unit == "person" and len(found) == 1 and (key.owner or "resident" in found)
        merged.append(replace(key, group=next(iter(found))) if alone else key)
    return merged


def population_text(key: Key, figures: Sequence[Figure] = (), *, foreign: bool = False) -> str:
    """The population in English where it is known by nation, kind or unit, else in the words of the `figures`.

    `foreign` words are put in quotation marks.
    """
    if key.measure in _POSTS and figures and all(figure.unit == "job" for figure in figures):
        return "jobs"
    owner = str(Locale("en").territories.get(key.owner, key.owner)) if key.owner else ""
    loose = key.measure in _LOOSE and key.group and key.group not in GROUP_WORDS
    if not loose and (key.unit == "person" or key.measure in _OF_PEOPLE and not noun_unit(key.unit)):
        people = GROUP_WORDS.get(key.group, "people")
        nation = demonym(key.owner) if key.owner else ""
        if nation:
            return f"{nation} {people}"
        return f"{people} of {owner}" if owner else people
    if not key.group and noun_unit(key.unit):
        return plural(key.unit)
    words = _as_written(key.group, figures)
    return f"“{words}”" if foreign else words


def _as_written(group: str, figures: Sequence[Figure]) -> str:
    """The form of a thing's name that most texts have, of equals the shortest, for endings only add."""
    forms = Counter(" ".join(f.population.quote.split()) for f in figures if f.population)
    return min(forms, key=lambda form: (-forms[form], len(form), form), default=group)


@cache
def demonym(code: str) -> str:
    """The English adjective, as the pack writes it first."""
    stem = next((d.stems[0] for d in load_pack("en").names.demonyms if d.territory == code), "")
    return stem.title()


def question_text(key: Key, population: str, place: str | None, aspect: str, measures: Sequence[str] = ()) -> str:
    """The question in English: "How many North Korean soldiers were killed in Kursk?".

    `measures` are those that every figure has: "killed or injured" where no figure tells the two apart.
    """
    where = (f" in {place}" if place else "") + (f" in {key.event}" if key.event else "")
    if key.measure == "amount-of-money":
        return f"How much money ({key.unit or 'unknown currency'}) for {population}{where}?"
    if key.measure == "share":
        return f"What share of {population}{where}?"
    if key.measure in _VERBS:
        verb = "were cut" if key.measure == "laid-off" and population == "jobs" else _VERBS[key.measure]
        if aspect in _EXPECTED and verb.startswith("were "):
            verb = f"{_EXPECTED[aspect]} {verb[5:]}"
        others = [_VERBS[m] for m in measures if m != key.measure and m in _VERBS]
        verb = " or ".join([verb, *(other.removeprefix("were ").removeprefix("are ") for other in others)])
        return f"How many {population} {verb}{where}?"
    if key.measure in _LOOSE:
        return (
            f"How many {population} are spoken of{where}?"
            if key.unit == "person"
            else f"What figure is given for {population}{where}?"
        )
    return f"What {key.measure} for {population}{where}?"
