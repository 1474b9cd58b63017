"""Answers to one question are brought together, and their differences named."""

from dataclasses import replace

import pytest

from testimonia.model import (
    Article,
    Attribution,
    Claim,
    Entity,
    Evidence,
    Factuality,
    Figure,
    Hop,
    Interval,
    Origin,
    Place,
    Population,
    Published,
    Span,
    Story,
)  # fmt: skip
from testimonia.reconcile import reconcile, summarise

NORWAY = Entity("entity-no", "state", "Norway", country="NO")
BERGEN = Entity("entity-bergen", "place", "Bergen", country="NO")


def article(name: str, day: str, **more: object) -> Article:
    when = Published(day, day, "day", "declared")
    made = Article(name, name, None, f"Paper {name}", "en", None, None, when, None, "x")
    return replace(made, **more)  # type: ignore[arg-type]


def figure(low: float | None, high: float | None, **more: object) -> Figure:
    soldiers = Population("Norwegian soldiers", 0, 18, "NO")
    place = (Place("Bergen", 0, 6, BERGEN.id),)
    made = Figure(("killed",), low, high, False, "person", "n", Span(0, 1, "n"), soldiers, place)
    return replace(made, **more)  # type: ignore[arg-type]


def claim(of: str, source: str | None, *figures: Figure, act: str = "say", content: str = "n", at: int = 0) -> Claim:
    outlet = Hop(None, None, None, f"Paper {of}", kind="media")
    named = (Hop(source, 0, 1, source, f"entity-{source}", kind="person"),) if source else ()
    span = Span(at, at + len(content), content)
    said = Attribution((*named, outlet), (), act, "indirect")  # type: ignore[arg-type]
    key = f"c-{of}-{source}-{act}-{at}"
    return Claim(key, of, span, (span,), said, Factuality(), (), figures, Evidence((), "en", ""), "en")


def run(articles: list[Article], *claims: Claim):  # type: ignore[no-untyped-def]
    days = sorted(a.published.earliest or "" for a in articles)
    story = Story("s", "s", tuple(a.id for a in articles), days[0], days[-1], ("en",), ())
    return reconcile([story], articles, claims, [NORWAY, BERGEN])


ONE_DAY = [article("a", "2024-05-01"), article("b", "2024-05-01")]
TWO_DAYS = [article("a", "2024-05-01"), article("b", "2024-05-09")]


def test_a_question_reads_well_and_counts_its_roots() -> None:
    done = run(ONE_DAY, claim("a", "Ada", figure(8, 8)), claim("b", None, figure(9, 9)))
    (question,) = done.questions
    assert question.text == "How many Norwegian soldiers were killed in Bergen?"
    assert question.scope == "incident"
    assert question.independent == (1, 2)


@pytest.mark.parametrize(
    ("first", "second", "pile", "kind"),
    [
        (figure(8, 8), figure(8, 8), ONE_DAY, "agree"),
        (figure(2, 9), figure(4, 20), ONE_DAY, "agree"),
        (figure(20, 99), figure(40, 40), ONE_DAY, "refine"),
        (figure(8, 8), figure(30, 30), ONE_DAY, "conflict"),
        (figure(8, 8), figure(30, 30), TWO_DAYS, "update"),
        (figure(8, 8), figure(30, None, aspect="planned"), TWO_DAYS, "different-scope"),
        (figure(8, 8), figure(30, 30, measure=("killed", "injured")), TWO_DAYS, "different-scope"),
        (figure(8, 8), figure(30, 30, place=(Place("Oslo", 0, 4, "entity-oslo"),)), ONE_DAY, "different-scope"),
    ],
)
def test_relations(first: Figure, second: Figure, pile: list[Article], kind: str) -> None:
    done = run(pile, claim("a", "Ada", first), claim("b", "Tom", second))
    assert [r.kind for r in done.relations] == [kind]
    assert done.relations[0].reason


