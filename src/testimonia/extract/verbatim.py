"""Words quoted where no report was read: somebody's own, for nobody else would put them between marks."""

from testimonia.extract import lexicon as lx
from testimonia.extract.clauses import subordinate_start
from testimonia.extract.cues import Cue, verb_cues
from testimonia.extract.found import Found, Span, is_title
from testimonia.extract.phrases import is_verb
from testimonia.extract.quotations import Quotation
from testimonia.extract.speakers import sort_of
from testimonia.extract.subjects import subject
from testimonia.extract.view import View

_WORDS = 4  # quoted words that are no name or scare quote
_ENDS = frozenset(".!?")


def verbatim(v: View, found: list[Found]) -> list[Found]:
    """The quotations outside every content that are no names: they begin small, are a sentence, or a verb has them."""
    out = []
    for quotation in v.quotations:
        whole = (quotation.first, quotation.last + 1)
        if any(a <= quotation.last and quotation.first < b for one in found for a, b in one.content):
            continue
        if not quotation.closed or not quotation.words or is_title(v, quotation):
            continue
        small = any(v.tokens[k].text.islower() for k in range(*whole))  # no name: „Queer Beograd Kollektiv“
        own = _is_own(v, quotation) or _is_sentence(v, quotation)
        if not own and not (small and quotation.words > 1):
            continue
        cue, source = _said_by(v, quotation)
        if source is not None or own:
            out.append(Found(cue, source, (whole,), "direct", "quoted-words", marked="quoted-words"))
    return out


def _is_own(v: View, quotation: Quotation) -> bool:
    """Words that begin small, as no name does: many, a judgement, or an adjective with its noun (`"grobe Fehler"`)."""
    first, before = quotation.first + 1, quotation.first - 1
    if first >= quotation.last or not v.tokens[first].text[0].islower():
        return False
    endings = v.lexicon.pack.names.adjective_endings
    described = quotation.words > 1 and v.tokens[first].tag == "ADJ" and v.words[first].endswith(endings)
    named = before >= 0 and (v.bits[before] & lx.DET and v.bits[before] & lx.RELATIVE or v.tokens[before].tag == "NOUN")
    return quotation.words >= _WORDS or _judges(v, before) or described and not named


def _judges(v: View, before: int) -> bool:
    """Behind the word for what somebody is called, with or without an article: als „Kniefall“, als einen „Erfolg“."""
    before -= before > 0 and bool(v.bits[before] & lx.DET)
    return before >= 0 and v.words[before] in v.lexicon.sets["called_as"]


def _is_sentence(v: View, quotation: Quotation) -> bool:
    """A sentence with its mark, or what ends with its verb as a clause does: „Umbau um ein Jahr verschoben“."""
    last = quotation.last - 1
    closed = v.tokens[last].tag in {"VERB", "AUX"} and v.tokens[last].text.islower() and v.lexicon.pack.pack.verb_last
    return quotation.words >= _WORDS and (v.words[last] in _ENDS or closed)


def _said_by(v: View, quotation: Quotation) -> tuple[Cue | None, Span | None]:
    """The listed verb of the clause and its subject, where that is somebody who can speak."""
    a, b = v.segment(quotation.first)
    cues = verb_cues(v)
    mine = [cue for cue in cues if a <= cue.finite() < b]
    if not mine and a and not any(is_verb(v, k) and not v.opaque(k) for k in range(a, b)):  # nannte X, Chef, es „C“
        mine = [cue for cue in cues if cue.finite() < a and subordinate_start(v, cue.at) is None][-1:]
    for cue in mine:
        source = subject(v, cue, inverted=False)
        if source is not None and source[0] < quotation.first < source[1]:
            source = source[0], quotation.first
        if source is not None and source[0] == quotation.first:
            return None, None  # who speaks is quoted himself
        if source is not None and sort_of(v, source, governed=cue.passive) in {"speaker", "text"}:
            return cue, source
    return None, None
