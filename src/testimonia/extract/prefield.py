"""Subjects of verb-second languages: before the finite verb, right of it, behind an opener, or shared."""

from testimonia.extract import lexicon as lx
from testimonia.extract.clauses import subordinate_start
from testimonia.extract.cues import Cue, is_auxiliary
from testimonia.extract.middle import reflexive, skip_middle, time_phrase
from testimonia.extract.phrases import can_start, is_verb, phrase_right
from testimonia.extract.sides import is_object, yields
from testimonia.extract.speakers import sort_of
from testimonia.extract.tags import NOMINAL
from testimonia.extract.view import View

Span = tuple[int, int]
_PARTS = 6  # of a list before its last two
_CLAUSE_MARKS = frozenset(";:–—-")


def first_person(v: View, i: int, *, left: bool) -> bool:
    """I or we as the subject beside the finite verb at its side."""
    if not 0 <= i < len(v) or v.opaque(i) or v.is_break(i):
        return False
    mine = v.bits[i] & lx.FIRST and not v.bits[i] & (lx.OBJECT | lx.DET)
    return bool(mine) and (not left or i == 0 or v.is_break(i - 1) or bool(v.bits[i - 1] & (lx.AND | lx.OPENER)))


def without_object(v: View, right: Span, open_front: bool) -> Span:
    """`hatten Zeugen von Schüssen berichtet`: what a preposition adds is content, where there is no other."""
    for k in range(right[0] + 1, right[1] - 1):
        if v.bits[k] & lx.JOIN and open_front and not v.bits[right[0]] & lx.DET:
            return right[0], k
    return right


def before_link(v: View, cue: Cue, right: Span) -> Span:
    """`sprach die Agentur | von 50 Verletzten`: a preposition that belongs to the verb opens what is said."""
    links = cue.verb.words if cue.verb is not None else ()
    at = [k for k in range(right[0] + 1, v.segment(right[0])[1]) if v.words[k] in links and v.bits[k] & lx.PREP]
    return (right[0], at[0]) if len(at) == 1 and at[0] < right[1] else right


def is_last(v: View, at: int) -> bool:
    """The verb closes its clause."""
    if at + 1 >= v.end() or v.is_break(at + 1) or v.inside[at + 1] >= 0:
        return True
    return is_auxiliary(v, at + 1) or bool(v.bits[at + 1] & (lx.COMP | lx.AND))


def right_subject(v: View, at: int, stop: int) -> Span | None:
    """Right of the finite verb, over adverbs, pronouns, an addressee and one phrase of place."""
    i = skip_middle(v, at + 1)
    for _ in range(3):
        if i >= v.end() or v.is_break(i) or v.bits[i] & lx.COMP or v.opaque(i):
            return None
        behind = v.bits[i] & lx.EXPLETIVE and not v.bits[i] & lx.DET and can_start(v, i + 1)
        if behind and (v.bits[i + 1] & lx.DET or v.tokens[i + 1].text[:1].isupper()):
            i += 1  # "sah es das Gericht als erwiesen an": the subject stands behind the word for what follows
        if can_start(v, i):
            end = phrase_right(v, i, stop)
            return (i, end) if end > i else None
        first = i + 1 if v.bits[i] & lx.PREP else i
        if first == i and not v.bits[i] & lx.OBLIQUE:
            return None
        end = phrase_right(v, first, min(v.end(), first + 9), depth=3)
        if end == first:
            return None
        i = skip_middle(v, end)
        if i < v.end() and v.tokens[i].text in v.lexicon.pack.stance.channels:
            i = skip_middle(v, i + 1)  # escreveu na rede X o ministro
    return None


def prefield(v: View, at: int) -> Span | None:
    """The constituent before the finite verb when it is a nominative noun phrase."""
    if at == 0 or v.opaque(at - 1):
        return None
    closed_by_comma = v.words[at - 1] == "," and v.inside[at - 1] < 0
    start = at
    while start > 0 and not v.opaque(start - 1):
        word = v.words[start - 1]
        if word == "(" and v.bracket[at]:
            break
        if v.inside[start - 1] < 0 and not v.bracket[start - 1]:
            if word in _CLAUSE_MARKS and v.is_break(start - 1) and not (word in "–—-" and closed_by_comma):
                break
            if word == "," and not closed_by_comma:
                break
        start -= 1
    if not closed_by_comma:
        return _listed(v, _phrase_before(v, start, at))
    return _with_apposition(v, start, at)


