"""Tokens with offsets: words, numbers and abbreviations whole, every mark by itself. One linear pass."""

import re
from functools import cache

from testimonia.packs import languages, load_pack
from testimonia.packs.sections.text import Abbreviation

# No repeat is nested in one that can match the same characters, so matching stays linear on hostile text.
_L = r"[^\W\d_]"
_C = r"[\w\u0300-\u036f]"  # combining marks belong to the word
_TOKEN = re.compile(
    r"https?://[^\s<>\"“”]{0,300}[^\s<>\"“”.,;:!?)\]]"
    rf"|{_L}{{1,4}}(?:\.{_L}{{1,4}}){{1,5}}\.(?!\w)"  # U.S. bl.a. z.B.
    rf"|[^\W\d_a-z]{{2,12}}:[a-z]{{1,3}}(?!\w)"  # EU:s
    rf"|\d+(?:[.,:]\d+)*{_C}*(?:[-‑]{_L}{_C}*)*"  # 11.000 10:43 1990s 20-jarige
    rf"|[^\W_]{_C}*(?:[-‑'’‘&](?=[^\W_]){_C}+)*(?:\.[a-z]{{2,4}}(?!\w))?(?:-(?=\s))?"
    r"|\.{2,}|-{2,}|'(?=''(?!\w))|''|``|,,"  # of three marks behind a word the first closes the inner speech
    r"|\S"
)


@cache
def abbreviations(language: str) -> dict[str, Abbreviation]:
    """Abbreviations by their lower-case form with its dot; those of all packs if there is none for `language`."""
    codes = (language,) if language in languages() else languages()
    packs = [load_pack(code) for code in codes]
    months = (f"{name}." for pack in packs for name in pack.times.short_months)
    known = {form: Abbreviation(form, number=True) for form in months}  # "3 okt. 2021"
    return known | {a.form.lower(): a for pack in packs for a in pack.text.abbreviations}


@cache
def common_words(language: str) -> frozenset[str]:
    """Closed-class words of `language`; of all packs where there is none."""
    codes = (language,) if language in languages() else languages()
    return frozenset(word for code in codes for word in load_pack(code).text.common)


@cache
def _glued(language: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Elisions with a straight apostrophe, and enclitics from the longest, of `language`."""
    if language not in languages():
        return frozenset(), ()
    text = load_pack(language).text
    return frozenset(text.elisions), tuple(sorted(text.enclitics, key=len, reverse=True))


def _unglue(text: str, start: int, end: int, language: str) -> list[tuple[int, int]]:
    """The words of one stretch: l'avocat is two, and so is dit-il; the hyphen of an enclitic is in neither."""
    elisions, enclitics = _glued(language)
    spans = []
    if elisions:
        for _ in range(3):
            at = next((i for i in range(start, min(end, start + 12)) if text[i] in "'’"), end)
            if at + 1 >= end or text[start:at].lower() + "'" not in elisions:
                break
            spans.append((start, at + 1))
            start = at + 1
    low = text[start:end].lower()
    for enclitic in enclitics:
        if low.endswith(enclitic) and len(low) > len(enclitic):
            word = enclitic.rpartition("-")[2]
            return [*spans, (start, end - len(enclitic)), (end - len(word), end)]
    return [*spans, (start, end)]


def token_spans(text: str, language: str) -> list[tuple[int, int]]:
    """Half-open spans of the tokens of `text`, in order; never across white space."""
    known = abbreviations(language)
    common = common_words(language)
    raw = [match.span() for match in _TOKEN.finditer(text)]
    if any(_glued(language)):
        raw = [
            part
            for start, end in raw
            for part in (_unglue(text, start, end, language) if end - start > 2 else [(start, end)])
        ]
    spans: list[tuple[int, int]] = []
    for i, (start, end) in enumerate(raw):
        if end - start == 1 and text[start] == "." and spans and spans[-1][1] == start:
            before = spans[-1][0]
            abbreviation = known.get(text[before:end].lower()) if start - before < 15 else None
            if abbreviation is not None and end == len(text) and before > 0 and text[before : end - 1].isupper():
                abbreviation = None if abbreviation.form.islower() and end - before > 2 else abbreviation  # ... DR.
            if abbreviation is not None and (
                not abbreviation.number or (i + 1 < len(raw) and text[raw[i + 1][0]].isdigit())
            ):
                spans[-1] = (before, end)
                continue
            if start - before == 1 and text[before].isupper() and i + 1 < len(raw):
                # An initial, unless what follows opens a sentence.
                following = text[raw[i + 1][0] : raw[i + 1][1]]
                if following[0].isupper() and following.lower() not in common:
                    spans[-1] = (before, end)
                    continue
        spans.append((start, end))
    return spans
