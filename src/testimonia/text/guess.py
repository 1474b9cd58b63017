"""Part-of-speech tags without a model: from a pack's closed-class words, reporting words and endings."""

from collections.abc import Sequence
from functools import cache

from testimonia.packs import languages, load_pack

_LONGEST = 6  # letters of an ending


@cache
def _known(language: str) -> dict[str, str]:
    """Tags of the words that the pack lists; what stands in several lists has the tag of the last."""
    pack = load_pack(language)
    said, stance = pack.attribution, pack.stance
    lists: tuple[tuple[str, tuple[str, ...]], ...] = (
        ("VERB", tuple(form for verb in said.verbs for form in verb.participle)),
        ("VERB", pack.text.verbs),
        ("NOUN", tuple(form for noun in said.nouns for form in noun.forms)),
        ("NOUN", tuple(form for noun in stance.source_nouns for form in noun.forms)),
        ("ADV", said.time_words),
        ("VERB", tuple(f for v in said.verbs for f in (*v.finite, *v.infinitive, *v.gerund))),
        ("SCONJ", said.clause_openers),
        ("PRON", said.relatives),
        ("PRON", said.question_words),
        ("SCONJ", said.complementisers),
        ("PRON", said.pronouns),
        ("PRON", said.object_pronouns),
        ("PART", stance.negations),
        ("AUX", said.auxiliaries),
        ("ADP", said.prepositions),
        ("DET", said.determiners),
        ("CCONJ", said.conjunctions),
    )
    return {word.lower(): tag for tag, words in lists for word in words if " " not in word}


@cache
def _endings(language: str) -> dict[str, str]:
    return {ending: tag for tag, endings in load_pack(language).text.endings.items() for ending in endings}


def guess(words: Sequence[str], language: str) -> list[str]:
    """A universal tag for every word; empty strings where the pack of `language` gives no endings."""
    if language not in languages() or not (endings := _endings(language)):
        return [""] * len(words)
    known, tags, bare = _known(language), list[str](), load_pack(language).pack.bare_genitives
    for i, word in enumerate(words):
        low, before = word.lower(), tags[-1] if tags else ""
        tag = known.get(low.replace("’", "'"))
        if not word[0].isalnum():
            tag = "PUNCT"
        elif word[0].isdigit():
            tag = "NUM"
        elif word[0].isupper() and tag in {None, "VERB"} and (i or _name_follows(words, i)):
            tag = "PROPN"
        elif word[0].isupper() and tag == "AUX" and i and words[i - 1].isalpha() and before == "ADP":
            tag = "NOUN"  # il capo dello Stato
        elif tag is None:
            tag = _by_ending(low, endings) or ("PROPN" if word[0].isupper() else "NOUN")
        led = (before == "DET" or before == "ADJ" and tags[-2:-1] == ["DET"]) and not _takes_up(words, i, language)
        if tag == "VERB" and led and not bare:
            tag = "NOUN"  # the claim, not "claims"
        elif tag in {"ADP", "SCONJ"} and before == "DET" and not bare and len(low) > 3:
            tag = "ADJ"  # una prima stima
        tags.append(tag)
    return tags


def _takes_up(words: Sequence[str], i: int, language: str) -> bool:
    """A verb behind a word that points back and before its subject: lo riferisce la prefettura."""
    before = words[i - 1].lower()
    if before not in load_pack(language).attribution.anaphora or not before.isalpha() or i + 1 >= len(words):
        return False
    return words[i + 1][0].isupper() or _known(language).get(words[i + 1].lower()) == "DET"


def repair(word: str, tag: str, language: str) -> str:
    """`tag` that a model gave to `word`, unless the pack knows it for a verb by its form: small models miss many.

    A noun that the pack lists is no name for having a capital, and an adverb that it lists as a pronoun is one.
    """
    low = word.lower()
    known = _known(language).get(low)
    if tag == "ADV":
        return "PRON" if known == "PRON" and low in load_pack(language).attribution.pronouns else tag
    if word[0].isupper():
        return "NOUN" if known == "NOUN" and load_pack(language).pack.bare_genitives else tag
    return "VERB" if known == "VERB" or known is None and _by_ending(low, _endings(language)) == "VERB" else tag


def _name_follows(words: Sequence[str], i: int) -> bool:
    return i + 1 < len(words) and words[i + 1][0].isupper()


def _by_ending(low: str, endings: dict[str, str]) -> str | None:
    for length in range(min(_LONGEST, len(low) - 1), 0, -1):
        tag = endings.get(low[-length:])
        if tag is not None:
            return tag
    return None
