"""Two accounts of one number in a sentence: 3,000 according to the police, 8,000 according to the organisers."""

from collections.abc import Sequence
from dataclasses import replace

from testimonia.extract import lexicon as lx
from testimonia.extract.clauses import has_verb, trim
from testimonia.extract.figures import FoundFigure
from testimonia.extract.found import Found
from testimonia.extract.view import View

_FEW = 12  # tokens of a number with its noun


def apart(v: View, got: Found, found: list[Found]) -> Found:
    """`According to X 8,000 came, according to Y 20,000`: a second frame that only a number follows tells that number.

    What the frames before it tell ends where it begins; `found` is changed so.
    """
    if got.cue is None or got.source is None or not any(f.cue is not None and f.cue.frame is not None for f in found):
        return got
    first, stop = got.cue.parts[0], max(got.source[1], got.cue.parts[-1] + 1)
    if (told := _number_before(v, got, first)) is not None:
        _cut(v, found, told)
        return got
    before = v.is_break(first - 1) or v.bits[first - 1] & (lx.AND | lx.OPENER) if first else 0
    if not before or got.source[0] < first or stop >= v.end():
        return got
    rest = trim(v, stop, v.segment(stop + v.is_break(stop))[1])
    if rest is None or rest[1] - rest[0] > _FEW or has_verb(v, *rest):
        return got
    if not any(v.tokens[k].tag == "NUM" for k in range(*rest)):
        return got
    _cut(v, found, first)
    return replace(got, content=(rest,))


def _number_before(v: View, got: Found, first: int) -> int | None:
    """Where the number begins that alone stands between a comma and the frame: `..., 20,000 according to Y`."""
    a, b = got.content[0]
    counts = len(got.content) == 1 and 1 < a < b == first and v.is_break(a - 1) and b - a < _FEW
    counts = counts and any(v.tokens[k].tag == "NUM" for k in range(a, b)) and not has_verb(v, a, b)
    return a if counts else None


def _cut(v: View, found: list[Found], first: int) -> None:
    for i, one in enumerate(found):
        a, b = one.content[-1] if one.content else (0, 0)
        cut = trim(v, a, first - bool(v.bits[first - 1] & (lx.AND | lx.OPENER))) if a < first < b else None
        if cut is not None:
            found[i] = replace(one, content=(*one.content[:-1], cut))


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
