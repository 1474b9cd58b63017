"""Whether a number is actual, planned or expected, and whether a word makes it only probable or possible."""

from typing import Literal

from testimonia.extract.figures.frame import Frame
from testimonia.model.claims import Certainty

_MOOD = 4  # height between a number and the word that makes it planned or possible
_BEFORE = 8  # the same for a word before the number with no comma between
_BESIDE = 4  # words from the preposition of a verb to the number, with bound words between
_BRACKET = 12  # words between a verb of hearsay and its infinitive


def _governs(frame: Frame, i: int, at: int) -> bool:
    """Whether a word may make the number planned: it stands in its clause, or before it without a comma."""
    height = frame.height(i, at)
    return height <= _MOOD or i < at and height <= _BEFORE and "," not in frame.words[i:at]


def _reported(frame: Frame, i: int) -> bool:
    """Whether a verb of plans at a token is one of hearsay: `ska ha dödats`, `skal være drept`."""
    lex = frame.lex
    last = min(i + _BRACKET, frame.last)
    for entry in lex.hearsay[frame.words[i]]:
        for j in range(i + 1, last):
            if frame.words[j] not in entry.bracket or frame.height(i, j) > _MOOD:
                continue
            near = range(j + 1, min(j + 4, frame.last))
            verb = any(frame.tokens[k].tag == "VERB" or frame.words[k].endswith(entry.endings) for k in near)
            if verb and not frame.has(frozenset(entry.unless), i, last):
                return True
    return False


def read_mood(frame: Frame, at: int) -> tuple[Literal["actual", "planned", "expected"], Certainty | None]:
    """Whether words close to a number make it planned, expected, probable or possible."""
    lex = frame.lex
    dated = {i for time in frame.times for i in range(time.first, time.last)}  # 1 May is no modal
    near = [i for i in range(max(frame.first, at - 20), min(at + 20, frame.last)) if i not in dated]
    near = [i for i in near if _governs(frame, i, at)]
    near = [i for i in near if frame.words[i] not in lex.hearsay or not _reported(frame, i)]
    before = frame.words[max(frame.first, at - _BESIDE) : at] if lex.unplanned else ()
    near = [i for i in near if not any((frame.words[i], word) in lex.unplanned for word in before)]
    found = set[str]()
    for i in near:
        hits = {
            name: hit[0]
            for name in ("planned", "expected", "probable", "possible")
            if (hit := getattr(lex, name).at(frame.words, i, frame.last))
        }
        longest = max(hits.values(), default=0)  # "gaat uit van" is no plan, whatever "gaat" is
        found |= {name for name, end in hits.items() if end == longest}
    for i in near:
        second = lex.planned_apart.get(frame.words[i])
        if second is not None and any(frame.words[j] in second and j > i for j in near):
            found.add("planned")
    aspect: Literal["actual", "planned", "expected"] = "actual"
    if "planned" in found:
        aspect = "planned"
    elif "expected" in found:
        aspect = "expected"
    certainty: Certainty | None = None
    if "probable" in found:
        certainty = "probable"
    elif "possible" in found:
        certainty = "possible"
    return aspect, certainty
