"""Status histories: who denied, confirmed or admitted one statement, in order of time."""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from testimonia.model import Article, Claim, Interval, StatusHistory, Step, Story, content_id
from testimonia.packs.load import languages, load_pack
from testimonia.reconcile.concepts import Concepts
from testimonia.reconcile.intervals import overlap
from testimonia.reconcile.roots import hops_of

_ACTS = frozenset({"confirm", "deny", "admit", "cannot-confirm", "no-comment", "deny-knowledge"})
_FIRM = frozenset({"confirm", "deny", "admit"})  # a history needs one of these
_WORD = re.compile(r"[^\W\d_]{4,}")
_STOP = re.compile(r"[.!?][\s”“\"»«]")
_STEM = 6  # letters that inflected and related words share in the languages of the packs
_LIKE = 0.5  # share of what the shorter statement is about that both must be about
_FEW = 2
_MOST = 400
_NEAR = 250  # characters between two claims that speak of one thing
_THIN = 2  # words below which a statement only points: "the accusation", "denies that"
_GRAM = 7  # letters in a row that words for one thing share across languages: gas alarm, Gasalarm, gasalarmen
_SHOWN = 5  # concepts that name a history
_SAY_LITTLE = frozenset({"other", "count", "share"})  # measures that name nothing
_KIN = 0.6  # likeness of two statements that share such a rare run of letters


@dataclass(frozen=True, slots=True)
class _Statement:
    claim: Claim
    at: Interval | None
    concepts: frozenset[str]  # shared by all languages
    own: frozenset[str]  # of these, what the speaker alone brings in: it may be shared, but says nothing by itself
    sources: frozenset[str]
    words: frozenset[str]  # stems, of this language
    runs: frozenset[str]  # runs of letters, to find one word in two languages
    answering: str | None  # whose statement this one takes up
    taken: Claim | None = None  # that statement, where the text tells which one it is


def histories(
    story: Story, claims: Sequence[Claim], articles: Mapping[str, Article], concepts: Concepts
) -> list[StatusHistory]:
    """One history for each statement with two acts or more."""
    firm = [c for c in claims if c.attribution.act in _ACTS and hops_of(c)][:_MOST]
    statements = [_statement(c, claims, articles[c.article], concepts) for c in firm]
    statements.sort(key=_place)
    weight = _rarity(statements)
    firm_ones = [s for s in statements if s.claim.attribution.act in _FIRM]
    # What says little by itself, and who does not comment, joins what others say and joins no two matters.
    clear = [s for s in firm_ones if s.concepts - s.own or not s.own]
    groups = _join(clear, weight)
    apart = []
    for soft in [s for s in statements if not any(s is other for other in clear)]:
        fits = [sum(_likeness(soft, o, weight) for o in group) / len(group) for group in groups]
        if max(fits, default=0.0) >= _LIKE:
            groups[fits.index(max(fits))].append(soft)
        elif soft.claim.attribution.act in _FIRM:
            apart.append(soft)
    groups += _join(apart, weight)
    groups = [sorted(group, key=_place) for group in groups]
    return [
        _history(story, group, articles, concepts)
        for group in sorted(groups, key=lambda g: _place(g[0]))
        if _counts(group)
    ]


def _join(statements: Sequence[_Statement], weight: Mapping[str, float]) -> list[list[_Statement]]:
    """Statements in groups, the most alike joined first; groups join while alike on average, so no chain joins two."""
    like = {
        (i, j): value
        for i, one in enumerate(statements)
        for j in range(i)
        if (value := _likeness(one, statements[j], weight)) > 0
    }
    group_of = list(range(len(statements)))
    members = {i: [i] for i in group_of}
    for (i, j), value in sorted(like.items(), key=lambda item: (-item[1], item[0])):
        left, right = group_of[i], group_of[j]
        if value < _LIKE or left == right:
            continue
        total = sum(like.get((max(a, b), min(a, b)), 0.0) for a in members[left] for b in members[right])
        if total >= _LIKE * len(members[left]) * len(members[right]):
            members[left] += members.pop(right)
            for k in members[left]:
                group_of[k] = left
    return [[statements[i] for i in group] for group in members.values()]


def _place(statement: _Statement) -> tuple[str, str, int, str]:
    claim = statement.claim
    return _when(statement), claim.article, claim.span.start, claim.id


