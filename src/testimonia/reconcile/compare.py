"""How two figures that answer one question stand to each other, with the reason in words.

The order of the tests is the meaning: what is not about the same thing is set apart first, then what is one account
told twice, then what time explains; only what is left can agree, refine or conflict.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from testimonia.model import Answer, Claim, Entity, Figure, Interval
from testimonia.model.questions import RelationKind
from testimonia.reconcile.intervals import apart, before, bounds, covers, overlap, same, show
from testimonia.reconcile.keys import FALLING, TOTALS
from testimonia.reconcile.roots import Root

Order = Literal["first", "second", "unknown"]

# What can be said about a figure's ground: a count of cases and a calculation may differ without contradicting.
_CLASSES = {
    "named-list": "count by names", "official-count": "count", "document": "count", "witness": "count",
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
    last: Interval | None = None  # when the answer was repeated last
    known: Mapping[str, Entity] = field(default_factory=dict)  # entities, to tell a region from its country


@dataclass(frozen=True, slots=True)
class Verdict:
    """A relation, its reason, and whether the second of the two is the earlier one."""

    kind: RelationKind
    reason: str
    reversed: bool = False


def verdict(a: Case, b: Case) -> Verdict:
    """The relation between `a` and `b`. Its kind is the same whichever of them comes first."""
    found = _verdict(a, b)
    if found.kind == "different-scope" or {a.figure.unit, b.figure.unit} != {"job", "person"}:
        return found
    return replace(found, reason=f"{found.reason}; one counts jobs, the other people")


def _verdict(a: Case, b: Case) -> Verdict:
    if difference := _scope(a, b):
        return Verdict("different-scope", difference)
    if _denied(a) != _denied(b):
        return _denial(a, b)
    x, y = a.answer, b.answer
    if same(x, y):
        if b.copy_of == x.article or a.copy_of == y.article:
            return Verdict("copy", "the one article is a near-duplicate of the other")
        if a.root.key == b.root.key:
            return Verdict("copy", f"both have the figure from {a.root.name or 'one source'}")
        return Verdict("agree", f"both say {show(x)}")
    order = _order(a, b)
    early, late = (b, a) if order == "second" else (a, b)
    if order != "unknown" and (why := _updated(early, late)):
        return Verdict("update", why, reversed=order == "second")
    if overlap(x, y):
        return _compatible(a, b)
    return _disjoint(a, b, early, late, order)


def _compatible(a: Case, b: Case) -> Verdict:
    x, y = a.answer, b.answer
    if covers(x, y) or covers(y, x):
        exact, wide = (y, x) if covers(x, y) else (x, y)
        if x.high is None and y.high is None:
            why = f"two lower bounds, so both can be true; {show(exact)} says more than {show(wide)}"
            return Verdict("refine", why)
        return Verdict("refine", f"{show(exact)} lies inside {show(wide)}")
    return Verdict("agree", f"{show(x)} and {show(y)} overlap")


def _disjoint(a: Case, b: Case, early: Case, late: Case, order: Order) -> Verdict:
    """What two figures are that no value fits both."""
    x, y = early.answer, late.answer
    shown = f"{show(x)} and {show(y)}"
    if _basis(a) and _basis(b) and _basis(a) != _basis(b):
        return Verdict("different-scope", f"a {_basis(a)} and a {_basis(b)} are not comparable: {shown}")
    if x.article == y.article and a.root.key == b.root.key and a.root.named and x.claim != y.claim:
        why = f"one text has both from one source, who hardly held them at the same time: {shown}"
        return Verdict("different-scope", why)
    if x.claim == y.claim or (x.article == y.article and not (a.root.named and b.root.named)):
        return Verdict("different-scope", f"one text gives both, so they are hardly about the same thing: {shown}")
    if order == "unknown" and a.root.key == b.root.key and a.root.named and _total(a, b) and x.article != y.article:
        low, high = (a, b) if bounds(x)[1] < bounds(y)[0] else (b, a)
        why = f"the same source gives both in the same days, and a total grows: {show(low.answer)}, {show(high.answer)}"
        return Verdict("update", why, reversed=low is b)
    if order != "unknown":
        if _total(a, b) and bounds(y)[1] < bounds(x)[0]:
            return Verdict("conflict", f"a total cannot fall, yet the later figure is lower: {shown}")
        return Verdict("different-scope", f"they hold for different times, by different sources: {shown}")
    if x.article != y.article and not (_dated(x) and _dated(y)):
        return Verdict("different-scope", f"{shown} exclude each other, but may not hold for the same time")
    return Verdict("conflict", f"{shown} exclude each other")


def _updated(early: Case, late: Case) -> str:
    """Why the later figure takes the place of the earlier one, "" where it does not."""
    x, y = early.answer, late.answer
    shown = f"first {show(x)}, later {show(y)}"
    if _continues(early, late):
        return f"the later text itself tells the earlier figure: {shown}"
    # A later word that is only vaguer ("dozens" after "40"), or as exact as the floor given before, replaces nothing.
    risen = x.high is None and (y.low or 0) > (x.low or 0)
    if not risen and overlap(x, y):
        return ""
    if early.root.key == late.root.key:
        return f"the same source gives a later figure: {shown}"
    # Two sources that one article sets side by side are rivals, not stages.
    if not early.cumulative or _basis(early) != _basis(late) or x.article == y.article:
        return ""
    if set(early.figure.measure) & FALLING:
        return f"a later state: {shown}"
    return f"a later figure of a running total: {shown}" if risen or (y.low or 0) > (x.low or 0) else ""


def stands(early: Case, late: Case, cases: Sequence[Case]) -> str:
    """Why a later figure of another source replaces nothing: each side held to its own when the other spoke; or ""."""
    if early.root.key == late.root.key or overlap(early.answer, late.answer):
        return ""
    shown = f"{show(early.answer)} and {show(late.answer)}"
    for other in cases:
        x = other.answer
        again = other.last or x.said
        kept = other.root.key == early.root.key and _not_before(again, late.answer.said) and not overlap(x, late.answer)
        if kept and not _scope(other, late):
            return f"told later, but the first source then still says {show(x)}: {shown}"
        before_that = other.root.key == late.root.key and _not_before(early.answer.said, x.said)
        if before_that and same(x, late.answer) and not _scope(other, early):
            return f"told later, but the second source had said so before: {shown}"
    return ""


def overtaken(cases: Sequence[Case], found: Mapping[tuple[int, int], Verdict]) -> dict[tuple[int, int], Verdict]:
    """The conflicts of a figure with what took its place elsewhere: 7 became 8, and 8 was corrected to 6.

    Neither is a later figure a rival that only repeats the one that took its place.

    `found` has the verdict of each two cases, the earlier one of an update first.
    """
    after: dict[int, set[int]] = {}
    for (a, b), verdict_ in found.items():
        if verdict_.kind == "update":
            after.setdefault(a, set()).add(b)
    made = {}
    for (a, b), verdict_ in found.items():
        if verdict_.kind != "conflict":
            continue
        for early, late in ((a, b), (b, a)):
            if early in after.get(late, ()) or _order(cases[early], cases[late]) == "second":
                continue
            for between in sorted(after.get(early, ())):
                if same(cases[between].answer, cases[late].answer):
                    why = f"a later figure that others replaced it by: first {show(cases[early].answer)}"
                    made[early, late] = Verdict("update", f"{why}, later {show(cases[late].answer)}")
                elif late in after.get(between, ()):
                    steps = (show(cases[k].answer) for k in (early, between, late))
                    made.setdefault((early, late), Verdict("update", f"replaced in between: {', then '.join(steps)}"))
    return made


def _not_before(a: Interval | None, b: Interval | None) -> bool:
    """Whether `a` is surely on the day of `b` or after it."""
    return bool(a and b and _told_by(b, a))


def _order(a: Case, b: Case) -> Order:
    """Which of the two holds for an earlier time: by what the text tells of the change, else by their dates."""
    if _continues(a, b) != _continues(b, a):
        return "first" if _continues(a, b) else "second"
    if _earlier(a.answer, b.answer):
        return "first"
    return "second" if _earlier(b.answer, a.answer) else "unknown"


def _earlier(a: Answer, b: Answer) -> bool:
    """Whether `a` surely holds for an earlier time than `b`.

    An as-of may be the day of the event, which only one of two accounts repeats: so it counts against the other's day
    of telling only where the days of telling do not speak against it.
    """
    if a.as_of and b.as_of and apart(a.as_of, b.as_of):
        return before(a.as_of, b.as_of)
    x, y = moment(a), moment(b)
    if x and y and before(x, y):
        return not (a.said and b.said and _told_by(b.said, a.said))
    return bool(a.said and b.said and before(a.said, b.said)) and not (x and y and before(y, x))


def _told_by(a: Interval, b: Interval) -> bool:
    """Whether `a` was surely told on the day of `b` or before it."""
    return bool(a.latest and b.earliest and a.latest[:10] <= b.earliest[:10])


def _continues(early: Case, late: Case) -> bool:
    """Whether the later figure names the earlier one as what it was before: "rose from 3 to 4"."""
    change = late.figure.change
    if change is None or (change.from_low is None and change.from_high is None):
        return False
    if early.figure.change == change and same(early.answer, late.answer):
        return False
    known = (early.answer.low, early.answer.high)
    return known == (change.from_low, change.from_high) or known == (change.from_low, None)


def _scope(a: Case, b: Case) -> str:
    x, y = a.figure, b.figure
    # What one source says of one number is one statement, told as a plan here and as a fact there.
    one = same(a.answer, b.answer) and a.root.named and a.root.key == b.root.key
    if (x.aspect == "actual") != (y.aspect == "actual") and not one:
        return f"one is {x.aspect}, the other {y.aspect}"
    if set(x.measure) != set(y.measure):
        return f"one counts {' or '.join(x.measure)}, the other {' or '.join(y.measure)}"
    if bool(x.subset_of) != bool(y.subset_of):
        return "one is a part of a larger figure"
    here = {p.entity or p.name.casefold() for p in x.place if not p.guessed}
    there = {p.entity or p.name.casefold() for p in y.place if not p.guessed}
    if here and there and not here & there and not _nested(here, there, a.known):
        return f"one holds for {_places(x)}, the other for {_places(y)}"
    if x.period and y.period and apart(x.period, y.period):
        return "they hold for periods that do not touch"
    return ""


def _denied(case: Case) -> bool:
    """Whether the speaker denies the figure. "None" is a figure of its own, not a denial of one."""
    return case.claim.factuality.polarity == "negative" and not case.answer.low == case.answer.high == 0


def _denial(a: Case, b: Case) -> Verdict:
    no, yes = (a, b) if _denied(a) else (b, a)
    x, y = no.answer, yes.answer
    # Who takes back 18 does not contradict who says at least 14.
    if overlap(x, y) and (covers(x, y) or x.low == y.low or x.high == y.high):
        return Verdict("conflict", f"one denies {show(no.answer)}, the other says {show(yes.answer)}")
    return Verdict("different-scope", f"one denies {show(no.answer)}, the other gives another figure")


def _nested(here: set[str], there: set[str], known: Mapping[str, Entity]) -> bool:
    """Whether a place of the one is a country and a place of the other lies in it."""
    pairs = [(known[x], known[y]) for x in here for y in there if x in known and y in known]
    return any(x.country and x.country == y.country and "state" in (x.kind, y.kind) for x, y in pairs)


def _places(figure: Figure) -> str:
    return ", ".join(p.name for p in figure.place if not p.guessed)


def moment(answer: Answer) -> Interval | None:
    """When the figure held: its as-of, else when it was said."""
    return answer.as_of or answer.said


def _dated(answer: Answer) -> bool:
    """Whether the figure's time is bounded on both sides."""
    when = moment(answer)
    return bool(when and when.earliest and when.latest)


def _total(a: Case, b: Case) -> bool:
    return a.cumulative and b.cumulative and bool(set(a.figure.measure) & TOTALS)


def _basis(case: Case) -> str:
    classes = {_CLASSES[b] for b in case.claim.basis if b in _CLASSES}
    return classes.pop() if len(classes) == 1 else ""
