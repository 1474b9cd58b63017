"""Figures: values, bounds, measures, and what is not a figure, in every language of the packs."""

import re

import pytest

import testimonia
from testimonia import annotate
from testimonia.extract.figures import FoundFigure, read_figures
from testimonia.extract.times import read_times
from testimonia.model import Article, Document, Interval, Published, Sentence, Token
from testimonia.packs.load import languages, load_pack

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:[-'’][^\W_]+)*|\S")


def document(text: str, language: str) -> Document:
    """One sentence, split plainly: what is tested here is not the splitter."""
    tokens = tuple(Token(m[0], m.start(), m.end()) for m in _TOKEN.finditer(text))
    article = Article("a", "a", None, None, language, None, None, Published(), None, text)
    return Document(article, (Sentence(0, len(text), 0, len(tokens), 0, language),), tokens)


def figures(language: str, text: str) -> tuple[FoundFigure, ...]:
    pack = load_pack(language)
    read = document(text, language)
    found = read_figures(read, pack, read_times(read, pack))
    for one in found:
        anchor = one.figure.anchor
        assert text[anchor.start : anchor.end] == anchor.quote
    return found


def summary(language: str, text: str) -> list[tuple[float | None, float | None, tuple[str, ...]]]:
    return [(f.figure.low, f.figure.high, f.figure.measure) for f in figures(language, text)]


KILLED, BOTH, MONEY = ("killed",), ("killed", "injured"), ("amount-of-money",)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Nearly half a million soldiers have been killed or wounded.", [(None, 500000, BOTH)]),
        ("nl", "Bijna een half miljoen soldaten zijn gedood of gewond.", [(None, 500000, BOTH)]),
        ("de", "Fast eine halbe Million Soldaten wurden getötet oder verletzt.", [(None, 500000, BOTH)]),
        ("da", "Næsten en halv million soldater er blevet dræbt eller såret.", [(None, 500000, BOTH)]),
        ("en", "Fewer than 20 civilians were killed.", [(None, 20, KILLED)]),
        ("nl", "Minder dan 20 burgers kwamen om.", [(None, 20, KILLED)]),
        ("de", "Weniger als 20 Zivilisten wurden getötet.", [(None, 20, KILLED)]),
        ("da", "Færre end 20 civile blev dræbt.", [(None, 20, KILLED)]),
        ("en", "Between 50 and 70 people were killed.", [(50, 70, KILLED)]),
        ("nl", "Tussen de 50 en 70 mensen kwamen om.", [(50, 70, KILLED)]),
        ("de", "Zwischen 50 und 70 Menschen starben.", [(50, 70, KILLED)]),
        ("da", "Mellem 50 og 70 mennesker blev dræbt.", [(50, 70, KILLED)]),
        ("en", "The death toll rose from 12 to 19.", [(19, 19, KILLED)]),
        ("nl", "Het dodental is opgelopen van 12 naar 19.", [(19, 19, KILLED)]),
        ("de", "Die Zahl der Toten stieg von 12 auf 19.", [(19, 19, KILLED)]),
        ("da", "Dødstallet steg fra 12 til 19.", [(19, 19, KILLED)]),
        ("en", "Dozens were killed and several people injured.", [(24, 99, KILLED), (2, 9, ("injured",))]),
        ("it", "Ci sono 120 casi ogni 100.000 abitanti.", [(120, 120, ("count",))]),
        ("pt", "Há 120 casos por 100 mil habitantes.", [(120, 120, ("count",))]),
        ("pt", "O banco lucrou menos 15% do que no ano anterior.", [(15, 15, ("share",))]),
        ("pt", "A receita subiu para R$ 480 milhões um ano depois.", [(480e6, 480e6, ("amount-of-money",))]),
        ("it", "Una scossa di magnitudo 5,3 ha colpito la costa.", [(5.3, 5.3, ("magnitude",))]),
        ("it", "Sono 42 gli interventi dei pompieri.", [(42, 42, ("count",))]),
        ("it", "I casi di colera sono saliti a 87.", [(87, 87, ("infected",))]),
        ("pt", "Pelo menos uma pessoa morreu.", [(1, None, KILLED)]),
        (
            "it",
            "Hanno abbattuto cinque droni in tre diverse regioni.",
            [(5, 5, ("destroyed",)), (3, 3, ("count",))],
        ),
        ("nl", "Tientallen mensen kwamen om en enkele raakten gewond.", [(20, 99, KILLED), (2, 9, ("injured",))]),
        ("de", "Dutzende wurden getötet und mehrere Menschen verletzt.", [(24, 99, KILLED), (2, 9, ("injured",))]),
        ("da", "Dusinvis blev dræbt, og flere personer blev såret.", [(24, 99, KILLED), (2, 9, ("injured",))]),
        ("en", "At least 30 people were killed or wounded.", [(30, None, BOTH)]),
        ("nl", "Er vielen 2.500 doden.", [(2500, 2500, KILLED)]),
        ("de", "Es gab 2.500 Tote.", [(2500, 2500, KILLED)]),
        ("da", "Der var 2.500 døde.", [(2500, 2500, KILLED)]),
        ("en", "There were 2,500 deaths.", [(2500, 2500, KILLED)]),
        ("de", "Anderthalb Millionen Menschen flohen.", [(1500000, 1500000, ("displaced",))]),
        ("nl", "Een paar duizend mensen zijn geëvacueerd.", [(2000, 9000, ("evacuated",))]),
        ("de", "Mindestens 30 Menschen seien getötet worden.", [(30, None, KILLED)]),
        ("de", "Zehn weitere wurden verletzt.", [(10, 10, ("injured",))]),
        ("da", "Politi: Tre sårede.", [(3, 3, ("injured",))]),
        ("de", "Dreihundertvierundzwanzig Menschen wurden evakuiert.", [(324, 324, ("evacuated",))]),
        ("nl", "Vierentwintig mensen zijn aangehouden.", [(24, 24, ("arrested",))]),
        ("da", "Femoghalvtreds personer blev anholdt.", [(55, 55, ("arrested",))]),
        ("da", "Betjenten affyrede to varselsskud i forbindelse med en anholdelse.", [(2, 2, ("count",))]),
        ("da", "To børn afgik ved døden.", [(2, 2, KILLED)]),
        ("nb", "To barn avgikk ved døden.", [(2, 2, KILLED)]),
        ("en", "The crash killed two aboard.", [(2, 2, KILLED)]),
        ("en", "The mill lost 3 million euros and three others were hurt.", [(3e6, 3e6, MONEY), (3, 3, ("injured",))]),
        ("en", "He shot and killed two people in the 1400 block of Quay Street.", [(2, 2, KILLED)]),
        ("en", "Six of the drones were shot down.", [(6, 6, ("destroyed",))]),
        ("en", "Gunners destroyed five Norwegian aerial drones.", [(5, 5, ("destroyed",))]),
        ("en", "Three soldiers and five civilians were killed.", [(3, 3, KILLED), (5, 5, KILLED)]),
        ("en", "The blast claimed one life and injured 36 others.", [(1, 1, KILLED), (36, 36, ("injured",))]),
        ("en", "The plant loses 40 jobs.", [(40, 40, ("laid-off",))]),
        ("en", "The repair cost $2.5 million.", [(2500000, 2500000, ("amount-of-money",))]),
        ("de", "Der Schaden beträgt 3 Mio. Euro.", [(3000000, 3000000, ("amount-of-money",))]),
        ("en", "The two countries met in 2019.", []),
        ("nl", "Hij staat op de A380 en leest artikel 5.", []),
        ("de", "Die 34-jährige Fahrerin kam um 14 Uhr an.", []),
        ("en", "Two people familiar with the matter spoke.", []),
        ("da", "Mødet begynder kl. 10.", []),
        ("en", "No casualties: nobody was hurt.", [(0, 0, ("killed", "injured")), (0, 0, ("injured",))]),
        ("nl", "Niemand raakte gewond.", [(0, 0, ("injured",))]),
    ],
)
def test_figures(language: str, text: str, expected: list[object]) -> None:
    assert summary(language, text) == expected


