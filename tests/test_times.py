"""Dates, periods, and the day of publication they imply."""

import datetime

import pytest
from babel.dates import format_date, get_day_names, get_month_names
from hypothesis import given, settings
from hypothesis import strategies as st
from steps import grows_linearly

import testimonia
from testimonia import times
from testimonia.extract.times import infer_published, read_expressions, read_times
from testimonia.extract.times.calendar import easter, shift_day, span_of
from testimonia.model import Article, Document, Published
from testimonia.packs.load import languages, load_pack
from testimonia.text import read_text

LANGUAGES = [code for code in languages() if load_pack(code).times.months]


def document(text: str, language: str) -> Document:
    sentences, tokens = read_text(text, language)
    article = Article("a", "a", None, None, language, None, None, Published(), None, text)
    return Document(article, sentences, tokens)


def read(language: str, text: str, day: str | None = None) -> list[tuple[str | None, str | None, str]]:
    anchor = Published(day, day, "day", "declared") if day else None
    found = read_times(document(text, language), load_pack(language), anchor)
    for time in found:
        assert text[time.start : time.end] == time.quote
    return [(time.interval.earliest, time.interval.latest, time.kind) for time in found]


@pytest.mark.parametrize(
    ("language", "text", "day", "expected"),
    [
        ("en", "It may close.", "2024-05-05", []),
        ("en", "On 4 May 2021 it closed.", None, [("2021-05-04", "2021-05-04", "point")]),
        ("en", "Closed since August 2022.", None, [("2022-08-01", None, "since")]),
        ("nl", "De teller stond per 1 oktober stil.", "2024-12-17", [("2024-10-01", "2024-10-01", "point")]),
        ("nl", "Gisteren viel sneeuw.", "2024-12-01", [("2024-11-30", "2024-11-30", "point")]),
        ("nl", "Gisteren viel sneeuw.", None, []),
        ("de", "Im Juni 2020 und im November desselben Jahres.", None,
         [("2020-06-01", "2020-06-30", "point"), ("2020-11-01", "2020-11-30", "point")]),
        ("de", "Am Dienstag, 3. März 2020, brannte es.", None, [("2020-03-03", "2020-03-03", "point")]),
        ("da", "Broen lukkede i december.", "2024-02-01", [("2023-12-01", "2023-12-31", "point")]),
    ],
)  # fmt: skip
def test_times(language: str, text: str, day: str | None, expected: list[object]) -> None:
    assert read(language, text, day) == expected


def test_published_is_bounded_by_the_latest_past_event() -> None:
    pack = load_pack("en")
    found = infer_published(document("It opened in March 2019 and closed in June 2021.", "en"), pack)
    assert (found.earliest, found.latest, found.how) == ("2021-06-01", None, "inferred")
    assert infer_published(document("It will open in June 2031.", "en"), pack).how == "unknown"


@pytest.mark.parametrize(
    ("text", "latest"),
    [
        ("OSTVIK, 4 March 2024 (QZX) - The bridge fell on 1 March 2024.", "2024-03-04"),
        ("Bridge falls\n4 March 2024 - The bridge fell.", "2024-03-04"),
        ("Ostvik, 4 March 2024. The bridge fell.", "2024-03-04"),
        ("OSTVIK, 4 March 2024 (QZX) - The port will close.", "2024-03-04"),
        ("Ostvik fell on 4 March 2024. The bridge did too.", None),
        ("The bridge of Ostvik fell on 4 March 2024 - the mayor had warned.", None),
        ("The bridge fell on 4 March 2024, said the mayor of the town.", None),
    ],
)
def test_a_dateline_is_the_day_of_publication(text: str, latest: str | None) -> None:
    assert infer_published(document(text, "en"), load_pack("en")).latest == latest


@pytest.mark.parametrize("language", LANGUAGES)
def test_examples_of_the_packs(language: str) -> None:
    """The first expression of each example has its interval; an example without one has no expression."""
    for example in load_pack(language).times.examples:
        found = read(language, example.text, example.anchor)
        if example.earliest is None and example.latest is None:
            assert found == [], example.text
            continue
        assert found, example.text
        assert found[0][:2] == (example.earliest, example.latest), example.text
        assert example.kind in (None, found[0][2]), example.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_agree_with_babel(language: str) -> None:
    """Every full name of a month and a weekday that Babel knows is in the pack with its number."""
    section = load_pack(language).times
    for context in ("format", "stand-alone"):
        for number, name in get_month_names("wide", context, language).items():
            assert section.months[name.lower()] == number
        for number, name in get_day_names("wide", context, language).items():
            assert section.weekdays[name.lower()] == number


