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
    open_ = [i for i in range(len(v)) if i not in spoken]
    for i in range(len(v)):
        hit = v.lexicon.stance.grounds.at(v.words, i, len(v))
        if hit is not None and not v.opaque(i):
            first = hit[0][-1] + 1
            open_ += range(first, max(phrase_right(v, first, len(v)), min(first + 2, len(v))))
    found = {hit[1] for i in open_ if (hit := v.lexicon.stance.basis.at(v.words, i, len(v))) is not None}
    return tuple(sorted(found))
