"""Words spelled like a reporting verb that are none where they stand: participles, nouns, prepositions."""

from testimonia.extract import lexicon as lx
from testimonia.extract.attributes import attributive
from testimonia.extract.phrases import phrase_right
from testimonia.extract.tags import NOMINAL
from testimonia.extract.view import View
from testimonia.packs.sections.attribution import AccordingTo

_DESCRIBED = NOMINAL | {"ADJ"}
_BEFORE_NOUN = frozenset({"PROPN", "ADP", "SCONJ", "PUNCT", "ADJ", "DET"})


def no_report(v: View, i: int) -> bool:
    """Whether the word at `i` is part of a noun phrase or of another phrase, by what stands beside it."""
    spelt = (
        _finite_only(v, i)
        or _plain_noun(v, i)
        or _compound(v, i)
        or _second_finite(v, i)
        or _by_doing(v, i)
        or _described(v, i)
    )
    return spelt or attributive(v, i) or _before_name(v, i)


def _finite_only(v: View, i: int) -> bool:
    """`Te vroeg om te zeggen`: behind the mark of the infinitive a form that is none is another word."""
    if not i or not v.bits[i - 1] & lx.TO or not v.lexicon.pack.pack.verb_last:
        return False
    return v.inside[i] < 0 and all(form.kind == "finite" for form in v.lexicon.verbs[v.words[i]])


def _compound(v: View, i: int) -> bool:
    """`A command post`, `an earlier report`: behind a singular article a verb in its plain form would not agree."""
    if i < 2 or not v.bits[i - 2] & lx.SINGULAR or v.tokens[i - 1].tag not in _DESCRIBED:
        return False
    forms = v.lexicon.verbs[v.words[i]]
    return any(f.kind == "infinitive" for f in forms) and not any(f.kind == "participle" for f in forms)


def _second_finite(v: View, i: int) -> bool:
    """`Hun kaldte tiltalte en kujon`, `vidner og tiltalte sad`: behind a verb, or in a list, a word for somebody."""
    if not i or v.words[i] not in v.lexicon.kinds or not v.lexicon.pack.pack.verb_second:
        return False
    listed = v.bits[i - 1] & lx.AND and i > 1 and v.words[i - 2] in v.lexicon.kinds
    return v.tokens[i - 1].tag == "VERB" or bool(listed)


def _plain_noun(v: View, i: int) -> bool:
    """`Et udmærket sigte`: a form that is an infinitive only, behind an article and an adjective, is a noun."""
    if i < 2 or v.tokens[i - 1].tag != "ADJ" or not v.bits[i - 2] & lx.DET or not v.lexicon.pack.pack.verb_second:
        return False
    return all(form.kind == "infinitive" for form in v.lexicon.verbs[v.words[i]])


def _by_doing(v: View, i: int) -> bool:
    """`Ved at nævne`, by naming: a preposition spelled like a verb, with an infinitive behind it."""
    if not v.bits[i] & lx.PREP or v.tokens[i].tag != "ADP" or i + 2 >= v.end() or not v.bits[i + 1] & lx.TO:
        return False
    return v.tokens[i + 1].tag == "PART" or v.tokens[i + 2].tag == "VERB"


def _described(v: View, i: int) -> bool:
    """`A person briefed on the talks said`: a participle behind its noun, with the verb of the clause behind it."""
    pack = v.lexicon.pack.pack
    if not pack.subject_first or not i:
        return False
    if not v.words[i].endswith(v.lexicon.done):
        return False
    if i + 3 >= v.end() or not v.bits[i + 1] & lx.PREP or v.bits[i + 1] & lx.TO or v.tokens[i - 1].tag not in NOMINAL:
        return False
    stop = phrase_right(v, i + 2, v.end(), depth=1)
    if stop == i + 2 or stop >= v.end() or any(v.bits[k] & lx.AND for k in range(i + 2, stop)):
        return False
    return v.tokens[stop].tag == "VERB" and any(f.kind == "finite" for f in v.lexicon.verbs.get(v.words[stop], ()))


def _before_name(v: View, i: int) -> bool:
    """A word that is a noun before a name: `Kerala state DGP Roe`. A verb would agree with its singular subject."""
    if v.lexicon.pack.pack.verb_second or i + 1 >= len(v) or i and v.tokens[i - 1].tag not in _BEFORE_NOUN:
        return False
    forms = v.lexicon.verbs[v.words[i]]
    base = any(f.kind == "infinitive" for f in forms) and not (i and v.words[i - 1].endswith(v.lexicon.plurals))
    return (
        base and (v.tokens[i + 1].tag == "PROPN" or v.tokens[i + 1].text[:1].isupper()) and v.tokens[i].text.islower()
    )


def no_frame(v: View, frame: AccordingTo, at: int, source: tuple[int, int]) -> bool:
    """Whether the words of a frame, the first at `at`, mean something else or an opinion that nobody reports.

    `So auch X`, `nach wie vor`; `so etwa den Nebel`, an object; `meiner Meinung nach`, `Ihrer Ansicht nach`.
    """
    first = source[0]
    if at + 1 < v.end() and v.words[at + 1] in frame.not_before:
        return True
    if frame.detached:
        return bool(v.bits[first] & lx.OBLIQUE)
    if not frame.noun_first or not v.lexicon.pack.pack.nouns_capitalised:
        return False
    asked = first > 0 and v.bits[first] & lx.DET and v.tokens[first].text[0].isupper() and v.inside[first] < 0
    return bool(v.bits[first] & lx.FIRST or asked)
