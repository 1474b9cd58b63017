"""How two figures that answer one question stand to each other, with the reason in words."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from testimonia.model import Answer, Claim, Entity, Figure, Interval
from testimonia.model.questions import RelationKind
from testimonia.reconcile.roots import Root

# What can be said about a figure's ground: a count of cases and a calculation may differ without contradicting.
_CLASSES = {
    "named-list": "count", "official-count": "count", "document": "count", "witness": "count",
    "statistical-estimate": "calculation", "extrapolation": "calculation", "satellite-imagery": "calculation",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Case:
    """An answer with all that is needed to compare it."""

    answer: Answer
    claim: Claim
    figure: Figure
    root: Root
    copy_of: str | None  # the article's origin, where the article is a near-duplicate
    cumulative: bool
    known: Mapping[str, Entity] = field(default_factory=dict)  # entities, to tell a region from its country


def verdict(a: Case, b: Case) -> tuple[RelationKind, str]:
    """The relation between `a` and the later `b`, and its reason."""
    if difference := _scope(a, b):
        return "different-scope", difference
    copied = b.copy_of == a.answer.article or a.copy_of == b.answer.article
    if copied and _same(a.answer, b.answer):
        return "copy", "the one article is a near-duplicate of the other"
    if a.root.key == b.root.key and _same(a.answer, b.answer):
        return "copy", f"both have the figure from {a.root.name or 'one source'}"
    shown = f"{show(a.answer)} and {show(b.answer)}"
    if _overlap(a.answer, b.answer):
        if _inside(a.answer, b.answer) or _inside(b.answer, a.answer):
            if _same(a.answer, b.answer):
                return "agree", f"both say {show(a.answer)}"
            return "refine", f"of {shown} one lies inside the other"
        return "agree", f"{shown} overlap"
    order = _later(a.answer, b.answer)
    one_source = a.root.key == b.root.key
    total = (a.cumulative or b.cumulative) and _grows(a.answer, b.answer)
    if (order and (one_source or total)) or (total and _starts_later(a.answer, b.answer)):
        why = (
            "the same source gives a later figure" if a.root.key == b.root.key else "a later figure of a running total"
        )
        return "update", f"{why}: {shown}"
    if _basis(a) and _basis(b) and _basis(a) != _basis(b):
        return "different-scope", f"a {_basis(a)} and a {_basis(b)} are not comparable: {shown}"
    if a.answer.article != b.answer.article and not (_dated(a.answer) and _dated(b.answer)):
        return "different-scope", f"{shown} do not overlap, and it is not known whether they hold for the same time"
    return "conflict", f"{shown} do not overlap"


def show(answer: Answer) -> str:
    """The interval in words: "at least 30", "2 to 9", "about 600"."""
    low, high = answer.low, answer.high
    about = "about " if answer.approximate else ""
    if low is None:
        return f"{about}at most {high:,.15g}" if high is not None else "an unknown number"
    if high is None:
        return f"{about}at least {low:,.15g}"
    return f"{about}{low:,.15g}" if low == high else f"{about}{low:,.15g} to {high:,.15g}"


def _scope(a: Case, b: Case) -> str:
    x, y = a.figure, b.figure
    if x.aspect != y.aspect:
        return f"one is {x.aspect}, the other {y.aspect}"
    if set(x.measure) != set(y.measure):
        return f"one counts {' or '.join(x.measure)}, the other {' or '.join(y.measure)}"
    if a.claim.factuality.polarity != b.claim.factuality.polarity:
        return "one of the two is denied"
    if x.subset_of or y.subset_of:
        return "one is a part of a larger figure"
    here = {p.entity or p.name.casefold() for p in x.place if not p.guessed}
    there = {p.entity or p.name.casefold() for p in y.place if not p.guessed}
    if here and there and not here & there and not _nested(here, there, a.known):
        return f"one holds for {_places(x)}, the other for {_places(y)}"
    if x.period and y.period and _apart(x.period, y.period):
        return "they hold for periods that do not touch"
    if bool(x.period) != bool(y.period) and a.cumulative != b.cumulative:
        return "one holds for a period, the other for all"
    return ""


def _nested(here: set[str], there: set[str], known: Mapping[str, Entity]) -> bool:
    """Whether a place of the one is a country and a place of the other lies in it."""
    pairs = [(known[x], known[y]) for x in here for y in there if x in known and y in known]
    return any(x.country and x.country == y.country and "state" in (x.kind, y.kind) for x, y in pairs)


def _places(figure: Figure) -> str:
    return ", ".join(p.name for p in figure.place if not p.guessed)


def _bounds(answer: Answer) -> tuple[float, float]:
    low = answer.low if answer.low is not None else 0.0
    high = answer.high if answer.high is not None else float("inf")
    if answer.approximate:  # "about 600" admits a tenth either way
        return low * 0.9, high * 1.1
    return low, high


def _same(a: Answer, b: Answer) -> bool:
    return (a.low, a.high) == (b.low, b.high)


def _overlap(a: Answer, b: Answer) -> bool:
    (low, high), (other_low, other_high) = _bounds(a), _bounds(b)
    return low <= other_high and other_low <= high


def _inside(a: Answer, b: Answer) -> bool:
    (low, high), (other_low, other_high) = _bounds(a), _bounds(b)
    return other_low <= low and high <= other_high


def moment(answer: Answer) -> Interval | None:
    """When the figure held: its as-of, else when it was said."""
    return answer.as_of or answer.said


def _dated(answer: Answer) -> bool:
    """Whether the figure's time is bounded on both sides."""
    when = moment(answer)
    return bool(when and when.earliest and when.latest)


def _later(a: Answer, b: Answer) -> bool:
    first, second = moment(a), moment(b)
    return bool(first and second and _apart(first, second))


def _starts_later(a: Answer, b: Answer) -> bool:
    """Whether `a` was said on a day or after it, the end being open, and `b` on a known later day."""
    first, second = moment(a), moment(b)
    if not first or not second or first.latest or not first.earliest or not second.earliest:
        return False
    return first.earliest[:10] < second.earliest[:10]


def _grows(a: Answer, b: Answer) -> bool:
    (_, high), (low, _) = _bounds(a), _bounds(b)
    return high < low


def _apart(a: Interval, b: Interval) -> bool:
    """Whether the intervals of days do not touch."""
    return _before(a, b) or _before(b, a)


def _before(a: Interval, b: Interval) -> bool:
    end, start = a.latest, b.earliest
    return bool(end and start and end[:10] < start[:10])


def _basis(case: Case) -> str:
    classes = {_CLASSES[b] for b in case.claim.basis if b in _CLASSES}
    return classes.pop() if len(classes) == 1 else ""
