"""A claim's passage in its original words, cut where a highlight begins or ends."""

from dataclasses import dataclass

from testimonia.model import Article, Claim

AROUND = 160  # characters of context at either side
LONGEST = 2000  # of the passage itself; what is cut is shown as an ellipsis


@dataclass(frozen=True, slots=True)
class Piece:
    """Text with one set of highlights: `content`, `figure`, `cue`, `source`; `inside` the claim's span or around it."""

    text: str
    classes: str


def pieces(claim: Claim, article: Article) -> tuple[Piece, ...]:
    """The passage of `claim` with its context, in order."""
    text, span = article.text, claim.span
    end = min(span.end, span.start + LONGEST)
    first, last = _first(text, span.start), _last(text, end)
    layers = [("content", c.start, c.end) for c in claim.content]
    layers += [("figure", f.anchor.start, f.anchor.end) for f in claim.figures]
    layers += [("cue", c.start, c.end) for c in claim.attribution.cue]
    hops = [h for hop in claim.attribution.chain for h in (hop, *hop.members)]
    layers += [("source", h.start, h.end) for h in hops if h.start is not None and h.end is not None]
    layers.append(("inside", span.start, end))
    edges = {first, last}
    for _, start, stop in layers:
        edges.update(edge for edge in (start, stop) if first < edge < last)
    cuts = sorted(edges)
    found = [Piece("… ", "")] if first > 0 else []
    for start, stop in zip(cuts, cuts[1:], strict=False):
        names = dict.fromkeys(name for name, a, b in layers if a <= start and stop <= b)
        found.append(Piece(text[start:stop], " ".join(names)))
    if last < len(text):
        found.append(Piece(" …", ""))
    return tuple(found)


def _first(text: str, start: int) -> int:
    """Where context begins: at a paragraph, or at a word at most `AROUND` characters before."""
    earliest = max(0, start - AROUND)
    line = text.rfind("\n", earliest, start)
    if line >= 0:
        return line + 1
    space = text.find(" ", earliest, start)
    return 0 if earliest == 0 else start if space < 0 else space + 1


def _last(text: str, end: int) -> int:
    latest = min(len(text), end + AROUND)
    line = text.find("\n", end, latest)
    if line >= 0:
        return line
    space = text.rfind(" ", end, latest)
    return latest if latest == len(text) else end if space < 0 else space
