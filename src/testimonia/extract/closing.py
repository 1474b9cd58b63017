"""Who says so behind the last dash of a sentence: `Three arrested — police`."""

from testimonia.extract import lexicon as lx
from testimonia.extract.clauses import has_verb, trim
from testimonia.extract.cues import Cue
from testimonia.extract.found import Found, mode_of
from testimonia.extract.phrases import phrase_right
from testimonia.extract.tags import DASHES
from testimonia.extract.view import View

_LONGEST = 7  # words of the one who says so
_SHORTEST = 3  # words of what is said
_BODIES = frozenset({"government", "agency", "organisation", "company", "media", "anonymous"})


def signed(v: View) -> list[Found]:
    """The attribution of a sentence to the body, medium or source that stands alone behind its last dash."""
    end = v.end()
    at = next((k for k in range(end - 2, max(_SHORTEST, end - _LONGEST - 2) - 1, -1) if v.words[k] in DASHES), None)
    if at is None or v.inside[at] >= 0 or not _speaks(v, at + 1) or phrase_right(v, at + 1, end) != end:
        return []
    content = trim(v, 0, at)
    counts = v.lexicon.pack.numbers.words
    if content is None or not (has_verb(v, *content) or any(_counts(v, k, counts) for k in range(*content))):
        return []
    return [Found(Cue(at, (at,), "say", kind="dash"), (at + 1, end), (content,), mode_of(v, content), "headline")]


def _counts(v: View, k: int, counts: dict[str, float]) -> bool:
    return v.tokens[k].tag == "NUM" or v.words[k] in counts


def _speaks(v: View, i: int) -> bool:
    """A body or an unnamed source by its noun, a medium by its name, or an abbreviation."""
    text, words = v.tokens[i].text, v.lexicon.stance
    if len(text) > 1 and text.isupper() and text.isalpha():
        return True
    if words.agencies.at(v.words, i, v.end()) or words.outlets.at(v.words, i, v.end()):
        return text in words.spelled
    if v.lexicon.kinds.get(v.words[i]) == "person":  # голова ОВА, мэр Ивановска
        return any(v.tokens[k].tag == "PROPN" or v.tokens[k].text.isupper() for k in range(i + 1, v.end()))
    near = range(i, min(i + 2, v.end()))
    return any(v.lexicon.kinds.get(v.words[k]) in _BODIES and not v.bits[k] & lx.DECLINED for k in near)
