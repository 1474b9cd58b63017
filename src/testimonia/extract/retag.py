"""Tags that a sentence shows to be wrong: reporting verbs taken for nouns, nouns for somebody or times for verbs."""

from collections.abc import Sequence
from dataclasses import replace

from testimonia.extract import lexicon as lx
from testimonia.extract.lexicon import Lexicon
from testimonia.extract.tags import NOMINAL, VERBAL
from testimonia.model import Token

_OPEN = frozenset({"NOUN", "ADJ", "ADV", "VERB"})
_SUBJECTS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})
_SMALL = frozenset({"DET", "ADJ", "ADV", "NUM"})
_MISTAKEN = frozenset({"DET", "ADJ", "ADV", "ADP", "SCONJ", "X", "PART", "INTJ"})
_HEADS = frozenset({"ADJ", "NOUN", "PROPN"})
_CLOSING = frozenset(')”"»')
_LONGEST = 12  # tokens from the beginning of a clause to the verb behind its subject
Span = tuple[int, int]


def retagged(
    tokens: tuple[Token, ...],
    words: Sequence[str],
    bits: Sequence[int],
    segments: Sequence[Span],
    inside: Sequence[int],
    lexicon: Lexicon,
) -> tuple[Token, ...]:
    """The tokens of a sentence with such tags mended, in languages that write their nouns small."""
    tags, changed, kinds = [token.tag for token in tokens], False, lexicon.kinds
    if tags and (opening := _opening(words, bits, tags, segments, lexicon)):
        for i, tag in opening:
            tags[i], changed = tag, True
    for i in range(1, len(tags)):
        tag, mine = tags[i], bits[i]
        if tag not in _OPEN:
            continue
        if mine & lx.VERB:
            if (
                tag == "VERB"
                or mine & lx.NOUN
                and not (i == 1 and tokens[0].text[:1].isupper() and _between_names(i, tokens, tags))
                or inside[i] >= 0
                or not _reports(i, tokens, words, bits, tags, segments[i], lexicon)
            ):
                continue
            tags[i], changed = "VERB", True
        elif tag != "NOUN" and tag != "ADV" and words[i] in kinds and not mine & lx.AUX and tokens[i].text.islower():
            if tag == "VERB" or i + 1 >= len(tags) or tags[i + 1] not in {"NOUN", "ADJ"}:
                tags[i], changed = "NOUN", True
    if not changed:
        return tokens
    return tuple(t if t.tag == tag else replace(t, tag=tag) for t, tag in zip(tokens, tags, strict=True))


def _opening(
    words: Sequence[str], bits: Sequence[int], tags: Sequence[str], segments: Sequence[Span], lexicon: Lexicon
) -> list[tuple[int, str]]:
    """The tag of a word that stands before the subject's noun at a sentence's start and that is taken for its verb.

    `Administrerende direktør Lise Krag siger`, `Gelekte documenten tonen`, `Det serbisk dominerede bureau har`: the
    verb is the one behind the name. Before a name alone the word is a title.
    """
    if tags[0] != "VERB" and words[0] in lexicon.kinds and len(tags) > 1 and words[1] == ":" and tags[0] != "PROPN":
        return [(0, "NOUN")]  # Avis: ...
    at = 0
    if bits[0] & lx.DET:
        at = 1 + (len(tags) > 1 and tags[1] in {"ADV", "ADJ"})
    if at + 2 >= len(tags) or tags[at] != "VERB" or bits[at] & lx.AUX or at and bits[at] & lx.VERB:
        return []
    k, last, inside = at + 1, min(segments[0][1], at + _LONGEST), False
    small = lexicon.pack.names.particles  # Jan de Boer
    while k < last and (tags[k] in NOMINAL or inside or words[k] == "(" or k > at + 1 and words[k] in small):
        inside = words[k] == "(" or inside and words[k] != ")"
        k += 1
        if k < last and words[k] == ")":
            k += 1
            inside = False
    if k == at + 1 or k >= last or tags[k] not in VERBAL or tags[at + 1] == "PROPN" and (at or bits[0] & lx.COMP):
        return []
    described = [(1, "ADJ")] if at > 1 else []  # det serbisk dominerede
    return [*described, (at, "NOUN" if tags[at + 1] == "PROPN" else "ADJ")]


