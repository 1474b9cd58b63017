"""Reports behind or inside their content: `C, said X`, `"C", sagte X`, `C, wie X mitteilte`, `C1, X says, C2`."""

from testimonia.extract import lexicon as lx
from testimonia.extract.accord import continuation
from testimonia.extract.bare import cites_beside
from testimonia.extract.beginnings import (
    behind_speech,
    comparison,
    ends_in_name,
    is_subject,
    names_speaker,
    over_apposition,
)
from testimonia.extract.bounds import before_rest, behind_colon, broken_off, past_aside
from testimonia.extract.chains import signs_off
from testimonia.extract.clauses import clause_end, conjunctive, has_verb, trim
from testimonia.extract.cues import Cue
from testimonia.extract.fields import fills_field, has_own_field
from testimonia.extract.found import Found, Span, mode_of
from testimonia.extract.impersonal import agent, behind_expletive, grounds_before
from testimonia.extract.leftward import phrase_left
from testimonia.extract.mainclause import is_clause, is_remark, says_more, stands_alone, states
from testimonia.extract.phrases import can_start, is_verb, phrase_right
from testimonia.extract.prefield import subordinate
from testimonia.extract.speakers import sort_of
from testimonia.extract.subjects import left_subject, subject, subject_behind
from testimonia.extract.tags import DASHES
from testimonia.extract.view import View

_OPEN = frozenset({"AUX", "ADP", "DET"})  # tags of a word that no clause ends with
_LONGEST = 14  # tokens between a subject and its verb behind the content


def post_posed(v: View, cue: Cue, floor: int) -> Found | None:
    """The attribution of a verb that stands behind its content; None when its content is not there."""
    if cue.kind == "gerund" or cue.verb is None:
        return None
    a, b = v.segment(cue.at)
    lead = behind_speech(v, a, cue.at)
    if lead == a and a > floor + 1:
        lead = over_apposition(v, a, floor)
        if lead < a and v.bits[a] & lx.RELATIVE and v.tokens[a].tag == "PRON":
            return None  # "C," Roe, who has proposed B, said
    finite = min(cue.finite(), cue.at)
    if finite < lead:  # the auxiliary stands in an earlier clause: a bracket over a relative clause
        return None
    opener = comparison(v, lead, finite, floor) if lead == a else None
    relative = opener is not None and bool(v.bits[opener] & lx.RELATIVE)
    if relative and (cue.act == "deny" or _announces(v, max(cue.parts) + 1, b, quoted=False)):
        return None  # Borgmesteren, som i en tale sagde, at; som båda nekar: relative clauses
    if relative and opener is not None and is_subject(v, opener, finite):
        return None  # en mand, som næsten taler svensk
    if opener is not None and v.lexicon.pack.pack.subject_follows and _verbs(v, opener + 1, finite):
        return None  # a second verb of that clause: as an official who asked not to be named said
    if opener is not None:
        return _as_clause(v, cue, opener, b, floor)
    if lead <= floor:
        return None
    left = trim(v, behind_colon(v, floor, lead), lead)
    if left is None:
        return None
    quoted = v.opaque(left[1] - 1) and not ends_in_name(v, left)
    quoted = quoted or v.words[0] in DASHES and v.words[lead - 1] in DASHES
    told = quoted or finite == lead and v.lexicon.pack.pack.subject_follows and is_clause(v, *left)
    if _announces(v, max(cue.parts) + 1, b, quoted=quoted) and not (told and not quoted and not _at_verb(v, cue)):
        return None
    if v.lexicon.pack.pack.verb_second:
        return _verb_second(v, cue, left, (lead, b), finite, quoted=quoted)
    return _subject_verb(v, cue, left, (lead, b), finite, quoted=quoted)


def _closes(v: View, cue: Cue, b: int) -> bool:
    """The verb ends the sentence with its subject right behind it: `mooier kon niet, vond Roe.`"""
    source = subject(v, cue, inverted=True) if b >= v.end() else None
    return source is not None and source[0] == cue.at + 1 and not v.bits[source[0]] & lx.PRONOUN


