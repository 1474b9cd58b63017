"""The page itself: rows put into the template, everything escaped, nothing from outside."""

import base64
import hashlib
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from testimonia.report import rows, summary, words
from testimonia.report.guides import guides
from testimonia.report.view import LedgerView, index, outlet_of

CLAIMS = 2000  # claims shown in full; the page says so where there are more
STORIES = 50
QUESTIONS = 30  # of one story
ARTICLES = 1000
ISSUES = 500
HISTORIES = 100
ANSWERS = 200  # of one question, in its table

# Characters that HTML cannot hold, or that can turn the direction of what follows, are shown as a replacement mark.
_BAD = {code: "\ufffd" for code in (*range(9), 11, 12, *range(14, 32), *range(127, 160), *range(0xD800, 0xE000))}
_BAD |= {code: "\ufffd" for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFFFE, 0xFFFF)}


def write_report(view: LedgerView, path: Path, *, claims: int = CLAIMS) -> None:
    """Write the report on `view` to `path` as one HTML file; folders above it are made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(render(view, claims=claims), encoding="utf-8")


def render(view: LedgerView, *, claims: int = CLAIMS) -> str:
    """The report on `view` as one HTML page; at most `claims` claims are shown in full, and the page says so."""
    found = index(view)
    environment = _environment()
    script = _part("report.js")
    stories = summary.story_rows(view, found)
    claim_rows = rows.claim_rows(view, found, claims)
    questions = {
        story.story.id: [rows.question_row(q, found) for q in story.questions[:QUESTIONS]]
        for story in stories[:STORIES]
    }
    return environment.get_template("report.html.j2").render(
        view=view,
        style=Markup(_part("report.css")),
        script=Markup(script),
        script_hash=base64.b64encode(hashlib.sha256(script.encode()).digest()).decode(),
        guides=guides(),
        stories=stories[:STORIES],
        questions=questions,
        histories=[rows.history_row(h, found) for h in view.histories[:HISTORIES]],
        claims=claim_rows,
        stories_left=max(0, len(stories) - STORIES),
        question_ids={row.question.id for some in questions.values() for row in some},
        shown_articles={a.id for a in view.articles[:ARTICLES]},
        shown={row.claim.id for row in claim_rows},
        marked=sum(row.claim.marked is not None for row in claim_rows),
        articles=[rows.article_row(a, found) for a in view.articles[:ARTICLES]],
        issues=found.issues_of.get("", [])[:ISSUES],
        issues_total=len(found.issues_of.get("", [])),
        languages=list(dict.fromkeys(words.language_words(a.language) for a in view.articles)),
        choices=_choices(claim_rows),
        limits={
            "stories": STORIES,
            "questions": QUESTIONS,
            "articles": ARTICLES,
            "bars": rows.BARS,
            "answers": ANSWERS,
        },
    )


def _choices(claim_rows: list[rows.ClaimRow]) -> dict[str, list[str]]:
    """What each filter of the ledger offers: the values that occur."""
    found: dict[str, set[str]] = {
        "language": {row.language for row in claim_rows},
        "source": {row.source for row in claim_rows},
        "act": {row.claim.attribution.act for row in claim_rows},
        "measure": {m for row in claim_rows for m in row.measures},
        "certainty": {row.certainty for row in claim_rows},
        "outlet": {outlet_of(row.article) for row in claim_rows},
    }
    return {name: sorted(values - {""}, key=str.casefold) for name, values in found.items()}


def _clean(value: object) -> object:
    return value.translate(_BAD) if type(value) is str else value


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("testimonia.report"), autoescape=True, undefined=StrictUndefined, finalize=_clean,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    environment.globals.update(count=words.count, outlet_of=outlet_of, plain=_plain)
    environment.filters["shortened"] = _shortened
    return environment


def _plain(name: str) -> str:
    return name.replace("-", " ")


def _shortened(text: str, length: int = 300) -> str:
    """`text`, or its beginning with the number of characters left out."""
    return text if len(text) <= length else f"{text[:length]} … [{len(text) - length:,} more characters]"


def _part(name: str) -> str:
    return (Path(__file__).parent / "templates" / name).read_text(encoding="utf-8")
