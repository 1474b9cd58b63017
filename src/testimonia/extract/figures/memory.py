"""What the sentences before say of the next figure: the event's place and day, units, the currency."""

from dataclasses import dataclass, field, replace

from testimonia.extract.figures.backdate import EventDays
from testimonia.extract.figures.found import FoundFigure
from testimonia.extract.numbers import NumberHit
from testimonia.model import Figure, Interval, Place

KEPT = 3  # sentences over which the place and day of an event are carried


@dataclass(slots=True)
class Memory:
    """What is carried to the next sentences: the event's place and time, and the figure named last."""

    places: tuple[Place, ...] = ()
    place_at: int = -99
    as_of: Interval | None = None
    time_at: int = -99
    last: Figure | None = None
    recent: list[Figure] = field(default_factory=list)  # of the last sentence that has any
    currency: str | None = None
    today: str | None = None  # the last day on which the article may have appeared
    unplaced: frozenset[int] = frozenset()  # sentences with a time of their own that is not known
    told: EventDays = field(default_factory=EventDays)

    def unit_of_whole(self, hit: NumberHit) -> str | None:
        """The unit of a part that opens its sentence: of the last figure before it that is no smaller."""
        value = hit.low if hit.high is None else hit.high
        for whole in reversed(self.recent):
            size = whole.high if whole.low is None else whole.low
            if size is not None and value is not None and size >= value:
                return whole.unit
        return None

    def with_currency(self, found: FoundFigure) -> FoundFigure:
        """An amount of money that was named before its currency was: the headline's loss of 96 million."""
        if self.currency is None or found.figure.unit is not None or found.figure.measure != ("amount-of-money",):
            return found
        return replace(found, figure=replace(found.figure, unit=self.currency))