DAYS = st.dates(datetime.date(1950, 1, 1), datetime.date(2099, 12, 31))


@pytest.mark.parametrize("language", LANGUAGES)
@given(day=DAYS)
@settings(max_examples=25)
def test_a_formatted_date_is_read_back(language: str, day: datetime.date) -> None:
    """Babel's formats, and the usual numeric one, give the day itself; two digits of a year only within 1970-2068."""
    formats = [format_date(day, name, language) for name in ("full", "long", "medium")]
    if 1970 <= day.year <= 2068:
        formats.append(format_date(day, "short", language))
    formats.append(format_date(day, "dd.MM.yyyy" if load_pack(language).times.day_before_month else "MM/dd/yyyy"))
    formats.append(day.isoformat())
    for written in formats:
        assert read(language, f"{written} .")[:1] == [(day.isoformat(), day.isoformat(), "point")], written


@pytest.mark.parametrize("language", LANGUAGES)
@given(day=DAYS, other=DAYS)
@settings(max_examples=15)
def test_months_without_a_year_are_within_a_year_of_the_document(
    language: str, day: datetime.date, other: datetime.date
) -> None:
    written = format_date(other, "long", language).replace(str(other.year), "").rstrip(" ,.deгрr")
    for earliest, _, _ in read(language, f"{written}.", day.isoformat()):
        assert earliest is not None
        leap = (other.month, other.day) == (2, 29)  # the nearest one may be years away
        assert leap or abs((datetime.date.fromisoformat(earliest) - day).days) <= 400


WORDS = {
    code: sorted({*s.months, *s.weekdays, *s.units, *s.parts, *s.relative, *s.last_words, *s.fillers, *s.range_to,
                  *s.since, *s.counts, *s.and_words, *s.ordinals, *s.vague_counts, *s.year_words,
                  "3", "31.", "2021", "3/5", "17:45", "1990s", ",", "-", "(", "’"})
    for code in LANGUAGES for s in [load_pack(code).times]
}  # fmt: skip


@given(data=st.data(), language=st.sampled_from(LANGUAGES), day=st.one_of(st.none(), DAYS))
@settings(max_examples=300)
def test_any_words_give_ordered_intervals_and_verbatim_spans(
    data: st.DataObject, language: str, day: datetime.date | None
) -> None:
    text = " ".join(data.draw(st.lists(st.one_of(st.sampled_from(WORDS[language]), st.text(max_size=4)), max_size=14)))
    anchor = Published(day.isoformat(), day.isoformat(), "day", "declared") if day else None
    read_in = document(text, language)
    last = 0
    for join in (True, False):
        last = 0
        for time in read_expressions(read_in, load_pack(language), anchor, join=join):
            assert text[time.start : time.end] == time.quote
            assert last <= time.start < time.end
            last = time.end
            earliest, latest = time.interval.earliest, time.interval.latest
            assert earliest is None or latest is None or earliest <= latest


def test_an_anchor_known_to_the_month_gives_no_day() -> None:
    anchor = Published("2024-10-01", "2024-10-31", "month", "declared")
    found = read_times(document("It closed yesterday, and another in March 2020.", "en"), load_pack("en"), anchor)
    assert (found[0].interval.earliest, found[0].interval.latest) == ("2024-09-30", "2024-10-30")
    assert found[0].interval.precision == "month"
    assert (found[1].interval.earliest, found[1].interval.latest) == ("2020-03-01", "2020-03-31")


