"""Finds the words that report speech: verbs in their grammar, according-to frames, nouns."""

from dataclasses import dataclass

from testimonia.extract.lexicon import VerbForm
from testimonia.extract.phrases import phrase_right
from testimonia.extract.view import View
from testimonia.model.claims import Act
from testimonia.packs.sections.attribution import AccordingTo, Verb


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


def verb_cues(v: View) -> list[Cue]:
    """Reporting verbs outside quoted speech, left to right."""
    cues = []
    for i, word in enumerate(v.words):
        forms = v.lexicon.verbs.get(word)
        if forms is None or v.opaque(i):
            continue
        nominal = v.tokens[i].tag in {"NOUN", "PROPN", "ADP", "DET"} and (i > 0 or v.tokens[i].tag != "PROPN")
        if nominal and not _announces(v, i):
            continue
        split_first = sorted(forms, key=lambda f: not f.split)  # "sagte zu" before "sagte"
        cue = next((c for c in (_cue(v, i, f) for f in split_first) if c is not None), None)
        if cue is not None:
            cues.append(cue)
    return cues


def _announces(v: View, i: int) -> bool:
    """A colon, complementiser or infinitive follows: then what the tagger took for a noun is a verb after all."""
    after = [*v.words[i + 1 : i + 3], "", ""]
    word = after[1] if after[0] == "," else after[0]
    return after[0] == ":" or v.lexicon.has("complementisers", word) or v.lexicon.has("infinitive_marks", word)


def _cue(v: View, i: int, form: VerbForm) -> Cue | None:
    verb = form.verb
    if form.kind == "finite":
        if form.split:
            at = _particle(v, i, verb)
            return None if at is None else Cue(i, (i, at), verb.act, verb)
        aux = _auxiliary(v, i) if any(f.kind == "participle" for f in v.lexicon.verbs[v.words[i]]) else None
        if aux is not None and v.tokens[i].tag != "AUX":  # "said" after "has": a participle
            return Cue(i, (i,), verb.act, verb, kind="participle", passive=_passive(v, aux), auxiliary=aux)
        if i and v.tokens[i - 1].tag == "PART" and v.lexicon.has("infinitive_marks", v.words[i - 1]):
            told = i > 1 and v.tokens[i - 2].tag == "VERB"
            return Cue(i, (i,), verb.act, verb, kind="infinitive") if told else None
        return Cue(i, (i,), verb.act, verb)
    if form.kind in {"participle", "infinitive"}:
        aux = _auxiliary(v, i)
        if aux is None:
            return None
        passive = form.kind == "participle" and _passive(v, aux)
        return Cue(i, (i,), verb.act, verb, kind=form.kind, passive=passive, auxiliary=aux)
    aux = _auxiliary(v, i)
    if aux is not None and i - aux <= 3:
        return Cue(i, (i,), verb.act, verb, auxiliary=aux)
    return Cue(i, (i,), verb.act, verb, kind="gerund") if i and v.words[i - 1] == "," else None


def _particle(v: View, i: int, verb: Verb) -> int | None:
    """The separated particle at the end of the verb's clause."""
    for j in range(i + 1, min(len(v), i + 18)):
        if v.words[j] == verb.particle and not v.opaque(j):
            if not v.lexicon.pack.pack.verb_second:
                return j if j - i <= 4 else None  # point out, call for
            follows = (
                j + 1 >= len(v)
                or v.is_break(j + 1)
                or v.words[j + 1] in {".", "!", "?"}
                or v.lexicon.has("complementisers", v.words[j + 1])
                or v.lexicon.has("prepositions", v.words[j + 1])
            )
            if follows:
                return j
        if v.words[j] in {";", ":"} and v.inside[j] < 0:
            break
    return None


def _auxiliary(v: View, i: int) -> int | None:
    """The auxiliary of a participle or infinitive at `i`: in the same segment, else the sentence's earlier bracket."""
    a, b = v.segment(i)
    verb_second = v.lexicon.pack.pack.verb_second
    left = range(i - 1, a - 1 if verb_second else max(a, i - 6) - 1, -1)
    right = range(i + 1, min(b, i + 2 if verb_second else i))
    j: int
    for j in (*left, *right):
        if v.opaque(j):
            break
        if is_auxiliary(v, j):
            return j
    if v.lexicon.pack.pack.verb_second:
        for j in range(a - 1, max(-1, i - 30), -1):
            if is_auxiliary(v, j) and not v.opaque(j):
                return j
    return None


def is_auxiliary(v: View, i: int) -> bool:
    """An auxiliary by its form, unless the tagger takes it for a pronoun ("zijn troepen") or a noun."""
    return v.lexicon.has("auxiliaries", v.words[i]) and v.tokens[i].tag not in {"PRON", "DET", "NOUN", "PROPN", "ADP"}


def _passive(v: View, aux: int) -> bool:
    return v.lexicon.has("passive_auxiliaries", v.words[aux])


def frame_cues(v: View) -> list[tuple[Cue, bool]]:
    """According-to frames: (cue, True when the source stands behind the cue)."""
    found = []
    for i in range(len(v)):
        if v.opaque(i):
            continue
        for table, behind in ((v.lexicon.before, True), (v.lexicon.after, False)):
            hit = _frame(v, i, table.get(v.words[i], ()), behind=behind)
            if hit is not None:
                found.append((hit, behind))
                break
    return found


def _frame(v: View, i: int, frames: tuple[tuple[tuple[str, ...], AccordingTo], ...], *, behind: bool) -> Cue | None:
    for words, frame in frames:
        end = i + len(words)
        if tuple(v.words[i:end]) != words:
            continue
        if frame.detached and end < len(v) and v.words[end] in v.lexicon.verbs:
            continue
        if frame.detached and (i == 0 or not v.is_break(i - 1) and v.inside[i - 1] < 0):
            continue
        if frame.noun_first:
            nouns = {n.lower() for n in frame.noun_first}
            near = [k for k in range(end, min(end + 3, len(v))) if v.words[k] in nouns]
            if not near:
                continue
            end = near[0] + 1
        return Cue(i, tuple(range(i, end)), frame.act, frame=frame, kind="frame")
    return None


def noun_cues(v: View) -> list[tuple[Cue, tuple[int, int], tuple[int, int]]]:
    """`the announcement of the town that ...`: (cue, source, content) of nouns that report."""
    found = []
    for i, word in enumerate(v.words):
        act = v.lexicon.nouns.get(word)
        if act is None or v.opaque(i) or i + 3 >= len(v):
            continue
        joined = v.lexicon.has("noun_phrase_joiners", v.words[i + 1])
        if not joined and not v.lexicon.has("genitive_determiners", v.words[i + 1]):
            continue
        first = i + 2 if joined else i + 1
        stop = phrase_right(v, first, v.end())
        at = stop + 1 if stop < v.end() and v.words[stop] == "," else stop
        if stop == first or at + 2 >= v.end() or not v.lexicon.has("complementisers", v.words[at]):
            continue
        _, last = v.segment(at)
        found.append((Cue(i, (i,), act, kind="noun"), (first, stop), (at, last)))
    return found
