"""Reads the number words that independent sources write, and prints where the packs read another value.

`python tools/check_number_words.py [LANGUAGE ...]`. The sources: the spell-out rules of Unicode (unicode-rbnf) in every
gender and case, and num2words; text2num reads both back in the languages that it knows. A difference is decided in the
pack, with a comment; those below are decided, all of them slips of a source.
"""

import sys
from collections.abc import Iterator

from num2words import num2words
from text_to_num import text2num
from unicode_rbnf import RbnfEngine

import testimonia
from testimonia.packs.load import languages

POWERS = (
    1100, 1234, 1999, 2000, 2001, 3456, 10_000, 12_345, 21_000, 21_021, 100_000, 123_456, 200_000, 654_000, 10**6,
    1_234_567, 2 * 10**6, 2_500_000, 10**9, 2 * 10**9,
)  # fmt: skip
_RBNF = {"nb": "no"}
_NUM2WORDS = {"nb": "no"}
_TEXT2NUM = ("de", "en", "es", "fr", "it", "nl", "pt")
# Words of a source that are no words of the language (or, of the Russian plural "one", a pronoun): not read.
DECIDED: dict[str, tuple[str, ...]] = {
    "da": ("treds", "million tohundrede"),
    "de": ("einen", "einer", "eines", "einem"),
    "en": (",",),
    "it": ("dicotto",),
    "nb": ("millard",),
    "ru": ("одни", "семью"),
    "sv": ("förtio", "miljonertjugo"),
}


def spelled(language: str, numbers: tuple[int, ...]) -> Iterator[tuple[str, int, str]]:
    """(source, number, words) of every number in every form that the sources write, each wording once."""
    engine = RbnfEngine.for_language(_RBNF.get(language, language))
    seen = set[str]()
    for number in numbers:
        forms = [
            (f"rbnf {rules.removeprefix('spellout-')}", text.replace("\u00ad", ""))
            for rules, text in engine.format_number(number).text_by_ruleset.items()
            if not any(word in rules for word in ("ordinal", "year", "digits"))
        ]
        forms.append(("num2words", num2words(number, lang=_NUM2WORDS.get(language, language))))
        for source, text in forms:
            if text not in seen:
                seen.add(text)
                yield source, number, text


def differences(language: str, numbers: tuple[int, ...]) -> list[str]:
    """What is read otherwise than it was written, and not decided; and what text2num reads otherwise than we do."""
    found = []
    for source, number, text in spelled(language, numbers):
        if any(slip in text for slip in DECIDED.get(language, ())):
            continue
        values = [(q.low, q.high) for q in testimonia.numbers(text, language)]
        if values != [(number, number)]:
            found.append(f"{language}: {source} writes {number} as {text!r}; read as {values}")
    return found


def second_reader(language: str, numbers: tuple[int, ...]) -> list[str]:
    """Where text2num reads another value than we do in what num2words writes; it may refuse."""
    if language not in _TEXT2NUM:
        return []
    found = []
    for number in numbers:
        text = num2words(number, lang=language)
        try:
            other = text2num(text, language)
        except ValueError:
            continue
        ours = [q.low for q in testimonia.numbers(text, language)]
        if ours != [other] and not any(slip in text for slip in DECIDED.get(language, ())):
            found.append(f"{language}: text2num reads {text!r} as {other}, we read {ours}")
    return found


def main(codes: list[str]) -> int:
    """The number of undecided differences, at most 255."""
    numbers = (*range(1001), *POWERS)
    found = [
        line
        for code in codes or languages()
        for line in (*differences(code, numbers), *second_reader(code, numbers))
    ]  # fmt: skip
    print("\n".join(found) or "Every source is read as it was meant.")
    return min(len(found), 255)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
