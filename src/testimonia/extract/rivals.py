"""Two accounts of one number in a sentence: 3,000 according to the police, 8,000 according to the organisers."""

from collections.abc import Sequence
from dataclasses import replace

from testimonia.extract.figures import FoundFigure
from testimonia.extract.found import Found
from testimonia.extract.view import View


def levelled(figures: list[FoundFigure], own: dict[int, int]) -> list[FoundFigure]:
    """The figures, where of those that rivals tell one says what is measured and the others only that it is counted."""
    told = {figures[n].figure.measure for n in own} - {("count",)}
    if len(told) != 1:
        return figures
    measure = next(iter(told))
    return [
        replace(one, figure=replace(one.figure, measure=measure))
        if n in own and one.figure.measure == ("count",) and one.figure.unit == "person"
        else one
        for n, one in enumerate(figures)
    ]


def rivals(v: View, found: Sequence[Found], figures: Sequence[FoundFigure]) -> dict[int, int]:
    """The figures of which each stands right before an according-to frame of its own, with that attribution.

    Both are given by their number; nothing where fewer than two attributions are so.
    """
    frames = {
        one.cue.parts[0]: k
        for k, one in enumerate(found)
        if one.cue is not None and one.cue.frame is not None and one.source is not None
        if one.source[0] > one.cue.parts[-1]
    }
    if len(frames) < 2:
        return {}
    own: dict[int, int] = {}
    for n, figure in enumerate(figures):
        end = v.position(figure.figure.anchor.end - 1) + 1
        behind = end + 1 if end < v.end() and v.is_break(end) else end
        if behind in frames:
            own[n] = frames[behind]
    return own if len(set(own.values())) > 1 else {}
