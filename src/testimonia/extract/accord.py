"""According-to frames: the source beside the frame's words, and the clause around them as content."""

from testimonia.extract import lexicon as lx
from testimonia.extract.bare import agency, bare_head, before_nominative, before_own_subject
from testimonia.extract.bounds import (
    before_rest,
    behind_colon,
    broken_off,
    completes,
    new_main,
    parenthesis_end,
    past_relative,
    phrase_stop,
    subordinate_end,
)
from testimonia.extract.clauses import (
    clause_end,
    conjunctive,
    has_verb,
    opens_report,
    subordinate_start,
    trim,
)
from testimonia.extract.cues import Cue
from testimonia.extract.fields import finite_behind, in_its_field, opens_field, past_description, related
from testimonia.extract.found import Found, Span
from testimonia.extract.impersonal import body_at
from testimonia.extract.leftward import phrase_left
from testimonia.extract.misread import no_frame
from testimonia.extract.owned import owner_in, told_by
from testimonia.extract.phrases import can_start, is_verb, phrase_right
from testimonia.extract.prefield import noun_before, right_subject
from testimonia.extract.speakers import listed_sort
from testimonia.extract.view import View

_COMPOUND = frozenset({"NOUN", "PROPN", "ADJ"})
_LONG = 5  # letters: a shorter noun ends too many others


def according_to(v: View, cue: Cue, *, behind: bool, floor: int) -> Found | None:
    """The attribution of a frame; `floor`: where the sentence is free again behind earlier attributions."""
    assert cue.frame is not None
    first, last = cue.parts[0], cue.parts[-1]
    if cue.frame.alone and (found := related(v, cue)) is not None:
        return found
    if cue.frame.alone:
        content = around(v, (first, last + 1), floor)
        return Found(cue, None, content, "according-to", "points-back", carries=True) if content else None
    source = owner_in(v, cue) or (_behind(v, cue) if behind else _before(v, cue))
    if source is not None and no_frame(v, cue.frame, first, source):
        return None
    if source is not None and _quoted_clause(v, source):
        return None  # käme er nicht, so „helfe ihm keiner“
    if source is None:
        dropped = v.lexicon.pack.pack.drops_pronouns and len(cue.parts) > 1 and behind
        stop = last + 1
        if stop < v.end() and v.bits[stop] & lx.PREP:  # según hizo saber en un comunicado
            stop = v.segment(stop)[1]
        if not dropped or stop < v.end() and not v.is_break(stop):
            return None
        content, own = around(v, (first, stop), floor), _own_subject(v, floor, first)
        if content and own is not None:  # la Fiscalía abrió una causa, según hizo saber
            return Found(cue, own, content, "according-to", "according-to")  # jak podkreśliła, szkoły są zamknięte
        return Found(cue, None, content, "according-to", "according-to", carries=True) if content else None
    if cue.frame.back:
        return Found(cue, source, (), "indirect", "anaphor", refers_back=True) if first == 0 else None
    if cue.frame.known and not _is_known(v, first, source):
        return None
    if cue.frame.known:
        begin = source[1] + (v.words[source[1]] == ",")
        stop = clause_end(v, begin)
        stop = next((k for k in range(begin + 1, stop - 1) if v.words[k] == "," and v.bits[k + 1] & lx.OPENER), stop)
        content = _one(v, begin, stop)  # per gli organizzatori erano 400, mentre la questura ne ha contati 150
        return Found(cue, source, content, "according-to", "according-to") if content else None
    if behind and _in_relative(v, first, source):
        content = _one(v, source[1], subordinate_end(v, source[1]))
        source = noun_before(v, first - 1) or source  # die Pläne, laut denen A
        return Found(cue, source, content, "according-to", "according-to") if content else None
    if behind and v.lexicon.pack.pack.verb_second:
        source = in_its_field(v, cue, source, floor)
        source = source[0], next((k for k in range(source[0] + 1, source[1]) if _opens_clause(v, k)), source[1])
    stop = max(source[1], last + 1)
    relative = stop < v.end() and v.bits[stop] & lx.RELATIVE and cue.parts[-1] > first and not v.is_break(stop - 1)
    if behind and relative and v.lexicon.pack.pack.subject_follows:
        stop = v.segment(stop)[1]  # como disse à BBC um funcionário que pediu anonimato, A
    told = behind and first > floor and stop < v.end() and v.lexicon.pack.pack.adjectives_follow
    if told and v.bits[stop] & lx.RELATIVE and v.tokens[stop].tag == "PRON" and not v.is_break(stop - 1):
        stop = v.end()  # A, selon le capitaine X qui a précisé que B
    if behind and stop < v.end() and v.lexicon.stance.seen_by.at(v.words, stop, v.end()):
        stop = v.segment(stop)[1]  # según las autoridades citadas por Tass, A
    if behind and not v.lexicon.pack.pack.verb_second:
        described = phrase_stop(v, first, stop, floor)
        named = v.tokens[stop - 1].text[0].isupper() and v.bits[source[0]] & lx.DET and stop == source[1]
        if stop < described and named and v.tokens[stop].tag in {"NOUN", "ADJ"}:
            source = (source[0], max(stop, phrase_right(v, stop, described)))  # a Herald | tally of the votes
        stop = described
    phrase = len(cue.parts) > 1 and v.lexicon.pack.pack.verb_second and not v.lexicon.pack.pack.nouns_capitalised
    if behind and phrase and stop + 1 < v.end() and is_verb(v, stop) and v.words[stop + 1] == ",":
        stop += 1  # etter det NRK erfarer, A
    if behind and (whole := told_by(v, source)) is not None:
        source, stop = whole
    if behind and v.lexicon.pack.pack.verb_second and source[1] > last and opens_field(v, first, floor):
        described = past_description(v, first, stop, floor)
        stop = described if described > stop else finite_behind(v, stop)
    if cue.frame.detached and behind and stop < v.end() and not v.is_break(stop):
        stop = parenthesis_end(v, stop)
    left = trim(v, floor, first) if cue.frame.detached and first > floor else None
    if left is not None and behind and broken_off(v, left) and (comma := before_rest(v, source)) < source[1]:
        source, stop = (source[0], comma), max(comma, last + 1)
    block = (first, stop) if behind else (min(source[0], first), last + 1)
    content = around(v, block, floor)
    if behind and _takes_up(v, first, source, content):
        return Found(cue, source, (), "indirect", "anaphor", refers_back=True)
    if not content and behind:  # what looked like an apposition is the clause itself
        comma = next((k for k in range(*source) if v.words[k] == "," and v.inside[k] < 0), source[0])
        if comma == source[0]:
            comma = bare_head(v, *source)
        if comma > source[0]:
            source, block = (source[0], comma), (first, comma)
            content = around(v, block, floor)
    return Found(cue, source, content, "according-to", "according-to") if content else None


