"""Speech behind a dash that opens a paragraph."""

from testimonia.extract import lexicon as lx
from testimonia.extract.lexicon import Lexicon
from testimonia.extract.tags import DASHES, ENDS
from testimonia.model import Document, Token

_FRAMES = lx.BEFORE | lx.AFTER


def dash_speech(
    document: Document, lexicon: Lexicon, numbers: range, tokens: tuple[Token, ...]
) -> list[tuple[int, int, bool]]:
    """Speech behind a dash that opens a paragraph: up to the comma before its cue, and what follows the report."""
    first = document.sentences[numbers.start].first
    for i in range(3, len(tokens) - 1):
        bits = lexicon.bits.get(tokens[i].text.lower(), 0)
        if not bits & lx.VERB or tokens[i - 1].text not in {",", "!", "?", *DASHES}:
            continue
        last = i - 1
        while last > 1 and tokens[last].text in {",", *DASHES}:
            last -= 1
        found = [(1, last, False)]
        for n in numbers:
            start, end = document.sentences[n].first - first, document.sentences[n].last - first
            if start <= i < end:
                plain = tokens[i - 1].text in DASHES and tokens[i - 2].text != ","  # – A – powiedział X – B
                again = next((k for k in range(i + 2, end - 1) if _dash_again(tokens, k, plain=plain)), None)
                found += [(again + 1, end - 1, False)] if again is not None else []
            if start > i:
                stop = _told_again(document, lexicon, range(n, numbers.stop)) - first
                start += tokens[start].text in DASHES
                return [*found, (start, stop - 1, False)] if start < stop - 2 else found
        return found
    return []


def _dash_again(tokens: tuple[Token, ...], k: int, *, plain: bool) -> bool:
    """The dash behind a report where speech goes on: `- A, grinede X, - B`."""
    return tokens[k].text in DASHES and (plain or tokens[k - 1].text == ",") and tokens[k + 1].text not in ENDS


def _told_again(document: Document, lexicon: Lexicon, numbers: range) -> int:
    """The token where the outlet speaks again: a sentence with a cue and nobody who says I."""
    for n in numbers:
        sentence = document.sentences[n]
        seen = 0
        for token in document.tokens[sentence.first : sentence.last]:
            bits = lexicon.bits.get(token.text.lower(), 0)
            seen |= bits & ~_FRAMES if bits & lx.EXPLETIVE else bits  # "det" begins frames: det fremgår af
        if seen & (lx.VERB | lx.BEFORE | lx.AFTER) and not seen & lx.FIRST:
            return sentence.first
    return document.sentences[numbers.stop - 1].last


def announced_speech(document: Document, lexicon: Lexicon, numbers: range) -> list[tuple[int, int, bool]]:
    """Speech without a report behind a dash, where the paragraph before ends in a colon: `X siger:`, `- A. B.`"""
    first, last = document.sentences[numbers.start].first, document.sentences[numbers.stop - 1].last
    if not first or document.tokens[first - 1].text != ":" or last - first < 3:
        return []
    stop = _told_again(document, lexicon, numbers[1:]) if len(numbers) > 1 else last
    return [(1, stop - first - 1, False)]
