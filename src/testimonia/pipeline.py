"""The pipeline, a list to read from top to bottom; it hands records from stage to stage, and it alone stores them.

Every article is read by itself and written in one transaction, so that a run that is killed loses at most the article
in hand and the next run goes on from there. What rests on several articles is then worked out anew.
"""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from importlib import resources
from importlib.resources.abc import Traversable

import testimonia
from testimonia import ingest
from testimonia.engines import map_in_order
from testimonia.errors import TestimoniaError
from testimonia.model import Article, Claim, Document, Issue, Origin, RawArticle, content_id
from testimonia.store import Derived, Ledger


@dataclass(frozen=True, slots=True)
class Work:
    """An article on its way: what one stage leaves for the next."""

    raw: RawArticle
    as_is: bool = False
    document: Document | None = None
    claims: tuple[Claim, ...] = ()
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article that was read, with its claims and what went wrong. `article` is None when it could not be read."""

    article: Article | None
    claims: tuple[Claim, ...]
    issues: tuple[Issue, ...]


@dataclass(frozen=True, slots=True)
class Whole:
    """The whole ledger on its way through the stages that compare articles."""

    articles: tuple[Article, ...]
    derived: Derived


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run did: articles read now, known before, not readable; and what the ledger now holds."""

    read: int
    known: int
    failed: int
    articles: int
    claims: int
    figures: int
    stories: int
    questions: int
    issues: tuple[Issue, ...]  # of inputs that could not be read, or only by a guess


def prepare(work: Work) -> Work:
    """Cleans the text and splits it into sentences and tokens."""
    from testimonia import text

    prepared = text.prepare(work.raw, as_is=work.as_is)
    return replace(work, document=prepared.document, issues=(*work.issues, *prepared.issues))


def read(work: Work) -> Work:
    """Finds the claims; an article that declares no date gets the one its text bounds."""
    from testimonia import extract

    document = work.document
    if document is None:
        return work
    reading = extract.read(document)
    article = document.article
    if article.published.how != "declared":
        document = replace(document, article=replace(article, published=reading.published))
    return replace(work, document=document, claims=reading.claims, issues=(*work.issues, *reading.issues))


def link(whole: Whole) -> Whole:
    """Finds who and where is meant, across articles and languages."""
    from testimonia.link import resolve

    of_article: dict[str, list[Claim]] = {article.id: [] for article in whole.articles}
    for claim in whole.derived.claims:
        of_article[claim.article].append(claim)
    linked = resolve([(article, tuple(of_article[article.id])) for article in whole.articles])
    found = replace(
        whole.derived, claims=tuple(linked.claims), entities=tuple(linked.entities), links=tuple(linked.links)
    )
    return replace(whole, derived=found)


def cluster(whole: Whole) -> Whole:
    """Finds copies, and puts articles about one developing matter together."""
    from testimonia.cluster import group

    grouped = group(whole.articles, whole.derived.claims, whole.derived.links, whole.derived.entities)
    origins: dict[str, Origin] = dict(grouped.origins)
    articles = tuple(replace(a, origin=origins.get(a.id, a.origin)) for a in whole.articles)
    return Whole(articles, replace(whole.derived, stories=tuple(grouped.stories), origins=origins))


def reconcile(whole: Whole) -> Whole:
    """Sets answers to one question side by side."""
    from testimonia import reconcile as stage

    d = whole.derived
    found = stage.reconcile(d.stories, whole.articles, d.claims, d.entities)
    derived = replace(
        d,
        questions=tuple(found.questions),
        answers=tuple(found.answers),
        relations=tuple(found.relations),
        histories=tuple(found.histories),
    )
    return replace(whole, derived=derived)


# ingest comes first and hands over one raw article after the other; then for each article:
ARTICLE_STAGES: tuple[Callable[[Work], Work], ...] = (
    prepare,
    read,
)
# and then for the ledger as a whole:
LEDGER_STAGES: tuple[Callable[[Whole], Whole], ...] = (
    link,
    cluster,
    reconcile,
)


def read_article(raw: RawArticle, *, as_is: bool = False) -> ReadArticle:
    """One article through its stages. With `as_is` the text is taken exactly as given, and so are the offsets."""
    work = Work(raw, as_is=as_is)
    for stage in ARTICLE_STAGES:
        work = stage(work)
    return ReadArticle(work.document.article if work.document is not None else None, work.claims, work.issues)


