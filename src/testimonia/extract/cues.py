"""Finds the words that report speech: verbs in their grammar, and according-to frames."""

from dataclasses import dataclass
from functools import cache

from testimonia.extract import lexicon as lx
from testimonia.extract.agreement import agrees
from testimonia.extract.lexicon import VerbForm
from testimonia.extract.misread import no_report
from testimonia.extract.phrases import can_start, is_verb, phrase_right
from testimonia.extract.tags import ENDS, NOMINAL
from testimonia.extract.view import View
from testimonia.model.claims import Act
from testimonia.packs.sections.attribution import AccordingTo, Verb

_NOMINAL = frozenset({"NOUN", "PROPN", "ADP", "DET"})
_PHRASE = frozenset({"NUM", "NOUN", "ADJ", "PROPN"})
_SUBJECT = frozenset({"NOUN", "PROPN", "PRON", "DET"})
_SHORT = 5  # letters: so short a noun is part of too many others (Sicht, Aufsicht) for compounds to count
_LINK = 9  # words from a verb to the words that lead to its content
_FAR = 40  # tokens between the two halves of a verbal bracket


@dataclass(frozen=True, slots=True)
class Cue:
    """Token positions of a cue; `at` is the finite verb or frame word that the grammar turns on."""

    at: int
    parts: tuple[int, ...]
    act: Act
    verb: Verb | None = None
    frame: AccordingTo | None = None
    kind: str = "finite"
    passive: bool = False
    auxiliary: int | None = None

    def finite(self) -> int:
        """Position of the finite verb: the auxiliary of a participle, else the verb."""
        return self.at if self.auxiliary is None else self.auxiliary


def verb_cues(v: View) -> list[Cue]:
    """Reporting verbs outside quoted speech, left to right."""
    if v.cues is None:
        v.cues = tuple(_find_verbs(v))
    return list(v.cues)


def _find_verbs(v: View) -> list[Cue]:
    cues = []
    for i, bits in enumerate(v.bits):
        if not bits & lx.VERB or v.opaque(i):
            continue
        forms = v.lexicon.verbs[v.words[i]]
        if no_report(v, i):
            continue
        if _nominal(v, i) and not _announces(v, i) and not agrees(v, i):
            continue
        if len(forms) > 1 and any(f.split or f.verb.links or f.verb.words for f in forms):
            # "sagte zu" before "sagte", "s'attend" before "attend", "voted against" before "voted"
            forms = tuple(
                sorted(
                    forms, key=lambda f: (not _closed(v, i, f), not _leads(v, i, f.verb), not f.split, not f.verb.words)
                )
            )
        cue = next((c for c in (_cue(v, i, f) for f in forms) if c is not None), None)
        if cue is not None:
            cues.append(cue)
    return cues


def _closed(v: View, i: int, form: VerbForm) -> bool:
    """Whether the clause ends with the verb's own particle: spreekt berichten over een verkoop tegen."""
    if not form.split or not v.lexicon.pack.pack.verb_second:
        return False
    at = _particle(v, i, form.verb)
    return at is not None and at > i + 1 and (at + 1 >= v.end() or v.is_break(at + 1))


def _nominal(v: View, i: int) -> bool:
    """A noun or a small word that is spelled like a verb, by its tag or by the preposition before it."""
    tag = v.tokens[i].tag
    if i == 0:
        opens = v.lexicon.pack.pack.verb_second and len(v) > 1 and v.bits[1] & lx.PASSIVE  # Kritisiert wird, dass
        titled = tag == "PROPN" and len(v) > 2 and v.tokens[1].tag == "PROPN" and v.lexicon.pack.pack.verb_second
        return tag in {"NOUN", "ADP", "DET"} and not opens or titled  # Anfører Lars Holm erklærede
    if v.lexicon.pack.pack.subject_follows and v.words[i].endswith(v.lexicon.pack.times.past_endings):
        return False  # dijo, anunció: a past form is no noun
    if v.lexicon.pack.pack.verb_second and v.tokens[i - 1].tag == "ADP" and v.bits[i - 1] & lx.PREP:
        return not v.bits[i - 1] & lx.TO and not _day_after(v, i)  # antallet af sigtede
    if v.bits[i - 1] & lx.AUX and v.lexicon.pack.text.endings and is_auxiliary(v, i - 1):
        return False  # ha comunicato: no noun behind an auxiliary, where tags are but guessed
    svo = not v.lexicon.pack.pack.verb_second
    if svo and tag in NOMINAL and v.bits[i - 1] & lx.DET and not v.bits[i - 1] & (lx.PRONOUN | lx.OBJECT | lx.RELATIVE):
        return True  # his claim
    if v.tokens[i - 1].tag in {"ADV", "PRON"} and not v.tokens[i].text[:1].isupper():
        return False
    if tag in {"ADP", "DET"}:  # of the small words a pack names all: another one is a verb, whatever its tag
        return bool(v.bits[i] & (lx.PREP | lx.DET))
    return tag in {"NOUN", "PROPN"}


