"""Rows of the page: records turned into what the template shows, with every cut said."""

from dataclasses import dataclass, replace
from datetime import date

from testimonia.model import Answer, Article, Claim, Issue, Question, StatusHistory
from testimonia.reconcile.profiles import comparable
from testimonia.report import chart, relations, sums, words
from testimonia.report.passages import Piece, pieces
from testimonia.report.summary import STANCES
from testimonia.report.view import Index, LedgerView, figure_of, outlet_of, root_words, told, value_words

COLOURS = 8  # of the palette; further and unnamed sources share the last, neutral one
BARS = 40  # answers drawn in one chart


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim as the page shows it, with its words in the text."""

    claim: Claim
    line: words.Line
    source: str
    chain: tuple[str, ...]
    language: str
    article: Article | None
    pieces: tuple[Piece, ...]
    day: str
    certainty: str
    measures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """An answer as the page shows it."""

    answer: Answer
    day: str
    as_of: str
    source: str
    value: str
    outlet: str
    notes: str
    colour: int
    raw: str


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question with its answers, chart and relations."""

    question: Question
    answers: tuple[AnswerRow, ...]
    chart: chart.Chart | None
    left_out: int
    relations: tuple[relations.Group, ...]
    sums: tuple[sums.Sum, ...]
    independence: str


@dataclass(frozen=True, slots=True)
class StepRow:
    """One act of a status history as the page shows it."""

    claim: str
    day: str
    source: str
    act: str
    outlet: str
    answering: str
    said: str
    language: str


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """A status history as the page shows it."""

    history: StatusHistory
    title: str
    steps: tuple[StepRow, ...]


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article as the page lists it."""

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
        words.chain_words(claim, found.entities, outlet_of(article)), words.language_words(claim.language),
        article, pieces(claim, article) if article else (),
        words.interval_words(article.published) if article else "", claim.factuality.certainty, tuple(measures),
    )  # fmt: skip


def question_row(question: Question, found: Index) -> QuestionRow:
    """A question with its answers in order, each root in its own colour."""
    answers = found.answers_of.get(question.id, [])
    roots = list(dict.fromkeys(root for answer in answers if (root := _root(answer))))
    colours = {root: min(number, COLOURS) for number, root in enumerate(roots)}
    rows = [answer_row(a, found, colours.get(_root(a), COLOURS)) for a in answers]
    drawn = chart.draw([_entry(row, found) for row in rows[:BARS]]) if len(rows) > 1 else None
    by_id = {row.answer.id: row for row in rows}
    sources = {row.answer.id: row.source for row in rows}
    between = found.relations_of.get(question.id, [])
    claims = {c for a in answers for c in (a.claim, *a.appearances)}
    articles = {found.claims[c].article for c in claims if c in found.claims}
    return QuestionRow(
        question, tuple(rows), drawn, max(0, len(rows) - BARS), relations.grouped(between, by_id),
        sums.sums(answers, between, sources) if len(comparable(answers, between)) > 1 else (),
        sums.independence(question, answers, sources, len(articles)),
    )  # fmt: skip


def _entry(row: AnswerRow, found: Index) -> chart.Entry:
    when = told(row.answer, found)
    return chart.Entry(
        row.answer.claim, f"{row.source} · {row.day}" if row.day else row.source, row.value, row.answer.low,
        row.answer.high, row.answer.certainty != "asserted", row.colour,
        _date(when.earliest if when else None), _date(when.latest if when else None),
    )  # fmt: skip


def _date(day: str | None) -> date | None:
    try:
        return date.fromisoformat(day[:10]) if day else None
    except ValueError:
        return None


def answer_row(answer: Answer, found: Index, colour: int = 0) -> AnswerRow:
    """An answer in words; `colour` is the number of its root."""
    article = found.articles.get(answer.article)
    source = root_words(answer, found)
    notes = [] if answer.certainty == "asserted" else [answer.certainty]
    notes += [] if answer.act in ("say", "report") else [answer.act.replace("-", " ")]
    if copies := len([c for c in answer.appearances if c != answer.claim]):
        notes.append(f"repeated {copies} more time{'s' if copies > 1 else ''}")
    figure = figure_of(answer, found)
    return AnswerRow(
        answer, words.interval_words(told(answer, found)), words.interval_words(answer.as_of), source,
        value_words(answer, found),
        outlet_of(article), ", ".join(notes), colour, figure.anchor.quote if figure else "",
    )  # fmt: skip


def _root(answer: Answer) -> str:
    return answer.root_entity or (answer.root or "").casefold()


def history_row(history: StatusHistory, found: Index) -> HistoryRow:
    """A status history in words."""
    steps = []
    for step in history.steps:
        claim, article = found.claims.get(step.claim), found.articles.get(step.article)
        source = words.source_words(claim, found.entities) if claim else step.source or "no source named"
        when = words.interval_words(step.at) or (words.interval_words(article.published) if article else "")
        said = (words.claim_line(replace(claim, figures=()), found.entities).original or "") if claim else ""
        first = words.named_hops(claim)[0] if claim is not None and words.named_hops(claim) else None
        several = first is not None and words.several_speak(first, source)
        act = words.agreeing(words.act_words(step.act), several=several)
        language = claim.language if claim else ""
        outlet = outlet_of(article)
        steps.append(
            StepRow(step.claim, when or "date unknown", source, act, outlet, step.answering or "", said, language)
        )
    title = "Statements about " + words.listed(history.concepts) if history.concepts else ""
    return HistoryRow(history, title, tuple(steps))


def article_row(article: Article, found: Index) -> ArticleRow:
    """An article in words; only a web address becomes its link."""
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
