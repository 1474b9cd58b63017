"""Answers to one question are brought together, and their differences named."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from steps import steps

from testimonia.model import (
    Article,
    Attribution,
    Change,
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
from testimonia.reconcile import Reconciled, reconcile, summarise
from testimonia.reconcile.compare import moment
from testimonia.reconcile.intervals import before, bounds, covers, overlap

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


def claim(
    of: str, source: str | None, *figures: Figure, act: str = "say", content: str = "n", at: int = 0, title: str = ""
) -> Claim:
    outlet = Hop(None, None, None, f"Paper {of}", kind="media")
    named = (Hop(title + source, 0, 1, source, f"entity-{source}", kind="person"),) if source else ()
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
        claim("a", "Pia", act="confirm", content=other, at=500),
    )
    (history,) = done.histories
    assert [(s.source, s.act) for s in history.steps] == [("Ada", "deny"), ("Tom", "admit")]
    assert "Bergen" in history.concepts


def test_a_history_takes_the_day_of_the_act_before_that_of_the_article() -> None:
    said, month = "soldiers crossed the border near Bergen", Interval("2024-03-01", "2024-03-31", "month")
    late = replace(claim("b", "Ada", act="deny", content=said), said=month)
    done = run(TWO_DAYS, late, claim("a", "Tom", act="admit", content=said))
    assert [s.act for s in done.histories[0].steps] == ["deny", "admit"]
    assert done.histories[0].steps[0].at == month


def test_a_history_runs_across_languages_by_what_both_name_and_by_words_both_have() -> None:
    german = replace(
        claim("b", "Tom", act="admit", content="dass der Gasalarm in Bergen abgestellt war"), language="de"
    )
    english = claim("a", "Ada", act="deny", content="that the gas alarm had been switched off")
    assert len(run(TWO_DAYS, english, german).histories) == 1
    other = replace(german, content=(Span(0, 9, "dass die Preise in Bergen steigen"),))
    assert not run(TWO_DAYS, english, other).histories


def test_an_act_that_only_points_says_whose_statement_it_takes_up() -> None:
    accused = claim("a", "Pia", act="accuse", content="the firm of switching off the alarm in Bergen")
    denied = replace(claim("a", "Tom", act="deny", content="the accusation", at=60), marked="noun-phrase")
    admitted = claim("b", "Tom", act="admit", content="that the firm was switching off the alarm in Bergen")
    (history,) = run(TWO_DAYS, accused, denied, admitted).histories
    assert [(s.act, s.answering) for s in history.steps] == [("deny", "Pia"), ("admit", None)]


def test_a_denial_of_the_sentence_before_takes_up_the_last_that_another_said_there() -> None:
    told = "The council admitted that soldiers crossed near Bergen after the army said the bridge had been mined"
    first = claim("a", "Council", act="admit", content="soldiers crossed near Bergen", at=told.index("soldiers"))
    second = claim("a", "Army", content="the bridge had been mined", at=told.index("the bridge"))
    first, second = (_cued(c, at) for c, at in ((first, 12), (second, 70)))
    denied = claim("a", "Town", act="deny", content=told, at=0)
    denied = _cued(replace(denied, span=Span(110, 130, "n")), 120)
    (history,) = run(TWO_DAYS, first, second, denied).histories
    assert [(s.source, s.act, s.answering) for s in history.steps] == [("Army", "say", None), ("Town", "deny", "Army")]


def _cued(one: Claim, at: int) -> Claim:
    return replace(one, attribution=replace(one.attribution, cue=(Span(at, at + 4, "said"),)))


def test_who_does_not_comment_answers_nobody_and_two_amounts_are_two_statements() -> None:
    silent = replace(claim("a", "Firm", act="no-comment", content="the cause", at=900), marked="noun-phrase")
    spoken = claim("a", "Ada", content="soldiers crossed the border near Bergen", at=850)
    (history,) = run(
        TWO_DAYS, spoken, silent, *_both("Firm", figure(200, 200), figure(210, 210, approximate=True))
    ).histories
    assert [(s.act, s.answering) for s in history.steps] == [("confirm", None), ("deny", None)]
    assert not run(TWO_DAYS, *_both("Firm", figure(200, 200), figure(900, None))).histories


def test_bodies_of_one_state_are_not_surely_independent() -> None:
    army = Entity("entity-army", "organisation", "army of Norway", country="NO", body="army", of="NO")
    navy = Entity("entity-navy", "organisation", "navy of Norway", country="NO", body="navy", of="NO")
    swede = Entity("entity-swede", "organisation", "army of Sweden", country="SE", body="army", of="SE")
    story = Story("s", "s", ("a", "b"), "2024-05-01", "2024-05-01", ("en",), ())
    claims = [claim("ab"[n % 2], who, figure(n, n), at=n) for n, who in enumerate(("army", "navy", "swede", "Ada"), 1)]
    done = reconcile([story], ONE_DAY, claims, [NORWAY, BERGEN, army, navy, swede])
    assert done.questions[0].independent == (3, 4)


def _both(who: str, *figures: Figure) -> list[Claim]:
    texts = ("that oil spilled into the bay of Bergen", "that so much oil spilled into the bay of Bergen")
    return [
        claim(paper, who, one, act=act, content=text, at=300)
        for paper, act, text, one in zip("ab", ("confirm", "deny"), texts, figures, strict=True)
    ]


def test_bodies_without_a_name_are_one_source_of_a_story_unless_two_places_have_one() -> None:
    bodies = [
        Entity("entity-police", "organisation", "police", body="police"),
        Entity("entity-Bergen police", "organisation", "police of Bergen", body="police", of="Bergen"),
        Entity("entity-NO police", "organisation", "police of Norway", country="NO", body="police", of="NO"),
        Entity("entity-Oslo police", "organisation", "police of Oslo", body="police", of="Oslo"),
    ]
    story = Story("s", "s", ("a", "b"), "2024-05-01", "2024-05-09", ("en",), ())

    def roots(*names: str) -> tuple[int, int]:
        claims = [claim("ab"[n % 2], name, figure(n + 3, n + 3), at=n * 9) for n, name in enumerate(names)]
        return reconcile([story], TWO_DAYS, claims, [NORWAY, BERGEN, *bodies]).questions[0].independent

    assert roots("police", "Bergen police", "NO police") == (1, 1)
    assert roots("police", "Bergen police", "Oslo police") == (3, 3)


def test_an_agency_that_signs_is_the_source_that_others_quote() -> None:
    wire = Entity("entity-Wire", "organisation", "Wire")
    signed = article("a", "2024-05-01", origin=Origin(None, "WIRE", "agency-tag"))
    story = Story("s", "s", ("a", "b"), "2024-05-01", "2024-05-01", ("en",), ())
    claims = [claim("a", None, figure(8, 8)), claim("b", "Wire", figure(8, 8))]
    done = reconcile([story], [signed, ONE_DAY[1]], claims, [NORWAY, BERGEN, wire])
    assert done.questions[0].independent == (1, 1)
    assert [a.root for a in done.answers] == ["Wire"]


def test_a_toll_corrected_downward_leaves_no_rivals() -> None:
    pile = [article(name, f"2024-05-0{day}") for day, name in enumerate("abcd", 1)]
    claims = [
        claim("a", "police", figure(7, 7)),
        claim("b", "police", figure(8, None)),
        claim("c", "police", figure(6, 6)),
    ]
    claims.append(claim("d", None, figure(6, 6)))
    done = run(pile, *claims)
    by_id = {a.id: a.low for a in done.answers}
    found = {(by_id[r.a], by_id[r.b]): r.kind for r in done.relations}
    assert found[7, 6] == found[8, 6] == "update"
    assert "conflict" not in found.values()


def test_where_a_speaker_is_from_is_nothing_that_is_said() -> None:
    said = "that soldiers of Norway crossed near Bergen"
    swede = Entity("entity-Tom", "organisation", "Swedish army", country="SE")
    story = Story("s", "s", ("a", "b"), "2024-05-01", "2024-05-09", ("en",), ())
    claims = [claim("a", "Tom", act="confirm", content="the death of Norwegian soldiers in Bergen")]
    claims.append(claim("b", "Ada", act="admit", content=said))
    (history,) = reconcile([story], TWO_DAYS, claims, [NORWAY, BERGEN, swede]).histories
    assert [s.act for s in history.steps] == ["confirm", "admit"]
    assert "Sweden" not in history.concepts


def test_a_past_event_that_only_some_texts_date_is_one_question() -> None:
    last_year = Interval("2023-01-01", "2023-12-31", "year")
    claims = [claim("a", "Ada", figure(41, 41, as_of=last_year)), claim("b", "Tom", figure(41, 41))]
    assert [q.text for q in run(TWO_DAYS, *claims).questions] == [
        "How many Norwegian soldiers were killed in Bergen in 2023?"
    ]
    other = [claims[0], claim("b", "Tom", figure(3, 3))]
    assert len(run(TWO_DAYS, *other).questions) == 2


def test_a_place_that_one_figure_of_many_has_is_not_the_questions() -> None:
    somewhere = [claim("ab"[n % 2], f"S{n}", figure(n, n, place=()), at=n) for n in range(2, 7)]
    assert "Bergen" not in run(TWO_DAYS, claim("a", "Ada", figure(1, 1)), *somewhere).questions[0].text
    assert "Bergen" in run(TWO_DAYS, claim("a", "Ada", figure(1, 1)), *somewhere[:2]).questions[0].text


def test_whom_somebody_accuses_is_no_toll() -> None:
    accused = claim("a", "Ada", figure(3, 3), act="accuse", content="n")
    assert not run(TWO_DAYS, accused).questions


def test_soldiers_of_two_nations_are_two_matters() -> None:
    norwegian = claim("a", "Ada", act="confirm", content="the defeat of Norwegian soldiers in Sund")
    swedish = claim("b", "Tom", act="deny", content="Niederlage schwedischer Soldaten, auch nicht bei Norwegen")
    swedish = replace(swedish, language="de")
    assert not run(TWO_DAYS, norwegian, swedish).histories
    same = replace(swedish, content=(Span(0, 9, "Niederlage norwegischer Soldaten in Norwegen"),))
    assert len(run(TWO_DAYS, norwegian, same).histories) == 1


def test_one_body_that_speaks_of_two_things_has_no_history() -> None:
    firm = Entity("entity-Firm", "organisation", "Firm", country="NO")
    story = Story("s", "s", ("a", "b"), "2024-05-01", "2024-05-09", ("en", "de"), ())
    confirmed = claim("a", "Firm", act="confirm", content="that ninety posts go in Denmark")
    denied = replace(claim("b", "Firm", act="deny", content="der Betriebsrat sei informiert worden"), language="de")
    assert not reconcile([story], TWO_DAYS, [confirmed, denied], [NORWAY, BERGEN, firm]).histories


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
    assert (by["two-roots"].low, by["two-roots"].high) == (20, 99)
    assert by["latest"].note == "2024-05-01"


def test_two_roots_take_what_both_imply_and_no_outlet_for_a_source() -> None:
    def both(*claims: Claim) -> tuple[float | None, float | None, str]:
        done = run(ONE_DAY, *claims)
        found = {s.profile: s for s in summarise(done.answers, done.relations)}["two-roots"]
        return found.low, found.high, found.note

    more, most = figure(70, None), figure(650, None)
    assert both(claim("a", "Ada", more), claim("b", "Tom", most)) == (70, None, "")
    exact = claim("b", "Tom", figure(8, 8))
    assert both(claim("a", "Ada", figure(8, 8)), exact) == (8, 8, "")
    assert both(claim("a", None, figure(8, 8)), exact) == (None, None, "no two named sources agree")


def test_latest_takes_the_later_as_of() -> None:
    old, new = figure(8, 8, as_of=Interval("2024-04-20", "2024-04-20")), figure(30, 30)
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
    old, new = (Interval(day, day) for day in ("2024-04-20", "2024-06-01"))
    done = run(pile, claim("a", "Ada", figure(8, 8, as_of=old)), claim("b", "Tom", figure(30, 30, as_of=new)))
    assert [r.kind for r in done.relations] == ["update"]


@pytest.mark.parametrize(
    ("first", "second", "kind", "words"),
    [
        (figure(2, None), figure(4, 4), "update", "running total"),
        (figure(2, None), figure(7, None), "update", "running total"),
        (figure(7, 7), figure(5, 5), "conflict", "cannot fall"),
        (figure(20, 99), figure(40, 40), "refine", "inside"),
        (figure(40, 40), figure(20, 99), "refine", "inside"),
        (figure(5, 5), figure(5, 5), "agree", "both say 5"),
        (figure(4, 4, measure=("missing",)), figure(2, 2, measure=("missing",)), "update", "later state"),
        (figure(20, 20, measure=("employed",)), figure(2, 2, measure=("employed",)), "different-scope", "times"),
    ],
)
def test_a_toll_told_on_later_days(first: Figure, second: Figure, kind: str, words: str) -> None:
    done = run(TWO_DAYS, claim("a", "Ada", first), claim("b", "Tom", second))
    assert [r.kind for r in done.relations] == [kind]
    assert words in done.relations[0].reason
    by_id = {a.id: a for a in done.answers}
    assert [by_id[done.relations[0].a].article, by_id[done.relations[0].b].article] == ["a", "b"]


def test_dates_that_may_overlap_order_nothing() -> None:
    """An article that may be of the first day or any later one is not known to be earlier than one of the ninth."""
    pile = [article("a", "", published=Published("2024-05-01", None, "day", "inferred")), article("b", "2024-05-09")]
    apart = run(pile, claim("a", "Ada", figure(2, 2)), claim("b", "Tom", figure(4, 4)))
    assert [r.kind for r in apart.relations] == ["different-scope"]
    inside = run(pile, claim("a", "Ada", figure(2, None)), claim("b", "Tom", figure(4, 4)))
    assert [r.kind for r in inside.relations] == ["refine"]


def test_what_a_text_tells_of_the_change_orders_where_dates_do_not() -> None:
    pile = [article("a", "", published=Published()), article("b", "", published=Published())]
    risen = figure(4, 4, change=Change(2, 2))
    done = run(pile, claim("b", "Tom", risen), claim("a", "Ada", figure(2, None)))
    (relation,) = done.relations
    assert (relation.kind, "tells the earlier figure" in relation.reason) == ("update", True)
    assert next(a for a in done.answers if a.id == relation.a).low == 2


def test_a_denied_figure_conflicts_with_the_one_it_denies_and_none_is_no_denial() -> None:
    deny = replace(claim("a", "Ada", figure(8, 8)), factuality=Factuality("asserted", "negative"))
    done = run(ONE_DAY, deny, claim("b", "Tom", figure(8, 8)))
    assert [(r.kind, "denies" in r.reason) for r in done.relations] == [("conflict", True)]
    none = replace(claim("a", "Ada", figure(0, 0)), factuality=Factuality("asserted", "negative"))
    done = run(ONE_DAY, none, claim("b", "Tom", figure(8, 8)))
    assert [(r.kind, r.reason) for r in done.relations] == [("conflict", "none and 8 exclude each other")]


def test_a_headline_is_no_answer_beside_the_source_named_below_it() -> None:
    done = run(ONE_DAY, claim("a", None, figure(8, 8)), claim("a", "Ada", figure(8, 8), at=30))
    (answer,) = done.answers
    assert (answer.root, len(answer.appearances)) == ("Ada", 1)
    assert done.questions[0].independent == (1, 1)


def test_a_bare_noun_in_a_headline_is_the_one_body_the_article_names() -> None:
    headline, body = claim("a", "union", figure(7, 7)), claim("a", "Q & C", figure(7, None), at=9, title="the union ")
    done = run(ONE_DAY, headline, body, claim("b", "union", figure(6, 6)))
    assert [a.root for a in done.answers if a.article == "a"] == ["Q & C"] * 2
    assert [a.root for a in done.answers if a.article == "b"] == ["union"]


def test_a_spokeswoman_is_not_surely_independent_of_her_house() -> None:
    police, inspector = claim("a", "Polizei", figure(8, 8)), claim("b", "Polizeisprecherin Ida Roth", figure(8, 8))
    assert run(ONE_DAY, police, inspector).questions[0].independent == (1, 2)
    assert run(ONE_DAY, police, claim("b", "Ida Roth", figure(8, 8))).questions[0].independent == (2, 2)


NUMBERS = st.one_of(st.none(), st.integers(0, 40))
DAYS = st.sampled_from([None, ("2024-05-01", "2024-05-01"), ("2024-05-01", None), ("2024-05-09", "2024-05-09")])
MEASURES = st.sampled_from(["killed", "missing", "employed"])


@given(NUMBERS, NUMBERS, NUMBERS, NUMBERS, DAYS, DAYS, MEASURES, st.booleans(), st.booleans())
def test_relations_of_any_two_figures(a, b, c, d, day, other, measure, one_root, one_day):  # type: ignore[no-untyped-def]
    """The kind does not depend on who is asked first; agree and refine overlap, conflict and falling do not."""
    first, second = ((x, y) if x is None or y is None or x <= y else (y, x) for x, y in ((a, b), (c, d)))
    if (None, None) in (first, second):
        return
    whens = [Interval(*d) if d else None for d in (day, other)]
    makes = [figure(*v, as_of=w, measure=(measure,)) for v, w in zip((first, second), whens, strict=True)]
    names = ("Ada", "Ada" if one_root else "Tom")
    pile = ONE_DAY if one_day else TWO_DAYS
    ways = []
    for order in ((0, 1), (1, 0)):
        claims = [claim("ab"[i], names[i], makes[i]) for i in order]
        done = run(pile, *claims)
        ways.append(sorted((r.kind, r.reason.split(":")[0]) for r in done.relations))
    assert ways[0] == ways[1]
    if len(done.answers) < 2:
        assert one_root
        assert first == second
        return
    x, y = done.answers
    (relation,) = done.relations
    assert relation.reason
    if relation.kind in ("agree", "refine", "copy"):
        assert overlap(x, y)
    if relation.kind == "conflict":
        assert not overlap(x, y)
    if relation.kind == "refine":
        assert covers(x, y) or covers(y, x)
    if relation.kind == "update":
        by_id = {answer.id: answer for answer in done.answers}
        early, late = by_id[relation.a], by_id[relation.b]
        assert any(x and y and before(x, y) for x, y in ((moment(early), moment(late)), (early.said, late.said)))
        assert not before(moment(late), moment(early))


def test_the_day_of_the_event_does_not_order_its_accounts() -> None:
    """Both count the dead of the first of May; what was told on the ninth is the later count."""
    event = Interval("2024-05-01", "2024-05-01")
    done = run(TWO_DAYS, claim("b", "Tom", figure(5, 5, as_of=event)), claim("a", "Ada", figure(2, None, as_of=event)))
    assert [r.kind for r in done.relations] == ["update"]


def test_an_earlier_event_in_the_background_is_a_question_of_its_own() -> None:
    year_before = Interval("2023-05-13", "2023-05-13")
    old, new = figure(130, 130, as_of=year_before), figure(84, 84)
    done = run(TWO_DAYS, claim("a", "Ada", old), claim("b", "Tom", new))
    assert sorted(q.text for q in done.questions) == [
        "How many Norwegian soldiers were killed in Bergen in May 2023?",
        "How many Norwegian soldiers were killed in Bergen?",
    ]
    assert not done.relations
    undated = [TWO_DAYS[0], article("b", "", published=Published("2024-05-01", None, "day", "inferred"))]
    assert len(run(undated, claim("a", "Ada", old), claim("b", "Tom", new)).questions) == 1


def test_two_figures_of_one_statement_do_not_contradict_each_other() -> None:
    done = run(ONE_DAY, claim("a", "Ada", figure(212, 212), figure(18, 18, anchor=Span(4, 5, "m"))))
    assert [r.kind for r in done.relations] == ["different-scope"]


def test_sources_that_one_article_sets_side_by_side_are_rivals() -> None:
    old, new = (Interval(day, day) for day in ("2024-04-01", "2024-04-20"))
    rivals = claim("a", "Ada", figure(70, None, as_of=old)), claim("a", "Tom", figure(650, None, as_of=new), at=9)
    assert [r.kind for r in run(ONE_DAY, *rivals).relations] == ["refine"]


def test_two_sources_that_both_hold_to_their_figure_conflict() -> None:
    """Ada says five on the first and on the ninth; Tom's seven of the ninth replaces neither."""
    pile = [*TWO_DAYS, article("c", "2024-05-09")]
    tom = claim("c", "Tom", figure(7, None))
    assert [r.kind for r in run(pile, claim("a", "Ada", figure(5, 5)), tom).relations] == ["update"]
    for again in (figure(5, 5), figure(5, 6)):
        done = run(pile, claim("a", "Ada", figure(5, 5)), claim("b", "Ada", again), tom)
        with_tom = [r for r in done.relations if "7" in r.reason]
        assert {r.kind for r in with_tom} == {"conflict"}
        assert any("the first source then still says 5" in r.reason for r in with_tom)


