"""Noun phrases as contents: what a judgement, a demand or a plan is about, with the words that lead to it."""

from dataclasses import replace

from testimonia.extract import lexicon as lx
from testimonia.extract.carriers import clause_or_phrase, is_told, through_text
from testimonia.extract.circumstances import before_finite, without_occasion
from testimonia.extract.clauses import clause_end, phrase_end, trim
from testimonia.extract.complements import complement, gap_head, predicate
from testimonia.extract.cues import Cue
from testimonia.extract.found import Found, Span, mode_of
from testimonia.extract.heads import bounds_number
from testimonia.extract.phrases import can_start, is_name_or_noun, is_verb, phrase_right
from testimonia.extract.prefield import is_last
from testimonia.extract.speakers import sort_of
from testimonia.extract.subjects import left_subject
from testimonia.extract.summaries import joined_verb
from testimonia.extract.view import View
from testimonia.model.claims import Mode

STANDING = frozenset({"deny", "confirm", "admit"})  # acts that answer what was said before


def _opens(v: View, i: int) -> bool:
    return bool(v.bits[i] & lx.OPENER) and v.tokens[i].tag in {"SCONJ", "CCONJ"}


def noun_phrase(v: View, cue: Cue, source: Span, start: int) -> Found | None:
    """`X criticised the plan`: a noun phrase as content. In verb-second order it is what is left of the clause."""
    if not v.lexicon.pack.pack.verb_second:
        lead = v.words[v.segment(cue.at)[0] : cue.finite()]
        if cue.passive and len(lead) <= _SHORT and not v.lexicon.sets["taken_up"].isdisjoint(lead):
            return Found(cue, source, (), "indirect", "anaphor", refers_back=True)  # la notizia è stata confermata da
        ahead = _object_first(v, cue, source)
        if cue.passive or ahead is not None:
            if ahead is None or cue.verb is None or "noun" not in cue.verb.takes:
                return None
            return Found(cue, source, (ahead,), mode_of(v, ahead), "noun-phrase", marked="noun-phrase")
        if source[1] <= cue.finite() and _back(v, cue, source):
            return Found(cue, source, (), "indirect", "anaphor", refers_back=True)  # про це мер повідомив у Telegram
        if source[0] > cue.finite() and any(v.bits[k] & lx.ANAPHOR for k in _beside(v, cue, source)):
            if (told := _told_of(v, cue)) is not None:
                return Found(cue, source, (told,), mode_of(v, told), "noun-phrase", marked="noun-phrase")
            return Found(cue, source, (), "indirect", "anaphor", refers_back=True)
        first = start
        bare = v.lexicon.pack.pack.bare_genitives
        while bare and first < v.end() and v.bits[first] & lx.OBJECT and not v.bits[first] & (lx.PRONOUN | lx.DET):
            first += 1  # obawia się | powodzi
        while first < v.end() and v.bits[first] & lx.TIME and not v.bits[first] & (lx.DET | lx.JOIN):
            first += 1
        led = linked(v, cue, start) or linked(v, cue, first)  # "on" and "in" lead to times as well
        if led is not None:
            cue, first = led
        elif cue.verb is not None and cue.verb.links and "noun" not in cue.verb.takes:
            return None
        if linked is not None and first < v.end() and (v.bits[first] & lx.COMP or is_told(v, cue)):
            return clause_or_phrase(v, cue, source, first)
        if first < v.end() and v.bits[first] & lx.BY and (by := _by_agent(v, cue, source, first)) is not None:
            return by
        stop = phrase_end(v, first, clause_end(v, first))
        a = v.segment(cue.at)[0]
        if a and v.words[a - 1] == "," and v.bits[a] & lx.RELATIVE:
            stop = min(stop, v.segment(cue.at)[1])  # Mosca, che nega tutto, ha accusato
        stop = next((k for k in range(first + 1, stop - 1) if _goes_on(v, k)), stop)
        content = trim(v, first, stop)
        if v.tokens[cue.at].tag == "NOUN" and len(cue.parts) == 1:
            return None
        pointing = first + 1 < v.end() and v.tokens[first].tag == "DET" and v.tokens[first + 1].tag in {"NOUN", "ADJ"}
        barred = lx.AND | lx.OPENER | (0 if pointing else lx.COMP)  # endorsed that plan
        if content is None or v.is_break(first) or v.bits[first] & barred or led is None and _placed(v, first):
            return None
        content = _untimed(v, without_occasion(v, before_finite(v, cue, source, content)))
        if _reduced(v, cue, source, content):
            return None
        return Found(cue, source, (content,), mode_of(v, content), "noun-phrase", marked="noun-phrase")
    if cue.verb is not None and cue.verb.impersonal and not v.lexicon.pack.pack.verb_last:
        return None  # Det hed Kontorets Bodega
    taken = {*cue.parts, *range(*source), *([cue.auxiliary] if cue.auxiliary is not None else [])}
    if cue.passive and source[0] and v.bits[source[0] - 1] & lx.BY:
        taken.add(source[0] - 1)
    if cue.passive:
        taken |= {k for k in range(max(0, cue.at - 2), cue.at) if v.tokens[k].tag == "AUX"}  # er blevet kritiseret
    joined = joined_verb(v, source, cue.finite())
    if v.bits[source[1] - 1] & lx.RELATIVE and source[1] - source[0] > 1 and not v.lexicon.pack.pack.nouns_capitalised:
        taken = {*taken} - {*range(source[0], source[1] - 1)}  # sagde Holm, der kaldte sagen tynd
    if joined:
        taken -= {*range(*source)}
    a, b = min(taken), max(taken) + 1
    left = a if joined else v.segment(a)[0]
    right = min(clause_end(v, b - 2), v.segment(b - 1)[1], v.end())
    right = next((k for k in range(b + 1, right - 1) if v.bits[k] & lx.AND and _acts(v, k + 1)), right)
    opener = next((k for k in range(min(source[0], a) - 1, left, -1) if _opens(v, k)), left - 1)
    left = opener + 1  # X says that A medan Y talar om 300
    if cue.finite() > left and v.bits[cue.finite() - 1] & lx.AND and source[0] < cue.finite():
        left = cue.finite()  # kalder det "en tragedie" og lover en undersøgelse
    if cue.verb is not None and cue.verb.links:
        return _behind_link(v, cue, source, range(cue.finite() + 1, right))
    parts, run = list[Span](), left
    for i in range(left, right + 1):
        if i == right or i in taken:
            got = trim(v, run, i)
            if got is not None and not all(v.bits[k] & (lx.AND | lx.OPENER) for k in range(*got)):
                parts.append(got)
            run = i + 1
    if len(parts) > 1 and parts[0][1] <= cue.finite() and _adverbial(v, parts[0][0]) and not _counted(v, parts[0]):
        parts = parts[1:]  # when and where it was said
    if parts and v.lexicon.pack.pack.verb_second and _points_back(v, parts):
        return Found(cue, source, (), "indirect", "anaphor", refers_back=True)  # heeft dat nog niet bevestigd
    words = sum(b - a for a, b in parts)
    before = trim(v, 0, left - 1) if words == 1 and left > 3 else None
    if before is not None and v.bits[parts[0][0]] & lx.ANAPHOR:  # "X says that A, but Y denies it"
        return Found(cue, source, (before,), "indirect", "anaphor")
    if words == 1 and v.bits[parts[0][0]] & lx.ANAPHOR and source[1] <= cue.finite() < parts[0][0]:
        return Found(cue, source, (), "indirect", "anaphor", refers_back=True)  # the ministry denied this
    if not words or words == 1 and not is_name_or_noun(v, parts[0][0]) and v.tokens[parts[0][0]].tag != "NUM":
        anaphor = v.bits[left] & lx.ANAPHOR and source[0] > cue.finite()
        anaphor = anaphor or not words and cue.act in STANDING and not joined  # "the minister denied"
        return Found(cue, source, (), "indirect", "anaphor", refers_back=True) if anaphor else None
    if v.bits[parts[0][0]] & lx.ANAPHOR and parts[0][1] - parts[0][0] == 1 and source[0] > cue.finite():
        return Found(cue, source, (), "indirect", "anaphor", refers_back=True)
    if len(parts) > 1 and all(v.bits[k] & lx.TIME and not v.bits[k] & lx.PREP for k in range(*parts[0])):
        parts = parts[1:]  # har tirsdag krævet otte år
    a, b = parts[0]
    dated = b - a > 1 and v.bits[a] & lx.TIME and v.tokens[a].tag in {"NOUN", "PROPN"} and v.tokens[a + 1].tag != "NOUN"
    if dated and v.tokens[a].text.islower() and not v.bits[a + 1] & lx.TIME:
        parts[0] = (a + 1, b)  # heeft dinsdag acht jaar geëist
    parts = [part for one in parts if (part := _unnegated(v, one)) is not None] or parts
    if v.lexicon.pack.pack.verb_second and not v.lexicon.pack.pack.verb_last and _no_object(v, parts):
        return None
    mode: Mode = "mixed" if any(mode_of(v, part) == "mixed" for part in parts) else "indirect"
    return Found(cue, source, tuple(parts), mode, "noun-phrase", marked="noun-phrase")


