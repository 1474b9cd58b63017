"""Pairs each cue with its content and its source: wide frames first, then the verbs from left to right."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from testimonia.extract import lexicon as lx
from testimonia.extract.accord import according_to
from testimonia.extract.acts import own_account, refine_act, refusal, refusal_in
from testimonia.extract.clauses import before_resumed, clause_end, has_verb, subordinate_start, trim
from testimonia.extract.closing import signed
from testimonia.extract.cues import Cue, frame_cues, verb_cues
from testimonia.extract.found import Found, Span, mode_of
from testimonia.extract.impersonal import voice_in
from testimonia.extract.lexicon import Lexicon
from testimonia.extract.loose import loose_quotations, quoted_words, spoken_on
from testimonia.extract.nominal import linked_nouns, linked_states, noun_cues, state_content, state_cues, talk
from testimonia.extract.owned import clause_of, led_to, of_report, owned_frames
from testimonia.extract.phrases import can_start, is_name_or_noun, is_verb, phrase_right
from testimonia.extract.postposed import post_posed
from testimonia.extract.rightward import rightward
from testimonia.extract.rivals import apart
from testimonia.extract.speakers import listed_sort, sort_of
from testimonia.extract.subjects import left_subject, subject
from testimonia.extract.summaries import denier, is_retold, only_wished, whole_summary
from testimonia.extract.vetting import is_firm_name, speaks_first, vetted
from testimonia.extract.view import View
from testimonia.model import Document
from testimonia.packs.countries import territory_words
from testimonia.packs.vocabulary import vocabulary

_OWN = frozenset({"infinitive", "noun-phrase", "anaphor"})  # plans and judgements: inside a report they are its content
_SAID = frozenset({"post-posed", "quotation"})
_INITIALS = 5  # letters of the longest name of initials: UNHCR
_CUES = lx.VERB | lx.BEFORE | lx.AFTER | lx.NOUN | lx.STATE


def attributions(v: View) -> list[Found]:
    """Every attribution of the sentence, in order; cues inside a content that is taken are not read again."""
    found: list[Found] = []
    seen = 0
    for bits in v.bits:
        seen |= bits
    taken = [False] * len(v)
    whole = trim(v, 0, v.end())
    stated = own_account(v)
    if stated is not None and whole is not None:
        own = vetted(v, Found(stated.cue, stated.source, _beside(v, whole, stated.cue), "according-to", "own-account"))
        found.extend([own] if own is not None else [])
        for i in (*stated.cue.parts, *range(*(stated.source or (0, 0)))):
            taken[i] = True
    if seen & _CUES:
        if seen & (lx.BEFORE | lx.AFTER):
            _frames(v, found, taken)
        if seen & lx.VERB:
            _verbs(v, found, taken)
        if seen & (lx.NOUN | lx.STATE):
            _nouns(v, found, taken)
    if v.quotations:
        found.extend(one for loose in loose_quotations(v, found) if (one := vetted(v, loose)) is not None)
        found = spoken_on(v, found)
    if found and v.lexicon.pack.pack.verb_second:
        found.extend(one for again in _refused_beside(v, found) if (one := vetted(v, again)) is not None)
    if not found:
        refused = refusal(v)
        if refused is not None and whole is not None:
            content = _refused(v, refused.cue) or whole
            one = vetted(v, Found(refused.cue, refused.source, (content,), "indirect", "refusal"))
            found.extend([one] if one is not None else [])
    if not found:
        found.extend(_headline(v) or signed(v))
    if v.quotations and v.lexicon.pack.attribution.quoted_words:
        found.extend(quoted_words(v, found))
    return sorted((_answering(one, found) for one in found), key=Found.first)


def _refused_beside(v: View, found: list[Found]) -> list[Found]:
    """A clause of its own beside a report: `The unions count 60, the minister puts it at 35`."""
    out, a = list[Found](), 0
    ends = max((one.last() for one in found), default=0)
    first = min(one.first() for one in found)
    while a < v.end():
        b = min(v.segment(a)[1], v.end())
        b = max(b, a + 1)
        if (a >= ends or b <= first) and (stated := refusal_in(v, a, b)) is not None:
            content = trim(v, a, b)
            if content is not None:
                out.append(Found(stated.cue, stated.source, (content,), "indirect", "refusal"))
        a = b + 1
    return out


def _refused(v: View, cue: Cue) -> Span | None:
    """What somebody would not do or answer, behind the refusal: `declined | to comment`, `did not respond to | it`."""
    pack = v.lexicon.pack.pack
    if not pack.subject_first:
        return None
    first = next((k for k in cue.parts if v.bits[k] & lx.TO), cue.parts[-1] + 1)
    return trim(v, first, clause_end(v, first)) if first < v.end() else None


def _beside(v: View, whole: Span, cue: Cue) -> tuple[Span, ...]:
    """The sentence without the words of several that mark it as somebody's own account: `nach eigenen Angaben`."""
    first, last = cue.parts[0], cue.parts[-1] + 1
    if len(cue.parts) == 1 or last - first > len(cue.parts):
        return (whole,)
    parts = (trim(v, whole[0], first), trim(v, last, whole[1]))
    return tuple(part for part in parts if part is not None) or (whole,)


