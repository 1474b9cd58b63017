"""The challenge set is well formed, and its scorer tells right from wrong."""

import json
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from testimonia.evals.challenge import judge, score_challenge
from testimonia.model import Attribution, Claim, Evidence, Factuality, Hop, Span
from testimonia.model.claims import Act, Certainty

FOLDER = Path(__file__).parent.parent / "evals" / "challenge"
FILES = sorted(FOLDER.glob("*.jsonl"))
ROW = {"source": ["port"], "via": ["Reuters"], "act": ["say"], "certainty": "asserted", "polarity": "positive"}


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.stem)
def test_rows_are_of_the_closed_lists_with_a_third_left_aside(file: Path) -> None:
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    assert len(rows) >= (60 if file.stem in {"da", "de", "en", "nl"} else 25)
    assert 0.25 < sum(row["split"] == "held" for row in rows) / len(rows) < 0.4
    assert len({row["text"] for row in rows}) == len(rows)
    for row in rows:
        assert set(row["act"]) <= set(get_args(Act))
        assert row.get("certainty", "asserted") in get_args(Certainty)
        assert row.get("cue", "") in row["text"]
    assert {act for row in rows for act in row["act"]} == set(get_args(Act)), "an act has no sentence"


def _claim(*hops: str) -> Claim:
    said = Span(0, 1, "x")
    chain = (*(Hop(h, 0, 1, h) for h in hops), Hop(None, None, None, None))
    attribution = Attribution(chain, (said,), "report", "indirect")
    return Claim("c", "a", said, (said,), attribution, Factuality(), (), (), Evidence((), "en", ""), "en")


def test_say_and_report_are_one_class_and_hops_are_compared_in_order() -> None:
    assert all(judge(ROW, (_claim("the port", "Reuters"),)).values())
    assert not judge(ROW, (_claim("Reuters", "the port"),))["chain.2"]
    assert not judge(ROW, (_claim("the port"),))["chain.2"]
    denied = _claim("the port", "Reuters")
    denied = replace(denied, attribution=replace(denied.attribution, act="deny"))
    assert not judge(ROW, (denied,))["act.say"]


def test_nothing_read_is_nothing_right_unless_nothing_was_wanted() -> None:
    assert not any(judge(ROW, ()).values())
    assert judge({"none": True}, ()) == {"none": True}


def test_a_folder_that_is_not_there_is_a_note(tmp_path: Path) -> None:
    assert score_challenge(tmp_path / "none").note