def said(claim: Claim, article: Article) -> Interval | None:
    """When the claim was made: as its sentence tells, else on the article's day."""
    if claim.said is not None:
        return claim.said
    day = article.published
    return Interval(day.earliest, day.latest, day.precision) if day.earliest or day.latest else None


def _statement(claim: Claim, claims: Sequence[Claim], article: Article, concepts: Concepts) -> _Statement:
    """A claim with what it is about; one that only points ("denied the accusation") with what stands before it."""
    taken = _taken_up(claim, claims)
    meant, answered = [taken or claim], _source(taken) if taken else None
    thin = taken is None and len(_own_words(claim)) < _THIN
    if taken is None and (claim.marked is not None or thin):
        own = {hop.entity or hop.name for hop in hops_of(claim)}
        near = [c for c in claims if c.article == claim.article and c.id != claim.id]
        beside = [c for c in near if abs(c.span.start - claim.span.start) <= _NEAR]
        meant += [c for c in beside if own & {hop.entity or hop.name for hop in hops_of(c)}]
        before = [c for c in beside if c.span.start < claim.span.start and c not in meant and hops_of(c)]
        # Who does not comment takes up a question, not the statement that happens to stand before.
        if thin and before and claim.attribution.act in _FIRM and _follows(before[-1], claim, article):
            meant.append(before[-1])
            answered = _source(before[-1])
    text = " ".join(_text(c) for c in meant)
    about = frozenset(concept for c in meant for concept in concepts.of(c))
    speakers = frozenset(concept for c in (claim, *meant) for concept in concepts.speakers(c))
    words = frozenset(word[:_STEM] for word in _WORD.findall(text)[:80])
    return _Statement(
        claim,
        said(claim, article),
        about | speakers,
        speakers - about,
        concepts.sources(claim),
        words,
        _runs(text, claim.language, concepts),
        answered,
        taken,
    )


def _follows(early: Claim, late: Claim, article: Article) -> bool:
    """Whether nothing stands between two claims but the end of a sentence."""
    parts = (early.span, *early.attribution.cue, *(p for p in early.content if p.start < late.span.start))
    between = article.text[max(part.end for part in parts) : late.span.start]
    return len(_STOP.findall(between)) <= 1


def _taken_up(claim: Claim, claims: Sequence[Claim]) -> Claim | None:
    """The statement of another that a claim takes up as a whole: "The minister said so. The union denied that.".

    Where the sentence before tells what several said, the last of them is taken up.
    """
    whole = claim.content[0] if claim.content and claim.attribution.cue else None
    if whole is None or not whole.end <= claim.span.start:
        return None
    mine = {hop.entity or hop.name for hop in hops_of(claim)}
    inside = [
        c
        for c in claims
        if c.article == claim.article and c.id != claim.id and c.marked is None and c.attribution.cue and c.content
        if hops_of(c) and not mine & {hop.entity or hop.name for hop in hops_of(c)}
        if all(whole.start <= x.start and x.end <= whole.end for x in (*c.attribution.cue, *c.content))
    ]
    return max(inside, key=lambda c: (c.content[0].start, c.content[0].end), default=None)


def _own_words(claim: Claim) -> set[str]:
    """The words of what is claimed, without those of its cue and sources."""
    hops = (hop.mention or "" for hop in claim.attribution.chain)
    around = " ".join([*(part.quote for part in claim.attribution.cue), *hops]).casefold()
    return set(_WORD.findall(_text(claim))) - set(_WORD.findall(around))


def _text(claim: Claim) -> str:
    return " ".join(part.quote for part in claim.content).casefold()


def _runs(text: str, language: str, concepts: Concepts) -> frozenset[str]:
    """All runs of `_GRAM` letters, spaces and accents left out; titles and names, which many statements hold, too."""
    titles = tuple(load_pack(language).names.titles) if language in languages() else ()
    words = [word for word in re.findall(r"[^\W\d_]+", text)[:160] if not word.startswith(titles or ("\0",))]
    words = [word for word in words if not concepts.named(word)]
    plain = "".join(c for c in unicodedata.normalize("NFKD", "".join(words)) if not unicodedata.combining(c))
    return frozenset(plain[i : i + _GRAM] for i in range(len(plain) - _GRAM + 1))


