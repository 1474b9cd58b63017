"""Rows of the page: records turned into what the template shows, with every cut said."""

from dataclasses import dataclass

from testimonia.model import Answer, Article, Claim, Issue, Question, Relation, StatusHistory
from testimonia.report import chart, words
from testimonia.report.passages import Piece, pieces
from testimonia.report.summary import STANCES
from testimonia.report.view import Index, LedgerView

COLOURS = 8  # of the palette; further and unnamed sources share the last, neutral one
RELATIONS_EACH = 40  # relations of one kind shown for one question
BARS = 40  # answers drawn in one chart
_KINDS = {
    "conflict": "Conflict: figures that exclude each other",
    "update": "Update: a later state of the same matter",
    "different-scope": "Different scope: not about the same thing, or not known to be",
    "refine": "Refine: one is more precise than the other",
    "agree": "Agree: the accounts are compatible",
    "copy": "Copy: the same account again",
}


@dataclass(frozen=True, slots=True)
class ClaimRow:
    claim: Claim
    line: words.Line
    source: str
    language: str
    article: Article | None
    pieces: tuple[Piece, ...]
    day: str
    certainty: str
    measures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnswerRow:
    answer: Answer
    day: str
    source: str
    value: str
    outlet: str
    notes: str
    colour: int
    raw: str


@dataclass(frozen=True, slots=True)
class RelationRow:
    relation: Relation
    a: AnswerRow
    b: AnswerRow


@dataclass(frozen=True, slots=True)
class RelationGroup:
    kind: str
    title: str
    rows: tuple[RelationRow, ...]
    total: int


@dataclass(frozen=True, slots=True)
class QuestionRow:
    question: Question
    answers: tuple[AnswerRow, ...]
    chart: chart.Chart | None
    left_out: int
    relations: tuple[RelationGroup, ...]


@dataclass(frozen=True, slots=True)
class StepRow:
    claim: str
    day: str
    source: str
    act: str
    outlet: str


@dataclass(frozen=True, slots=True)
class HistoryRow:
    history: StatusHistory
    steps: tuple[StepRow, ...]


@dataclass(frozen=True, slots=True)
class ArticleRow:
    article: Article
    name: str
    published: str
    language: str
    link: str | None
    claims: int
    origin: str
    issues: tuple[Issue, ...]


def claim_rows(view: LedgerView, found: Index, limit: int) -> list[ClaimRow]:
    """At most `limit` claims, by the day of their article and their place in it.

    Where there are more, those that the page refers to come first and marked ones last.
    """
    cited = {a.claim for a in view.answers} | {s.claim for h in view.histories for s in h.steps}

    def order(claim: Claim) -> tuple[bool, bool, str, str, int, str]:
        article = found.articles.get(claim.article)
        day = (article.published.earliest or article.published.latest or "9999") if article else "9999"
        aside = claim.id not in cited and claim.attribution.act not in STANCES
        return claim.marked is not None and aside, aside, day, claim.article, claim.span.start, claim.id

    kept = sorted(sorted(view.claims, key=order)[:limit], key=lambda c: order(c)[2:])
    return [_claim_row(claim, found) for claim in kept]


def _claim_row(claim: Claim, found: Index) -> ClaimRow:
    article = found.articles.get(claim.article)
    measures = dict.fromkeys(m for f in claim.figures for m in f.measure)
    return ClaimRow(
        claim, words.claim_line(claim, found.entities), words.source_words(claim, found.entities),
        words.language_words(claim.language), article, pieces(claim, article) if article else (),
        words.interval_words(article.published) if article else "", claim.factuality.certainty, tuple(measures),
    )  # fmt: skip


