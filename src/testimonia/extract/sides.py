"""Two phrases beside a finite verb: which of them is its subject, and which its object."""

from testimonia.extract import lexicon as lx
from testimonia.extract.cues import Cue
from testimonia.extract.speakers import head_end, is_named, listed_sort, noun_gender
from testimonia.extract.view import View

Span = tuple[int, int]
_SPEAKING = frozenset({"person", "government", "organisation", "company", "agency", "media", "witness"})


def yields(v: View, left: Span) -> bool:
    """One word before the verb that may be no subject: it points back, or the tagger takes it for an adverb."""
    if left[1] - left[0] > 1 or v.sentence.first + left[0] in v.firm:
        return False
    if v.bits[left[0]] & lx.DET and not v.bits[left[0]] & lx.ANAPHOR:
        return False  # "some say"
    return bool(v.bits[left[0]] & lx.ANAPHOR) or v.tokens[left[0]].tag not in {"NOUN", "PROPN", "PRON", ""}


def is_statement(v: View, cue: Cue, phrase: Span) -> bool:
    """`wies die Kritik zurück`: what is denied or confirmed, and nobody who does so."""
    answers = cue.act in {"deny", "confirm", "admit"}
    return answers and any(v.words[k] in v.lexicon.nouns for k in range(phrase[0], min(phrase[0] + 3, phrase[1])))


def _nominative(v: View, phrase: Span) -> bool:
    """`der Rat`, `ein Verein`: an article that before a noun of this gender is the subject's."""
    if v.words[phrase[0]] not in v.lexicon.sets["masculine_subjects"]:
        return False
    head = next((k for k in range(*phrase) if v.tokens[k].tag == "NOUN"), None)
    return head is not None and noun_gender(v.lexicon.pack.language, v.words[head]) == "m"


def is_object(v: View, cue: Cue | None, left: Span, right: Span | None) -> bool:
    """`Eine Verschiebung bezeichnete Conze als fatal`: a thing before the verb, and somebody right behind it."""
    kinds, words = v.lexicon.kinds, range(left[0], head_end(v, *left))
    stated = cue is not None and is_statement(v, cue, left)
    language = v.lexicon.pack.language
    if (
        right is not None
        and _nominative(v, right)
        and v.tokens[left[0]].tag not in {"PRON", "PROPN"}
        and not any(
            listed_sort(v.lexicon.pack.language, v.words[k]) == "speaker" or v.tokens[k].tag == "PROPN" for k in words
        )
    ):
        return True  # Spekulationen konnte der Minister nicht bestätigen
    named = any(is_named(v, k) or listed_sort(language, v.words[k]) == "speaker" for k in words)
    named = named or left[1] - left[0] == 1
    named = named and not stated
    if named or not v.lexicon.pack.pack.nouns_capitalised or not v.bits[left[0]] & lx.DET or _nominative(v, left):
        return False
    if right is None or v.bits[right[0]] & lx.OBJECT and not v.bits[right[0]] & lx.DET:
        return False
    found = {kinds.get(v.words[k]) for k in range(*right)}
    if v.bits[right[0]] & lx.GENITIVE:  # it may open a dative too: only a person is sure to speak
        return "person" in found
    return not found.isdisjoint(_SPEAKING) or any(v.tokens[k].tag == "PROPN" for k in range(*right))
