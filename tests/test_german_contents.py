"""German: where contents begin and end: reported sentences in a row, relative clauses, infinitives, frames."""

import pytest
from test_german import claims_of, told


def test_reported_sentences_in_a_row_are_one_claim() -> None:
    """A verb's ending tells it where no list has it, and a conditional form goes on with what was reported."""
    text = (
        "Der Tunnel war gestern gesperrt. Ein Kran sei umgefallen. Der Bauschutt gefährde niemanden. "
        "Die Schienen würden morgen geprüft. Die Züge fuhren am Abend."
    )
    (claim,) = [c for c in claims_of(text) if c.attribution.mode == "free-indirect"]
    assert told(claim)[1] == [
        "Ein Kran sei umgefallen", "Der Bauschutt gefährde niemanden", "Die Schienen würden morgen geprüft",
    ]  # fmt: skip


def test_the_past_tense_of_a_new_sentence_is_not_reported() -> None:
    text = "Der Sturm habe drei Dächer abgedeckt, sagte Vogt. Die Schulen hielten den Unterricht ab."
    assert len([c for c in claims_of(text) if c.attribution.mode != "unattributed"]) == 1


def test_a_report_in_a_form_of_reported_speech_is_told_itself() -> None:
    text = "Vogt sprach mit dem Sender. Das Amt gehe davon aus, dass ein Kabel brannte."
    assert told(claims_of(text)[-1]) == ("Das Amt", ["Das Amt gehe davon aus, dass ein Kabel brannte"])


def test_an_infinitive_begins_behind_the_whole_passive() -> None:
    claim = claims_of("Dem Trainer war vom Verband vorgeworfen worden, die Spieler bedroht zu haben.")[0]
    assert told(claim)[1] == ["die Spieler bedroht zu haben"]