def test_a_document_known_only_from_a_day_on_places_nothing_relative() -> None:
    anchor = Published("2024-10-01", None, "day", "inferred")
    assert not read_times(document("It closed yesterday and on Monday.", "en"), load_pack("en"), anchor)
    found = times("It closed yesterday.", "en")
    assert [(time.quote, time.interval.earliest, time.interval.latest) for time in found] == [("yesterday", None, None)]


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "The vote three weeks from now worries them.", "2024-10-28"),
        ("de", "Die Abstimmung heute in drei Wochen macht Sorgen.", "2024-10-28"),
        ("it", "La nave parte tra due giorni.", "2024-10-12"),
        ("da", "Afstemningen om tre uger bekymrer.", "2024-10-28"),
        ("nl", "De brug gaat over drie weken open.", "2024-10-28"),
        ("en", "The town lost 300 houses in two years.", None),
        ("de", "In zwei Jahren starben 300 Menschen.", None),
        ("nl", "Gemeten over drie jaar daalde de winst.", None),
        ("pl", "Zysk za trzy kwartały spadł.", None),
        ("ru", "Через два дня началась эвакуация.", None),
    ],
)
def test_what_lies_ahead_is_placed_where_its_words_say_so(language: str, text: str, day: str | None) -> None:
    """Words that may name a length too need a word that looks forward in the sentence."""
    assert [earliest for earliest, _, _ in read(language, text, "2024-10-10")] == ([day] if day else [])


def test_calendar() -> None:
    assert [easter(year).isoformat() for year in (1961, 2000, 2024, 2025)] == [
        "1961-04-02", "2000-04-23", "2024-03-31", "2025-04-20",
    ]  # fmt: skip
    assert shift_day(datetime.date(2024, 3, 31), "month", -1) == datetime.date(2024, 2, 29)
    assert shift_day(datetime.date(1, 1, 1), "year", -500).year == 1
    week = span_of("week", datetime.date(2024, 10, 10))
    assert (week.first, week.last) == (datetime.date(2024, 10, 7), datetime.date(2024, 10, 13))


@pytest.mark.parametrize("unit", ["3. Mai ", "zwischen ", "im im im ", "2021-", "in den ersten drei ", "Anfang "])
def test_long_texts_are_read_with_linear_work(unit: str) -> None:
    published = Published("2024-10-10", "2024-10-10", "day", "declared")
    assert grows_linearly(lambda text: read_expressions(document(text, "de"), load_pack("de"), published), unit)


@pytest.mark.parametrize(
    ("language", "text"), [("sv", "tio veckan och"), ("de", "vor drei"), ("en", "the third of"), ("it", "ogni")]
)
def test_a_sentence_may_end_inside_an_expression(language: str, text: str) -> None:
    assert all(time.last <= len(document(text, language).tokens) for time in times(text, language, "2024-10-10"))


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_an_impossible_day_of_publication_places_nothing_relative(day: str) -> None:
    assert read("de", "Gestern und im Mai und im Winter vor drei Jahren.", day) == []


@pytest.mark.parametrize(
    ("language", "text", "first"),
    [
        ("de", "Drei Patienten werden seit Sonntag behandelt.", "2025-03-02"),
        ("de", "Ab Sonntag wird gestreikt.", "2025-03-09"),
        ("da", "Siden mandag vil politiet lede.", "2025-03-03"),
    ],
)
def test_what_is_so_since_a_weekday_began_in_the_past(language: str, text: str, first: str) -> None:
    assert [time.interval.earliest for time in times(text, language, "2025-03-05")] == [first]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Halvex expects to cut 300 jobs in the fourth quarter."),
        ("de", "Halvex wird im vierten Quartal 300 Stellen streichen."),
        ("nl", "Halvex zal in het vierde kwartaal 300 banen schrappen."),
        ("da", "Halvex vil nedlægge 300 stillinger i fjerde kvartal."),
    ],
)
def test_what_is_planned_for_the_quarter_that_runs_is_planned_for_this_one(language: str, text: str) -> None:
    (figure,) = [f for c in testimonia.annotate(text, language=language, date="2025-11-12") for f in c.figures]
    assert figure.as_of is not None
    assert (figure.as_of.earliest, figure.as_of.latest) == ("2025-10-01", "2025-12-31")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Halvex announced in March that it would cut 1,200 jobs."),
        ("en", "The union had warned in April that 500 jobs would go."),
    ],
)
def test_when_a_plan_was_told_is_not_when_it_comes_true(language: str, text: str) -> None:
    (figure,) = [f for c in testimonia.annotate(text, language=language, date="2025-11-12") for f in c.figures]
    assert (figure.as_of, figure.aspect) == (None, "planned")


def test_a_quarter_that_is_about_to_begin_is_rather_meant_than_last_years() -> None:
    text = "Das Werk mit 600 Beschäftigten solle im vierten Quartal schließen, sagte der Chef."
    (figure,) = [f for c in testimonia.annotate(text, language="de", date="2025-09-09") for f in c.figures]
    assert figure.as_of is None or figure.as_of.earliest == "2025-10-01"
