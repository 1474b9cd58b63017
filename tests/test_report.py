"""The report: English for records, intervals as drawn, and a page that holds against hostile articles."""

import itertools
import os
import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import get_args

import pytest

from testimonia.model import (
    Answer,
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
    Issue,
    Origin,
    Place,
    Population,
    Published,
    Question,
    Relation,
    Removed,
    Span,
    StatusHistory,
    Step,
    Story,
    content_id,
)  # fmt: skip
from testimonia.model.claims import Act
from testimonia.report import LedgerView, chart, render, sums, words, write_report
from testimonia.report.guides import guides
from testimonia.report.passages import pieces
from testimonia.report.relations import grouped
from testimonia.report.summary import Row
from testimonia.report.view import outlet_of

TEXTS = {
    "en": "The ferry Halvmaan ran aground off Sund on Tuesday.\nAt least 30 passengers were injured, the coastguard "
    "said on Telegram. The company Veerdienst Oost denied that the bridge was unmanned.\nSources say more than a dozen "
    "were hurt.",
    "nl": "De veerboot Halvmaan liep dinsdag vast bij Sund.\nVolgens rederij Veerdienst Oost raakten bijna 20 "
    "opvarenden gewond. Naar verluidt zouden twee bemanningsleden worden vermist.",
    "de": "Die Küstenwache korrigierte ihre Angaben: 34 bis 36 Passagiere seien verletzt worden, "
    "sagte Sprecherin Maja Holt.",
    "da": "Direktør Per Lund erkender, at broen var ubemandet i ti minutter.\n<script>alert('x')</script> \u202eder "
    "er skjult",
}
OUTLETS = {"en": "The Harbour Post", "nl": "De Kade", "de": "Sundbote", "da": "Bæltet"}
DAYS = {"en": "2031-04-01", "nl": "2031-04-02", "de": "2031-04-03", "da": "2031-04-05"}


def article(code: str) -> Article:
    declared = Published(DAYS[code], DAYS[code], "day", "declared" if code != "da" else "inferred")
    cut = (Removed(0, 9, "Read also <b>", "related-links"),) if code == "en" else ()
    origin = Origin("a-en", None, "near-duplicate", 0.91) if code == "nl" else None
    url = {"en": "https://example.org/halvmaan", "da": "javascript:alert(1)"}.get(code)
    return Article(f"a-{code}", f"{code}.txt", url, OUTLETS[code], code, f"Halvmaan {code} <img onerror=alert(1)>",
                   None, declared, None, TEXTS[code],
                   ("truncated",) if code == "de" else (), 40, cut, origin)  # fmt: skip


def span(code: str, quote: str) -> Span:
    start = TEXTS[code].index(quote)
    return Span(start, start + len(quote), quote)


def hop(code: str, mention: str | None, name: str | None = None, **more: object) -> Hop:
    if mention is None:
        return Hop(None, None, None, OUTLETS[code], kind="media")
    at = span(code, mention)
    return Hop(mention, at.start, at.end, name or mention, **more)  # type: ignore[arg-type]


def figure(code: str, raw: str, low: float | None, high: float | None, **more: object) -> Figure:
    fields: dict[str, object] = {"measure": ("injured",), "approximate": False, "unit": "person", **more}
    return Figure(low=low, high=high, raw=raw, anchor=span(code, raw), **fields)  # type: ignore[arg-type]


def claim(
    code: str, quote: str, content: str, hops: list[Hop], act: str, figures: tuple[Figure, ...] = (),
    certainty: str = "asserted", marked: str | None = None, cue: str = "",
) -> Claim:  # fmt: skip
    attribution = Attribution((*hops, hop(code, None)), (span(code, cue),) if cue else (), act, "indirect")  # type: ignore[arg-type]
    return Claim(content_id("c", code, quote, content), f"a-{code}", span(code, quote), (span(code, content),),
                 attribution, Factuality(certainty), (), figures, Evidence((), code, "0"), code, marked)  # type: ignore[arg-type]  # fmt: skip


def population(code: str, quote: str, owner: str | None = None) -> Population:
    at = span(code, quote)
    return Population(quote, at.start, at.end, owner)


