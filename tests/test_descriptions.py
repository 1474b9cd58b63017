"""A description of an article means the person or body of it that bears it, or nobody where two fit."""

import pytest

from testimonia.model import RawArticle
from testimonia.model.claims import Hop
from testimonia.pipeline import read_article


def last_hop(language: str, text: str) -> Hop:
    claims = read_article(RawArticle("row", text, language=language), as_is=True).claims
    return [claim.attribution.chain[0] for claim in claims if claim.attribution.chain[0].start is not None][-1]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "It burned, regional governor Oleg Dun said. The regional governor added that it rained.", "Oleg Dun"),
        ("en", "“We must act,” chief executive Tom Berrick said. The chief executive said talks began.", "Tom Berrick"),
        ("en", "Prime Minister Hugo Marsh said he was sad. The premier said that it rained.", "Hugo Marsh"),
        ("en", "The Ministry of Health reported a leak. The ministry said that it rained.", "Ministry of Health"),
        ("en", "Halvex plans to cut 900 jobs. The company said that it rained.", "Halvex"),
        ("nl", "Dat zegt regionaal gouverneur Oleg Dun. De regionale gouverneur zei dat het regent.", "Oleg Dun"),
        ("nl", "Burgemeester Ida Kraan van Corvin zweeg. ‘Het is erg’, aldus de burgemeester van Corvin.", "Ida Kraan"),
        ("nl", "De Eierautoriteit waarschuwt. Volgens de toezichthouder zijn 40 mensen ziek.", "Eierautoriteit"),
        ("de", "Innenminister Paul Stein sagte, es regne. Der Minister sagte, es brenne.", "Paul Stein"),
        ("de", "Innenminister Paul Stein schwieg. Außenminister Jan Brand sagte, es brenne. "
               "Der Innenminister sagte, niemand sei tot.", "Paul Stein"),
        ("de", "„Los“, sagte Vorstandschef Tom Berrick. Der Konzernchef sagte, niemand sei tot.", "Tom Berrick"),
        ("da", "Forsvarsminister Jan Brand tier. Justitsminister Paul Sten siger, at det brænder. "
               "Forsvarsministeren siger, at det sner.", "Jan Brand"),
        ("da", "Fødevarestyrelsen advarer mod æg. Ifølge myndigheden er 40 mennesker syge.", "fødevarestyrelsen"),
    ],
)  # fmt: skip
def test_a_description_means_its_bearer(language: str, text: str, name: str) -> None:
    hop = last_hop(language, text)
    assert (hop.name, hop.resolved) == (name, "description")


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Governor Oleg Marsov said it burned. The former governor said that it rained.", "former governor"),
        ("en", "Police chief Tom Berrick said it burned. The fire chief said that it rained.", "fire chief"),
        ("de", "Innenminister Paul Stein sagte, es brenne. Der Außenminister sagte, niemand sei tot.", "Außenminister"),
        ("nl", "Volgens het havenbedrijf regent het. Volgens de toezichthouder sneeuwt het.", "toezichthouder"),
    ],
)
def test_another_title_is_another_source(language: str, text: str, name: str) -> None:
    assert last_hop(language, text).name == name


def test_a_title_that_two_bear_is_nobody_of_them() -> None:
    text = "Defence Minister Ida Crane and Health Minister Tom Quint said it rained. The minister said that it snowed."
    hop = last_hop("en", text)
    assert (hop.name, hop.resolved) == ("minister", "unsure")
