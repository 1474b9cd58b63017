"""Whether a stretch holds a main clause: what can be said needs one."""

from testimonia.extract import lexicon as lx
from testimonia.extract.clauses import before_preposition, has_verb
from testimonia.extract.found import Span
from testimonia.extract.phrases import is_verb
from testimonia.extract.tags import NOMINAL
from testimonia.extract.view import View

_WORDS = 5  # words before a report that make a clause


def is_clause(v: View, a: int, b: int) -> bool:
    """A main clause stands in the stretch: a part between commas has a verb and no subordinating word at its head."""
    i = a
    second = v.lexicon.pack.pack.verb_second
    free = second or v.lexicon.pack.pack.subject_follows
    while i < b:
        stop = i
        while stop < b and not (v.words[stop] in {",", "–", ";"} and v.inside[stop] < 0 and not v.bracket[stop]):
            stop += 1
        bits = v.bits[i]
        if not second and is_verb(v, i) and not bits & lx.AUX and not (i > a and _resumes(v, i)):  # "Speaking, ..."
            i = stop + 1
            continue
        back = bits & lx.ANAPHOR and i + 1 < b and is_verb(v, i + 1)  # "Dat komt, zegt X"
        tag = v.tokens[i].tag
        last = not second or is_verb(v, stop - 1) or tag == "SCONJ" and not v.lexicon.pack.pack.verb_last
        plain = not second and (tag == "CCONJ" or bits & lx.DET and tag in {"DET", "PRON"})  # But A; That claim is A
        plain = plain and not (tag == "CCONJ" and i + 1 < b and v.bits[i + 1] & (lx.OPENER | lx.COMP))  # And as A
        if second and is_verb(v, stop - 1) and _led_clause(v, i, stop):
            i = stop + 1
            continue
        head = bits & (lx.COMP | lx.OPENER | lx.AS) and tag != "ADV" and last and not back and not plain
        head = head and not before_preposition(v, i) and not second_verb(v, i, stop)
        relative = i > a and bits & lx.RELATIVE and (not second or is_verb(v, stop - 1))
        if not head and not relative and (has_verb(v, i, stop) if free else _has_finite(v, i, stop)):
            return True
        i = stop + 1
    return False


def second_verb(v: View, a: int, b: int) -> bool:
    """`Damit werde der Hof gefährdet`: an auxiliary before its participle, which in a subordinate clause is last."""
    if not v.lexicon.tells_by_form or v.tokens[b - 1].tag != "VERB":
        return False
    own = (k for k in range(a + 1, b - 1) if v.tokens[k].tag == "AUX" and v.inside[k] < 0)
    return any(v.tokens[k - 1].tag != "VERB" and not v.bits[k + 1] & lx.AND for k in own)


def _resumes(v: View, i: int) -> bool:
    """The verb of a subject that an apposition or relative clause stands behind: `Ames, who was late, left`."""
    if v.lexicon.pack.pack.subject_follows:  # El incendio, que empezó ayer, dejó dos heridos
        opens = v.segment(v.segment(i)[0] - 2)[0] if v.segment(i)[0] > 1 else 0
        past = v.words[i].endswith(v.lexicon.pack.times.past_endings or "\0")
        return past and bool(v.bits[opens] & lx.RELATIVE)
    participle = v.words[i].endswith(v.lexicon.doing) or i + 1 < len(v) and v.bits[i + 1] & lx.BY
    return not participle


def _has_finite(v: View, a: int, b: int) -> bool:
    """A verb that is no participle in -ing and no infinitive behind its mark: `issues facing the town` has none."""
    return any(
        (is_verb(v, k) or v.bits[k] & lx.AUX)
        and not (k and v.bits[k - 1] & lx.TO)
        and not any(f.kind == "gerund" for f in v.lexicon.verbs.get(v.words[k], ()))
        and not (v.tokens[k].tag == "VERB" and v.tokens[k - 1].tag in NOMINAL and v.words[k].endswith(v.lexicon.doing))
        for k in range(a, b)
    )


