"""Questions of a story, their answers, and how these stand to each other."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass, replace
from itertools import combinations

from testimonia.model import (
    Answer,
    Article,
    Claim,
    Entity,
    Figure,
    Question,
    Relation,
    StatusHistory,
    Story,
    content_id,
)  # fmt: skip
from testimonia.packs.countries import english
from testimonia.reconcile.compare import Case, Verdict, overtaken, stands, verdict
from testimonia.reconcile.concepts import Concepts
from testimonia.reconcile.history import histories, said
from testimonia.reconcile.keys import (
    RUNNING,
    TOTALS,
    Key,
    event_of,
    key_of,
    merge_unnamed,
    population_text,
    question_text,
)
from testimonia.reconcile.roots import Houses, Root, bare, hops_of, independent

_MOST_ANSWERS = 60  # answers of one question that are compared pair by pair
_PLACED = 4  # of so many figures one must name the place, else it is only where one of them holds


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What the claims of all stories answer, and who took which stand when."""

    questions: tuple[Question, ...]
    answers: tuple[Answer, ...]
    relations: tuple[Relation, ...]
    histories: tuple[StatusHistory, ...]


@dataclass(frozen=True, slots=True)
class _Item:
    claim: Claim
    figure: Figure
    root: Root


def reconcile(
    stories: Sequence[Story], articles: Sequence[Article], claims: Sequence[Claim], entities: Sequence[Entity]
) -> Reconciled:
    """Questions, answers, relations and status histories of every story."""
    by_id = {article.id: article for article in articles}
    known = {entity.id: entity for entity in entities}
    of_article: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        of_article[claim.article].append(claim)
    concepts = Concepts(entities)
    questions: list[Question] = []
    answers: list[Answer] = []
    relations: list[Relation] = []
    told: list[StatusHistory] = []
    for story in stories:
        own = [claim for article in story.articles for claim in of_article[article] if article in by_id]
        houses = Houses(own, known)
        for key, items in _grouped(own, by_id, _first_day(story, by_id), houses).items():
            question, cases = _ask(story, key, items, by_id, known)
            questions.append(question)
            answers += [case.answer for case in cases]
            relations += _relate(question, cases)
        told += histories(story, own, by_id, concepts)
    return Reconciled(tuple(questions), tuple(answers), tuple(relations), tuple(told))


def _first_day(story: Story, articles: Mapping[str, Article]) -> str | None:
    """The story's first day; None where an article's day is not known from both sides, for it may be earlier."""
    days = [articles[a].published for a in story.articles if a in articles]
    known = all(day.earliest and day.latest for day in days)
    return min((day.earliest or "" for day in days), default=None) if known else None


def _grouped(
    claims: Sequence[Claim], articles: Mapping[str, Article], first: str | None, houses: Houses
) -> dict[Key, list[_Item]]:
    found = [
        (
            replace(key, event=event_of(figure.as_of, first)),
            _Item(claim, figure, houses.root(claim, articles[claim.article])),
        )
        for claim in claims
        for figure in claim.figures
        if (figure.low is not None or figure.high is not None) and (key := key_of(claim, figure))
    ]
    found = _one_event(found)
    merged = merge_unnamed([key for key, _ in found])
    groups: defaultdict[Key, list[_Item]] = defaultdict(list)
    for key, item in found:
        groups[merged[key]].append(item)
    return dict(sorted(groups.items(), key=lambda pair: astuple(pair[0])))


def _one_event(found: Sequence[tuple[Key, _Item]]) -> list[tuple[Key, _Item]]:
    """The items, those without a date with the past event that others date, where that is the story's only one.

    A story about last year's collapse names its day here and there. What two texts have in common tells that they mean
    one event: a figure that is given with the date and without.
    """
    told: defaultdict[Key, defaultdict[str, list[_Item]]] = defaultdict(lambda: defaultdict(list))
    for key, item in found:
        told[replace(key, event="", group="")][key.event].append(item)
    only: dict[Key, str] = {}
    for plain, events in told.items():
        past = [event for event in events if event]
        open_ = events.get("", [])
        if len(past) == 1 and open_ and not any(item.figure.as_of for item in open_):
            dated = {(i.figure.low, i.figure.high) for i in events[past[0]]}
            if dated & {(i.figure.low, i.figure.high) for i in open_}:
                only[plain] = past[0]
    return [
        (replace(key, event=key.event or only.get(replace(key, event="", group=""), "")), item) for key, item in found
    ]


def _ask(
    story: Story, key: Key, items: Sequence[_Item], articles: Mapping[str, Article], known: Mapping[str, Entity]
) -> tuple[Question, list[Case]]:
    figures = [item.figure for item in items]
    aspect = _commonest([f.aspect for f in figures]) or "actual"
    place = _shared_place(figures, known)
    population = population_text(key, figures, foreign=all(item.claim.language != "en" for item in items))
    # A total grows: the articles span days, or a figure has a period of its own.
    long = bool(story.first and story.last and story.first[:10] != story.last[:10]) or any(f.period for f in figures)
    long = long or len({(f.as_of.earliest, f.as_of.latest) for f in figures if f.as_of}) > 1
    long = long and key.measure in (RUNNING if key.unit == "person" else TOTALS)
    measure = tuple(sorted({m for f in figures for m in f.measure}, key=lambda m: (m != key.measure, m)))
    both = tuple(m for m in measure if all(m in f.measure for f in figures))
    question_id = content_id("question", story.id, *astuple(key))
    cases = _cases(question_id, items, articles, long, known)
    question = Question(
        question_id, story.id, question_text(key, population, place, aspect, both), measure, population, place, aspect,
        "cumulative" if long else "incident", independent([case.root for case in cases]),
    )  # fmt: skip
    return question, cases