def _day_after(v: View, i: int) -> bool:
    """`Dagen efter sagde ministeren`: a noun and a preposition fill the prefield, the subject follows the verb."""
    a, b = v.segment(i)
    return v.tokens[i].tag == "VERB" and i == a + 2 and i + 1 < b and v.tokens[i + 1].tag in _SUBJECT


def _behind_noun(v: View, i: int) -> bool:
    a, _ = v.segment(i)
    return 0 < a < i and v.words[a - 1] == "," and v.tokens[i - 1].tag in {"NOUN", "PROPN"}


def _is_noun(v: View, i: int) -> bool:
    """Behind a genitive, or a determiner and its adjective: `the editor's note:`, `a simple message:`."""
    k = i - 1
    while k > 0 and v.tokens[k].tag == "ADJ" and v.words[i + 1] == ":":
        k -= 1
    pointing = v.bits[k] & lx.DET and not v.bits[k] & (lx.PRONOUN | lx.OBJECT | lx.RELATIVE)
    return bool(pointing) or v.words[k].endswith(v.lexicon.possessives) and v.tokens[k].tag in NOMINAL


def _announces(v: View, i: int) -> bool:
    """A colon, complementiser or infinitive follows: then what the tagger took for a noun is a verb after all."""
    if i + 1 >= len(v) or v.tokens[i].text[:1].isupper():
        return False
    if i and v.words[i - 1] == "," and v.lexicon.pack.pack.verb_second or i + 1 == v.end() and _behind_noun(v, i):
        return True  # ", frygter læger", ", doctors fear."
    if i and v.opaque(i - 1) and v.lexicon.pack.pack.verb_second:
        return True  # "...," oplyser politiet
    if _in_commas(v, i):
        return True
    if i and not v.lexicon.pack.pack.verb_second and (_is_noun(v, i) or v.tokens[i - 1].tag == "VERB"):
        return False  # denied claims that A
    after = i + 2 if v.words[i + 1] == "," and i + 2 < len(v) else i + 1
    free = i == 0 or not v.bits[i - 1] & lx.PREP
    if after == i + 1 and v.bits[after] & lx.RELATIVE and after + 1 < len(v) and is_verb(v, after + 1):
        return False  # rules that would have allowed it
    opens = lx.COMP | lx.TO | (lx.ASK if after > i + 1 and v.lexicon.pack.pack.verb_second else 0)
    return v.words[i + 1] == ":" or bool(v.bits[after] & opens) and free or v.opaque(after)


def _in_commas(v: View, i: int) -> bool:
    """`The levy, many argue, could hurt`: two words between commas, of which the first counts people."""
    a, b = v.segment(i)[0], min(v.segment(i)[1], v.end())
    if b - a != 2 or i != a + 1 or not a or v.words[a - 1] != "," or b < v.end() and v.words[b] != ",":
        return False
    counts = v.bits[a] & lx.DET and not v.bits[a] & (lx.SINGULAR | lx.ANAPHOR | lx.NEGATION | lx.ASK)
    plain = v.words[a] not in v.lexicon.pack.names.articles and v.tokens[a].tag in {"DET", "ADJ", "PRON", "NOUN"}
    return bool(counts) and plain and any(f.kind == "finite" for f in v.lexicon.verbs[v.words[i]])


