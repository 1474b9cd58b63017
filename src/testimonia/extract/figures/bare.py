"""The measure of a number without a noun: of its subject, of a tally, of the sentence before."""

from dataclasses import replace

from testimonia.extract.figures.frame import Frame
from testimonia.extract.figures.lexicon import HARM
from testimonia.extract.figures.measures import Mark, Told, find_marks, tell
from testimonia.extract.figures.nouns import Noun
from testimonia.extract.numbers import NumberHit
from testimonia.model import Figure, Sentence


def of_subject(frame: Frame, hit: NumberHit, marks: list[Mark]) -> Told | None:
    """What the subject counts, where a word of change or a copula parts it from a bare number: cases rose to 87."""
    lex = frame.lex
    clause = frame.clause(hit.core)
    is_one = hit.first > clause.first and frame.words[hit.first - 1] in lex.copulas
    moved = (i for i in range(clause.first, hit.first) if frame.words[i] in lex.numbers.change_words)
    first = hit.first - 1 if is_one else next(moved, None)
    if first is None or any(other.core < first for other in frame.hits if other.core >= clause.first):
        return None
    for i in range(clause.first, first):
        counted = frame.counted(i)
        people = counted == "person" and not is_one
        if isinstance(counted, str) and not people and frame.words[i] not in lex.uses:
            told = tell(frame, hit, Noun(hit.last, hit.last, counted, True, tail=hit.last), marks)
            measure = ("count",) if told is None else told.measure
            return Told(measure, counted, "subject", hit.core)
    return None


def of_sentence_before(frame: Frame, hit: NumberHit, noun: Noun, previous: Sentence | None) -> Told | None:
    """The measure of the sentence before, where this one only says that others did so too."""
    lex, words = frame.lex, frame.words
    if previous is None or not any(lex.again.at(words, i, frame.last) for i in range(frame.first, frame.last)):
        return None
    frame = replace(frame, sentence=previous, times=[], earlier=[])
    frame.divide([])
    for mark in find_marks(frame, set()):
        use = next((use for use in mark.uses if use.role == "word" and use.fits(noun.unit, noun.known)), None)
        if use is not None:
            return Told(use.entry.measure, None, "again", hit.core)
    return None


def of_tally(told: Told, recent: list[Figure]) -> Told:
    """What a tally counts that names nothing, `recent` being the figures just before: in A the number rose to 218."""
    if told.measure:
        return told
    before = next((one for one in recent if HARM.intersection(one.measure)), None) if told.unit is None else None
    return replace(told, measure=("count",)) if before is None else replace(told, measure=before.measure, unit="person")
