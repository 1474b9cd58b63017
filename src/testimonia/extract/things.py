"""Noun phrases behind verbs whose content is a clause: they count with a number, or where such a verb takes them."""

from dataclasses import replace

from testimonia.extract.behind import within_report
from testimonia.extract.clauses import clause_end, has_verb, trim
from testimonia.extract.cues import Cue
from testimonia.extract.found import Found, mode_of
from testimonia.extract.view import View


def said_thing(v: View, cue: Cue, got: Found, start: int) -> Found:
    """A noun phrase that is told counts with a number; that of `say`, or a clause without its subject, always does.

    `said the same`, `said the system favors the rich`, where the tagger finds no verb; `what X said was a trick`.
    """
    takes = cue.verb.takes if cue.verb is not None else ()
    if not v.lexicon.pack.pack.subject_first or "thing" not in takes and v.tokens[start].tag != "AUX":
        return replace(got, counts=True)
    if v.tokens[start].tag == "PROPN" and v.is_break(cue.finite() - 1):
        return replace(got, counts=True)  # A, said X: who speaks, and nothing that is told
    content = trim(v, start, within_report(v, cue, clause_end(v, start)))
    if content is None or not has_verb(v, *content):
        return got if "thing" in takes else replace(got, counts=True)
    return Found(cue, got.source, (content,), mode_of(v, content), "bare-clause")