def _verbs(v: View, a: int, b: int) -> bool:
    return any(is_verb(v, k) for k in range(a, b))


def _at_verb(v: View, cue: Cue) -> bool:
    """A complementiser or colon right behind the verb: what it says follows."""
    i = max(cue.parts) + 1
    return i < v.end() and (bool(v.bits[i] & lx.COMP) or v.words[i] == ":")


def _announces(v: View, i: int, b: int, *, quoted: bool) -> bool:
    """Content follows: a colon, a complementiser, or speech behind the report and none before."""
    if b + 1 == len(v) and v.words[b] == ":" and not quoted and v.lexicon.pack.pack.verb_second:
        return False  # A, siger X: and the next paragraph goes on
    if b < v.end() and v.words[b] == ":":
        if not v.lexicon.pack.pack.verb_second:
            return not (quoted and any(v.bits[k] & lx.VERB and is_verb(v, k) for k in range(i, b)))  # before adding: B
        return not any(
            v.bits[k] & lx.AND and v.bits[k + 1] & lx.VERB for k in range(i, b)
        )  # A, siger hun og tilføjer: B
    if quoted:
        return i < v.end() and bool(v.bits[i] & lx.COMP)
    if i < b and v.bits[i] & lx.ASK and not v.lexicon.pack.pack.verb_second and not v.bits[i] & lx.OPENER:
        return True  # described how, growing up, he left
    if any(_complements(v, k) for k in range(i, b)):
        return True
    return b + 1 < v.end() and v.words[b] == "," and bool(v.bits[b + 1] & lx.COMP and not v.bits[b + 1] & lx.RELATIVE)


def _complements(v: View, k: int) -> bool:
    """A word that opens a content clause; not one that a preposition governs (`uden at angive kilder`)."""
    governed = v.lexicon.pack.pack.comma_before_complementiser and v.bits[k - 1] & lx.PREP
    plain = v.bits[k] & lx.COMP and v.inside[k] < 0 and v.tokens[k].tag not in {"DET", "PRON"}
    return bool(plain) and not governed


def _verb_second(v: View, cue: Cue, left: Span, segment: Span, finite: int, *, quoted: bool) -> Found | None:
    lead, b = segment
    first = lead
    while first < finite and (v.tokens[first].tag in {"ADV", "CCONJ"} or v.bits[first] & (lx.AND | lx.TIME)):
        first += 1
    if cue.passive and not quoted and cue.at - finite > 4:
        return None  # a passive of its own, not a report of what stands before
    if cue.passive and not v.opaque(left[0]) and not is_clause(v, *left):
        return None  # produziert wurden zehn, geplant waren 22
    weak = cue.verb is not None and cue.verb.weak and v.lexicon.pack.pack.verb_last
    if weak and not quoted and not conjunctive(v, *left) and not _closes(v, cue, b):
        return None  # sie arbeitete am Hafen, fand dann eine Stelle
    if not quoted and v.bits[left[0]] & lx.AS and is_verb(v, left[1] - 1):
        return None  # wie A mitteilte, sieht B darin C
    if not quoted and (fills_field(v, *left, closes=b >= v.end()) or lead < first == finite and has_own_field(v, lead)):
        return None
    if first == finite:
        source = subject(v, cue, inverted=True)
        joined = v.bits[lead] & (lx.AND | lx.OPENER) and first > lead or v.tokens[lead].tag == "CCONJ"
        if joined and not quoted:
            return None  # the verb of a second clause with the same subject; al hoopt de raad: although
    elif quoted:
        source = subject(v, cue, inverted=False)
        if source is None or source[0] < lead or source[0] > finite and v.words[lead - 1] != ",":
            return None
    else:
        return None
    takes = cue.verb.takes if cue.verb is not None else ()
    described = any(v.words[k] == "," and v.bits[k + 1] & lx.RELATIVE for k in range(*left))  # X, som er chef, kalder
    described = described and "clause" not in takes
    placed = not quoted and (described or v.bits[left[0]] & lx.PREP) and "noun" in takes
    placed = bool(placed) and source is not None and finite < source[0]
    after = range(source[1], b) if source is not None else ()
    if placed and any(v.tokens[k].tag == "NOUN" or described and v.inside[k] >= 0 for k in after):
        return None  # mod en mand, der kørte bilen, krævede anklageren otte år
    rest = b if source is None else max(b, source[1])
    whole = is_clause(v, *left) or is_remark(v, left, rest) or _is_fronted(v, cue, left) or _parts(v, left, b)
    if not quoted and not whole:
        return None
    if source is None and not quoted and not cue.passive and not cue.verb.impersonal:  # type: ignore[union-attr]
        return None
    if source is not None and not quoted and (v.bits[source[0]] & lx.FIRST or sort_of(v, source) == "nobody"):
        return None  # X, the firm that keeps count, put the toll at 90
    return _found(v, cue, source, left, b)


