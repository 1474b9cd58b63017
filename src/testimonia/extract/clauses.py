"""Where clauses begin and end: bounds of contents, and what kind of clause a stretch is."""

from testimonia.extract import lexicon as lx
from testimonia.extract.cues import accompanied
from testimonia.extract.goingon import belongs, is_subordinate, joins_infinitive
from testimonia.extract.lexicon import VerbForm
from testimonia.extract.phrases import can_start, is_verb, phrase_right
from testimonia.extract.quotations import SPEECH_WORDS
from testimonia.extract.tags import DASHES
from testimonia.extract.view import View

KEEP = frozenset("%€$£)")  # marks that belong to the words before them
SENTENCE_MARKS = frozenset(",;–")
_REACH = 40  # words behind a complementiser among which its clause has a verb
_SMALL = frozenset({"ADV", "ADP", "SCONJ", "PART"})  # tags of words before their complementiser: so dass


def trim(v: View, a: int, b: int) -> tuple[int, int] | None:
    """The stretch without marks at its ends; marks of a quotation stay. None when nothing is left."""
    while a < b and v.inside[a] < 0 and not v.words[a][0].isalnum() and v.words[a] not in "$€£(":
        a += 1
    while b > a and v.inside[b - 1] < 0 and not v.words[b - 1][0].isalnum() and v.words[b - 1] not in KEEP:
        b -= 1
    return (a, b) if a < b else None


def has_verb(v: View, a: int, b: int) -> bool:
    """True where a verb or auxiliary stands in `[a, b)`."""
    return any(is_verb(v, i) or v.bits[i] & lx.AUX for i in range(a, b))


def conjunctive(v: View, a: int, b: int) -> bool:
    """True when a form of reported speech stands in the stretch, outside quoted speech."""
    return any(v.bits[i] & lx.KONJ and not v.opaque(i) for i in range(a, b))


def subordinate_start(v: View, at: int) -> int | None:
    """Start of the subordinate clause that holds `at`: its opener behind a mark, or at the sentence's start."""
    i = at
    for _ in range(40):
        if v.bits[i] & lx.ANAPHOR and v.bits[i] & lx.COMP and i + 1 < len(v) and is_verb(v, i + 1):
            return None  # "Dat zei X": it points back
        if v.bits[i] & (lx.COMP | lx.OPENER | lx.RELATIVE | lx.ASK) and (i == 0 or v.is_break(i - 1) or _led(v, i)):
            if before_preposition(v, i) or v.bits[i] & lx.PREP and _before_verb(v, i, at):
                return None
            determiner = v.bits[i] & lx.DET and (i == 0 or not v.bits[i] & lx.RELATIVE or not _verb_last(v, i))
            return None if determiner or v.tokens[i].tag == "ADV" and not v.bits[i] & lx.ASK else i
        if i == 0 or v.is_break(i - 1) and not v.bracket[i - 1] or v.opaque(i - 1):
            return None
        if v.bits[i] & lx.RELATIVE and v.bits[i - 1] & lx.PREP and _governed_relative(v, i):
            return i - 1
        i -= 1
    return None


def _before_verb(v: View, i: int, at: int) -> bool:
    """`Efter branden har politiet sagt`: a preposition and its noun before the verb, with the subject behind it."""
    if v.tokens[i].tag != "ADP" or not v.lexicon.pack.pack.verb_second or not v.bits[i] & lx.OPENER:
        return False
    verb = next((k for k in range(i + 1, at + 1) if is_verb(v, k) or v.bits[k] & lx.AUX), v.end())
    follows = verb + 1 < v.end() and not is_verb(v, verb + 1) and can_start(v, verb + 1)
    return follows and phrase_right(v, i + 1, verb) == verb


def _governed_relative(v: View, i: int) -> bool:
    """`, auf dem sich Waffen befanden`: a preposition between the comma and the relative pronoun."""
    if i < 2 or v.words[i - 2] != "," or v.tokens[i].tag != "PRON" or not v.lexicon.pack.pack.verb_second:
        return False
    stop = min(v.segment(i)[1], v.end())
    return stop - i > 1 and (is_verb(v, stop - 1) or bool(v.bits[stop - 1] & lx.AUX))


def before_preposition(v: View, i: int) -> bool:
    """`bis zu der Feier`: a word that opens clauses is a preposition before another one."""
    both = v.bits[i] & lx.OPENER and v.bits[i] & lx.PREP and v.tokens[i].tag == "ADP" and i + 1 < len(v)
    return bool(both) and v.tokens[i + 1].tag == "ADP" and bool(v.bits[i + 1] & lx.PREP)