def _takes_up(v: View, first: int, source: Span, content: tuple[Span, ...]) -> bool:
    """`Dat blijkt uit een rapport.`, `Det fremgår af et svar til udvalget.`: told is the sentence before."""
    if not v.lexicon.pack.pack.verb_second or first > 1 or not v.bits[0] & lx.ANAPHOR or v.bits[first] & lx.PREP:
        return False
    last = source[1]
    if last + 1 < v.end() and v.bits[last + (v.words[last] == ",")] & lx.RELATIVE:
        return True  # blijkt uit cijfers die het bureau heeft gepubliceerd
    around_it = [k for a, b in content for k in range(a, b) if not first <= k < last and k]
    plain = last >= v.end() or bool(v.bits[last] & (lx.PREP | lx.TIME) or v.words[last] == ",")
    return plain and not any(is_verb(v, k) or v.bits[k] & lx.COMP for k in around_it)


def _quoted_clause(v: View, source: Span) -> bool:
    """Whether the phrase is nothing but a quotation that begins with a small letter: no name."""
    a, b = source
    whole = v.inside[a] >= 0 and v.quotations[v.inside[a]].first == a and v.quotations[v.inside[a]].last == b - 1
    return whole and v.quotations[v.inside[a]].words > 1 and v.tokens[a + 1].text[:1].islower()


def _is_known(v: View, at: int, source: Span) -> bool:
    """Whether a frame opens a clause before a noun of those who speak, with the clause's subject or a comma behind."""
    a, b = source
    a += bool(v.bits[a] & lx.DET)
    opens = at == 0 or v.is_break(at - 1) or bool(v.bits[at - 1] & (lx.OPENER | lx.AND))
    behind = b < v.end() and (v.words[b] == "," or bool(v.bits[b] & lx.DET))
    behind = behind or any(v.tokens[k].tag == "NUM" for k in range(b, v.segment(a)[1]))
    return opens and behind and a < b and v.words[a] in v.lexicon.kinds