def told_forms(tokens: tuple[Token, ...], bits: Sequence[int]) -> tuple[Token, ...]:
    """The tokens with listed forms of reported speech as verbs: `seien` is no determiner, `bedeute` no adjective."""
    tags, last = [token.tag for token in tokens], len(tokens) - 1
    at = [
        i
        for i in range(1, last)
        if bits[i] & lx.KONJ and tags[i] in _MISTAKEN and tokens[i].text.islower()
        if bits[i] & lx.AUX or tags[i] != "ADJ" or tags[i + 1] not in _HEADS
    ]
    for i in at:
        tags[i] = "AUX" if bits[i] & lx.AUX else "VERB"
    return tokens if not at else tuple(replace(t, tag=tag) for t, tag in zip(tokens, tags, strict=True))


def _reports(
    i: int,
    tokens: Sequence[Token],
    words: Sequence[str],
    bits: Sequence[int],
    tags: Sequence[str],
    segment: Span,
    lexicon: Lexicon,
) -> bool:
    """Whether a word with the form of a reporting verb is one: behind an auxiliary, or the only verb of its segment."""
    kinds = {form.kind for form in lexicon.verbs[words[i]]}
    a, b = segment
    finite, participle = "finite" in kinds, "participle" in kinds
    if participle and (tags[i - 1] == "AUX" or not finite and _led(i, a, bits, tags)):
        return True
    before = tokens[i - 1]
    plural = tags[i - 1] in {"NOUN", "PROPN"} and before.text.endswith(lexicon.plurals)
    if not finite or "infinitive" in kinds and not plural:
        return False
    last = i + 1 >= len(tags)
    if bits[i - 1] & lx.AND and not last and (bits[i + 1] & lx.COMP or _links(lexicon, words, i)):
        return True  # noemt het ernstig en eist dat, og truer med
    alone = before.text == "," and (i + 1 < b or b + 1 < len(tags) and bool(bits[b + 1] & lx.COMP))
    if not alone and (tags[i - 1] not in _SUBJECTS or tokens[i].text[:1].isupper()) and before.text not in _CLOSING:
        return False
    marked = (k for k in range(a, b) if tags[k] in VERBAL and not bits[k - 1] & lx.TO)
    return not any(k < 2 or not (tags[k - 1] == "AUX" and bits[k - 2] & lx.TO) for k in marked)


def _between_names(i: int, tokens: Sequence[Token], tags: Sequence[str]) -> bool:
    """`Kyiv anklager Moskva for`: what could be a noun as well stands in small letters between two names."""
    named = i + 1 < len(tags) and tags[i + 1] == "PROPN" and tokens[i - 1].text.isalpha()
    return named and tokens[i].text.islower() and not any(tag in VERBAL for tag in tags[:i])


def _links(lexicon: Lexicon, words: Sequence[str], i: int) -> bool:
    return any(link.split()[0] == words[i + 1] for form in lexicon.verbs[words[i]] for link in form.verb.links)


def _led(i: int, a: int, bits: Sequence[int], tags: Sequence[str]) -> bool:
    """Whether an auxiliary stands in the segment before a participle, and no verb since."""
    for k in range(i - 1, a - 1, -1):
        if tags[k] == "VERB":
            return False
        if tags[k] == "AUX" and bits[k] & lx.AUX:
            return tags[i - 1] != "DET"
    return False


def known_words(
    tokens: tuple[Token, ...], words: Sequence[str], bits: Sequence[int], lexicon: Lexicon
) -> tuple[Token, ...]:
    """The tokens with times tagged as verbs and given names tagged as articles mended, where nouns have capitals."""
    mended = list(tokens)
    for i, token in enumerate(tokens):
        if token.tag in NOMINAL and bits[i] & lx.VERB and token.text.islower():
            mended[i] = replace(token, tag="VERB")  # das lehnte der Minister ab: a noun has a capital
            continue
        if token.tag == "VERB":
            if bits[i] & lx.TIME and not bits[i] & (lx.VERB | lx.AUX) and token.text.islower():
                mended[i] = replace(token, tag="ADV")  # sagte gestern, er
            continue
        given = token.tag in _SMALL and not bits[i] and words[i] in lexicon.given and 0 < i < len(tokens) - 1
        if given and token.text[0].isupper() and tokens[i + 1].text[0].isupper():
            mended[i] = replace(token, tag="PROPN")
    return tuple(mended)