def _led(v: View, i: int) -> bool:
    """`so dass`, `ohne dass`: one small word between the mark and the complementiser it belongs to."""
    if not v.lexicon.pack.pack.comma_before_complementiser or not v.bits[i] & lx.COMP or v.bits[i] & lx.RELATIVE:
        return False
    own = v.tokens[i - 1].tag == "PRON" and not v.bits[i - 1] & (lx.PRONOUN | lx.DET)  # selv om
    return (i == 1 or i > 1 and v.is_break(i - 2)) and (own or v.tokens[i - 1].tag in _SMALL)


def _verb_last(v: View, i: int) -> bool:
    """True when the clause at `i` has its verb at the end, as relative clauses of verb-second languages do."""
    stop = min(v.segment(i)[1], v.end())
    if i == 0 or v.words[i - 1] != ",":
        return False
    if not v.lexicon.pack.pack.verb_second:
        return True
    if v.tokens[i].tag == "DET" and _verb_second(v, i, stop):
        return False
    return stop - i > 1 and (is_verb(v, stop - 1) or bool(v.bits[stop - 1] & lx.AUX))


def _verb_second(v: View, i: int, stop: int) -> bool:
    """`die Brücke sei gesperrt`: a main clause whose last word is a verb too."""
    k = stop - 1
    while k > i and (is_verb(v, k) or v.bits[k] & lx.AUX):
        k -= 1
    if has_verb(v, i + 1, k):
        return True
    return not v.bits[stop - 1] & lx.AUX and any(v.bits[n] & lx.AUX for n in range(k + 1, stop - 1))


def opens_report(v: View, i: int, end: int) -> bool:
    """A reporting verb stands right at `i`, or behind the short subject or adverb there."""
    for k in range(i, min(i + 5, end)):
        if v.is_break(k) or v.opaque(k):
            return False
        if is_verb(v, k) and _refuses(v, k) and (k > i or v.bits[k] & lx.AUX):
            return k == i or can_start(v, i)
        if v.tokens[k].tag == "ADJ" and k > i and v.bits[k - 1] & lx.DET:
            continue  # a worried spouse
        if v.bits[k] & lx.VERB and v.tokens[k].tag in {"VERB", "ADJ", ""}:
            forms = [f for f in v.lexicon.verbs[v.words[k]] if not f.split or _has_particle(v, k, f)]
            forms = [f for f in forms if not f.verb.words or accompanied(v, k, f.verb.words)]
            if k == i and any(f.kind == "participle" for f in forms) and _joins_participle(v, k):
                return False
            if (k == i or k == i + 1 and v.tokens[i].tag == "ADV") and _says_on(v, k, end, behind=i - 1):
                return True
            told = v.lexicon.pack.pack.verb_second and _announces_clause(v, k, end)
            whole = k + 1 < end or not v.lexicon.pack.pack.verb_second  # a verb that ends its clause opens none
            whole = whole and not _governed(v, k, end)
            if whole and any(f.kind == "finite" and (told or not f.verb.weak) and _says(f) for f in forms):
                return k == i or can_start(v, i) or v.tokens[i].tag == "ADV"
        elif k > i and is_verb(v, k):
            return False
    return False


def _says_on(v: View, i: int, end: int, *, behind: int) -> bool:
    """A participle that reports goes on behind a comma or a dash, or with its content behind "and", "but", "while"."""
    if i >= end or not any(f.kind == "gerund" and _says(f) for f in v.lexicon.verbs.get(v.words[i], ())):
        return False
    if v.words[behind] == "," or _closes_with_comma(v, behind) or v.words[behind] in DASHES:
        return True
    return bool(v.bits[behind] & (lx.AND | lx.OPENER)) and (_announces_clause(v, i, end) or v.opaque(i + 1))


def _closes_with_comma(v: View, i: int) -> bool:
    """The closing mark of quoted words whose comma stands inside them, where it ends what goes around them."""
    quotation = v.quotations[v.inside[i]] if v.inside[i] >= 0 else None
    return quotation is not None and quotation.last == i > quotation.first + 1 and v.words[i - 1] == ","


def _governed(v: View, k: int, end: int) -> bool:
    """`als der Rat annehmen könne`, `verletzt worden seien`: behind it stands what ends its clause, its auxiliaries."""
    stop = k + 1
    while stop < end and v.bits[stop] & lx.AUX:
        stop += 1
    return stop > k + 1 and v.lexicon.pack.pack.verb_last and (stop >= end or v.is_break(stop))