def _led_clause(v: View, i: int, stop: int) -> bool:
    """A subordinate clause whose opening word an adverb or a preposition leads: `erst wenn A`, `auf die A hinweist`."""
    led = v.tokens[i].tag in {"ADV", "ADP"} and i + 2 < stop
    opens = lx.OPENER | lx.COMP | (lx.RELATIVE if i and v.words[i - 1] == "," else 0)
    noun = v.tokens[i + 1].tag in {"DET", "ADV"} and i == 0
    return bool(led and v.bits[i + 1] & opens) and not noun


def says_more(v: View, a: int, b: int) -> bool:
    """A verb besides those of relative clauses and participles: not `Ames, who served, the mayor's fired aide`."""
    groups = relatives = 0
    last = -9  # the verb before, or an adverb in between
    for k in range(a, b):
        relatives += k > a and bool(v.bits[k] & lx.RELATIVE) and v.tokens[k].tag == "PRON"
        if last == k - 1 and (is_verb(v, k) or v.tokens[k].tag in {"ADV", "PART"}):
            last = k
        elif is_verb(v, k) and not (k > a and (_described(v, k, b) or v.bits[k - 1] & lx.TO)):
            groups, last = groups + 1, k
    return groups > relatives


def _described(v: View, k: int, b: int) -> bool:
    """A participle before or behind its noun: the mayor's fired aide, a group allied with the party."""
    if v.tokens[k].tag != "VERB" or k + 1 >= b:
        return False
    owned = v.tokens[k - 1].tag == "DET" or v.words[k - 1].endswith(v.lexicon.possessives)
    before = v.tokens[k + 1].tag == "NOUN" and owned
    behind = v.tokens[k - 1].tag == "NOUN" and bool(v.bits[k + 1] & lx.PREP)
    return before or behind and v.words[k].endswith(v.lexicon.done)


def is_remark(v: View, left: Span, b: int) -> bool:
    """Words without a verb that are speech all the same: nothing else is in the sentence (`Not this year, warns X`)."""
    first = v.bits[left[0]]
    opener = first & (lx.OPENER | lx.COMP | lx.PREP | lx.TIME | lx.AS) and not first & lx.NEGATION or asked(v, left[0])
    relative = b + 1 < v.end() and v.words[b] == "," and v.bits[b + 1] & lx.RELATIVE and v.tokens[b + 1].tag == "PRON"
    second = v.lexicon.pack.pack.verb_second
    if second and left[1] - left[0] >= _WORDS and not v.bits[left[0]] & (lx.COMP | lx.OPENER):
        opener = False  # a clause whose verb the tagger takes for a noun
    if b < v.end() and not (relative and second) or opener:
        return False
    return not any(v.words[k] == "," and v.inside[k] < 0 for k in range(*left))


def asked(v: View, i: int) -> bool:
    """A participle with its agent opens a clause about the subject: `Interrogée par l'AFP, la préfecture ...`."""
    return i + 2 < v.end() and bool(v.bits[i + 1] & lx.BY) and v.tokens[i].tag in {"VERB", "ADJ", "PROPN"}


def stands_alone(v: View, left: Span, b: int) -> bool:
    """The words before a report that ends the sentence, where "is" goes unsaid and participles pass for nouns."""
    opener = v.bits[left[0]] & (lx.OPENER | lx.COMP | lx.RELATIVE) and v.tokens[left[0]].tag != "ADP"
    closes = b >= v.end() or not any(is_verb(v, k) for k in range(b, v.end()))  # an apposition at most
    return closes and left[1] - left[0] > 2 and not opener


def states(v: View, a: int, b: int) -> bool:
    """A main clause, which where subjects may follow begins with its verb as well: hay tres muertos."""
    verb_first = v.lexicon.pack.pack.subject_follows and v.tokens[a].tag in {"VERB", "AUX"} and not asked(v, a)
    return is_clause(v, a, b) or verb_first
