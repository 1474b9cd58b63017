"""Holds the source of an attribution against what can be one: mends it, leaves it out, or drops the reading."""

from dataclasses import replace

from testimonia.extract import lexicon as lx
from testimonia.extract.figures.lexicon import figure_lexicon
from testimonia.extract.found import Found, Span
from testimonia.extract.speakers import Sort, is_named, listed_sort, sort_of
from testimonia.extract.view import View
from testimonia.model import Issue
from testimonia.model.claims import Hop

# Readings that much else has the form of: they need a source that is known to be one.
_REACH = 7  # words from a preposition to the platform it leads to
_NAME = 5  # letters: shorter names of platforms begin too many other words
OPEN = frozenset({"noun-phrase", "anaphor", "headline", "loose", "unlisted-verb"})
# Acts of people only: with one of these a noun in no list is taken at its word.
_HUMAN = frozenset({"condemn", "deny", "accuse", "admit", "promise", "warn", "cannot-confirm"})
_JUDGING = frozenset({"say", "order", "condemn", "deny", "confirm"})  # acts that things are rarely the subject of
_RAISED = frozenset({"warn", "promise"})  # acts of verbs that also tell what is about to happen
_TELLING = frozenset({"report", "confirm"})
_ANSWER = frozenset({
    "person", "government", "agency", "organisation", "company", "media", "witness", "anonymous",
})  # fmt: skip
_KNOWN: frozenset[Sort] = frozenset({"speaker", "text"})


def vetted(v: View, one: Found) -> Found | None:
    """The attribution with a source that can be one, without it where nobody speaks; None where it is no report."""
    if one.source is None:
        return one
    source = mended(v, one.source)
    sort = sort_of(v, (source[0], _before_relative(v, *source)), governed=_governed(v, one))
    if one.rule in OPEN and source[0] != one.source[0]:
        return None  # "all the companies he listed": a relative clause without its pronoun
    if sort in _KNOWN:
        return one if source == one.source else replace(one, source=source)
    if sort == "unclear" and _taken_at_its_word(one):
        return replace(one, source=source)
    if sort == "unclear" and _is_somebody(v, one, source):
        return replace(one, source=source)
    if sort == "unclear" and _is_bare(v, one, source):
        return None
    if one.rule in OPEN or one.cue is not None and one.cue.frame is not None and one.cue.frame.ambiguous:
        return None
    if one.rule == "refusal" and sort == "nobody":
        return replace(one, source=None)  # "the cause is not known": nobody says so
    impersonal = one.cue is not None and one.cue.verb is not None and one.cue.verb.impersonal
    small = v.lexicon.pack.pack.verb_second and not v.lexicon.pack.pack.nouns_capitalised
    if sort == "unclear" and impersonal and small:
        return replace(one, source=None)  # lød det i gentagne tilfælde: when and how, not who
    raised = one.rule == "infinitive" and one.cue is not None and one.cue.act in _RAISED
    if sort == "unclear" and raised and v.lexicon.tells_by_form:
        return None  # die Brücke droht einzustürzen: what a thing seems to do
    if sort == "nobody" or one.rule in {"loose-colon", "reporting-noun"}:
        return _without_source(v, one)
    if one.rule == "bare-clause" and v.lexicon.pack.pack.subject_follows:
        return None
    return one if source == one.source else replace(one, source=source)


def _is_bare(v: View, one: Found, source: Span) -> bool:
    """`According to plan`, `volgens planning`: behind a frame, a lone noun or one for a plan, and nobody's."""
    if one.cue is None or one.cue.frame is None:
        return False
    pack = v.lexicon.pack.pack
    lone = source[1] - source[0] == 1 and not pack.bare_genitives and not pack.nouns_capitalised
    return lone or v.lexicon.nouns.get(v.words[source[1] - 1]) == "plan"


def knows_source(v: View, one: Found) -> bool:
    """Whether the source is known to be one, so that what goes on without a source may be taken for its words."""
    if one.source is None:
        return False
    return sort_of(v, (one.source[0], _before_relative(v, *one.source)), governed=True) in _KNOWN