def _no_object(v: View, parts: list[Span]) -> bool:
    """A relative pronoun, or when and how: `som de fik pålagt for fire uger siden`, `vil først og fremmest råde`."""
    a, b = parts[0]
    if b - a == 1 and v.bits[a] & lx.RELATIVE and not v.bits[a] & lx.DET:
        return True
    return all(
        v.tokens[k].tag in {"ADV", "CCONJ"} and not v.bits[k] & lx.ANAPHOR for x, y in parts for k in range(x, y)
    )


def _unnegated(v: View, part: Span) -> Span | None:
    """The part without a negation at its end, which is the verb's: sluit opzet niet uit."""
    a, b = part
    while b > a and v.bits[b - 1] & lx.NEGATION and v.tokens[b - 1].tag == "ADV" and v.inside[b - 1] < 0:
        b -= 1
    return (a, b) if a < b else None


def _points_back(v: View, parts: list[Span]) -> bool:
    """Nothing but a word for what was said before, with a negation and adverbs beside it."""
    words = [k for a, b in parts for k in range(a, b)]
    light = all(v.bits[k] & (lx.ANAPHOR | lx.NEGATION | lx.TIME) or v.tokens[k].tag == "ADV" for k in words)
    return len(words) > 1 and light and sum(bool(v.bits[k] & lx.ANAPHOR) for k in words) == 1


