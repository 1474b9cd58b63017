"""Who says what in Dutch and Danish: word order, numbers put at and taken back, silence, with invented sentences."""

import pytest
from test_attribution import claims_of, mention

# language, text, source mention, act, first part of the content
SAID = [
    ("nl", "De wethouder vindt het verheugend dat de school open blijft.", "De wethouder", "say",
     "dat de school open blijft"),
    ("nl", "Eerder sprak de brandweer van vijf gewonden.", "de brandweer", "say", "vijf gewonden"),
    ("nl", "Het concern is van plan 300 banen te schrappen.", "Het concern", "plan", "300 banen te schrappen"),
    ("nl", "Ferolan maakte dinsdag bekend 300 banen te schrappen.", "Ferolan", "report", "300 banen te schrappen"),
    ("nl", "De politie houdt het op 7 gewonden.", "De politie", "estimate", "De politie houdt het op 7 gewonden"),
    ("nl", "De inspectie trok haar aantal van zestig zieken in.", "De inspectie", "deny",
     "haar aantal van zestig zieken"),
    ("nl", "De politie heeft nog niets bekendgemaakt over de oorzaak.", "De politie", "no-comment", "nog niets"),
    ("nl", "Dat er overleg was, bevestigde de provincie.", "de provincie", "confirm", "Dat er overleg was"),
    ("nl", "De kapitein dacht dat de haven dicht was, maar een loods bracht het schip binnen.", "De kapitein",
     "estimate", "dat de haven dicht was"),
    ("nl", "De raad schreef dat de voorzitter riep: \"Stop daarmee.\"", "de voorzitter", "say", "\"Stop daarmee.\""),
    ("nl", "De huisarts heeft laten zien dat de zorg beter kan.", "De huisarts", "report", "dat de zorg beter kan"),
    ("nl", "De bonden melden 600 stakers, maar de minister houdt het op 350.", "de minister", "estimate",
     "maar de minister houdt het op 350"),
    ("nl", "Er wordt beweerd dat de directeur is gevlucht.", "", "claim", "dat de directeur is gevlucht"),
    ("da", "Borgmesteren, som i en kort tale sagde, at broen lukker, gik hjem.", "Borgmesteren, som", "say",
     "at broen lukker"),
    ("da", "Efter politiets skøn deltog 3.000 i marchen.", "politiets", "estimate", "deltog 3.000 i marchen"),
    ("da", "Styrelsen trak tallet tilbage.", "Styrelsen", "deny", "tallet"),
    ("da", "Det siges, at kassereren er rejst.", "", "say", "at kassereren er rejst"),
    ("da", "Det bekræftes af politiet, at tre er anholdt.", "politiet", "confirm", "at tre er anholdt"),
    ("da", "Lederen menes at have modtaget pengene.", "", "say", "Lederen"),
    ("da", "At der har været møder, bekræfter regionen.", "regionen", "confirm", "At der har været møder"),
    ("da", "Ministeren kalder ulykken \"en tragedie\" og lover en undersøgelse.", "Ministeren", "promise",
     "en undersøgelse"),
    ("da", "Ifølge rederiet var 51 om bord, men politiet kan ikke bekræfte tallet.", "rederiet", "say",
     "var 51 om bord"),
    ("da", "\"Der er fundet nåle i tøjet,\" oplyser kriminalinspektør Jørgen Juhl, Roskilde.",
     "kriminalinspektør Jørgen Juhl, Roskilde", "report", "\"Der er fundet nåle i tøjet,\""),
    ("da", "Dagen efter sagde ministeren, at sagen er lukket.", "ministeren", "say", "at sagen er lukket"),
    ("da", "I virkeligheden, mener formanden, er sagen lukket.", "formanden", "say", "I virkeligheden"),
    ("da", "Det ønsker Nordvind ikke at kommentere.", "Nordvind", "no-comment", "at kommentere"),
    ("nl", "Uit een peiling van bureau Meetpunt blijkt dat 54 procent tegen is.", "een peiling van bureau Meetpunt",
     "report", "dat 54 procent tegen is"),
    ("nl", "De regering bestrijdt die cijfers en zegt dat er twaalf doden zijn.", "De regering", "deny",
     "die cijfers"),
    ("nl", "De burgemeester zei:\n\"Er komt een nieuwe brug.\"", "De burgemeester", "say",
     "\"Er komt een nieuwe brug.\""),
    ("nl", "\"Wij zoeken door tot hij is gevonden, zegt inspecteur Karin Dal.", "inspecteur Karin Dal", "say",
     "\"Wij zoeken door tot hij is gevonden"),
    ("da", "Jens Risby hævdede:\n\"Der er begået fejl.\"", "Jens Risby", "claim", "\"Der er begået fejl.\""),
    ("da", "Tre er fyret, skriver Nordby Bladet uden at angive kilder.", "Nordby Bladet", "report",
     "Tre er fyret"),
    ("da", "Omkring 30 fans råbte, at dommeren er blind.", "Omkring 30 fans", "say", "at dommeren er blind"),
    ("da", "Ifølge ministeriet ved ingen, hvor mange der mangler.", "ministeriet", "say",
     "ved ingen, hvor mange der mangler"),
    ("da", "Seneste fund viser, at gravhøjen er ældre.", "Seneste fund", "report", "at gravhøjen er ældre"),
    ("nl", "Een rapport dat de provincie liet maken, concludeert dat de sluis onveilig was.", "Een rapport", "say",
     "dat de sluis onveilig was"),
    ("nl", "De rederij ontkent de beschuldigingen en stapt naar de rechter.", "De rederij", "deny",
     "de beschuldigingen"),
    ("nl", "Raadslid Joris Bakema (Dorpsbelang) pleit voor een verbod, maar de rest is tegen.",
     "Raadslid Joris Bakema (Dorpsbelang)", "suggest", "voor een verbod"),
    ("nl", "Een deel is volgens de directie weg, al hoopt de bond op een akkoord.", "de directie", "say",
     "Een deel is"),
    ("da", "Borgmesteren kalder angrebet \"fejt og usselt\".", "Borgmesteren", "say", "angrebet \"fejt og usselt\""),
    ("da", "Hjælpeorganisationer regner med over 100 døde.", "Hjælpeorganisationer", "expect", "over 100 døde"),
    ("da", "Han sagde efter at have set planen, at den er god.", "Han", "say", "at den er god"),
    ("da", "Manden er sigtet for at have sat ild til laden.", "", "accuse", "for at have sat ild til laden"),
]  # fmt: skip

