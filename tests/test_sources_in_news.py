"""Sources in Dutch and German sentences as news writes them: whole, by their name, and each with its own number."""

import pytest

from testimonia import annotate
from testimonia.model import Claim


def claims(language: str, text: str) -> list[Claim]:
    return list(annotate(text, language=language, date="2025-03-05"))


def sources(claim: Claim) -> str | None:
    return claim.attribution.chain[0].name if len(claim.attribution.chain) > 1 else None


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("nl", "In Zandoord zijn volgens de laatste gegevens van de hulpdienst zeker 20 mensen omgekomen.",
         "laatste gegevens van de hulpdienst"),
        ("nl", "In Zandoord stierven volgens het ministerie van Volksgezondheid minstens 40 mensen.",
         "ministerie van Volksgezondheid"),
        ("nl", "De storm heeft volgens de Verenigde Naties meer dan 90 burgers het leven gekost.", "Verenigde Naties"),
        ("nl", "Volgens de Nederlandse Spoorwegen (NS) rijden er 20 treinen.", "Nederlandse Spoorwegen"),
        ("nl", "Vorig jaar verwachtte chipfabrikant Delvaron in Zandoord een stijging van de omzet met 25 procent.",
         "Delvaron"),
        ("de", "\"Das reicht nicht\", sagte ein Polizeisprecher in der Früh.", "Polizeisprecher"),
        ("de", "Der Wert lag am Sonntag laut Jona Reck-Institut bei 80 Prozent.", "Jona Reck-Institut"),
        ("de", "Laut Informationen des Zivilschutzes starben 20 Menschen.", "Zivilschutz"),
        ("de", "In Altsee wurden nach ABK-Angaben 30 Todesfälle verzeichnet.", "ABK"),
        ("de", "So galten nach Angaben des Kreis Bad Altsee-Neudorf rund 130 Menschen als vermisst.",
         "Kreis Bad Altsee-Neudorf"),
        ("de", "Landesweit meldeten die ukrainischen Luftstreitkräfte 90 Drohnen.", "ukrainische Luftstreitkräfte"),
        ("de", "Im Herbst erwartet ABK für das Geschäftsjahr einen Gewinn von 30 Millionen Euro.", "ABK"),
    ],
)  # fmt: skip
def test_a_source_is_whole_and_no_more(language: str, text: str, name: str) -> None:
    assert sources(claims(language, text)[0]) == name


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "In Altland war zuletzt von etwa 2700 Toten die Rede gewesen."),
        ("nl", "Het aantal van vierhonderd banen dat verloren dreigt te gaan, klopt niet."),
        ("nl", "Delvaron, een organisatie die schattingen maakt, raamde woensdag het dodental op 450."),
    ],
)
def test_places_and_numbers_do_not_speak(language: str, text: str) -> None:
    named = [sources(claim) for claim in claims(language, text)]
    assert not any(name and ("Altland" in name or "aantal" in name or "dodental" in name) for name in named)


@pytest.mark.parametrize(
    ("language", "text", "accounts"),
    [
        ("de", "Die Polizei sprach von 3000 Teilnehmern, die Veranstalter von 8000.",
         [("Polizei", 3000), ("Veranstalter", 8000)]),
        ("de", "Die Behörden in Altsee bestätigten 50 Tote, das Innenministerium in Neudorf 43 Tote.",
         [("Behörden in Altsee", 50), ("Innenministerium in Neudorf", 43)]),
        ("nl", "De politie meldde 12 gewonden, de brandweer 15 gewonden.", [("politie", 12), ("brandweer", 15)]),
        ("nl", "Een balans van de gouverneur kwam uit op 162 doden, maar de brandweer houdt het op 103 doden.",
         [("brandweer", 103), (None, 162)]),
        ("de", "Die Feuerwehr meldete 12 Verletzte, darunter zwei Kinder.", [("Feuerwehr", 12), ("Feuerwehr", 2)]),
    ],
)  # fmt: skip
def test_each_account_has_its_own_number(language: str, text: str, accounts: list[tuple[str | None, float]]) -> None:
    assert [(sources(claim), figure.low) for claim in claims(language, text) for figure in claim.figures] == accounts


def test_the_letters_of_a_body_close_its_name() -> None:
    text = "Het Instituut voor Water en Milieu (IWM) meldt 300 zieken. Vorige week meldde het instituut er 400."
    assert [sources(claim) for claim in claims("nl", text)][1] == "Instituut voor Water en Milieu"