def question_row(question: Question, found: Index) -> QuestionRow:
    answers = found.answers_of.get(question.id, [])
    roots = list(dict.fromkeys(root for answer in answers if (root := _root(answer))))
    colours = {root: min(number, COLOURS) for number, root in enumerate(roots)}
    rows = [answer_row(a, found, colours.get(_root(a), COLOURS)) for a in answers]
    entries = [
        chart.Entry(r.answer.claim, f"{r.day} · {r.source}" if r.day else r.source, r.value, r.answer.low,
                    r.answer.high, r.answer.certainty != "asserted", r.colour)
        for r in rows[:BARS]
    ]  # fmt: skip
    drawn = chart.draw(entries) if len(rows) > 1 else None
    by_id = {row.answer.id: row for row in rows}
    return QuestionRow(question, tuple(rows), drawn, max(0, len(rows) - BARS), _relations(question, by_id, found))


def answer_row(answer: Answer, found: Index, colour: int = 0) -> AnswerRow:
    article = found.articles.get(answer.article)
    claim = found.claims.get(answer.claim)
    source = words.entity_words(answer.root_entity, answer.root, found.entities) or "no source named"
    notes = [] if answer.certainty == "asserted" else [answer.certainty]
    notes += [] if answer.act in ("say", "report") else [answer.act.replace("-", " ")]
    if copies := len([c for c in answer.appearances if c != answer.claim]):
        notes.append(f"repeated {copies} more time{'s' if copies > 1 else ''}")
    same = (f for f in claim.figures if (f.low, f.high) == (answer.low, answer.high)) if claim else iter(())
    figure = next(same, None)
    return AnswerRow(
        answer, _when(answer, found), source, words.answer_words(answer),
        outlet_of(article), ", ".join(notes), colour, figure.anchor.quote if figure else "",
    )  # fmt: skip


def _root(answer: Answer) -> str:
    return answer.root_entity or (answer.root or "").casefold()


def _when(answer: Answer, found: Index) -> str:
    """When an answer holds, was given, or appeared: no more precise than that is known."""
    article = found.articles.get(answer.article)
    dates = (answer.as_of, answer.said, article.published if article else None)
    return next((when for date in dates if (when := words.interval_words(date))), "")


def _relations(question: Question, rows: dict[str, AnswerRow], found: Index) -> tuple[RelationGroup, ...]:
    groups = []
    for kind, title in _KINDS.items():
        every = [r for r in found.relations_of.get(question.id, ()) if r.kind == kind and r.a in rows and r.b in rows]
        shown = tuple(RelationRow(r, rows[r.a], rows[r.b]) for r in every[:RELATIONS_EACH])
        if shown:
            groups.append(RelationGroup(kind, title, shown, len(every)))
    return tuple(groups)


def history_row(history: StatusHistory, found: Index) -> HistoryRow:
    steps = []
    for step in history.steps:
        claim, article = found.claims.get(step.claim), found.articles.get(step.article)
        source = words.source_words(claim, found.entities) if claim else step.source or "no source named"
        when = words.interval_words(step.at) or (words.interval_words(article.published) if article else "")
        steps.append(StepRow(step.claim, when or "date unknown", source, words.act_words(step.act), outlet_of(article)))
    return HistoryRow(history, tuple(steps))


def article_row(article: Article, found: Index) -> ArticleRow:
    issues = tuple(found.issues_of.get(article.id, ()))
    claims = len(found.claims_of.get(article.id, ()))
    # Only web addresses become links: an input may name any scheme, also one that runs a script.
    link = article.url if (article.url or "").lower().startswith(("https://", "http://")) else None
    return ArticleRow(
        article, article.title or article.input, words.published_words(article.published),
        words.language_words(article.language), link, claims, _origin(article, found), issues,
    )  # fmt: skip


def _origin(article: Article, found: Index) -> str:
    origin = article.origin
    if origin is None:
        return ""
    other = found.articles.get(origin.article or "")
    name = origin.agency or (other.title or other.input if other else origin.article) or "an unknown text"
    near = f", {origin.similarity:.0%} alike" if origin.similarity is not None else ""
    return f"taken from {name} ({origin.how.replace('-', ' ')}{near})"


def outlet_of(article: Article | None) -> str:
    return "" if article is None else article.outlet or article.input
