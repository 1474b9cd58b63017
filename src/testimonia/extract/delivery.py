"""What stands behind a source and tells what it knows of (part of its phrase), or whom and in what it told (none)."""

from testimonia.extract import lexicon as lx
from testimonia.extract.view import View

_BODIES = frozenset({"agency", "government", "organisation", "company", "media"})
_PEOPLE = frozenset({"person", "anonymous", "witness"})


def informed(v: View, i: int) -> int:
    """How many words at `i` join what a source knows to it: personer med insyn i förhandlingarna.

    Not behind a body: zegt de politie rond het middaguur.
    """
    if v.lexicon.kinds.get(v.words[i - 1]) in _BODIES:
        return 0
    found = (len(words) for words in v.lexicon.informed[v.words[i]] if tuple(v.words[i : i + len(words)]) == words)
    return next(found, 0)


def delivered(v: View, i: int, stop: int) -> bool:
    """`polisen för TT`, `bolaget i ett pressmeddelande`: whom it was said to, and in what, is no part of a name."""
    if i + 1 < stop and v.words[i + 1] in v.lexicon.sets["agencies"]:
        return v.lexicon.kinds.get(v.words[i - 1]) != "document"  # a report of the agency is its own
    told = v.lexicon.stance.told.at(v.words, i, stop)
    if told is not None and len(told[0]) > 2 and v.lexicon.pack.pack.verb_second:
        return True  # minister Roe in een interview met
    if told is not None and not v.lexicon.pack.pack.verb_second and _is_medium(v, told[0][-1] + 1, stop):
        return True
    if v.words[i] not in v.lexicon.pack.stance.via:
        return False
    if not v.lexicon.pack.pack.verb_second and _is_medium(v, i + 1, stop):
        return True
    channels = v.lexicon.stance.channels  # på X, på meldingstjenesten Telegram
    if any(channels.at(v.words, k, stop) is not None for k in range(i + 1, min(i + 3, stop))):
        return True
    if i + 1 < stop and v.words[i + 1] in v.lexicon.pack.names.own:
        return True  # selskabet i sit årsregnskab
    if i + 1 < stop and v.words[i + 1] in v.lexicon.pack.names.indefinite and not _brought_in(v, i):
        return True  # Nationalbanken i en ny prognose
    return any(v.lexicon.kinds.get(v.words[k]) == "document" for k in range(i + 1, min(i + 3, stop)))


def _brought_in(v: View, i: int) -> bool:
    """Whether the noun phrase before `i` brings in somebody new: `a diplomat in an embassy`, `residents of a town`."""
    k = i - 1
    while k > 0 and v.tokens[k].tag in {"NOUN", "ADJ", "NUM"} and not v.is_break(k):
        k -= 1
    people = v.lexicon.kinds.get(v.words[i - 1]) in _PEOPLE and v.tokens[i - 1].tag == "NOUN"
    return v.words[k] in v.lexicon.pack.names.indefinite or not v.bits[k] & lx.DET and people


def _is_medium(v: View, i: int, stop: int) -> bool:
    """A medium is named: (a doctor) to RFI, to the radio Alpes."""
    while i < stop and v.bits[i] & lx.DET:
        i += 1
    if i >= stop:
        return False
    named = v.lexicon.stance.outlets.at(v.words, i, stop) is not None and v.tokens[i].text[0].isupper()
    return named or v.lexicon.kinds.get(v.words[i]) == "media"
