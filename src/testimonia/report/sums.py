"""The profiles of a question in words, and what its independence rests on."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from testimonia.model import Answer, Question, Relation
from testimonia.reconcile import summarise
from testimonia.reconcile.profiles import Summary
from testimonia.report import words

# Name of a profile on the page, and what it does.
_NAMES = {
    "range": ("Range", "from the lowest to the highest that anybody says, then or now"),
    "ucdp": ("Best estimate", "after UCDP: what most sources say, the lower of equals, between the ends given"),
    "acled": ("Most careful", "after ACLED: the lowest figure; vague words count least, dozens as 12"),
    "latest": ("Latest", "the figure told last"),
    "two-roots": ("Two sources", "the tightest figure that two different named sources both imply"),
}
_WHO = 4  # sources named for one profile


@dataclass(frozen=True, slots=True)
class Sum:
    """One way to sum up the answers: its name, the figure in words, how it is made, and who stands behind it."""

    profile: str
    name: str
    value: str
    how: str
    who: str


def sums(answers: Sequence[Answer], relations: Sequence[Relation], sources: Mapping[str, str]) -> tuple[Sum, ...]:
    """Every profile of one question; `sources` gives the words for the source of an answer."""
    return tuple(_sum(s, sources) for s in summarise(answers, relations))


def _sum(summary: Summary, sources: Mapping[str, str]) -> Sum:
    name, how = _NAMES[summary.profile]
    if summary.profile == "latest" and summary.answers:
        how += f", on {words.day_words(summary.note)}"
    who = list(dict.fromkeys(sources[id] for id in summary.answers if id in sources))
    named = ", ".join(who[:_WHO]) + (f" and {len(who) - _WHO} more" if len(who) > _WHO else "")
    return Sum(summary.profile, name, _value(summary), how, named)


def _value(summary: Summary) -> str:
    if not summary.answers:
        return summary.note or "nothing to go by"
    low, best, high = summary.low, summary.best, summary.high
    if best is not None:
        ends = "" if low == high == best else f" ({words.bound_words(low, high)})"
        return words.number_words(best) + ends
    return "open at both ends" if low is None and high is None else words.bound_words(low, high)


def independence(question: Question, answers: Sequence[Answer], sources: Mapping[str, str], articles: int) -> str:
    """In plain words how many sources there are behind the answers, and which of them stand in several articles."""
    low, high = question.independent
    mentions = sum(1 + len([c for c in a.appearances if c != a.claim]) for a in answers)
    many = "one source" if high == 1 else f"{'' if low == high else 'at most '}{high} independent sources"
    text = f"{words.count(mentions, 'mention')} in {words.count(articles, 'article')} go back to {many}"
    if low == 0:
        text += ", none of them named"
    elif low < high:
        text += f"; {low} {'is' if low == 1 else 'are'} named and surely different"
    often: Counter[str] = Counter()
    for answer in answers:
        if len(answer.appearances) > (answer.claim in answer.appearances):
            often[sources.get(answer.id, "")] += 1 + len([c for c in answer.appearances if c != answer.claim])
    named = [f"{source} ({times} times)" for source, times in often.most_common(3) if source]
    return text + (f". Repeated: {', '.join(named)}." if named else ".")
