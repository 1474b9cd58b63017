"""Which of two phrases beside a verb is its subject, where one of them cannot speak and the other can."""

from testimonia.extract import lexicon as lx
from testimonia.extract.cues import Cue
from testimonia.extract.found import Span
from testimonia.extract.leftward import phrase_left
from testimonia.extract.phrases import is_verb, phrase_right
from testimonia.extract.speakers import listed_sort, sort_of
from testimonia.extract.view import View

_ASKED = 9  # tokens of a participle with the medium behind it
_STANDING = frozenset({"deny", "confirm", "admit", "cannot-confirm", "no-comment"})  # what is answered is no person


def told_through(v: View, at: int) -> Span | None:
    """`Fuentes consultadas por X indicaron`: who speaks stands before the medium that asked; None for no medium."""
    if not v.lexicon.pack.pack.subject_follows:
        return None
    while at > 0 and (v.bits[at - 1] & (lx.AUX | lx.NEGATION | lx.OBJECT) or v.tokens[at - 1].tag in {"ADV", "AUX"}):
        at -= 1
    for k in range(at - 2, max(v.segment(at - 1)[0], at - _ASKED), -1):
        hit = v.lexicon.stance.seen_by.at(v.words, k, at)
        if hit is not None:
            whole = phrase_right(v, hit[0][-1] + 1, at) == at
            return phrase_left(v, k, 0) if whole else None
    return None


def yields_to(v: View, cue: Cue, left: Span, right: Span | None) -> bool:
    """Whether the one behind the verb speaks: `Other causes did the mayor not rule out`, `two days later said X`."""
    if right is None or v.bits[left[0]] & lx.PRONOUN:
        return False
    named = v.tokens[right[0]].tag == "PROPN" or v.sentence.first + right[0] in v.firm
    if named and _opens_alone(v, left):
        return True
    sort = sort_of(v, left)
    open_to = sort == "nobody" or sort == "unclear" and cue.act in _STANDING
    return open_to and sort_of(v, right) == "speaker"


def _opens_alone(v: View, left: Span) -> bool:
    """`Besorgt äußerte sich Ada Roe`: a word that opens the sentence, in no list, where every noun is capitalised."""
    if left != (0, 1) or not v.lexicon.pack.pack.nouns_capitalised or v.sentence.first in v.firm:
        return False
    return v.tokens[0].tag == "NOUN" and listed_sort(v.lexicon.pack.language, v.words[0]) is None


def doubled(v: View, left: Span, right: Span | None) -> bool:
    """`La noticia la confirmó el capitán`, `Информацию подтвердил капитан`: the object stands first."""
    if right is None or v.bits[left[0]] & lx.PRONOUN:
        return False
    clitic = left[1] - left[0] > 1 and v.bits[left[1] - 1] & (lx.OBJECT | lx.DET) and not v.bits[left[1] - 2] & lx.PREP
    if not clitic and not v.lexicon.pack.pack.bare_genitives:
        return False
    return sort_of(v, left) != "speaker" and sort_of(v, right) == "speaker"


def behind_relative(v: View, got: Span) -> Span:
    """`Los vecinos que vieron el humo dijeron`: a thing behind the verb of a relative clause is its object."""
    k = got[0] - 1
    if k < 2 or not v.lexicon.pack.pack.subject_follows or not (is_verb(v, k) or v.bits[k - 1] & lx.AUX):
        return got
    if sort_of(v, got) == "speaker":
        return got
    while k > 1 and (v.bits[k - 1] & (lx.AUX | lx.OBJECT | lx.NEGATION) or v.tokens[k - 1].tag in {"ADV", "AUX"}):
        k -= 1
    if not v.bits[k - 1] & lx.RELATIVE:
        return got
    head = phrase_left(v, k - 2 if v.words[k - 2] == "," else k - 1, 0)
    return head if head is not None and sort_of(v, head) == "speaker" else got


def infinitive_behind(v: View, at: int) -> bool:
    """Whether an infinitive closes the segment: after X declared the troops to have been beaten."""
    return any(v.bits[k] & lx.TO for k in range(at + 1, v.segment(at)[1]))
