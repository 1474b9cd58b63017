"""Figures in Dutch and German sentences as news writes them: what the number is of, and what it is not of."""

import pytest

from testimonia import annotate
from testimonia.model import Figure


def figures(language: str, text: str, date: str = "2025-03-05") -> list[Figure]:
    return [figure for claim in annotate(text, language=language, date=date) for figure in claim.figures]


def told(language: str, text: str) -> list[tuple[str, float | None, float | None]]:
    return [("+".join(figure.measure), figure.low, figure.high) for figure in figures(language, text)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "In Zandoord werden 80 bewoners met twaalf pendelbusjes geëvacueerd.",
         [("evacuated", 80, 80), ("count", 12, 12)]),
        ("nl", "Alle slachtoffers woonden in twee gebieden.", [("count", 2, 2)]),
        ("nl", "De dienst vond besmettingen op 97 locaties.", [("count", 97, 97)]),
        ("de", "Aus zwei weiteren Gebieten wurden Verletzte gemeldet.", [("count", 2, 2)]),
        ("de", "An 15 Orten fielen Trümmer von abgeschossenen Raketen herab.", [("count", 15, 15)]),
        ("nl", "Meer dan 900 mensen zijn op zoek naar slachtoffers en overlevenden.", [("count", 900, None)]),
        ("nl", "Zes woningen werden verwoest, 25 andere staan nog.", [("destroyed", 6, 6)]),
        ("nl", "De rebellen schoten twee drones neer en beschadigden drie andere.",
         [("destroyed", 2, 2), ("damaged", 3, 3)]),
        ("nl", "De gemeente kreeg 80 klachten.", [("count", 80, 80)]),
        ("nl", "Vrijdag zijn de lichamen gevonden van 14 mensen die bedolven waren.", [("killed", 14, 14)]),
        ("de", "Drei Vermisste wurden tot geborgen, 40 Verschüttete gerettet.",
         [("killed", 3, 3), ("rescued", 40, 40)]),
        ("de", "Vier Menschen verloren 2020 auf einer Baustelle ihr Leben.", [("killed", 4, 4)]),
        ("nl", "De bond loopt miljoenen aan inkomsten mis.", [("amount-of-money", 2e6, 9999999)]),
        ("nl", "Er is zeker één gewonde gevallen bij de agenten.", [("injured", 1, None)]),
        ("de", "In der Nacht griff die Armee die Stadt Altsee mit fünf Raketen und 64 Drohnen neuer Bauart an.",
         [("deployed", 5, 5), ("deployed", 64, 64)]),
        ("de", "Das Amt zählte rund 280 solcher Nachbeben.", [("count", 280, 280)]),
    ],
)  # fmt: skip
def test_harm_is_said_of_those_whom_it_befell(
    language: str, text: str, expected: list[tuple[str, float | None, float | None]]
) -> None:
    assert told(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Het was de op vijf na zwaarste storm van de eeuw."),
        ("nl", "De geoloog acht het dodental nog te laag."),
        ("nl", "Een van de tien bruggen in Zandoord stortte in."),
        ("de", "Ihm wurde vorgeworfen, zwischen 2012 und 2016 Bargeld veruntreut zu haben."),
        ("nl", "De anderen die geen verwondingen opliepen, gingen naar huis."),
        ("de", "Der Landrat sagte, er könne weder zur Zahl der Toten noch der Vermissten etwas sagen."),
    ],
)
def test_what_counts_nothing_is_no_figure(language: str, text: str) -> None:
    assert told(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Die Zahl der Infektionen pro 100.000 Einwohner lag bei 160.", [("infected", 160, 160)]),
        ("de", "14 Wanderer wurden verletzt, von denen aber keiner in Gefahr war.", [("injured", 14, 14)]),
        ("de", "Das Beben der Stärke von mehr als 6 verletzte 40 Menschen.",
         [("magnitude", 6, None), ("injured", 40, 40)]),
        ("de", "Bei dem Unglück starben 78 Menschen. In Altsee stieg die Zahl von 20 auf 31.",
         [("killed", 78, 78), ("killed", 31, 31)]),
        ("de", "1000 der 17.500 Stellen will der Konzern abbauen, 300 davon in Altsee.",
         [("laid-off", 1000, 1000), ("count", 17500, 17500), ("laid-off", 300, 300)]),
        ("de", "Von 1533 Verfahren landeten 114 vor der Kammer.", [("count", 1533, 1533), ("count", 114, 114)]),
        ("de", "Der Konzern will die Zahl seiner Beschäftigten um 4700 senken.", [("employed", 4700, 4700)]),
        ("nl", "Het aantal noodbedden voor heel Zandoord steeg tot 1.250.", [("count", 1250, 1250)]),
        ("nl", "Van 21 tot en met 27 oktober vielen er 12 doden.", [("killed", 12, 12)]),
        ("nl", "Het dodental kan oplopen tot voorbij 20.000.", [("killed", 20000, None)]),
        ("nl", "De dodentol is opgelopen naar dertig.", [("killed", 30, 30)]),
        ("nl", "De omzet zal over heel 2027 minstens een kwart hoger zijn.", [("share", 25, None)]),
        ("nl", "De bank schroefde de prognose met 50 miljoen euro op tot 1 miljard euro.",
         [("amount-of-money", 5e7, 5e7), ("amount-of-money", 1e9, 1e9)]),
    ],
)  # fmt: skip
def test_numbers_near_other_numbers(
    language: str, text: str, expected: list[tuple[str, float | None, float | None]]
) -> None:
    assert told(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "aspects"),
    [
        ("nl", "De bond stelt dat het om 80 tot 120 banen gaat.", ["actual"]),
        ("nl", "De winkelketen gaat 300 banen schrappen.", ["planned"]),
        ("de", "In dem Werk sollen 300 Stellen wegfallen.", ["planned"]),
    ],
)
def test_what_something_is_about_is_no_plan(language: str, text: str, aspects: list[str]) -> None:
    assert [figure.aspect for figure in figures(language, text)] == aspects


