"""Quoted speech without a listed cue, and words quoted inside reported speech."""

from dataclasses import replace

from testimonia.extract import lexicon as lx
from testimonia.extract.clauses import subordinate_start
from testimonia.extract.cues import Cue, auxiliary_of, verb_cues
from testimonia.extract.found import Found, Span, is_title, led_by_words
from testimonia.extract.leftward import phrase_left
from testimonia.extract.middle import skip_middle
from testimonia.extract.phrases import can_start, is_verb, phrase_right
from testimonia.extract.prefield import coordinate_subject
from testimonia.extract.quotations import Quotation
from testimonia.extract.speakers import Sort, is_named, sort_of
from testimonia.extract.subjects import shared_subject, subject
from testimonia.extract.tags import DASHES
from testimonia.extract.view import View

_TERM = 3  # quoted words that may be no more than a term
_LEADS = frozenset(".!?,")  # marks before speech that goes on behind a report


def quoted_words(v: View, found: list[Found]) -> list[Found]:
    """Words quoted inside reported speech: what is verbatim in it."""
    out = []
    for quotation in v.quotations:
        whole = (quotation.first, quotation.last + 1)
        around = [
            (b - a, n)
            for n, one in enumerate(found)
            for a, b in one.content
            if a <= quotation.first and quotation.last < b and quotation.words
        ]
        if not around or any(whole in one.content for one in found):
            continue
        one = found[min(around)[1]]  # of reports in reports, the innermost has the words
        if one.mode == "direct" or one.cue is not None and one.cue.kind == "colon":
            continue
        if is_title(v, quotation) or _is_term(v, quotation):
            continue
        words = replace(one, content=(whole,), mode="direct", rule="quoted-words", marked="quoted-words")
        out.append(replace(words, counts=False, clause=None))
    return out


def _is_term(v: View, quotation: Quotation) -> bool:
    """A noun or a name in quotation marks: `das „Bürgergeld“`, `der „Rat der Weisen“`. Someone's own words say more."""
    first, last = quotation.first + 1, quotation.last
    if not 0 < quotation.words <= _TERM or not v.lexicon.pack.pack.nouns_capitalised:
        return False
    if not v.tokens[first].text[0].isupper():
        return False
    return not any(v.tokens[k].tag in {"VERB", "AUX"} or v.words[k][-1] in "!?." for k in range(first, last))


def loose_quotations(v: View, found: list[Found]) -> list[Found]:
    """Speech that no listed cue took: beside any verb with its subject, or behind a colon."""
    out = []
    for quotation in v.quotations:
        if _is_taken(quotation, found):
            continue
        got = _with_words(v, quotation)
        if got is None and quotation.statement:
            got = _beside_verb(v, quotation)
            got = got or (None if _is_term(v, quotation) else _behind_colon(v, quotation, found))
        if got is not None:
            out.append(got)
    return out


def spoken_on(v: View, found: list[Found]) -> list[Found]:
    """The attributions, each with the speech that goes on behind it: `"A," said X, the mayor, "and B"`."""
    free = [q for q in v.quotations if q.statement and q.first > 1 and not _is_taken(q, found)]
    for quotation in free:
        before, mark = (v.words[quotation.first - k][-1] for k in (1, 2))
        goes_on = before in DASHES and not quotation.closed or mark == "," and v.bits[quotation.first - 1] & lx.AND
        if before not in _LEADS and not goes_on:
            continue
        last = [i for i, one in enumerate(found) if one.last() <= quotation.first and _speech(v, one)]
        if last:
            one = found[last[-1]]
            found[last[-1]] = replace(one, content=(*one.content, (quotation.first, quotation.last + 1)))
    return found


def _speech(v: View, one: Found) -> bool:
    behind = one.cue is not None and bool(one.content) and one.content[0][1] <= one.cue.parts[0]
    return behind and v.opaque(one.content[0][1] - 1) and one.marked is None


def _is_taken(quotation: Quotation, found: list[Found]) -> bool:
    return any(a <= quotation.last and quotation.first < b for one in found for a, b in one.content)


def _beside_verb(v: View, quotation: Quotation) -> Found | None:
    """`"C," beamed X` and `"C," X beamed`: a verb and its subject right behind the speech, and nothing else there."""
    i = quotation.last + 1
    if i < v.end() and v.words[i] in {",", "–", "—"}:
        i += 1
        i += i < v.end() and v.words[i - 1] == "," and v.words[i] in DASHES  # "A", - деталізував X
    elif i >= v.end() or v.tokens[quotation.last - 1].text not in {",", "!", "?"}:
        return None
    if i + 1 >= v.end() or v.opaque(i):
        return None
    content = (quotation.first, quotation.last + 1)
    if _speaks(v, i):
        first = skip_middle(v, i + 1)
        stop = phrase_right(v, first, v.end()) if can_start(v, first) else first
        if stop > first:
            return Found(Cue(i, (i,), "say", kind="loose"), (first, stop), (content,), "direct", "unlisted-verb")
        return None
    if v.lexicon.pack.pack.verb_second or not can_start(v, i):
        return None
    stop = phrase_right(v, i, v.end())
    if stop > i and stop < v.end() and _speaks(v, stop) and phrase_left(v, stop, i) is not None:
        return Found(Cue(stop, (stop,), "say", kind="loose"), (i, stop), (content,), "direct", "unlisted-verb")
    return None


