"""Makes claims of what was found: spans, chain, stance, evidence; the outlet's own figures, and hearsay of nobody."""

from dataclasses import replace

from testimonia.extract import lexicon as lx
from testimonia.extract.carry import (
    pointer,
)
from testimonia.extract.chains import outlet_hop
from testimonia.extract.factuality import Said, judge, marks
from testimonia.extract.figures import FoundFigure
from testimonia.extract.found import Found
from testimonia.extract.grounds import basis
from testimonia.extract.precision import precision_of
from testimonia.extract.view import View
from testimonia.model import (
    Attribution,
    Claim,
    Document,
    Evidence,
    Factuality,
    Hop,
    Rule,
    Sentence,
    Span,
    content_id,
    cut,
)

_LEAD = 3  # sentences of a lead
_WHOLE = frozenset({"say", "report"})  # acts that tell all of a lead, not answer its last sentence


def stance_of(v: View, one: Found, figures: list[FoundFigure], *, named: bool) -> Factuality:
    """Certainty and polarity of what `one` says, with the words that mark them; `named`: a source is named."""
    at = v.position(figures[0].figure.anchor.start) if figures else None
    if one.cue is None:
        return judge(v, Said(one.content, "say", named), at)
    words = (*one.cue.parts, *(range(*one.source) if one.source is not None else ()))
    found = judge(v, Said(one.content, one.cue.act, named, words), at)
    if one.cue.passive and not named and found.certainty == "asserted":  # er wordt beweerd dat, det siges, at
        mark = v.lexicon.stance.markers.at(v.words, one.cue.at, v.end())
        told = "alleged" if one.cue.act == "claim" else mark[1].certainty if mark is not None else "asserted"
        return replace(found, certainty=told)
    return found


def narrowed(claim: Claim, figures: list[FoundFigure]) -> Claim:
    """The claim about figures that are said less or more firmly than those before: its content is the first of them."""
    part = figures[0].figure.anchor
    return replace(claim, id=content_id("c", claim.id, f"{part.start}:{part.end}"), content=(part,))


def _rejected(v: View, one: Found, figure: FoundFigure) -> bool:
    """Whether a report of the figure is said not to be so: earlier reports of 25 dead were false, the ministry said."""
    at = v.position(figure.figure.anchor.start)
    for a, b in one.content:
        told = next((k for k in range(a, at) if _tells(v, k)), None) if a <= at < b else None
        if told is not None:
            rejections = v.lexicon.stance.rejections
            hits = (rejections.at(v.words, k, b) for k in range(a, b) if v.words[k] in rejections.by_word)
            return any(hit is not None and (hit[0][0] >= at or hit[0][0] < told < at < hit[0][-1]) for hit in hits)
    return False


def _tells(v: View, i: int) -> bool:
    """A noun for what somebody reports: reports, Meldung, berichten."""
    word = v.words[i]
    media = v.lexicon.stance.basis.at(v.words, i, i + 1) is not None
    return bool(v.bits[i] & lx.NOUN) or word in v.lexicon.statements or media or v.lexicon.kinds.get(word) == "document"


def _lead(document: Document, number: int) -> Sentence:
    """The article's first sentence where a report follows in the same short paragraph: it is about all of that."""
    opens, own = document.sentences[0], document.sentences[number]
    whole = number <= _LEAD and own.paragraph == opens.paragraph
    return opens if whole else document.sentences[number - 1]


def claim_of(
    v: View, one: Found, hops: tuple[Hop, ...], figures: list[FoundFigure], document: Document, number: int
) -> Claim | None:
    """The claim of what was found in the view; None where nothing is left to claim."""
    text, article = document.article.text, document.article
    told = one.content if one.clause is None else (one.clause,)
    content = [cut(text, v.tokens[a].start, v.tokens[b - 1].end) for a, b in told]
    if one.refers_back and number:
        before = document.sentences[number - 1]
        first = _lead(document, number) if one.cue is not None and one.cue.act in _WHOLE else before
        content = [cut(text, first.start, before.end)]
        if v.lexicon.pack.attribution.summaries_whole and (at := pointer(v, one)) is not None:
            content.append(cut(text, v.tokens[at].start, v.tokens[at].end))
    if not content and one.refers_back:  # nothing stands before it: the sentence itself is all there is
        content = [cut(text, v.sentence.start, v.tokens[v.end() - 1].end)]
    if not content:
        return None
    act = one.cue.act if one.cue is not None else "say"
    factuality = stance_of(v, one, figures, named=bool(hops))
    if any(f.polarity == "negative" for f in figures) or figures and _rejected(v, one, figures[-1]):
        factuality = replace(factuality, polarity="negative")
    cue = cue_spans(v, one)
    detail = f"{one.mode}, act {act}" + (f", cue {cue[0].quote!r}" if cue else "")
    rules: tuple[Rule, ...] = (Rule(one.rule, detail, precision_of(one.rule, article.language)),)
    rules += tuple(Rule(r, f.figure.anchor.quote) for f in figures for r in f.figure.rules)
    parts = [
        *content,
        *cue,
        *([Span(h.start, h.end, h.mention) for h in hops if h.start is not None and h.end is not None and h.mention]),
    ]
    within = [p for p in parts if v.sentence.start <= p.start < v.sentence.end] or content
    span = cut(text, min(p.start for p in within), max(p.end for p in within))
    attribution = Attribution((*hops, outlet_hop(article.outlet)), cue, act, one.mode)
    grounds = basis(v, one.content, one.source)
    return _make(v, span, tuple(content), attribution, factuality, grounds, figures, rules, one.marked)