def test_things_of_one_kind_are_one_question_in_every_language() -> None:
    homes = [
        figure(low, low, measure=("damaged",), unit="dwelling", population=Population(words, 0, 5), place=())
        for low, words in ((200, "homes"), (180, "huse"))
    ]
    done = run(ONE_DAY, claim("a", "Ada", homes[0]), claim("b", "Tom", homes[1]))
    assert [q.text for q in done.questions] == ["How many dwellings were damaged?"]
    spills = [
        figure(low, low, measure=("other",), unit="t", population=Population(words, 0, 5), place=())
        for low, words in ((40, "Ammoniak"), (30, "ammonia"))
    ]
    assert len(run(ONE_DAY, claim("a", "Ada", spills[0]), claim("b", "Tom", spills[1])).questions) == 1


def test_profiles_leave_out_what_later_figures_replace() -> None:
    done = run(TWO_DAYS, claim("a", "Ada", figure(2, None)), claim("b", "Tom", figure(5, 5)))
    by = {s.profile: (s.low, s.best, s.high) for s in summarise(done.answers, done.relations)}
    assert by["ucdp"] == (5, 5, 5)
    assert by["acled"] == (5, 5, 5)
    assert by["range"] == (2, None, None)


@given(NUMBERS, NUMBERS, NUMBERS, NUMBERS)
def test_intervals_that_cover_overlap_and_both_are_symmetric_as_they_should(a, b, c, d):  # type: ignore[no-untyped-def]
    x, y = figure(a, b), figure(c, d)
    if bounds(x)[0] > bounds(x)[1] or bounds(y)[0] > bounds(y)[1]:
        return
    assert overlap(x, y) == overlap(y, x)
    assert not covers(x, y) or overlap(x, y)
    assert covers(x, x)
    if covers(x, y) and covers(y, x):
        assert bounds(x) == bounds(y)