def _with_words(v: View, quotation: Quotation) -> Found | None:
    """`Mit den Worten "C" trat X ab`: the subject of the clause around the speech says it."""
    words = led_by_words(v, quotation.first)
    if words is None:
        return None
    verb = next((k for k in range(words[0] - 1, -1, -1) if is_verb(v, k)), None)
    behind = next((k for k in range(quotation.last + 1, v.end()) if is_verb(v, k)), None)
    at = verb if verb is not None else behind
    source = None if at is None else subject(v, Cue(at, (at,), "say"), inverted=at == behind)
    content = (quotation.first, quotation.last + 1)
    cue = Cue(words[-1], words, "say", kind="loose")
    return None if source is None else Found(cue, source, (content,), "direct", "quotation")


def _speaks(v: View, i: int) -> bool:
    return v.tokens[i].tag == "VERB" and not v.bits[i] & (lx.AUX | lx.VERB) and not v.words[i].endswith(v.lexicon.doing)


def _reported(v: View, colon: int) -> bool:
    """`Der Plan sei gut: "..."`: the clause before the colon is reported speech itself."""
    for k in range(colon):
        if v.bits[k] & lx.KONJ and not v.bits[k] & lx.CONDITIONAL and is_verb(v, k) and v.inside[k] < 0:
            return subordinate_start(v, k) is None
    return False


def main_speaker(v: View, colon: int, sorts: tuple[Sort, ...] = ("speaker",)) -> Span | None:
    """The last one before a colon, or a clause, who can speak and is the subject of a main clause."""
    for k in range(colon - 1, -1, -1):
        if not is_verb(v, k) or v.opaque(k) or subordinate_start(v, k) is not None or auxiliary_of(v, k) is not None:
            continue
        got = subject(v, Cue(k, (k,), "say"), inverted=False)
        if got is not None and got[1] <= colon and sort_of(v, got) in sorts and not v.bits[got[0]] & lx.EXPLETIVE:
            return got
    return None


def _behind_colon(v: View, quotation: Quotation, found: list[Found]) -> Found | None:
    """`X is sure that C: "D."`: the speech is of the one who spoke before the colon, else of the clause's subject."""
    at = quotation.first - 1
    at -= at > 1 and v.words[at] in DASHES  # avviser det: – A
    if at < 1 or v.words[at] != ":":
        return None
    nearest = [c for c in verb_cues(v) if v.segment(at - 1)[0] <= c.at < at and c.kind == "finite"]
    if nearest and nearest[-1].verb is not None and "quote" in nearest[-1].verb.takes:
        inner = subject(v, nearest[-1], inverted=False)
        if inner is not None and inner[1] <= at:
            content = (quotation.first, quotation.last + 1)
            return Found(nearest[-1], inner, (content,), "direct", "colon")
    source: Span | None = None
    for one in found:
        if one.source is not None and one.last() <= at:
            source = one.source
    if source is None and v.lexicon.pack.pack.verb_second:
        source = main_speaker(v, at)
    if source is None:
        find = coordinate_subject if v.lexicon.pack.pack.verb_second else shared_subject
        source = find(v, at)
    first = next((k + 1 for k in range(at - 1, 0, -1) if v.words[k] in DASHES), 0)
    first += first + 1 < at and v.tokens[first].tag == "ADV" and not is_named(v, first)  # Dazu der Bürgermeister: "..."
    if source is None and not any(is_verb(v, k) for k in range(first, at)) and can_start(v, first):
        stop = phrase_right(v, first, at)  # `Anna Roe on her new job: "..."`
        source = (first, stop) if not first and v.words[0] not in v.lexicon.labels or first and stop == at else None
    content = (quotation.first, quotation.last + 1)
    if v.lexicon.pack.pack.verb_second and not found and _reported(v, at):
        return Found(Cue(at, (at,), "say", kind="colon"), None, (content,), "direct", "loose-colon", carries=True)
    if source is None or source[1] <= source[0]:
        return None
    content = (quotation.first, quotation.last + 1)
    return Found(Cue(at, (at,), "say", kind="colon"), source, (content,), "direct", "loose-colon")
