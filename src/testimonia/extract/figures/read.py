"""Puts figures together: number, unit, population, measure, place, time, earlier value, whole."""

from dataclasses import dataclass, field, replace

from testimonia.extract.figures.another import with_another
from testimonia.extract.figures.apart import bound_apart
from testimonia.extract.figures.aside import aside
from testimonia.extract.figures.backdate import backdate
from testimonia.extract.figures.bare import of_sentence_before, of_subject, of_tally
from testimonia.extract.figures.changes import Changed, is_part, join_changes, split_shares, unit_of
from testimonia.extract.figures.clauses import OPENER
from testimonia.extract.figures.filters import is_part_year, keep_figures
from testimonia.extract.figures.found import FoundFigure
from testimonia.extract.figures.frame import Frame
from testimonia.extract.figures.lexicon import EVENTS, HARM, PEOPLE, WEAPONS, FigureLexicon, figure_lexicon
from testimonia.extract.figures.listed import elsewhere, of_list
from testimonia.extract.figures.measures import Mark, Told, counter, find_marks, tell
from testimonia.extract.figures.memory import KEPT, Memory
from testimonia.extract.figures.mood import read_mood
from testimonia.extract.figures.nouns import Noun
from testimonia.extract.figures.places import Located, choose_places, find_places
from testimonia.extract.figures.quantity import Quantity, less_by, read_quantity
from testimonia.extract.figures.when import choose_time, event_times
from testimonia.extract.figures.zeros import find_zeros
from testimonia.extract.numbers import NumberHit, NumberReader
from testimonia.extract.times import TimeExpression
from testimonia.model import Document, Figure, Population, Sentence
from testimonia.packs.schema import Pack

_ZERO = HARM | {"destroyed", "damaged", "lost", "deployed", "laid-off", "amount-of-money"}
_INCIDENTS = frozenset({"incident", "attack", "explosion", "accident", "case", "complaint", "fire", "death"})
_PERSONAL = HARM | {"evacuated", "rescued", "attended", "voted", "employed", "laid-off"}
_JOBS = frozenset({"laid-off", "employed"})
_FOUND = frozenset({"rescued", "killed"})  # what becomes of those who were missing
_SOFT = frozenset({"employed", "attended", "captured"})
_BESIDE = 5  # words between such a noun and the verb
_AREAS = frozenset({"har", "km2", "m2", "[acr_us]", "acre", "ha", "km²", "m²"})
_LOST = frozenset({"destroyed", "damaged", "lost"})
_MOVING = frozenset({"deployed", "delivered", "evacuated", "displaced"})
_BILLION = 1e9
_MILLIONS = 1e6  # and more without a unit behind a word of money are money
_SIZES = frozenset({"amount-of-money", "share", "duration", "distance", "temperature", "magnitude"})  # count nobody
_WHOLE = 3  # words before the number of a whole that opens its sentence
_BEFORE = 8  # words from the money that is named to its amount