def test_change_keeps_the_earlier_value() -> None:
    change = figures("en", "The death toll rose from 12 to 19.")[0].figure.change
    assert change is not None
    assert (change.from_low, change.from_high) == (12, 12)


def test_place_and_polarity() -> None:
    found = figures("en", "Nobody was hurt in Bergen.")[0]
    assert found.polarity == "negative"
    assert [place.name for place in found.figure.place] == ["Bergen"]


@pytest.mark.parametrize("language", languages())
def test_examples_of_the_packs(language: str) -> None:
    pack = load_pack(language)
    for words in pack.measures.measures:
        if words.example:
            assert figures(language, words.example.text)[0].figure.measure == words.example.measure


def test_long_words_and_digits_are_bounded() -> None:
    assert figures("de", "hundert" * 5000) == ()
    figures("nl", "1" * 5000 + " doden " + "en " * 5000)


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "Thousands mourn the victims in Ostvik."), ("da", "Tusinder mindes ofrene i Ostvik.")],
)
def test_those_who_mourn_victims_are_no_victims(language: str, text: str) -> None:
    figures = [f for c in testimonia.annotate(text, language=language) for f in c.figures]
    assert not [f for f in figures if "killed" in f.measure]
    (victims,) = [f for c in testimonia.annotate("The blast left 12 victims.", language="en") for f in c.figures]
    assert victims.measure == ("killed", "injured")


