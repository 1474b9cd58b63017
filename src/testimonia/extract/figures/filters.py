"""What looks like a figure and is none: parts of names, clock times, ages, ordinals, years, scores, known pairs."""

from testimonia.extract.figures.frame import Frame
from testimonia.extract.figures.listed import elsewhere
from testimonia.extract.figures.nouns import read_noun
from testimonia.extract.numbers import NumberHit, Phrases, is_day
from testimonia.extract.times import TimeExpression

_QUOTATION_MARKS = frozenset("\"'“”„«»‘’‚")
_KNOWN_SMALL = 12  # "the two countries" is known already, not reported
_BASES = frozenset((1e2, 1e3, 1e4, 1e5, 1e6))  # of rates
_YEARS = range(1900, 2101)
_HOURS = 31  # more than the hours or days behind a preposition: um 20, ab 30


def is_figure(frame: Frame, hit: NumberHit) -> bool:
    """Whether a number may be a quantity; what it counts is asked later."""
    lex, words = frame.lex, frame.words
    before = words[hit.first - 1] if hit.first > frame.first else ""
    above = hit.bound and hit.high is None and not (hit.core - hit.first == 1 and words[hit.first] in lex.prepositions)
    if hit.last - hit.core == 1 and words[hit.core] in lex.articles and not above:  # "over a deal" counts none
        unit = frame.unit(hit.last)
        return unit is not None and unit.kind in ("duration", "physical")  # a year in prison, une tonne et demie
    if hit.high == 1 and hit.low == 1 and _one_of(frame, hit) and not elsewhere(frame, hit):
        return False
    if hit.kind == "share" and (not _is_share(frame, hit) or hit.last < frame.last and words[hit.last] in lex.months):
        return False  # in de nacht van 3 op 4 mei
    if _years_old(frame, hit):
        return False
    plain = hit.kind in ("digits", "exact") and hit.first == hit.core and hit.unit is None
    grown = before in lex.prepositions and (hit.low or 0) > _HOURS  # um 300 gestiegen
    if plain and before in lex.labels and frame.unit(hit.last) is None and not grown:
        return False
    if lex.after.at(words, hit.last, frame.last) or lex.not_counted.at(words, hit.core, hit.last):
        return False
    if hit.kind == "zero" and before in lex.pure_relatives:
        return False  # others, who had no injuries
    if _excepted(frame, hit) or _base(frame, hit):
        return False
    if hit.kind == "digits" and (_glued(frame, hit) or is_day(hit, words, lex.months) or _year(frame, hit, before)):
        return False
    if plain and (_label(frame, hit) or _age(frame, hit) or _aged(frame, hit) or _bracketed_day(frame, hit)):
        return False
    if plain and _titled(frame, hit):
        return False
    inner = words[hit.core - 1] if hit.core > hit.first else before
    known = inner in lex.definite and hit.unit is None and not _compared_with(frame, hit)
    if hit.kind in ("digits", "exact") and known and _is_small(frame, hit):
        noun = read_noun(frame, hit)
        return bool(noun.measure) or any(word in lex.telling for word in words[noun.last : noun.last + 2])
    return True


def _compared_with(frame: Frame, hit: NumberHit) -> bool:
    """Whether a frame of earlier values ends in the article before a number: contra os 12, rispetto ai 9."""
    ways = range(max(frame.first, hit.core - 4), hit.core)
    return any((found := frame.lex.earlier.at(frame.words, i, frame.last)) and found[0] == hit.core for i in ways)


def _titled(frame: Frame, hit: NumberHit) -> bool:
    """Whether a number opens a title in quotation marks: "24 Mattino", „20 Minuten“."""
    if frame.lex.capitalised or hit.first == frame.first or hit.last >= frame.last:
        return False
    quoted = frame.words[hit.first - 1] in _QUOTATION_MARKS
    return quoted and frame.tokens[hit.last].text[0].isupper()


def _is_small(frame: Frame, hit: NumberHit) -> bool:
    return hit.high is not None and hit.high <= _KNOWN_SMALL and frame.unit(hit.last) is None


