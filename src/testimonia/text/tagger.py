"""Part-of-speech tags: a small random field for each language, shipped in `text/models/` and loaded lazily."""

from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import Protocol

from testimonia.packs.load import languages, load_pack
from testimonia.text.guess import guess, repair
from testimonia.text.mending import mended

MODELS = ("da", "de", "en", "es", "fr", "nb", "nl", "pt", "ru", "sv")
_SMALL = 10  # number words up to ten have other meanings
_MAX_SENTENCE = 400  # longer "sentences" are lists or hostile; they are tagged in pieces
_SHORTEST_SURE = 6
_NOMINAL = frozenset({"NOUN", "PROPN"})
_REPAIRED = _NOMINAL | {"ADV"}
_LEADS = frozenset({"DET", "ADP", "NUM", "CCONJ"})
_DESCRIBING = frozenset({"ADJ", "ADV", "X"})
_INFLECTED, _PAST = ("e", "en"), ("te", "ten")  # endings that adjectives have too, and those of the past among them
_PLAIN = str.maketrans(dict.fromkeys("0123456789", "d") | {"’": "'"})


class _Model(Protocol):
    def tag(self, xseq: list[list[str]]) -> list[str]: ...


def shape_of(word: str) -> str:
    """Shape of `word`: ``d`` digits, ``X`` capitals, ``Xx`` capitalised, ``x`` lower, ``m`` mixed, ``p`` mark."""
    if word.islower():
        base = "x"
    elif word.isupper():
        base = "X"
    elif word[:1].isupper():
        base = "Xx" if word[1:].islower() else "Xm"
    elif any(c.isdigit() for c in word):
        base = "d"
    else:
        base = "m" if any(c.isalpha() for c in word) else "p"
    if base != "d" and not word.isalpha() and base != "p":
        base += "d" if any(c.isdigit() for c in word) else "-"
    return base


def normal(word: str) -> str:
    """`word` as the model sees it: lower case, digits masked, one kind of quotation mark and apostrophe."""
    if word in _QUOTES:
        return '"'
    return word.lower().translate(_PLAIN)


_QUOTES = frozenset(["“", "”", "„", "»", "«", '"', ",,", "''", "``", "‘", "’", "'"])


def features(words: Sequence[str]) -> list[list[str]]:
    """Feature strings of every word of a sentence: the word, its ends and shape, and its neighbours."""
    lows = [normal(word) for word in words]
    shapes = [shape_of(word) for word in words]
    count = len(lows)
    rows = []
    for i, low in enumerate(lows):
        before = lows[i - 1] if i else "<s>"
        after = lows[i + 1] if i + 1 < count else "</s>"
        row = [
            "b", "w=" + low, "1=" + low[-1:], "2=" + low[-2:], "3=" + low[-3:], "4=" + low[-4:], "p=" + low[:3],
            "s=" + shapes[i] + ("^" if i == 0 else ""), "-=" + before, "+=" + after,
            "-3=" + before[-3:], "+3=" + after[-3:], "+s=" + (shapes[i + 1] if i + 1 < count else "</s>"),
        ]  # fmt: skip
        rows.append(row)
    return rows


@cache
def _model(language: str) -> _Model | None:
    if language not in MODELS:
        return None
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    # Opened by path: crfsuite keeps pointing into the bytes that `open_inmemory` is given, and Python frees them.
    with resources.as_file(resources.files("testimonia.text") / "models" / f"{language}.crfsuite") as path:
        tagger.open(str(path))
    return tagger  # type: ignore[no-any-return]