GUARD = Entity("e-guard", "organisation", "Küstenwache", (("de", "Küstenwache"), ("en", "Sund Coastguard")))
INJURED = claim(
    "en", "At least 30 passengers were injured, the coastguard said on Telegram.",
    "At least 30 passengers were injured",
    [hop("en", "the coastguard", entity="e-guard"), hop("en", "Telegram", kind="media")], "say",
    (figure("en", "At least 30 passengers", 30, None, population=population("en", "passengers"),
            place=(Place("Sund", 35, 39),), as_of=Interval("2031-04-01", "2031-04-01")),), cue="said",
)  # fmt: skip
DENIED = claim(
    "en", "The company Veerdienst Oost denied that the bridge was unmanned.", "the bridge was unmanned",
    [hop("en", "Veerdienst Oost")], "deny", cue="denied",
)  # fmt: skip
NEARLY = claim(
    "nl", "Volgens rederij Veerdienst Oost raakten bijna 20 opvarenden gewond.", "raakten bijna 20 opvarenden gewond",
    [hop("nl", "Veerdienst Oost")], "say",
    (figure("nl", "bijna 20 opvarenden", None, 20, approximate=True, population=population("nl", "opvarenden", "NL")),),
)  # fmt: skip
MISSING = claim(
    "nl", "Naar verluidt zouden twee bemanningsleden worden vermist.", "twee bemanningsleden worden vermist", [],
    "report", (figure("nl", "twee", 2, 2, measure=("missing",)),), "alleged", "hearsay",
)  # fmt: skip
CORRECTED = claim(
    "de", TEXTS["de"], "34 bis 36 Passagiere seien verletzt worden", [hop("de", "Maja Holt", kind="person")], "say",
    (figure("de", "34 bis 36 Passagiere", 34, 36),), "probable",
)  # fmt: skip
ADMITTED = claim(
    "da", "Direktør Per Lund erkender, at broen var ubemandet i ti minutter.", "broen var ubemandet i ti minutter",
    [hop("da", "Per Lund", kind="person")], "admit",
)  # fmt: skip
HOSTILE = claim(
    "da", "<script>alert('x')</script> \u202eder er skjult", "<script>alert('x')</script>", [], "report",
)  # fmt: skip
CLAIMS = (INJURED, DENIED, NEARLY, MISSING, CORRECTED, ADMITTED, HOSTILE)


def answer(number: int, of: Claim, root: str, entity: str | None = None) -> Answer:
    found = of.figures[0]
    return Answer(f"an-{number}", "q-1", of.id, of.article, root, entity, found.low, found.high, found.approximate,
                  of.factuality.certainty, of.attribution.act, found.as_of, None, (of.id,))  # fmt: skip


VIEW = LedgerView(
    articles=tuple(article(code) for code in TEXTS),
    claims=CLAIMS,
    entities=(GUARD,),
    stories=(Story("s-1", "Ferry Halvmaan aground", tuple(f"a-{c}" for c in TEXTS), "2031-04-01", "2031-04-05",
                   ("en", "nl", "de", "da"), tuple(OUTLETS.values())),),
    questions=(Question("q-1", "s-1", "How many people were injured on the Halvmaan?", ("injured",), "passengers",
                        "Sund", "actual", "incident", (2, 3)),),
    answers=(answer(1, CORRECTED, "Maja Holt"), answer(2, NEARLY, "Veerdienst Oost"),
             answer(3, INJURED, "coastguard", "e-guard")),
    relations=(Relation("r-1", "q-1", "an-2", "an-3", "conflict", "below 20 and from 30 up leave no common value"),
               Relation("r-2", "q-1", "an-3", "an-1", "refine", "34 to 36 lies inside 30 and more")),
    histories=(StatusHistory("h-1", "s-1", "The bridge was unmanned", (
        Step(DENIED.id, "a-en", "Veerdienst Oost", "deny", Interval("2031-04-01", "2031-04-01")),
        Step(ADMITTED.id, "a-da", "Per Lund", "admit", Interval("2031-04-05", "2031-04-05")))),),
    issues=(Issue("ingest", "no-date", "no date was given <b>", article="a-da"),
            Issue("ingest", "unreadable", "the file is not text", input="x.bin")),
)  # fmt: skip