def _taken_at_its_word(one: Found) -> bool:
    """`The bishop condemned it`, `the trader's claim that`: nothing else stands in that place."""
    cue, source = one.cue, one.source
    assert source is not None
    if cue is None:
        return False
    if one.rule == "reporting-noun":
        return source[1] == cue.at or cue.at < source[0] <= cue.at + 2
    if one.rule == "refusal":
        return source[0] > cue.at  # "no comment from the airline"
    back = one.rule == "anaphor" and one.refers_back and cue.act in _TELLING  # that was confirmed by the port
    return one.rule in OPEN and (cue.act in _HUMAN or back)


def _is_somebody(v: View, one: Found, source: Span) -> bool:
    """`Those who back the plan`, `a maverick who backs it`: the pronoun tells that somebody judges."""
    pack, cue = v.lexicon.pack, one.cue
    if not pack.pack.subject_first or one.rule != "noun-phrase" or cue is None or cue.act not in _JUDGING:
        return False
    return v.words[source[1] - 1] in v.lexicon.sets["personal_relatives"]


def _governed(v: View, one: Found) -> bool:
    cue = one.cue
    if cue is None or one.source is None:
        return True
    if one.source[1] - one.source[0] > 1 and v.bits[one.source[1] - 1] & lx.RELATIVE:
        return True  # henviser til en rapport, der konkluderer
    if cue.kind in {"gerund", "infinitive"} and one.source[0] and v.bits[one.source[0] - 1] & (lx.WITH | lx.CAUSE):
        return True  # with the mayor saying, a chance for her to say
    return (
        cue.frame is not None
        or cue.passive
        or cue.verb is not None
        and cue.verb.impersonal
        or cue.kind in {"noun", "refusal"}
    )


def _without_source(v: View, one: Found) -> Found | None:
    """The attribution whose speaker is not known: what a frame or a weak verb makes of nothing is no report."""
    cue = one.cue
    if cue is None or cue.frame is not None or cue.verb is not None and cue.verb.weak:
        return None
    unnamed = one.source is not None and not any(is_named(v, k) for k in range(*one.source))
    goes_on = one.rule == "loose-colon" and unnamed  # Die Zuversicht ist groß: "C"
    return replace(one, source=None, doubtful=one.source, carries=goes_on)


def mended(v: View, source: Span) -> Span:
    """The phrase without words of the clause around it: an object or a verb behind it, how or where it was said."""
    a, b = _behind_time(v, *source), source[1]
    while b - a > 1:
        bits, before = v.bits[b - 1], v.bits[b - 2]
        if is_named(v, b - 1) or before & (lx.PREP | lx.JOIN) and v.words[b - 1] != ",":
            break
        if bits & lx.RELATIVE and not bits & lx.OBJECT:
            return a, b
        if bits & lx.PRONOUN and not bits & (lx.RELATIVE | lx.DET | lx.OBJECT) and not before & lx.AND:
            return b - 1, b  # "интервью он": the pronoun is the subject
        verb = v.tokens[b - 1].tag in {"VERB", "AUX"} and bits & (lx.VERB | lx.AUX) and not before & lx.DET
        verb = verb and v.lexicon.pack.pack.verb_second
        clitic = bits & lx.OBJECT and not bits & lx.DET
        if not clitic and not verb:
            break
        b -= 1
    return a, _delivery(v, a, b)


def _behind_time(v: View, a: int, b: int) -> int:
    """Where the phrase begins behind `two months after`, which tells when."""
    for k in range(a + 1, min(b - 1, a + 5)):
        if v.bits[k] & lx.OPENER and v.words[k - 1] in v.lexicon.pack.numbers.durations:
            return k + 1
    return a


def _before_relative(v: View, a: int, b: int) -> int:
    """The end of the phrase before a relative pronoun that closes it: `voters who`, `der Chef, der`."""
    if b - a > 1 and v.bits[b - 1] & lx.RELATIVE and not is_named(v, b - 1):
        return b - 1 - (v.words[b - 2] == "," and b - a > 2)
    return b


