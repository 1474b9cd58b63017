"""A pack's words for figures, compiled once: measures with their forms, units, nouns of people, frames."""

from collections.abc import Iterable
from dataclasses import dataclass

from testimonia.extract.numbers import Phrases, number_lexicon
from testimonia.packs.countries import territory_words
from testimonia.packs.schema import Pack
from testimonia.packs.sections.measures import MeasureWords
from testimonia.packs.sections.stance import Hearsay

HARM = frozenset({"killed", "injured", "missing", "captured", "arrested", "displaced", "hospitalised", "infected"})
EVENTS = HARM | {"evacuated", "rescued", "destroyed", "damaged", "deployed", "lost", "attended"}
WEAPONS = frozenset({"drone", "missile", "rocket", "shell", "bomb"})
_HAPPENINGS = frozenset(  # nobody destroys or buys them
    {"fire", "explosion", "accident", "earthquake", "incident", "report", "complaint", "case", "vote"}
)
_SAYING = frozenset({"say", "report", "claim", "confirm"})
PEOPLE = frozenset({"person", "family", "household"})
_CENTRAL = ("ministry", "government", "intelligence", "embassy", "parliament")  # what they tell is elsewhere
_LOCAL = ("police", "prosecution", "court", "authority")  # what they tell may be where they are
_SUFFIX = 4  # letters of the shortest last part of a compound
_MEMO = 20000


@dataclass(frozen=True, slots=True)
class MeasureUse:
    """One way a phrase tells a measure; `role` is word, noun, head or next."""

    entry: MeasureWords
    role: str
    verb: bool = False  # a form of a verb or participle: no noun of the same letters

    def fits(self, unit: str | None, known: bool) -> bool:
        """Whether it can be said of the unit; an unknown noun is taken for a thing, no noun for anything."""
        if self.entry.units:
            return unit in self.entry.units
        if not self.entry.of or unit is None:
            return self.entry.of != "job"
        if self.entry.of == "person":
            return unit in PEOPLE or not known and self.role == "word"
        if self.entry.of == "job":
            return unit == "job"
        return unit not in PEOPLE and unit not in _HAPPENINGS and unit != "job"


