"""Puts figures together: number, unit, population, measure, place, time."""

from dataclasses import dataclass, replace
from typing import Literal

from testimonia.extract.figures.clauses import Clause, split_clauses
from testimonia.extract.numbers import NumberHit, NumberReader, Phrases, is_day, number_lexicon
from testimonia.extract.times import TimeExpression
from testimonia.model import Change, Document, Figure, Interval, Place, Population, Sentence, cut
from testimonia.model.claims import Certainty, Polarity
from testimonia.packs.schema import Pack
from testimonia.packs.sections.measures import MeasureWords

_OTHER_WORDS = frozenset({"VERB", "AUX", "ADP", "DET", "PRON", "SCONJ", "CCONJ", "PUNCT", "PART", "ADV"})
_PHYSICAL = {"Cel": "temperature"} | dict.fromkeys(("km", "m", "cm", "mm", "mile", "ft"), "distance")
_HARM = frozenset({"killed", "injured", "missing", "captured", "arrested", "displaced", "hospitalised"})
_KNOWN_SMALL = 12  # "the two countries" is known already, not reported


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A figure in a sentence; `certainty` is None where no word marks it."""

    sentence: int
    figure: Figure
    certainty: Certainty | None
    polarity: Polarity


@dataclass(frozen=True, slots=True)
class _Noun:
    first: int
    last: int
    unit: str | None
    known: bool
    measure: tuple[str, ...] = ()


class _Lexicon:
    """A pack's words for figures, compiled once."""

    def __init__(self, pack: Pack) -> None:
        n, m = pack.numbers, pack.measures
        self.n, self.m, self.months = n, m, frozenset(pack.times.months)
        self.numbers = number_lexicon(pack)
        self.words = Phrases((word, entry) for entry in m.measures for word in entry.words)
        self.entries: dict[str, list[MeasureWords]] = {}
        for entry in m.measures:
            for word in entry.words:
                self.entries.setdefault(word, []).append(entry)
        self.nouns = Phrases((word, entry.measure) for entry in m.measures for word in entry.nouns)
        self.heads = Phrases((word, entry.measure) for entry in m.measures for word in entry.heads)
        self.persons = frozenset(m.persons)
        self.endings = tuple(word for word in m.persons if len(word) >= 6)
        self.stops = frozenset(n.stops) | frozenset(n.articles)
        self.definite, self.before = frozenset(n.definite), frozenset(n.skip_before)
        self.after = Phrases((word, True) for word in n.skip_after)
        self.percent = Phrases([(w, "percent") for w in n.percent] + [(w, "percentage-point") for w in n.points])
        self.partitives = Phrases((word, True) for word in n.partitives)
        self.splits, self.coordinators = frozenset(m.splits), frozenset(m.coordinators)
        self.locatives, self.place_nouns = frozenset(m.locatives), frozenset(m.place_nouns)
        self.cues = frozenset(n.duration_cues)
        self.capitalised = pack.pack.nouns_capitalised


_compiled: dict[str, _Lexicon] = {}


def _lexicon(pack: Pack) -> _Lexicon:
    if pack.fingerprint not in _compiled:
        _compiled[pack.fingerprint] = _Lexicon(pack)
    return _compiled[pack.fingerprint]


