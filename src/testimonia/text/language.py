"""The language of a document, and of a sentence that is clearly in another one."""

from functools import cache
from typing import Any

from testimonia.packs import languages, load_pack

CODES = ("nl", "de", "da", "en", "sv", "nb", "fr", "es", "it", "pt", "pl", "uk", "ru")
_SAMPLE = 20_000  # characters that decide a document's language
_LONG = 12  # words; a shorter sentence has the document's language
_OWN = 0.15  # share of closed-class words that settles a sentence without asking the model
_SURE = 0.99


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_pickled_model(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(CODES))
    return identifier


@cache
def _closed_class(code: str) -> tuple[frozenset[str], frozenset[str]]:
    text = load_pack(code).text
    return frozenset(text.common), frozenset(text.tell)


def document_language(text: str, declared: str | None = None) -> str:
    """ISO 639-1 code of `text`: as declared, else the likeliest of `CODES`; "und" without letters."""
    code = (declared or "").replace("_", "-").split("-")[0].strip().lower()
    if len(code) in (2, 3) and code.isascii() and code.isalpha():
        return "nb" if code == "no" else code
    sample = text[:_SAMPLE]
    if not any(c.isalpha() for c in sample):
        return "und"
    guess = str(_identifier().classify(sample)[0])
    words = [word.strip('.,:;!?"”“') for word in sample.lower().split()]
    if guess in ("nb", "sv") and _tells("da", words):
        return "da"
    if guess == "da" and words and not _tells("da", words):
        ranked = [str(code) for code, _ in _identifier().rank(sample)]
        return ranked[1] if ranked[1] in ("nb", "sv") else guess
    if guess not in languages() and len(words) < 30:
        # A short text: a pack's closed-class words weigh more than letter sequences.
        share, best = max((_share(code, words), code) for code in languages())
        return best if share >= 0.4 else guess
    return guess


def _tells(code: str, words: list[str]) -> bool:
    """Whether words that only `code` has among its neighbours are frequent enough."""
    tell = _closed_class(code)[1]
    return sum(word in tell for word in words) >= max(1, len(words) // 50)


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