def _acts(v: View, i: int) -> bool:
    """A finite verb, of the same subject: what it does is no part of what it denied (`and goes to court`)."""
    return v.tokens[i].tag in {"VERB", "AUX"} and not v.opaque(i) and not (v.bits[i] & lx.VERB and v.bits[i] & lx.NOUN)


_SHORT = 4  # words of a subject that only takes up what was said


def _by_agent(v: View, cue: Cue, source: Span, first: int) -> Found | None:
    """`The mayor was backed by the union`: who agrees stands behind the preposition, what about is the subject."""
    if not v.bits[first] & lx.BY or source[0] >= cue.at or v.lexicon.pack.pack.subject_follows:
        return None
    stop = phrase_right(v, first + 1, v.end())
    if any(v.tokens[k].tag == "NUM" for k in range(first + 1, min(first + 3, v.end()))):
        stop = v.segment(first)[1]  # by nearly 6 in 10 voters
    if stop <= first + 1 or cue.kind != "finite" or v.tokens[cue.at].tag == "NOUN":
        return None
    return _passive(v, cue, source, (first + 1, stop))


def _adverbial(v: View, i: int) -> bool:
    return bool(v.bits[i] & (lx.PREP | lx.TIME)) or v.tokens[i].tag == "ADV"


def _counted(v: View, part: Span) -> bool:
    """A number that is no time: `auf zwei Millionen Euro` beziffert X."""
    inner = range(*part)
    return any(v.tokens[k].tag == "NUM" for k in inner) and not any(v.bits[k] & lx.TIME for k in inner)


