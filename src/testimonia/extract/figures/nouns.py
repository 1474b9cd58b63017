"""The noun behind a number: what is counted, its unit, and the measure that it tells by itself."""

from dataclasses import dataclass

from testimonia.extract.figures.frame import Frame
from testimonia.extract.numbers import NumberHit

_NO_NOUN = frozenset({"VERB", "AUX", "ADP", "DET", "PRON", "SCONJ", "CCONJ", "PUNCT", "PART", "ADV"})
_NOUNS = frozenset({"NOUN", "PROPN", "X", "NUM", "SYM"})
_REACH = 5  # words of the longest noun phrase


@dataclass(frozen=True, slots=True)
class Noun:
    """Tokens `first` up to `last`, no token where there is no noun; `known` when the pack has it.

    `other` when only a word like "others" or "more" stands in the noun's place.
    """

    first: int
    last: int
    unit: str | None = None
    known: bool = False
    measure: tuple[str, ...] = ()
    other: bool = False
    tail: int = 0  # where the whole noun phrase ends, with adjectives behind the noun


def read_noun(frame: Frame, hit: NumberHit) -> Noun:
    """The noun phrase behind a number, with its adjectives."""
    lex, words, last = frame.lex, frame.words, frame.last
    hit = _beside(frame, hit) or hit
    begin, other = hit.last, False
    linked = begin + 1 < last and words[begin] in lex.linking
    if linked and words[begin + 1] in lex.definite:
        begin += 2  # three of their fighters
    elif linked and (hit.kind != "digits" or hit.scaled) or lex.m.noun_first and _inverted(frame, hit):
        begin += 1
    i, told = begin, tuple[str, ...]()
    last = min((time.first for time in frame.times if time.first >= begin), default=last)  # from 100 last week
    while i < last and i - begin < _REACH:
        token, word = frame.tokens[i], words[i]
        if word in lex.others:
            other, i = True, i + 1
            continue
        if long := lex.long_units.at(words, i, last):
            return Noun(begin, long[0], long[1], True, told, tail=_tail(frame, long[0]))
        noun = lex.nouns.at(words, i, last)
        follows = i + 1 < last and frame.counted(i + 1) is not None and words[i + 1] not in lex.uses
        if noun and follows and lex.pack.pack.bare_genitives and not word.endswith(lex.adjective_endings):
            follows = False  # жертвах ЧП: a noun's genitive
        if noun and follows and lex.plain_plurals and word.endswith(lex.plain_plurals):
            follows = False  # 35 doden gevallen
        if noun and follows and hit.low == 1 and lex.plain_plurals and words[i + 1].endswith(lex.plain_plurals):
            follows = False  # één gewonde gevallen
        if noun and not follows:
            return _coordinated(frame, begin, noun[0], noun[1].measure, noun[1].unit)
        counted = frame.counted(i)
        if counted == "person" and _of_nation(frame, i, last):
            i += 1  # five Ukrainian aerial drones
            continue
        people = counted == "person" and lex.m.noun_first and word.startswith(lex.demonyms)
        if people and i > begin and words[i - 1] not in lex.adjectives and words[i - 1] not in lex.others:
            break  # cinque regioni russe
        if counted is not None and not (noun and follows):
            if isinstance(counted, str) and follows and not _apart(frame, i):
                i += 1  # member schools
                continue
            if isinstance(counted, str):
                return Noun(begin, i + 1, counted, True, told, tail=_tail(frame, i + 1))
            return _coordinated(frame, begin, i + 1, counted.measure, counted.unit)
        if word in lex.uses and follows:  # 3 injured soldiers
            told = next((u.entry.measure for u in lex.uses[word] if u.role != "head" and not u.entry.weak), ())
        elif (
            not word[0].isalpha()
            or word in lex.stops
            or word in lex.uses
            or (token.tag in _NO_NOUN and word not in lex.adjectives)
        ):
            break
        elif lex.capitalised and token.text[0].isupper():
            return Noun(begin, i + 1, token.text, tail=i + 1)
        i += 1
    return _unknown(frame, hit, begin, i, other)


