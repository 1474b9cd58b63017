"""What a verb of hearsay passes on: said or wanted by whoever spoke right before, else by nobody who is named."""

from testimonia.extract import lexicon as lx
from testimonia.extract.clauses import subordinate_start
from testimonia.extract.cues import Cue
from testimonia.extract.found import Found
from testimonia.extract.view import View
from testimonia.model.claims import Act


def passed_on(v: View, *, near: bool, start: int) -> Found | None:
    """`The mayor announced a bridge. Sie soll 2027 fertig sein`, `Er soll das Feuer gelegt haben`.

    A verb that only passes on what others say needs somebody who says so, who is `near` where the sentence before tells
    of one. What somebody is said to have done is hearsay all the same. The content begins at `start`.
    """
    at = next((i for i in range(v.end()) if v.bits[i] & lx.PASSED_ON and v.inside[i] < 0), None)
    if at is None or v.words[-1] == "?" and v.inside[-1] < 0:
        return None
    spread = (v.lexicon.stance.markers.at(v.words, k, v.end()) for k in range(v.end()) if k != at)
    if any(mark is not None and mark[1].certainty == "alleged" and at not in mark[0] for mark in spread):
        return None  # dem Vernehmen nach
    last = at + 1 >= v.end() or v.is_break(at + 1)  # in a clause of its own: a plan that he intends
    if last or (subordinate_start(v, at) or 0) > 0:
        return None
    if not near and not _done(v, at, range(at + 2, min(v.segment(at)[1], v.end()))):
        return None
    act: Act = "say" if near else "claim"
    cue = Cue(at, (at,), act, kind="hearsay")
    return Found(cue, None, ((start, v.end()),), "free-indirect", "hearsay", marked="hearsay", carries=True)


def _done(v: View, at: int, rest: range) -> bool:
    """What somebody is said to have done, not to do: a participle before the infinitive in the `rest` of its clause."""
    entries = v.lexicon.stance.hearsay.get(v.words[at], ())
    brackets = {word for entry in entries for word in entry.bracket}
    planned = {word for entry in entries for word in entry.unless}
    if not planned.isdisjoint(v.words[k] for k in rest) or not v.lexicon.stance.conditionals.isdisjoint(v.words):
        return False
    return any(v.words[k] in brackets and v.tokens[k - 1].tag in {"VERB", "AUX"} for k in rest)