def _beside(v: View, cue: Cue, source: Span) -> range:
    """The two words that open the verb's clause, or those between the verb and its subject: об этом сообщил."""
    first = v.segment(cue.at)[0]
    return range(first, min(first + 2, cue.finite())) if first < cue.finite() else range(cue.at + 1, source[0])


def _back(v: View, cue: Cue, source: Span) -> bool:
    """Nothing but a preposition and a word for what was just said stands before the subject: `про це мер повідомив`."""
    a = v.segment(cue.at)[0]
    two = v.lexicon.pack.pack.bare_genitives and source[0] == a + 2
    return two and bool(v.bits[a] & lx.PREP) and bool(v.bits[a + 1] & lx.ANAPHOR)


def _goes_on(v: View, k: int) -> bool:
    """Behind the mark at `k` the speaker says something else: `..., calling them absurd`, `...: "A"`."""
    if v.words[k] == ":":
        return v.opaque(k + 1)
    if v.words[k] != "," or v.inside[k] >= 0 or not v.lexicon.pack.pack.subject_follows:
        return False
    at = k + 2 if v.bits[k + 1] & lx.OBJECT and k + 2 < v.end() else k + 1
    return any(form.kind == "gerund" for form in v.lexicon.verbs.get(v.words[at], ()))


def _told_of(v: View, cue: Cue) -> Span | None:
    """`O wybuchu w magazynie poinformowała policja`: what is told stands before the verb, behind its preposition."""
    first = v.segment(cue.at)[0]
    whole = v.bits[first] & lx.PREP and v.bits[first] & lx.ANAPHOR and cue.finite() - first > 1
    back = any(v.bits[k] & (lx.ANAPHOR | lx.PRONOUN) for k in range(first + 1, cue.finite()))
    return trim(v, first, cue.finite()) if whole and not back else None


def _placed(v: View, i: int) -> bool:
    """Where, when or by whom, and no object: `noted in an editorial`; not `over 300 people`."""
    counted = i + 1 < len(v) and v.tokens[i + 1].tag == "NUM" or bounds_number(v, i) > 0
    if v.lexicon.pack.pack.subject_follows or counted or not v.bits[i] & lx.PREP or v.bits[i] & lx.DET:
        return False
    return v.words[i] in v.lexicon.sets["locatives"] or bool(v.bits[i] & (lx.TIME | lx.BY))


def _untimed(v: View, content: Span) -> Span:
    """The noun phrase without a time at its end that no preposition leads to: `backed the plan | last week`."""
    a, b = content
    k = b
    while k > a + 1 and v.bits[k - 1] & lx.TIME and not v.bits[k - 1] & lx.PREP and v.inside[k - 1] < 0:
        k -= 1
    return (a, k) if k > a and not v.bits[k - 1] & (lx.PREP | lx.DET) else content


def _reduced(v: View, cue: Cue, source: Span, content: Span) -> bool:
    """`A poll released Sunday showed ...`, `a measure opposed by unions`: a participle that describes its noun."""
    if cue.kind != "finite" or source[1] != cue.at or not v.words[cue.at].endswith(v.lexicon.done):
        return False
    a, b = content
    if v.bits[a] & lx.BY:
        return True
    k = a
    while k < b and (v.bits[k] & (lx.TIME | lx.PREP) or v.tokens[k].tag == "ADV"):
        k += 1
    return a < k < b and is_verb(v, k) and not v.bits[k - 1] & lx.TO