class Reader(HTMLParser):
    """What a browser would find: tags, ids, links."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def values(self, name: str) -> list[str]:
        return [attrs[name] or "" for _, attrs in self.tags if name in attrs]


@pytest.fixture(scope="module")
def page() -> str:
    return render(VIEW)


def test_every_link_inside_the_page_has_its_anchor_and_ids_are_unique(page: str) -> None:
    reader = Reader(page)
    ids = reader.values("id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in reader.values("href") if href.startswith("#")} <= set(ids)
    assert {c.id for c in CLAIMS} <= set(ids)


def test_nothing_is_loaded_from_outside_and_only_web_addresses_are_links(page: str) -> None:
    reader = Reader(page)
    assert not reader.values("src")
    assert not [tag for tag, _ in reader.tags if tag in ("img", "link", "iframe", "object")]
    outside = [href for href in reader.values("href") if not href.startswith("#")]
    assert outside == ["https://example.org/halvmaan"]
    assert "url(" not in page
    assert "@import" not in page


def test_hostile_text_stays_text(page: str) -> None:
    assert sum(tag == "script" for tag, _ in Reader(page).tags) == 1
    assert "&lt;script&gt;" in page
    assert "\u202e" not in page
    assert not [name for _, attrs in Reader(page).tags for name in attrs if name.startswith("on")]


def test_unencodable_text_does_not_lose_the_page(tmp_path: Path) -> None:
    odd = Issue("ingest", "odd", "lone \ud800 surrogate and \x00 byte")
    write_report(LedgerView(issues=(odd,)), tmp_path / "new" / "report.html")
    assert "lone \ufffd surrogate" in (tmp_path / "new" / "report.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("low", "high", "approximate", "expected"),
    [
        (30, None, False, "at least 30"), (None, 20, False, "up to 20"), (None, 20, True, "nearly 20"),
        (12, 12, True, "about 12"), (12000, 12000, False, "12,000"), (34, 36, False, "between 34 and 36"),
        (20, 99, True, "roughly between 20 and 99"), (None, None, False, "an unstated number"),
        (1_500_000, 1_500_000, False, "1.5 million"), (12.5, 12.5, False, "12.5"),
    ],
)  # fmt: skip
def test_bounds_and_vagueness_are_said(low: float, high: float, approximate: bool, expected: str) -> None:
    assert words.bound_words(low, high, approximate=approximate) == expected


def test_lines_name_source_channel_bound_hedge_and_place_in_english() -> None:
    entities = {GUARD.id: GUARD}
    said = [words.claim_line(c, entities) for c in CLAIMS]
    assert said[0].text == (
        "Sund Coastguard, via Telegram, says at least 30 passengers were injured in or near Sund, as of 1 April 2031."
    )
    assert (said[1].text, said[1].original) == ("Veerdienst Oost denies:", "the bridge was unmanned")
    assert said[2].text == "Veerdienst Oost says nearly 20 Dutch people (“opvarenden”) were injured."
    assert said[3].text == "De Kade, naming no source, reports that 2 people are reportedly missing."
    assert said[4].text == "Maja Holt says between 34 and 36 people were probably injured."
    assert said[5].text == "Per Lund admits:"


def test_a_people_s_own_name_needs_no_quotation_and_one_of_a_kind_is_singular() -> None:
    people = population("nl", "opvarenden", "NL")
    norwegians = replace(people, quote="Noren", owner="NO")
    assert words.counted_words(figure("nl", "bijna 20 opvarenden", 20, 20, population=norwegians), "nl") == (
        "Norwegian people"
    )
    soldier = replace(people, quote="soldaat", owner=None)
    assert words.counted_words(figure("nl", "bijna 20 opvarenden", 1, 1, population=soldier), "nl") == "soldier"


def test_plural_sources_take_a_plural_verb() -> None:
    hop_of = replace(INJURED.attribution.chain[0], entity=None)
    for name, verb in (("police", "say"), ("investigators", "say"), ("Amnesty", "says"), ("press", "says")):
        chain = (replace(hop_of, name=name, mention=name),)
        line = words.claim_line(replace(INJURED, attribution=replace(INJURED.attribution, chain=chain)), {})
        assert line.text.split()[1] == verb


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"measure": ("laid-off", "share"), "unit": "percent", "aspect": "planned"}, "4% are to be laid off"),
        ({"measure": ("amount-of-money",), "unit": "EUR"}, "the amount is EUR\u00a04"),
        ({"measure": ("distance",), "unit": "km"}, "the distance is 4\u00a0km"),
        ({"measure": ("duration",), "unit": "day", "aspect": "expected"}, "the duration is expected to be 4 days"),
        ({"measure": ("killed", "injured"), "change": Change(2, 2)}, "4 people were killed or injured (before: 2)"),
        ({"measure": ("attended",), "period": Interval("2031-04-01", "2031-04-30", "month")},
         "4 people attended, in the period April 2031"),
        ({"measure": ("destroyed",), "unit": "case per 100000 person"}, "4 cases per 100000 person were destroyed"),
    ],
)  # fmt: skip
def test_figures_of_every_kind_are_clauses(fields: dict[str, object], expected: str) -> None:
    found = figure("nl", "twee", 4, 4, **fields)
    assert words.figure_words(found, language="nl", entities={}) == expected


def test_every_act_of_the_ledger_has_english_words() -> None:
    for act in get_args(Act):
        for of in (INJURED, DENIED):
            changed = replace(of, attribution=replace(of.attribution, act=act))
            assert words.claim_line(changed, {}).text.startswith(("The coastguard, via", "Veerdienst Oost "))


def test_numbers_without_bound_or_sense_do_not_lose_the_page() -> None:
    odd = replace(VIEW.answers[0], low=float("inf"), high=float("nan"))
    assert "an unbounded number" in render(replace(VIEW, answers=(odd, *VIEW.answers[1:])))


def test_passages_give_back_the_article_verbatim_with_figures_marked() -> None:
    found = pieces(INJURED, VIEW.articles[0])
    assert "".join(p.text for p in found if "inside" in p.classes) == INJURED.span.quote
    assert [p.text for p in found if "figure" in p.classes] == ["At least 30 passengers"]
    assert [p.text for p in found if "cue" in p.classes] == ["said"]


def test_open_ends_point_outward_and_hedged_answers_are_hollow(page: str) -> None:
    entries = [
        chart.Entry("c", "a", "at least 30", 30, None, False, 0), chart.Entry("c", "b", "nearly 20", None, 20, True, 1),
        chart.Entry("c", "c", "unstated", None, None, False, 2),
    ]  # fmt: skip
    drawn = chart.draw(entries)
    assert drawn is not None
    first, second = drawn.bars  # an answer without any bound is in the table only
    assert (first.open_left, first.open_right, second.open_left, second.open_right) == (False, True, True, False)
    assert second.right < first.left < first.right <= 100
    assert page.count('class="s2 hedged"') == 1


@pytest.mark.parametrize("values", [(0, 0), (5, 5), (-10, 4), (0, 3_000_000), (0.1, 0.1), (1e15, 1e15)])
def test_every_scale_has_ticks_inside_the_plot(values: tuple[float, float]) -> None:
    drawn = chart.draw([chart.Entry("c", "a", "x", *values, False, 0)])
    assert drawn is not None
    assert drawn.ticks
    assert all(0 <= t.at <= 100 for t in drawn.ticks)
    assert all(0 <= bar.left <= bar.right <= 100 for bar in drawn.bars)


def test_answers_without_a_date_take_the_day_of_their_article(page: str) -> None:
    rows = page[page.index("Answers as a table") :]
    assert rows.index("1 April 2031") < rows.index("2 April 2031") < rows.index("3 April 2031")


@pytest.mark.parametrize(
    ("outlet", "url", "expected"),
    [
        ("The Post", "https://x.example/a", "The Post"),
        (None, "https://www.x.example/a", "x.example"),
        (None, "http://[broken", "en.txt"),
        (None, None, "en.txt"),
    ],
)
def test_an_outlet_without_a_name_goes_by_its_host_or_file(outlet: str | None, url: str | None, expected: str) -> None:
    assert outlet_of(replace(VIEW.articles[0], outlet=outlet, url=url)) == expected


def test_what_is_left_out_is_said() -> None:
    page = render(VIEW, claims=3)
    assert "shows 3 of 7 claims" in page
    assert f'id="{INJURED.id}"' in page
    assert f'id="{HOSTILE.id}"' not in page  # nothing on the page refers to it


def test_labels_in_the_chart_and_the_table_say_value_and_source(page: str) -> None:
    assert '<tspan class="value">nearly 20</tspan>' in page
    assert "<bdi>Sund Coastguard</bdi>" in page


def test_five_lines_tell_range_denial_admission_and_basis(page: str) -> None:
    told = page[page.index('class="five"') :]
    told = told[: told.index("</dl>")]
    assert told.count("<dt>") == 5
    for expected in (
        "nearly 20",
        "at least 30",
        "against",
        "Denied by",
        "Admitted by",
        "4 articles in 4 languages",
        "2 to 3 independent",
    ):
        assert expected in told


def test_the_page_explains_itself_in_four_languages(page: str) -> None:
    assert [guide.language for guide in guides()] == ["en", "da", "de", "nl"]
    assert len({len(guide.terms) for guide in guides()}) == 1
    for guide in guides():
        assert f'<details lang="{guide.language}"><summary>{guide.title}</summary>' in page


def test_questions_with_one_answer_share_a_table_without_a_chart() -> None:
    lone = render(replace(VIEW, answers=VIEW.answers[:1], relations=()))
    assert "Answered once" in lone
    assert '<tr id="q-1">' in lone
    assert "<svg" not in lone


def test_an_empty_ledger_gives_a_page() -> None:
    assert "No stories were formed" in render(LedgerView())


@pytest.mark.parametrize(
    ("interval", "expected"),
    [
        (Interval("2023-09-01", None, "month"), "September 2023 or later"),
        (Interval("2023-09-01", "2023-09-30", "month"), "September 2023"),
        (Interval("2023-09-04", None), "4 September 2023 or later"),
        (Interval(None, "2023-09-04"), "4 September 2023 or earlier"),
        (Interval("2023-09-04", "2023-09-06"), "4 September 2023 to 6 September 2023"),
    ],
)
def test_dates_are_as_precise_as_they_are_known(interval: Interval, expected: str) -> None:
    assert words.interval_words(interval) == expected


def test_several_speakers_take_the_plural() -> None:
    both = Hop("X and Y", 0, 7, None, members=(Hop("X", 0, 1, "X"), Hop("Y", 6, 7, "Y")))
    for act, verb in (("deny", "deny that"), ("report", "report that"), ("no-comment", "do not comment on whether")):
        joint = replace(INJURED, attribution=replace(INJURED.attribution, chain=(both,), act=act))
        assert words.claim_line(joint, {}).text.startswith(f"X and Y {verb} at least 30")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“nonsense”", "nonsense"),
        ('"a" and "b"', '"a" and "b"'),
        ("plain", "plain"),
        ("»ja«", "ja"),
        ('"', '"'),
        ("“ja,”", "ja"),
    ],  # fmt: skip
)
def test_quotation_marks_are_not_doubled(text: str, expected: str) -> None:
    assert words.unquoted(text) == expected


def test_a_chart_has_days_on_the_left_and_open_days_point_outward() -> None:
    first, last = date(2031, 4, 1), date(2031, 4, 9)
    drawn = chart.draw([
        chart.Entry("c", "a", "3", 3, 3, False, 0, first, first),
        chart.Entry("c", "b", "4", 4, 4, False, 0, last, None),
        chart.Entry("c", "c", "5", 5, 5, False, 0),
    ])  # fmt: skip
    assert drawn is not None
    exact, later, unknown = (bar.day for bar in drawn.bars)
    assert exact is not None
    assert later is not None
    assert unknown is None
    assert (exact.left, exact.right, exact.open_right) == (chart.DAYS_FROM, chart.DAYS_FROM, False)
    assert (later.left, later.open_right) == (chart.DAYS_TO, True)
    assert later.right < chart.FROM
    assert [tick.label for tick in drawn.days] == ["1 Apr", "9 Apr"]


def test_relations_between_the_same_figures_stand_in_one_row_and_updates_are_direct() -> None:
    rows = {str(n): Row(answer(n, INJURED, who), value, who) for n, (value, who) in enumerate(
        [("2", "Ada"), ("2", "Tom"), ("4", "Ada"), ("5", "Ada")])}  # fmt: skip
    every = [Relation(f"r{a}{b}", "q-1", a, b, "update", f"later: {a} {b}") for a, b in
             (("0", "2"), ("1", "2"), ("2", "3"), ("0", "3"), ("1", "3"))]  # fmt: skip
    (group,) = grouped(every, rows)
    assert [(p.a.value, [r.source for r in p.a.answers], p.b.value, p.reason) for p in group.rows] == [
        ("2", ["Ada", "Tom"], "4", "later"),
        ("4", ["Ada"], "5", "later"),
    ]


def test_independence_is_explained() -> None:
    told = sums.independence(VIEW.questions[0], VIEW.answers, {}, 3)
    assert told.startswith("3 mentions in 3 articles go back to at most 3 independent sources; 2 are named")
    wire = replace(VIEW.answers[0], appearances=(VIEW.answers[0].claim, "c-x", "c-y"))
    one = replace(VIEW.questions[0], independent=(1, 1))
    assert sums.independence(one, (wire,), {wire.id: "Wire"}, 3) == (
        "3 mentions in 3 articles go back to one source. Repeated: Wire (3 times)."
    )


def _luminance(colour: str) -> float:
    full = colour if len(colour) == 7 else "#" + "".join(c * 2 for c in colour[1:])
    parts = [int(full[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_every_text_colour_has_contrast_aa_in_every_theme(page: str) -> None:
    themes = [dict(re.findall(r"--([\w]+): (#[0-9a-f]+)", block)) for block in re.findall(r":root \{[^}]*\}", page)]
    assert len(themes) == 3  # light, dark, print
    for theme in (themes[0], themes[1], themes[0] | themes[2]):
        grounds = {"paper", "panel", "mark"}
        for text in theme.keys() - grounds - {"rule"}:
            for ground in grounds if text in ("ink", "soft", "figure") else {"paper", "panel"}:
                pair = sorted((_luminance(theme[text]), _luminance(theme[ground])))
                assert (pair[1] + 0.05) / (pair[0] + 0.05) >= 4.5, (text, ground, theme[text], theme[ground])


def test_what_can_be_operated_can_be_reached_by_keyboard(page: str) -> None:
    """Only elements that take focus by themselves are operated; whatever scrolls sideways takes focus too."""
    tags = Reader(page).tags
    assert not [tag for tag, attrs in tags if "tabindex" in attrs and attrs["tabindex"] != "0"]
    scrolls = [attrs for tag, attrs in tags if attrs.get("class") == "scroll" and attrs.get("id") != "ledger"]
    assert scrolls
    assert all(attrs.get("tabindex") == "0" and attrs.get("role") == "region" for attrs in scrolls)
    labelled = {attrs.get("for") for tag, attrs in tags if tag == "label"}
    fields = [attrs.get("id") for tag, attrs in tags if tag in ("select", "input", "button")]
    assert set(fields) <= labelled
    levels = [int(tag[1]) for tag, _ in tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert all(b <= a + 1 for a, b in itertools.pairwise(levels))


def test_the_page_is_as_it_was(page: str) -> None:
    """The body of the page for the records above. What changes it is looked at; then TESTIMONIA_ACCEPT=1 accepts it."""
    kept = Path(__file__).parent / "report_body.html"
    body = page[page.index("<body>") : page.index("<script>")]
    if os.environ.get("TESTIMONIA_ACCEPT"):
        kept.write_text(body, encoding="utf-8")
    assert body == kept.read_text(encoding="utf-8")