def _answering(one: Found, found: list[Found]) -> Found:
    """`X says that A, but Y denies it`: what Y denies is A, not that X says so."""
    if one.rule != "anaphor" or not one.content:
        return one
    a, b = one.content[0]
    said = next((f for f in found if f is not one and f.cue is not None and a <= f.cue.at < b), None)
    return one if said is None or not said.content else replace(one, content=said.content)


def _frames(v: View, found: list[Found], taken: list[bool]) -> None:
    cues = frame_cues(v)
    if v.lexicon.whose and (owned := owned_frames(v)):
        cues = sorted([*owned, *cues], key=lambda one: one[0].parts[0])
    for cue, behind in cues:
        if taken[cue.at] or taken[cue.parts[-1]] or of_report(v, cue):
            continue
        got = according_to(v, cue, behind=behind, floor=_floor(v, found, cue.parts[0]))
        if got is not None and (_hearsay(v, cue, got.source) or _repeats(v, got.source) or led_to(v, cue, got)):
            continue
        got = None if got is None else vetted(v, got)
        if got is None:
            continue
        got = apart(v, got, found)
        found[:] = [_before(v, one, got) for one in found]
        found.append(replace(got, cue=refine_act(v, cue, got.content, got.source)))
        for i in (*cue.parts, *range(*(got.source or (0, 0)))):
            taken[i] = True
        if got.source is not None and (clause := clause_of(v, got.source)) is not None:
            taken[slice(*clause)] = [True] * (clause[1] - clause[0])


def _before(v: View, one: Found, other: Found) -> Found:
    """`According to X 8,000 came, but only 2,000 according to Y`: a content ends where a clause of Y's begins."""
    at = other.content[0][0] if other.content else 0
    if not one.content or not one.content[-1][0] < at < one.content[-1][1] or not v.bits[at] & (lx.OPENER | lx.AND):
        return one
    cut = trim(v, one.content[-1][0], at)
    return one if cut is None else replace(one, content=(*one.content[:-1], cut))


def _hearsay(v: View, cue: Cue, source: Span | None) -> bool:
    """`Enligt uppgift`: frame and source together are a phrase of hearsay, and nobody is named."""
    hit = v.lexicon.stance.markers.at(v.words, cue.parts[0], v.end()) if source is not None else None
    return hit is not None and source is not None and hit[1].certainty == "alleged" and hit[0][-1] == source[1] - 1


def _repeats(v: View, source: Span | None) -> bool:
    """`X said that A was, in his opinion, B`: behind a verb that reports, whose opinion it is adds no source."""
    if source is None or v.words[source[0]] not in vocabulary(v.lexicon.pack.language).pronouns:
        return False
    if source[1] - source[0] > 3 or v.words[source[1] - 1] not in v.lexicon.statements:
        return False
    first = v.segment(source[0])[0]
    own = first > 0 and not v.bits[first] & lx.PREP and subordinate_start(v, source[0]) is None
    return own and any(v.bits[k] & lx.VERB and is_verb(v, k) for k in range(first))


