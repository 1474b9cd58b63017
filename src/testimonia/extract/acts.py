"""What a cue does: its verb's act, or that of the refusal, the negation or the noun it stands with."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from testimonia.extract import lexicon as lx
from testimonia.extract.contenders import told_through
from testimonia.extract.cues import Cue, is_auxiliary
from testimonia.extract.factuality import is_hearsay, marks
from testimonia.extract.impersonal import speaking_place
from testimonia.extract.leftward import phrase_left
from testimonia.extract.middle import skip_middle
from testimonia.extract.phrases import can_start, phrase_right
from testimonia.extract.prefield import prefield
from testimonia.extract.scope import clauses
from testimonia.extract.speakers import sort_of
from testimonia.extract.subjects import subject
from testimonia.extract.view import View
from testimonia.model.claims import Act
from testimonia.packs.sections.stance import Refusal

Ranges = Sequence[tuple[int, int]]
# What a negated cue does: who never denied has not denied; who did not confirm has not denied either.
_NEGATED: dict[Act, Act] = {"deny": "say", "confirm": "cannot-confirm", "admit": "deny"}
_OF_NOUN = frozenset({"estimate", "expect", "claim", "accuse", "warn", "promise", "plan", "deny", "suggest"})
_INSIDE = frozenset({"deny-knowledge", "cannot-confirm", "no-comment"})  # acts that a neutral verb only passes on
_NEUTRAL = frozenset({"say", "report"})
_NEAR = 6  # words between a cue and the refusal that overrules it


@dataclass(frozen=True, slots=True)
class Stated:
    """A sentence that needs no reporting verb: its cue, and whose it is (None where nobody is named)."""

    cue: Cue
    source: tuple[int, int] | None


def refine_act(v: View, cue: Cue, content: Ranges = (), source: tuple[int, int] | None = None) -> Cue:
    """The cue with the act that its clause gives it: `kann nicht bestätigen` cannot-confirm, `nie bestritten` say."""
    if cue.frame is not None:
        return _by_content(v, _by_noun(v, cue, source), content)
    first, last = _bracket(v, cue)
    hit = refusal_at(v, first, last)
    if hit is not None and any(abs(p - cue.at) <= _NEAR for p in hit[1]) and not _elsewhere(content, hit[1]):
        return replace(cue, act=hit[0].act, parts=tuple(sorted({*cue.parts, *hit[1]})))
    if cue.act in _NEGATED and (no := _negation(v, cue, content, first, last)) is not None:
        unknown = cue.act == "admit" and source is None  # "is niet bekend": nobody denies, it is not known
        act: Act = "deny-knowledge" if unknown else _NEGATED[cue.act]
        return replace(cue, act=act, parts=tuple(sorted({*cue.parts, no})))
    return _by_content(v, cue, content)


def _by_content(v: View, cue: Cue, content: Ranges) -> Cue:
    """A neutral cue passes on what its content does: `X said it had no comment`, `an estimated 20, said X`."""
    if cue.act not in _NEUTRAL:
        return cue
    act = _inside(v, content) or next((m.act for m in marks(v, content) if m.act and not m.clause), None)
    return cue if act is None else replace(cue, act=act)


def _bracket(v: View, cue: Cue) -> tuple[int, int]:
    """The cue's clause: its segment, back to its auxiliary where that stands before a break."""
    first, last = v.segment(cue.at)
    if cue.auxiliary is not None and v.lexicon.pack.pack.verb_second:
        first = min(first, cue.auxiliary)
    return first, last


def _elsewhere(content: Ranges, parts: tuple[int, ...]) -> bool:
    """True where the refusal is wholly what is reported, and not how it is reported."""
    return any(all(a <= p < b for p in parts) for a, b in content)