def _cue(v: View, i: int, form: VerbForm) -> Cue | None:
    verb = form.verb
    if verb.words and not accompanied(v, i, verb.words):
        return None
    if v.bits[i] & lx.STATE and _is_state(v, i):
        return None
    if verb.unless and accompanied(v, i, verb.unless):
        return None
    if verb.not_before and i + 1 < len(v) and v.words[i + 1] in verb.not_before:
        return None
    if verb.links and not (verb.takes or v.lexicon.pack.pack.verb_second or _leads(v, i, verb)):
        return None
    parts: tuple[int, ...] = (i,)
    if form.split:
        at = _particle(v, i, verb)
        if at is None or v.bits[at] & lx.TO and at + 1 < len(v) and v.tokens[at + 1].tag in {"VERB", "AUX"}:
            return None  # "agreed to leave": an infinitive
        parts = (i, *range(at, at + (verb.particle or "").count(" ") + 1))
    if form.kind == "finite":
        aux = auxiliary_of(v, i) if any(f.kind == "participle" for f in v.lexicon.verbs[v.words[i]]) else None
        if i > 1 and v.bits[i - 1] & lx.AND and v.tokens[i - 1].tag != "ADV" and not v.bits[i - 2] & lx.VERB:
            aux = None  # "could be lost and urged": a verb of its own
        if aux is not None and aux < v.segment(i)[0] and _has_subject(v, i):
            aux = None  # "wurde gelobt, die Firma bezweifelt aber, dass"
        if aux is None and (modal := _modal(v, i, verb)) is not None:
            return Cue(i, parts, verb.act, verb, kind="infinitive", auxiliary=modal)
        if aux is not None and v.tokens[i].tag != "AUX":  # "said" after "has": a participle
            return Cue(i, parts, verb.act, verb, kind="participle", passive=_passive(v, aux), auxiliary=aux)
        if i and v.bits[i - 1] & lx.TO and v.tokens[i - 1].tag in {"PART", ""}:
            if v.lexicon.pack.pack.verb_second:
                return None
            return Cue(i, parts, verb.act, verb, kind="infinitive")
        return Cue(i, parts, verb.act, verb)
    aux = auxiliary_of(v, i)
    if form.kind == "passive":
        kind = "finite" if aux is None else "participle"
        return Cue(i, parts, verb.act, verb, kind=kind, passive=True, auxiliary=aux)
    if form.kind in {"participle", "infinitive"}:
        if aux is None or v.lexicon.pack.pack.verb_last and i and v.bits[i - 1] & lx.AS:
            return None  # kann wie geplant starten
        passive = form.kind == "participle" and _passive(v, aux) and not (verb.moves and _is_perfect(v, i, aux))
        return Cue(i, parts, verb.act, verb, kind=form.kind, passive=passive, auxiliary=aux)
    if aux is not None and all(
        v.tokens[k].tag in {"ADV", "PART"} or v.bits[k] & lx.NEGATION for k in range(aux + 1, i)
    ):
        return Cue(i, parts, verb.act, verb, auxiliary=aux)
    subject_first = v.lexicon.pack.pack.subject_first
    return Cue(i, parts, verb.act, verb, kind="gerund") if i or subject_first else None


def _is_state(v: View, i: int) -> bool:
    """`The mayor is convinced that`: no passive of a report, but what the subject thinks."""
    aux = auxiliary_of(v, i) if i + 1 < len(v) and v.bits[i + 1] & lx.COMP else None
    return aux is not None and _passive(v, aux)


def _has_subject(v: View, i: int) -> bool:
    """A noun phrase fills the field before the verb at `i`, and its clause goes on behind it."""
    first = v.segment(i)[0]
    if not v.lexicon.pack.pack.verb_second or first == i or v.bits[first] & lx.OBLIQUE or v.tokens[i].tag != "VERB":
        return False
    goes_on = i + 2 < v.end() and (not v.is_break(i + 1) or bool(v.bits[i + 2] & lx.COMP))
    return goes_on and can_start(v, first) and phrase_right(v, first, i) == i


def _modal(v: View, i: int, verb: Verb) -> int | None:
    """The auxiliary of an infinitive spelled like a plural, in the same segment: `kan melden`, `heeft laten zien`."""
    whole = v.words[i] in verb.infinitive or (verb.particle or "\0") + v.words[i] in verb.infinitive  # bekannt geben
    if not whole or not v.lexicon.pack.pack.verb_second:
        return None
    first = v.segment(i)[0]
    opens = v.bits[first] & (lx.AS | lx.COMP | lx.ASK | lx.RELATIVE | lx.OPENER) and v.tokens[first].tag != "CCONJ"
    back = v.bits[first] & lx.ANAPHOR and is_auxiliary(v, first + 1)  # dat wil zeggen dat
    if opens and not back or i and v.bits[i - 1] & lx.AND:
        return None
    return next((k for k in range(i - 1, first - 1, -1) if is_auxiliary(v, k) and not v.opaque(k)), None)


