"""What stands in the place of a source is one: a name, a person, a body, a medium or a text; else there is none."""

import pytest

from testimonia.evals.sources import sources_of
from testimonia.model import RawArticle
from testimonia.pipeline import read_article

NONE = [
    ("en", "Tsunami: 40 fishermen missing near Marhaven."),
    ("en", "Explosion in Marhaven: three dead and six injured."),
    ("en", "The bridge will open in May, according to the plan."),
    ("de", "Die genaue Ursache ist noch nicht bekannt."),
    ("da", "Arbejdet kræver 30 mand og to kraner."),
    ("da", "Mødet begynder ved at 30 navne læses op."),
    ("nl", "Volgens planning gaat de brug in mei open."),
    ("da", "Manden takkede for hjælpen ved at nævne, at broen nu er åben."),
    ("nl", "Sinds het begin van de storing heeft geen bank zoveel geduld getoond als de onze."),
    ("sv", "Namnbytet kräver 40 underskrifter."),
    ("it", "La squadra ha segnato due volte nel secondo tempo."),
    ("es", "El precio cambia según el tamaño de los 30 barcos."),
]
ONE = [
    ("de", "Andere Ursachen schloss Bürgermeisterin Ines Maat nicht aus.", "Ines Maat"),
    ("de", "Die Zeitung „Hafenblatt“ berichtet, dass das Werk schließt.", "Hafenblatt"),
    ("nl", "Twee dagen later meldde het waterschap dat de dijk hield.", "waterschap"),
    ("nl", "Het bestuur week, nadat Kraan verklaarde de oude sluis te hebben verkocht.", "Kraan"),
    ("nb", "Naboer som så røyken, fortalte at det smalt fire ganger.", "naboer"),
    ("en", "Neighbours who saw the smoke said there were four bangs.", "neighbours"),
    ("es", "Los vecinos que vieron el humo dijeron que hubo cuatro golpes.", "vecinos"),
    ("es", "La noticia la confirmó el capitán del barco.", "capitán del barco"),
    ("ru", "Информацию подтвердил капитан судна.", "капитан судна"),
]


@pytest.mark.parametrize(("language", "text"), NONE)
def test_words_that_tell_of_nobody_are_no_source(language: str, text: str) -> None:
    assert sources_of(text, language) == []


@pytest.mark.parametrize(("language", "text", "source"), ONE)
def test_the_one_who_speaks_is_found_beside_what_cannot(language: str, text: str, source: str) -> None:
    assert sources_of(text, language) == [source]


def test_a_claim_that_loses_its_source_leaves_an_issue() -> None:
    text = "Fire timer senere sagde, at broen er lukket."
    read = read_article(RawArticle("row", text, language="da"), as_is=True)
    assert [claim.attribution.chain[0].mention for claim in read.claims] == [None]
    assert [(issue.code, issue.quote) for issue in read.issues] == [("doubtful-source", "Fire timer senere")]


@pytest.mark.parametrize(
    ("language", "thing", "somebody"),
    [
        ("en", "A compromise could not be reached.", "The mayor could not be reached."),
        ("de", "Das Ziel wurde nicht erreicht.", "Das Amt wurde nicht erreicht."),
        ("nl", "Een akkoord werd niet bereikt.", "De gemeente werd niet bereikt."),
    ],
)
def test_only_who_can_speak_is_not_reached(language: str, thing: str, somebody: str) -> None:
    def acts(text: str) -> list[str]:
        read = read_article(RawArticle(input="a", body=text, language=language), as_is=True)
        return [claim.attribution.act for claim in read.claims]

    assert (acts(thing), acts(somebody)) == ([], ["no-comment"])