@pytest.mark.parametrize(
    ("language", "text", "measure", "earlier"),
    [
        ("en", "The number of cancelled services rose from 40 to 65.", ("count",), 40),
        ("da", "Antallet af sigtede er steget fra 40 til 65.", ("count",), 40),
        ("nl", "Het aantal klachten steeg van 40 naar 65.", ("count",), 40),
        ("de", "Die Zahl der ausgefallenen Züge stieg von 40 auf 65.", ("count",), 40),
        ("fr", "Le nombre de plaintes est passé de 40 à 65.", ("count",), 40),
        ("es", "El número de denuncias pasó de 40 a 65.", ("count",), 40),
        ("it", "Il numero di denunce è passato da 40 a 65.", ("count",), 40),
        ("pt", "O número de queixas subiu de 40 para 65.", ("count",), 40),
        ("sv", "Antalet anmälningar ökade från 40 till 65.", ("count",), 40),
        ("nb", "Antallet klager økte fra 40 til 65.", ("count",), 40),
        ("pl", "Liczba skarg wzrosła z 40 do 65.", ("count",), 40),
        ("uk", "Кількість скарг зросла з 40 до 65.", ("count",), 40),
        ("ru", "Число жалоб выросло с 40 до 65.", ("count",), 40),
        ("en", "The fee rose from 40 to 65.", ("other",), 40),
        ("de", "Die Zahl der Toten stieg von zuvor 40 auf 65.", KILLED, 40),
    ],
)
def test_a_change_is_one_figure(language: str, text: str, measure: tuple[str, ...], earlier: float) -> None:
    (found,) = figures(language, text)
    assert (found.figure.low, found.figure.high, found.figure.measure) == (65, 65, measure)
    assert found.figure.change is not None
    assert found.figure.change.from_low == earlier


@pytest.mark.parametrize(
    ("language", "text", "anchors"),
    [
        ("en", "They lost only three of their fighters.", ["only three of their fighters"]),
        ("en", "Of the 230 passengers, 41 were injured.", ["230 passengers", "41"]),
        ("es", "No hay heridos.", ["No hay heridos"]),
        ("ru", "Пострадавших нет.", ["Пострадавших нет"]),
        ("de", "Drei Männer im Alter von 33, 34 und 39 Jahren wurden festgenommen.", ["Drei Männer"]),
        ("en", "One of the witnesses spoke.", []),
        ("en", "Anna Bush, 34, spoke to the press.", []),
    ],
)
def test_anchors(language: str, text: str, anchors: list[str]) -> None:
    assert [found.figure.anchor.quote for found in figures(language, text)] == anchors


def test_a_part_knows_its_whole_and_a_saying_dates_nothing() -> None:
    text = "Police said on 3 March 2024 that 12 people, including 3 children, died on 1 March 2024."
    whole, part = figures("en", text)
    assert (whole.figure.measure, part.figure.measure) == (KILLED, KILLED)
    assert part.figure.subset_of == f"{whole.figure.anchor.start}:{whole.figure.anchor.end}"
    assert whole.figure.as_of is not None
    assert whole.figure.as_of.latest == "2024-03-01"


