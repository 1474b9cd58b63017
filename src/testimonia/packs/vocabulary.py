"""A pack's words for people and bodies, compiled once for look-up."""

from dataclasses import dataclass, field
from functools import cache

from testimonia.packs.base_words import BaseWords, base_words
from testimonia.packs.countries import country_names, demonym
from testimonia.packs.load import load_pack
from testimonia.packs.sections.names import NamesSection

_SHORTEST_HEAD = 4  # letters of a compound's last part
_SHORTEST_FIRST = 3  # letters of what stands before it
_LONGEST_WORD = 50
_ALIKE = 4  # letters that two forms of a name share
_ALONE = frozenset({"country", "city", "person", "parliament"})  # sorts whose nouns end too many other words
_NONE: frozenset[str] = frozenset()
_TITLED = frozenset({"titled"})
_THINGS = frozenset({"document", "observation"})  # kinds of source that are no person or body


@dataclass(frozen=True, slots=True)
class Sorts:
    """What sorts of person, or of body, a noun describes."""

    people: frozenset[str] = _NONE
    bodies: frozenset[str] = _NONE

    def __bool__(self) -> bool:
        return bool(self.people or self.bodies)


_NO_SORTS = Sorts()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Look-up tables of one language; all words lower-case."""

    language: str
    section: NamesSection
    base: BaseWords
    nouns: dict[str, Sorts]
    women: frozenset[str]
    men: frozenset[str]
    articles: frozenset[str]
    indefinite: frozenset[str]
    both: frozenset[str]
    titles: frozenset[str]
    particles: frozenset[str]
    not_names: frozenset[str]
    pronouns: dict[str, str]  # pronoun -> m, f, n, p, any of them
    seats: dict[str, str]  # name -> code
    seat_names: dict[str, str]  # form of a seat's name in an oblique case -> its nominative
    numerals: frozenset[str]  # number words and vague ones: they govern the case of their noun
    nominatives: dict[str, str]  # form of another case -> its nominative
    media: frozenset[str]  # outlets whose name begins with an article: Le Monde
    public: frozenset[str]  # bodies that need no other name: police, government
    pairs: frozenset[tuple[str, str]]  # first two words of public bodies that have several: "general staff"
    countries: dict[str, str]
    known_as: tuple[tuple[str, ...], ...]
    capitals: bool  # every noun has a capital
    town_adjectives: tuple[str, ...]  # endings of adjectives made of a town's name, which keep their capital: Kölner
    things: frozenset[str]  # nouns for sources that are no person or body, whatever they end in: billeder is no leder
    _memory: dict[str, Sorts] = field(default_factory=dict)

    def sorts(self, word: str) -> Sorts:
        """The sorts of `word` (lower case), by its own or, in a compound, by its last part."""
        if (known := self._memory.get(word)) is not None:
            return known
        found = self.nouns.get(word) or self._head(word) or _NO_SORTS
        if found.people == _TITLED and (head := self._head(word)):
            found = Sorts(found.people | head.people, found.bodies)  # Innenminister is a title, and a minister's
        if len(self._memory) < 50_000:
            self._memory[word] = found
        return found

    def narrow(self, word: str) -> bool:
        """Whether `word` says more than the sorts it has: a compound, or a title that no sort lists."""
        known = self.nouns.get(word)
        return known is None or known.people == _TITLED and not known.bodies and self._head(word) is not None

    def _head(self, word: str) -> Sorts | None:
        if len(word) > _LONGEST_WORD:
            return None
        if "-" in word and (found := self.nouns.get(word.rsplit("-", 1)[-1])):
            return found
        if not self.section.compounds:
            return None
        for cut in range(len(word) - _SHORTEST_HEAD + 1):
            if word[cut:] in self.things:
                return None
            if cut < _SHORTEST_FIRST:
                continue
            if (found := self.nouns.get(word[cut:])) is not None:
                bodies = found.bodies - _ALONE
                return Sorts(found.people - _ALONE, bodies)
        return None

    def sex(self, word: str) -> str:
        """f or m where the noun or form of address tells, by its own or, in a compound, by its last part; else ""."""
        if word in self.women or word in self.men:
            return "" if word in self.women and word in self.men else "f" if word in self.women else "m"
        if self.section.compounds and len(word) <= _LONGEST_WORD:
            for cut in range(2, len(word) - _SHORTEST_HEAD + 1):
                if word[cut:] in self.women:
                    return "f"
                if word[cut:] in self.men:
                    return "m"
        return ""

    def country(self, name: str) -> str | None:
        """The code of the country called `name`, in the genitive or not."""
        if code := self.countries.get(name):
            return code
        for ending in self.section.genitives:
            if name.endswith(ending) and (code := self.countries.get(name[: -len(ending)])):
                return code
        return None

    def placed(self, name: str) -> bool:
        """Whether `name` is a country's or a seat of government's."""
        return name in self.seats or self.country(name) is not None

    def people_of(self, word: str) -> str | None:
        """The code of the country whose adjective or people `word` is."""
        return demonym(word, self.language)


def _seat_names(names: NamesSection) -> dict[str, str]:
    """Names of seats in an oblique case: all but the first where nouns have cases, else those that begin alike."""
    found: dict[str, str] = {}
    for seat in names.seats:
        for n, name in enumerate(seat.names):
            alike = (
                own for own in seat.names[:n] if own.split()[1:] == name.split()[1:] and own[:_ALIKE] == name[:_ALIKE]
            )
            found[name] = seat.names[0] if names.head_first else next(alike, name) if " " in name else name
    return {name: nominative for name, nominative in found.items() if name != nominative}


@cache
def vocabulary(language: str) -> Vocabulary:
    """The compiled names of a pack."""
    pack = load_pack(language)
    names = pack.names
    people: dict[str, set[str]] = {}
    bodies: dict[str, set[str]] = {}
    for table, sorts in ((people, names.people), (bodies, names.bodies)):
        for sort, forms in sorts.items():
            for form in forms:
                table.setdefault(form.lower(), set()).add(sort)
    for title in names.titles:
        people.setdefault(title.lower(), set()).add("titled")
    nominatives = {form: noun for noun, forms in names.declined.items() for form in reversed(forms)}
    for table in (people, bodies):
        for noun, forms in names.declined.items():
            for form in forms if noun in table else ():
                table.setdefault(form, set()).update(table[noun])
    nouns = {
        word: Sorts(frozenset(people.get(word, ())), frozenset(bodies.get(word, ()))) for word in {*people, *bodies}
    }
    pronouns: dict[str, str] = {}
    for letter, meant in names.gender.items():
        for pronoun in meant:
            pronouns[pronoun] = pronouns.get(pronoun, "") + letter
    return Vocabulary(
        language=language,
        section=names,
        base=base_words(),
        nouns=nouns,
        women=frozenset(f for noun in names.women for f in (noun, *names.declined.get(noun, ()))),
        men=frozenset(f for noun in names.men for f in (noun, *names.declined.get(noun, ()))),
        articles=frozenset(names.articles),
        indefinite=frozenset(names.indefinite),
        both=frozenset(names.both),
        titles=frozenset(names.titles),
        particles=frozenset(names.particles),
        not_names=frozenset(names.not_names) | frozenset(pack.attribution.pronouns),
        pronouns=pronouns,
        numerals=frozenset((*pack.numbers.words, *(w for one in pack.numbers.vague for w in one.words))),
        nominatives=nominatives,
        media=frozenset(n for n in pack.stance.outlets if n.lower().split(" ")[0] in names.articles),
        public=frozenset(n.lower() for body in names.public for n in body.names),
        pairs=frozenset(
            (words[0], words[1]) for body in names.public for n in body.names if len(words := n.lower().split()) > 1
        ),
        seats={name: seat.territory for seat in names.seats for name in seat.names},
        seat_names=_seat_names(names),
        countries=country_names(language),
        known_as=tuple(sorted((tuple(p.split()) for p in names.known_as), key=len, reverse=True)),
        capitals=pack.pack.nouns_capitalised,
        town_adjectives=pack.measures.name_adjectives if pack.pack.nouns_capitalised else (),
        things=frozenset(f.lower() for noun in pack.stance.source_nouns if noun.kind in _THINGS for f in noun.forms),
    )