def _phrase_before(v: View, start: int, at: int) -> Span | None:
    """The prefield in the stretch `start`..`at`, without a conjunction or a clause coordinated before it."""
    if not v.lexicon.pack.pack.comma_before_complementiser:
        inner = next((k for k in range(at - 2, start, -1) if v.bits[k] & lx.COMP and v.tokens[k].tag == "SCONJ"), None)
        start = start if inner is None else _past_place(v, inner + 1, at)  # schreef dat de voorzitter riep
    for k in range(at - 1, start, -1):
        whole = v.bits[k - 1] & lx.AND and can_start(v, k) and phrase_right(v, k, at, depth=2) == at
        if whole and any(is_verb(v, j) for j in range(start, k)):
            return k, at
    while start < at and (v.bits[start] & (lx.AND | lx.OPENER) and v.tokens[start].tag in {"CCONJ", "ADV", "", "CONJ"}):
        if v.bits[start] & lx.PREP:
            return None
        start += 1
    if start < at - 1 and v.tokens[start].tag == "ADV" and not v.bits[start] & lx.PREP:
        start += 1
    known = lx.CLOSED | lx.TIME | lx.ANAPHOR
    if start == at - 1 and any(c.isupper() for c in v.tokens[start].text) and not v.bits[start] & known:
        return start, at  # one capitalised word before the finite verb is its subject, whatever the tagger makes of it
    if start >= at or not can_start(v, start):
        return None
    if start == at - 1 and v.bits[start] & lx.DET:
        return start, at  # "many say"
    stop = phrase_right(v, start, at)
    if stop == at - 1 and v.tokens[stop].tag == "ADP" and v.bits[stop] & lx.PREP:
        return None  # dagen efter
    beyond = stop > start and any(is_verb(v, k) and not v.opaque(k) for k in range(stop, at - 1))
    if beyond and v.bits[at - 1] & lx.AND and sort_of(v, (start, stop)) != "speaker":
        return None  # Den Plan nannte X falsch und glaubt: another verb's field, and its object
    return (start, at) if stop >= at - 1 > start or stop == at else ((start, stop) if stop > start else None)


def _listed(v: View, last: Span | None) -> Span | None:
    """`Roth, Holm und ein Sprecher sagten`: with the parts of the list before its last two, from the clause's start."""
    if last is None or not v.lexicon.tells_by_form or not any(v.bits[k] & lx.AND for k in range(*last)):
        return last
    first = last[0]
    for _ in range(_PARTS):
        if first < 2 or v.words[first - 1] != "," or v.inside[first - 1] >= 0:
            break
        a = v.segment(first - 2)[0]
        if a >= first - 1 or not can_start(v, a) or phrase_right(v, a, first - 1, depth=1) != first - 1:
            return last
        first = a
    return (first, last[1]) if first == 0 else last


