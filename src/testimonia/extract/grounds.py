"""On what a claim rests: satellite images, documents, counts, witnesses, by the words that tell."""

from collections.abc import Sequence

from testimonia.extract.phrases import phrase_right
from testimonia.extract.view import View


def basis(v: View, content: Sequence[tuple[int, int]], source: tuple[int, int] | None) -> tuple[str, ...]:
    """The grounds named in the source, beside the content, or behind words such as "based on" anywhere.

    What the content itself speaks of is no ground: "he said the document was forged".
    """
    spoken = {i for a, b in content for i in range(a, b)}
    if source is not None:
        spoken -= set(range(*source))
    if v.grounds is None:
        v.grounds = _hits(v)
    telling, behind = v.grounds
    return tuple(sorted({name for i, name in telling if i not in spoken or i in behind}))


def _hits(v: View) -> tuple[tuple[tuple[int, str], ...], frozenset[int]]:
    """The words of a sentence that tell a basis, with their positions; and the positions behind "based on"."""
    words, stop = v.lexicon.stance, len(v)
    telling = [(i, hit[1]) for i in range(stop) if (hit := words.basis.at(v.words, i, stop)) is not None]
    behind = set[int]()
    for i in range(stop) if telling else ():
        based = words.grounds.at(v.words, i, stop)
        if based is not None and not v.opaque(i):
            first = based[0][-1] + 1
            behind |= set(range(first, max(phrase_right(v, first, stop), min(first + 2, stop))))
    return tuple(telling), frozenset(behind)