def test_very_many_sources_of_one_story_take_time_in_proportion() -> None:
    """Twice as many sources, things that are counted and answers are about twice the work."""

    def work(number: int) -> int:
        pile = [article(f"a{n}", f"2024-05-{n % 28 + 1:02d}") for n in range(number)]
        words = ("".join(chr(97 + int(digit)) for digit in str(n)) for n in range(number))  # no two share a stem
        things = [_goods(word) for word in words]
        claims = [claim(f"a{n}", f"Source {n}", figure(n, n), things[n], title="chief ") for n in range(number)]
        return steps(lambda: _summed(run(pile, *claims)))

    work(80)
    assert work(400) < 2.3 * work(200)


def _goods(word: str) -> Figure:
    return figure(3, 3, measure=("delivered",), unit="piece", population=Population(f"{word} goods{word}", 0, 1, None))


def _summed(found: Reconciled) -> None:
    most = max(found.questions, key=lambda q: q.independent[1])
    relations = [r for r in found.relations if r.question == most.id]
    summarise([a for a in found.answers if a.question == most.id], relations)


def test_posts_and_people_who_lose_them_answer_one_question_and_the_difference_is_told() -> None:
    cut = figure(900, 900, measure=("laid-off",), unit="job", population=Population("jobs", 0, 4, None), place=())
    lost = figure(700, 700, measure=("laid-off",), unit="person", population=Population("staff", 0, 5, None), place=())
    done = run(ONE_DAY, claim("a", "Ada", cut), claim("b", "Tom", lost))
    assert [q.text for q in done.questions] == ["How many people were laid off?"]
    assert [(r.kind, "one counts jobs" in r.reason) for r in done.relations] == [("conflict", True)]
    assert run(ONE_DAY, claim("a", "Ada", cut)).questions[0].text == "How many jobs were cut?"


