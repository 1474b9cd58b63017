"""Verbs that the tagger takes for nouns, in subject-verb-object order: they agree with the subject before them."""

from testimonia.extract import lexicon as lx
from testimonia.extract.leftward import phrase_left
from testimonia.extract.phrases import is_verb
from testimonia.extract.tags import NOMINAL
from testimonia.extract.view import View

_BEHIND = lx.DET | lx.OBJECT | lx.PRONOUN | lx.FIRST | lx.COMP


def agrees(v: View, i: int) -> bool:
    """Whether a noun by its tag is its clause's verb: `Poll finds Roe ahead`, `organizers insist they will`.

    The subject that opens the clause stands right before it, in the number of the verb, and an object, a clause or a
    word that the verb needs right behind.
    """
    pack, names = v.lexicon.pack.pack, v.lexicon.pack.names
    first = v.segment(i)[0]
    if not pack.subject_first or i == first or i + 1 >= v.end() or v.is_break(i + 1):
        return False
    before, word = v.tokens[i - 1], v.words[i - 1]
    if before.tag not in NOMINAL or word.endswith(names.genitives) or any(is_verb(v, k) for k in range(first, i)):
        return False
    forms = [form for form in v.lexicon.verbs[v.words[i]] if form.kind == "finite"]
    plain = any(v.words[i] in form.verb.infinitive for form in forms)
    plural = word.endswith(names.plural_nouns) and before.tag == "NOUN"
    if not forms or plain != plural:
        return False
    behind, title = v.tokens[i + 1], v.tokens[i].text[:1].isupper()
    led = any(v.words[i + 1] in form.verb.links for form in forms)
    named = behind.tag == "PROPN" and not plain
    if not named and (title or not (v.bits[i + 1] & _BEHIND or led)):
        return False
    subject = phrase_left(v, i, first)
    if subject is None or subject[1] != i:
        return False
    return subject[0] == first or bool(v.bits[subject[0] - 1] & (lx.AND | lx.OPENER | lx.COMP))