def _verbs(v: View, found: list[Found], taken: list[bool]) -> None:
    wide, cues = len(found), verb_cues(v)
    readers: tuple[Callable[[View, Cue, int], Found | None], ...] = (post_posed, rightward)
    if not v.lexicon.pack.pack.verb_second:
        cues = _closing(v, cues, found, taken)
        readers = (lambda v, cue, floor: post_posed(v, cue, floor) or rightward(v, cue, floor),)
    for read in readers:
        rest = []
        for cue in cues:
            if taken[cue.at]:
                continue
            got = read(v, cue, _floor(v, found[wide:], cue.parts[0]))
            if got is not None and got.rule == "post-posed" and any(taken[a] or taken[b - 1] for a, b in got.content):
                got = rightward(v, cue, _floor(v, found[wide:], cue.parts[0]))
            if got is None and cue.kind == "gerund" and (told := _told_before(v, cue, found)) is not None:
                got = rightward(v, cue, 0, told)
            if got is not None and got.refers_back:
                found[:wide] = [_passing(v, cue, f) for f in found[:wide]]
            if got is None or got.rule in _OWN and any(_tells(f, cue) for f in found[:wide]):
                rest.append(cue)
                continue
            got = vetted(v, replace(got, source=_same_speaker(v, cue, got, found)))
            if got is None:
                rest.append(cue)
                continue
            refined = refine_act(v, got.cue or cue, got.content, got.source)
            if refined.act == "deny" and got.rule == "noun-phrase":
                got = replace(got, source=denier(v, refined, got.source))
            if (got.marked == "noun-phrase" or is_retold(v, got)) and v.lexicon.pack.attribution.summaries_whole:
                if got.marked is not None and only_wished(v, refined):
                    rest.append(cue)
                    continue
                got = whole_summary(v, got, _floor(v, found[wide:], cue.parts[0]))
            found.append(replace(got, cue=refined, counts=got.counts and refined.act == cue.act))
            for i in (*refined.parts, *(k for a, b in got.content for k in range(a, b))):
                taken[i] = True
        cues = rest


def _told_before(v: View, cue: Cue, found: list[Found]) -> Span | None:
    """The speaker of a report whose apposition parts it from a participle: `said X, head of Y, referring to`."""
    led = cue.at > 1 and bool(v.bits[cue.at - 1] & lx.PREP) and v.lexicon.pack.pack.adjectives_follow  # en ajoutant
    if v.lexicon.pack.pack.verb_second or not found or not v.is_break(cue.at - 1 - led):
        return None
    source = found[-1].source
    beside = source is not None and found[-1].last() < cue.at and found[-1].cue is not None and found[-1].rule in _SAID
    return source if beside and not any(is_verb(v, k) for k in range(found[-1].last(), cue.at)) else None


def _tells(frame: Found, cue: Cue) -> bool:
    """Whether the cue stands in what a frame reports, and is told by it."""
    return not frame.silent and any(a <= cue.at < b for a, b in frame.content)


def _passing(v: View, cue: Cue, frame: Found) -> Found:
    """`Dat meldt de politie volgens AFP`: the frame reports nothing but that somebody reports the sentence before."""
    a, b = frame.content[0]
    return replace(frame, silent=True) if a <= cue.at < b and v.bits[a] & lx.ANAPHOR and cue.at <= a + 2 else frame


def _same_speaker(v: View, cue: Cue, got: Found, found: list[Found]) -> Span | None:
    """`X warned that A and urged B`, `X said A, adding B`: what is joined to a report has its speaker."""
    at = cue.finite() - 1
    at -= cue.kind == "gerund" and at > 1 and v.tokens[at].tag == "ADV"  # , falsely claiming that
    who = _told_before(v, cue, found) if cue.kind == "gerund" and v.lexicon.pack.pack.adjectives_follow else None
    if who is not None and got.source is not None and got.source[0] < who[0]:
        return who  # A, a précisé X, en ajoutant que
    goes_on = cue.kind == "gerund" and (v.is_break(at) or v.inside[at] >= 0 or v.bits[at] & lx.OPENER)
    if at < 1 or not (v.bits[at] & lx.AND or goes_on and not v.lexicon.pack.pack.verb_second):
        return got.source
    before = [f for f in found if f.source is not None and f.content and f.content[-1][1] in {at, at - 1}]
    told = found[-1] if found and found[-1].rule == "post-posed" and v.lexicon.pack.pack.verb_second else None
    if told is not None and told.source is not None and told.source[1] == at and not before:
        return told.source  # A, siger X og tilføjer: B
    if not before or got.source is not None and not any(a <= got.source[0] < b for a, b in before[-1].content):
        return got.source
    return before[-1].source


