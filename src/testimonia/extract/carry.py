"""What carries over between sentences: quotations that go on, and reported speech without a cue of its own."""

from dataclasses import dataclass, replace

from testimonia.extract import lexicon as lx
from testimonia.extract.before import clause_before
from testimonia.extract.clauses import subordinate_start
from testimonia.extract.found import Found
from testimonia.extract.hearsay import passed_on
from testimonia.extract.phrases import is_verb
from testimonia.extract.tags import DASHES
from testimonia.extract.view import View
from testimonia.model import Claim, Hop, cut
from testimonia.model import Span as Quote
from testimonia.model.claims import Act

REACH = 2  # sentences that a source carries over
_NEAR = 4  # claims of the sentence before among which the speech that goes on is looked for
_PART = 6  # tokens of a quotation that goes on speaking though the sentence does not end with it
_STATEMENT = 9  # tokens of a quotation that tells something: no "Come in!" of a scene
_REPORT = 40  # words of a report between two parts of a speech


@dataclass(slots=True)
class Carry:
    """The last source, how many sentences ago it spoke, and where the speech that may go on ends."""

    hop: Hop | None = None
    age: int = 99
    open: bool = False  # a colon announced speech
    known: bool = False  # the last source is a name, a person, a body or a text
    direct: bool = False  # what was said last is quoted
    reported: bool = False  # the sentence before is reported speech without a cue
    quoted: bool = False  # some words of it are
    cue: tuple[Quote, ...] = ()  # the words that announced it, and their act
    act: Act = "say"
    before: View | None = None  # the sentence before


def carried(v: View, carry: Carry) -> list[Found]:
    """A sentence without a cue that goes on speaking: nothing but a quotation, or a form of reported speech."""
    end = v.end()
    if end < 3:
        return []
    near = carry.hop is not None and carry.age <= REACH
    goes = near and carry.age <= 1 or carry.reported
    content = ((0, end),)
    first = next((i for i in range(min(2, end)) if v.opaque(i)), -1)
    content = ((first, end),) if first > 0 and v.words[0] in DASHES else content
    goes_on = carry.quoted or v.lexicon.pack.attribution.quotations_apart or own_words(v, carry)
    if first >= 0 and near and (carry.open or goes_on and carry.age <= 1):
        last = v.quotations[v.inside[first]].last + 1
        if carry.open or v.opaque(end - 1) or last > _PART:
            head = 1 if first and v.words[0] in DASHES else 0  # — A, — said X. — B
            content = ((head, end if carry.open or v.opaque(end - 1) else last),)
            return [Found(None, None, content, "direct", "carried-quote", carries=True)]
    at = _reported_form(v, end)
    if at is None:
        known = carry.hop is not None and carry.known and carry.age <= 1
        said = next((i for i in range(end) if v.bits[i] & lx.PASSED_ON and v.inside[i] < 0), None)
        passed = None if said is None else passed_on(v, near=known, start=_first_segment(v, said))
        if passed is not None:
            return [passed]
    if at is None or v.bits[at] & lx.CONDITIONAL and (not goes and not _stands_in(v, at) or _is_question(v)):
        return []
    if v.bits[at] & lx.CONDITIONAL and _supposed(v):
        return []
    start = _first_segment(v, at)
    if (told := clause_before(v, start)) is not None:
        return [Found(*told, ((start, end),), "indirect", "bare-clause")]
    return [Found(None, None, ((start, end),), "free-indirect", "conjunctive", carries=True)]


def own_words(v: View, carry: Carry) -> bool:
    """`The mayor criticised the plan. "It costs too much."`: only quoted words, right behind what a person says."""
    if v.end() < _STATEMENT or not v.opaque(0) or v.inside[0] != v.inside[v.end() - 1]:
        return False
    known = carry.known and carry.hop is not None and carry.hop.kind == "person"
    return known and carry.age <= 1 and v.quotations[v.inside[0]].closed


def _stands_in(v: View, at: int) -> bool:
    """`Die Techniker hätten geschlafen`: the form of reported speech would be the plain one; no condition beside it."""
    last = v.bits[min(v.segment(at)[1], v.end()) - 1]
    unreal = last & lx.AUX and not last & lx.PASSIVE  # hätten warnen können
    return v.words[at] in v.lexicon.sets["substitutes"] and not (unreal or _is_supposed(v))


def _is_supposed(v: View) -> bool:
    return not v.lexicon.stance.conditionals.isdisjoint(v.words)


def _first_segment(v: View, at: int) -> int:
    """Where the reported part begins: behind a first clause that is told in the outlet's own voice."""
    a, _ = v.segment(at)
    own = any(is_verb(v, k) and not v.opaque(k) and subordinate_start(v, k) is None for k in range(a))
    return a if own and v.words[a - 1] in {",", ";", "–", ":"} and subordinate_start(v, 0) is None else 0