def tag(words: Sequence[str], language: str) -> list[str]:
    """Universal part-of-speech tags of one sentence: of the language's model, else guessed from its pack."""
    model = _model(language)
    if model is None:
        return guess(words, language)
    tags: list[str] = []
    for first in range(0, len(words), _MAX_SENTENCE):
        tags += model.tag(features(words[first : first + _MAX_SENTENCE]))
    if load_pack(language).text.endings:
        marked = zip(words, tags, strict=True)
        tags = [repair(word, mark, language) if mark in _REPAIRED else mark for word, mark in marked]
    sure, verbs, numerals = _sure_nouns(language), _sure_verbs(language), _numerals(language)
    reporting = _reporting(language)
    for i, word in enumerate(words):
        if reporting and tags[i] in _NOMINAL and word in reporting and not _led(tags, i):
            tags[i] = "VERB"
            continue
        if tags[i] not in _NOMINAL and word.lower() in sure:
            tags[i] = "NOUN"
        elif verbs and tags[i] in _DESCRIBING and word in verbs:
            tags[i] = verbs[word]
        elif tags[i] == "VERB" and word in numerals:
            tags[i] = "NUM"
        elif tags[i] == "VERB" and i and word[:1].isupper() and word[1:].partition("-")[2][:1].isupper():
            tags[i] = "NOUN"  # Robert Koch-Institut
    if verbs and len(words) > 2 and tags[0] == "VERB" and len(words[0]) > 1 and words[0].lower() not in verbs:
        name = tags[1] == "PROPN" and words[1][:1].isupper()
        # A capital says nothing at the start, but what stands before the finite verb or a name is a noun.
        tags[0] = "NOUN" if name or tags[1] in {"VERB", "AUX"} else "VERB"
    return mended(words, tags, language)


def _led(tags: Sequence[str], i: int) -> bool:
    """A noun by what stands before it: an article, a preposition or a number, an adjective in between or not."""
    before = tags[i - 1] if i else "DET"
    return before in _LEADS or before == "ADJ" and (i == 1 or tags[i - 2] in _LEADS)


@cache
def _reporting(language: str) -> frozenset[str]:
    """Finite forms of reporting verbs, where nouns have an article or a preposition before them: afirma, promet."""
    if language not in languages() or not load_pack(language).pack.adjectives_follow:
        return frozenset()
    return frozenset(form for verb in load_pack(language).attribution.verbs for form in verb.finite)


@cache
def _numerals(language: str) -> frozenset[str]:
    """Number words above ten, which the small models saw too few of."""
    if language not in languages():
        return frozenset()
    numbers = load_pack(language).numbers
    return frozenset(word for word, value in numbers.words.items() if value > _SMALL) - frozenset(numbers.homographs)


@cache
def _sure_verbs(language: str) -> dict[str, str]:
    """Finite forms that are no form of an adjective, with their tags, where nouns have capitals and verbs have none.

    Left out are forms that an adjective or a participle may have too: `weise`, `weisen`, `bestätigte`.
    """
    if language not in languages() or not load_pack(language).pack.nouns_capitalised:
        return {}
    section = load_pack(language).attribution
    verbs = [verb for verb in section.verbs if not verb.words]
    participles = {form for verb in section.verbs for form in verb.participle}
    found = dict.fromkeys(
        (
            form
            for verb in verbs
            for form in verb.finite
            if not form.endswith(_INFLECTED) or form.endswith(_PAST)
            if form + "n" not in verb.infinitive
            if not (form in participles or form[:-1] in participles or form[:-2] in participles)
        ),
        "VERB",
    )
    return found | dict.fromkeys(section.auxiliaries, "AUX")


@cache
def _sure_nouns(language: str) -> frozenset[str]:
    """Nouns for persons and bodies that the pack lists: the small models were trained on too few of them.

    Only in languages that join nouns, whose lists hold no word that is as often a verb; short words are left out.
    """
    if language not in languages():
        return frozenset()
    pack = load_pack(language)
    if not pack.names.compounds:
        return frozenset()
    verbs = {form.lower() for verb in pack.attribution.verbs for form in (*verb.finite, *verb.participle)}
    lists = (*pack.names.people.values(), *pack.names.bodies.values(), *(n.forms for n in pack.stance.source_nouns))
    found = {word.lower() for words in lists for word in words if len(word) >= _SHORTEST_SURE}
    return frozenset(found - verbs)