def _closing(v: View, cues: list[Cue], found: list[Found], taken: list[bool]) -> list[Cue]:
    """Takes a report that closes its sentence before plans and judgements inside its content; returns the other cues.

    `The firm plans to cut 90 jobs, two people familiar with it told the paper.`
    """
    if len(cues) < 2 or v.segment(cues[-1].at)[1] < v.end():
        return cues
    last, inner = cues[-1], cues[:-1]
    if any(c.verb is not None and "quote" in c.verb.takes and not c.verb.weak for c in inner):
        return cues
    got = None if any(taken[p] for p in last.parts) else post_posed(v, last, 0)
    got = None if got is None else vetted(v, got)
    if got is None or got.mode == "direct" or not any(a <= c.at < b for a, b in got.content for c in inner):
        return cues
    found.append(replace(got, cue=refine_act(v, last, got.content, got.source)))
    for i in (*last.parts, *(k for a, b in got.content for k in range(a, b))):
        taken[i] = True
    return [c for c in inner if not taken[c.at]]


def _nouns(v: View, found: list[Found], taken: list[bool]) -> None:
    """Nouns and adjectives that report; the noun's source is its genitive, else the subject of its clause."""
    for cue, source, at in noun_cues(v):
        if taken[cue.at] or taken[at]:
            continue
        if source is None and v.bits[at] & lx.PREP and v.bits[at] & lx.COMP and not has_verb(v, at, clause_end(v, at)):
            continue  # meldinger om 25 døde passer ikke: about what, and by nobody
        if source is None:
            verb = next((k for k in range(cue.at - 1, max(-1, cue.at - 16), -1) if is_verb(v, k)), None)
            if verb is None or v.bits[cue.at - 1] & lx.GENITIVE and is_name_or_noun(v, cue.at - 2):
                continue
            beside = Cue(verb, (verb, cue.at), cue.act, kind="noun")
            told = not v.lexicon.sets["receivers"].isdisjoint(v.words[slice(*v.segment(cue.at))])
            source = None if told else subject(v, beside, inverted=False)  # Politiet fik meldinger om, at
            if source is not None and source[0] <= cue.at < source[1]:
                source = None
            elif source is not None and v.bits[source[0]] & lx.EXPLETIVE and source[1] - source[0] == 1:
                continue  # der er et krav om, at: nobody's
            if not told and (source is None or sort_of(v, source) not in {"speaker", "text"}):
                source = voice_in(v, v.segment(verb)[0], verb) or source  # von der Polizei kam die Information
        _add(v, found, taken, cue, source, at, "reporting-noun")
    for cue in state_cues(v):
        at = state_content(v, cue.at)
        if not taken[cue.at]:
            source = (
                subject(v, cue, inverted=False) if v.lexicon.pack.pack.verb_second else left_subject(v, cue.finite())
            )
            if source is not None:
                _add(v, found, taken, cue, source, at, "state")
    linked = (*talk(v), *linked_nouns(v))
    for one, rule in (*((n, "noun-link") for n in linked), *((s, "state") for s in linked_states(v))):
        a, b = one.content
        if taken[one.cue.at] or any(taken[a:b]):
            continue
        found.append(Found(one.cue, one.source, (one.content,), mode_of(v, one.content), rule, marked="noun-phrase"))
        taken[a:b] = [True] * (b - a)