def _with_apposition(v: View, start: int, at: int) -> Span | None:
    """`X, Chef der Y, sagte`: back over appositions and relative clauses to where the subject begins."""
    commas = [k for k in range(start, at) if v.words[k] == "," and v.inside[k] < 0 and not v.bracket[k]]
    floor = start
    for n in range(len(commas) - 2, -1, -1):  # a finished clause before: the subject begins behind it
        k = commas[n] + 1
        if v.bits[k] & (lx.AND | lx.OPENER) and not v.bits[k] & lx.RELATIVE:
            if v.bits[k] & lx.AND and v.lexicon.tells_by_form and not any(is_verb(v, j) for j in range(start, k)):
                continue  # der Chef, Karl Roth, und seine Stellvertreterin, Vera Holm, sagten
            floor = k + 1 if v.bits[k] & lx.AND else k
            break
    while floor < at and v.tokens[floor].tag in {"ADV", "CCONJ"} and not v.bits[floor] & lx.PREP:
        if v.bits[floor] & lx.OPENER and v.tokens[floor].tag == "ADV":
            break
        floor += 1
    if len(commas) > 2 and (behind := _behind_clause(v, floor, commas)) is not None:
        return _with_apposition(v, behind, at)
    if floor >= at or v.bits[floor] & (lx.COMP | lx.OPENER) or not can_start(v, floor):
        return None
    stop = phrase_right(v, floor, at, depth=1)
    open_at = next((k for k in range(floor + 1, min(at - 2, floor + 12)) if v.bits[k] & lx.RELATIVE), floor)
    if (
        len(commas) == 1
        and (not v.bits[open_at] & lx.DET or _bare_relative(v, open_at, at))
        and phrase_right(v, floor, open_at, depth=1) == open_at > floor
    ):
        return floor, open_at  # naboer som så røyken, fortalte
    if stop == floor or v.words[stop] != "," or at - floor > 60:
        return None
    relative = v.bits[stop + 1] & lx.RELATIVE and v.tokens[stop + 1].tag == "PRON" or is_verb(v, at - 2)
    return floor, stop if relative else at - 1


def _bare_relative(v: View, k: int, at: int) -> bool:
    """A relative clause without a comma before it: `Een rapport dat de stad liet maken, concludeert`."""
    if v.lexicon.pack.pack.comma_before_complementiser or v.tokens[k].tag not in {"PRON", "SCONJ"}:
        return False
    return is_verb(v, at - 2)


def _behind_clause(v: View, floor: int, commas: list[int]) -> int | None:
    """Where the clause of the subject begins behind a main clause of its own: `A wies das zurück, | B, Chef, sagte`."""
    for k in commas[:-2]:
        told = any(is_verb(v, n) and subordinate_start(v, n) is None for n in range(floor, k))
        if told and can_start(v, k + 1) and phrase_right(v, k + 1, commas[-1], depth=1) in commas:
            return k + 1
    return None


def coordinate_subject(v: View, conjunction: int) -> Span | None:
    """`X kam und sagte`: the subject of the clause before the conjunction."""
    for k in range(conjunction - 1, max(-1, conjunction - 40), -1):
        if v.opaque(k):
            return None
        if is_verb(v, k) and not (k and is_verb(v, k - 1)) and not _infinitive(v, k):
            if _joined_bare(v, k):
                continue
            left, right = prefield(v, k), right_subject(v, k, conjunction)
            right = right if right is not None and right[1] <= conjunction else None
            gives_way = left is not None and (yields(v, left) or is_object(v, None, left, right))
            if left is not None and not (gives_way and right is not None) and not v.bits[left[0]] & lx.ANAPHOR:
                return left
            if right is not None:
                return right
    return None


def _joined_bare(v: View, k: int) -> bool:
    """`X lobt A, nimmt B in Schutz und warnt`: a verb right behind the comma of a main clause shares its subject."""
    if k < 3 or v.words[k - 1] != "," or v.inside[k - 1] >= 0 or subordinate_start(v, k - 2) is not None:
        return False
    first = v.segment(k - 2)[0]
    return any(is_verb(v, n) for n in range(first, k - 1))


def _infinitive(v: View, k: int) -> bool:
    """`zu helfen`, `aufzugeben`: a verb with its mark has no subject."""
    infix = any(mark in v.words[k][2:-3] for mark in v.lexicon.marks)
    marked = k > 0 and v.bits[k - 1] & lx.TO or k + 1 < v.end() and v.bits[k + 1] & lx.TO  # gestohlen zu haben
    return bool(marked) or infix and len(v.words[k]) > 7


