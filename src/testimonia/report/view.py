"""What a report is made from: the records of a ledger, and the ways to look them up."""

from collections import defaultdict
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from testimonia.model import (
    Answer,
    Article,
    Claim,
    Entity,
    Figure,
    Interval,
    Issue,
    Link,
    Question,
    Relation,
    StatusHistory,
    Story,
)  # fmt: skip
from testimonia.report import words

LONGEST = 40  # letters of a file's name where no outlet is known


@dataclass(frozen=True, slots=True)
class LedgerView:
    """The records that a report shows."""

    articles: tuple[Article, ...] = ()
    claims: tuple[Claim, ...] = ()
    entities: tuple[Entity, ...] = ()
    links: tuple[Link, ...] = ()
    stories: tuple[Story, ...] = ()
    questions: tuple[Question, ...] = ()
    answers: tuple[Answer, ...] = ()
    relations: tuple[Relation, ...] = ()
    histories: tuple[StatusHistory, ...] = ()
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True)
class Index:
    """Look-ups over a view, built once a report."""

    articles: dict[str, Article]
    claims: dict[str, Claim]
    entities: dict[str, Entity]
    answers: dict[str, Answer]
    answers_of: dict[str, list[Answer]] = field(default_factory=dict)  # by question
    relations_of: dict[str, list[Relation]] = field(default_factory=dict)  # by question
    claims_of: dict[str, list[Claim]] = field(default_factory=dict)  # by article
    issues_of: dict[str, list[Issue]] = field(default_factory=dict)  # by article
    questions: dict[str, Question] = field(default_factory=dict)
    measures: dict[str, frozenset[str]] = field(default_factory=dict)  # by question, those that all its answers have


def index(view: LedgerView) -> Index:
    """The look-ups over `view`; answers of a question are in the order of their dates, undated ones last.

    Of one day those come first that hold for an earlier one, and those that others take the place of.
    """
    found = Index(
        {a.id: a for a in view.articles}, {c.id: c for c in view.claims}, {e.id: e for e in view.entities},
        {a.id: a for a in view.answers}, defaultdict(list), defaultdict(list), defaultdict(list), defaultdict(list),
    )  # fmt: skip
    replaced = {relation.a for relation in view.relations if relation.kind == "update"}

    def order(a: Answer) -> tuple[str, str, bool, str, str]:
        day = day_of(a, found) or "9999"
        held = a.as_of.earliest if a.as_of is not None and a.as_of.earliest else day
        return day, min(day, held), a.id not in replaced, a.root or "", a.id

    for answer in sorted(view.answers, key=order):
        found.answers_of[answer.question].append(answer)
    for relation in view.relations:
        found.relations_of[relation.question].append(relation)
    for claim in view.claims:
        found.claims_of[claim.article].append(claim)
    found.questions.update({q.id: q for q in view.questions})
    for question, answers in found.answers_of.items():
        figures = [figure for answer in answers if (figure := figure_of(answer, found))]
        if figures:
            found.measures[question] = frozenset.intersection(*(frozenset(f.measure) for f in figures))
    inputs = {a.input: a.id for a in view.articles}
    for issue in view.issues:
        found.issues_of[issue.article or inputs.get(issue.input or "", "")].append(issue)
    return found


def day_of(answer: Answer, found: Index) -> str | None:
    """The day an answer is placed at: when it was told, else its as-of, else when its article appeared."""
    when = told(answer, found) or answer.as_of
    return (when.earliest or when.latest) if when is not None else None


def told(answer: Answer, found: Index) -> Interval | None:
    """When an answer was given, as an interval of days."""
    if answer.said is not None and (answer.said.earliest or answer.said.latest):
        return answer.said
    article = found.articles.get(answer.article)
    day = article.published if article is not None else None
    known = day is not None and (day.earliest or day.latest)
    return Interval(day.earliest, day.latest, day.precision) if day is not None and known else None


def root_words(answer: Answer, found: Index) -> str:
    """The root source in words; where nobody is named, the outlet that says so."""
    claim = found.claims.get(answer.claim)
    if claim is not None and not words.named_hops(claim):
        article = found.articles.get(answer.article)
        signed = article.origin.agency if article is not None and article.origin else None
        return f"{signed or outlet_of(article)}, no source named"
    name = words.entity_words(answer.root_entity, answer.root, found.entities) or "no source named"
    if claim is not None and (hop := words.named_hops(claim)[0]).members and hop.entity is None:
        return words.hop_words(hop, found.entities, claim.language)
    if claim is not None and words.named_hops(claim)[0].resolved == "unsure":
        return words.hop_words(words.named_hops(claim)[0], found.entities, claim.language)
    foreign = claim is not None and claim.language != "en" and name == answer.root and name[:1].islower()
    return f"“{name}”" if foreign else name


def figure_of(answer: Answer, found: Index) -> Figure | None:
    """The figure of the claim that an answer was made of."""
    claim = found.claims.get(answer.claim)
    figures = claim.figures if claim is not None else ()
    return next((f for f in figures if (f.low, f.high) == (answer.low, answer.high)), None)


def value_words(answer: Answer, found: Index) -> str:
    """An answer's figure in words, with its unit, and with what sets it apart from other answers to its question."""
    figure = figure_of(answer, found)
    if figure is None:
        return words.answer_words(answer)
    text = words.bound_words(
        answer.low, answer.high, approximate=answer.approximate, unit=words.unit_pattern(figure.unit)
    )
    common = found.measures.get(answer.question, frozenset())
    if set(figure.measure) - common:
        text += f" {words.measure_words(figure.measure)}"
    question = found.questions.get(answer.question)
    if figure.aspect != "actual" and (question is None or question.aspect != figure.aspect):
        text += f" ({figure.aspect})"
    if found.claims[answer.claim].factuality.polarity == "negative" and answer.high != 0:
        text += " (denied)"
    return text


def outlet_of(article: Article | None) -> str:
    """The outlet's name, else its host, else the name of the input."""
    if article is None:
        return ""
    host = _host(article.url or "")
    name = article.input.rsplit("#", 1)[-1]
    return article.outlet or host.removeprefix("www.") or (name if len(name) <= LONGEST else name[:LONGEST] + "…")


def _host(url: str) -> str:
    """The host of an address; "" where it has none, whatever it holds."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