def linked(v: View, cue: Cue, first: int) -> tuple[Cue, int] | None:
    """The cue with the words that lead to its content, over adverbs and one phrase: `spoke to voters about`."""
    links = cue.verb.links if cue.verb is not None else ()
    if (told := through_text(v, cue, first)) is not None:
        return told
    if not links:
        return _through_noun(v, cue, first) if v.bits[cue.at] & lx.LIGHT else None
    for _ in range(2):
        while first < v.end() and v.tokens[first].tag == "ADV" and v.words[first] not in _heads(links):
            first += 1
        for link in sorted(links, key=len, reverse=True):
            words = link.split()
            if v.words[first : first + len(words)] == words and v.inside[first] < 0:
                end = first + len(words)
                return replace(cue, parts=(*cue.parts, *range(first, end))), end
        if first >= v.end() or not v.bits[first] & lx.PREP:
            return None
        stop = phrase_right(v, first + 1, v.end(), depth=4)
        if stop <= first + 1:
            return None
        first = stop
    return None


def _through_noun(v: View, cue: Cue, first: int) -> tuple[Cue, int] | None:
    """`Voiced strong opposition to`: the noun with its preposition belongs to the cue, and says what it does."""
    k = first
    objects = cue.verb is not None and "noun" in cue.verb.takes
    if objects and k < v.end() and v.bits[k] & lx.DET and v.tokens[k].tag == "PRON":
        return None  # repeated his support for it: what is repeated is his support
    while k < v.end() and (v.bits[k] & lx.DET or v.tokens[k].tag == "ADJ"):
        k += 1
    if k + 2 >= v.end() or not v.bits[k] & lx.NOUN:
        return None
    noun = v.lexicon.cue_nouns[v.words[k]]
    if v.bits[k + 1] & lx.COMP and v.tokens[k + 1].tag == "SCONJ":
        return replace(cue, parts=(*cue.parts, *range(first, k + 1)), act=noun.act), k + 1
    if v.words[k + 1] not in noun.links:
        return None
    return replace(cue, parts=(*cue.parts, *range(first, k + 2)), act=noun.act), k + 2


def _heads(links: tuple[str, ...]) -> frozenset[str]:
    return frozenset(link.partition(" ")[0] for link in links)


def _behind_link(v: View, cue: Cue, source: Span, places: range) -> Found | None:
    """`Eerder sprak de brandweer van vijf doden`: the words that lead to the content, anywhere behind the verb."""
    links = [link.split() for link in cue.verb.links] if cue.verb is not None else []
    if v.lexicon.pack.pack.verb_last and source[1] <= cue.finite() and is_last(v, cue.at):
        places = range(source[0] + 1, cue.finite())  # terwijl de politie van vijf doden spreekt
    found = [(k, w) for k in places for w in links if v.words[k : k + len(w)] == w and v.inside[k] < 0]
    behind = [(k, w) for k, w in found if k >= source[1]]
    if not found:
        return None
    k, words = behind[0] if behind else found[-1]  # one inside the subject: sprak de brandweer van vijf doden
    source = source if k >= source[1] or k <= source[0] else (source[0], k)
    content = trim(v, k + len(words), places.stop)
    if content is None or k <= source[0] and source[0] > cue.finite():
        return None
    cue = replace(cue, parts=tuple(sorted({*cue.parts, *range(k, k + len(words))})))
    return Found(cue, source, (content,), mode_of(v, content), "noun-phrase", marked="noun-phrase")