def _beside(frame: Frame, hit: NumberHit) -> NumberHit | None:
    """The number whose noun both have: 900 statt 1200 Stellen, 9 against 12 cases."""
    found = frame.lex.earlier.at(frame.words, hit.last, frame.last) if hit.last < frame.last else None
    return next((h for h in (*frame.hits, *frame.earlier) if h.first - found[0] in (0, 1)), None) if found else None


def _of_nation(frame: Frame, i: int, last: int) -> bool:
    """Whether a nation's word describes the noun behind it, where such words stand before their noun."""
    lex = frame.lex
    if lex.m.noun_first or lex.capitalised or not frame.words[i].startswith(lex.demonyms) or i + 1 >= last:
        return False
    word = frame.words[i + 1]
    return frame.tokens[i + 1].tag in {"NOUN", "ADJ"} and word not in lex.uses and word not in lex.stops


def _apart(frame: Frame, i: int) -> bool:
    """Whether a noun before another is no part of a compound: a genitive follows, or compounds are one word."""
    lex = frame.lex
    noun = lex.capitalised and frame.tokens[i].text[0].isupper()  # mit 78 Drohnen Angriffe auf
    return lex.m.noun_first or lex.pack.pack.bare_genitives or noun


def _inverted(frame: Frame, hit: NumberHit) -> bool:
    """Whether the noun stands behind its article: sono 42 gli interventi."""
    lex, words, end = frame.lex, frame.words, hit.last
    if end + 1 >= frame.last or words[end] not in lex.definite:
        return False
    return hit.first == frame.first or words[hit.first - 1] in lex.copulas


def _coordinated(frame: Frame, begin: int, end: int, measure: tuple[str, ...], unit: str) -> Noun:
    """Dead and wounded: two nouns of harm behind one number are one figure of two."""
    lex, words, last = frame.lex, frame.words, frame.last
    if end + 1 < last and words[end] in lex.coordinators:
        second = lex.nouns.at(words, end + 1, last)
        # "one life and injured 36": the second word is a verb with a number of its own.
        counts = second is not None and any(hit.first == second[0] for hit in frame.hits)
        if second and second[1].unit == unit and not counts:
            measure, end = tuple(dict.fromkeys((*measure, *second[1].measure))), second[0]
    return Noun(begin, end, unit, True, measure, tail=_tail(frame, end))


def _unknown(frame: Frame, hit: NumberHit, begin: int, end: int, other: bool) -> Noun:
    """A noun that the pack does not have: the first word that is no adjective."""
    lex = frame.lex
    if lex.capitalised or end == begin or other:
        last = hit.last
        if other:  # of "19 weitere erlitten" only the word in the noun's place
            last = max(i + 1 for i in range(begin, end) if frame.words[i] in lex.others)
        return Noun(begin if other else last, last, other=other, tail=last)
    for i in range(begin, end):
        word, token = frame.words[i], frame.tokens[i]
        named = not lex.m.noun_first and token.text[0].isupper()
        ending = not lex.m.noun_first and word.endswith(lex.adjective_endings) and i + 1 < end
        if not (token.tag == "ADJ" or named or ending or word in lex.adjectives):
            return _named(frame, hit, begin, i + 1)
    return _named(frame, hit, begin, end)


def _named(frame: Frame, hit: NumberHit, begin: int, end: int) -> Noun:
    """A noun phrase by its last word: people where that is a people's name, no noun where the tagger sees none."""
    word, tag = frame.words[end - 1], frame.tokens[end - 1].tag
    if word.startswith(frame.lex.demonyms):
        return Noun(begin, end, "person", True, tail=_tail(frame, end))
    if tag and tag not in _NOUNS:
        return Noun(hit.last, hit.last, tail=hit.last)
    return Noun(begin, end, word, tail=_tail(frame, end))


def _tail(frame: Frame, end: int) -> int:
    """Where the noun phrase ends: adjectives behind the noun, where the language puts them there."""
    lex = frame.lex
    if not lex.m.noun_first:
        return end
    for i in range(end, min(end + 2, frame.last)):
        word = frame.words[i]
        if word in lex.uses or word in lex.stops or not word.endswith(lex.adjective_endings):
            return i
    return min(end + 2, frame.last)
