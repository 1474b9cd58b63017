"""What an article takes back: claims that a correction ascribes to an earlier version of the article."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from testimonia.model import Claim, Document, Rule, Sentence, Span
from testimonia.packs.schema import Pack


def withdrawn(claims: Iterable[Claim], document: Document, pack: Pack) -> list[Claim]:
    """The claims; those that an earlier version made are denied, for the article says so to take them back."""
    phrases = pack.stance.earlier_versions
    text = document.article.text
    lower = text.lower()
    lower = lower if len(lower) == len(text) else text  # a letter that has no lower case of one letter moves offsets
    if not any(phrase in lower for phrase in phrases):
        return list(claims)
    starts = [sentence.start for sentence in document.sentences]
    found = []
    for claim in claims:
        mark = _mark(claim, document.sentences, starts, lower, phrases)
        found.append(_denied(claim, Span(*mark, text[mark[0] : mark[1]])) if mark else claim)
    return found


def _mark(
    claim: Claim, sentences: Sequence[Sentence], starts: Sequence[int], lower: str, phrases: Sequence[str]
) -> tuple[int, int] | None:
    """Where the claim's sentence names an earlier version, outside of what somebody else is said to say."""
    sentence = sentences[bisect_right(starts, claim.span.start) - 1]
    for phrase in phrases:
        at = lower.find(phrase, sentence.start, sentence.end)
        told = claim.attribution.mode != "unattributed" and any(c.start <= at < c.end for c in claim.content)
        if at >= 0 and not told:
            return at, at + len(phrase)
    return None


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
