"""The language of a document, and of a sentence that is clearly in another one."""

from functools import cache
from typing import Any
from unicodedata import name

from testimonia.packs import languages, load_pack

CODES = ("nl", "de", "da", "en", "sv", "nb", "fr", "es", "it", "pt", "pl", "uk", "ru")
_SAMPLE = 20_000  # characters that decide a document's language
_LONG = 12  # words; a shorter sentence has the document's language
_OWN = 0.15  # share of closed-class words that settles a sentence without asking the model
_SURE = 0.99
_FOREIGN = 0.25  # share of closed-class words below which a text may be in a language without a pack
_LETTERS = 400  # letters that tell the script
_SCRIPTS = ("LATIN", "CYRILLIC")
_NEAR = frozenset({"no", "nn"})  # read with the pack of a neighbour
_SHORT, _CLEARLY = 30, 0.15  # words of a short text; by how much the share of closed-class words must be greater


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_pickled_model(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(CODES))
    return identifier


@cache
def _any_identifier() -> Any:
    """Knows all its languages; asked only where hardly a word is of the language that seems likeliest."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_pickled_model(MODEL_FILE, norm_probs=True)


@cache
def _closed_class(code: str) -> tuple[frozenset[str], frozenset[str]]:
    text = load_pack(code).text
    return frozenset(text.common), frozenset(text.tell)


def document_language(text: str, declared: str | None = None) -> str:
    """ISO 639-1 code of `text`: as declared, else the likeliest of `CODES`; "und" without letters.

    A text with hardly a closed-class word of these is in another language, if that is sure.
    """
    code = (declared or "").replace("_", "-").split("-")[0].strip().lower()
    if len(code) in (2, 3) and code.isascii() and code.isalpha():
        return "nb" if code == "no" else code
    sample = text[:_SAMPLE]
    if not any(c.isalpha() for c in sample):
        return "und"
    guess = str(_identifier().classify(sample)[0])
    words = [word.strip('.,:;!?"”“«»()') for word in sample.lower().split()]
    if guess in languages():
        guess = _among_neighbours(guess, words)
    if len(words) < _SHORT:  # closed-class words weigh more than letter sequences
        share, best = max((_share(code, words), code) for code in languages())
        guess = best if share >= _share(guess, words) + _CLEARLY else guess
    return guess if guess not in languages() or _share(guess, words) >= _FOREIGN else _elsewhere(sample, words) or guess


def _elsewhere(sample: str, words: list[str]) -> str | None:
    """A language without a pack that `sample` is surely in: by its letters, or as a text of some length."""
    code, score = _any_identifier().classify(sample)
    letters = [c for c in sample[:_LETTERS] if c.isalpha()]
    strange = sum(not name(c, "").startswith(_SCRIPTS) for c in letters) * 2 > len(letters)
    known = str(code) in CODES or str(code) in _NEAR
    return str(code) if not known and (strange or len(words) >= _LONG and float(score) >= _SURE) else None


def _among_neighbours(guess: str, words: list[str]) -> str:
    """`guess`, or the neighbour of which `words` hold more words that only one of them has."""
    codes = [c for c in load_pack(guess).text.neighbours if c in languages()]
    if not codes:
        return guess
    counts = {code: sum(word in _closed_class(code)[1] for word in words) for code in (guess, *codes)}
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] > counts[guess] else guess


def _share(code: str, words: list[str]) -> float:
    common = _closed_class(code)[0]
    return sum(word in common for word in words) / max(1, len(words))


def sentence_language(words: list[str], text: str, document: str) -> str:
    """The language of a sentence: the document's, unless the sentence is long and clearly in another."""
    if len(words) < _LONG:
        return document
    lows = [word.lower() for word in words]
    if document in languages() and _share(document, lows) >= _OWN:
        return document
    code, score = _identifier().classify(text[:2000])
    if str(code) == document or float(score) < _SURE:
        return document
    if str(code) in languages() and _share(str(code), lows) < _OWN:
        return document  # a list of names, say
    if {str(code), document} <= {"da", "nb", "sv"}:
        return document
    return str(code)