def _is_fronted(v: View, cue: Cue, left: Span) -> bool:
    """A content clause before its verb: `Dat er overleg was, bevestigde X`."""
    opens = v.bits[left[0]] & lx.COMP and not v.bits[left[0]] & lx.OPENER and v.tokens[left[0]].tag == "SCONJ"
    takes = cue.verb is not None and "clause" in cue.verb.takes
    return takes and bool(opens) and not left[0] and has_verb(v, *left)


def _parts(v: View, left: Span, b: int) -> bool:
    """A report between the first phrase of a sentence and its verb: `I virkeligheden, mener han, er det slut`."""
    goes_on = b + 1 < v.end() and v.words[b] == "," and is_verb(v, b + 1)
    return goes_on and not left[0] and not v.bits[0] & (lx.COMP | lx.OPENER) and not has_verb(v, *left)


def _reports_nothing(v: View, cue: Cue, segment: Span, finite: int) -> bool:
    """A verb that takes no clause, one of a relative clause, or one with its object behind it."""
    lead, b = segment
    after = max(cue.parts) + 1
    described = after < b and v.bits[after] & lx.BY and not cue.passive and v.words[cue.at].endswith(v.lexicon.done)
    return bool(described) or not _speaks(cue) or _relative_clause(v, lead) or lead < finite and _has_object(v, cue, b)


def _speaks(cue: Cue) -> bool:
    return cue.verb is not None and ("clause" in cue.verb.takes or "quote" in cue.verb.takes)


def _has_object(v: View, cue: Cue, b: int) -> bool:
    """The verb has what it takes behind it, a noun phrase that is nobody's address: it reports nothing before it."""
    i = max(cue.parts) + 1
    if i >= b or cue.verb is None or "addressee" in cue.verb.takes:
        return False
    while i < b and v.tokens[i].tag == "ADV":
        i += 1
    if i >= b or v.bits[i] & (lx.TIME | lx.PREP | lx.AND | lx.OPENER) and not v.bits[i] & lx.DET:
        return False
    this_day = v.bits[i] & lx.TIME and i + 1 < b and v.bits[i + 1] & lx.TIME
    return not this_day and (can_start(v, i) or bool(v.bits[i] & lx.OBJECT))


def _relative_clause(v: View, lead: int) -> bool:
    """`, who says A`, `, during which he touched on A`: what stands before is not what is said."""
    if v.bits[lead] & lx.PREP and lead + 1 < v.end():
        lead += 1
    return bool(v.bits[lead] & lx.RELATIVE and not v.bits[lead] & lx.COMP)


def _counts(v: View, cue: Cue, b: int) -> bool:
    """A number stands behind the verb: where that is no day, it is what the verb reports."""
    mine = v.lexicon.pack.pack.subject_follows or cue.verb is not None and "quote" not in cue.verb.takes
    return mine and any(v.tokens[k].tag == "NUM" for k in range(cue.at + 1, b))