def gap_content(v: View, cue: Cue, source: Span | None, start: int) -> Found | None:
    """`The plan (that) X opposes`, `a trend that X says will go on`: the content stands before the one who speaks."""
    pack, verb = v.lexicon.pack.pack, cue.verb
    if not pack.subject_first or source is None or verb is None or source[1] > cue.finite():
        return None
    if cue.kind not in {"finite", "participle"} or cue.passive or source[0] < 2:
        return None
    first = gap_head(v, source)
    if first is None:
        return None
    head = (first, source[0])
    if start < v.end() and is_verb(v, start) and not v.is_break(start):
        rest = trim(v, start, clause_end(v, start)) if "clause" in verb.takes else None
        return None if rest is None else Found(cue, source, (head, rest), "indirect", "gap")
    free = start >= v.end() or v.is_break(start) or v.bits[start] & (lx.PREP | lx.OPENER | lx.TIME | lx.AND)
    if not free or "noun" not in verb.takes or verb.weak:
        return None
    rest = complement(v, start) if start < v.end() and v.bits[start] & lx.AS else None  # which he saw as a mistake
    return Found(cue, source, (head,) if rest is None else (head, rest), "indirect", "gap", marked="noun-phrase")


def passive_object(v: View, cue: Cue, source: Span | None) -> Found | None:
    """`The plan was criticised by X`: what a passive with its agent is about is its subject."""
    pack, verb = v.lexicon.pack.pack, cue.verb
    if not pack.subject_first or verb is None or not cue.passive or cue.auxiliary is None:
        return None
    if "noun" not in verb.takes or verb.weak or source is None:
        return None
    about = left_subject(v, cue.at)
    if about is None or about[1] > cue.auxiliary or v.bits[about[0]] & lx.EXPLETIVE:
        return None
    return _passive(v, cue, about, source)


def _passive(v: View, cue: Cue, about: Span, source: Span) -> Found:
    """What somebody is criticised or called, by whom and what for: the parts around the agent belong together."""
    parts = [about]
    if source[0] > cue.at:
        said = predicate(v, max(cue.parts) + 1, source[0] - 1)
        rest = complement(v, source[1])
        parts += [part for part in (said, rest) if part is not None]
    mode: Mode = "mixed" if any(mode_of(v, part) != "indirect" for part in parts) else "indirect"
    return Found(cue, source, tuple(parts), mode, "passive", marked="noun-phrase")


def answered(v: View, cue: Cue, source: Span) -> Found | None:
    """`A, a claim (that) the ministry dismissed as B`: what is denied or confirmed is what stands before the comma."""
    pack, at = v.lexicon.pack.pack, source[0]
    if not pack.subject_first or cue.passive or at < 4 or source[1] > cue.finite():
        return None
    at -= bool(v.bits[at - 1] & lx.RELATIVE)
    if not v.bits[at - 1] & lx.NOUN or v.tokens[at - 1].tag == "VERB":
        return None
    first = at - 1
    while first > 1 and (v.bits[first - 1] & lx.DET or v.tokens[first - 1].tag == "ADJ"):
        first -= 1
    before = trim(v, 0, first - 1) if v.words[first - 1] == "," and first < at - 1 else None
    return None if before is None else Found(cue, source, (before,), "indirect", "anaphor")


def _object_first(v: View, cue: Cue, source: Span) -> Span | None:
    """What stands before a verb that ends with who spoke: `La noticia la confirmó X`, `it was confirmed by X`."""
    a, b = v.segment(cue.at)
    if not v.lexicon.pack.pack.subject_follows:
        return None
    if (
        source[0] <= cue.at
        or source[1] < min(b, v.end())
        or v.bits[a] & (lx.ANAPHOR | lx.PREP | lx.RELATIVE | lx.OPENER)
    ):
        return None
    stop = cue.finite()
    while stop > a + 1 and v.bits[stop - 1] & (lx.OBJECT | lx.AUX | lx.NEGATION | lx.DET):
        stop -= 1
    content = trim(v, a, stop) if sort_of(v, source, governed=cue.passive) == "speaker" else None
    if content is None or not can_start(v, content[0]) or phrase_right(v, content[0], stop) != content[1]:
        return None
    return content
