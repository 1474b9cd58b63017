"""Evals: scores are read as the scorers print them, floors fail when they should, a folder's hash sees every file."""

from pathlib import Path

import pytest

from testimonia.evals.bench import read_texts
from testimonia.evals.crossdoc import judge
from testimonia.evals.cues import read_left_out, why_left_out
from testimonia.evals.floors import Floor, FloorsError, Measurement, compare, fingerprint, read_floors, write_floors
from testimonia.evals.score import read_f, read_shares
from testimonia.evals.stories import compare_groups

ROOT = Path(__file__).parents[1]


def test_scores_are_read_from_what_the_scorers_print() -> None:
    printed = "documents 2, missing 0\ncue          P 0.500  R 1.000  F 0.667\n  direct  n 5  recall: attribution 0.1\n"
    assert read_f(printed) == {"cue": 0.667}
    printed = "figure.value      3 / 4     0.750\nfigure.place     0 / 0     0.000\nnot-verbatim   1 / 10    0.100\n"
    assert read_shares(printed) == {"figure.value": 0.75, "verbatim": 0.9}


@pytest.mark.parametrize(
    ("scores", "sha256", "verdict"),
    [
        ({"cue": 0.8}, "x", "ok"),
        ({"cue": 0.79}, "x", "below floor"),
        ({}, "x", "not measured"),
        ({"cue": 0.8}, "y", "ok, other corpus"),
        ({"cue": 0.7}, "y", "below floor"),
    ],
)
def test_verdicts(scores: dict[str, float], sha256: str, verdict: str) -> None:
    (line,) = compare(Floor("c", "x", {"cue": 0.8}), Measurement("c", sha256, scores))
    assert line.verdict == verdict
    assert line.failed == (verdict in {"below floor", "not measured"})


def test_a_score_without_a_floor_is_shown_and_does_not_fail() -> None:
    (line,) = compare(Floor("c", "", {}), Measurement("c", "z", {"new": 0.1}))
    assert (line.verdict, line.failed) == ("no floor", False)


def test_floors_of_the_project_are_pinned_to_a_corpus() -> None:
    for floor in read_floors(ROOT / "evals" / "floors.json").values():
        assert len(floor.sha256) == 64
        assert floor.scores
        assert all(0 <= value <= 1 for value in floor.scores.values())


def test_malformed_floors_are_an_error_that_says_so(tmp_path: Path) -> None:
    (tmp_path / "floors.json").write_text('{"c": {"floors": {"cue": 1}}}', encoding="utf-8")
    with pytest.raises(FloorsError, match="--floors"):
        read_floors(tmp_path / "floors.json")


def test_a_folders_fingerprint_changes_with_a_name_and_with_a_byte(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("1", encoding="utf-8")
    first = fingerprint(tmp_path)
    (tmp_path / "a").rename(tmp_path / "b")
    second = fingerprint(tmp_path)
    (tmp_path / "b").write_text("2", encoding="utf-8")
    assert len({first, second, fingerprint(tmp_path)}) == 3


def test_bench_reads_every_example() -> None:
    texts = read_texts(ROOT / "examples")
    assert len(texts) == 12
    assert all(80 <= len(text.split()) <= 220 for text in texts), [len(text.split()) for text in texts]


def test_written_floors_are_kept_by_the_scores_they_were_set_on(tmp_path: Path) -> None:
    """Rounding goes down, a corpus that gave no scores keeps its floors."""
    floors = {"c": Floor("c", "x", {"cue": 0.0}), "d": Floor("d", "y", {"cue": 0.5})}
    measured = Measurement("c", "z", {"cue": 2 / 3})
    write_floors(tmp_path / "f.json", floors, [measured, Measurement("d", "", {})])
    written = read_floors(tmp_path / "f.json")
    assert written == {"c": Floor("c", "z", {"cue": 0.666}), "d": floors["d"]}
    assert not any(line.failed for line in compare(written["c"], measured))


def test_groups_are_compared_by_pairs_and_by_article():
    gold = {"a": "1", "b": "1", "c": "2", "d": "2"}
    assert compare_groups(gold, gold) == dict.fromkeys(compare_groups(gold, gold), 1.0)
    merged = compare_groups(gold, dict.fromkeys(gold, "x"))
    assert (merged["pairs.precision"], merged["pairs.recall"]) == (2 / 6, 1.0)
    assert (merged["b-cubed.precision"], merged["b-cubed.recall"]) == (0.5, 1.0)
    apart = compare_groups(gold, {id: id for id in gold})
    assert (apart["pairs.recall"], apart["b-cubed.precision"]) == (0.0, 1.0)


def test_what_articles_say_together_is_judged_by_its_gold() -> None:
    gold = {
        "stories": [["a.txt", "b.txt"]],
        "same_entity": [["Kiew", "Kyiv"]],
        "different_entity": [["Kyiv", "Oslo"]],
        "questions": [
            {
                "measure": ["killed"],
                "answers": [{"document": "a.txt", "low": 2, "high": 2}, {"document": "b.txt", "low": 5, "high": None}],
                "relations": [{"between": [2, 5], "kind": ["update"]}],
            }
        ],
        "status_history": {"steps": [{"as_of": "2024-05", "act": "deny", "document": "a.txt"}]},
        "not_claims": ["75%"],
    }
    link = {"type": "link", "judgement": "same"}
    answer = {"type": "answer", "question": "q"}
    step = {"article": "A", "act": "deny", "at": {"earliest": "2024-05-01"}}
    rows = [
        {"type": "article", "id": "A", "input": "x/a.txt"},
        {"type": "article", "id": "B", "input": "f.jsonl#b.txt"},
        {"type": "story", "articles": ["A", "B"]},
        *({**link, "mention": m, "entity": e} for m, e in (("Kiew", "k"), ("Kyiv", "k"), ("Oslo", "o"))),
        {"type": "question", "id": "q", "measure": ["killed"]},
        {**answer, "id": "1", "article": "A", "low": 2, "high": 2},
        {**answer, "id": "2", "article": "B", "low": 5, "high": None},
        {"type": "relation", "question": "q", "a": "1", "b": "2", "kind": "update"},
        {"type": "history", "steps": [step]},
        {"type": "claim", "figures": [{"anchor": {"quote": "two dead"}}]},
    ]
    scores = judge(gold, rows)
    assert scores == dict.fromkeys(scores, 1.0)
    worse = judge(gold, [*(r for r in rows if r["type"] not in ("relation", "history", "story", "link")), link | {
        "mention": "Kiew", "entity": "z"}, link | {"mention": "Kyiv", "entity": "k"}])  # fmt: skip
    assert {k for k, v in worse.items() if v == 0} == {"stories", "same-entity", "relations", "history-steps"}


@pytest.mark.parametrize(
    ("text", "cue", "kept"),
    [
        ("De raad liet de molen slopen.", "liet", False),
        ("De raad liet weten dat de molen blijft.", "liet", True),
        (",,Als zij zeggen dat het kan, gaan we.''", "zeggen", False),
        ("\"Het kan\", zeggen zij.", "zeggen", True),
        ("Dat wil zeggen dat het kan.", "zeggen", False),
    ],
)  # fmt: skip
def test_uses_of_words_that_are_no_report_are_left_out(text: str, cue: str, kept: bool) -> None:
    uses = read_left_out(ROOT / "evals/cues/nl-ud-silver.toml")
    start = text.index(cue)
    assert (why_left_out(text, (start, start + len(cue)), uses) == "") == kept
