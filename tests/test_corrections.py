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