class _SentenceReader:
    """Reads the figures of one sentence."""

    def __init__(
        self, document: Document, number: int, lex: _Lexicon, reader: NumberReader, times: list[TimeExpression]
    ) -> None:
        self.document, self.number, self.lex, self.reader, self.times = document, number, lex, reader, times
        self.sentence: Sentence = document.sentences[number]
        self.tokens, self.lower, self.text = document.tokens, reader.lower, document.article.text
        busy = {i for time in times for i in range(time.first, time.last)}
        hits = [hit for hit in reader.all(self.sentence.first, self.sentence.last) if hit.core not in busy]
        self.hits = [hit for hit in hits if not self._is_name(hit)]

    def _is_name(self, hit: NumberHit) -> bool:
        """Parts of names, clock times, ages, ordinals, years, scores."""
        token, end = self.tokens[hit.core], self.tokens[hit.last - 1].end
        before = self.lower[hit.first - 1] if hit.first > self.sentence.first else ""
        if before in self.lex.before and hit.kind in ("digits", "exact"):
            return True
        if self.lex.after.at(self.lower, hit.last, self.sentence.last):
            return True
        if hit.kind == "digits" and is_day(hit, self.lower, self.lex.months):
            return True
        if hit.kind == "digits":
            previous = self.text[token.start - 1 : token.start]
            following = self.text[end : end + 2]
            if previous and (previous.isalnum() or previous in "-/:#_@"):
                return True
            if following[:1] in ("-", "/", ":", "_") and following[1:].strip():
                return True
            if following[:1].isalnum():
                return True
            last = hit.last
            if following[:1] == "." and last + 1 < self.sentence.last and self.tokens[last].text == ".":
                return True  # an ordinal: "14." inside a sentence
            if not hit.bound and not hit.scaled and hit.low is not None and 1900 <= hit.low <= 2100:  # noqa: SIM102
                if len(token.text) == 4 and not self._noun(hit).known:
                    return True
            if not self.lex.capitalised and hit.core - 1 > self.sentence.first and hit.unit is None:
                word = self.tokens[hit.core - 1].text
                if word[0].isupper() and hit.first == hit.core and not self._noun(hit).known:
                    return self.percent(hit) is None
        if hit.kind in ("digits", "exact") and hit.first == hit.core and before in self.lex.definite:
            return not hit.scaled and (hit.high or 0) <= _KNOWN_SMALL
        return False

    def percent(self, hit: NumberHit) -> tuple[int, str] | None:
        return self.lex.percent.at(self.lower, hit.last, self.sentence.last)

    def _is_person(self, word: str) -> bool:
        return word in self.lex.persons or (self.lex.n.glued and word.endswith(self.lex.endings))

    def _noun(self, hit: NumberHit) -> _Noun:
        """The noun phrase after the number, with its adjectives."""
        lex, last, i = self.lex, self.sentence.last, hit.last
        begin = i
        if hit.kind in ("vague", "weak") and i < last and self.lower[i] in lex.n.linking:
            begin = i = i + 1
        while i < last and i - begin < 5:
            token, word = self.tokens[i], self.lower[i]
            counted = lex.nouns.at(self.lower, i, last)
            if counted and (i == begin or self._is_person(word) or lex.capitalised):
                end, measure = counted
                if end + 1 < last and self.lower[end] in lex.coordinators:  # noqa: SIM102
                    if second := lex.nouns.at(self.lower, end + 1, last):
                        end, measure = second[0], tuple(dict.fromkeys((*measure, *second[1])))
                return _Noun(begin, end, "person", True, measure)
            if word in lex.m.units:
                return _Noun(begin, i + 1, lex.m.units[word], True)
            if self._is_person(word):
                return _Noun(begin, i + 1, "person", True)
            if not word[0].isalpha() or word in lex.stops or word in lex.entries or token.tag in _OTHER_WORDS:
                break
            if lex.capitalised and token.text[0].isupper():
                return _Noun(begin, i + 1, token.text, False)
            i += 1
        if lex.capitalised or i == begin:
            return _Noun(begin, begin, None, False)
        end = begin
        while end < i:
            word = self.tokens[end].text
            end += 1
            if not word[0].isupper() and not word.endswith(lex.n.adjective_endings):
                break
        return _Noun(begin, end, self.lower[end - 1], False)

    def _measure(self, clause: Clause, hit: NumberHit, noun: _Noun) -> tuple[str, ...]:
        """The nearest measure word of the clause that fits the unit, with those coordinated to it."""
        kind = "person" if noun.unit in ("person", "job") or noun.unit is None else "thing"
        found: list[tuple[int, int, int, tuple[str, ...]]] = []
        i = clause.first
        while i < clause.last:
            step = i + 1
            if not hit.first <= i < hit.last and (match := self.lex.words.at(self.lower, i, clause.last)):
                phrase = " ".join(self.lower[i : match[0]])
                for entry in self.lex.entries[phrase]:
                    unknown = noun.unit is not None and not noun.known
                    if entry.of in ("", kind) or noun.unit is None or (unknown and entry.of != "person"):
                        near = i - noun.last if i >= noun.last else hit.first - i + 2
                        found.append((near, i, match[0], entry.measure))
                        break
                step = match[0]
            i = step
        if not found:
            for i in range(clause.first, clause.last):
                if not hit.first <= i < noun.last and (match_head := self.lex.heads.at(self.lower, i, clause.last)):  # noqa: SIM102
                    if noun.unit is None or noun.unit == "person":
                        return match_head[1]
            return ()
        best = min(found)
        measures = best[3]
        for other in found:
            low, high = sorted((best, other), key=lambda item: item[1])
            between = self.lower[low[2] : high[1]]
            if other is not best and 1 <= len(between) <= 2 and any(word in self.lex.coordinators for word in between):
                pair = (*low[3], *high[3])
                measures = tuple(dict.fromkeys(pair))
        return measures

    def _near(self, clauses: list[Clause], at: int, owned: set[int]) -> list[Clause]:
        """Clauses that belong to the number's own: relative ones behind it, then free neighbours."""
        relatives = frozenset(self.lex.m.relatives)
        near = []
        for k in range(at + 1, min(at + 3, len(clauses))):
            opening = self.lower[clauses[k].first : clauses[k].first + 3]
            if k in owned and not clauses[k].soft:
                break
            if clauses[k].soft or any(word in relatives for word in opening) or k > at + 1 or k not in owned:
                near.append(clauses[k])
        if (
            clauses[at].soft
            and at > 0
            or at > 0
            and at - 1 not in owned
            and self.lower[clauses[at].first] not in self.lex.splits
        ):  # noqa: E501
            near.append(clauses[at - 1])
        return near

    def _places(self, first: int, last: int) -> tuple[Place, ...]:
        found: list[Place] = []
        lex_capitals, known = self.lex.capitalised, self.lex.entries.keys()
        i = first
        while i < last:
            if self.lower[i] not in self.lex.locatives:
                i += 1
                continue
            j, steps, plain = i + 1, 0, False
            while j < last and steps < 3:
                word = self.tokens[j].text
                if word[0].isupper() and self.lower[j] not in self.lex.place_nouns:
                    break
                plain = plain or self.lower[j] in self.lex.place_nouns
                j, steps = j + 1, steps + 1
            if self.lex.capitalised and steps and not plain:
                i += 1
                continue
            while j < last and self.tokens[j].text[0].isupper() and self.tokens[j].text[0].isalpha():
                begin = j
                while j < last and self.tokens[j].text[0].isupper():
                    j += 1
                span = cut(self.text, self.tokens[begin].start, self.tokens[j - 1].end)
                busy = any(time.start < span.end and span.start < time.end for time in self.times)
                follows = self.lower[j] if j < last and not lex_capitals else ""
                if follows.isalpha() and follows == self.tokens[j].text and follows not in self.lex.stops | known:
                    break  # an adjective of a name: "Danish ships"
                if not busy and not self._is_person(self.lower[j - 1]) and self.lower[j - 1] not in self.lex.m.units:
                    found.append(Place(span.quote, span.start, span.end))
                if j + 1 < last and (self.tokens[j].text == "," or self.lower[j] in self.lex.coordinators):
                    j += 1
                    continue
                break
            i = max(j, i + 1)
        return tuple(found)

    def _when(self, first: int, last: int, alone: bool) -> tuple[Interval | None, Interval | None]:
        inside = [time for time in self.times if first <= time.first < last]
        if not inside and alone:
            inside = [time for time in self.times if time.interval.precision != "day"]
        for time in inside:
            if time.kind in ("since", "until", "period"):
                return None, time.interval
            return time.interval, None
        return None, None

    def read(self) -> list[FoundFigure]:
        hits = self._changes()
        clauses = split_clauses(
            self.sentence, self.tokens, self.lower, [hit for hit, _ in hits], self.lex.splits, self.lex.coordinators
        )
        home = [next(k for k, c in enumerate(clauses) if c.first <= hit.core < c.last) for hit, _ in hits]
        found = []
        for (hit, change), at in zip(hits, home, strict=True):
            figure = self._figure(hit, change, clauses, at, set(home))
            if figure:
                found.append(figure)
        return found

    def _changes(self) -> list[tuple[NumberHit, Change | None]]:
        """Joins "from 12 to 19" into one hit with its earlier value."""
        n, result = self.lex.n, list[tuple[NumberHit, Change | None]]()
        opening = frozenset(n.range_open) & frozenset(n.change_from)
        moved = any(word in n.change_words for word in self.lower[self.sentence.first : self.sentence.last])
        k = 0
        while k < len(self.hits):
            hit = self.hits[k]
            if moved and self.lower[hit.first] in opening:  # noqa: SIM102
                # the range reader took both numbers: the second is the value, the first the earlier one
                if hit.low is not None and hit.high is not None and hit.kind in ("digits", "exact"):
                    for j in range(hit.last - 1, hit.first, -1):
                        if self.lower[j] in n.change_to:
                            now = replace(hit, first=j + 1, core=j + 1, low=hit.high)
                            result.append((now, Change(hit.low, hit.low)))
                            break
                    k += 1
                    continue
            if moved and k + 1 < len(self.hits) and hit.first > self.sentence.first:
                after = self.hits[k + 1]
                if (
                    self.lower[hit.first - 1] in n.change_from and self.lower[after.first - 1] in n.change_to
                    and after.first - hit.last <= 6
                ):  # fmt: skip
                    result.append((after, Change(hit.low, hit.high)))
                    k += 2
                    continue
            result.append((hit, None))
            k += 1
        return result

    def _figure(
        self, hit: NumberHit, change: Change | None, clauses: list[Clause], at: int, owned: set[int]
    ) -> FoundFigure | None:
        lex, n, last, clause = self.lex, self.lex.n, self.sentence.last, clauses[at]
        end, unit, rule = hit.last, hit.unit, "clause"
        noun = _Noun(end, end, unit, True)
        measure: tuple[str, ...] = ()
        word = self.lower[end] if end < last else ""
        if hit.kind == "share":
            measure = ("share",)
        elif found := self.percent(hit):
            end, unit = found
            measure = ("share",)
        elif unit and unit != "person":
            measure = ("amount-of-money",)
        elif word in n.currencies:
            end, unit, measure = end + 1, n.currencies[word], ("amount-of-money",)
        elif word in n.physical and hit.kind != "zero":
            end, unit = end + 1, n.physical[word]
            measure = (_PHYSICAL.get(unit, "other"),)
        elif word in n.durations:
            cued = any(token in lex.cues for token in self.lower[clause.first : clause.last])
            if not cued or hit.kind in ("zero", "weak"):
                return None
            end, unit, measure = end + 1, n.durations[word], ("duration",)
        if measure:
            rule = "unit"
            if measure == ("share",):
                measure = tuple(m for m in self._measure(clause, hit, _Noun(end, end, None, False))) + measure
        else:
            noun = self._noun(hit) if hit.unit is None else noun
            if self.lower[noun.last - 1] in lex.m.sources or lex.after.at(self.lower, noun.last, last):
                return None
            unit, end = noun.unit, noun.last
            if partitive := lex.partitives.at(self.lower, hit.last, last):
                end, unit, noun = partitive[0], "person", _Noun(partitive[0], partitive[0], "person", True)
            measure = noun.measure or self._measure(clause, hit, noun)
            if not measure:
                for near in self._near(clauses, at, owned):
                    if measure := self._measure(near, hit, noun):
                        rule = "neighbour"
                        break
            concrete = bool(measure)
            if hit.kind == "weak" and not concrete:
                return None
            if hit.kind == "zero" and not (set(measure) & _HARM or (concrete and noun.known)):
                return None
            if not concrete:
                if unit is None or (hit.kind == "exact" and hit.high == 1):
                    return None
                measure, rule = ("count",), "noun"
            unit = unit or ("person" if set(measure) & _HARM else None)
        anchor = cut(self.text, self.tokens[hit.first].start, self.tokens[end - 1].end)
        raw = self.text[self.tokens[hit.core].start : self.tokens[hit.last - 1].end]
        stop = next((k for k in range(at + 1, len(clauses)) if k in owned or self._opens(clauses[k])), len(clauses))
        begin = at
        while begin > 0 and begin - 1 not in owned and not self._opens(clauses[begin]):
            begin -= 1
        first, after = clauses[begin].first, clauses[stop - 1].last
        as_of, period = self._when(first, after, len(owned) == 1)
        population = None
        if noun.last > noun.first:
            span = cut(self.text, self.tokens[noun.first].start, self.tokens[noun.last - 1].end)
            population = Population(span.quote, span.start, span.end)
        words = frozenset(self.lower[min(first, max(self.sentence.first, hit.first - 6)) : after])
        aspect: Literal["actual", "planned", "expected"] = "actual"
        if not words.isdisjoint(lex.m.planned):
            aspect = "planned"
        elif not words.isdisjoint(lex.m.expected):
            aspect = "expected"
        certainty: Certainty | None = None
        if not words.isdisjoint(lex.m.probable):
            certainty = "probable"
        elif not words.isdisjoint(lex.m.possible):
            certainty = "possible"
        places = self._places(clauses[at].first, after) or self._places(first, clauses[at].first)
        figure = Figure(
            measure, hit.low, hit.high, hit.approximate, unit, raw, anchor, population, places, as_of, period,
            aspect, None, change, (hit.kind, rule),
        )  # fmt: skip
        return FoundFigure(self.number, figure, certainty, "negative" if hit.kind == "zero" else "positive")

    def _opens(self, clause: Clause) -> bool:
        return self.lower[clause.first] in self.lex.splits


def read_figures(document: Document, pack: Pack, times: tuple[TimeExpression, ...]) -> tuple[FoundFigure, ...]:
    """The figures of `document`, in order of the text; `times` are those read from the same document."""
    lex = _lexicon(pack)
    reader = NumberReader(document.article.text, document.tokens, lex.numbers)
    by_sentence: dict[int, list[TimeExpression]] = {}
    for time in times:
        by_sentence.setdefault(time.sentence, []).append(time)
    found: list[FoundFigure] = []
    for number in range(len(document.sentences)):
        found.extend(_SentenceReader(document, number, lex, reader, by_sentence.get(number, [])).read())
    return tuple(found)