RELATIVES = [
    # a relative clause at the sentence's end, with and without a preposition, and in the middle
    ("Neu im Konzern ist der Hersteller Ruva, der laut einer Meldung drei Werke bauen will.",
     ["der", "drei Werke bauen will"]),
    ("Ein Kahn, auf dem sich nach Angaben des Zolls drei Kisten befanden, ist gesunken.",
     ["auf dem sich", "drei Kisten befanden"]),
    ("Ziel des Streiks ist der Sturz der Leitung, die ihrer Meinung nach zu Unrecht im Amt ist.",
     ["die", "zu Unrecht im Amt ist"]),
    # what stands between the marks of a report belongs to it
    ("Die Halle bleibe im Mai geschlossen, so Stadtrat Udo Kern am Freitag gegenüber der Presse.",
     ["Die Halle bleibe im Mai geschlossen"]),
    # a main clause behind another one
    ("Der Hafen bleibt gesperrt, lediglich die Schleuse wurde nach Angaben der Wasserwacht geöffnet.",
     ["lediglich die Schleuse wurde", "geöffnet"]),
    ("Obwohl es regnete, wurde der Platz laut Polizei nicht geräumt.",
     ["Obwohl es regnete, wurde der Platz", "nicht geräumt"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "content"), RELATIVES)
def test_a_frame_tells_its_own_clause(text: str, content: list[str]) -> None:
    assert content in [told(claim)[1] for claim in claims_of(text) if claim.attribution.mode == "according-to"]


ENDS = [
    # the main clause goes on behind the content
    ("Während Landrat Bauer ankündigte, den Plan prüfen zu lassen, lehnt die Stadt ihn ab.",
     ["den Plan prüfen zu lassen"]),
    ("Der Bitte des Vereins, den Platz zu öffnen, folgte niemand.", ["den Platz zu öffnen"]),
    # what the outlet adds
    ("Der Zoll beschuldigt die Firma, Waffen zu verkaufen, was bisher nicht bewiesen werden konnte.",
     ["Waffen zu verkaufen"]),
    # one auxiliary with two participles is one clause
    ("Nach Angaben der Polizei habe der Mann Zettel verteilt und verlangt, die Straße zu sperren.",
     ["habe der Mann Zettel verteilt und verlangt, die Straße zu sperren"]),
    # the subject behind a frame, and the rest of the clause behind a parenthetic one
    ("Beim Absturz würde nach Auskunft der Werft der größte Teil der Kapsel verglühen.",
     ["Beim Absturz würde", "der größte Teil der Kapsel verglühen"]),
    ("Die Wahl sei für alle Parteien, so der Bericht, möglich gewesen.",
     ["Die Wahl sei für alle Parteien", "möglich gewesen"]),
    ("Der Konzern wolle, wie die Zeitung berichtet, 300 Stellen streichen.",
     ["Der Konzern wolle", "300 Stellen streichen"]),
    ("Die Stadt habe, so hieß es aus dem Rathaus, keine Wahl.", ["Die Stadt habe", "keine Wahl"]),
    # a condition belongs to what happens under it
    ("Kern sagte, wenn es regne, werde das Spiel verlegt.", ["wenn es regne, werde das Spiel verlegt"]),
    # an infinitive before its auxiliary opens no report, a verb of another clause does
    ("Kern sagte, dass der Kraftstoff aus Raps, Holz oder Stroh bestehen könne.",
     ["dass der Kraftstoff aus Raps, Holz oder Stroh bestehen könne"]),
    ("Kern sagte, dass er müde sei und verließ den Saal.", ["dass er müde sei"]),
    ("Kern sagte, der Saal sei leer, aber die Gäste warteten im Hof.", ["der Saal sei leer"]),
    # behind a semicolon reported speech goes on, a report of somebody else is his
    ("Die Bahn teilte mit, man bedauere den Vorfall; 40 Gäste seien betroffen.",
     ["man bedauere den Vorfall; 40 Gäste seien betroffen"]),
    ("Die Bahn meldete den Ausfall von 40 Zügen, die Polizei sprach von 12.", ["die Polizei sprach von 12"]),
    ("Zuvor hatte die Polizei gemeldet, dass 12 Gäste, darunter zwei Kinder, verletzt worden seien.",
     ["dass 12 Gäste, darunter zwei Kinder, verletzt worden seien"]),
    ("Der Verein plant, die 40 Plätze zu räumen.", ["die 40 Plätze zu räumen"]),
    ("Auch die Banden gewinnen Medienberichten zufolge an Macht.", ["Auch die Banden gewinnen", "an Macht"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "content"), ENDS)
def test_a_content_ends_where_another_clause_goes_on(text: str, content: list[str]) -> None:
    assert content in [told(claim)[1] for claim in claims_of(text)]


def test_a_report_about_the_lead_is_about_all_of_it() -> None:
    lead = "Die Fähre nach Oberau fährt ab Mai wieder. Das Schiff war im Herbst auf Grund gelaufen."
    found = claims_of(f"{lead} Das teilte die Reederei mit.")
    assert ("die Reederei", [lead, "Das"]) in [told(claim) for claim in found]


def test_the_second_of_two_reports_has_the_speaker_of_the_first() -> None:
    """What stands in an infinitive between them speaks not, and neither does a sum."""
    found = claims_of("Bauer bestritt, die 40.000 Euro gestohlen zu haben, räumte aber ein, im Haus gewesen zu sein.")
    assert [told(claim)[0] for claim in found] == ["Bauer", "Bauer"]
    found = claims_of("Bauer warnte davor, die Hilfe einzustellen, und forderte 40 Millionen Euro.")
    assert [told(claim)[0] for claim in found] == ["Bauer", "Bauer"]


@pytest.mark.parametrize(
    ("report", "quoted"),
    [
        # words that judge are somebody's own; a noun or a name in quotation marks is a term
        ("Der Rat teilte mit, das Angebot sei „nicht mehr zeitgemäß“.", ["„nicht mehr zeitgemäß“"]),
        ("Der Rat teilte mit, das „Startgeld“ werde gekürzt.", []),
        ("Der Rat teilte mit, das „Bündnis der Mitte“ trete an.", []),
        ("Der Rat teilte mit, man sage nur: „Alles bleibt gut!“", ["„Alles bleibt gut!“"]),
    ],
)
def test_a_term_in_quotation_marks_is_no_speech(report: str, quoted: list[str]) -> None:
    marked = [c for c in claims_of(report) if c.attribution.mode == "direct"]
    assert [told(c)[1][0] for c in marked] == quoted


def test_quoted_words_in_a_report_in_a_report_are_the_inner_ones() -> None:
    text = "Laut Polizei war der Umzug, zu dem die Gruppe Nord aufgerufen hatte, „weitgehend friedlich“ verlaufen."
    words = [told(c) for c in claims_of(text) if c.marked == "quoted-words"]
    assert words == [("Polizei", ["„weitgehend friedlich“"])]


def test_a_content_begins_behind_when_and_where_a_name_with_an_apposition_spoke() -> None:
    text = "Auf Anfrage sagte die Chefin des Rats, Vera Holm, am Samstag in Kolm vor Anhängern, sie wolle siegen."
    assert told(claims_of(text)[0]) == ("die Chefin des Rats, Vera Holm", ["sie wolle siegen"])


def test_a_content_begins_behind_a_relative_clause_of_the_report_before_it() -> None:
    text = "Wie aus einem Papier hervorgeht, das der „Hafenpost“ vorliegt, will der Konzern sechs Läden schließen."
    assert told(claims_of(text)[0]) == ("einem Papier", ["will der Konzern sechs Läden schließen"])


def test_a_list_is_judged_whole_with_the_clause_about_it() -> None:
    (claim,) = [
        c
        for c in claims_of("Vogt kritisierte das Abkommen zwischen Oberau, Tann und Reck, das zu Streit führe.")
        if c.attribution.act == "condemn"
    ]
    assert told(claim)[1] == ["das Abkommen zwischen Oberau, Tann und Reck, das zu Streit führe"]