def test_no_day_is_carried_to_a_sentence_with_a_time_of_its_own() -> None:
    """The year of "in September" is not known, and the day of the sentence before is not that of the 40."""
    text = "On 4 May 2022 three men were killed in Quay. In September 40 people were killed."
    first, second = [f for c in annotate(text, "en") for f in c.figures]
    assert first.as_of == Interval("2022-05-04", "2022-05-04")
    assert (second.low, second.as_of, second.period) == (40, None, None)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Three killed in Quay fire\n\nA fire broke out in Quay on 4 May 2022. Cranes fell.", ["2022-05-04"]),
        ("Three men were killed in Quay. The mill burnt down on 4 May 2022, the dock on 6 May 2022.", [None]),
        ("Up to 300 troops will be deployed. The mill burnt down on 4 May 2022.", [None]),
        ("Three men were killed in Quay. Police said on 4 May 2022 that the mill was shut.", [None]),
        ("Three men were killed in Quay. The mill opened on 4 May 1990.", [None]),
    ],
)
def test_the_only_day_that_an_article_tells_dates_the_figures_above_it(text: str, days: list[str | None]) -> None:
    found = [figure.as_of for claim in annotate(text, "en", date="2022-05-05") for figure in claim.figures]
    assert [one.latest if one else None for one in found] == days


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Der Umsatz sank um 5,4 Prozent auf 2,8 Milliarden Euro.", [(5.4, None), (2.8e9, None)]),
        ("fr", "Le chiffre d'affaires a reculé de 7 % à 2,1 milliards d'euros.", [(7, None), (2.1e9, None)]),
        ("da", "Omsætningen faldt til 1,9 milliarder kroner fra 2,3 milliarder.", [(1.9e9, 2.3e9)]),
        ("en", "The toll rose to 40 from 31.", [(40, 31)]),
        ("en", "Some 17 died and 34 were hurt, officials said, raising an earlier toll of 11.", [(17, 11), (34, None)]),
        ("en", "Some 300 people were arrested, 12 fewer than a month earlier.", [(300, None), (12, None)]),
    ],
)
def test_an_earlier_value_has_the_unit_and_the_measure_of_its_figure(
    language: str, text: str, expected: list[tuple[float, float | None]]
) -> None:
    found = [one.figure for one in figures(language, text)]
    assert [(one.high, one.change and one.change.from_low) for one in found] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Die Firma will 420 Stellen streichen, davon 190 in Hohenau.", (["laid-off"], 190, "job")),
        ("de", "Es gab zwölf Tote und 45 Verletzte, darunter vier Frauen.", (["killed", "injured"], 4, "person")),
        (
            "nl",
            "Er werden 142 drones en 3 raketten afgevuurd. Daarvan zijn er 97 vernietigd.",
            (["destroyed"], 97, "drone"),
        ),
        (
            "de",
            "Ein Minus von 70 Millionen Euro war erwartet, der Verlust lag bei 96 Millionen.",
            (["amount-of-money"], 9.6e7, "EUR"),
        ),
        ("en", "Damage was put at €120m, but the bill could exceed half a billion.", (["amount-of-money"], 5e8, "EUR")),
        ("nl", "Twee doden en vijftien gewonden, onder wie een kind van acht.", (["injured"], 15, "person")),
    ],
)
def test_a_part_and_an_amount_take_what_the_text_leaves_out(
    language: str, text: str, expected: tuple[list[str], float, str]
) -> None:
    read = [figure for claim in annotate(text, language) for figure in claim.figures]
    found = max(read, key=lambda figure: figure.anchor.start)
    assert (list(found.measure), found.high, found.unit) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Bei dem Angriff starben acht Menschen, 21 wurden verletzt.", [["killed"], ["injured"]]),
        ("de", "Acht Soldaten und 21 Zivilisten wurden verletzt.", [["injured"], ["injured"]]),
        ("en", "Police reported the death of two men.", [["killed"]]),
        ("en", "Five counts of assault and the death of a man led to the case.", [["count"]]),
        ("da", "Alle 48 om bord omkom.", [["killed"]]),
        ("da", "Ikke en eneste soldat kom til skade.", [["injured"]]),
        ("en", "The party won 34 of 150 seats.", [["count"], ["count"]]),
        ("en", "The firm lost 96 million.", [["amount-of-money"]]),
        ("en", "The death toll stood at 19 and a dozen people were still missing.", [["killed"], ["missing"]]),
        ("nl", "Het dodental staat op 19 en twaalf mensen worden nog vermist.", [["killed"], ["missing"]]),
    ],
)
def test_each_figure_has_the_measure_of_its_own_clause(language: str, text: str, expected: list[list[str]]) -> None:
    assert [list(one.figure.measure) for one in figures(language, text)] == expected


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("In der Türkei starben drei Menschen.", ["Türkei"]),
        ("Im Irak starben drei Menschen.", ["Irak"]),
        ("Drei Menschen starben in der Demokratischen Republik Kongo.", ["Demokratischen Republik Kongo"]),
        ("In der SPD stimmten drei Abgeordnete dagegen.", []),
        ("Bei der Landtagswahl starben drei Menschen.", []),
        ("Auf der Ferieninsel Marstow starben drei Menschen.", ["Marstow"]),
        ("Bei einem Brand in Oberhalden starben drei Menschen.", ["Oberhalden"]),
    ],
)
def test_a_german_noun_behind_an_article_is_no_place(text: str, places: list[str]) -> None:
    found = [figure for claim in annotate(text, "de") for figure in claim.figures]
    assert [place.name for figure in found for place in figure.place] == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("In Tampa, Orlando and Reno 30 people died.", [["Tampa", "Orlando", "Reno"]]),
        ("30 died in Tampa and 20 in Reno.", [["Tampa"], ["Reno"]]),
        ("In Tampa 30 died, in Reno 20.", [["Tampa"], ["Reno"]]),
        ("In Florida, Clinton won 300 votes.", [["Florida"]]),
        ("In North Carolina 30 people died.", [["North Carolina"]]),
        ("A man died in Building 7.", []),
        ("Police in Leeds said three people were hurt in Bradford.", [["Bradford"]]),
        ("Police in Leeds said three people were hurt.", [["Leeds"]]),
        ("The defence ministry in Tolva reported 12 deaths.", [[]]),
        ("In Kermanshah province, in western Iran, 13 people died.", [["Kermanshah", "Iran"]]),
        ("Six migrants drowned off the Greek island of Lesbos.", [["Lesbos"]]),
        ("Air defences shot down 31 drones over the Brask region.", [["Brask"]]),
        ("The senator won by 31 votes over Clinton.", [[]]),
    ],
)
def test_each_figure_has_the_places_that_are_told_of_it(text: str, places: list[list[str]]) -> None:
    found = [figure for claim in annotate(text, "en") for figure in claim.figures]
    assert [[place.name for place in figure.place] for figure in found] == places


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("en", "The group, founded in 2009, has 35,000 members.", [None]),
        ("en", "Some 300 homes were built in 2019.", ["2019-12-31"]),
        ("de", "Die 2009 gegründete Firma hat 300 Mitarbeiter.", [None]),
        ("de", "300 Wohnungen wurden 2024 gebaut.", ["2024-12-31"]),
        ("en", "The fund raised $3.4bn, twice as much as in 2020.", [None]),
    ],
)
def test_the_year_something_began_or_is_compared_with_dates_no_figure(
    language: str, text: str, days: list[str | None]
) -> None:
    found = [figure.as_of for claim in annotate(text, language) for figure in claim.figures]
    assert [one and one.latest for one in found] == days