def _add(v: View, found: list[Found], taken: list[bool], cue: Cue, source: Span | None, at: int, rule: str) -> None:
    content = trim(v, at, before_resumed(v, cue.at, at, clause_end(v, at)))
    if content is None:
        return
    one = vetted(v, Found(cue, source, (content,), mode_of(v, content), rule))
    if one is None:
        return
    found.append(one)
    taken[content[0] : content[1]] = [True] * (content[1] - content[0])


def _floor(v: View, found: list[Found], at: int) -> int:
    """Behind the last attribution that ends before `at`, a mark or conjunction in between: 0 where there is none."""
    floor = 0
    for one in found:
        last = one.last()
        if floor < last <= at and any(v.is_break(k) or v.bits[k] & lx.AND for k in range(last, at)):
            floor = last
    while 0 < floor < at and (v.is_break(floor) or v.bits[floor] & lx.AND):
        floor += 1
    return floor


def _is_topic(v: View, label: int, content: Span) -> bool:
    """Whether what stands before a colon names where something was, not who speaks: `Quake in Turkey:`, `USA:`."""
    if v.opaque(content[0]):
        return False
    first = 1 if label > 1 and v.bits[0] & lx.DET else 0
    if " ".join(v.words[first:label]) in territory_words(v.lexicon.pack.language):
        return True
    if label == first + 1 and v.tokens[first].text in v.placed:
        return True
    head = next((k for k in range(first, label) if v.words[k] in v.lexicon.kinds or v.bits[k] & lx.ANONYMOUS), None)
    places = v.lexicon.sets["locatives"]
    return any(v.words[k] in places and v.tokens[k + 1].text[:1].isupper() for k in range(first + 1, label - 1)) and (
        head is None or any(v.words[k] in places for k in range(first, head))
    )


def placed_names(document: Document, lexicon: Lexicon) -> frozenset[str]:
    """The words that an article says something is in, found once: `Izmir: ... in Izmir`."""
    tokens, places = document.tokens, lexicon.sets["locatives"] | frozenset(lexicon.pack.measures.place_nouns)
    return frozenset(t.text for before, t in pairwise(tokens) if before.text.lower() in places)


def _is_dateline(v: View) -> bool:
    """`ODENSE: En mand er anholdt.`: a place in capitals before a whole sentence, too long for initials."""
    text = v.tokens[0].text
    return text.isupper() and len(text) > _INITIALS and v.words[0] not in v.lexicon.kinds and v.words[-1] == "."


def _is_somebody(v: View, stop: int) -> bool:
    """Whether a name or a noun for those who speak stands in the sentence's first words: one capital says little."""
    language = v.lexicon.pack.language
    named = any(v.tokens[k].tag == "PROPN" for k in range(1, stop)) or v.sentence.first in v.firm
    return named or any(listed_sort(language, v.words[k]) == "speaker" for k in range(stop))


def _headline(v: View) -> list[Found]:
    """`Police: three injured`: a short name or noun phrase, a colon, the rest."""
    for i in range(1, min(8, len(v) - 2)):
        if v.words[i] == ":" and v.inside[i] < 0:
            stop = i if is_firm_name(v, i) else phrase_right(v, 0, i) if can_start(v, 0) else 0
            about = 0 < stop < i and v.words[stop] in v.lexicon.pack.attribution.topics  # Minister om branden:
            if stop != i and not about or v.words[0] in v.lexicon.labels:
                return []
            if i > 2 and all(v.tokens[k].text.isupper() for k in range(i)):
                return []  # the name of a section
            if i == 1 and v.end() < len(v) and _is_dateline(v):
                return []
            content = trim(v, i + 1, v.end())
            words = sum(1 for k in range(*content) if v.words[k][0].isalpha()) if content is not None else 0
            if content is None or words < 2 or not speaks_first(v, stop) or _is_topic(v, stop, content):
                return []
            if about and not _is_somebody(v, stop):
                return []  # Bog om krigen: ...
            cue = Cue(i, (i,), "say", kind="colon")
            mode = mode_of(v, content, verbatim=v.opaque(content[0]))
            one = vetted(v, Found(cue, (0, stop), (content,), mode, "headline"))
            return [] if one is None else [one]
    return []
