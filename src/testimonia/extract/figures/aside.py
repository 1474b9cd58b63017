"""What a number counts that a verb beside it is not said of: where it happened, with what, or who lives there."""

from testimonia.extract.figures.frame import Frame
from testimonia.extract.figures.lexicon import EVENTS, HARM, PEOPLE
from testimonia.extract.figures.measures import Told
from testimonia.extract.figures.nouns import Noun
from testimonia.extract.figures.places import of_places
from testimonia.extract.numbers import NumberHit

_PERSONAL = HARM | {"evacuated", "rescued"}
_HERE = EVENTS - {"attended"}  # attended by several firms


def aside(frame: Frame, hit: NumberHit, noun: Noun, told: Told) -> Told | None:
    """The measure of a number whose noun stands beside what was told of others, None where it was told of it.

    A verb of harm is said of people: 200 were evacuated with ten ambulances, shots fell in 22 places.
    """
    if (inhabited := of_places(frame, hit, noun, told)) is not None:
        return inhabited
    if told.rule not in ("word", "noun") or noun.unit in PEOPLE or noun.unit is None or hit.first == frame.first:
        return None
    before = frame.words[hit.first - 1]
    located = before in frame.lex.locative_words
    if before not in frame.lex.prepositions or before in frame.lex.linking and not located:
        return None
    if before in frame.lex.numbers.change_to:
        return None
    harm = _PERSONAL.intersection(told.measure)
    place = not noun.known and _HERE.intersection(told.measure) and located
    return Told(("count",), noun.unit, "aside", hit.core) if harm or place else None