def _own_subject(v: View, floor: int, first: int) -> Span | None:
    """The subject of the clause before a frame whose verb has none: a body or a person that can speak."""
    verb = next((k for k in range(floor, first) if is_verb(v, k)), None)
    got = phrase_left(v, verb, floor) if verb is not None else None
    return got if got is not None and any(v.words[k] in v.lexicon.kinds for k in range(*got)) else None


def _behind(v: View, cue: Cue) -> Span | None:
    first, last, end = cue.parts[0], cue.parts[-1], v.end()
    noun = cue.frame is not None and bool(cue.frame.noun_first)
    i = last + 1
    told = i < end and v.bits[i] & lx.PREP and not v.bits[i] & lx.DET and v.bits[last] & lx.VERB
    if told and len(cue.parts) > 1 and v.lexicon.pack.pack.subject_follows and not v.lexicon.pack.pack.bare_genitives:
        found = right_subject(v, last, v.segment(i)[1])  # como disse à BBC um alto funcionário
        return None if found is not None and v.bits[found[0]] & lx.PREP else found
    if i + 2 < end and not noun:
        article = not v.lexicon.pack.pack.verb_second and bool(v.bits[i] & lx.DET and v.bits[i + 1] & lx.RELATIVE)
        relative = (i, i + 1 + article)  # el cual; dem
        if _in_relative(v, first, relative):
            return relative
    while i < end and (v.bits[i] & lx.TIME and not v.bits[i] & lx.DET or v.tokens[i].tag == "ADV" and not noun):
        i += 1
    if noun:
        for k in range(last, max(first + 1, last - 2), -1):  # efter politiets (eget) skøn
            genitive = v.words[k - 1].endswith(v.lexicon.genitives) and v.tokens[k - 1].tag in {"NOUN", "PROPN", "ADV"}
            if genitive and not v.bits[k - 1] & lx.CLOSED:
                return first + 1, k
            if v.tokens[k - 1].tag not in {"ADJ", "DET", "PRON"}:
                break
        joined = i < end and v.bits[i] & lx.JOIN and not _directed(v, i)
        owned = i < end and (v.bits[i] & lx.GENITIVE or v.tokens[i].tag in {"PROPN", "ADJ"} and not _compound(v, cue))
        if owned and v.tokens[i].tag == "ADJ" and v.lexicon.pack.attribution.genitive_adjectives:
            owned = v.words[i].endswith(v.lexicon.pack.attribution.genitive_adjectives)
        start = i + 1 if joined else i
        stop = phrase_right(v, start, end) if joined or owned else start
        whose = stop > start and not _elsewhere(v, i, start, stop)
        return (start, stop) if whose else (first + 1, last + 1)
    if len(cue.parts) > 1 and i < (told := agency(v, i)) < end:
        if (place := body_at(v, told)) is not None:
            return place  # как сообщили ТАСС в экстренных службах
        i = told if can_start(v, told) else i  # как рассказал ТАСС глава региона: the agency is who was spoken to
    if len(cue.parts) > 1 and i + 1 < end and v.bits[i] & lx.FIRST and can_start(v, i + 1):
        i += 1  # jak poinformował nas rzecznik
    stop = phrase_right(v, i, end)
    if stop == i and i < end and v.bits[i] & lx.OBJECT:
        stop = i + 1
    plain = v.lexicon.pack.pack.subject_first
    if stop == i and plain and i + 1 < end and v.tokens[i].tag in {"VERB", "X"} and v.tokens[i + 1].tag in _COMPOUND:
        behind = phrase_right(v, i + 1, end)  # according to exit polls: a noun that the tagger takes for a verb
        stop = behind if behind > i + 1 else i
    if v.lexicon.pack.pack.bare_genitives and stop < end:
        future = v.words[stop] in v.lexicon.pack.times.future
        if is_verb(v, stop):
            stop = before_own_subject(v, i, stop)
        elif not v.is_break(stop) and (future or has_verb(v, stop, v.segment(stop)[1])):
            stop = before_nominative(v, i, stop)
    return (i, stop) if stop > i else None


def _elsewhere(v: View, i: int, start: int, stop: int) -> bool:
    """`schossen nach Angaben | in die Luft`, `wurden nach Berichten | weitere Gäste verletzt`: a part of the clause."""
    if not v.lexicon.pack.pack.verb_second:
        return False
    if start > i and not v.bits[i] & lx.BY:
        place = v.tokens[start].tag == "NUM" or v.words[i] in v.lexicon.sets["locatives"]
        listed = any(listed_sort(v.lexicon.pack.language, v.words[k]) == "speaker" for k in range(start, stop))
        return place and not listed  # nach diesen Angaben | in Latium
    endings = v.lexicon.pack.attribution.genitive_adjectives
    return start == i and bool(endings) and v.tokens[i].tag == "ADJ" and not v.words[i].endswith(endings)