def _glued(frame: Frame, hit: NumberHit) -> bool:
    """Part of a code, a clock time, a score or an ordinal: KN-23, 10:43, 3-1, 14."""
    token, end = frame.tokens[hit.core], frame.tokens[hit.last - 1].end
    before, after = frame.text[token.start - 1 : token.start], frame.text[end : end + 2]
    if before and (before.isalnum() or before in "-–/:#_@") and token.start > 0:
        return True
    if after[:1] in ("-", "–", "/", ":", "_") and after[1:].strip():
        return True
    ending = frame.words[hit.core].rpartition("-")[2] if "-" in token.text and hit.unit is None else ""
    bound = ending in frame.lex.numbers.after.table  # 40-odd, ett 20-tal
    if after[:1].isalnum() or ending.isalpha() and not bound:
        return True
    return after[:1] == "." and hit.last + 1 < frame.last and frame.tokens[hit.last].text == "."


def _one_of(frame: Frame, hit: NumberHit) -> bool:
    """One of the, the next one: a pronoun, not a count."""
    behind = frame.words[hit.last] if hit.last < frame.last else ""
    if behind in frame.lex.of or frame.lex.wholes.at(frame.words, hit.last, frame.last):
        return True
    bare = read_noun(frame, hit).unit is None
    return bare and not any(word in frame.lex.telling for word in frame.words[hit.last : hit.last + 3])


def _is_share(frame: Frame, hit: NumberHit) -> bool:
    """Half, a quarter: a share only of something."""
    if hit.last - hit.core > 1 or frame.tokens[hit.core].text[0].isdigit() or hit.first < hit.core:
        return True
    behind = frame.words[hit.last] if hit.last < frame.last else ""
    if hit.first > frame.first and frame.words[hit.first - 1] in frame.lex.prepositions:
        return frame.has(frozenset(frame.lex.n.change_words), frame.first, hit.first)  # вырос на треть
    return behind in frame.lex.of or behind in frame.lex.linking or frame.lex.counted(behind) is not None


def bare_list(frame: Frame, left: NumberHit, right: NumberHit) -> bool:
    """Whether only a comma or "and" stands between two numbers: aged 33, 34 and 39."""
    gap = frame.words[left.last : right.first]
    return 1 <= len(gap) <= 2 and all(word == "," or word in frame.lex.coordinators for word in gap)


def keep_figures(frame: Frame, hits: list[NumberHit]) -> list[NumberHit]:
    """The numbers that may be quantities. Of a bare list of numbers all are, or none is."""
    keep = [is_figure(frame, hit) for hit in hits]
    for k in range(1, len(hits)):
        if hits[k].kind == "weak" and hits[k - 1].last == hits[k].first:
            keep[k] = False  # in tre diverse regioni
    pairs = [k for k in range(len(hits) - 1) if bare_list(frame, hits[k], hits[k + 1])]
    for k in pairs:
        keep[k + 1] = keep[k + 1] and keep[k]
    for k in reversed(pairs):
        unit = frame.unit(hits[k + 1].last)
        keep[k] = keep[k] and keep[k + 1] and not (unit is not None and unit.kind == "duration")
    return [hit for hit, kept in zip(hits, keep, strict=True) if kept]


def _years(frame: Frame, hit: NumberHit) -> bool:
    """Whether a range runs from one year to another: between 2012 and 2016."""
    if not hit.range or hit.scaled or hit.unit is not None or read_noun(frame, hit).known:
        return False
    return hit.low in _YEARS and hit.high in _YEARS


def _year(frame: Frame, hit: NumberHit, before: str) -> bool:
    if _years(frame, hit):
        return True
    if hit.bound or hit.first < hit.core or hit.scaled or hit.low is None or not _YEARS[0] <= hit.low <= _YEARS[-1]:
        return False
    if len(frame.tokens[hit.core].text) != 4 or hit.unit is not None:
        return False
    if frame.lex.subsets.at(frame.words, hit.first - 1, hit.first):
        return False
    if before in frame.lex.pack.times.year_words or before in frame.lex.locative_words:
        return True
    noun = read_noun(frame, hit)
    return not noun.known and frame.unit(hit.last) is None