def _negation(v: View, cue: Cue, content: Ranges, first: int, last: int) -> int | None:
    """A negation of the cue's verb: in its clause, outside its content, not undone ("not only")."""
    verb_second = v.lexicon.pack.pack.verb_second
    low, high = (first, last) if verb_second else (max(first, cue.at - 4), min(cue.at + 2, last))
    for i in range(low, high):
        if not v.lexicon.has("negations", v.words[i]) or v.opaque(i):
            continue
        in_phrase = v.lexicon.has("determiners", v.words[i]) and v.tokens[i].tag == "DET"
        if any(a <= i < b and (in_phrase or i != b - 1) for a, b in content) or in_phrase and i > cue.at:
            continue
        if i + 1 < len(v) and v.words[i + 1] in v.lexicon.stance.negation_undone:
            continue
        return i
    return None


def _by_noun(v: View, cue: Cue, source: tuple[int, int] | None) -> Cue:
    """`According to an estimate of X`: the noun of the source, or of the frame, tells the act."""
    near = [*cue.parts, *(range(source[0], min(source[0] + 4, source[1])) if source is not None else ())]
    acts = (v.lexicon.nouns.get(v.words[i]) for i in near)
    act = next((a for a in acts if a in _OF_NOUN), None)
    return replace(cue, act=act) if act is not None and cue.act in _NEUTRAL else cue


def _inside(v: View, content: Ranges) -> Act | None:
    """`X said it had no knowledge of it`: a refusal of the speaker's own in the main clause of what is said."""
    for a, b in content:
        hit = refusal_at(v, a, b)
        if hit is None or hit[0].act not in _INSIDE or any(map(v.opaque, hit[1])):
            continue
        lex, clause = v.lexicon, clauses(v, content)
        if any(clause[p] for p in hit[1]):
            continue
        who = [i for i in range(a, hit[1][0]) if not lex.has("complementisers", v.words[i])]
        own = any(lex.has("pronouns", v.words[i]) or lex.has("first_person", v.words[i]) for i in who[:2])
        people = any(lex.kinds.get(v.words[i]) == "person" or v.tokens[i].tag == "PROPN" for i in who)
        return hit[0].act if own or not people else None
    return None


def refusal(v: View) -> Stated | None:
    """A refusal in a sentence without another attribution (`Das Amt war nicht zu erreichen`), with its subject."""
    hit = refusal_at(v, 0, v.end())
    if hit is None or any(v.opaque(p) for p in hit[1]):
        return None
    entry, parts = hit
    if _subordinate(v, parts[0]):
        return None  # whose it is is not said here
    if entry.behind:
        stop = phrase_right(v, parts[-1] + 1, v.end())
        source = (parts[-1] + 1, stop) if stop > parts[-1] + 1 else None
    else:
        source = None if entry.agentless else _subject(v, parts[0])
        if source is not None and set(range(*source)) & set(parts):
            source = None  # es gab keine Angaben
    cue = Cue(parts[0], parts, entry.act, kind="refusal")
    if source is not None:
        source = (source[0], next((k for k in range(*source) if _relative(v, k)), source[1]))
    if entry.reached and (source is None or sort_of(v, source) != "speaker"):
        return None
    return None if source is None and not entry.agentless else Stated(cue, source)


def refusal_in(v: View, first: int, last: int) -> Stated | None:
    """A refusal with its subject inside one segment of a verb-second sentence."""
    hit = refusal_at(v, first, last)
    if hit is None or hit[0].agentless or hit[0].behind or _subordinate(v, hit[1][0]):
        return None
    finite = next((i for i in range(first, last) if is_auxiliary(v, i) or v.tokens[i].tag == "VERB"), None)
    source = None if finite is None else prefield(v, finite)
    if source is None or source[0] < first:
        return None
    return Stated(Cue(hit[1][0], hit[1], hit[0].act, kind="refusal"), source)


def _relative(v: View, i: int) -> bool:
    return v.words[i] == "," and i + 1 < len(v) and v.lexicon.has("relatives", v.words[i + 1])


def _subordinate(v: View, i: int) -> bool:
    """True inside a clause that a complementiser or a relative word opens."""
    clause = clauses(v, [(0, v.end())])
    first = next(k for k in sorted(clause) if clause[k] == clause[i])
    lex, word = v.lexicon, v.words[first]
    return clause[i] > 0 and (lex.has("complementisers", word) or lex.has("relatives", word))