def _directed(v: View, i: int) -> bool:
    """`nach Angaben in die Luft`: a preposition whose article is no genitive or dative, where articles show case."""
    bits = v.bits[i + 1] if i + 1 < v.end() else 0
    declined = bits & lx.DET and not bits & (lx.GENITIVE | lx.OBLIQUE)
    return bool(declined) and v.lexicon.pack.pack.nouns_capitalised and v.tokens[i + 1].tag == "DET"


def _in_relative(v: View, first: int, source: Span) -> bool:
    """`ein Gutachten, laut dem das Kind misshandelt wurde`: the frame opens a relative clause, in German verb last."""
    a, b = source
    if b - a > 2 or not v.bits[b - 1] & lx.RELATIVE or not first or v.words[first - 1] != ",":
        return False
    stop = min(v.segment(b - 1)[1], v.end())
    if not v.lexicon.pack.pack.verb_second:
        return has_verb(v, b, stop)
    return stop - b > 1 and (is_verb(v, stop - 1) or bool(v.bits[stop - 1] & lx.AUX))


def _compound(v: View, cue: Cue) -> bool:
    """`nach Polizeiangaben`: the noun of the frame names the source itself."""
    return cue.frame is not None and v.words[cue.parts[-1]] not in cue.frame.noun_first


def _opens_clause(v: View, k: int) -> bool:
    """A complementiser, and no preposition or relative: `av rapporten at ...`."""
    return bool(v.bits[k] & lx.COMP) and not v.bits[k] & (lx.DET | lx.PREP | lx.JOIN | lx.GENITIVE | lx.RELATIVE)


def _before(v: View, cue: Cue) -> Span | None:
    first, best = cue.parts[0], None
    noun = cue.frame is not None and v.words[first - 1] in cue.frame.noun_first
    if first > 1 and v.tokens[first - 2].tag in {"NOUN", "ADJ"} and _stands_alone(v, first - 1):
        return first - 1, first
    for start in range(first - 1, max(-1, first - 16), -1):
        if v.opaque(start) or v.is_break(start) and not v.bracket[start] and v.words[start] != ",":
            break
        if v.is_break(start):
            continue
        if v.bits[start] & lx.RELATIVE and v.tokens[start].tag == "PRON" and subordinate_start(v, start) == start:
            break
        if phrase_right(v, start, first, depth=0 if best is None else 1) == first:
            best = start
            if noun and start < first - 1 and v.bits[start] & lx.DET:
                break  # besitze | seiner Meinung nach
        elif best is not None and is_verb(v, start):
            break
    if best is None and v.bits[first - 1] & lx.OBJECT and v.tokens[first - 1].tag == "PRON":
        return first - 1, first  # ihm zufolge
    return None if best is None else (best, first)


def _stands_alone(v: View, i: int) -> bool:
    """`nimmt die Gruppe | Schätzungen zufolge`: a noun for a report behind another noun, or behind the only verb."""
    word, nouns = v.words[i], v.lexicon.statements
    if word not in nouns and not any(len(noun) > _LONG and word.endswith(noun) for noun in nouns):
        return False
    a, b = v.segment(i)
    if v.tokens[i - 1].tag == "ADJ":
        return not has_verb(v, a, min(b, v.end()))
    return not v.words[i - 1].endswith(v.lexicon.genitives)