class FigureLexicon:
    """What the readers of figures look up."""

    def __init__(self, pack: Pack) -> None:
        n, m = pack.numbers, pack.measures
        self.pack, self.n, self.m = pack, n, m
        self.numbers = number_lexicon(pack)
        self.months = frozenset(pack.times.months)
        self.capitalised = pack.pack.nouns_capitalised
        dutch = pack.pack.verb_second and not (self.capitalised or pack.names.definite_endings)
        self.plain_plurals = pack.names.plural_nouns if dutch else ()  # doden: no adjective has this form
        self.uses: dict[str, list[MeasureUse]] = {}
        apart: list[tuple[str, tuple[tuple[str, ...], MeasureUse]]] = []
        for entry in m.measures:
            for role, words in (
                ("word", entry.words),
                ("noun", entry.nouns),
                ("head", entry.heads),
                ("next", entry.of_next),
            ):
                for phrase in words:
                    use = MeasureUse(entry, role, role == "word" and "~" in phrase and " " not in phrase)
                    for word in self.forms([phrase]):
                        first, gap, second = word.partition(" .. ")
                        if gap:
                            apart.append((first, (tuple(second.split()), use)))
                        else:
                            self.uses.setdefault(word, []).append(use)
        self.marks = Phrases((word, tuple(uses)) for word, uses in self.uses.items())
        self.apart = Phrases(apart)
        counted = [(word, entry) for entry in m.measures for word in self.forms(entry.counted)]
        self.nouns = Phrases(
            [(word, use.entry) for word, uses in self.uses.items() for use in uses if use.role == "noun"] + counted
        )
        self.persons = frozenset(self.forms(m.persons))
        self.units = {word: unit for unit, words in m.units.items() for word in self.forms(words)}
        self.long_units = Phrases((word, unit) for word, unit in self.units.items() if " " in word)
        self.suffixes = self._suffixes() if n.glued and pack.names.compounds else {}
        self.endings = tuple(self.suffixes)
        self.longest_first = sorted(self.suffixes, key=len, reverse=True)
        self.memo: dict[str, str | MeasureWords | None] = {}
        self.excepted = {first: last for first, _, last in (phrase.partition(" .. ") for phrase in m.excepted)}
        self.per = self.words(n.per) - frozenset(pack.numbers.change_to)
        self.stops = self.words(m.stops, n.stops, n.articles)
        self.adjectives, self.others = self.words(m.adjectives), self.words(m.others)
        self.adjective_endings = (*m.endings, *n.adjective_endings)
        self.prepositions = frozenset(pack.attribution.prepositions)
        self.linking = self.words(m.linking, n.linking)
        self.articles = self.words(n.articles, n.ones)
        self.definite = self.words(n.definite) - frozenset(pack.attribution.auxiliaries) - self.words(m.splits)
        self.auxiliaries = frozenset(pack.attribution.auxiliaries)
        self.labels = self.words(m.labels, n.skip_before)
        self.not_counted = self.phrases(m.not_counted)
        self.again = self.phrases(m.again)
        self.after = self.phrases(m.after, (phrase for phrase in n.skip_after if phrase != "-"))
        self.partitives = self.phrases(m.partitives, n.partitives)
        self.subsets = self.phrases(m.subsets)
        self.among = self.words(phrase.split()[0] for phrase in m.subsets)
        self.wholes = self.phrases(m.wholes)
        self.counters = self.phrases(m.counters)
        self.none, self.unreported = self.phrases(m.none), self.words(m.unreported)
        self.none_words = frozenset(self.none.table)
        self.earlier, self.earlier_after = self.phrases(m.earlier), self.phrases(m.earlier_after)
        self.one_more = self.phrases(self.n.one_more)
        self.began = self.words(m.began)
        self.aging = frozenset(phrase.split()[-1] for phrase in m.aged if " " in phrase)  # the på of a boy på 8
        self.records = tuple(m.records) or ("\0",)
        self.than, self.aged, self.sums = self.phrases(m.than), self.phrases(m.aged), self.words(m.sums)
        self.magnitude = self.words(m.magnitude)
        self.copulas = frozenset(pack.attribution.passive_auxiliaries) if pack.pack.adjectives_follow else frozenset()
        self.telling = frozenset(
            word for word, uses in self.uses.items() if any(use.entry.measure != ("count",) for use in uses)
        )
        self.splits, self.relatives = self.words(m.splits), self.words(m.relatives)
        self.pure_relatives = self.relatives - self.splits - frozenset(pack.attribution.complementisers)
        self.coordinators = self.words(m.coordinators)
        self.locatives = self.phrases(m.locatives, m.regional_locatives)
        self.openers = self.phrases(m.locatives, m.regional_locatives, m.directions)
        self.loose, self.articled = self.words(m.loose_locatives), self.words(m.articled_places)
        self.regional = self.words(m.regional_locatives)
        self.territories = territory_words(pack.language)
        self.short_places = self.words(m.short_places)
        self.locative_words = frozenset(self.locatives.table)
        self.demonyms = tuple(stem.lower() for one in pack.names.demonyms for stem in one.stems if " " not in stem)
        self.tolls = self.words(*(entry.heads for entry in m.measures))
        self.of = self.words(n.of)
        self.place_nouns = self.words(m.place_nouns)
        named = (*pack.stance.agencies, *pack.stance.channels, *pack.stance.outlets)
        media = (word.lower() for word in named if " " not in word)
        self.employers, self.directions = self.words(m.employers), self.words(m.directions)
        self.named_articles, self.everywhere = self.words(m.named_articles), self.phrases(m.everywhere)
        places = ("country", "city")
        bodies = (word for sort, words in pack.names.bodies.items() if sort not in places for word in words)
        self.body_nouns = tuple(word for word in bodies if len(word) > _SUFFIX) if pack.names.compounds else ("\0",)
        self.not_places = self.words(m.not_places, pack.names.not_names, pack.names.titles, media)
        self.peopled, self.residents = self.words(m.peopled), tuple(pack.names.groups.get("resident", ("\0",)))
        towns = self.place_nouns - self.stops - self.linking - self.definite
        self.towns = tuple(town for town in towns if len(town) >= _SUFFIX) if pack.names.compounds else ()
        self.settlements = towns
        self.central_bodies = self.words(*(pack.names.bodies.get(sort, ()) for sort in _CENTRAL)) - self.place_nouns
        self.bodies = self.central_bodies | self.words(
            *(pack.names.bodies.get(sort, ()) for sort in ("ministry", *_LOCAL))
        )
        self.body_ends = tuple(body for body in self.bodies if len(body) > _SUFFIX) if pack.names.compounds else ()
        self.prison = self.phrases(m.prison)
        self.accused = self.phrases(m.accused)
        self.sources = self.words(m.sources)
        self.planned = self.phrases(phrase for phrase in m.planned if ".." not in phrase)
        self.planned_apart: dict[str, set[str]] = {}
        for first, gap, second in (phrase.partition(" .. ") for phrase in m.planned):
            if gap:
                self.planned_apart.setdefault(first, set()).add(second)
        self.unplanned = frozenset((verb, word) for verb, _, word in (p.partition(" .. ") for p in m.unplanned))
        self.expected = self.phrases(m.expected)
        self.negations = self.words(pack.stance.negations)
        self.hearsay: dict[str, list[Hearsay]] = {}
        for hearsay in pack.stance.hearsay:
            for verb in hearsay.verbs if hearsay.participle else ():
                self.hearsay.setdefault(verb.lower(), []).append(hearsay)
        self.probable, self.possible = self.phrases(m.probable), self.phrases(m.possible)
        self.cues = frozenset(
            form.lower()
            for verb in pack.attribution.verbs
            if not verb.weak and not verb.particle and not verb.words
            for form in (*verb.finite, *verb.participle, *verb.infinitive, *verb.gerund)
        )
        self.sayers = frozenset(
            form.lower()
            for verb in pack.attribution.verbs
            if verb.act in _SAYING and "quote" in verb.takes and not verb.particle
            for form in verb.finite
        )
        self.according = self.phrases(
            frame.before.lower() for frame in pack.attribution.according_to if frame.before and not frame.noun_first
        )
        self.worded_cues: dict[str, frozenset[str]] = {}
        for worded in pack.attribution.verbs:
            for form in (*worded.finite, *worded.participle, *worded.infinitive) if worded.words else ():
                beside = frozenset(word.lower() for word in worded.words)
                self.worded_cues[form.lower()] = self.worded_cues.get(form.lower(), frozenset()) | beside
        self.parted_cues: dict[str, set[str]] = {}
        for parted in pack.attribution.verbs:
            for form in parted.finite if parted.particle else ():
                self.parted_cues.setdefault(form.lower(), set()).add(parted.particle or "")

    def forms(self, words: Iterable[str]) -> list[str]:
        """The words with their paradigms spelt out; each word of a phrase may have one."""
        found: list[str] = []
        for phrase in words:
            forms = [""]
            for word in phrase.split():
                stem, marked, name = word.partition("~")
                endings = self.m.paradigms[name] if marked else ("",)
                forms = [f"{form} {stem}{ending}".strip() for form in forms for ending in endings]
            found.extend(forms)
        return found

    def words(self, *lists: Iterable[str]) -> frozenset[str]:
        """Every form of the words of these lists of the pack."""
        return frozenset(form for words in lists for form in self.forms(words))

    def phrases(self, *lists: Iterable[str]) -> Phrases[bool]:
        """Every form of the phrases of these lists of the pack, ready for look-up."""
        return Phrases((form, True) for words in lists for form in self.forms(words))

    def _suffixes(self) -> dict[str, str | MeasureWords]:
        found: dict[str, str | MeasureWords] = {w: "person" for w in self.persons if len(w) >= _SUFFIX}
        found |= {w: unit for w, unit in self.units.items() if len(w) >= _SUFFIX}
        for word, uses in self.uses.items():
            for use in uses:
                if use.role == "noun" and len(word) >= _SUFFIX and " " not in word:
                    found[word] = use.entry
        return found

    def counted(self, word: str) -> str | MeasureWords | None:
        """What a noun counts: its unit, or the measure that it tells by itself; also by its last part."""
        if word in self.units:
            return self.units[word]
        if word in self.persons:
            return "person"
        if not self.suffixes or len(word) <= _SUFFIX or not word.endswith(self.endings):
            return None
        if word not in self.memo:
            if len(self.memo) > _MEMO:
                self.memo.clear()
            self.memo[word] = next(self.suffixes[end] for end in self.longest_first if word.endswith(end))
        return self.memo[word]

    def is_place_noun(self, word: str) -> bool:
        """Whether a noun means a place, also by its last part: stad, Küstenstadt."""
        return word in self.settlements or word.endswith(self.towns)

    def body(self, word: str) -> str | None:
        """The body that speaks which a noun names, also by its last part: ministerium of Verteidigungsministerium."""
        if word in self.bodies:
            return word
        ends = word.endswith(self.body_ends)
        return max((end for end in self.body_ends if word.endswith(end)), key=len) if ends else None

    def bare(self, word: str) -> str:
        """The word without a short one that is written together with it: d'euros -> euros."""
        for elision in self.m.elisions:
            if word.startswith(elision) and len(word) > len(elision):
                return word[len(elision) :]
        return word


_compiled: dict[str, FigureLexicon] = {}


def figure_lexicon(pack: Pack) -> FigureLexicon:
    """The compiled words of a pack."""
    if pack.fingerprint not in _compiled:
        _compiled[pack.fingerprint] = FigureLexicon(pack)
    return _compiled[pack.fingerprint]
