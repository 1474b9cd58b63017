"""The text stage: cleaning keeps the article and its offsets, splitting cuts neither numbers nor quotations."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.model import RawArticle
from testimonia.packs import languages, load_pack
from testimonia.text import Prepared, prepare
from testimonia.text.cues import reason_of
from testimonia.text.dates import read_date_line, read_declared
from testimonia.text.language import document_language

BODY = (
    "De burgemeester zei dinsdag dat de brug over de rivier tot het einde van de maand gesloten blijft.\n\n"
    "Volgens de gemeente zijn er ca. 3.000 bewoners die elke dag over de brug naar hun werk gaan.\n\n"
    "„De schade is groot. We zoeken een oplossing”, zei wethouder J. Bakker van verkeer in de raad.\n"
)


def text_of(body: str, **fields: object) -> Prepared:
    return prepare(RawArticle("test.txt", body, **fields), tags=False)  # type: ignore[arg-type]


def sentences(body: str, language: str) -> list[str]:
    document = text_of(body, language=language).document
    return [document.article.text[s.start : s.end] for s in document.sentences]


CASES = [
    (code, a.example) for code in languages() for a in load_pack(code).text.abbreviations if a.example
]  # fmt: skip
LINES = [(code, line.reason, x) for code in languages() for line in load_pack(code).text.lines for x in line.examples]


@pytest.mark.parametrize(("code", "example"), CASES)
def test_an_abbreviation_ends_no_sentence(code: str, example: str) -> None:
    assert sentences(example, code) == [example]


@pytest.mark.parametrize(("code", "reason", "example"), LINES)
def test_a_boilerplate_example_has_its_reason(code: str, reason: str, example: str) -> None:
    assert reason_of(example) == reason


@pytest.mark.parametrize(
    ("code", "text", "count"),
    [
        ("da", "Det skete den 14. december. Ingen kom til skade.", 2),
        ("de", "Am 5. Mai kamen 11.000 Menschen. Es war warm.", 2),
        ("en", "J. Smith of the U.S. Army left. He was 40.", 2),
        ("en", "“We go. You stay,” he said. Nobody left.", 2),
        ("de", "»Wir gehen. Ihr bleibt«, sagte er. Niemand ging.", 2),
        ("nl", "„Wij gaan. Jullie blijven”, zei hij. Niemand ging.", 2),
        ("en", "He said no. Then he left.", 2),
        ("en", "“" + "All of us went to the river that day. " * 30 + "” He left.", 31),
        ("en", "First line\nsecond line", 2),
    ],
)
def test_sentences(code: str, text: str, count: int) -> None:
    assert len(sentences(text, code)) == count


def test_tokens_keep_numbers_abbreviations_and_inner_marks() -> None:
    document = text_of("Ca. 11.000 man, Ukraine's F-16's: 10:43 (20-jarige) „ja”.", language="nl").document
    words = "Ca. 11.000 man , Ukraine's F-16's : 10:43 ( 20-jarige ) „ ja ” ."
    assert [token.text for token in document.tokens] == words.split()


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("PORT TOWN, Oct 3 (Reuters) - About 300 people marched.", "PORT TOWN, Oct 3 (Reuters) -"),
        ("DEN HAAG (ANP) - Het kabinet valt.", "DEN HAAG (ANP) -"),
        ("HAFENSTADT – Drei Menschen starben.", "HAFENSTADT –"),
        ("Hafenstadt, 12. Februar 2025 (QZX) - Drei Menschen starben.", "Hafenstadt, 12. Februar 2025 (QZX) -"),
        ("Er kam, 12. Dann (um neun) - ging er.", None),
        ("Politi - Tre personer er sårede.", None),
        ("He came late (at nine), and left - as always - early.", None),
        ("NATO. Then - nothing.", None),
    ],
)
def test_a_dateline_is_no_part_of_the_first_sentence(text: str, dateline: str | None) -> None:
    first = sentences(text, "en")[0]
    assert (first == dateline) is (dateline is not None)
    assert "".join(sentences(text, "en")).replace(" ", "") == text.replace(" ", "")


def test_boilerplate_goes_and_sentences_stay() -> None:
    dates = "3 May 2022 09:15Gewijzigd op 4 May 2022 11:08Leestijd 2 minuten"
    page = f"Binnenland\n\nBrug over de rivier blijft dicht\n\n{dates}\n\n{BODY}"
    page += "\nLees ook: Sluis geopend\n\nReacties (2)\nIk vind het een schande dat dit zo lang duurt.\nHome\nKrant"
    prepared = text_of(page)
    article = prepared.document.article
    assert article.text.split("\n\n", 1)[1].strip() == BODY.strip()
    assert article.title == "Brug over de rivier blijft dicht"
    assert (article.published.earliest, article.published.how) == ("2022-05-03", "declared")
    assert article.modified == "2022-05-04T11:08"
    assert {r.reason for r in article.removed} == {"navigation", "related-links", "comments"}
    assert all(page[r.start : r.end] == r.quote for r in article.removed)
    assert article.language == "nl"


def test_a_cue_inside_a_sentence_removes_nothing() -> None:
    body = BODY + "Reacties bleven uit, en de nieuwsbrief van de gemeente meldde niets over het besluit van de raad.\n"
    assert text_of(body).document.article.removed == ()


def test_a_paywall_sets_flags_and_the_rest_in_percent() -> None:
    article = text_of(BODY + "Er is nog 40% van dit artikel te lezen. Word abonnee!").document.article
    assert article.flags == ("paywalled", "truncated")
    assert article.remaining_percent == 40
    assert "40%" not in article.text


def test_a_repeated_title_stays_once_and_a_sentence_is_no_title() -> None:
    article = text_of(f"Brug blijft dicht\nBrug blijft dicht\n{BODY}").document.article
    assert article.text.count("Brug blijft dicht") == 1
    assert [r.reason for r in article.removed] == ["duplicate-title"]
    assert text_of(BODY).document.article.title is None


def test_as_is_keeps_every_character() -> None:
    body = f"Home\r\n\ufeff{BODY}\x00\r\nReacties (2)\n"
    prepared = prepare(RawArticle("x", body), as_is=True, tags=False)
    assert prepared.document.article.text == body
    assert prepared.document.article.removed == ()


def test_dates_are_declared_or_an_issue() -> None:
    assert text_of(BODY, date="2022-05-03T10:00:00+02:00").document.article.published.earliest == "2022-05-03"
    assert [i.code for i in text_of(BODY, date="3rd of Nevember").issues] == ["invalid-date"]
    month = read_declared("2024-02")
    assert month is not None
    assert (month.earliest, month.latest, month.precision) == ("2024-02-01", "2024-02-29", "month")
    assert read_date_line("On 3 May 2022 the bridge over the river was closed to all traffic.") is None


def test_languages_are_told_apart() -> None:
    danish = "Politiet har ikke hørt noget, og nu bliver der ledt efter manden i skoven uden for byen."
    german = "Die Brücke bleibt nach Angaben der Stadt bis zum Ende des Monats für den Verkehr gesperrt, sagte er."
    assert text_of(danish).document.article.language == "da"
    document = text_of(BODY * 3 + german).document
    assert document.sentences[-1].language == "de"
    assert document.article.language == "nl"


def test_a_page_that_was_changed_later_says_so() -> None:
    html = (
        "<html><head><meta property='article:published_time' content='2026-03-05T10:02:00+01:00'>"
        "<meta property='article:modified_time' content='2026-03-07T12:40:00+01:00'></head><body><article>"
        "<p>De brug over de Meerlinge blijft nog twee weken dicht, zegt de gemeente van het dorp.</p>"
        "</article></body></html>"
    )
    article = prepare(RawArticle("x.html", html, markup="html"), tags=False).document.article
    assert (article.published.earliest, article.modified) == ("2026-03-05", "2026-03-07")


def test_html_gives_the_article_and_its_date() -> None:
    paragraphs = "".join(f"<p>{line}</p>" for line in (BODY * 3).split("\n\n"))
    html = (
        "<html><head><title>Brug dicht voor verkeer</title><meta property='article:published_time' "
        f"content='2022-05-03T08:00:00Z'></head><body><nav><a href='/'>Home</a></nav><article>{paragraphs}"
        "</article></body></html>"
    )
    prepared = prepare(RawArticle("x.html", html, markup="html"), tags=False)
    article = prepared.document.article
    assert prepared.issues == ()
    assert "ca. 3.000 bewoners" in article.text
    assert "<" not in article.text
    assert article.published.earliest == "2022-05-03"
    assert article.title == "Brug dicht voor verkeer"


@pytest.mark.parametrize(
    "body",
    ["<div>" * 20_000 + "x", "<p>" + "\x00\x01" * 5_000, "<script>" * 5_000, "<<<<" * 20_000, ""],
    ids=["deep", "binary", "scripts", "brackets", "empty"],
)
def test_hostile_pages_do_not_raise(body: str) -> None:
    assert prepare(RawArticle("x", body, markup="html"), tags=False).document.article.id


def test_long_input_is_cut_with_an_issue() -> None:
    prepared = text_of("\n" * 2_500_000)
    assert "truncated-input" in [i.code for i in prepared.issues]


def test_tags_are_universal_parts_of_speech() -> None:
    tokens = prepare(RawArticle("x", "The mayor closed the old bridge.", language="en")).document.tokens
    assert [t.tag for t in tokens] == ["DET", "NOUN", "VERB", "DET", "ADJ", "NOUN", "PUNCT"]


@settings(max_examples=60)
@given(st.text(alphabet="aB1 .,!?“”„\"'\r\n\ufeff\x00\u202e-:%|é\u0301\ud800", max_size=120))
def test_every_token_lies_in_one_sentence_and_maps_to_the_raw_text(body: str) -> None:
    prepared = text_of(body, language="nl")
    document, text = prepared.document, prepared.document.article.text
    assert [i for s in document.sentences for i in range(s.first, s.last)] == list(range(len(document.tokens)))
    assert all(text[t.start : t.end] == t.text for t in document.tokens)
    assert "".join(text.split()) == "".join(t.text for t in document.tokens)
    for i, char in enumerate(text):
        raw = body[prepared.offsets.to_raw(i)]
        assert raw == char or char == "\ufffd" or (char == "\n" and raw == "\r")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("倉庫で火災があった。三人がけがをした。", "ja"),
        ("Η πυροσβεστική λέει ότι κάηκαν δύο αποθήκες", "el"),
        ("Hasiči uvedli, že při požáru skladu byli zraněni tři dělníci a dva jsou nezvěstní, řekl mluvčí.", "cs"),
        ("Pelastuslaitoksen mukaan palossa loukkaantui kolme miestä, ja kaksi on kateissa, kertoi päällikkö.", "fi"),
        ("Der Brand im Lager: drei Verletzte, zwei Vermisste, Ursache unklar.", "de"),
    ],
)
def test_a_text_in_a_language_without_a_pack_is_not_taken_for_its_neighbour(text, code):
    assert document_language(text) == code