def annotate(raws: Iterable[RawArticle | Issue], *, as_is: bool = False, jobs: int = 1) -> Iterator[ReadArticle]:
    """Every raw article, read; what could not be read comes as a result that holds an issue and no article."""
    work = partial(_guarded, as_is=as_is)
    return (result for _, result in map_in_order(work, raws, jobs=jobs, lost=_lost))


def run(
    inputs: Iterable[str | os.PathLike[str]],
    ledger: Ledger,
    *,
    progress: Callable[[str], None] | None = None,
    jobs: int = 1,
) -> Summary:
    """Reads the inputs into the ledger, then compares all that it holds. `progress` is told what is being done.

    With several `jobs` many articles are read on that many cores; the ledger is written by this process alone.
    """
    tell = progress or (lambda _: None)
    read_now = known = failed = 0
    issues: list[Issue] = []
    stale = {issue.input for issue in ledger.issues() if issue.article is None}

    def fresh() -> Iterator[RawArticle]:
        nonlocal known
        for raw in ingest.read_inputs(inputs):
            if raw.input in stale:
                stale.discard(raw.input)
                ledger.forget_issues(raw.input or "")
            if isinstance(raw, Issue):
                issues.append(raw)
            elif ledger.has(_source(raw), version()):
                known += 1
            else:
                yield raw

    for raw, result in map_in_order(_guarded, fresh(), jobs=jobs, lost=_lost):
        tell(raw.input)
        if result.article is None:
            failed += 1
            issues.extend(result.issues)
        else:
            read_now += 1
            stored = (result.article, result.claims, result.issues)
            ledger.add_article(*stored, source=_source(raw), version=version())
    ledger.add_issues(issues)
    derived = compare(ledger, tell)
    return Summary(
        read=read_now,
        known=known,
        failed=failed,
        articles=len(ledger.articles()),
        claims=len(derived.claims),
        figures=sum(len(claim.figures) for claim in derived.claims),
        stories=len(derived.stories),
        questions=len(derived.questions),
        issues=tuple(issues),
    )


def compare(ledger: Ledger, tell: Callable[[str], None] = lambda _: None) -> Derived:
    """Works out anew, and stores, what rests on more than one article."""
    whole = Whole(ledger.articles_as_read(), Derived(claims=ledger.claims_as_read()))
    for stage in LEDGER_STAGES:
        tell(stage.__name__)
        whole = stage(whole)
    ledger.replace_derived(whole.derived)
    return whole.derived


@cache
def version() -> str:
    """The program's version with a hash of its code and data: a reader that changed reads again."""
    digest = hashlib.sha256()
    for package in ("ingest", "text", "extract", "packs"):
        for file in _files(resources.files("testimonia") / package):
            digest.update(file.name.encode() + file.read_bytes())
    return f"{testimonia.__version__}+{digest.hexdigest()[:16]}"


def _files(folder: Traversable) -> Iterator[Traversable]:
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        if entry.is_dir():
            yield from _files(entry)
        elif not entry.name.endswith(".pyc"):
            yield entry


def _source(raw: RawArticle) -> str:
    """The id of a raw article: what it holds and what it declares."""
    declared = (raw.url, raw.outlet, raw.language, raw.title, raw.date, raw.byline)
    return content_id("r", raw.input, raw.markup, raw.body, *(value or "" for value in declared))


def _guarded(raw: RawArticle | Issue, *, as_is: bool = False) -> ReadArticle:
    """One article must not end the run of a thousand: a fault becomes an issue, and is tried again later."""
    if isinstance(raw, Issue):
        return ReadArticle(None, (), (raw,))
    try:
        return read_article(raw, as_is=as_is)
    except TestimoniaError as error:
        issue = Issue(stage="pipeline", code="not-read", reason=str(error), input=raw.input)
    except Exception as error:
        reason = f"The program failed on this article ({type(error).__name__}: {error}); please report it."
        issue = Issue(stage="pipeline", code="program-fault", reason=reason, input=raw.input)
    return ReadArticle(None, (), (issue,))


def _lost(raw: RawArticle | Issue) -> ReadArticle:
    """An article whose reading ended its process, twice."""
    reason = "Reading this article ended the process that read it, most likely for want of memory; it was left out."
    return ReadArticle(None, (), (Issue(stage="pipeline", code="process-died", reason=reason, input=raw.input),))