def test_one_root_in_two_papers_is_one_answer_with_two_appearances() -> None:
    done = run(ONE_DAY, claim("a", "Ada", figure(8, 8)), claim("b", "Ada", figure(8, 8)))
    (answer,) = done.answers
    assert answer.appearances == ("c-b-Ada-say-0",)
    assert done.questions[0].independent == (1, 1)


def test_two_papers_with_one_agency_are_one_root_at_most() -> None:
    wire = Origin(None, "Wire", "agency-tag")
    pile = [article("a", "2024-05-01", origin=wire), article("b", "2024-05-01", origin=wire)]
    done = run(pile, claim("a", None, figure(8, 8)), claim("b", None, figure(8, 8)))
    assert done.questions[0].independent == (0, 1)
    assert len(done.answers) == 1


def test_other_populations_are_other_questions() -> None:
    civilians = figure(8, 8, population=Population("civilians", 0, 9, "NO"))
    swedes = figure(8, 8, population=Population("Swedish soldiers", 0, 16, "SE"))
    done = run(ONE_DAY, claim("a", "Ada", figure(8, 8)), claim("b", "Tom", civilians), claim("b", "Pia", swedes, at=3))
    assert len(done.questions) == 3
    assert not done.relations


def test_a_history_orders_the_acts_on_one_statement() -> None:
    said = "soldiers crossed the border near Bergen"
    other = "the bakery raised its prices sharply again"
    done = run(
        TWO_DAYS,
        claim("b", "Tom", act="admit", content=f"that {said}"),
        claim("a", "Ada", act="deny", content=said),
        claim("a", "Pia", act="confirm", content=other, at=50),
    )
    (history,) = done.histories
    assert [(s.source, s.act) for s in history.steps] == [("Ada", "deny"), ("Tom", "admit")]


def test_profiles() -> None:
    done = run(
        ONE_DAY,
        claim("a", "Ada", figure(20, 99)),
        claim("b", "Tom", figure(40, 40)),
        claim("b", "Pia", figure(500, 500, aspect="planned"), at=9),
    )
    by = {s.profile: s for s in summarise(done.answers, done.relations)}
    assert (by["range"].low, by["range"].high) == (20, 99)
    assert by["acled"].best == 10
    assert (by["ucdp"].low, by["ucdp"].high) == (20, 99)
    assert by["two-roots"].best == 40
    assert by["latest"].note == "2024-05-01"


def test_latest_takes_the_later_as_of() -> None:
    old, new = figure(8, 8, as_of=Interval("2024-04-01", "2024-04-01")), figure(30, 30)
    done = run(ONE_DAY, claim("a", "Ada", old), claim("b", "Tom", new))
    assert {s.profile: s.best for s in summarise(done.answers)}["latest"] == 30


def test_soldiers_of_no_named_nation_go_with_the_only_one_and_with_none_of_two() -> None:
    bare = figure(9, 9, population=Population("soldiers", 0, 8))
    swedes = figure(7, 7, population=Population("Swedish soldiers", 0, 16, "SE"))
    first, second = claim("a", "Ada", figure(8, 8)), claim("b", "Tom", bare)
    assert len(run(ONE_DAY, first, second).questions) == 1
    assert len(run(ONE_DAY, first, second, claim("b", "Pia", swedes, at=5)).questions) == 3


def test_figures_of_unknown_days_are_no_conflict() -> None:
    pile = [article("a", "2024-05-01"), article("b", "", published=Published())]
    done = run(pile, claim("a", "Ada", figure(8, 8)), claim("b", "Tom", figure(30, 30)))
    assert [r.kind for r in done.relations] == ["different-scope"]


def test_a_later_as_of_updates_even_where_the_articles_have_no_date() -> None:
    pile = [article("a", "", published=Published()), article("b", "", published=Published())]
    old, new = (Interval(day, day) for day in ("2024-01-01", "2024-06-01"))
    done = run(pile, claim("a", "Ada", figure(8, 8, as_of=old)), claim("b", "Tom", figure(30, 30, as_of=new)))
    assert [r.kind for r in done.relations] == ["update"]