def test_the_month_of_may_makes_nothing_possible() -> None:
    (one,) = annotate("Some 50 buses were delivered on 1 May.", "en", date="2025-06-05")
    assert one.factuality.certainty == "asserted"
    assert one.figures[0].as_of == Interval("2025-05-01", "2025-05-01")


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("en", "In the city of 300,000 people 12 died.", ["count", "killed"]),
        ("en", "Twelve people died in the city, which has 300,000 inhabitants.", ["killed", "count"]),
        ("en", "More than 5,000 residents were evacuated.", ["evacuated"]),
        ("nl", "In de stad met 300.000 inwoners kwamen 12 mensen om.", ["count", "killed"]),
        ("nl", "In de regio werden 3.400 inwoners geëvacueerd.", ["evacuated"]),
        ("de", "Zwölf Menschen wurden in der Küstenstadt mit 4,5 Millionen Einwohnern verletzt.", ["injured", "count"]),
        ("da", "I byen med 300.000 indbyggere døde 12.", ["count", "killed"]),
        ("fr", "Douze personnes sont mortes dans la ville de 300 000 habitants.", ["killed", "count"]),
        ("ru", "Двенадцать человек погибли в городе с населением 300 тысяч человек.", ["killed", "count"]),
    ],
)  # fmt: skip
def test_who_lives_in_a_place_is_not_who_was_hurt_there(language: str, text: str, measures: list[str]) -> None:
    found = [figure.measure for claim in annotate(text, language) for figure in claim.figures]
    assert found == [(measure,) for measure in measures]