# language, text: nobody speaks
SILENT = [
    ("nl", "Dat wil zeggen dat de prijzen stijgen."),
    ("da", "Det vil sige, at 55 børn skal flyttes."),
    ("da", "Det kræver, at alle møder til tiden."),
    ("da", "LANDET RUNDT NORDBY: Badning er igen tilladt i søen."),
    ("da", "Der er et krav om, at alle bærer hjelm."),
    ("nl", "Andere mogelijkheden: met de trein of met de bus."),
    ("da", "Beboerne synes at støtte planen."),
    ("da", "De fandt skibet kort efter at stormen lagde sig."),
]


@pytest.mark.parametrize(("language", "text", "source", "act", "content"), SAID)
def test_who_says_what(language, text, source, act, content):
    found = [(mention(c), c.attribution.act, c.content[0].quote) for c in claims_of(language, text)]
    assert (source, act, content) in found


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_nobody_speaks(language, text):
    assert claims_of(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "certainty"),
    [
        ("nl", "Er wordt beweerd dat de directeur is gevlucht.", "alleged"),
        ("da", "Det siges, at kassereren er rejst.", "alleged"),
        ("da", "Det menes, at seks er omkommet.", "probable"),
        ("da", "Det bekræftes af politiet, at tre er anholdt.", "asserted"),
    ],
)
def test_passives_without_a_speaker_are_hearsay(language, text, certainty):
    assert [c.factuality.certainty for c in claims_of(language, text)] == [certainty]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("nl", "Ferolan schrapt 90 banen. Dat meldt het bedrijf.", "Ferolan"),
        ("nl", "Volgens het ministerie van Defensie is er niets mis. Het zei dat er geen gewonden zijn.",
         "ministerie van Defensie"),
        ("da", "Ifølge Børsens oplysninger fyrer selskabet mange.", "Børsen"),
        ("da", "Hans Juhl fra Nordby siger, at tre er anholdt.", "Hans Juhl fra Nordby"),
    ],
)  # fmt: skip
def test_the_speaker_has_a_name(language, text, name):
    assert claims_of(language, text)[-1].attribution.chain[0].name == name


def test_a_report_that_was_published_is_told_once():
    found = claims_of("da", "En rapport, der er offentliggjort i dag, viser, at skolen lukker.")
    assert [(mention(c), c.content[0].quote) for c in found] == [("En rapport", "at skolen lukker")]


def test_no_danger_for_residents_is_no_vote():
    assert not any(c.figures for c in claims_of("da", "Ifølge kommunen er der ingen fare for beboerne i Engdal."))


def test_a_platform_stands_once_in_the_chain():
    (claim,) = claims_of("da", "Det skriver Sydøstegnens Politi på det sociale medie X.")
    assert [hop.name for hop in claim.attribution.chain if hop.start is not None] == ["Sydøstegnens Politi", "X"]