def accompanied(v: View, i: int, words: tuple[str, ...]) -> bool:
    """One of the words stands in the verb's segment."""
    a, b = v.segment(i)
    wanted = {w.lower() for w in words}
    return any(v.words[k] in wanted and v.inside[k] < 0 for k in range(max(a, i - 20), min(b, i + 20)))


def _leads(v: View, i: int, verb: Verb) -> bool:
    """Words that lead to the verb's content stand near behind it."""
    if not verb.links:
        return False
    heads, links = _compiled(verb.links)
    for k in range(i + 1, min(len(v), i + _LINK)):
        if v.is_break(k):
            return False
        if v.words[k] in heads and any(tuple(v.words[k : k + len(link)]) == link for link in links):
            return True
    return False


@cache
def _compiled(links: tuple[str, ...]) -> tuple[frozenset[str], tuple[tuple[str, ...], ...]]:
    split = tuple(tuple(link.split()) for link in links)
    return frozenset(link[0] for link in split), split


def _particle(v: View, i: int, verb: Verb) -> int | None:
    """The separated particle at the end of the verb's clause."""
    second = v.lexicon.pack.pack.verb_second
    words = (verb.particle or "").split()
    if i and v.words[i - 1] == verb.particle and second and (v.is_break(i + 1) if i + 1 < len(v) else True):
        return i - 1  # in a clause with its verb last: bekannt gab
    stop = min(len(v), i + (_FAR if second else 3))
    if words[0] not in v.words[i + 1 : stop]:
        return None
    segment = v.segment(i)[1]
    for j in range(i + 1, stop):
        if not second and j > i + 1 and v.tokens[j - 1].tag not in {"ADV", "PRON", "ADP"}:
            return None
        if v.words[j] == words[0] and v.inside[j] < 0 and v.words[j : j + len(words)] == words:
            if not second:
                return None if _names_platform(v, j + 1) else j  # point out, call for; reported on Telegram
            k = j + len(words)
            if k >= len(v) or v.is_break(k) or v.words[k] in ENDS or v.inside[k] >= 0:
                return j
            if v.bits[k] & (lx.COMP | lx.AND) or v.bits[k] & lx.PREP and j - i <= 18:
                return j
            object_next = v.bits[k] & (lx.DET | lx.AUX) or v.tokens[k].tag in _PHRASE
            if j == i + 1 and object_next and v.lexicon.pack.pack.particles_follow:
                return j  # talar om 300, säger sig ha, drar tillbaka uppgiften
            if "infinitive" in verb.takes and any(v.bits[n] & lx.TO for n in range(k, min(segment, k + _FAR))):
                return j  # is van plan 300 banen te schrappen
        if v.words[j] in {";", ":"} and v.inside[j] < 0:
            break
        if second and v.bits[j] & lx.AND and j + 1 < len(v) and is_verb(v, j + 1):
            break  # nahm ab und ging zurück
        if v.words[j] == "," and j + 1 < len(v) and v.bits[j + 1] & lx.COMP and not v.bits[j + 1] & lx.RELATIVE:
            break
    return None


def _names_platform(v: View, i: int) -> bool:
    named = i < len(v) and v.tokens[i].text[:1].isupper()
    return named and v.lexicon.stance.channels.at(v.words, i, len(v)) is not None


def auxiliary_of(v: View, i: int) -> int | None:
    """The auxiliary of a participle or infinitive at `i`: in the same segment, else the sentence's earlier bracket."""
    a, b = v.segment(i)
    verb_second = v.lexicon.pack.pack.verb_second
    left = range(i - 1, (a if verb_second else max(a, i - 6)) - 1, -1)
    right = range(i + 1, min(b, i + 2 if verb_second else i))
    for side in (left, right):
        for j in side:
            if v.opaque(j) or j < i and _ends_relative(v, j, i):
                break
            if is_auxiliary(v, j) or v.bits[j] & lx.FUSED:
                return j
    if verb_second and i > a and not v.bits[a] & (lx.AS | lx.COMP | lx.ASK):
        for j in range(a - 1, max(-1, i - _FAR), -1):
            if v.bits[j] & lx.AUX and is_auxiliary(v, j) and not v.opaque(j):
                return j
    return None