def test_a_decade_behind_a_person_is_an_age_and_dates_nothing() -> None:
    found = [f for claim in annotate("Der er tale om en mand i 40'erne og to unge.", "da") for f in claim.figures]
    assert [figure.as_of for figure in found] == [None]


@pytest.mark.parametrize(
    ("language", "text", "figures"),
    [
        ("fr", "Une personne a été tuée et 130 blessées.", [("injured", 130)]),
        ("fr", "Personne n'a été tué.", [("killed", 0)]),
        ("nl", "Er vielen 30 doden, van wie 12 in Gent en 18 in Brugge.",
         [("killed", 30), ("killed", 12), ("killed", 18)]),
        ("fr", "Le bilan atteignait 63 morts, dont trente à Lorne où 1.500 maisons ont été détruites, dix à Vaux.",
         [("killed", 63), ("killed", 30), ("destroyed", 1500), ("killed", 10)]),
        ("it", "Lo dice Nello Moretti al '24 Mattino': 12 morti.", [("killed", 12)]),
    ],
)  # fmt: skip
def test_numbers_of_lists_titles_and_somebody(language: str, text: str, figures: list[tuple[str, float]]) -> None:
    found = [figure for claim in annotate(text, language) for figure in claim.figures]
    assert [(figure.measure[0], figure.low) for figure in found] == figures


def test_the_places_of_parts_are_not_those_of_the_whole() -> None:
    text = "Some 13,000 people were evacuated, including 3,000 in Leeds and 5,000 in York."
    found = [[place.name for place in f.place] for claim in annotate(text, "en") for f in claim.figures]
    assert found == [[], ["Leeds"], ["York"]]


@pytest.mark.parametrize(
    ("language", "text", "figures"),
    [
        ("de", "Beim Angriff auf die Ukraine sind 16 von 21 Drohnen zerstört.", [("destroyed", 16), ("deployed", 21)]),
        ("de", "In der Stadt gab es weder Schäden noch Verletzte.", [("injured", 0)]),
        ("it", "Non ci sono né morti né feriti.", [("killed", 0), ("injured", 0)]),
        ("nl", "In drie steden zijn gebouwen beschadigd.", [("count", 3)]),
        ("nl", "Zes raakten gewond en een stierf.", [("injured", 6)]),
        ("nl", "Twee drones zijn neergehaald boven Gent en één boven Brugge.", [("destroyed", 2), ("destroyed", 1)]),
    ],
)  # fmt: skip
def test_wholes_neither_places_and_one_more(language: str, text: str, figures: list[tuple[str, float]]) -> None:
    found = [figure for claim in annotate(text, language) for figure in claim.figures]
    assert [(figure.measure[0], figure.low) for figure in found] == figures


@pytest.mark.parametrize("country", ["Russland", "Griechenland", "Deutschland"])
def test_a_country_that_ends_like_a_noun_of_places_is_a_place(country: str) -> None:
    (figure,) = (f for c in annotate(f"In {country} starben 30 Menschen.", "de") for f in c.figures)
    assert [place.name for place in figure.place] == [country]


def test_drones_are_over_a_city() -> None:
    (figure,) = (f for c in annotate("Sieben Drohnen wurden über Tolmin abgeschossen.", "de") for f in c.figures)
    assert [place.name for place in figure.place] == ["Tolmin"]