def _joins_participle(v: View, k: int) -> bool:
    """`habe A verteilt und verlangt`: behind another participle of the same auxiliary, not a finite verb."""
    before = k - 2 if k > 1 and (v.bits[k - 1] & lx.AND or v.words[k - 1] == ",") else 0
    if not v.lexicon.pack.pack.verb_last or v.tokens[before].tag != "VERB" or v.bits[before] & lx.AUX:
        return False
    return any(v.bits[n] & lx.AUX for n in range(v.segment(before)[0], before))


def _announces_clause(v: View, k: int, end: int) -> bool:
    """A complementiser right behind the verb, over a comma: then a weak verb reports too."""
    after = k + 2 if k + 1 < end and v.words[k + 1] == "," else k + 1
    return after < end and bool(v.bits[after] & lx.COMP)


def _has_particle(v: View, k: int, form: VerbForm) -> bool:
    word = (form.verb.particle or "").split(" ")[0]
    return any(v.words[n] == word for n in range(k - 1, v.segment(k)[1]))


def _refuses(v: View, k: int) -> bool:
    """The finite verb of a clause that does something of its own: `but the police cannot confirm that`."""
    if not v.lexicon.pack.pack.verb_second:
        return False
    _, b = v.segment(k)
    first = range(k, k + 5 if v.bits[k] & lx.AUX else k + 1)  # har ikke ønsket at kommentere
    return any(v.lexicon.stance.refusals.at(v.words, i, b) is not None for i in first if i < b)


def before_main(v: View, start: int, end: int) -> int:
    """Where a clause with its verb last ends before a main clause: `dat A dicht was, maar B ging open`."""
    if not v.lexicon.pack.pack.verb_last:
        return end
    for k in range(start + 3, end - 3):
        if v.bits[k] & lx.AND and _takes_over(v, k):
            return k
        if v.inside[k] >= 0 or v.bracket[k] or v.tokens[k].tag != "CCONJ" and not v.bits[k] & lx.OPENER:
            continue
        comma = v.words[k - 1] == "," and v.bits[k] & (lx.AND | lx.OPENER)
        bare = v.bits[k] & lx.OPENER and not v.bits[k] & (lx.AND | lx.COMP | lx.PREP | lx.ASK)
        if (comma or bare) and v.tokens[k].tag in {"CCONJ", ""} and _is_main(v, k + 1, min(end, v.segment(k + 1)[1])):
            return k
    return end


def _takes_over(v: View, k: int) -> bool:
    """`dass A verboten werde, | und weigerte sich`: a finite verb first, where a clause with its verb last goes on."""
    if v.inside[k] >= 0 or v.bracket[k] or not is_verb(v, k - 1) or not is_verb(v, k + 1) or is_verb(v, k + 2):
        return False
    kinds = {form.kind for form in v.lexicon.verbs.get(v.words[k + 1], ())}
    if "participle" in kinds and "finite" not in kinds and _joins_participle(v, k + 1):
        return False  # dat A is herkend en bevestigd
    attribute = v.tokens[k + 2].tag in {"NOUN", "PROPN", "ADJ"}  # ausfallende und verspätete Züge
    return not (v.bits[k + 1] & lx.KONJ or attribute or v.is_break(k + 2) or v.bits[k + 2] & (lx.AND | lx.TO))


def before_resumed(v: View, noun: int, start: int, end: int) -> int:
    """Where the content of a noun in front of its clause's verb ends: `Der Bitte, A zu öffnen, folgte niemand`."""
    if not v.lexicon.pack.pack.verb_second or any(is_verb(v, k) for k in range(v.segment(noun)[0], noun)):
        return end
    resumed = (k for k in range(start + 2, end - 1) if v.words[k] == "," and v.inside[k] < 0 and is_verb(v, k - 1))
    return next((k for k in resumed if is_verb(v, k + 1)), end)


def _is_main(v: View, first: int, stop: int) -> bool:
    """A finite verb stands first or behind its subject, and words that are no verbs between it and the end."""
    at = first if is_verb(v, first) else phrase_right(v, first, stop) if can_start(v, first) else stop
    if at >= stop - 1 or not is_verb(v, at) or conjunctive(v, first, stop):
        return False
    return not any(is_verb(v, n) for n in (at - 1, at + 1) if n >= first) and not v.bits[first] & (lx.COMP | lx.TO)


def _says(form: VerbForm) -> bool:
    return "quote" in form.verb.takes or "clause" in form.verb.takes