def _drops_subject(v: View, cue: Cue, b: int) -> bool:
    """`C, ha aggiunto.`, `"C", disse à TSF.`: no subject stands behind the verb, and who spoke last goes on."""
    first, last = max(cue.parts) + 1, min(b, v.end())
    if cue.verb is None or "quote" not in cue.verb.takes or cue.passive or not v.lexicon.pack.pack.drops_pronouns:
        return False
    light = first >= last or bool(v.bits[first] & (lx.TIME | lx.OBJECT | lx.PREP)) or v.tokens[first].tag == "ADV"
    return light and not has_verb(v, first, last) and (b >= v.end() or v.words[b] == ",")


def _subject_verb(v: View, cue: Cue, left: Span, segment: Span, finite: int, *, quoted: bool) -> Found | None:
    lead, b = segment
    if not quoted and not v.lexicon.pack.pack.subject_follows and _reports_nothing(v, cue, segment, finite):
        return None
    light = v.tokens[lead].tag == "ADV" or v.reflexive(lead)
    verb_first = finite == lead or finite == lead + 1 and light
    behind = finite < cue.at and bool(v.bits[finite + 1] & (lx.PRONOUN | lx.EXPLETIVE))  # a-t-il ajouté
    if verb_first:
        if not quoted and not behind:  # "X, a spokesman, said": the phrase before the commas speaks
            turned = _inverted(v, cue, left, b) or subject_behind(v, cue.at) is not None or names_speaker(v, cue, b)
            named = None if turned else phrase_left(v, finite, 0)
            if named is not None:
                before = trim(v, left[0], named[0])
                alone = b >= v.end() and not has_verb(v, cue.at + 1, b)
                alone = alone and (v.lexicon.pack.pack.subject_follows or not _has_object(v, cue, b))
                if before is not None and (v.opaque(before[1] - 1) or alone and before[1] - before[0] > 2):
                    return _found(v, cue, named, before, b)
                return None
            clause = states(v, *left) or v.lexicon.pack.pack.subject_follows and is_remark(v, left, b)
            perfect = v.lexicon.pack.pack.subject_follows and cue.kind == "participle" and not cue.passive
            clause = clause or v.lexicon.pack.pack.bare_genitives and stands_alone(v, left, b)
            told = subject(v, cue, inverted=True) if not clause else None
            if told is not None and told[0] > cue.at and _parts(v, left, max(b, told[1])):
                return _found(v, cue, told, left, max(b, told[1]))
            marked = v.words[lead - 1] == "," or v.lexicon.pack.pack.subject_follows and v.words[lead - 1] in DASHES
            if not marked or not clause or cue.kind != "finite" and not perfect:
                return None
        source = subject(v, cue, inverted=True)
        if not quoted and not v.lexicon.pack.pack.subject_follows and not _may_follow(v, cue, source, left, b):
            return None
        dropped = quoted and source is not None and source[0] < left[1] and _drops_subject(v, cue, b)
        if source is None or dropped or source[0] < cue.at and not quoted and not (behind and source[0] > finite):
            return _found(v, cue, None, left, b) if _drops_subject(v, cue, b) else None
        if source[0] > cue.at and has_verb(v, source[1], min(b, source[1] + 1)) and not cites_beside(v, source[1]):
            return None
        return _found(v, cue, source, left, b)
    spoken = cue.verb is not None and cue.verb.quotes  # "X was quoted": X speaks
    source = agent(v, cue) if cue.passive and not spoken else left_subject(v, cue.at)
    if source is None or source[0] < lead or finite - lead > _LONGEST and not quoted:
        return None
    if not quoted and (_is_noun(v, cue, source, lead, b) or _own_clause(v, lead, source)):
        return None
    if not quoted and (has_verb(v, cue.at + 1, b) or b + 1 < v.end() and v.opaque(b + 1)):
        return None
    if not quoted and (v.words[lead - 1] == ";" or _counts(v, cue, b)):
        return None  # a clause of its own: the police counted 300
    parenthetic = b >= v.end() or v.words[b] in {",", ")", "–", "—"}
    if not quoted and (b - cue.at > 9 or not parenthetic):
        return None
    finished = quoted or is_clause(v, *left) or left[1] - left[0] > 2 and is_remark(v, left, b)
    far = 4 if cue.verb is not None and "addressee" in cue.verb.takes else 1
    if not finished and (b + 1 >= v.end() or b - cue.at > far or v.words[b] != "," or not has_verb(v, b, v.end())):
        return None
    finished = finished and not (not quoted and not v.lexicon.pack.pack.subject_follows and _carries_on(v, b))
    return _found(v, cue, source, left, b, finished=finished)


