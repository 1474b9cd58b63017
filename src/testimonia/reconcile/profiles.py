"""Several ways to sum up the answers of one question. Each is computed when asked; none is stored as truth."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from testimonia.model import Answer, Relation
from testimonia.reconcile.compare import moment

# ACLED's reading of vague numbers is the most careful one: the ledger's interval -> ACLED's number.
_ACLED_VAGUE = {(2.0, 9.0): 3.0, (20.0, 99.0): 10.0, (24.0, 99.0): 12.0, (200.0, 999.0): 100.0, (200.0, 900.0): 100.0}


@dataclass(frozen=True, slots=True)
class Summary:
    """What a profile makes of the answers; `answers` are the ids it rests on. None is an open or unknown end."""

    profile: str
    low: float | None
    best: float | None
    high: float | None
    answers: tuple[str, ...]
    note: str = ""


def comparable(answers: Sequence[Answer], relations: Sequence[Relation]) -> list[Answer]:
    """The biggest set of answers to one and the same thing: those that no `different-scope` sets apart.

    A figure that its source denies, or takes back, is nobody's answer here.
    """
    answers = [answer for answer in answers if answer.act != "deny" or answer.low == answer.high == 0]
    apart: defaultdict[str, set[str]] = defaultdict(set)
    for relation in relations:
        if relation.kind == "different-scope":
            apart[relation.a].add(relation.b)
            apart[relation.b].add(relation.a)
    free = [answer for answer in answers if answer.id not in apart]  # nothing sets them apart: they are in every set
    bound = [answer for answer in answers if answer.id in apart]
    sets = []
    for start in bound or free[:1]:
        chosen, out = [start], set(apart[start.id])
        for answer in bound:
            if answer.id != start.id and answer.id not in out:
                chosen.append(answer)
                out |= apart[answer.id]
        rest = free if bound else [answer for answer in free if answer.id != start.id]
        sets.append(sorted([*chosen, *rest], key=lambda a: a.id))
    return max(sets, key=lambda s: (len(s), max(_day(a) or "" for a in s), [a.id for a in s]), default=[])


def current(answers: Sequence[Answer], relations: Sequence[Relation]) -> list[Answer]:
    """The answers that no later one replaces."""
    replaced = {relation.a for relation in relations if relation.kind == "update"}
    return [answer for answer in answers if answer.id not in replaced]


def range_(answers: Sequence[Answer]) -> Summary:
    """Lowest low to highest high; an end that any answer leaves open stays open."""
    lows = [a.low for a in answers]
    highs = [a.high for a in answers]
    low = min((x for x in lows if x is not None), default=None) if None not in lows else None
    high = max((x for x in highs if x is not None), default=None) if None not in highs else None
    return Summary("range", low, None, high, _ids(answers))


def ucdp(answers: Sequence[Answer]) -> Summary:
    """UCDP GED: best is what most roots say, the lower of equals; low and high the other ends."""
    values = _points(answers)
    if not values:
        return Summary("ucdp", None, None, None, ())
    counts = Counter(value for _, value in {(a.root_entity or a.root, value) for a, value in values})
    best = min(counts, key=lambda v: (-counts[v], v))
    every = [x for a in answers for x in (a.low, a.high) if x is not None]
    return Summary("ucdp", min(every), best, max(every), _ids([a for a, _ in values]))


def acled(answers: Sequence[Answer]) -> Summary:
    """ACLED: the most conservative figure; tens count 10, dozens 12, hundreds 100, several 3."""
    values = [(a, _ACLED_VAGUE.get((a.low, a.high or 0.0), a.low)) for a in answers if a.low is not None]
    if not values:
        return Summary("acled", None, None, None, ())
    least = min(value for _, value in values)
    return Summary("acled", least, least, least, _ids([a for a, value in values if value == least]))


def latest(answers: Sequence[Answer]) -> Summary:
    """The figure of the last day that any answer holds for; answers without a date do not count."""
    dated = [(day, a) for a in answers if (day := _day(a))]
    if not dated:
        return Summary("latest", None, None, None, (), "no answer has a date")
    last = max(day for day, _ in dated)
    newest = [a for day, a in dated if day == last]
    span = range_(newest)
    return Summary("latest", span.low, span.low if span.low == span.high else None, span.high, _ids(newest), last)


def two_roots(answers: Sequence[Answer]) -> Summary:
    """What two different named roots both say: the tightest interval that two overlapping answers both imply."""
    best: tuple[tuple[float, float], Answer, Answer] | None = None
    named = [a for a in answers if a.named and (a.root or a.root_entity)]
    done: list[Answer] = []  # of higher floors, so that a pair's floor is that of the one in hand
    for a in sorted(named, key=_low, reverse=True):
        if best is None or (_high(a) - _low(a), -_low(a)) < best[0]:
            for b in reversed(done):
                if _low(b) > _high(a):
                    break
                if (a.root_entity or a.root) != (b.root_entity or b.root):
                    # Of open intervals the one with the higher floor says more.
                    tight = (max(_high(a), _high(b)) - _low(a), -_low(a))
                    if best is None or tight < best[0]:
                        best = (tight, b, a)
        done.append(a)
    if best is None:
        return Summary("two-roots", None, None, None, (), "no two named sources agree")
    span = range_(best[1:])
    exact = span.low if span.low == span.high else None
    return Summary("two-roots", span.low, exact, span.high, span.answers)


PROFILES: dict[str, Callable[[Sequence[Answer]], Summary]] = {
    "range": range_, "ucdp": ucdp, "acled": acled, "latest": latest, "two-roots": two_roots,
}  # fmt: skip


def summarise(answers: Sequence[Answer], relations: Sequence[Relation] = ()) -> tuple[Summary, ...]:
    """Every profile of one question's answers; answers of another scope are left out.

    A range spans all that was ever said; the other profiles take the figures that no later one replaces.
    """
    chosen = comparable(answers, relations)
    valid = current(chosen, relations)
    return tuple(profile(chosen if name == "range" else valid) for name, profile in PROFILES.items())


def _ids(answers: Sequence[Answer]) -> tuple[str, ...]:
    return tuple(a.id for a in answers)


def _points(answers: Sequence[Answer]) -> list[tuple[Answer, float]]:
    return [(a, value) for a in answers if (value := a.low if a.low is not None else a.high) is not None]


def _day(answer: Answer) -> str | None:
    when = moment(answer)
    return (when.latest or when.earliest) if when else None


def _low(answer: Answer) -> float:
    return answer.low if answer.low is not None else 0.0


def _high(answer: Answer) -> float:
    return answer.high if answer.high is not None else float("inf")
