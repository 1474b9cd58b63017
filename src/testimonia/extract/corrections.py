"""What an article takes back: claims that a correction ascribes to an earlier version of the article."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from testimonia.model import Claim, Document, Rule, Sentence, Span, content_id
from testimonia.packs.schema import Pack

_BREAKS = (";", " – ", " — ")  # behind them a correction says what is right


def withdrawn(claims: Iterable[Claim], document: Document, pack: Pack) -> list[Claim]:
    """The claims; those that an earlier version made are denied, for the article says so to take them back.

    What the same sentence says to be right stays the outlet's.
    """
    phrases = pack.stance.earlier_versions
    text = document.article.text
    lower = text.lower()
    lower = lower if len(lower) == len(text) else text  # a letter that has no lower case of one letter moves offsets
    if not any(phrase in lower for phrase in (*phrases, *pack.stance.corrected)):
        return list(claims)
    starts = [sentence.start for sentence in document.sentences]
    found: list[Claim] = []
    for claim in claims:
        sentence = document.sentences[bisect_right(starts, claim.span.start) - 1]
        if mark := _mark(claim, sentence, lower, phrases):
            found.extend(_split(claim, Span(*mark, text[mark[0] : mark[1]]), _end(text, mark[1], sentence.end), text))
        else:
            found.append(_own(claim, lower, pack.stance.corrected))
    return found


def _mark(claim: Claim, sentence: Sentence, lower: str, phrases: Sequence[str]) -> tuple[int, int] | None:
    """Where the claim's sentence names an earlier version, outside of what somebody else is said to say."""
    for phrase in phrases:
        at = lower.find(phrase, sentence.start, sentence.end)
        told = claim.attribution.mode != "unattributed" and any(c.start <= at < c.end for c in claim.content)
        if at >= 0 and not told:
            return at, at + len(phrase)
    return None


def _end(text: str, start: int, end: int) -> int:
    """Where what the earlier version said ends: at the first mark behind it that parts a sentence."""
    return min((at for mark in _BREAKS if (at := text.find(mark, start, end)) >= 0), default=end)


def _split(claim: Claim, mark: Span, end: int, text: str) -> Iterator[Claim]:
    """The claim denied as far as `end`, and what stands behind it as it is."""
    if all(part.start >= end for part in claim.content):
        yield claim
        return
    wrong = tuple(f for f in claim.figures if f.anchor.start < end)
    right = tuple(f for f in claim.figures if f.anchor.start >= end)
    if wrong or not right or claim.attribution.cue:
        yield _denied(replace(claim, figures=wrong, content=_cut(claim.content, 0, end, text)), mark)
    if not right:
        return
    last = max(part.end for part in claim.content)
    start = min(end + len(text[end:last]) - len(text[end:last].lstrip(" ;–—")), last)
    chain = tuple(hop for hop in claim.attribution.chain if hop.start is None)
    said = replace(claim.attribution, chain=chain, cue=(), act="report", mode="unattributed")
    part = Span(start, last, text[start:last])
    yield replace(claim, id=content_id("c", claim.id, str(start)), content=(part,), attribution=said, figures=right)


def _cut(content: Sequence[Span], start: int, end: int, text: str) -> tuple[Span, ...]:
    parts = ((max(part.start, start), min(part.end, end)) for part in content)
    return tuple(Span(a, b, text[a:b]) for a, b in parts if a < b)


def _denied(claim: Claim, mark: Span) -> Claim:
    # Who denies is the article: words for its earlier version are no source of their own.
    chain = tuple(
        hop for hop in claim.attribution.chain if hop.start is None or not hop.start <= mark.start < (hop.end or 0)
    )
    rules = (*claim.evidence.rules, Rule("withdrawn", mark.quote))
    return replace(
        claim,
        attribution=replace(claim.attribution, chain=chain, act="deny"),
        factuality=replace(claim.factuality, polarity="negative", by=(*claim.factuality.by, mark)),
        evidence=replace(claim.evidence, rules=rules),
    )


def _own(claim: Claim, lower: str, phrases: Sequence[str]) -> Claim:
    """The claim as the outlet's own where its source is the article that "has been corrected to say"."""
    first = claim.attribution.chain[0] if claim.attribution.chain else None
    if first is None or first.start is None or first.end is None:
        return claim
    if not any(lower.startswith(phrase, first.start) for phrase in phrases) or len(claim.attribution.chain) < 2:
        return claim
    chain = tuple(hop for hop in claim.attribution.chain if hop.start is None)
    return replace(claim, attribution=replace(claim.attribution, chain=chain))