def _counts(group: Sequence[_Statement]) -> bool:
    several = len(group) > 1 or any(s.taken for s in group)
    return several and any(s.claim.attribution.act in _FIRM for s in group)


def _rarity(statements: Sequence[_Statement]) -> dict[str, float]:
    """Weight of each feature, lower the more statements have it; of letters only the rare runs have one."""
    held: Counter[str] = Counter(f for s in statements for f in s.concepts | s.words)
    runs: Counter[str] = Counter(run for s in statements for run in s.runs)
    most = max(4, len(statements) // 4)
    found = {f: 1.0 / (1 + n / (1 + len(statements))) for f, n in held.items()}
    return found | {f"…{run}": 1.0 for run, n in runs.items() if 1 < n <= most}


def _likeness(a: _Statement, b: _Statement, weight: Mapping[str, float]) -> float:
    """Weighed share of the shorter statement's concepts that both have; in one language their words count too."""
    if _other_figures(a.claim, b.claim):
        return 0.0
    common = a.concepts & b.concepts
    # What a speaker is may be what another one speaks of; that one body speaks twice is not yet one matter.
    if common <= (a.own | b.own if a.sources & b.sources else a.own & b.own):
        common = frozenset()
    same = len((a.sources & b.sources) - common)  # a body that speaks of itself is one thing in common
    found = _share(a.concepts - (a.own - common), b.concepts - (b.own - common), weight, same)
    if a.claim.language == b.claim.language:
        return max(found, _share(a.words, b.words, weight))
    return max(found, _KIN) if any(f"…{run}" in weight for run in a.runs & b.runs) else found


def _other_figures(a: Claim, b: Claim) -> bool:
    """Whether both are about a figure of one kind, and no value fits both: 200 tons confirmed, 900 tons denied."""
    pairs = [(x, y) for x in a.figures for y in b.figures if set(x.measure) == set(y.measure) and x.unit == y.unit]
    return bool(pairs) and not any(overlap(x, y) for x, y in pairs)


def _share(a: frozenset[str], b: frozenset[str], weight: Mapping[str, float], same: int = 0) -> float:
    """The share that both have of what the shorter has; `same` sources count as shared features."""
    common = a & b
    if not common or len(common) + same < _FEW:
        return 0.0
    total = min(sum(weight[f] for f in a), sum(weight[f] for f in b))
    return min(1.0, sum(weight[f] for f in common) / total) if total else 0.0


def _when(statement: _Statement) -> str:
    at = statement.at
    return (at.earliest or at.latest or "9") if at else "9"


def _history(
    story: Story, group: Sequence[_Statement], articles: Mapping[str, Article], concepts: Concepts
) -> StatusHistory:
    own = {s.claim.id for s in group}
    steps: list[Step] = []
    for s in group:
        if s.taken is not None and s.taken.id not in own:  # what is denied comes before its denial
            own.add(s.taken.id)
            steps.append(_step(s.taken, said(s.taken, articles[s.taken.article]), None))
        steps.append(_step(s.claim, s.at, s.answering))
    firm = [s for s in group if s.claim.attribution.act in _FIRM]
    # The statement that says most by itself, English words before others, stands for all.
    plain = min(firm, key=lambda s: (s.claim.marked is not None, s.claim.language != "en", -len(_own_words(s.claim))))
    about = " ".join(part.quote for part in plain.claim.content)[:300]
    held = Counter(concept for s in group for concept in s.concepts - s.own)
    common = [c for c, n in held.most_common() if n * 2 >= len(group) and c not in _SAY_LITTLE][:_SHOWN]
    named = tuple(dict.fromkeys(concepts.name(c) for c in sorted(common, key=lambda c: (-held[c], c))))
    return StatusHistory(
        content_id("history", story.id, *(s.claim for s in steps)), story.id, about, tuple(steps), named
    )


def _step(claim: Claim, at: Interval | None, answering: str | None) -> Step:
    return Step(claim.id, claim.article, _source(claim), claim.attribution.act, at, answering)


def _source(claim: Claim) -> str | None:
    named = hops_of(claim)
    first = claim.attribution.chain[0] if claim.attribution.chain else None
    if first and first.members:
        return " + ".join(m.name or m.mention or "" for m in first.members)
    return (named[0].name or named[0].mention) if named else (first.name if first else None)
