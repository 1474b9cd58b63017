"""Quotations of a stretch of tokens: matched marks, and whether the quoted words are speech or a few words only."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.extract.tags import ENDS
from testimonia.model import Token

# opening mark -> the marks that may close it
CLOSERS: dict[str, tuple[str, ...]] = {
    "“": ("”", "“"), "„": ("“", "”", '"', "„"), "«": ("»",), "»": ("«",), '"': ('"', "“", "”"), "”": ("”",),
    "``": ("''",), "''": ("''",), ",,": ("''", '"', "”"), "‘": ("’",), "‚": ("‘", "’"), "›": ("‹",), "‹": ("›",),
    "'": ("'", "’"),
}  # fmt: skip
# what closes a mark of another style, where none of its own does and the mark stands right behind a word
_MIXED: dict[str, tuple[str, ...]] = {"“": ('"', "''"), '"': ("''",), "''": ("”", '"'), "``": ('"', "”")}
SINGLE = frozenset("‘‚'")
MARKS = frozenset(CLOSERS) | frozenset("”’")
_ANNOUNCES = ENDS | {":"}  # behind these speech begins that may run on into the next paragraph
_BEFORE_REPORT = frozenset({",", "–", "—"})
_SINGLE_REACH = 60  # tokens; what single marks further apart enclose is no quotation
_NAMING = frozenset({"ADP", "DET", "NOUN", "PROPN", "PART"})  # words before a name in quotation marks
_SMALL = frozenset({"ADP", "DET", "CCONJ"})  # words of a name that need no capital
SPEECH_WORDS = 6  # quoted words from which on they are speech wherever they stand


@dataclass(frozen=True, slots=True)
class Quotation:
    """Token positions of a quotation with its marks; `statement` tells speech from a title or scare quote."""

    first: int
    last: int
    statement: bool
    words: int = 0
    closed: bool = True


def match_quotations(text: str, tokens: Sequence[Token]) -> list[tuple[int, int, bool]]:
    """(first, last, closed) of every quotation of a paragraph, left to right, in one pass.

    A mark that nothing closes opens a quotation to the paragraph's end where speech may begin there: at its start or
    behind a colon. Single marks that nothing closes are apostrophes.
    """
    at: dict[str, list[int]] = {}
    for i, token in enumerate(tokens):
        if token.text in MARKS:
            at.setdefault(token.text, []).append(i)
    if not at:
        return []
    marks = sorted(i for places in at.values() for i in places)
    found: list[tuple[int, int, bool]] = []
    dead: set[str] = set()  # opening marks that nothing closes any more
    behind = -1
    for n, i in enumerate(marks):
        mark = tokens[i].text
        if i > behind and n + 1 < len(marks) and _mirrored(text, tokens, i, marks[n + 1]):
            behind = marks[n + 1]
            found.append((i, behind, True))
            continue
        if behind < 0 and i > 2 and (_closes_alone(text, tokens, i) or n + 1 == len(marks) and _ends(text, tokens, i)):
            found.append((0, i, True))  # it opened in a paragraph before
            behind = i
            continue
        if i <= behind or mark not in CLOSERS or not _opens(text, tokens, i):
            continue
        last = -1 if mark in dead else _closing(text, tokens, at, i)
        if last > i + 1:
            found.append((i, last, True))
            behind = last
        elif last < 0:
            dead.add(mark)
            if mark not in SINGLE and (i == 0 or tokens[i - 1].text in _ANNOUNCES):
                found.append((i, len(tokens) - 1, False))
                break
    return found


def _closes_alone(text: str, tokens: Sequence[Token], i: int) -> bool:
    """A double mark that closes speech although none opened it: behind a comma, with a report to follow."""
    if tokens[i].text in SINGLE or tokens[i].text == "„" or tokens[i - 1].text not in {",", "!", "?"}:
        return False
    if text[tokens[i].start - 1].isspace():
        return False
    return text[tokens[i].end : tokens[i].end + 2].strip()[:1].islower()


def _mirrored(text: str, tokens: Sequence[Token], i: int, j: int) -> bool:
    """Two marks whose spaces stand on the wrong side: `as before." The plan stays, "said Roe.`"""
    same = tokens[i].text == tokens[j].text == '"' and i > 0 and tokens[i - 1].text in ENDS
    return same and _glued_left(text, tokens[i]) and not _glued_right(text, tokens[i]) and _ends(text, tokens, j)


def _ends(text: str, tokens: Sequence[Token], i: int) -> bool:
    """A mark behind a comma and a space, right before a word in small letters: what was said ends before its report."""
    if tokens[i].text != '"' or tokens[i - 1].text not in {",", "!", "?"} or not text[tokens[i].start - 1].isspace():
        return False
    return text[tokens[i].end : tokens[i].end + 1].islower()


def _opens(text: str, tokens: Sequence[Token], i: int) -> bool:
    """A mark opens where white space or another mark stands before it and a word right behind it."""
    token = tokens[i]
    if token.text in "„‚»›" or token.text == ",,":
        return True if token.text not in "»›" else not _glued_left(text, token) or not _glued_right(text, token)
    if token.text in SINGLE:
        return not _glued_left(text, token) and _glued_right(text, token)
    return _glued_right(text, token) and not _word_left(text, token) or not _glued_left(text, token)


def _glued_left(text: str, token: Token) -> bool:
    return token.start > 0 and not text[token.start - 1].isspace() and text[token.start - 1] not in '([-–—:“„"«»‘'


def _word_left(text: str, token: Token) -> bool:
    return token.start > 0 and (text[token.start - 1].isalnum() or text[token.start - 1] in ".,!?…")


def _glued_right(text: str, token: Token) -> bool:
    return token.end < len(text) and not text[token.end].isspace()


def _closing(text: str, tokens: Sequence[Token], at: dict[str, list[int]], i: int) -> int:
    """Position of the mark that closes the one at `i`, looked up among the places `at` of each mark; -1 for none."""
    mark = tokens[i].text
    kinds = [at[kind] for kind in CLOSERS[mark] if kind in at]
    places = (place[bisect_right(place, i)] for place in kinds if place[-1] > i)
    if mark in SINGLE:
        reach = i + _SINGLE_REACH
        near = sorted(j for place in kinds for j in place[bisect_right(place, i) : bisect_right(place, reach)])
        return next((j for j in near if not text[tokens[j].end : tokens[j].end + 1].isalnum()), -1)
    j = min(places, default=-1)
    if j >= 0 and mark == tokens[j].text == "“" and _glued_right(text, tokens[j]) and not _word_left(text, tokens[j]):
        j = -1
    return j if j >= 0 else _closing_mixed(text, tokens, at, i)


def _closing_mixed(text: str, tokens: Sequence[Token], at: dict[str, list[int]], i: int) -> int:
    """The first mark of another style behind `i`, if it stands right behind a word; -1 for none."""
    kinds = [at[kind] for kind in _MIXED.get(tokens[i].text, ()) if kind in at]
    j = min((place[bisect_right(place, i)] for place in kinds if place[-1] > i), default=-1)
    return j if j > 0 and _glued_left(text, tokens[j]) and not _glued_right(text, tokens[j]) else -1


def is_name(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Capitalised words behind a noun or preposition, a comma at most among the marks: on "Morning Joe," he said."""
    words = [token for token in tokens[first + 1 : last] if token.text[0].isalnum()]
    plain = tokens[last - 1].text == "," and len(words) == last - first - 2 < SPEECH_WORDS
    small = (token.text[0].isupper() or token.tag in _SMALL for token in words)
    return first > 0 and plain and tokens[first - 1].tag in _NAMING and all(small)


def is_statement(tokens: Sequence[Token], first: int, last: int, closed: bool) -> tuple[bool, int]:
    """(speech or not, number of quoted words): many words, a full stop inside, or a colon or comma before them."""
    count = sum(1 for k in range(first + 1, last + (not closed)) if tokens[k].text[0].isalnum())
    if count >= SPEECH_WORDS or not closed:
        return True, count
    if count == 0:
        return False, 0
    before = tokens[first - 1].text if first else ""
    if any(tokens[k].text in ENDS for k in range(first + 1, last)) or before == ":":
        return True, count
    behind = tokens[last + 1].text if last + 1 < len(tokens) else ""
    if tokens[last - 1].text == ",":
        return True, count
    return (not before or before == ",") and (
        behind in _BEFORE_REPORT or tokens[last - 1].text == ","
    ) or count >= 4 and (not before or not tokens[first + 1].text[0].isupper()), count
