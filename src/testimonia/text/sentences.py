"""Sentences over token spans: never across a line break, nor inside a closed quotation of moderate length."""

from bisect import bisect_right
from dataclasses import dataclass

from testimonia.packs import languages, load_pack
from testimonia.packs.sections.text import Abbreviation
from testimonia.text.tokens import abbreviations, common_words

MAX_QUOTATION = 600  # characters; a longer quotation is split like running text
_CLOSERS = {
    "“": "”", "„": "“”\"", "”": "”", "«": "»", "»": "«»", '"': '"', "‘": "’", "‚": "‘’", "‹": "›", "›": "‹",
    "``": ("''",), ",,": ("''", "”"),
}  # fmt: skip
_TERMINALS = frozenset([".", "!", "?", "…"])
_TRAILING = frozenset("”’»«“\")]›'") | {"''"}


_DASHES = frozenset("-–—")
_DATELINE = 16  # words of the longest dateline

MAX_TOKENS = 400  # in a sentence


@dataclass(frozen=True, slots=True)
class Cut:
    """A sentence before its language is known: tokens `first` up to but not including `last`, and its paragraph."""

    first: int
    last: int
    paragraph: int


def _quotations(text: str, words: list[str], spans: list[tuple[int, int]]) -> list[int]:
    """For each token of a paragraph: the index behind the closing mark if a closed quotation opens here, else 0."""
    places: dict[str, list[int]] = {}
    for i, word in enumerate(words):
        if not word[0].isalnum():
            places.setdefault(word, []).append(i)
    ends = [0] * len(words)
    if not any(mark in _CLOSERS for mark in places):
        return ends
    behind = 0
    for i, word in enumerate(words):
        closers = _CLOSERS.get(word)
        if closers is None or i < behind:
            continue
        start, end = spans[i]
        if (start and text[start - 1].isalnum()) or end >= len(text):
            continue  # it closes
        if text[end].isspace():
            if word != "«" or start and not text[start - 1].isspace():
                continue  # it closes, or stands alone
            closers = "»"  # French sets a space inside its marks
        nearest = len(words)
        for mark in closers:
            at = places.get(mark, ())
            k = bisect_right(at, i)
            if k < len(at):
                nearest = min(nearest, at[k])
        if nearest < len(words):
            behind = nearest + 1
            if spans[nearest][1] - start <= MAX_QUOTATION:
                ends[i] = behind
    return ends


def split(text: str, spans: list[tuple[int, int]], language: str) -> list[Cut]:
    """Sentences of `text`, in order. Every token is in exactly one; each line of text is a paragraph of its own."""
    cuts: list[Cut] = []
    first = paragraph = 0
    known, common = abbreviations(language), common_words(language)
    codes = (language,) if language in languages() else languages()
    ordinals = any(load_pack(code).text.ordinal_dot for code in codes)
    while first < len(spans):
        line_end = text.find("\n", spans[first][1])
        line_end = len(text) if line_end < 0 else line_end
        last = bisect_right(spans, (line_end, line_end), first)
        _split_line(text, spans[first:last], first, paragraph, (known, common, ordinals), cuts)
        first, paragraph = last, paragraph + 1
    return cuts


def _split_line(
    text: str, spans: list[tuple[int, int]], offset: int, paragraph: int,
    knowledge: tuple[dict[str, Abbreviation], frozenset[str], bool], cuts: list[Cut],
) -> None:  # fmt: skip
    words = [text[start:end] for start, end in spans]
    quotations = _quotations(text, words, spans)
    count, first, i = len(words), 0, dateline_end(words)
    if i:
        cuts.append(Cut(offset, offset + i, paragraph))
        first = i
    while i < count:
        word = words[i]
        ended = False
        if quotations[i]:
            i = quotations[i]
            # The full stop may stand inside the quotation's closing mark.
            ended = words[i - 2] in _TERMINALS
        else:
            i += 1
            ended = word[-1] in ".!?…" and _ends(words, i - 1, knowledge)
        if not ended:
            if i - first >= MAX_TOKENS:  # no sentence of prose is that long, and rules that read it must stay bounded
                cuts.append(Cut(offset + first, offset + i, paragraph))
                first = i
            continue
        while i < count and (words[i] in _TERMINALS or (words[i] in _TRAILING and spans[i][0] == spans[i - 1][1])):
            i += 1
        if i < count and _opens(words, i) and (spans[i][0] > spans[i - 1][1] or _run_together(words, i)):
            cuts.append(Cut(offset + first, offset + i, paragraph))
            first = i
    if first < count:
        cuts.append(Cut(offset + first, offset + count, paragraph))


def dateline_end(words: list[str]) -> int:
    """The index behind a dateline that opens a line, else 0: ``PORT TOWN, 4 May (XYZ) -``, ``PORT TOWN -``.

    It says where and by whom the report was written, and belongs to no sentence. Without a signature in brackets its
    place must be written in capitals.
    """
    if len(words) < 4 or not words[0][0].isupper():
        return 0
    for i in range(1, min(_DATELINE, len(words) - 1)):
        if words[i] not in _DASHES:
            continue
        signed = words[i - 1] in (")", "]")
        capitals = len(words[0]) > 2 and all(
            word.isupper() or word[0].isdigit() for word in words[:i] if word[0].isalnum()
        )
        return i + 1 if (signed or capitals) and not any(_stops(words, k) for k in range(i)) else 0
    return 0


def _stops(words: list[str], k: int) -> bool:
    """Whether the mark at `k` ends a sentence: the full stop of a day does not, `Port Town, 4. May (XYZ) -`."""
    if words[k] not in _TERMINALS:
        return False
    day = words[k] == "." and k > 1 and words[k - 1].isdigit() and len(words[k - 1]) < 3
    return not (day and words[k - 2] == "," and words[k + 1].isalpha() and not any(w[0].islower() for w in words[:k]))


def _run_together(words: list[str], i: int) -> bool:
    """Whether two sentences stand there without a space, as pages run paragraphs together: `sank.The`."""
    before, word = words[i - 2] if i > 1 else "", words[i]
    whole = words[i - 1] == "." and len(before) > 2 and before.isalpha() and before[1:].islower()
    return whole and len(word) > 1 and word[0].isupper() and word[1:].islower()


def _opens(words: list[str], i: int) -> bool:
    """Whether a sentence may open here: not with a small letter, nor with a mark that carries the sentence on."""
    word = words[i]
    if word[0].isalnum():
        return not word[0].islower() or any(c.isupper() for c in word[1:])  # eBay
    if word in _CLOSERS or word in "([-–—•*¿¡'":
        return i + 1 < len(words) and not words[i + 1][0].islower()
    return word[0] not in ",;:)]%/"


def _ends(words: list[str], i: int, knowledge: tuple[dict[str, Abbreviation], frozenset[str], bool]) -> bool:
    known, common, ordinals = knowledge
    word = words[i]
    if i + 1 >= len(words):
        return True
    following = words[i + 1]
    if word == ".":
        before = words[i - 1] if i else ""
        if ordinals and before.isdigit() and len(before) <= 2:
            return following.lower() in common or not following[0].isalnum()
        return following != "(" or not (len(before) == 1 and before.isupper())  # Rico V. (41) said
    if word in _TERMINALS or word[:2] == "..":
        return True
    # An abbreviation ends a sentence only if it may, and if a word follows that opens sentences.
    abbreviation = known.get(word.lower())
    may = word.count(".") > 1 if abbreviation is None else abbreviation.final
    return may and following[0].isupper() and following.lower() in common
