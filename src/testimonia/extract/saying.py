"""When something was said: the time that stands beside the reporting word, outside of what is claimed."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from testimonia.extract.times import TimeExpression
from testimonia.model import Claim, Sentence, Span

_GAP = 30  # characters that may stand between: a preposition, an article, a subject that was not found
_BARE = 4


def dated(claims: Sequence[Claim], times: Sequence[TimeExpression], sentences: Sequence[Sentence]) -> list[Claim]:
    """The claims, each with the time of its saying where its sentence tells one."""
    by_sentence: defaultdict[int, list[TimeExpression]] = defaultdict(list)
    for time in times:
        if time.kind == "point" and time.interval.earliest is not None and time.interval.latest is not None:
            by_sentence[time.sentence].append(time)
    starts = [sentence.start for sentence in sentences]
    of_sentence: defaultdict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.attribution.cue:
            of_sentence[bisect_right(starts, claim.attribution.cue[0].start) - 1].append(claim)
    found: dict[str, Claim] = {}
    for number, beside in of_sentence.items():
        for claim in beside:
            cue = claim.attribution.cue[0]
            free = [
                time
                for time in by_sentence[number]
                if _beside(time, claim) and not any(_belongs(time, cue, other) for other in beside)
            ]
            # Where two times stand outside of all that is claimed, the one nearer to the reporting word is its own.
            best = min(free, key=lambda time: abs(time.start - cue.start), default=None)
            if best is not None:
                found[claim.id] = replace(claim, said=best.interval)
    return [found.get(claim.id, claim) for claim in claims]


def _beside(time: TimeExpression, claim: Claim) -> bool:
    """Whether a time stands next to the reporting words or their source, not in some clause further on."""
    spans = [(part.start, part.end) for part in claim.attribution.cue]
    spans += [(hop.start, hop.end) for hop in claim.attribution.chain if hop.start is not None and hop.end is not None]
    return any(start - time.end <= _GAP and time.start - end <= _GAP for start, end in spans)


def _belongs(time: TimeExpression, cue: Span, claim: Claim) -> bool:
    """Whether a time belongs to what `claim` tells or to the words for its source, the cue standing outside of it."""
    hops = [hop for hop in claim.attribution.chain if hop.start is not None and hop.end is not None]
    # A part of the content that is hardly more than the time itself ("In September ... the rumours") claims nothing.
    spans = [(p.start, p.end) for p in claim.content if p.end - p.start > time.end - time.start + _BARE]
    spans += [(hop.start or 0, hop.end or 0) for hop in hops if hop.kind != "person"]
    return any(start <= time.start < end and not start <= cue.start < end for start, end in spans)