@pytest.mark.parametrize(
    ("language", "text", "polarity"),
    [
        ("en", "An earlier report that 25 people had died was false, the ministry said.", "negative"),
        ("en", "The mayor said 30 of the answers were wrong.", "positive"),
        ("de", "Der Minister sagte, die Meldung von 25 Toten stimme nicht.", "negative"),
        ("nl", "De burgemeester zei dat berichten over 25 doden niet kloppen.", "negative"),
        ("da", "Meldinger om 25 døde passer ikke, siger politiet.", "negative"),
    ],
)
def test_a_figure_whose_report_is_called_wrong_is_denied(language: str, text: str, polarity: str) -> None:
    (claim,) = (claim for claim in annotate(text, language) if claim.figures)
    assert claim.factuality.polarity == polarity


@pytest.mark.parametrize(
    ("language", "text", "low", "before"),
    [
        ("de", "Der Konzern streicht 900 statt 1200 Stellen.", 900, 1200),
        ("de", "Der Konzern streicht 900 statt der geplanten 1200 Stellen.", 900, 1200),
        ("en", "The group will cut 900 instead of 1,200 jobs.", 900, 1200),
        ("nl", "Het concern schrapt 900 in plaats van 1200 banen.", 900, 1200),
        ("da", "Koncernen nedlægger 900 i stedet for 1200 stillinger.", 900, 1200),
    ],
)
def test_two_numbers_of_one_noun_are_a_figure_and_what_it_was_to_be(
    language: str, text: str, low: int, before: int
) -> None:
    figures = [f for c in testimonia.annotate(text, language=language) for f in c.figures]
    assert [(f.low, f.unit, f.change and f.change.from_low) for f in figures] == [(low, "job", before)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Laut drei Augenzeugen starben 30 Menschen."),
        ("de", "Nach Angaben zweier norwegischer Quellen starben 30 Menschen."),
        ("en", "According to two witnesses, 30 people died."),
        ("nl", "Volgens twee getuigen kwamen 30 mensen om."),
        ("da", "Ifølge to vidner døde 30 mennesker."),
    ],
)
def test_who_speaks_is_not_counted_among_the_dead(language: str, text: str) -> None:
    assert [f.low for c in testimonia.annotate(text, language=language) for f in c.figures] == [30]


@pytest.mark.parametrize(
    ("language", "text", "ends"),
    [
        ("da", "Rederiet oplyser, at der højst måtte være 240 om bord.", (None, 240)),
        ("da", "Politiet siger, at der mindst er 12 døde.", (12, None)),
        ("da", "Mindst en mand er død, og 12 er såret.", (12, 12)),
        ("nl", "Er zijn zeker al 12 doden.", (12, None)),
        ("nl", "Zeker is dat 12 mensen omkwamen.", (12, 12)),
        ("sv", "Det får högst vara 240 personer ombord.", (None, 240)),
    ],
)
def test_a_bound_that_a_verb_parts_from_its_number_is_kept(
    language: str, text: str, ends: tuple[int | None, int | None]
) -> None:
    assert [(f.low, f.high) for c in testimonia.annotate(text, language=language) for f in c.figures][-1] == ends


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Between Corvin and Marlow, 30 people died."),
        ("nl", "Bij een ongeluk tussen Corvin en Marlow zijn 30 mensen omgekomen."),
        ("de", "Zwischen Corvin und Marlow starben 30 Menschen."),
        ("da", "30 mennesker er omkommet ved en ulykke mellem Corvin og Marlow."),
    ],
)
def test_between_two_towns_is_at_both(language: str, text: str) -> None:
    (figure,) = [f for c in testimonia.annotate(text, language=language) for f in c.figures]
    assert [place.name for place in figure.place] == ["Corvin", "Marlow"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "One soldier died and another was wounded."),
        ("nl", "Eén soldaat kwam om en nog een raakte gewond."),
        ("de", "Drei Soldaten starben, ein weiterer wurde verletzt."),
        ("da", "To soldater døde, og yderligere en blev såret."),
    ],
)
def test_one_more_who_was_hurt_is_one(language: str, text: str) -> None:
    figures = [f for c in testimonia.annotate(text, language=language) for f in c.figures]
    assert [(f.low, f.high, f.measure) for f in figures][1:] == [(1, 1, ("injured",))]


def test_one_more_thing_is_no_person() -> None:
    text = "Another was sold for 3 million euros."
    figures = [f for c in testimonia.annotate(text, language="en") for f in c.figures]
    assert [f.measure for f in figures] == [("amount-of-money",)]
