"""The measurements of times: what they take for right."""

import gzip
import json
from pathlib import Path

from testimonia.evals.phrases import read_duckling, read_recognizers, score_phrases
from testimonia.evals.times import read_marked, score_krauts

TIMEML = """<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2024-10-10">10.10.2024</TIMEX3></DCT>
<TEXT>Die Br\u00fccke sank am <TIMEX3 tid="t1" type="DATE" value="2021-05-03">3. Mai 2021</TIMEX3> &amp; brach
<TIMEX3 tid="t2" type="DATE" value="2024-10-08">am Dienstag</TIMEX3>, sagt sie seit
<TIMEX3 tid="t3" type="DURATION" value="P3W">drei Wochen</TIMEX3>.</TEXT></TimeML>"""


def pack(path: Path, rows: list[dict[str, object]]) -> Path:
    with gzip.open(path, "wt", encoding="utf-8") as out:
        out.writelines(json.dumps(row) + "\n" for row in rows)
    return path


def test_marked_documents_keep_their_offsets(tmp_path: Path) -> None:
    path = pack(tmp_path / "k.jsonl.gz", [{"lang": "de", "set": "KRAUTS_Test", "id": "1", "timeml": TIMEML}])
    (document,) = read_marked(path)
    assert document.day == "2024-10-10"
    assert [document.text[t.start : t.end] for t in document.timexes] == ["3. Mai 2021", "am Dienstag", "drei Wochen"]


def test_values_count_in_relaxed_spans_and_spans_in_strict_ones(tmp_path: Path) -> None:
    path = pack(tmp_path / "k.jsonl.gz", [{"lang": "de", "set": "KRAUTS_Test", "id": "1", "timeml": TIMEML}])
    scores = score_krauts(path, "k").scores
    assert scores["all.value"] == scores["all.relaxed"] == scores["Test.value"] == 1.0
    assert round(scores["all.strict"], 3) == 0.667  # the corpus has the preposition of one in its span


def test_a_missing_corpus_is_a_note_and_no_score(tmp_path: Path) -> None:
    measured = score_krauts(tmp_path / "none.jsonl.gz", "k")
    assert not measured.scores
    assert "no file" in measured.note


def test_phrases_give_days_and_stretches(tmp_path: Path) -> None:
    """A range without its last day is the same range; the other direction counts as either, not as exact."""
    context = {"ReferenceDateTime": "2016-11-07T00:00:00"}
    value = {"PastResolution": {"startDate": "2016-05-03", "endDate": "2016-05-05"}, "FutureResolution": {}}
    rows: list[dict[str, object]] = [
        {"lang": "English", "model": "DatePeriodParser", "input": "away from 3 to 5 May", "context": context,
         "results": [{"Type": "daterange", "Value": value}]},
        {"lang": "English", "model": "TimeParser", "input": "at 8", "context": context, "results": [{"Type": "time"}]},
    ]  # fmt: skip
    path = pack(tmp_path / "r.jsonl.gz", rows)
    phrases = read_recognizers(path)
    assert [phrase.right for phrase in phrases] == [(("2016-05-03", "2016-05-04"),)]
    assert score_phrases(path, "r", phrases).scores["all.exact"] == 1.0
    rows = [{"dim": "Time", "lang": "DE", "text": "am Freitag", "value": "(datetime (2013, 2, 15, 0, 0, 0) Day)"}]
    path = pack(tmp_path / "d.jsonl.gz", rows)
    scores = score_phrases(path, "d", read_duckling(path)).scores
    assert (scores["de.exact"], scores["de.either"]) == (0.0, 1.0)