def _commonest(values: Sequence[str]) -> str | None:
    counts = Counter(values)
    return min(counts, key=lambda v: (-counts[v], v)) if counts else None


def _shared_place(figures: Sequence[Figure], known: Mapping[str, Entity]) -> str | None:
    """The place that most placed figures share, the first named of several, in English where it is known."""
    placed = [dict.fromkeys(p.entity or p.name for p in f.place if not p.guessed) for f in figures]
    placed = [places for places in placed if places]
    counts = Counter(place for places in placed for place in places)
    best = max(counts, key=lambda place: counts[place], default=None)  # of equals the first, as the texts name them
    if best is None or counts[best] * 2 <= len(placed) or counts[best] * _PLACED < len(figures):
        return None
    if best not in known:
        return best
    place = known[best]
    named = english(place.country) if place.kind == "state" and place.country else None
    return named or dict(place.labels).get("en", place.label)


def _cases(
    question: str, items: Sequence[_Item], articles: Mapping[str, Article], long: bool, known: Mapping[str, Entity]
) -> list[Case]:
    """One case for each root and interval; claims that repeat it become its appearances."""
    groups: defaultdict[tuple[object, ...], list[_Item]] = defaultdict(list)
    for item in _with_sources(items):
        places = tuple(sorted(p.entity or p.name for p in item.figure.place if not p.guessed))
        groups[item.root.key, *_said(item), places].append(item)
    _without_place(groups)
    cases = []
    for repeats in groups.values():
        repeats = sorted(repeats, key=lambda i: (_day(articles[i.claim.article]), i.claim.article, i.claim.span.start))
        first = next((i for i in repeats if hops_of(i.claim)), repeats[0])  # a headline names no source
        claim, figure, article = first.claim, first.figure, articles[first.claim.article]
        others = tuple(dict.fromkeys(i.claim.id for i in repeats if i.claim.id != claim.id))
        answer = Answer(
            content_id("answer", question, claim.id, str(figure.anchor.start), str(figure.low), str(figure.high)),
            question, claim.id, article.id, first.root.name, first.root.entity, figure.low, figure.high,
            figure.approximate, claim.factuality.certainty, claim.attribution.act,
            next((i.figure.as_of for i in repeats if i.figure.as_of), None), said(claim, article), others,
            first.root.named,
        )  # fmt: skip
        origin = article.origin.article if article.origin else None
        last = said(repeats[-1].claim, articles[repeats[-1].claim.article])
        cases.append(Case(answer, claim, figure, first.root, origin, long, last, known))
    return sorted(cases, key=lambda c: (_when(c.answer), c.answer.id))


def _said(item: _Item) -> tuple[object, ...]:
    f = item.figure
    return f.low, f.high, f.aspect, tuple(sorted(f.measure)), item.claim.factuality.polarity


def _with_sources(items: Sequence[_Item]) -> list[_Item]:
    """The items with the roots that their own article gives them.

    A headline's figure for which the article names one source further down is that source's; a bare "the union" of the
    headline is the one union that the article names.
    """
    named: defaultdict[tuple[object, ...], dict[str, Root]] = defaultdict(dict)
    roots: defaultdict[str, dict[str, Root]] = defaultdict(dict)
    for item in items:
        if hops_of(item.claim):
            named[item.claim.article, *_said(item)][item.root.key] = item.root
            roots[item.claim.article][item.root.key] = item.root
    found = []
    for item in items:
        article = item.claim.article
        meant = [r for r in roots[article].values() if bare(item.root, r)]
        if not hops_of(item.claim):
            meant = list(named[article, *_said(item)].values())
        found.append(replace(item, root=meant[0]) if len(meant) == 1 else item)
    return found


def _without_place(groups: dict[tuple[object, ...], list[_Item]]) -> None:
    """Joins what one root says without naming a place to what it says of the only place it names."""
    for key in [key for key in groups if not key[-1]]:
        placed = [other for other in groups if other[:-1] == key[:-1] and other[-1]]
        if len(placed) == 1:
            groups[placed[0]] += groups.pop(key)


def _day(article: Article) -> str:
    return article.published.earliest or article.published.latest or "9999"


def _when(answer: Answer) -> str:
    moment = answer.as_of or answer.said
    return (moment.earliest or moment.latest or "9999") if moment else "9999"


def _relate(question: Question, cases: Sequence[Case]) -> list[Relation]:
    """A relation of every two answers; an update runs from the earlier to the later one."""
    some = cases[:_MOST_ANSWERS]
    found: dict[tuple[int, int], Verdict] = {}
    for i, j in combinations(range(len(some)), 2):
        said = verdict(some[i], some[j])
        a, b = (j, i) if said.reversed else (i, j)
        if said.kind == "update" and (why := stands(some[a], some[b], some)):
            said = Verdict("conflict", why)
        found[a, b] = said
    replaced = overtaken(some, found)
    for i, j in replaced:
        found.pop((j, i), None)
    return [
        _relation(question, some[i].answer.id, some[j].answer.id, said)
        for (i, j), said in {**found, **replaced}.items()
    ]


def _relation(question: Question, a: str, b: str, said: Verdict) -> Relation:
    return Relation(content_id("relation", question.id, a, b), question.id, a, b, said.kind, said.reason)