def _reported_form(v: View, end: int) -> int | None:
    """Position of the main clause's verb if it is a form of reported speech; None otherwise."""
    weak = None
    if any(v.bits[i] & lx.FIRST and v.inside[i] < 0 for i in range(end)):
        return None
    for i in range(end):
        bits = v.bits[i]
        if not bits & lx.KONJ or v.inside[i] >= 0 or not _finite(v, i):
            continue
        if i + 1 < end and v.bits[i + 1] & lx.FIRST:
            return None  # habe ich
        if (subordinate_start(v, i) or 0) > 0:
            continue
        if not bits & lx.CONDITIONAL:
            return i
        if v.words[i] in v.lexicon.sets["hypothetical"]:
            continue
        weak = i if weak is None else weak
    return weak


def _supposed(v: View) -> bool:
    """`Falls der Rat zustimmt, wäre es`, `hätte er gewartet, müsste er`: what would be, in the outlet's own words."""
    if not v.bits[0] & lx.KONJ and v.words[0] not in v.lexicon.pack.stance.conditionals:
        return False
    return not any(v.bits[k] & lx.KONJ and not v.bits[k] & lx.CONDITIONAL for k in range(v.end()))


def _finite(v: View, i: int) -> bool:
    """A verb by its tag, or by its place behind a subject where the tagger does not know the form ("es gebe")."""
    if v.tokens[i].tag in {"VERB", "AUX", ""}:
        return True
    return i > 0 and v.tokens[i].text.islower() and v.tokens[i - 1].tag in {"PRON", "NOUN", "PROPN"}


def announced(claim: Claim, carry: Carry) -> Claim:
    """The claim of speech that a colon announced in the sentence before, with the words that did."""
    if not carry.cue or claim.attribution.cue:
        return claim
    factuality = claim.factuality if carry.act != "deny" else replace(claim.factuality, polarity="negative")
    attribution = replace(claim.attribution, cue=carry.cue, act=carry.act)
    return replace(claim, attribution=attribution, factuality=factuality)


def told_on(claim: Claim, v: View) -> bool:
    """The sentence ends in reported speech without a cue, which the next one may go on with."""
    return claim.attribution.mode == "free-indirect" and claim.span.end > v.sentence.start


def _is_question(v: View) -> bool:
    return any(v.words[i] == "?" for i in range(v.end(), len(v)))


def speech_before(previous: list[Claim], one: Found, carry: Carry) -> int:
    """Index from the end of the claim that a sentence may go on with: `"A," said X, citing Y. "B."`"""
    if one.rule != "carried-quote" or carry.before is None:
        last = range(-1, -min(len(previous), _NEAR) - 1, -1)
        return next((at for at in last if previous[at].marked != "quoted-words"), -1)
    near = [at for at in range(-1, -min(len(previous), _NEAR) - 1, -1) if _is_speech(previous[at])]
    near = [at for at in near if previous[at].span.start >= carry.before.sentence.start]
    return next((at for at in near if previous[at].attribution.mode == "direct"), near[0] if near else -1)


def _is_speech(claim: Claim) -> bool:
    reported = claim.evidence.rules[0].name == "post-posed" or claim.attribution.mode in {"direct", "mixed"}
    quoted = reported or claim.content[-1].quote[-1] in '“”»«"’'
    return quoted and bool(claim.attribution.cue) and claim.marked is None


def merged(v: View, claim: Claim, one: Found) -> Claim | None:
    """The claim before with this sentence as a further part; None where they are two.

    `"A," said X. "B."` is one statement, and so are sentences of reported speech in a row without a cue of their own.
    """
    text = v.document.article.text
    first, last = one.content[0]
    start, end = v.tokens[first].start, v.tokens[last - 1].end
    before = text[claim.span.end : start]
    if "\n" in before and (_words(before) or claim.attribution.mode == "indirect"):
        return None
    if one.rule == "carried-quote":
        if not _is_speech(claim) or _words(before) > _REPORT:
            return None
    elif claim.attribution.mode != "free-indirect" or claim.marked != one.marked or _words(before):
        return None
    return replace(claim, span=cut(text, claim.span.start, end), content=(*claim.content, cut(text, start, end)))


def _words(text: str) -> int:
    return sum(1 for word in text.split() if word[0].isalnum())


def pointer(v: View, one: Found) -> int | None:
    """The word that stands for the sentence before: the object of the report itself, `Dies bestätigte X`."""
    if one.cue is None:
        return None
    mine, taken = range(*v.segment(one.cue.at)), {*one.cue.parts, *range(*(one.source or (0, 0)))}
    return next((k for k in mine if v.bits[k] & lx.ANAPHOR and k not in taken and v.inside[k] < 0), None)