def _delivery(v: View, a: int, b: int) -> int:
    """The end of the phrase before words that tell where somebody said it: `the 81-year-old in an interview`."""
    language = v.lexicon.pack.language
    places = figure_lexicon(v.lexicon.pack).locative_words
    for k in range(a + 1, b - 1):
        if not v.bits[k] & lx.PREP or is_named(v, k) or v.words[k - 1] in v.lexicon.informed:
            continue
        told = v.lexicon.stance.told.at(v.words, k, b)
        if told is not None and len(told[0]) > 1:
            return k
        if v.words[k] not in places and v.words[k] not in v.lexicon.pack.stance.via:
            continue
        if v.words[k] in v.lexicon.pack.stance.via and _on_platform(v, k + 1, min(v.end(), k + _REACH)):
            return k
        named = any(is_named(v, i) for i in range(k + 1, b))
        text = any(listed_sort(language, v.words[i]) == "text" for i in range(k + 1, min(b, k + 4)))
        person = v.tokens[k - 1].tag == "PROPN" or v.tokens[k - 1].tag in {"ADJ", "NUM"} and k - a == 2
        if person and v.tokens[k + 1].tag != "NUM" and (text or not named):  # four in ten
            return k
    return b


def _on_platform(v: View, a: int, b: int) -> bool:
    """A platform, or a noun joined with its name, behind words such as "on his page": en su cuenta de Facebook."""
    channels, joined = v.lexicon.stance.channels, v.lexicon.pack.names.compounds
    for k in range(a, b):
        if not v.tokens[k].text[:1].isupper() and not v.lexicon.pack.pack.bare_genitives:
            continue
        if channels.at(v.words, k, b) is not None:
            return True
        if joined and any(len(name) > _NAME and v.words[k].startswith(name) for name in channels.by_word):
            return True
    return False


def speaks_first(v: View, colon: int) -> bool:
    """Whether what opens a sentence up to its colon is a source: "Background", "Storm in Marhaven" is said by nobody.

    There a capital says little: a noun that is known, or a name of which the text tells more, must stand in it.
    """
    language, sort = v.lexicon.pack.language, sort_of(v, (0, colon))
    if sort not in _KNOWN:
        return False
    firm = any(v.sentence.first + k in v.firm or v.bits[k] & lx.ANONYMOUS for k in range(colon))
    initials = any(v.tokens[k].text.isupper() and len(v.words[k]) > 1 for k in range(colon))
    return firm or initials or any(listed_sort(language, v.words[k]) is not None for k in range(colon))


def is_firm_name(v: View, stop: int) -> bool:
    """A name that the article tells more of, whatever the tagger takes its words for: `Kasich:`, `Ted Cruz:`."""
    capitals = stop < 4 and all(v.tokens[k].text[:1].isupper() and not v.bits[k] & lx.CLOSED for k in range(stop))
    return capitals and any(v.sentence.first + k in v.firm for k in range(stop))


def doubt(v: View, span: tuple[int, int]) -> Issue:
    """What stands in the place of a source and is no name, person, body or text: the claim has no source."""
    article, a, b = v.document.article, v.tokens[span[0]].start, v.tokens[span[1] - 1].end
    reason = "These words stand where a source would and tell of none: the claim is kept without a source."
    return Issue("extract", "doubtful-source", reason, article.input, article.id, a, b, article.text[a:b])


def answers(v: View, one: Found, hop: Hop) -> bool:
    """Whether the subject of a refusal is somebody: not `it`, and no thing of which something is not known."""
    if one.source is None or one.source[1] == one.source[0] + 1 and v.bits[one.source[0]] & lx.EXPLETIVE:
        return False
    named = any(v.tokens[k].tag == "PROPN" for k in range(*one.source))
    thing = hop.kind in {"other", "document"} and sort_of(v, one.source) != "speaker"  # the aim was not reached
    silent = one.cue is not None and one.cue.act == "no-comment" and not thing
    return silent or named or hop.kind in _ANSWER
