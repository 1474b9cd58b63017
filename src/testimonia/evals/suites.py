"""What is measured: each suite by its name in `evals/floors.json`. A new measurement is a module and a line here."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from testimonia.evals.asof import score_as_of
from testimonia.evals.challenge import score_challenge
from testimonia.evals.coreference import score_coreference
from testimonia.evals.crossdoc import score_crossdoc
from testimonia.evals.cues import score_cues
from testimonia.evals.duckling import score_duckling
from testimonia.evals.figures import score_figures, score_incidents
from testimonia.evals.floors import Measurement
from testimonia.evals.languages import score_languages
from testimonia.evals.names import score_meantime, score_name_bench
from testimonia.evals.passages import score_passages
from testimonia.evals.phrases import Phrase, read_duckling, read_recognizers, score_phrases
from testimonia.evals.recognizers import score_recognizers
from testimonia.evals.score import score_attribution, score_ledger
from testimonia.evals.sources import score_sources
from testimonia.evals.stories import score_stories
from testimonia.evals.times import score_krauts


@dataclass(frozen=True, slots=True)
class Places:
    """Where things lie: `shared` with the scorers and the acceptance case, `corpora`, and a scratch folder `work`."""

    shared: Path
    corpora: Path
    work: Path


Suite = Callable[[Places], Measurement]


def _quotations(name: str, places: Places) -> Measurement:
    corpus = places.corpora / "quotes" / name
    if not corpus.is_file():
        return Measurement(name, "", {}, note=f"no file {corpus}")
    return score_attribution(places.shared, corpus, places.work)


def _acceptance(places: Places) -> Measurement:
    folder = places.shared / "acceptance"
    gold = (folder / "seeds-figures.jsonl", folder / "seeds-statements.jsonl")
    return score_ledger(places.shared, "seeds", folder / "seeds", gold, places.work)


def _stories(name: str, places: Places) -> Measurement:
    corpus = places.corpora / f"{name}.jsonl.gz"
    return score_stories(name, corpus, places.work) if corpus.is_file() else Measurement(name, "", {}, note="no corpus")


def _krauts(name: str, places: Places) -> Measurement:
    return score_krauts(places.corpora / "times" / f"{name.rpartition('/')[2]}.jsonl.gz", name)


def _phrases(name: str, score: Callable[[str, Path], Measurement], places: Places) -> Measurement:
    return score(name, places.corpora / f"{name}.jsonl.gz")


def _crossdoc(places: Places) -> Measurement:
    folder = places.shared / "acceptance"
    gold = folder / "seeds-crossdoc.json"
    return score_crossdoc("crossdoc", folder / "seeds-dated.jsonl", gold, places.work)


def _dates(name: str, read: Callable[[Path], list[Phrase]], places: Places) -> Measurement:
    corpus = places.corpora / "numbers" / f"{name}.jsonl.gz"
    if not corpus.is_file():
        return Measurement(f"times/{name}", "", {}, note=f"no file {corpus}")
    return score_phrases(corpus, f"times/{name}", read(corpus))


_STORIES = ("stories/gva-incidents", "stories/giveme5w1h")
_QUOTATIONS = ("de-wikinews-dev", "en-polnear-dev", "da-cdt", "nl-ud-silver")
SUITES: dict[str, Suite] = {
    **{name: partial(_quotations, name) for name in (f"{corpus}.jsonl.gz" for corpus in _QUOTATIONS)},
    "cues/nl-ud-silver": lambda places: score_cues(places.corpora / "quotes" / "nl-ud-silver.jsonl.gz"),
    "times/krauts-dev": partial(_krauts, "times/krauts-dev"),
    "times/recognizers": partial(_dates, "recognizers", read_recognizers),
    "times/duckling": partial(_dates, "duckling", read_duckling),
    "times/as-of": lambda places: score_as_of(places.shared / "acceptance", Path("evals/passages")),
    "seeds": _acceptance,
    "crossdoc": _crossdoc,
    **{name: partial(_stories, name) for name in _STORIES},
    "figures/challenge": lambda places: score_figures(Path("evals/figures")),
    "figures/gva-incidents": lambda places: score_incidents(places.corpora / "stories" / "gva-incidents.jsonl.gz"),
    "passages": lambda places: score_passages(places.shared, Path("evals/passages"), places.work),
    "challenge": lambda places: score_challenge(),
    "coreference": lambda places: score_coreference(),
    "sources": lambda places: score_sources(),
    "language/ntrex": lambda places: score_languages(places.corpora),
    "names/bench": lambda places: score_name_bench(places.corpora),
    "numbers/duckling": partial(_phrases, "numbers/duckling", score_duckling),
    "numbers/recognizers": partial(_phrases, "numbers/recognizers", score_recognizers),
    "names/meantime": lambda places: score_meantime(places.corpora),
}
