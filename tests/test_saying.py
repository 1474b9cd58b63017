"""When something was said is told by the time beside the reporting word, not by one inside what is claimed."""

import pytest

import testimonia


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("In September the minister denied that troops had crossed the border.", "2024-09"),
        ("The minister denied in September that troops had crossed the border.", "2024-09"),
        ("The minister denied that troops had crossed the border in September.", None),
        ("The minister denied that troops had crossed the border.", None),
    ],
)
def test_the_time_beside_the_cue_is_that_of_the_saying(text: str, month: str | None) -> None:
    (claim,) = [c for c in testimonia.annotate(text, language="en", date="2025-02-09") if c.attribution.act == "deny"]
    assert (claim.said.earliest or "")[:7] == month if month and claim.said else claim.said is month
