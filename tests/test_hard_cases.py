"""What tools of the field are known to misread, from end to end in four languages: bounds, kinds, denials, quotes."""

import pytest

from testimonia import annotate

BOTH, KILLED, INJURED = ("killed", "injured"), ("killed",), ("injured",)
Row = tuple[float | None, float | None, bool, tuple[str, ...]]


def figures(language: str, text: str) -> list[Row]:
    found = sorted(
        (f.anchor.start, f.low, f.high, f.approximate, f.measure)
        for claim in annotate(text, language, "2026-03-11")
        for f in claim.figures
    )
    return [row[1:] for row in found]


VALUES = [
    ("Nearly half a million soldiers have been killed or wounded.",
     "Bijna een half miljoen soldaten zijn gedood of gewond.",
     "Fast eine halbe Million Soldaten wurden getötet oder verwundet.",
     "Næsten en halv million soldater er blevet dræbt eller såret.", [(None, 500000, True, BOTH)]),
    ("Fewer than 20 civilians were killed.", "Minder dan 20 burgers kwamen om.",
     "Weniger als 20 Zivilisten wurden getötet.", "Færre end 20 civile blev dræbt.", [(None, 20, False, KILLED)]),
    ("Between 50 and 70 people were killed.", "Tussen de 50 en 70 mensen kwamen om.",
     "Zwischen 50 und 70 Menschen starben.", "Mellem 50 og 70 mennesker blev dræbt.", [(50, 70, False, KILLED)]),
    ("The toll of dead rose from 12 to 19.", "Het dodental is opgelopen van 12 naar 19.",
     "Die Zahl der Toten stieg von 12 auf 19.", "Dødstallet steg fra 12 til 19.", [(19, 19, False, KILLED)]),
    ("At least 30 people were killed or wounded.", "Zeker 30 mensen zijn gedood of gewond.",
     "Mindestens 30 Menschen wurden getötet oder verletzt.", "Mindst 30 mennesker er blevet dræbt eller såret.",
     [(30, None, False, BOTH)]),
    ("There were 2,500 deaths.", "Er vielen 2.500 doden.", "Es gab 2.500 Tote.", "Der var 2.500 døde.",
     [(2500, 2500, False, KILLED)]),
    ("A few thousand people were killed.", "Een paar duizend mensen zijn gedood.",
     "Ein paar tausend Menschen wurden getötet.", "Et par tusind mennesker blev dræbt.", [(2000, 9000, True, KILLED)]),
    ("One and a half million people were killed.", "Anderhalf miljoen mensen zijn gedood.",
     "Anderthalb Millionen Menschen wurden getötet.", "Halvanden million mennesker blev dræbt.",
     [(1500000, 1500000, False, KILLED)]),
    ("Half a million people were killed.", "Een half miljoen mensen zijn gedood.",
     "Eine halbe Million Menschen wurden getötet.", "En halv million mennesker blev dræbt.",
     [(500000, 500000, False, KILLED)]),
]  # fmt: skip


@pytest.mark.parametrize("row", VALUES, ids=[row[0][:30] for row in VALUES])
@pytest.mark.parametrize(("at", "language"), list(enumerate(("en", "nl", "de", "da"))))
def test_values_and_kinds(row: tuple[str, str, str, str, list[Row]], at: int, language: str) -> None:
    assert figures(language, str(row[at])) == row[4]


DOZENS = {
    "en": ("Dozens were killed and several people injured.", 24),
    "nl": ("Tientallen mensen kwamen om en enkele raakten gewond.", 20),
    "de": ("Dutzende wurden getötet und mehrere Menschen verletzt.", 24),
    "da": ("Snesevis blev dræbt, og flere personer blev såret.", 20),
}


@pytest.mark.parametrize("language", DOZENS)
def test_dozens_and_several(language: str) -> None:
    text, low = DOZENS[language]
    assert figures(language, text) == [(low, 99, True, KILLED), (2, 9, True, INJURED)]


DENIED = {
    "en": ("Norvia denied that 40 soldiers were killed.", "Norvia"),
    "nl": ("Norvië ontkende dat 40 soldaten zijn gedood.", "Norvië"),
    "de": ("Norvien bestritt, dass 40 Soldaten getötet wurden.", "Norvien"),
    "da": ("Norvien afviste, at 40 soldater blev dræbt.", "Norvien"),
}


@pytest.mark.parametrize("language", DENIED)
def test_what_is_denied_is_the_deniers(language: str) -> None:
    text, who = DENIED[language]
    (claim,) = [claim for claim in annotate(text, language) if claim.figures]
    assert (claim.attribution.act, claim.factuality.polarity) == ("deny", "negative")
    assert claim.attribution.chain[0].mention == who
    assert [(f.low, f.high) for f in claim.figures] == [(40, 40)]


REPORTED = {
    "en": "At least 30 people were reportedly killed.",
    "nl": "Zeker 30 mensen zouden zijn gedood.",
    "de": "Mindestens 30 Menschen sollen getötet worden sein.",
    "da": "Mindst 30 mennesker skulle være blevet dræbt.",
}


@pytest.mark.parametrize("language", REPORTED)
def test_hearsay_keeps_its_bound_and_is_alleged(language: str) -> None:
    (claim,) = [claim for claim in annotate(REPORTED[language], language) if claim.figures]
    assert claim.factuality.certainty == "alleged"
    assert [(f.low, f.high, f.measure) for f in claim.figures] == [(30, None, KILLED)]


QUOTED = [
    ("de", "„Die Brücke ist seit heute gesperrt“, sagte Anna Roth."),
    ("de", "»Die Brücke ist seit heute gesperrt«, sagte Anna Roth."),
    ("da", "»Broen er lukket fra i dag«, siger Anna Roth."),
    ("da", "”Broen er lukket fra i dag,” siger Anna Roth."),
    ("nl", "„De brug is vanaf vandaag dicht”, zei Anna Roth."),
    ("nl", "‘De brug is vanaf vandaag dicht’, zei Anna Roth."),
    ("en", "“The bridge is closed from today,” said Anna Roth."),
    ("en", '"The bridge is closed from today," said Anna Roth.'),
]


@pytest.mark.parametrize(("language", "text"), QUOTED, ids=[text[:14] for _, text in QUOTED])
def test_every_kind_of_quotation_mark(language: str, text: str) -> None:
    (claim,) = annotate(text, language)
    assert claim.attribution.mode == "direct"
    assert claim.attribution.chain[0].mention == "Anna Roth"