def phrase_end(v: View, start: int, end: int) -> int:
    """Where a noun phrase or infinitive as content ends: before a clause that says when or why."""
    for i in range(start + 1, end - 1):
        if v.inside[i] >= 0 or v.bracket[i] or i == start + 1 and v.words[i] != ",":
            continue
        if v.bits[i] & lx.OPENER and not v.bits[i] & (lx.AND | lx.DET) and v.tokens[i].tag in {"SCONJ", ""}:
            if v.bits[i - 1] & lx.PREP or v.bits[i] & lx.AS and not _has_subject(v, i + 1, end):
                continue  # doubts about whether he may, sees it as driven by fear
            if belongs(v, start, i):
                continue
            return i - bool(v.bits[i - 1] & lx.OPENER and v.tokens[i - 1].tag == "ADV" and i > start + 2)  # even as
        if v.words[i] == "," and v.opaque(i + 1) and v.quotations[v.inside[i + 1]].words >= SPEECH_WORDS:
            return i
        verb = v.words[i] == "," and v.tokens[i + 1].tag == "VERB" and not v.bits[i + 1] & (lx.AUX | lx.PREP)
        if verb and not _listed(v, start, i + 1, end):
            return i
        if v.words[i] == "," and _starts_clause(v, i + 1, end):
            return i
        if v.bits[i] & lx.AND and (v.bits[i + 1] & lx.AUX and is_verb(v, i + 1) or _goes_on(v, i + 1)):
            return i  # "backed Roe and has paid", "backed Roe and paid"
    return end


def _has_subject(v: View, i: int, end: int) -> bool:
    """A subject and its verb begin at `i`."""
    stop = phrase_right(v, i, end) if can_start(v, i) else i
    return i < stop < end and is_verb(v, stop)


def _listed(v: View, start: int, i: int, end: int) -> bool:
    """An infinitive in a row of them: `to close the quay, sell the boats and move`."""
    if not v.lexicon.pack.pack.subject_first or v.words[i].endswith(v.lexicon.regular):
        return False
    closed = (k for k in range(i + 1, end - 1) if v.bits[k] & lx.AND and v.tokens[k + 1].tag == "VERB")
    last = next(closed, None)
    return last is not None and not v.words[last + 1].endswith(v.lexicon.regular) and _has_infinitive(v, start, i)


def _has_infinitive(v: View, a: int, b: int) -> bool:
    return any(v.bits[k] & lx.TO and is_verb(v, k + 1) for k in range(a, b))


def _starts_clause(v: View, i: int, end: int) -> bool:
    """A clause with a subject of its own, or a contrast: no part of a noun phrase that stands before a comma."""
    if v.tokens[i].tag == "CCONJ" and not v.bits[i] & lx.AND:
        return True
    k = i + 1 if v.bits[i] & lx.AND else i
    if k >= end or v.bits[k] & lx.RELATIVE and not v.bits[k] & lx.DET or not can_start(v, k):
        return False
    stop = min(v.segment(k)[1], end)
    return any(is_verb(v, j) for j in range(k + 1, stop))


def _goes_on(v: View, i: int) -> bool:
    """Another finite verb of the same subject, in a form that no infinitive before it is coordinated with."""
    if v.tokens[i].tag != "VERB" or v.lexicon.pack.pack.verb_second:
        return False
    forms = v.lexicon.verbs.get(v.words[i], ())
    return any(f.kind == "finite" for f in forms) and not any(f.kind == "infinitive" for f in forms)


def clause_end(v: View, start: int, *, limit: int | None = None) -> int:
    """Content runs to the sentence's end, or to a mark or conjunction that opens a new reporting clause."""
    end = v.end() if limit is None else limit
    if start + 1 < end and v.bracket[start] and v.bracket[start + 1] and v.words[start] != ")":
        end = next((k for k in range(start, end) if v.words[k] == ")" or not v.bracket[k]), end)
    follows = v.lexicon.pack.pack.subject_follows
    verb = _awaited(v, start, end)
    for i in range(start + 2, end - 1):
        if verb is not None and v.bits[i] & lx.COMP and v.tokens[i].tag == "SCONJ":
            verb = _awaited(v, i + 1, end)
        if v.inside[i] >= 0 and not _closes_with_comma(v, i) or v.bracket[i]:
            quotation = v.quotations[v.inside[i]] if follows and v.inside[i] >= 0 else None
            if quotation is not None and quotation.first == i and not quotation.closed:
                return i  # speech goes on behind a report in it
            continue
        word = "," if v.inside[i] >= 0 else v.words[i]
        if word == ";" and _told_on(v, i + 1, end):
            continue
        if word == ";" or word == ":" and v.opaque(i + 1):
            return i
        if word in DASHES and _says_on(v, i + 1, end, behind=i):
            return i
        if (word in SENTENCE_MARKS or v.bits[i] & (lx.AND | lx.OPENER)) and (verb is None or i > verb):
            nxt = i + 1
            if v.bits[nxt] & (lx.AND | lx.OPENER) and word in SENTENCE_MARKS:
                nxt += 1
            if word == "," and nxt == i + 1 and _fronted(v, start, i) or word != "," and is_subordinate(v, start, i):
                continue
            if nxt < end and opens_report(v, nxt, end) and not joins_infinitive(v, start, i, nxt):
                return i + (v.inside[i] >= 0)
            if word != "," or nxt >= end:
                continue
            if v.bits[nxt] & lx.ASIDE and not _inserted(v, nxt, end):
                return i
            if v.bits[nxt] & lx.SUMS and _sums_up(v, nxt, end):
                return i
    return end


