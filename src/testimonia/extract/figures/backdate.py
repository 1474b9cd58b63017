"""The day of an event that is told only after its figures: the headline's dead, dated by the sentence below."""

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from datetime import date

from testimonia.extract.figures.found import FoundFigure
from testimonia.extract.figures.lexicon import EVENTS
from testimonia.model import Interval, Published

_REACH = 3  # sentences between a figure and the day told behind it
_FRESH = 14  # days after an event in which an article still tells it as news


@dataclass(slots=True)
class EventDays:
    """The days of events in the order of the text: the sentences that tell them, and the day of each."""

    sentences: list[int] = field(default_factory=list)
    days: list[Interval] = field(default_factory=list)

    def add(self, sentence: int, day: Interval) -> None:
        """Keeps the single `day` of an event told in this `sentence` (its number); wider intervals are passed over."""
        if day.precision == "day" and day.earliest == day.latest:
            self.sentences.append(sentence)
            self.days.append(day)


def backdate(
    found: list[FoundFigure], told: EventDays, unplaced: frozenset[int], published: Published
) -> list[FoundFigure]:
    """`found` with the day of a sentence soon below, for figures of events that have no time of their own.

    Only where the whole text tells of one day, so that there is no other that the event could be of, and the article
    appeared soon after it: an older day is background.
    """
    if len({day.earliest for day in told.days}) != 1 or not _is_news(told.days[0], published):
        return found
    day = told.days[0]

    def dated(one: FoundFigure) -> FoundFigure:
        figure = one.figure
        undated = figure.as_of is None and figure.period is None and one.sentence not in unplaced
        if not undated or figure.aspect != "actual" or not EVENTS.intersection(figure.measure):
            return one
        k = bisect_right(told.sentences, one.sentence)
        if k == len(told.sentences) or told.sentences[k] - one.sentence > _REACH:
            return one
        return replace(one, figure=replace(figure, as_of=day))

    return [dated(one) for one in found]


def _is_news(day: Interval, published: Published) -> bool:
    if published.precision != "day" or not published.latest or not day.earliest:
        return False
    age = date.fromisoformat(published.latest) - date.fromisoformat(day.earliest)
    return 0 <= age.days <= _FRESH