def test_one_source_that_gives_two_figures_in_one_text_is_no_rival_of_itself() -> None:
    done = run(ONE_DAY, claim("a", "Ada", figure(8, 8)), claim("a", "Ada", figure(5, 5), at=40))
    assert [r.kind for r in done.relations] == ["different-scope"]


def test_a_question_has_the_words_as_most_texts_write_them() -> None:
    forms = ("Drohnenangriffen", "Drohnenangriffe", "Drohnenangriffe")
    counts = [
        figure(n, n, measure=("count",), unit=w, population=Population(w, 0, 1, None), place=())
        for n, w in enumerate(forms)
    ]
    done = run(ONE_DAY, *(claim("a", "Ada", f, at=40 * n) for n, f in enumerate(counts)))
    assert {"Drohnenangriffe" in q.text for q in done.questions} == {True}


def test_people_of_no_kind_are_one_question_only_where_one_word_counts_them() -> None:
    aboard = figure(212, 212, measure=("count",), population=Population("passengers", 0, 1, None), place=())
    helping = figure(400, 400, measure=("count",), population=Population("volunteers", 0, 1, None), place=())
    done = run(ONE_DAY, claim("a", "Ada", aboard), claim("b", "Tom", helping))
    texts = {q.text for q in done.questions}
    assert texts == {"How many passengers are spoken of?", "How many volunteers are spoken of?"}
    assert not done.relations