def _own_clause(v: View, lead: int, source: Span) -> bool:
    """`A, although he supports B`, `A, after half said so`: a clause that says something else."""
    opens = v.bits[lead] & (lx.OPENER | lx.AND) and v.tokens[lead].tag != "ADV"
    return bool(opens) and lead < source[0] and not any(v.bits[k] & lx.AS for k in range(lead, source[0]))


def _is_noun(v: View, cue: Cue, source: Span, lead: int, b: int) -> bool:
    """`The mayor's remarks`, `in Tolmar, Brenn and Quay states`: a noun that looks like a verb at the end."""
    if v.words[source[1] - 1].endswith(v.lexicon.possessives) or v.bits[lead] & lx.AND and b >= v.end():
        return True
    joined = any(v.bits[k] & lx.AND for k in range(*source))
    return joined and cue.at + 1 >= v.end() and v.words[cue.at].endswith(v.lexicon.plurals)


def _may_follow(v: View, cue: Cue, source: Span | None, left: Span, b: int) -> bool:
    """Only a verb of speech is followed by its subject, and no object pronoun is one: `said Roe`, `denounced it`."""
    quotes = cue.verb is not None and "quote" in cue.verb.takes
    if not quotes or source is None or v.bits[source[0]] & lx.OBJECT or not says_more(v, *left):
        return False
    behind = next((k for k in range(source[1], min(b, v.end())) if is_verb(v, k) or v.bits[k] & lx.RELATIVE), None)
    return behind is None or bool(v.bits[behind] & lx.RELATIVE) or v.words[behind].endswith(v.lexicon.regular)


def _carries_on(v: View, b: int) -> bool:
    """What was said goes on behind a short report, unless it is what else its speaker does: `A, X said, adding B`."""
    i = b + 1
    if i + 1 >= v.end() or v.words[b] != "," or v.opaque(i):
        return False
    if v.bits[i] & lx.SUMS or v.tokens[i].tag == "NUM":  # a debate that goes on, two days after
        stop = phrase_right(v, i, v.end())
        return stop < v.end() and is_verb(v, stop)
    relative = v.bits[i] & lx.RELATIVE and not v.bits[i] & lx.COMP
    return not relative and not v.words[i].endswith(v.lexicon.doing) and not v.bits[i] & (lx.BEFORE | lx.ASIDE)


def _inverted(v: View, cue: Cue, left: Span, b: int) -> bool:
    """A phrase with its article that ends the report, or any behind a clause, is its subject: `A, in B, said X`."""
    pack = v.lexicon.pack.pack
    if pack.subject_first:
        return signs_off(v, cue)
    if not pack.subject_follows or pack.bare_genitives or cue.passive:
        return False
    source = subject(v, cue, inverted=True)
    if source is None or source[0] < cue.at:
        return False
    named = phrase_left(v, cue.finite(), 0)
    verbs = [k for k in range(*left) if is_verb(v, k) and not (k > left[0] and is_verb(v, k - 1))]
    relative = len(verbs) == 1 and any(v.bits[k] & lx.RELATIVE for k in range(left[0] + 1, verbs[0]))
    last = min(b, v.end())
    ends = bool(v.bits[source[0]] & (lx.DET | lx.ANONYMOUS)) and (source[1] >= last or cites_beside(v, source[1]))
    own = ends and any(not v.bits[v.segment(k)[0]] & lx.RELATIVE for k in verbs)  # X, qui a A, a B, a dit Y
    if relative or named is not None and named[0] <= left[0] and not own:
        return False  # all that stands before it: l'impresa che ha costruito il ponte, la X, ha respinto ogni accusa
    return ends or has_verb(v, *left) and not has_verb(v, source[1], b)


