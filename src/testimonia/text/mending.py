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
    closed: frozenset[str]


@cache
def _words(language: str) -> _Words | None:
    """The words that the mending turns on; None where a pack has not asked for it."""
    pack = load_pack(language)
    if not pack.text.clauses_need_verbs:
        return None
    said = pack.attribution
    third = (form.lower() for verb in said.verbs for form in set(verb.finite) - set(verb.infinitive))
    lists = (
        said.determiners, said.prepositions, said.conjunctions, said.clause_openers, said.complementisers,
        said.question_words, said.pronouns, said.object_pronouns, said.first_person, said.auxiliaries,
        said.time_words, said.relatives, pack.text.common,
    )  # fmt: skip
    return _Words(frozenset(third), frozenset(word.lower() for words in lists for word in words))


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
    """A clause without a verb has one where a noun spelled like a finite form stands behind a noun."""
    if any(tags[k] in _FINITE for k in range(start, stop)):
        return
    for k in range(max(start, 1), stop):
        if tags[k] == "NOUN" and words[k] in known.finite and (tags[k - 1] in _HEADS or words[k - 1] in ",)"):
            tags[k] = "VERB"
            return