@dataclass(slots=True)
class _SentenceReader:
    """Reads the figures of one sentence."""

    frame: Frame
    memory: Memory
    marks: list[Mark] = field(default_factory=list)
    done: list[FoundFigure] = field(default_factory=list)
    told: list[tuple[Changed, Quantity, Told]] = field(default_factory=list)
    last_told: Told | None = None
    previous: Sentence | None = None

    def read(self, hits: list[NumberHit]) -> list[FoundFigure]:
        frame = self.frame
        hits = split_shares(frame, [bound_apart(frame, less_by(frame, hit)) for hit in with_another(frame, hits)])
        frame.divide(hits)
        changed = join_changes(frame, keep_figures(frame, hits))
        zeros = find_zeros(frame, [pair.hit for pair in changed])
        said = {i for zero in zeros for i in range(zero.hit.first, zero.hit.last)}
        changed = [pair for pair in changed if pair.hit.kind != "zero" or pair.hit.core not in said]
        pairs = sorted((*changed, *zeros), key=lambda pair: pair.hit.core)
        frame.divide([pair.hit for pair in pairs])
        quantities = [read_quantity(frame, pair.hit) for pair in pairs]
        for k in range(1, len(pairs)):
            before = quantities[k - 1]
            if before is not None and " per " in (before.unit or "") and pairs[k].hit.core < before.end:
                quantities[k] = None  # what it is a rate of: 12 cases per 100,000 people
        taken = {
            i
            for pair, quantity in zip(pairs, quantities, strict=True)
            for i in range(pair.hit.first, _owned(pair.hit, quantity))
        }
        self.marks = find_marks(frame, taken)
        for k, (pair, quantity) in enumerate(zip(pairs, quantities, strict=True)):
            if quantity is None:
                continue
            whole, quantity = self._whole(pairs, quantities, k, quantity)
            measure = self._measure(pair, quantity, whole)
            if measure is not None:
                self.told.append((pair, quantity, measure))
                if measure.rule == "whole":
                    continue  # 20 of the 45 drones, 3 of them
                bare = measure.rule not in ("noun", "word", "elided")
                self.last_told = None if bare else replace(measure, unit=measure.unit or quantity.unit, rule="elided")
        self._place_and_time(self.told)
        return self.done

    def _whole(
        self, pairs: list[Changed], quantities: list[Quantity | None], k: int, quantity: Quantity
    ) -> tuple[bool, Quantity]:
        """Whether the number is the whole of another (31 of 45 drones); a part without a noun counts the whole's."""
        frame, hit = self.frame, pairs[k].hit
        behind = frame.lex.wholes.at(frame.words, hit.last, frame.last)
        if "share" in quantity.measure:
            return False, quantity
        if behind and k + 1 < len(pairs) and pairs[k + 1].hit.first == behind[0] and (after := quantities[k + 1]):
            noun = replace(after.noun, first=hit.last, last=hit.last, tail=hit.last, measure=())
            return False, replace(quantity, unit=after.unit, noun=noun, end=hit.last)
        for i in range(max(frame.first, hit.first - 3), hit.first):
            found = frame.lex.wholes.at(frame.words, i, frame.last)
            if found and found[0] == hit.first:
                opens = i == frame.clause(i).first or frame.words[i - 1] in (",", ":")
                part = k > 0 and pairs[k - 1].hit.last == i
                of = quantities[k - 1] if k else None  # 37 drones out of 52
                if of is not None and of.noun.last == of.end == i > of.noun.first and quantity.noun.unit is None:
                    noun = replace(of.noun, first=hit.last, last=hit.last, tail=hit.last, measure=())
                    return True, replace(quantity, unit=of.unit, noun=noun, end=hit.last)
                return part or opens and k + 1 < len(pairs), quantity
        return False, quantity

    def _measure(self, pair: Changed, quantity: Quantity, whole: bool) -> Told | None:
        """What the number measures, None where it is no figure."""
        frame, lex, noun, hit = self.frame, self.frame.lex, quantity.noun, pair.hit
        if quantity.measure:
            if quantity.measure == ("share",) and noun.known:
                return self._share(hit, quantity)
            area = tell(frame, hit, Noun(noun.last, noun.last, "area", True), self.marks)
            if quantity.unit in _AREAS and area and _LOST.intersection(area.measure):
                return Told(area.measure, quantity.unit, "unit", area.at)
            return Told(quantity.measure, quantity.unit, "unit", hit.core)
        if lex.after.at(frame.words, noun.last, frame.last) or hit.kind == "weak" and self._negated(hit):
            return None
        if noun.known and not hit.scaled and hit.low is not None and hit.low != int(hit.low):
            return None  # the 14.30 train
        if noun.measure:
            overruled = None if whole else self._overruled(hit, noun)
            return overruled or Told(noun.measure, noun.unit, "noun", hit.core)
        if whole:
            return Told(("deployed",) if noun.unit in WEAPONS else ("count",), noun.unit, "whole", hit.core)
        partitive = lex.partitives.at(frame.words, hit.last, frame.last) is not None
        before = self.last_told.unit if self.last_told else self.memory.last.unit if self.memory.last else None
        known = noun if not partitive else Noun(noun.last, noun.last, before or "person", True, tail=noun.last)
        over = self.last_told  # in this sentence: six houses fell, 25 others stand
        if noun.other and over and over.unit not in (*PEOPLE, None) and not _SIZES.intersection(over.measure):
            known = replace(noun, unit=over.unit, known=True)
        told = tell(frame, hit, known, self.marks)
        if told is not None and not partitive and self.last_told and is_part(frame, hit, noun.last):
            clause, over = frame.clause(hit.core), self.last_told
            apart = not clause.first <= told.at < clause.last and over.measure != ("count",)
            told = replace(over, unit=None, rule="part", at=hit.core) if apart else told
        told = self._decided(told)
        apart = told is not None and frame.height(hit.core, told.at) >= OPENER
        if apart and (hit.kind == "zero" and noun.last == noun.first or known is not noun and noun.other):
            told = None  # 14 were hurt, none of whom in danger
        if told is not None and (other := aside(frame, hit, noun, told)) is not None:
            return other
        source = noun.last > noun.first and frame.words[noun.last - 1] in lex.sources
        if source and (told is None or frame.has(lex.cues, noun.last, noun.last + 3) or self._speak(hit)):
            return None
        money = noun.unit is not None and not noun.known and frame.words[noun.last - 1] in lex.sums
        if money and (hit.low or hit.high or 0) >= _MILLIONS:  # millions in lost income
            return Told(("amount-of-money",), None, "sum", hit.core)
        if noun.unit is None and (told is not None and told.measure == ("lost",) and hit.scaled or self._is_sum(hit)):
            return Told(("amount-of-money",), None, "sum", hit.core)
        if noun.unit is None and not noun.other:
            told = of_list(frame, hit, [told for _, _, told in self.told]) or self._bare(hit, told, pair)
        if told is None:
            told = of_sentence_before(frame, hit, noun, self.previous)
        part = hit.kind not in ("weak", "zero") and is_part(frame, hit, noun.last)
        if told is None and part and (self.told or self.memory.last is not None):
            told = Told(self._of_whole(bare=noun.unit is None), noun.unit, "part", hit.core)
        if hit.kind == "zero":
            counted = noun.known or noun.unit is None
            return told if told and counted and (_ZERO.intersection(told.measure) or noun.unit in _INCIDENTS) else None
        if told is not None:
            return told
        if noun.unit is None and (elided := self._elided(hit)) is not None:
            return elided
        if noun.unit is None and self.told and self.told[-1][2].rule == "whole" and self._opened(self.told[-1][0].hit):
            return Told(("count",), self.told[-1][1].unit, "part", hit.core)  # of 1533 cases 114 came to court
        if noun.unit is None or not noun.known and (hit.kind == "weak" or hit.kind == "exact" and hit.high == 1):
            return None
        return Told(("count",), noun.unit, "count", hit.core)

    def _is_sum(self, hit: NumberHit) -> bool:
        """Whether millions without a unit are an amount of the money named before them: a loss of 70 million.

        So they are beside another amount: he promised 200 million euros, earlier it was 350 million.
        """
        words, first = self.frame.words, self.frame.clause(hit.core).first
        if hit.kind == "vague" and (hit.low or 0) >= _BILLION:
            return True  # what is saved in billions is money
        if not hit.scaled and (hit.low or hit.high or 0) < _MILLIONS:
            return False
        if hit.scaled and self.told and self.told[-1][2].measure == ("amount-of-money",):
            return True
        return any(words[i] in self.frame.lex.sums for i in range(max(first, hit.first - _BEFORE), hit.first))

    def _negated(self, hit: NumberHit) -> bool:
        """Whether a negation of the same clause stands before a vague word: har aldrig fått några pengar."""
        words, first = self.frame.words, self.frame.clause(hit.first).first
        return any(words[i] in self.frame.lex.negations for i in range(max(first, hit.first - _BEFORE), hit.first))

    def _speak(self, hit: NumberHit) -> bool:
        """Whether a verb of saying stands right before its subject: say two officials."""
        return self.frame.lex.pack.pack.verb_second and self.frame.has(self.frame.lex.sayers, hit.first - 1, hit.first)

    def _overruled(self, hit: NumberHit, noun: Noun) -> Told | None:
        """What a verb right beside says of people that the noun alone tells little of: 300 employees were laid off."""
        lost = "missing" in noun.measure
        soft = lost or _SOFT.intersection(noun.measure) or len(noun.measure) > 1
        if not soft or noun.unit != "person":
            return None
        near = [
            mark
            for mark in self.marks
            if -_BESIDE <= mark.first - noun.last <= _BESIDE and self.frame.height(hit.core, mark.first) <= 2
        ]
        told = tell(self.frame, hit, replace(noun, measure=()), near)
        if lost and (told is None or not _FOUND.intersection(told.measure)):
            return None
        return told if told and told.rule == "word" and told.measure != ("count",) else None

    def _share(self, hit: NumberHit, quantity: Quantity) -> Told:
        """A share of what is counted: what a verb says of it; one in eight households counts them."""
        told = tell(self.frame, hit, quantity.noun, self.marks)
        measures = () if told is None else tuple(measure for measure in told.measure if measure != "count")
        measures = measures or quantity.noun.measure
        if not measures and hit.kind == "share":
            measures = ("count",)
        return Told((*measures, "share"), quantity.unit, "unit", hit.core if told is None else told.at)

    def _bare(self, hit: NumberHit, told: Told | None, pair: Changed) -> Told | None:
        """The measure of a number without a noun: what "the number of" counts, or whatever rose from 12 to 19."""
        told_by = counter(self.frame, hit)
        if told_by is not None and not (told and (told.rule == "head" or 0 <= told.at - told_by.at <= _BESIDE)):
            return of_tally(told_by, self.memory.recent)
        if told is None or told.rule == "word" and told.at > hit.core:
            rose = of_subject(self.frame, hit, self.marks)
            if rose is not None:
                return rose
        if told is None and self._are_people(hit) and (before := self.memory.last) is not None:
            return Told(before.measure if HARM.intersection(before.measure) else ("count",), "person", "part", hit.core)
        if told is None and pair.change is not None:
            return Told(("other",), None, "change", hit.core)
        return told

    def _decided(self, told: Told | None) -> Told | None:
        """Victims are those killed where the figures just before are of these: among the victims are two children."""
        if told is None or told.rule != "noun" or set(told.measure) != {"killed", "injured"}:
            return told
        killed = any(figure.measure == ("killed",) for figure in self.memory.recent)
        return replace(told, measure=("killed",)) if killed else told

    def _are_people(self, hit: NumberHit) -> bool:
        """Whether a number that opens its clause is said to be people: quattro sono bambini."""
        frame, end = self.frame, hit.last
        opens = hit.first == frame.clause(hit.core).first or frame.words[hit.first - 1] == ","
        if not opens or end + 1 >= frame.last or frame.words[end] not in frame.lex.copulas:
            return False
        return frame.counted(end + 1) == "person"

    def _of_whole(self, *, bare: bool) -> tuple[str, ...]:
        """The measures that a part shares: killed or injured of "12 dead and 45 injured, among them 4 women"."""
        own = self.last_told and [self.last_told] if bare else None
        own = own or [told for _, _, told in self.told if told.rule == "noun"]
        return tuple(dict.fromkeys(measure for told in own for measure in told.measure)) or ("count",)

    def _everywhere(self) -> bool:
        """Whether the sentence tells of more than the place that was told before."""
        words, last = self.frame.words, self.frame.last
        return any(self.frame.lex.everywhere.at(words, i, last) for i in range(self.frame.first, last))

    def _opened(self, hit: NumberHit) -> bool:
        """Whether the number of a whole opens the sentence."""
        return hit.first - self.frame.first <= _WHOLE

    def _elided(self, hit: NumberHit) -> Told | None:
        """A bare number at its clause's end goes on counting: 50 dead, the opposition of more than 200."""
        words, end, lex = self.frame.words, hit.last, self.frame.lex
        closed = end >= self.frame.last or not words[end][0].isalnum()
        closed = closed or words[end] in lex.coordinators
        closed = closed or lex.according.at(words, end, self.frame.last) is not None  # only 2,000 according to X
        return self.last_told if closed or elsewhere(self.frame, hit) else None

    def _place_and_time(self, told: list[tuple[Changed, Quantity, Told]]) -> None:
        frame, memory = self.frame, self.memory
        anchors = [i for pair, _, one in told for i in (pair.hit.core, one.at)]
        times = event_times(frame, anchors or [mark.first for mark in self.marks], memory.today)
        for time in times:
            if time.kind == "point":
                memory.told.add(frame.number, time.interval)
        moving = any(_MOVING.intersection(one.measure) for _, _, one in told)
        flying = any(WEAPONS.intersection((quantity.unit, one.unit)) for _, quantity, one in told)
        places = find_places(frame, moving=moving, flying=flying)
        for pair, quantity, one in told:
            self.done.append(self._figure(pair, quantity, one, times, places))
        memory.recent = [one.figure for one in self.done] or memory.recent
        events = [one for _, _, one in told if EVENTS.intersection(one.measure)]
        harmed = not told and any(HARM.intersection(use.entry.measure) for mark in self.marks for use in mark.uses)
        if not events and not harmed:
            return
        at = events[0].at if events else self.marks[0].first
        if places:
            memory.places, memory.place_at = tuple(place for one in places for place in one.places), frame.number
        if times:
            memory.as_of, _ = choose_time(frame, at, times)
            memory.time_at = frame.number if events else frame.number - KEPT + 1

    def _figure(
        self, pair: Changed, quantity: Quantity, told: Told,
        times: list[TimeExpression], places: list[Located],
    ) -> FoundFigure:  # fmt: skip
        frame, hit, memory, noun = self.frame, pair.hit, self.memory, quantity.noun
        before = self.done[-1].figure if self.done else memory.last
        partitive = frame.lex.partitives.at(frame.words, hit.last, frame.last)
        unit = told.unit or (None if told.rule == "sum" else quantity.unit)
        if quantity.unit is not None and unit is not None and quantity.unit.startswith(f"{unit} per "):
            unit = quantity.unit
        if unit is None and (noun.other or partitive) and before is not None:
            unit = before.unit
        elif unit is None and told.rule == "sum":
            unit = next(filter(None, (unit_of(frame, one) for one in frame.earlier)), memory.currency)
        elif unit is None and self.done and told.rule == "part":
            unit = self.done[-1].figure.unit
        elif unit is None and _PERSONAL.intersection(told.measure):
            unit = "person"
        elif unit is None and self.done and told.rule == "word":
            unit = self.done[-1].figure.unit
        elif unit is None and noun.last == noun.first and before is not None and before.measure == told.measure:
            unit = before.unit  # two were shot down, in a sentence about drones
        elif unit is None and not self.done and frame.lex.subsets.at(frame.words, frame.first, frame.last):
            unit = memory.unit_of_whole(hit)
        end = partitive[0] if partitive else quantity.end
        at = hit.core
        clause = frame.clause(at)
        event = bool(EVENTS.intersection(told.measure))
        jobs = bool(_JOBS.intersection(told.measure)) or unit == "job"
        place = choose_places(frame, at, clause.first, clause.last, places, jobs=jobs)
        aspect, certainty = read_mood(frame, at)
        as_of, period = choose_time(frame, at, times, planned=aspect == "planned")
        own = period or as_of
        other = own is not None and own != memory.as_of and (memory.as_of is not None or own.precision != "day")
        if not place and event and not other and frame.number - memory.place_at <= KEPT and not self._everywhere():
            place = tuple(replace(one, guessed=True) for one in memory.places)
        near = frame.number - memory.time_at <= KEPT and frame.number not in memory.unplaced
        if as_of is None and period is None and event and not times and near:
            as_of = memory.as_of
        population = None
        if noun.last > noun.first and quantity.measure in ((), ("share",)):
            span = frame.span(noun.first, noun.tail or noun.last)
            population = Population(span.quote, span.start, span.end)
        elif partitive and before is not None:
            population = before.population
        part = is_part(frame, hit, quantity.end) and before is not None and "share" not in told.measure
        if part and told.rule == "part" and before is not None:
            aspect = before.aspect
        figure = Figure(
            told.measure, hit.low, hit.high, hit.approximate, unit,
            frame.text[frame.tokens[hit.core].start : frame.tokens[hit.last - 1].end],
            frame.span(*(pair.anchor or (hit.first, end))), population, place, as_of, period, aspect,
            f"{before.anchor.start}:{before.anchor.end}" if part and before else None,
            pair.change, (hit.kind, told.rule),
        )  # fmt: skip
        memory.last = figure
        if told.measure == ("amount-of-money",) and unit is not None:
            memory.currency = unit.partition(" ")[0]
        return FoundFigure(frame.number, figure, certainty, "negative" if hit.kind == "zero" else "positive")