def _as_clause(v: View, cue: Cue, lead: int, b: int, floor: int) -> Found | None:
    """`Wie X mitteilte, C` and `C, wie X mitteilte`: the report is a clause of comparison."""
    pack = v.lexicon.pack.pack
    if pack.verb_second and not _speaks(cue):
        return None  # den dør, som han gik ind ad
    if b - max(cue.at, cue.finite()) > (4 if pack.verb_second else 12 if pack.subject_follows else 8):
        return None
    subject_first = pack.subject_first
    if subject_first and not cue.passive and (not _speaks(cue) or _has_object(v, cue, b)):
        return None  # "as he opposed the plan"
    if cue.kind == "infinitive" and v.bits[cue.at - 1] & lx.TO and v.bits[lead] & lx.RELATIVE:
        return None  # 7 milliarder, som regeringen skal ud at finde
    source = agent(v, cue) if cue.passive else subordinate(v, lead, min(cue.at, cue.finite()))
    impersonal = pack.verb_second and cue.verb is not None and cue.verb.impersonal
    if source is not None and impersonal and v.bits[source[0]] & lx.EXPLETIVE:
        source = behind_expletive(v, source[1], cue.at)  # wie es in einer Mitteilung hieß
    elif source is None and not cue.passive and v.lexicon.pack.pack.verb_second:
        if not impersonal:
            return None
        source = grounds_before(v, cue)  # wie bekannt wurde, wie aus einem Bericht hervorgeht
    if source is None and not v.lexicon.pack.pack.verb_second:
        source = left_subject(v, cue.at)
        if (source is None or source[0] <= lead) and v.lexicon.pack.pack.subject_follows:
            source = subject(v, cue, inverted=True)  # как заявляет губернатор
        if source is None or source[0] <= lead:
            return None
    named = source is None and cue.passive and cue.verb is not None and "noun" in cue.verb.takes
    if named and v.lexicon.tells_by_form:
        return None  # „Onkel“, wie der Senator genannt wurde
    if lead <= floor or v.bits[lead - 1] & lx.AND or lead == 1 and not v.is_break(0):
        first = past_aside(v, b + 1)
        content = trim(v, first, clause_end(v, first)) if b < v.end() and v.words[b] == "," else None
        return None if content is None else Found(cue, source, (content,), mode_of(v, content), "as-clause")
    left = trim(v, floor, lead)
    return None if left is None or v.words[lead - 1] != "," else _found(v, cue, source, left, b, rule="as-clause")


def _found(
    v: View, cue: Cue, source: Span | None, left: Span, b: int, *, rule: str = "post-posed", finished: bool = True
) -> Found:
    last = v.inside[left[1] - 1]
    if last >= 0 and v.quotations[last].statement:
        first = v.quotations[last].first
        before = v.words[first - 1 - (v.inside[first - 1] >= 0 > v.inside[left[0]])] if first > left[0] + 1 else ""
        if before and (v.is_break(first - 1) and v.words[first - 1] == ":" or before in ".!?"):
            left = (first, left[1])  # only the quotation is what is said
    if source is not None and source[0] > cue.at and source[1] >= b and broken_off(v, left):
        source = source[0], before_rest(v, source)
        b = source[1]
    closed = source is not None and source[0] > cue.at and v.lexicon.pack.pack.bare_genitives
    finished = finished and v.tokens[left[1] - 1].tag not in _OPEN
    rest = continuation(v, left, max(b, source[1]) if closed and source is not None else b, finished=finished)
    parts = (left,) if rest is None else (left, rest)
    dash = left[0] > 0 and v.words[left[0] - 1] in {"-", "–", "—"} and left[0] == 1
    announces = v.words[-1] == ":" and b + 1 == len(v)
    return Found(cue, source, parts, mode_of(v, left, verbatim=dash), rule, extends=announces)