@pytest.mark.parametrize(
    ("denied", "said", "kind"),
    [
        (figure(18, 18), figure(14, None), "different-scope"),  # 20 would fit both
        (figure(18, 18), figure(18, 18), "conflict"),
        (figure(18, 18), figure(18, None), "conflict"),
        (figure(18, None), figure(20, 20), "conflict"),
    ],
)
def test_a_denial_contradicts_who_says_what_is_denied(denied: Figure, said: Figure, kind: str) -> None:
    no = claim("a", "Ada", denied, act="deny")
    no = replace(no, factuality=Factuality(polarity="negative"))
    assert [r.kind for r in run(ONE_DAY, no, claim("b", "Tom", said)).relations] == [kind]


@pytest.mark.parametrize(
    ("first", "second", "who", "kind"),
    [
        (figure(8, 8, aspect="planned"), figure(30, 30, aspect="expected"), "Tom", "conflict"),
        (figure(8, 8, aspect="planned"), figure(8, 8), "Ada", "copy"),
        (figure(8, 8, aspect="planned"), figure(8, 8), "Tom", "different-scope"),
    ],
)
def test_what_is_to_come_is_one_scope_and_one_source_has_one_number(
    first: Figure, second: Figure, who: str, kind: str
) -> None:
    done = run(ONE_DAY, claim("a", "Ada", first), claim("b", who, second))
    assert [r.kind for r in done.relations] == [kind]