def _label(frame: Frame, hit: NumberHit) -> bool:
    """A number that belongs to the name before it: Boeing 737, Route 66."""
    i = hit.core - 1
    if i < frame.first or not frame.tokens[i].text[0].isupper() or not frame.tokens[i].text[0].isalpha():
        return False
    words, lex = frame.words, frame.lex
    if words[i] in lex.magnitude or hit.kind != "exact" and _of_place(frame, i):
        return False
    if hit.kind == "exact":
        return i > frame.first and frame.tokens[hit.core].text[0].isupper() and not lex.capitalised
    if i == frame.first and not lex.capitalised and hit.last - hit.core > 0:
        return False
    if frame.unit(hit.last) is not None or lex.wholes.at(words, hit.last, frame.last) is not None:
        return False  # auf die Ukraine 16 von 21 Drohnen
    noun = read_noun(frame, hit)
    if noun.known or noun.other or lex.capitalised and noun.unit is not None:
        return False
    near = words[hit.last : hit.last + 3]
    return words[i] not in lex.uses and not any(word in lex.uses for word in near)


def _excepted(frame: Frame, hit: NumberHit) -> bool:
    """Whether words on both sides make a rank or an exception of a number: the third but two, all but two."""
    return hit.first > frame.first and frame.lex.excepted.get(frame.words[hit.first - 1]) == frame.follows(hit.last)


def _base(frame: Frame, hit: NumberHit) -> bool:
    """Whether a round number is what others are counted against: cases per 100,000 people, not 20 each."""
    base = hit.first == hit.core and hit.low == hit.high and hit.low in _BASES and hit.unit is None
    return base and hit.first - 1 > frame.first and frame.words[hit.first - 1] in frame.lex.per


def _bracketed_day(frame: Frame, hit: NumberHit) -> bool:
    """A day of the month behind its weekday: nesta terça-feira (4)."""
    i, j = hit.core - 1, hit.last
    if i - 1 < frame.first or j >= frame.last or (frame.words[i], frame.words[j]) != ("(", ")"):
        return False
    return hit.high is not None and hit.high <= 31 and any(time.first < i <= time.last for time in frame.times)


def _of_place(frame: Frame, i: int) -> bool:
    """Whether the name at a token is the place of a second figure: 30 died in Tampa, in Reno 20."""
    words, lex = frame.words, frame.lex
    joined = i - 2 > frame.first and (words[i - 2] == "," or words[i - 2] in lex.coordinators)
    return joined and words[i - 1] in lex.locative_words and any(one.core < i for one in frame.hits)


def _age(frame: Frame, hit: NumberHit) -> bool:
    """An age between marks behind a name or somebody: Anna Berg, 34, said; Anna Berg (34); the injured man, 27, is."""
    i, j = hit.core - 1, hit.last
    if i - 1 < frame.first or j >= frame.last or hit.high is None or not 0 < hit.high < 120:
        return False
    pair = (frame.words[i], frame.words[j])
    name = frame.tokens[i - 1].text
    named = name[0].isupper() or frame.lex.counted(frame.words[i - 1]) == "person"
    return named and (pair in ((",", ","), ("(", ")")) or pair == (",", "."))


def _aged(frame: Frame, hit: NumberHit) -> bool:
    """The age of one person in a bare number: a child of eight."""
    i = hit.core - 2
    found = frame.lex.aged.at(frame.words, i, hit.core) if i > frame.first else None
    return found is not None and found[0] == hit.core


def _years_old(frame: Frame, hit: NumberHit) -> bool:
    """The age of somebody in years, without marks: Anna Berg på 41 år."""
    i, unit = hit.core - 1, frame.unit(hit.last)
    if unit is None or unit.kind != "duration" or i - 1 < frame.first or hit.high is None or not 0 < hit.high < 120:
        return False
    token = frame.tokens[i - 1]
    named = token.text[0].isupper() and token.tag == "PROPN" or token.text == "." and len(frame.words[i - 2]) == 1
    return frame.words[i] in frame.lex.aging and named and not frame.lex.capitalised


def is_part_year(time: TimeExpression, words: list[str], subsets: Phrases[bool]) -> bool:
    """Whether four digits behind a word of parts were taken for a year: of which 1900 in the north."""
    if time.last - time.first != 1 or not words[time.first].isdecimal():
        return False
    return any(
        (found := subsets.at(words, i, time.first)) and found[0] == time.first
        for i in range(max(0, time.first - 3), time.first)
    )