def own_account(v: View) -> Stated | None:
    """`Naar eigen zeggen`, `will ... gesehen haben`: the subject of the sentence claims what the sentence says."""
    hearsay, accounts = v.lexicon.stance.hearsay, v.lexicon.stance.own_account.by_word
    if hearsay.keys().isdisjoint(v.words) and accounts.keys().isdisjoint(v.words):
        return None
    for i in range(v.end()):
        if v.words[i] not in hearsay and v.words[i] not in accounts:
            continue
        for entry in hearsay.get(v.words[i], ()):
            if entry.of_subject and not v.opaque(i) and is_hearsay(v, i, entry, clauses(v, [(0, v.end())])):
                source = prefield(v, i) or phrase_left(v, i, 0)
                return Stated(Cue(i, (i,), "claim", kind="own-account"), source) if source is not None else None
        hit = v.lexicon.stance.own_account.at(v.words, i, v.end())
        if hit is not None and not v.opaque(i):
            source = _subject(v, i, skip=hit[0])
            return Stated(Cue(i, hit[0], "claim", kind="own-account"), source) if source is not None else None
    return None


def _is_finite(v: View, i: int) -> bool:
    """A verb by its tag, and no participle that is a noun: den sigtede skulle."""
    named = v.words[i] in v.lexicon.kinds and i + 1 < v.end() and is_auxiliary(v, i + 1)
    return v.tokens[i].tag in {"VERB", "AUX"} and not named


def _subject(v: View, at: int, skip: tuple[int, ...] = ()) -> tuple[int, int] | None:
    """The subject of the sentence's finite verb, beside the words at `skip`."""
    verbs = [i for i in range(v.end()) if not v.opaque(i) and i not in skip]
    if skip:
        beside = range(*v.segment(at))
        verbs.sort(key=lambda i: i not in beside)
        finite = next((i for i in verbs if is_auxiliary(v, i) or _is_finite(v, i)), at)
    else:
        finite = next((i for i in verbs if is_auxiliary(v, i)), at)
        if v.lexicon.pack.pack.verb_last and not v.segment(at)[0] <= finite < v.segment(at)[1]:
            own = (i for i in range(*v.segment(at)) if v.tokens[i].tag == "VERB")
            finite = next((i for i in own if not v.lexicon.has("conjunctive", v.words[i])), finite)  # liegen nicht vor
        if v.lexicon.pack.pack.verb_second and finite == at:
            beside = range(*v.segment(at))
            finite = next((i for i in verbs if i in beside and v.tokens[i].tag == "VERB"), at)
            return subject(v, Cue(finite, (finite, at), "say"), inverted=False)
    if not v.lexicon.pack.pack.verb_second:
        source = told_through(v, finite) or phrase_left(v, finite, 0) or phrase_left(v, at, 0)
        return source or speaking_place(v, finite)
    source = prefield(v, finite)
    if source is not None and set(range(*source)) & set(skip):
        source = None
    back = source is not None and source[1] - source[0] == 1 and v.lexicon.has("anaphora", v.words[source[0]])
    if source is not None and not back and sort_of(v, source) == "speaker":
        return source
    right = skip_middle(v, finite + 1)
    if right < v.end() and v.lexicon.has("object_pronouns", v.words[right]):
        right += 1
    stop = phrase_right(v, right, v.end()) if can_start(v, right) else right
    if stop > right and (source is None or back or sort_of(v, (right, stop)) == "speaker"):
        return right, stop  # other causes did the mayor not rule out
    return source


def refusal_at(v: View, first: int, last: int) -> tuple[Refusal, tuple[int, ...]] | None:
    """A fixed phrase with an act of its own between `first` and `last`, words in order with short gaps."""
    refusals = v.lexicon.stance.refusals
    for i in range(first, last):
        if v.words[i] not in refusals.by_word:
            continue
        prefixed = v.bits[i] & lx.PREP and i + 1 < last and v.lexicon.pack.pack.verb_second
        if prefixed and v.tokens[i].tag == "ADP" and v.tokens[i + 1].tag in {"NOUN", "DET"}:
            continue  # ved gud ikke: no verb
        hit = refusals.at(v.words, i, last)
        if hit is not None:
            return hit[1], hit[0]
    return None
