"""Surnames that begin with a preposition: `Von der Leyen` is a person wherever the article has named her in full."""

from dataclasses import replace

from testimonia.extract.lexicon import Lexicon
from testimonia.extract.speakers import listed_sort
from testimonia.model import Document, Token
from testimonia.packs.vocabulary import Vocabulary, vocabulary

_PARTICLES = 3  # small words before a surname


def with_surnames(document: Document, lexicon: Lexicon) -> Document:
    """The document with every word of such a surname tagged as a name, in languages that write all nouns large."""
    if not lexicon.pack.pack.nouns_capitalised:
        return document
    tokens, small = document.tokens, frozenset(lexicon.pack.names.particles)
    known = vocabulary(lexicon.pack.language)
    either = small | {word.capitalize() for word in small}
    heads = [i for i, token in enumerate(tokens) if token.text in either]
    runs = [run for i in heads if (run := _run(tokens, i, small)) is not None]
    names = {_key(tokens, *run) for run in runs if _is_named(tokens, *run, known, lexicon)}
    if not names:
        return document
    names |= {name.removesuffix(ending) for name in names for ending in lexicon.pack.names.genitives}
    mine = {k for a, b in runs if _key(tokens, a, b) in names for k in range(a - _led_by_given(tokens, a, lexicon), b)}
    tagged = (replace(t, tag="PROPN") if k in mine and t.tag != "PROPN" else t for k, t in enumerate(tokens))
    return replace(document, tokens=tuple(tagged))


def _run(tokens: tuple[Token, ...], i: int, small: frozenset[str]) -> tuple[int, int] | None:
    """The small words that begin at `i` with the capitalised word behind them, if no small word stands before."""
    word = tokens[i].text
    if i and tokens[i - 1].text in small and tokens[i - 1].text != word:
        return None
    if i + 1 < len(tokens) and tokens[i + 1].text == word:
        return None  # nach Angaben von | von der Leyen
    k = i + 1
    while k < min(len(tokens), i + _PARTICLES) and tokens[k].text in small:
        k += 1
    return (i, k + 1) if k < len(tokens) and tokens[k].text[:1].isupper() and len(tokens[k].text) > 2 else None


def _key(tokens: tuple[Token, ...], a: int, b: int) -> str:
    return " ".join(token.text for token in tokens[a:b]).lower()


def _is_named(tokens: tuple[Token, ...], a: int, b: int, known: Vocabulary, lexicon: Lexicon) -> bool:
    """A given name, or a title without an article, right before the small words; and a surname that is no noun."""
    if a == 0 or tokens[a].tag == "PRON" or not tokens[a - 1].text[:1].isupper():
        return False
    last, before = tokens[b - 1].text, tokens[a - 1].text.lower()
    if last.isupper() or known.placed(last) or listed_sort(lexicon.pack.language, last.lower()) is not None:
        return False
    if _led_by_given(tokens, a, lexicon):
        return True
    titled = bool(known.sorts(before).people) and b - a > 2 and tokens[a].tag == "ADP"
    led = a > 1 and tokens[a - 2].tag in {"DET", "ADJ", "NUM", "ADP"}
    return titled and not led and last.lower() not in lexicon.kinds


def _led_by_given(tokens: tuple[Token, ...], a: int, lexicon: Lexicon) -> bool:
    """Whether a given name stands right before `a`, one of two parts too: Karl-Theodor."""
    return a > 0 and lexicon.given.issuperset(tokens[a - 1].text.lower().split("-"))