@pytest.mark.parametrize(
    ("language", "text", "dates"),
    [
        ("nl", "Van 21 tot en met 27 oktober vielen er 12 doden.", [("2024-10-21", "2024-10-27")]),
        ("nl", "Tussen maandag 13 en zondag 19 januari vielen er 12 doden.", [("2025-01-13", "2025-01-19")]),
        ("nl", "De kliniek nam 222 mensen op, 24 procent meer dan een week eerder.", [None, None]),
        ("nl", "De oorlog, die volgende maand zijn vierde jaar ingaat, kostte 90 mensen het leven.", [None]),
        ("nl", "Het was de zwaarste storm van deze eeuw, met 30 doden.", [None]),
        ("nl", "Er bleef 557 miljoen euro over, waar een kwartaal eerder 466 miljoen euro overbleef.", [None]),
        ("de", "Am Mittwoch vor einer Woche starben 30 Menschen.", [("2025-02-26", "2025-02-26")]),
        ("de", "Im zweiten Quartal des vergangenen Jahres starben 30 Menschen.", [("2024-04-01", "2024-06-30")]),
        ("de", "Bei dem Beben starben 30 Menschen. Das hat der Zivilschutz am Montag bekannt gegeben.", [None]),
        ("de", "Bis Ende 2027 will die Firma 300 Stellen streichen.", [("2027-01-01", "2027-12-31")]),
        ("de", "Es ist der höchste Verlust seit vier Jahren: 30 Millionen Euro.", [None]),
    ],
)
def test_days_of_events_and_of_nothing_else(language: str, text: str, dates: list[tuple[str, str] | None]) -> None:
    found = figures(language, text)
    assert [figure.as_of and (figure.as_of.earliest, figure.as_of.latest) for figure in found] == dates
    assert [figure.period for figure in found] == [None] * len(found)


def test_nothing_is_no_earlier_value() -> None:
    text = "Bis Sonntag zählte das Amt 399 Tote innerhalb von 24 Stunden, am Vortag waren es 794."
    assert [figure.change for figure in figures("de", text)] == [None, None]


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        ("nl", "Een aanval op de stad Noordmark in Zandoord verwondde acht mensen, onder wie twee kinderen.",
         [["Noordmark", "Zandoord"], ["Noordmark", "Zandoord"]]),
        ("nl", "Bij Delvaron verdwijnen 300 banen.", [[]]),
        ("nl", "In het Duitse Karlsruhe vielen twaalf doden.", [["Karlsruhe"]]),
        ("nl", "De kliniek nam 222 mensen op met Covid-19.", [[]]),
        ("nl", "Bij het Rijksinstituut zijn 300 besmettingen gemeld.", [[]]),
        ("nl", "Bij de aanval op het ministerie van Binnenlandse Zaken zijn drie mensen omgekomen.", [[]]),
        ("nl", "In het arrondissement Verviers vielen vijf doden.", [["Verviers"]]),
        ("nl", "In Luik kwamen 20 mensen om. In heel het land zijn 50 mensen vermist.", [["Luik"], []]),
        ("de", "In der ukrainischen Industriestadt Dnipro wurden zwölf Menschen verletzt.", [["Dnipro"]]),
        ("de", "Im Innenraum des Busses starben zwölf Menschen.", [[]]),
        ("de", "Die Armee hat nach Angaben aus Kiew 80 Drohnen eingesetzt.", [[]]),
        ("de", "Im Gebiet Tschernihiv der Ukraine starben zwei Angestellte.", [["Tschernihiv"]]),
        ("de", "Bei Siemens gehen 3000 Jobs verloren.", [[]]),
        ("de", "In Kiew wurden drei Menschen getötet. Landesweit wurden 30 verletzt.", [["Kiew"], []]),
        ("de", "30 verletzte Menschen schweben in Lebensgefahr.", [[]]),
    ],
)  # fmt: skip
def test_places_are_where_it_happened(language: str, text: str, places: list[list[str]]) -> None:
    assert [[place.name for place in figure.place] for figure in figures(language, text)] == places
