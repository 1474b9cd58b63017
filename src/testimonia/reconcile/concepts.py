"""What a statement is about, in terms that all languages share: states, places, persons, kinds of people, measures."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from babel import Locale

from testimonia.model import Claim, Entity
from testimonia.packs.load import languages, load_pack
from testimonia.reconcile.keys import GROUP_WORDS, demonym, people_group
from testimonia.reconcile.roots import hops_of

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_MOST = 160  # words of a statement that are read
_ENDING, _LONG_ENDING, _LONG = 3, 6, 5  # letters that may follow a demonym's stem, and a stem of so many letters

_OF, _BESIDE = "@", 2  # mark of a concept of two; words before a noun for people in which its nation may stand
_SHORTEST = 4  # letters of a name that is no abbreviation


class Concepts:
    """Finds the concepts of claims by the names of the ledger's entities and the packs' peoples."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self._entities = {entity.id: entity for entity in entities}
        self._names: dict[str, Entity] = {}
        # A name that a state and something else both have is the state's.
        for entity in sorted(entities, key=lambda e: e.kind != "state"):
            for name in (entity.label, *entity.aliases, *(label for _, label in entity.labels)):
                if _names(name, entity):
                    self._names.setdefault(" ".join(_words(name)), entity)
        self._words = frozenset(word for name in self._names for word in name.split())

    def named(self, word: str) -> bool:
        """Whether a word in lower case is, or is part of, the name of an entity."""
        return word in self._words

    def of(self, claim: Claim) -> frozenset[str]:
        """What is claimed."""
        text = " ".join(part.quote for part in claim.content)
        found = set(self._in(text, claim.language))
        found |= {measure for figure in claim.figures for measure in figure.measure}
        found |= {concept for figure in claim.figures for p in figure.place for concept in self._of(p.entity)}
        return frozenset(found)

    def speakers(self, claim: Claim) -> frozenset[str]:
        """Whose speaker it is: a government that admits something speaks of itself."""
        found: set[str] = set()
        for hop in hops_of(claim):
            found.update(c for c in self._of(hop.entity) if c not in self._entities)
            found.update(peoples(_words(hop.mention or ""), claim.language))
        return frozenset(found)

    def sources(self, claim: Claim) -> frozenset[str]:
        """Who speaks, as entities."""
        return frozenset(hop.entity for hop in hops_of(claim) if hop.entity)

    def name(self, concept: str) -> str:
        """The English name of a concept."""
        entity = self._entities.get(concept)
        if entity is not None:
            return dict(entity.labels).get("en", entity.label)
        group, _, nation = concept.partition(_OF)
        if nation:
            return f"{demonym(nation) or nation} {GROUP_WORDS.get(group, group)}"
        return str(Locale("en").territories.get(concept, GROUP_WORDS.get(concept, concept.replace("-", " "))))

    def _of(self, id: str | None) -> Iterator[str]:
        if entity := self._entities.get(id or ""):
            yield _concept(entity)

    def _in(self, text: str, language: str) -> Iterator[str]:
        plain = _words(text)
        for size in (1, 2, 3):
            for i in range(len(plain) - size + 1):
                if entity := self._names.get(" ".join(plain[i : i + size])):
                    yield _concept(entity)
        nations = list(dict.fromkeys(peoples(plain, language)))
        yield from nations
        only = nations[0] if len(nations) == 1 else ""
        for i, word in enumerate(plain):
            if group := people_group(word, language):
                near = list(peoples(plain[max(0, i - _BESIDE) : i], language))
                yield _of_nation(group, near[-1] if near else only)


def _of_nation(group: str, nation: str) -> str:
    """A kind of people with its nation: Norwegian soldiers are no Swedish ones."""
    return f"{group}{_OF}{nation}" if nation else group


def _names(name: str, entity: Entity) -> bool:
    """Whether `name` names the entity by itself: no pronoun, no adjective, and of a person some part of the name."""
    if not name[:1].isupper() or (len(name) < _SHORTEST and not name.isupper()):
        return False
    if entity.kind != "state" and (_adjective(name) or not entity.label[:1].isupper()):
        return False  # what only describes, "the company", is another one in another text
    return entity.kind != "person" or bool(set(_words(name)) & set(_words(entity.label)))


@cache
def _adjective(name: str) -> bool:
    """Whether a name is only the adjective of a people, in any language: it names nobody."""
    return " " not in name and any(any(peoples([name.casefold()], language)) for language in languages())


def _words(text: str) -> list[str]:
    return [match[0].casefold() for match in _WORD.finditer(text)][:_MOST]


def peoples(words: Sequence[str], language: str) -> Iterator[str]:
    """The territories whose people the words name."""
    demonyms = _demonyms(language)
    for word in words:
        for stem, territory in demonyms.get(word[:2], ()):
            ending = len(word) - len(stem)
            if word.startswith(stem) and ending <= (_LONG_ENDING if len(stem) >= _LONG else _ENDING):
                yield territory


def _concept(entity: Entity) -> str:
    """A state, and what stands for it, by its code; any other entity by its id."""
    return entity.country if entity.country and entity.kind in ("state", "organisation") else entity.id


@cache
def _demonyms(language: str) -> Mapping[str, tuple[tuple[str, str], ...]]:
    if language not in languages():
        return {}
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for people in load_pack(language).names.demonyms:
        for stem in people.stems:
            found[stem[:2]] = (*found.get(stem[:2], ()), (stem, people.territory))
    return found
