"""What an article ascribes to its own earlier version is taken back."""

import pytest

import testimonia


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Correction: An earlier version of this article said that 41 people were injured."),
        ("nl", "In een eerdere versie van dit artikel stond dat 41 mensen gewond waren geraakt."),
        ("de", "In einer früheren Version dieses Artikels hieß es, 41 Menschen seien verletzt worden."),
        ("da", "I en tidligere version af denne artikel stod der, at 41 mennesker var såret."),
    ],
)
def test_a_figure_of_an_earlier_version_is_denied(language: str, text: str) -> None:
    found = [c for c in testimonia.annotate(text, language=language) for f in c.figures if f.low == 41]
    assert found
    assert {(c.attribution.act, c.factuality.polarity) for c in found} == {("deny", "negative")}
    assert not [hop for c in found for hop in c.attribution.chain if hop.start is not None]  # the outlet itself denies
    assert all(text[s.start : s.end] == s.quote for c in found for s in c.factuality.by)


def test_what_somebody_says_of_an_earlier_version_of_something_stands() -> None:
    text = "The minister said an earlier version of the plan would have cost 41 people their jobs."
    assert "deny" not in {c.attribution.act for c in testimonia.annotate(text, language="en")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Correction: An earlier version of this article said 8,500 jobs would be cut; 850 jobs will be cut."),
        ("en", "An earlier version misstated the number of injured as 8,500; 850 people were injured."),
        ("nl", "Correctie: in een eerdere versie stond dat 8.500 mensen gewond raakten; er raakten 850 mensen gewond."),
        ("de", "In einer früheren Version hieß es, 8500 Menschen seien verletzt; es wurden 850 Menschen verletzt."),
        ("da", "Rettelse: I en tidligere version stod der, at 8500 blev såret; 850 mennesker blev såret."),
    ],
)
def test_the_right_figure_of_a_correction_is_the_outlets(language: str, text: str) -> None:
    found = {f.low: c for c in testimonia.annotate(text, language=language) for f in c.figures}
    right, wrong = found[850], found[8500]
    assert (right.attribution.act, right.factuality.polarity) == ("report", "positive")
    assert (wrong.attribution.act, wrong.factuality.polarity) == ("deny", "negative")
    assert right.id != wrong.id
    assert all(text[s.start : s.end] == s.quote for c in (right, wrong) for s in c.content)
    assert "850" in right.content[-1].quote
    assert "8" not in right.content[0].quote.replace("850", "")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Corrects number of dead to 212 from 221 in the first paragraph."),
        ("en", "This story has been corrected to say that 212 people, not 221, were killed."),
        ("nl", "Het dodental is gecorrigeerd van 221 naar 212."),
        ("nl", "Rectificatie: het aantal doden is 212, niet 221 zoals eerder gemeld."),
        ("de", "Berichtigung: Bei der Flut starben 212 Menschen, nicht 221, wie zunächst gemeldet."),
        ("da", "Rettelse: 212 mennesker døde, ikke 221, som tidligere skrevet."),
    ],
)
def test_a_corrected_figure_keeps_what_it_was_before(language: str, text: str) -> None:
    (claim,) = testimonia.annotate(text, language=language)
    assert [(f.low, f.change and f.change.from_low) for f in claim.figures] == [(212, 221)]
    assert not [hop for hop in claim.attribution.chain if hop.start is not None]