def around(v: View, block: Span, floor: int) -> tuple[Span, ...]:
    """The clause around a block: what follows it in the prefield, what stands before it behind a comma, or both."""
    a, b = block
    end = v.end()
    if a > 1 and v.words[a - 1] == ";" and v.inside[a - 1] < 0 and b + 1 < end and v.lexicon.pack.pack.subject_follows:
        return _one(v, b + (v.words[b] == ","), clause_end(v, b + 1))  # A; according to X, B
    within = a > 2 and b + 1 < end and v.words[a - 1] == v.words[b] == "," and v.inside[a - 1] < 0
    within = within and v.lexicon.pack.pack.subject_follows and bool(v.bits[a - 2] & lx.RELATIVE)
    if within and (v.tokens[a - 2].tag == "PRON" or v.bits[a - 3] & lx.DET):
        return _one(v, b, clause_end(v, b))  # A, en el que, según Y, B
    opens = a <= floor or v.is_break(a - 1) and v.words[a - 1] != ")" or bool(v.bits[a - 1] & lx.AND)
    second = v.lexicon.pack.pack.verb_second
    if v.bracket[a]:
        return _both(v, (floor, a), (b, clause_end(v, b)))
    if opens and b < end:
        if second and (is_verb(v, b) or v.bits[b] & lx.AUX and v.tokens[b].tag != "PRON"):
            return _one(v, b, clause_end(v, b))
        start = past_relative(v, b) if v.words[b] == "," else b
        whole = a <= floor or not has_verb(v, floor, a)
        if (start > b or not second or a == 0) and (a == 0 or whole and not v.is_break(a - 1)):
            return _one(v, start, clause_end(v, start))
    if a > floor and (v.is_break(a - 1) or v.opaque(a - 1)) and (b >= end or v.is_break(b)):
        return _post_posed(v, (a, b), floor)
    start = v.segment(a - 1)[0] if a else 0
    if start > floor and v.words[start - 1] == "," and a - start <= 2 and not has_verb(v, start, v.segment(a)[1]):
        return _one(v, b, v.segment(a)[1]) or _one(v, start, a)  # ", darunter laut X drei Kinder", ", 8,000 selon X"
    inner = subordinate_start(v, a - 1) if a and v.words[a - 1] != "," else None
    if inner is not None and inner > floor:
        return _both(v, (inner, a), (b, subordinate_end(v, b)))
    if second and new_main(v, floor, start, a):
        floor = start
    return _both(v, (floor, a), (b, _before_report(v, b) if b < end else end))


def _before_report(v: View, b: int) -> int:
    """The end of what follows a frame at `b`: before a report that begins at once (`, while Y says`)."""
    end = clause_end(v, b)
    for i in range(b, min(b + 2, end - 2)):
        nxt = i + 2 if v.bits[i + 1] & (lx.AND | lx.OPENER) else i + 1
        if v.words[i] == "," and v.inside[i] < 0 and not v.bracket[i] and opens_report(v, nxt, end):
            return i
    return end


def _post_posed(v: View, block: Span, floor: int) -> tuple[Span, ...]:
    a, b = block
    left = trim(v, behind_colon(v, floor, a), a)
    if left is None:
        return _one(v, b, clause_end(v, b))
    rest = continuation(v, left, b)
    return (left,) if rest is None else (left, rest)


def continuation(v: View, left: Span, b: int, *, finished: bool | None = None) -> Span | None:
    """What goes on behind a parenthetic report at `b`: the rest of an unfinished clause, or speech that goes on."""
    end = v.end()
    if b + 1 >= end or v.words[b] not in {",", "–", "—", ")"} and v.inside[b] < 0:
        return None
    right = trim(v, b, clause_end(v, b + 1))
    if right is None:
        return None
    first = right[0]
    if not v.opaque(left[1] - 1) and (broken_off(v, left) or completes(v, left, right)):
        return right
    if v.lexicon.pack.pack.subject_first and v.bits[first] & lx.AUX and is_verb(v, first):
        return right  # one thing they did, according to X, is to sail
    if v.opaque(first):
        quotation = v.quotations[v.inside[first]]
        return (first, quotation.last + 1) if v.opaque(left[1] - 1) or not has_verb(v, *left) else None
    if finished is False:
        return right
    relative = v.bits[first] & (lx.RELATIVE | lx.COMP) and v.bits[first] & ~lx.DET
    if not has_verb(v, *left) and (not v.opaque(left[1] - 1) or is_verb(v, first)):
        return right
    if v.bits[first] & lx.VERB or relative and not conjunctive(v, *right):
        return None
    return right if conjunctive(v, *right) else None


def _one(v: View, a: int, b: int) -> tuple[Span, ...]:
    got = trim(v, a, b)
    return () if got is None else (got,)


def _both(v: View, left: Span, right: Span) -> tuple[Span, ...]:
    first = next((k for k in range(*right) if not v.is_break(k)), right[1])
    counted = first < right[1] and v.tokens[first].tag == "NUM"
    if counted and any(v.bits[k] & (lx.BEFORE | lx.AFTER) for k in range(*right)) and not has_verb(v, *right):
        right = (first, first)  # 3,000 according to X, 8,000 according to Y: the second is Y's
    return tuple(p for p in (trim(v, *left), trim(v, *right)) if p is not None)