def _owned(hit: NumberHit, quantity: Quantity | None) -> int:
    """The token behind what a figure owns: its number and, where the noun tells the measure, the noun."""
    if quantity is None or quantity.measure and not quantity.noun.known:
        return hit.last
    return quantity.noun.last if quantity.measure or quantity.noun.known else hit.last


def read_figures(
    document: Document, pack: Pack, times: tuple[TimeExpression, ...], unplaced: frozenset[int] = frozenset()
) -> tuple[FoundFigure, ...]:
    """The figures of `document`, in order of the text; `times` are those read from the same document.

    A sentence among the `unplaced` tells a time of its own that is not known, so that none is carried to it.
    """
    lex = figure_lexicon(pack)
    reader = NumberReader(document.article.text, document.tokens, lex.numbers)
    words = [lex.bare(word) for word in reader.lower] if lex.m.elisions else reader.lower
    by_sentence: dict[int, list[TimeExpression]] = {}
    for time in times:
        by_sentence.setdefault(time.sentence, []).append(time)
    memory, found = Memory(unplaced=unplaced, today=document.article.published.latest), list[FoundFigure]()
    for number, sentence in enumerate(document.sentences):
        mine = [time for time in by_sentence.get(number, ()) if not is_part_year(time, words, lex.subsets)]
        busy = {i for time in mine for i in range(time.first, time.last)}
        hits = [hit for hit in reader.all(sentence.first, sentence.last) if hit.core not in busy]
        if hits or mine or not lex.none_words.isdisjoint(words[sentence.first : sentence.last]):
            frame = Frame(lex, document.article.text, document.tokens, words, reader, sentence, number, mine)
            previous = document.sentences[number - 1] if number else None
            found.extend(_SentenceReader(frame, memory, previous=previous).read(hits))
    found = [memory.with_currency(one) for one in found]
    return tuple(backdate(found, memory.told, unplaced, document.article.published))


__all__ = ["FigureLexicon", "FoundFigure", "read_figures"]