def _awaited(v: View, first: int, end: int) -> int | None:
    """The verb of a clause that a complementiser opens: before it neither a list nor an apposition ends the clause."""
    opened = first and v.bits[first - 1] & lx.COMP and v.tokens[first - 1].tag == "SCONJ"
    if not opened or not v.lexicon.pack.pack.subject_first:
        return None
    return next((k for k in range(first, min(end, first + _REACH)) if is_verb(v, k)), None)


def _told_on(v: View, first: int, end: int) -> bool:
    """`X said A was safe; B had left`: behind a semicolon a form of reported speech goes on, where no report begins."""
    stop = min(v.segment(first)[1], end)
    forms = any(v.bits[k] & lx.KONJ and v.inside[k] < 0 for k in range(first, stop))
    return forms and v.lexicon.pack.pack.verb_last and not opens_report(v, first, end)


def _fronted(v: View, start: int, i: int) -> bool:
    """The content opens with a clause or phrase that ends at `i`: `that when the hotels did well, the owner was`."""
    first = start + bool(v.bits[start] & lx.COMP)
    if first == start and not (start and v.bits[start - 1] & lx.COMP):
        return False
    if not v.bits[first] & (lx.PREP | lx.OPENER | lx.COMP | lx.AS) or v.bits[first] & lx.TO:
        return False
    behind = phrase_right(v, i + 1, v.end())
    return behind < v.end() and is_verb(v, behind) and all(v.words[k] != "," for k in range(first, i))


def _inserted(v: View, i: int, end: int) -> bool:
    """A relative clause that closes before the verb of its noun: `if his son, who died, were here`."""
    stop = v.segment(i)[1]
    closed = bool(v.bits[i] & lx.RELATIVE) and stop + 1 < end and is_verb(v, stop + 1)
    return closed and not v.words[stop + 1].endswith(v.lexicon.doing)


def _sums_up(v: View, i: int, end: int) -> bool:
    """An apposition that is the last thing of the sentence and no member of a list."""
    stop = min(v.segment(i)[1], end)
    return stop == end and not any(v.bits[k] & lx.AND for k in range(i, min(stop, i + 6)))


def opener_over_apposition(v: View, at: int) -> int | None:
    """The word that opens a clause with its verb last, where commas around an apposition stand in between."""
    commas = 0
    for k in range(at - 1, max(-1, at - 30), -1):
        if v.opaque(k) or is_verb(v, k) or v.is_break(k) and v.words[k] != "," and not v.bracket[k]:
            return None
        commas += v.words[k] == ","
        if v.bits[k] & (lx.COMP | lx.OPENER) and commas == 2:
            return k if k == 0 or v.is_break(k - 1) or v.bits[k - 1] & lx.AND else None
    return None


def marks_infinitive(v: View, k: int) -> bool:
    """An infinitive's mark by itself, or inside the verb: aufzugeben, anzusprechen."""
    clause = v.bits[k] & lx.COMP and v.words[k - 1] == "," and v.lexicon.pack.pack.comma_before_complementiser
    if clause and (k + 1 >= len(v) or v.tokens[k + 1].tag not in {"VERB", "AUX"}):
        return False  # foreslår, at alle er med
    preposition = v.bits[k] & lx.PREP and v.tokens[k].tag == "ADP" and not (k + 1 < len(v) and is_verb(v, k + 1))
    if v.bits[k] & lx.TO and not preposition:
        return True
    word = v.words[k]
    return len(word) > 7 and v.tokens[k].tag == "VERB" and any(mark in word[2:-3] for mark in v.lexicon.marks)
