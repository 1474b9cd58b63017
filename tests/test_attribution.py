"""Who says what: every construction in four languages, with invented sentences, and properties that always hold."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from steps import grows_linearly

from testimonia.extract import read
from testimonia.extract.precision import precision_of
from testimonia.model import Article, Claim, Document, Published
from testimonia.text import read_text


def claims_of(language: str, text: str) -> list[Claim]:
    sentences, tokens = read_text(text, language)
    article = Article("a", "a", None, None, language, None, None, Published(how="declared"), None, text)
    return [c for c in read(Document(article, sentences, tokens)).claims if c.attribution.mode != "unattributed"]


def mention(claim: Claim) -> str:
    named = [hop.mention for hop in claim.attribution.chain if hop.start is not None]
    return named[0] or "" if named else ""


def test_words_quoted_from_somebody_are_no_source():
    fire = 'Le feu a fait "certainement plusieurs dizaines" de morts à Valdorne, "peut-être" même "une centaine"'
    said = claims_of("fr", f"{fire}, a déclaré ce lundi le préfet du département, Jean Morel.")
    assert {mention(claim) for claim in said} == {"le préfet du département, Jean Morel"}


# language, text, source mention, cue words, content parts, mode
CASES = [
    ("de", "Gestern meldete die Feuerwehr 14 Verletzte.", "die Feuerwehr", "meldete",
     ["Gestern meldete die Feuerwehr 14 Verletzte"], "indirect"),
    ("fr", "Le bilan est lourd, a déclaré ce dimanche le préfet de Valbrune.", "le préfet de Valbrune", "déclaré",
     ["Le bilan est lourd"], "indirect"),
    ("da", "Kommunen lover hjælp til værftet.", "Kommunen", "lover", ["hjælp til værftet"], "indirect"),
    ("da", "Havnen advarer om nye storme.", "Havnen", "advarer om", ["nye storme"], "indirect"),
    ("de", "Die Fähre ist gesunken. Das Hafenamt bestritt dies.", "Das Hafenamt", "bestritt",
     ["Die Fähre ist gesunken.", "dies"], "indirect"),
    ("en", "The mayor said that the ferry was late.", "The mayor", "said", ["that the ferry was late"], "indirect"),
    ("en", "The mayor said the ferry was late.", "The mayor", "said", ["the ferry was late"], "indirect"),
    ("en", "The ferry was late, the mayor said.", "the mayor", "said", ["The ferry was late"], "indirect"),
    ("en", "“The ferry was late,” said Anna Roe.", "Anna Roe", "said", ["“The ferry was late,”"], "direct"),
    ("en", '"The ferry was late," Anna Roe told Radio Quay.', "Anna Roe", "told", ['"The ferry was late,"'], "direct"),
    ("en", "The ferry, she said, was late again.", "she", "said", ["The ferry", "was late again"], "indirect"),
    ("en", "Anna Roe, 41, a pilot from Quay, said she saw nothing.", "Anna Roe, 41, a pilot from Quay", "said",
     ["she saw nothing"], "indirect"),
    ("en", "According to the harbour office, the ferry was late.", "the harbour office", "According to",
     ["the ferry was late"], "according-to"),
    ("en", "The ferry was late, according to the harbour office.", "the harbour office", "according to",
     ["The ferry was late"], "according-to"),
    ("en", "As the harbour office reported, the ferry was late.", "the harbour office", "reported",
     ["the ferry was late"], "indirect"),
    ("en", "The pilot left the room, saying that the ferry was late.", "The pilot", "saying",
     ["that the ferry was late"], "indirect"),
    ("en", "The council refused to pay the pilot.", "The council", "refused", ["to pay the pilot"], "indirect"),
    ("en", "The owners are confident that the ferry will sail.", "The owners", "confident",
     ["that the ferry will sail"], "indirect"),
    ("de", "Der Hafen teilte mit, dass die Fähre ausfällt.", "Der Hafen", "teilte mit", ["dass die Fähre ausfällt"],
     "indirect"),
    ("de", "Der Bürgermeister sagte, die Fähre sei gesunken.", "Der Bürgermeister", "sagte",
     ["die Fähre sei gesunken"], "indirect"),
    ("de", "Die Fähre sei gesunken, sagte der Bürgermeister.", "der Bürgermeister", "sagte", ["Die Fähre sei gesunken"],
     "indirect"),
    ("de", "„Die Fähre ist weg“, sagte Bürgermeisterin Anna Roth.", "Bürgermeisterin Anna Roth", "sagte",
     ["„Die Fähre ist weg“"], "direct"),
    ("de", "»Die Fähre ist weg«, sagte Anna Roth.", "Anna Roth", "sagte", ["»Die Fähre ist weg«"], "direct"),
    ("de", "Laut dem Hafenamt ist die Fähre gesunken.", "dem Hafenamt", "Laut", ["ist die Fähre gesunken"],
     "according-to"),
    ("de", "Die Fähre ist laut dem Hafenamt gesunken.", "dem Hafenamt", "laut", ["Die Fähre ist", "gesunken"],
     "according-to"),
    ("de", "Dem Hafenamt zufolge ist die Fähre gesunken.", "Dem Hafenamt", "zufolge", ["ist die Fähre gesunken"],
     "according-to"),
    ("de", "Die Fähre sei sicher, so der Sprecher.", "der Sprecher", "so", ["Die Fähre sei sicher"], "according-to"),
    ("de", "Wie der Hafenmeister, Karl Huber, mitteilte, ist die Fähre gesunken.", "der Hafenmeister, Karl Huber",
     "mitteilte", ["ist die Fähre gesunken"], "indirect"),
    ("de", "Die Reederei kündigte an, die Fähre zu ersetzen.", "Die Reederei", "kündigte an", ["die Fähre zu ersetzen"],
     "indirect"),
    ("de", "Nach Berichten nordländischer, westländischer und ostländischer Quellen ist die Fähre weg.",
     "nordländischer, westländischer und ostländischer Quellen", "Nach Berichten", ["ist die Fähre weg"],
     "according-to"),
    ("nl", "De burgemeester zei dat de veerboot gezonken is.", "De burgemeester", "zei",
     ["dat de veerboot gezonken is"], "indirect"),
    ("nl", "De veerboot is gezonken, zei het OM vrijdag.", "het OM", "zei", ["De veerboot is gezonken"], "indirect"),
    ("nl", "Volgens hem is de veerboot gezonken.", "hem", "Volgens", ["is de veerboot gezonken"], "according-to"),
    ("nl", "De veerboot is gezonken, aldus de burgemeester.", "de burgemeester", "aldus", ["De veerboot is gezonken"],
     "according-to"),
    ("nl", "‘De veerboot is weg’, zegt Anna Vink.", "Anna Vink", "zegt", ["‘De veerboot is weg’"], "direct"),
    ("nl", "Het gerucht groeit, nu Kees Vink, de baas van de haven, de ramp heeft bevestigd.",
     "Kees Vink, de baas van de haven", "bevestigd", ["de ramp"], "indirect"),
    ("da", "Borgmesteren siger, at færgen er sunket.", "Borgmesteren", "siger", ["at færgen er sunket"], "indirect"),
    ("da", "Færgen er sunket, siger borgmesteren.", "borgmesteren", "siger", ["Færgen er sunket"], "indirect"),
    ("da", "- Færgen er væk. Vi leder efter den, siger Anna Holm.", "Anna Holm", "siger",
     ["Færgen er væk. Vi leder efter den"], "direct"),
    ("da", "Ifølge havnen er færgen sunket.", "havnen", "Ifølge", ["er færgen sunket"], "according-to"),
    ("da", "»Færgen er væk,« siger Anna Holm.", "Anna Holm", "siger", ["»Færgen er væk,«"], "direct"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "source", "cue", "content", "mode"), CASES)
def test_a_construction_is_read(language, text, source, cue, content, mode):
    found = [
        (mention(c), " ".join(s.quote for s in c.attribution.cue), [s.quote for s in c.content], c.attribution.mode)
        for c in claims_of(language, text)
    ]
    wanted = [one for one in found if one[0] == source and one[2] == content]
    assert wanted, found
    assert cue in wanted[0][1]
    assert wanted[0][3] == mode


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("de", "Drei Menschen wurden verletzt. Das teilte die Polizei am Montag mit.", "die Polizei"),
        ("nl", "Drie mensen zijn gewond. Dat heeft de politie bekendgemaakt.", "de politie"),
        ("nl", "Drie mensen zijn gewond.\n\nDat zei burgemeester Vink vrijdag.", "burgemeester Vink"),
        ("da", "Tre personer er såret. Det oplyser politiet.", "politiet"),
    ],
)
def test_a_sentence_that_points_back_takes_what_stands_before_it_with_its_figures(language, text, source):
    (claim,) = claims_of(language, text)
    assert mention(claim) == source
    assert claim.content[0].quote == text[: text.index(".") + 1]
    assert [f.low for f in claim.figures] == [3]


def test_speech_goes_on_behind_its_report_as_one_claim():
    (claim,) = claims_of("en", "“We lost the ferry,” Anna Roe said. “Nobody was on board.”")
    assert [s.quote for s in claim.content] == ["“We lost the ferry,”", "“Nobody was on board.”"]


def test_reported_speech_without_a_cue_has_the_source_before_and_is_one_claim():
    text = "Der Bürgermeister sagte, die Fähre sei weg. Niemand sei an Bord gewesen. Man suche weiter."
    first, second = claims_of("de", text)
    assert (first.attribution.mode, second.attribution.mode) == ("indirect", "free-indirect")
    assert mention(second) == "Der Bürgermeister"
    assert [s.quote for s in second.content] == ["Niemand sei an Bord gewesen", "Man suche weiter"]


def test_words_quoted_inside_a_report_are_marked_and_hold_no_figure():
    claims = claims_of("de", "Der Bürgermeister sagte, die 3 Fähren seien „völlig unbrauchbar“.")
    (quoted,) = [c for c in claims if c.marked == "quoted-words"]
    assert [s.quote for s in quoted.content] == ["„völlig unbrauchbar“"]
    assert not quoted.figures


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The storm claimed seven lives."),
        ("de", "Das Unglück forderte drei Todesopfer."),
        ("nl", "De storm eiste zeven levens."),
        ("da", "Stormen krævede tre menneskeliv."),
        ("de", "Das Schiff „Seestern“ liegt im Hafen."),
        ("en", "The film “Quay Street” opens on Friday."),
        ("de", "Die Lage sei ernst."),
    ],
)
def test_no_speech_is_no_attribution_to_anybody(language, text):
    assert [mention(c) for c in claims_of(language, text) if mention(c)] == []


def test_a_subordinate_report_ends_where_the_main_clause_begins():
    claims = claims_of("en", "While Roe claimed that the ferry sank, divers found nothing.")
    assert [s.quote for s in claims[0].content] == ["that the ferry sank"]


def test_a_denial_takes_no_figure_of_the_sentence_before():
    claims = claims_of("nl", "Het leger zou tientallen burgers hebben gedood. De regering ontkent dat.")
    (denial,) = [c for c in claims if c.attribution.act == "deny"]
    assert not denial.figures


def test_what_is_denied_in_one_sentence_is_what_was_said_in_it():
    claims = claims_of("nb", "Ordføreren sier at broen er stengt, men politiet avviser det.")
    (denial,) = [c for c in claims if c.attribution.act == "deny"]
    assert mention(denial) == "politiet"
    assert [s.quote for s in denial.content] == ["at broen er stengt"]


def test_a_report_that_closes_its_sentence_has_the_plan_inside_it():
    text = (
        "Quay Motors plans to cut up to 2,400 jobs by June, two people familiar with the matter told the Quay Courier."
    )
    (claim,) = claims_of("en", text)
    assert mention(claim) == "two people familiar with the matter"
    assert [f.high for f in claim.figures] == [2400]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ('"This is new," Orlov was quoted as saying by the Quay agency.', "Orlov"),
        ("The agency quoted Orlov as saying that the bridge was closed.", "Orlov"),
        ("Four were hurt and 36 others treated, state inspector Jo Roe said.", "state inspector Jo Roe"),
    ],
)
def test_who_is_quoted_speaks_and_not_who_quotes(text, source):
    assert source in {mention(c) for c in claims_of("en", text)}


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("fr", "Trois personnes ont été blessées, a indiqué la police.", "la police"),
        ("it", "Dodici persone sono morte, ha riferito la polizia.", "la polizia"),
        ("es", "«El puente está cerrado», aseguró a la agencia NTX el alcalde Juan Mora.", "el alcalde Juan Mora"),
        ("pt", "Doze pessoas morreram, informou a polícia.", "a polícia"),
        ("sv", "– Bron är stängd, säger polischefen Anna Holm.", "polischefen Anna Holm"),
        ("pl", "– Most jest zamknięty – powiedział burmistrz Jan Nowak.", "burmistrz Jan Nowak"),
        ("ru", "«Мост закрыт», — сказал мэр Иван Орлов.", "мэр Иван Орлов"),
        ("uk", "Загинули дванадцять людей, повідомила поліція.", "поліція"),
    ],
)
def test_reports_behind_their_content_in_other_languages(language, text, source):
    assert [mention(c) for c in claims_of(language, text)] == [source]


def test_each_rule_carries_the_precision_that_was_measured():
    (claim,) = claims_of("en", "The mayor said that the ferry was late.")
    assert claim.evidence.rules[0].name == "complementiser"
    assert claim.evidence.rules[0].precision == precision_of("complementiser", "en")
    assert precision_of("complementiser", "da") is not None
    assert precision_of("no such rule", "en") is None


MARKS = "„“”»«\"'‘’()–—-:;,.!?… \n"
WORDS = ["said", "sagte", "dat", "der", "laut", "zufolge", "according to", "Anna", "Roe", "2.500", "zei", "siger", "at"]


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(["en", "de", "nl", "da"]),
    st.lists(st.one_of(st.sampled_from(WORDS), st.text(MARKS, max_size=4), st.text(max_size=6)), max_size=40),
)
def test_any_text_is_read_and_every_span_is_verbatim(language, pieces):
    text = " ".join(pieces)
    for claim in claims_of(language, text):
        spans = [claim.span, *claim.content, *claim.attribution.cue]
        assert all(text[s.start : s.end] == s.quote and s.quote for s in spans)
        for hop in claim.attribution.chain:
            assert hop.start is None or text[hop.start : hop.end] == hop.mention


@pytest.mark.parametrize(
    "piece",
    [
        "„sagte ", "( ", "said that ", "laut ", "der der ", "X, Y, ", "“ said ", "- siger, ", "of the ",
        "A, a B, and C said ", "Police: 12 boats sank. ",
    ],
)  # fmt: skip
@pytest.mark.parametrize("language", ["en", "de"])
def test_hostile_text_takes_linear_work(language, piece):
    assert grows_linearly(lambda text: claims_of(language, text), piece)


def test_an_ordinal_is_no_frame() -> None:
    assert claims_of("it", "Il secondo incontro si terrà a Quay.") == []
