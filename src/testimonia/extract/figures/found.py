"""A figure that was found in a sentence."""

from dataclasses import dataclass

from testimonia.model import Figure
from testimonia.model.claims import Certainty, Polarity


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A figure in a sentence; `certainty` is None where no word marks it."""

    sentence: int
    figure: Figure
    certainty: Certainty | None
    polarity: Polarity
