"""Tags that a small model gets wrong and the pack knows better: a clause without a verb, an unknown opening word."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from testimonia.packs.load import load_pack

_UNLIKELY = frozenset({"INTJ", "DET", "X", "SCONJ", "ADP", "CCONJ"})  # tags of words that a pack lists one by one
_FINITE = frozenset({"VERB", "AUX"})
_HEADS = frozenset({"NOUN", "PROPN", "PRON"})
_BREAKS = frozenset(',;:–—-()"“”.!?')


@dataclass(frozen=True, slots=True)
class _Words:
    finite: frozenset[str]
    plain: frozenset[str]  # forms of the infinitive: they stand behind a plural
    persons: frozenset[str]  # nouns for persons and bodies that are no forms of a verb
    openers: frozenset[str]  # words that open a content clause
    closed: frozenset[str]
    marks: frozenset[str]  # of the infinitive
    possessives: tuple[str, ...]  # endings of a genitive that nothing else ends in: 's
    plurals: tuple[str, ...]  # endings of a noun for several
    doing: tuple[str, ...]  # endings of verb forms that may stand behind their noun: -ing


@cache
def _words(language: str) -> _Words | None:
    """The words that the mending turns on; None where a pack has not asked for it."""
    pack = load_pack(language)
    if not pack.text.clauses_need_verbs:
        return None
    said = pack.attribution
    third = (form.lower() for verb in said.verbs for form in set(verb.finite) - set(verb.infinitive))
    plain = frozenset(form.lower() for verb in said.verbs for form in set(verb.finite) & set(verb.infinitive))
    lists = (
        said.determiners, said.prepositions, said.conjunctions, said.clause_openers, said.complementisers,
        said.question_words, said.pronouns, said.object_pronouns, said.first_person, said.auxiliaries,
        said.time_words, said.relatives, pack.text.common,
    )  # fmt: skip
    openers = frozenset(word.lower() for word in said.complementisers)
    forms = {form.lower() for verb in said.verbs for form in (*verb.finite, *verb.infinitive, *verb.participle)}
    nouns = (*pack.names.people.values(), *pack.names.bodies.values(), *(n.forms for n in pack.stance.source_nouns))
    persons = frozenset(word.lower() for words in nouns for word in words) - forms
    closed = frozenset(word.lower() for words in lists for word in words)
    marked = tuple(e for e in pack.names.genitives if len(e) > 1 and not e.isalpha())
    return _Words(
        finite=frozenset(third),
        plain=plain,
        persons=persons,
        openers=openers,
        closed=closed,
        marks=frozenset(said.infinitive_marks),
        possessives=marked,
        plurals=pack.names.plural_nouns,
        doing=said.doing_endings,
    )


def mended(words: Sequence[str], tags: list[str], language: str) -> list[str]:
    """`tags` with a name at the head of the sentence and the verb of a clause that the model took for nouns."""
    known = _words(language)
    if known is None or len(words) < 3:
        return tags
    first = next((i for i, word in enumerate(words[:2]) if word[0].isalnum()), 0)
    capital = words[first][:1].isupper() and first + 1 < len(words) and words[first + 1].islower()
    unlikely = tags[first] in _UNLIKELY or tags[first] == "VERB" and _before_verb(words, tags, first + 1)
    if capital and unlikely and words[first].lower() not in known.closed:
        tags[first] = "PROPN"
    doubtful = False
    for i, word in enumerate(words):
        if tags[i] == "NOUN":
            doubtful = doubtful or word in known.finite or word in known.plain
        elif tags[i] == "VERB" and word in known.persons:
            tags[i] = "NOUN"
    if not doubtful:
        return tags
    start = 0
    for i in range(len(words) + 1):
        if i == len(words) or words[i] in _BREAKS:
            if i - start > 1:
                _give_verb(words, tags, start, i, known)
            start = i + 1
    return tags


def _before_verb(words: Sequence[str], tags: list[str], i: int) -> bool:
    """Another verb follows at once, or behind an adverb: what stands before it is its subject."""
    while i < len(words) and tags[i] == "ADV":
        i += 1
    return i < len(words) and tags[i] in _FINITE


def _give_verb(words: Sequence[str], tags: list[str], start: int, stop: int, known: _Words) -> None:
    """A clause without a verb has one where a noun spelled like a finite form stands behind a noun.

    A content clause in it has a verb of its own: what counts is the stretch before it.
    """
    verbless = not any(_is_finite(words, tags, k, known) for k in range(start, stop))
    for k in range(start, stop):
        if not verbless and _is_finite(words, tags, k, known):
            return
        if k <= start or tags[k] != "NOUN":
            continue
        before, word = tags[k - 1] in _HEADS and not words[k - 1].endswith(known.possessives), words[k]
        fits = word in known.finite and (before or words[k - 1] in ",)")
        fits = fits or word in known.plain and before and words[k - 1].endswith(known.plurals)
        leads = k + 1 < stop and words[k + 1] in known.openers and (k + 2 >= stop or tags[k + 2] not in _FINITE)
        if fits and (leads or verbless):
            tags[k] = "VERB"
            return


def _is_finite(words: Sequence[str], tags: list[str], k: int, known: _Words) -> bool:
    """A verb, but no participle behind a noun and no infinitive behind its mark."""
    if tags[k] not in _FINITE or k and tags[k - 1] == "PART" and words[k - 1] in known.marks:
        return False
    return not (tags[k] == "VERB" and words[k].endswith(known.doing) and k > 0 and tags[k - 1] in _HEADS)