def cue_spans(v: View, one: Found) -> tuple[Span, ...]:
    """The spans of the cue in the text, neighbours joined: a verb and its particle may be two."""
    if one.cue is None:
        return ()
    spans: list[Span] = []
    for p in one.cue.parts:
        token = v.tokens[p]
        if spans and token.start - spans[-1].end <= 1:
            spans[-1] = cut(v.document.article.text, spans[-1].start, token.end)
        else:
            spans.append(Span(token.start, token.end, token.text))
    return tuple(spans)


def _make(
    v: View, span: Span, content: tuple[Span, ...], attribution: Attribution, factuality: Factuality,
    grounds: tuple[str, ...], figures: list[FoundFigure], rules: tuple[Rule, ...], marked: str | None = None,
) -> Claim:  # fmt: skip
    article, pack = v.document.article, v.lexicon.pack
    key = content_id(
        "c",
        article.id,
        str(span.start),
        str(span.end),
        span.quote,
        *(f"{s.start}:{s.end}" for s in (*content, *attribution.cue)),
    )
    evidence = Evidence(rules, f"{pack.language}", pack.fingerprint)
    return Claim(
        key,
        article.id,
        span,
        content,
        attribution,
        factuality,
        grounds,
        tuple(f.figure for f in figures),
        evidence,
        article.language,
        marked,
    )


def unattributed(v: View, figures: list[FoundFigure]) -> list[Claim]:
    """Figures in the outlet's own voice: one claim for those of a sentence that share certainty and polarity."""
    text, article = v.document.article.text, v.document.article
    groups: dict[tuple[str, str], list[FoundFigure]] = {}
    judged: dict[tuple[str, str], Factuality] = {}
    whole = Said([(0, v.end())], "report")
    for f in figures:
        found = judge(v, whole, v.position(f.figure.anchor.start))
        key: tuple[str, str] = (found.certainty, f.polarity)
        groups.setdefault(key, []).append(f)
        judged.setdefault(key, replace(found, polarity=f.polarity))
    span = cut(text, v.sentence.start, v.sentence.end)
    out = []
    for n, (kinds, group) in enumerate(groups.items()):
        factuality = judged[kinds]
        cue = factuality.by[:1] if factuality.certainty == "alleged" else ()  # a hearsay mark is the cue
        attribution = Attribution((outlet_hop(article.outlet),), cue, "report", "unattributed")
        rules = tuple(Rule(r, f.figure.anchor.quote) for f in group for r in f.figure.rules) or (
            Rule("figure", "no source in the sentence"),
        )
        first = span if n == 0 else group[0].figure.anchor
        out.append(_make(v, first, (first,), attribution, factuality, basis(v, [(0, len(v))], None), group, rules))
    return out


def rumour(v: View, have: list[Claim]) -> list[Claim]:
    """A sentence marked as hearsay with nobody named: alleged, and kept as a claim of its own."""
    end = v.end()
    hedges = marks(v, [(0, end)])
    rumours = [mark for mark in hedges if mark.certainty == "alleged" and not mark.clause and not mark.weak]
    if have or not rumours:
        return []
    first, last = rumours[0].parts[0], rumours[0].parts[-1] + 1
    text = v.document.article.text
    span = cut(text, v.sentence.start, v.sentence.end)
    cue = cut(text, v.tokens[first].start, v.tokens[last - 1].end)
    attribution = Attribution((outlet_hop(v.document.article.outlet),), (cue,), "claim", "unattributed")
    factuality = Factuality("alleged", "positive", (cue,))
    return [
        _make(
            v,
            span,
            (span,),
            attribution,
            factuality,
            basis(v, [(0, len(v))], None),
            [],
            (Rule("hearsay", cue.quote),),
            "hearsay",
        )
    ]