def subordinate(v: View, opener: int, at: int) -> Span | None:
    """In a clause with its verb last (wie X mitteilte) the subject follows the opener, or is the relative itself."""
    i = _second_clause(v, opener, at)
    led = i == opener + 1 < at and v.bits[i] & lx.COMP and not v.bits[opener] & (lx.COMP | lx.RELATIVE)
    i += bool(led)  # efter at X sagde
    while i < at and (_is_time(v, i) or v.tokens[i].tag == "ADV" or reflexive(v, i)):
        i += 1
    i = _past_place(v, i, at)
    if i < at and v.inside[i] >= 0 and not v.opaque(i) and v.quotations[v.inside[i]].first == i:
        return i, min(v.quotations[v.inside[i]].last + 1, at)
    relative = v.bits[opener] & lx.RELATIVE and opener > 1 and v.words[opener - 1] == ","
    itself = relative and (v.words[opener] in v.lexicon.sets["subject_relatives"] or _before_thing(v, opener, i, at))
    if i < at and can_start(v, i) and not itself:
        stop = phrase_right(v, i, at)
        if stop > i:
            return i, stop
    if relative and not v.bits[opener] & lx.OBLIQUE and (itself or not v.bits[opener] & lx.ASK):
        start = antecedent(v, opener - 1)
        if start is None and itself:
            return _before_closing(v, opener)
        return (start, opener + 1) if start is not None else None
    return None


def _before_thing(v: View, opener: int, i: int, at: int) -> bool:
    """`eine Partei, die das Gesetz ablehnt`: a relative of somebody, and behind it nobody who can speak."""
    if not v.lexicon.pack.pack.nouns_capitalised or v.bits[opener] & lx.OBLIQUE or i >= at:
        return False
    if not v.bits[i] & lx.DET or sort_of(v, (i, phrase_right(v, i, at))) not in {"unclear", "text"}:
        return False
    start = antecedent(v, opener - 1)
    return start is not None and sort_of(v, (start, opener - 1), governed=True) in {"speaker", "text"}


def _before_closing(v: View, opener: int) -> Span:
    """The antecedent before the end of the clause it stands in, `trat ein Pfarrer auf, der`; else the relative."""
    found = noun_before(v, opener - 1)
    return (opener, opener + 1) if found is None else found


def noun_before(v: View, comma: int) -> Span | None:
    """The noun phrase that a relative clause behind a comma belongs to: `gab eine Erklärung heraus, in der`."""
    k = comma
    while k > 1 and not v.is_break(k - 1):
        if not (is_verb(v, k - 1) or v.tokens[k - 1].tag in {"ADP", "ADV", "PART"} or v.bits[k - 1] & lx.WEEKDAY):
            break
        k -= 1
    start = antecedent(v, k)
    return None if start is None else (start, k)


def _second_clause(v: View, opener: int, at: int) -> int:
    """Where the clause of the verb at `at` begins: behind `and` where an earlier verb closed one, else the opener."""
    for k in range(at - 2, opener + 2, -1):
        if v.is_break(k) and not v.bracket[k]:
            break
        if v.bits[k] & lx.AND and v.bits[k + 1] & (lx.PRONOUN | lx.DET) and is_verb(v, k - 1) and can_start(v, k + 1):
            return k + 1  # omdat er gevaar was en hij niet wist of
    return opener + 1


def _past_place(v: View, i: int, at: int) -> int:
    """Behind a phrase of place or time that opens a clause with its verb last: dat in zijn jeugd | de schilder riep."""
    if i >= at or not v.bits[i] & lx.PREP or can_start(v, i):
        return i
    stop = phrase_right(v, i + 1, at, depth=3)
    return stop if i + 1 < stop < at and v.bits[stop] & lx.DET and can_start(v, stop) else i


def _is_time(v: View, i: int) -> bool:
    bits = v.bits[i]
    return bool(bits & lx.TIME and not bits & lx.DET) and (not bits & lx.PREP or time_phrase(v, i))


def antecedent(v: View, comma: int) -> int | None:
    """Where the noun phrase before a relative clause begins."""
    best = None
    for k in range(comma - 1, max(-1, comma - 12), -1):
        if v.is_break(k) and not v.bracket[k] or v.opaque(k) or is_verb(v, k):
            break
        if can_start(v, k) and phrase_right(v, k, comma, depth=1) == comma:
            best = k
    if best is None and comma and v.tokens[comma - 1].tag in NOMINAL:
        best = comma - 1
        while best > 0 and v.tokens[best - 1].tag in {"ADJ", "DET", "PROPN", "NUM"} and not v.is_break(best - 1):
            best -= 1
    return best
