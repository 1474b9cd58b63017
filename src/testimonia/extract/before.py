"""Who speaks in reported speech without a cue: somebody of the sentence before, or of the clause before."""

from testimonia.extract import lexicon as lx
from testimonia.extract.attributes import attributive
from testimonia.extract.clauses import subordinate_start
from testimonia.extract.cues import Cue, is_auxiliary
from testimonia.extract.found import Span
from testimonia.extract.impersonal import agent, document_source, voice_in
from testimonia.extract.phrases import is_verb, phrase_right
from testimonia.extract.speakers import is_document, is_named, listed_sort, sort_of
from testimonia.extract.subjects import subject
from testimonia.extract.view import View

_FAR = 60  # tokens of the sentence before in which a text is looked for
_VERBS = 40  # tokens in which the finite verb is looked for


def subject_before(v: View | None) -> Span | None:
    """The subject of a sentence that does something: it speaks in the next, where nobody else is named."""
    at = None if v is None else _main_verb(v, 0, min(v.end(), _VERBS))
    if v is None or at is None:
        return None
    if _is_passive(v, at):
        last = next((k for k in range(v.segment(at)[1] - 1, at, -1) if v.tokens[k].tag == "VERB"), at)
        passive = Cue(last, (last,), "say", kind="participle", passive=True, auxiliary=at)
        judged = agent(v, passive) if v.bits[last] & lx.VERB else None  # who was shot by soldiers: they tell nothing
        return judged or document_source(v, passive)
    if v.bits[at] & lx.KONJ and v.lexicon.tells_by_form:
        return None  # So hätten die Rebellen: of whom it is told, not who tells it
    got = subject(v, Cue(at, (at,), "say"), inverted=False)
    if got is None or got[1] - got[0] == 1 and v.bits[got[0]] & (lx.EXPLETIVE | lx.ANAPHOR):
        return None
    return _voice_beside(v, at, got) or got


def _voice_beside(v: View, at: int, got: Span) -> Span | None:
    """`Kritik kam von der Opposition`: the body that words come from, beside a verb of which they are the subject."""
    nouns, language = v.lexicon.nouns, v.lexicon.pack.language
    bare = sort_of(v, got) == "unclear" and not v.bits[got[0]] & lx.DET  # Widerspruch, no thing of which one tells
    if not bare and not any(v.words[k] in nouns for k in range(*got)):
        return None
    voice = voice_in(v, *v.segment(at))
    known = voice is not None and any(
        listed_sort(language, v.words[k]) == "speaker" or v.tokens[k].text.isupper() for k in range(*voice)
    )
    return voice if known else None


def can_go_on(v: View, source: Span, *, named: bool = True) -> bool:
    """Whether the subject of a sentence may be taken for one who speaks on: a name, one of those asked, or anybody."""
    if sort_of(v, source) != "speaker" or v.tokens[source[0]].tag == "NUM":
        return False
    if not named:
        return not v.bits[source[0]] & lx.PRONOUN or bool(v.bits[source[0]] & lx.DET)
    stop = next((k for k in range(source[0] + 1, source[1]) if v.bits[k] & (lx.PREP | lx.GENITIVE)), source[1])
    alone = source[1] - source[0] == 1 and v.bits[source[0]] & lx.DET  # "some say"
    return bool(alone) or any(is_named(v, k) or v.bits[k] & lx.ANONYMOUS for k in range(source[0], stop))


def text_before(v: View | None, *, compounds: bool = False) -> Span | None:
    """The last report, letter or the like of a sentence, with what belongs to it; also `Jahresbericht` on demand."""
    if v is None:
        return None
    for k in range(min(v.end(), _FAR) - 1, -1, -1):
        text = v.lexicon.kinds.get(v.words[k]) == "document"
        if v.inside[k] < 0 and (text or compounds and is_document(v.lexicon.pack.language, v.words[k])):
            start = k
            while start > 0 and v.tokens[start - 1].tag in {"DET", "ADJ", "NUM"}:
                start -= 1
            return start, max(phrase_right(v, start, v.end()), k + 1)
    return None


def text_in_front(v: View | None) -> Span | None:
    """The text that a sentence begins with behind a preposition: `In dem Bericht werden Beispiele genannt`."""
    if v is None or v.end() < 3 or not v.bits[0] & lx.PREP or v.bits[0] & lx.OPENER:
        return None
    stop = phrase_right(v, 1, v.end())
    head = next((k for k in range(1, stop) if v.tokens[k].tag in {"NOUN", "PROPN"}), None)
    if head is None or stop >= v.end() or not is_verb(v, stop):
        return None
    return (1, stop) if listed_sort(v.lexicon.pack.language, v.words[head]) == "text" else None


def clause_before(v: View, start: int) -> tuple[Cue, Span] | None:
    """Verb and speaker of the clause that ends at `start`, with a comma: `X hat versichert, | sie seien sicher`."""
    if start < 3 or v.words[start - 1] not in {",", ";"} or v.bits[start] & (lx.AND | lx.OPENER):
        return None
    if _is_relative(v, start):
        return None
    at = _main_verb(v, 0, start)
    if at is None or v.bits[at] & lx.KONJ and not v.bits[at] & lx.CONDITIONAL:
        return None
    verbs = (k for k in range(start - 2, at, -1) if v.tokens[k].tag == "VERB" and subordinate_start(v, k) is None)
    last = next(verbs, at)
    first = v.segment(at)[0]
    if v.words[first] in v.lexicon.sets["voices"] and (voice := voice_in(v, first, at)) is not None:
        return Cue(last, (last,), "say", kind="loose"), voice
    alone = v.words[at] in v.lexicon.sets["passive_auxiliaries"] or last == at and is_auxiliary(v, at)
    cue = Cue(last, (last,), "say", auxiliary=at if last > at else None)
    got = None if alone else subject(v, cue, inverted=False)
    if got is None or v.tokens[got[0]].tag == "NUM" or sort_of(v, got) != "speaker":
        got = text_in_front(v)  # im Gutachten steht, im Bericht ist zu lesen, die Brücke sei alt
    if got is None or got[1] > start:
        return None
    particle = last == at and start - 2 > at and v.tokens[start - 2].tag == "ADP"  # teilte mit
    return Cue(last, (last, start - 2) if particle else (last,), "say", kind="loose"), got


def _main_verb(v: View, a: int, b: int) -> int | None:
    """Position of the first finite verb outside subordinate clauses and quotations."""
    verbs = (k for k in range(a, b) if is_verb(v, k) and not v.opaque(k) and not attributive(v, k))
    return next((k for k in verbs if subordinate_start(v, k) is None), None)


def _is_relative(v: View, start: int) -> bool:
    return bool(v.bits[start] & lx.RELATIVE) and subordinate_start(v, v.segment(start)[1] - 1) is not None


def _is_passive(v: View, at: int) -> bool:
    """`X wurde aufgefordert`: what is done to the subject tells nothing of what it says."""
    become = v.lexicon.sets["passive_auxiliaries"] - v.lexicon.sets["be_auxiliaries"]
    return v.words[at] in become or any(v.words[k] in become for k in range(at + 1, v.segment(at)[1]))