def _ends_relative(v: View, j: int, i: int) -> bool:
    """`A woman who was injured said`: a verb right before this one has the auxiliary."""
    pack = v.lexicon.pack.pack
    two = j == i - 1 and v.tokens[j].tag == v.tokens[i].tag == "VERB"
    return two and pack.subject_first


def is_auxiliary(v: View, i: int) -> bool:
    """An auxiliary by its form, unless the tagger takes it for a pronoun ("zijn troepen") or a noun."""
    return bool(v.bits[i] & lx.AUX) and v.tokens[i].tag not in {"PRON", "DET", "NOUN", "PROPN", "ADP"}


def _passive(v: View, aux: int) -> bool:
    return bool(v.bits[aux] & lx.PASSIVE) and not (aux and v.reflexive(aux - 1))


def _is_perfect(v: View, i: int, aux: int) -> bool:
    """`ist davon ausgegangen`, not `ist davon ausgegangen worden`."""
    return v.words[aux] in v.lexicon.sets["be_auxiliaries"] and not (
        i + 1 < len(v) and v.bits[i + 1] & lx.PASSIVE and i + 1 != aux
    )


def frame_cues(v: View) -> list[tuple[Cue, bool]]:
    """According-to frames: (cue, True when the source stands behind the cue)."""
    found = []
    for i, bits in enumerate(v.bits):
        if not bits & (lx.BEFORE | lx.AFTER) or v.opaque(i):
            continue
        ordinal = i > 0 and bool(v.bits[i - 1] & lx.DET)  # il secondo incontro: the second, not "according to"
        for table, behind in ((v.lexicon.before, True), (v.lexicon.after, False)):
            if behind and ordinal and not v.lexicon.pack.pack.verb_second:  # de volgens de politie gevluchte man
                continue
            hit = _frame(v, i, table.get(v.words[i], ()), behind=behind)
            if hit is not None:
                found.append((hit, behind))
                break
    return found


def _frame(v: View, i: int, frames: tuple[tuple[tuple[str, ...], AccordingTo], ...], *, behind: bool) -> Cue | None:
    second = v.words[i + 1] if i + 1 < len(v) else ""
    for words, frame in frames:
        end = i + len(words)
        if len(words) > 1 and (words[1] != second or tuple(v.words[i:end]) != words):
            continue
        if frame.detached and end < len(v) and v.bits[end] & lx.VERB:
            continue
        if frame.detached and (i == 0 or not v.is_break(i - 1) and v.inside[i - 1] < 0):
            continue
        if frame.noun_first:
            near = _frame_noun(v, end if behind else max(0, i - 3), frame, behind=behind)
            if near is None or behind and _after_a_while(v, i):
                continue
            if behind:
                end = near + 1
        return Cue(i, tuple(range(i, end)), frame.act, frame=frame, kind="frame")
    return None


def _frame_noun(v: View, first: int, frame: AccordingTo, *, behind: bool) -> int | None:
    """The noun that makes the preposition a frame, within three words; compounds of it count (Polizeiangaben).

    Behind the preposition no other noun and no verb may stand before it: `nach Abschluss der Ermittlungen` and `seiner
    Meinung nach hätte die Aufsicht` are no frames with a noun behind.
    """
    for k in range(first, min(first + 4, len(v))):
        if v.is_break(k) or v.inside[k] >= 0:
            return None
        word = v.words[k]
        if any(word == noun or len(noun) > _SHORT and word.endswith(noun) for noun in frame.noun_first):
            return k
        if behind and v.lexicon.pack.pack.nouns_capitalised and v.tokens[k].tag in {"AUX", "NOUN"}:
            return None
    return None


def _after_a_while(v: View, i: int) -> bool:
    """`Zwei Monate nach dem Urteil`: a time stands right before the preposition, which tells when."""
    if i == 0 or v.is_break(i - 1) or not v.lexicon.pack.pack.verb_second:
        return False
    counted = i > 1 and v.tokens[i - 2].tag == "NUM" and v.tokens[i - 1].tag == "NOUN"
    return counted and v.words[i - 1] in v.lexicon.pack.times.units
