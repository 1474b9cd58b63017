"""Finds a cue's subject: beside the finite verb, left of the verb group, behind the opener, or the passive's agent."""

from testimonia.extract import lexicon as lx
from testimonia.extract.bare import agency, can_speak, past_medium
from testimonia.extract.clauses import opener_over_apposition, subordinate_start
from testimonia.extract.contenders import behind_relative, doubled, infinitive_behind, told_through, yields_to
from testimonia.extract.cues import Cue
from testimonia.extract.delivery import delivered
from testimonia.extract.impersonal import (
    agent,
    body_at,
    document_source,
    grounds_before,
    heard_at,
    impersonal_source,
    nobody,
    speaking_place,
)
from testimonia.extract.leftward import participle_subject, phrase_left
from testimonia.extract.middle import skip_middle
from testimonia.extract.phrases import can_start, is_verb, odd_name, phrase_right
from testimonia.extract.prefield import (
    before_link,
    coordinate_subject,
    first_person,
    is_last,
    noun_before,
    prefield,
    right_subject,
    subordinate,
    without_object,
)
from testimonia.extract.sharing import main_subject, own_subject
from testimonia.extract.sides import is_object, is_statement, yields
from testimonia.extract.speakers import sort_of
from testimonia.extract.untold import tells_bare
from testimonia.extract.view import View

Span = tuple[int, int]
_HEADS = frozenset({"NOUN", "PROPN", "ADJ"})
_DASHES = frozenset(("-", "–", "—", "--"))
_POST = 5  # tokens from the preposition of a message to that of its platform
_PHRASE = 8  # tokens of a noun phrase
_ASIDE = 40  # words between two dashes


def subject(v: View, cue: Cue, *, inverted: bool) -> Span | None:
    """The cue's subject by the word order of the pack; `inverted`: the verb stands first behind its content."""
    if nobody(v, cue):
        return heard_at(v, cue)
    if not inverted and cue.kind == "finite" and (whose := _told_of(v, cue.at)) is not None:
        return whose
    found = _grammatical(v, cue, inverted=inverted)
    if found is not None and cue.verb is not None and cue.verb.impersonal and v.bits[found[0]] & lx.EXPLETIVE:
        return impersonal_source(v, cue)
    pack = v.lexicon.pack.pack
    if found is None and cue.verb is not None and cue.verb.impersonal and pack.verb_second:
        told = cue.at > 0 and v.bits[cue.at - 1] & lx.EXPLETIVE  # ein Brief, in dem es heißt
        return impersonal_source(v, cue) if told else grounds_before(v, cue)
    if cue.verb is not None and cue.verb.impersonal and (pack.bare_genitives or not pack.verb_second):
        return impersonal_source(v, cue) or found  # говорится в сообщении, si legge nel rapporto: no expletive
    if found is None or _quoted_words(v, found, cue):
        return None
    return _before_link(v, cue, found)


def _told_of(v: View, at: int) -> Span | None:
    """`Een rapport dat concludeert`, `berekeningen waaruit blijkt`: the noun before a relative without a comma."""
    pack, k = v.lexicon.pack.pack, at - 1
    if k < 2 or not pack.verb_second or pack.nouns_capitalised or not v.bits[k] & lx.RELATIVE or v.inside[k] >= 0:
        return None
    if v.tokens[k - 1].tag not in {"NOUN", "PROPN"} or v.tokens[k].tag not in {"PRON", "SCONJ", "ADV"}:
        return None
    got = noun_before(v, k)
    return got if got is not None and sort_of(v, got, governed=True) in {"speaker", "text"} else None


def _before_link(v: View, cue: Cue, found: Span) -> Span:
    """`Am Abend sprach X | von drei Toten`: what the verb needs, or a number, is no part of its subject's phrase."""
    behind = found[0] > cue.finite()
    if not v.lexicon.pack.pack.verb_last or not behind and subordinate_start(v, cue.finite()) is None:
        return found
    words = cue.verb.words if cue.verb is not None else ()
    if behind:  # in het rapport maakt de inspectie | gewag van
        own = (k for k in range(found[0] + 1, found[1]) if v.words[k] in words and not v.bits[k] & lx.PREP)
        found = found[0], next(own, found[1])
    a, b = v.segment(cue.at)
    links = [k for k in range(a, b) if v.words[k] in words and v.bits[k] & lx.PREP and v.inside[k] < 0]
    at = links[-1] if links and all(found[0] <= k < found[1] for k in links) else None
    if at is None and behind:
        joins = (k for k in range(found[0] + 1, found[1] - 1) if v.bits[k] & lx.JOIN and v.inside[k] < 0)
        at = next((k for k in joins if v.tokens[k + 1].tag == "NUM"), None)
    return found if at is None or not found[0] < at < found[1] else (found[0], at)


def _quoted_words(v: View, found: Span, cue: Cue) -> bool:
    """Whether the phrase begins with words that are a quotation, `"several hundred" dead`: a name is capital."""
    first = next((k for k in range(*found) if v.tokens[k].text[0].isalnum()), found[0])
    if v.bits[first] & lx.DET and first + 2 < found[1] and v.inside[first + 1] >= 0 and v.inside[first] < 0:
        first += 2  # een 'ramp' noemde X het
    inside = v.inside[first]
    return inside >= 0 and inside != v.inside[cue.at] and v.tokens[first].text.islower()


def _grammatical(v: View, cue: Cue, *, inverted: bool) -> Span | None:
    if cue.passive and not (cue.verb is not None and cue.verb.quotes):
        return agent(v, cue) or document_source(v, cue)
    if v.lexicon.pack.pack.verb_second:
        return _verb_second(v, cue, inverted=inverted)
    if cue.kind in {"gerund", "infinitive"} and cue.auxiliary is None:
        quoted = phrase_left(v, cue.at - 1, 0) if cue.at and v.bits[cue.at - 1] & lx.AS else None
        if quoted is not None:
            return quoted  # the agency quoted X as saying
        own = own_subject(v, cue.at)
        if own is None and cue.kind == "gerund":
            own = participle_subject(v, cue.at)
        return own or _shared(v, cue)
    at = cue.at
    last = cue.parts[-1] if at < cue.parts[-1] <= at + 2 else at  # ha reso noto la procura
    if inverted:
        right = skip_middle(v, last + 1)
        behind = agency(v, right)
        if right < behind < v.end() and (place := body_at(v, behind)) is not None:
            return place  # сообщили ТАСС в экстренных службах
        if right < behind < v.end() and can_start(v, behind):
            right = behind  # заявил ТАСС глава региона: the agency is who was spoken to
        right = _past_agency(v, right)
        if right + 1 < v.end() and v.bits[right] & lx.AUX and v.words[right + 1] in v.lexicon.kinds:
            right += 1  # oświadczył były burmistrz: "former" has the form of "were"
        stop = phrase_right(v, right, v.end()) if _nominative(v, right) else _described(v, right)
        if stop > right:
            return right, stop
        told = right_subject(v, last, v.end()) if v.lexicon.pack.pack.subject_follows else None
        if told is not None:
            return told  # aseguró a la agencia el alcalde
        place = speaking_place(v, at)
        if place is not None and place[0] > at:
            return place  # сообщили в полиции
    found = left_subject(v, at)
    if not inverted and _led(v, at, found) and (told := subject_behind(v, at)) is not None:
        return told  # o szczegółach wydarzenia opowiedziała Anna Zając
    if v.lexicon.pack.pack.subject_follows and not inverted:
        back = found is not None and (
            found[1] - found[0] == 1 and v.bits[found[0]] & lx.ANAPHOR or _quoted_words(v, found, cue)
        )
        told = _behind_verb(v, last)
        if found is None or back or doubled(v, found, told):  # lo dijo el alcalde
            place = speaking_place(v, at)
            silent = {"", "document"}.issuperset(v.lexicon.kinds.get(v.words[k], "") for k in range(*(told or (0, 0))))
            if told is not None and place is not None and place[1] <= at and silent and v.tokens[told[0]].tag == "NOUN":
                return place  # в МИД опровергли слухи
            return told or place or (None if back else found)
    return found


def _described(v: View, i: int) -> int:
    """Where a subject ends that begins with a participle, behind speech and its verb: "C," said retired judge X."""
    pack = v.lexicon.pack.pack
    if not pack.subject_first or i < 3 or i + 1 >= v.end() or not v.opaque(i - 2):
        return i
    if v.tokens[i].text[:1].isupper() and not v.bits[i] & (lx.CLOSED | lx.TIME) and v.is_break(i + 1):
        return i + 1  # a name that the tagger does not know
    led = v.words[i].endswith(v.lexicon.regular) and v.tokens[i + 1].tag in _HEADS and not v.is_break(i + 1)
    stop = phrase_right(v, i + 1, v.end()) if led else i
    return stop if stop > i + 1 else i


def _nominative(v: View, i: int) -> bool:
    """Whether a subject can begin at `i`: a noun phrase, and no noun in another case."""
    return can_start(v, i) and not v.bits[i] & lx.DECLINED


def _led(v: View, at: int, found: Span | None) -> bool:
    """Whether nothing but a preposition and things stand before the verb at `at`: no name, nobody who speaks."""
    first = v.bits[v.segment(at)[0]]
    if found is None or first & lx.PREP and first & lx.ANAPHOR:
        return True  # о гибели двух человек в Тверске сообщил глава региона
    named = any(v.tokens[k].tag == "PROPN" or v.tokens[k].text.isupper() for k in range(*found))
    return bool(first & lx.PREP) and not named and not can_speak(v, *found)


def subject_behind(v: View, at: int) -> Span | None:
    """Somebody who can speak, right behind the verb at `at`, in languages without articles."""
    told = _behind_verb(v, at) if v.lexicon.pack.pack.bare_genitives else None
    return told if told is not None and can_speak(v, *told) else None


def _behind_verb(v: View, at: int) -> Span | None:
    """`Lo dijo el alcalde`, `Об этом сообщил губернатор`: no subject on the left, one right behind the verb."""
    right = skip_middle(v, at + 1)
    if right + 1 < v.end() and v.bits[right] & lx.PREP and v.bits[right + 1] & lx.ANAPHOR:
        right = skip_middle(v, right + 2)  # poinformował o tym rzecznik
    right = _past_agency(v, right)
    if right > at + 6 or not _nominative(v, right) or v.bits[right] & lx.COMP:
        return None
    stop = phrase_right(v, right, v.end())
    return (right, stop) if stop > right else None


def _past_agency(v: View, i: int) -> int:
    """Behind `to the agency X`, where that stands between a verb and its subject: declaró a EFE el capitán."""
    if i + 1 >= v.end() or not v.bits[i] & lx.PREP:
        return i
    if v.lexicon.pack.pack.bare_genitives and (told := v.lexicon.stance.told.at(v.words, i, v.end())) is not None:
        behind = past_medium(v, told[0][-1] + 1)  # powiedział w rozmowie z Radiem Zet premier
        return behind if _nominative(v, behind) else i
    for k in range(i + 1, min(i + 4, v.end())):
        platform = v.lexicon.stance.channels.at(v.words, k, v.end())
        if platform is not None or v.words[k] in v.lexicon.sets["agencies"]:
            behind = k + 1 if platform is None else platform[0][-1] + 1
            if (name := v.lexicon.stance.channels.at(v.words, behind, v.end())) is not None:
                behind = name[0][-1] + 1  # в соцсети X министр
            after = skip_middle(v, behind)
            return after if can_start(v, after) else i
    return i


def left_subject(v: View, at: int) -> Span | None:
    """Subject-verb-object order: the phrase left of the verb group, its antecedent, or the subject shared with it."""
    if (asked := told_through(v, at)) is not None:
        return asked
    got = phrase_left(v, at, 0)
    if got is not None:
        return _undelivered(v, behind_relative(v, got))
    k = at
    while k > 0 and (v.bits[k - 1] & (lx.AUX | lx.NEGATION | lx.TIME) or v.tokens[k - 1].tag in {"ADV", "AUX", "PART"}):
        k -= 1
    if k > 1 and v.bits[k - 1] & lx.RELATIVE and v.inside[k - 1] < 0:
        before = k - 2 if v.words[k - 2] == "," else k - 1
        antecedent = phrase_left(v, before, 0) or _governed(v, before)
        return (antecedent[0] if antecedent is not None else k - 1, k)
    if k > 0 and (v.bits[k - 1] & lx.AND or v.words[k - 1] == "," or v.tokens[k - 1].tag == "CCONJ"):
        return _joined(v, k - 1, governed=False)
    aside = _before_aside(v, k - 1)
    return phrase_left(v, aside, 0) if aside else None


def _undelivered(v: View, source: Span) -> Span:
    """`The ministry | in a statement on Friday`: the subject without the words that tell where it said so."""
    a, b = source
    led = [k for k in range(a + 1, b) if v.bits[k] & lx.PREP]
    for n, k in enumerate(led):
        onward = led[n + 1] if n + 1 < len(led) and led[n + 1] - k < _POST else k  # in a post on Telegram
        posted = v.words[k] in v.lexicon.pack.stance.via and bool(v.bits[k + 1] & lx.DET)
        if delivered(v, k, b) or posted and delivered(v, onward, b):
            return a, k
    return source


def _governed(v: View, end: int) -> Span | None:
    """The phrase behind a preposition that ends at `end`: selon le capitaine | qui a précisé."""
    if not v.lexicon.pack.pack.subject_follows:
        return None
    starts = (k for k in range(max(0, end - _PHRASE), end) if can_start(v, k) and phrase_right(v, k, end) == end)
    return next(((k, end) for k in starts), None)


def _before_aside(v: View, dash: int) -> int:
    """Where the words between two dashes begin that end at `dash`: Roe - in a line meant for all - declared; or 0."""
    if dash < 1 or v.words[dash] not in _DASHES or v.inside[dash] >= 0:
        return 0
    return next((k for k in range(dash - 1, max(0, dash - _ASIDE), -1) if v.words[k] == v.words[dash]), 0)


def _shared(v: View, cue: Cue) -> Span | None:
    """The subject that a participle or an infinitive shares: behind a comma or a conjunction the main clause's."""
    at = cue.at - 1 if cue.at and v.words[cue.at - 1] == "," else cue.at
    added = cue.at > 0 and bool(v.words[cue.at - 1] == "," or v.bits[cue.at - 1] & lx.AND)
    return _joined(v, at, governed=cue.kind == "infinitive" or not added)


def _joined(v: View, at: int, *, governed: bool) -> Span | None:
    pack = v.lexicon.pack.pack
    plain = not (pack.subject_follows or pack.bare_genitives)
    return (main_subject(v, at, governed=governed) if plain else None) or shared_subject(v, at)


def shared_subject(v: View, at: int) -> Span | None:
    """The subject of the nearest verb to the left that has one of its own."""
    for k in range(at - 1, max(-1, at - 40), -1):
        if v.opaque(k) or not is_verb(v, k) or k and is_verb(v, k - 1) and not odd_name(v, k - 1) or v.bracket[k]:
            continue
        if k and v.bits[k - 1] & lx.TO:
            continue
        got = _speaks_behind(v, k, at) or phrase_left(v, k, 0)
        if got is not None and got[1] - got[0] == 1 and v.bits[got[0]] & lx.ANAPHOR:
            last = next((m for m in range(k, at) if not is_verb(v, m + 1)), k)
            told = _behind_verb(v, last) if v.lexicon.pack.pack.subject_follows else None
            return told or got  # lo ha riferito il ministero, precisando che
        if got is not None:
            return got
        if k and v.bits[k] & lx.VERB and v.inside[k - 1] >= 0 and phrase_right(v, k + 1, at) == at > k + 1:
            return k + 1, at  # "A," said X, adding B
        if k > 1 and v.bits[k - 1] & lx.RELATIVE and v.words[k - 2] != "," and v.tokens[k - 1].tag != "SCONJ":
            return None
    return None


def _speaks_behind(v: View, k: int, at: int) -> Span | None:
    """`A, a ajouté le procureur, estimant que B`: the subject of a report stands between it and the next verb."""
    if not v.lexicon.pack.pack.subject_follows or not v.bits[k] & lx.VERB or at < 2 or v.words[at - 1] != ",":
        return None
    i = skip_middle(v, k + 1)
    stop = phrase_right(v, i, at) if i < at and can_start(v, i) else i
    return (i, stop) if i < stop >= at - 1 else None


def _verb_second(v: View, cue: Cue, *, inverted: bool) -> Span | None:
    at = cue.finite()
    opener = subordinate_start(v, at)
    if opener is None and (is_last(v, max(at, cue.at)) or cue.auxiliary == cue.at - 1):
        opener = opener_over_apposition(v, min(at, cue.at))
    if opener is not None and opener < at:
        closes = is_last(v, max(at, cue.at)) or cue.auxiliary is not None
        found = subordinate(v, opener, min(at, cue.at))
        itself = found is not None and found[1] == at and v.bits[opener] & lx.RELATIVE and opener == at - 1
        itself = bool(itself) and not v.lexicon.pack.pack.verb_last  # ", der kaldte sagen tynd"
        told = found is not None and found[1] == at and (infinitive_behind(v, at) or tells_bare(v, at + 1))
        if found is not None and (closes or itself or told):
            return found
    for k in (at - 1, at + 1):
        if first_person(v, k, left=k < at):
            return k, k + 1  # the one who tells
    joined = at > 0 and v.bits[at - 1] & lx.AND and v.tokens[at - 1].tag in {"CCONJ", ""}
    if joined and not inverted and cue.kind == "finite":
        shared = coordinate_subject(v, at - 1)  # "X kam und warf der Bank vor": nothing stands before the verb
        if shared is not None:
            return shared
    if at > 1 and not inverted and cue.kind == "finite" and v.tokens[at - 1].tag == "CCONJ" and v.words[at - 2] == ",":
        shared = coordinate_subject(v, at - 1)  # Manden erkender vold, men nægter drab
        behind = right_subject(v, at, v.end())
        if shared is not None and (behind is None or sort_of(v, behind) != "speaker"):
            return shared
    left = None if inverted else prefield(v, at)
    nominative = at + 1 < v.end() and v.bits[at + 1] & lx.PRONOUN and not v.bits[at + 1] & (lx.OBJECT | lx.DET)
    if nominative and left is not None and at == cue.at and tells_bare(v, at + 1) and sort_of(v, left) == "speaker":
        return left  # ordføreren sier hun er sjokkert
    stop = min([p for p in (cue.at, *cue.parts) if p > at], default=v.end())
    right = right_subject(v, at, stop)
    beside = right if right is not None and right[0] == skip_middle(v, at + 1) else None
    aside = left is not None and (yields(v, left) or is_object(v, cue, left, beside))
    if left is not None and not nominative and not aside and not yields_to(v, cue, left, right):
        return left
    if left is None and right is not None and at and v.bits[at - 1] & lx.AND:
        shared = coordinate_subject(v, at - 1)  # X kam und nannte Petersens Plan falsch
        if shared is not None and sort_of(v, shared) == "speaker":
            return shared
    if right is not None and left is not None and is_statement(v, cue, right) and v.tokens[left[0]].tag != "ADV":
        return left
    if right is not None and v.tokens[right[0]].tag == "NUM" and left is None and at and v.bits[at - 1] & lx.AND:
        right = None  # und forderte 40 Millionen
    if right is not None and right[1] == stop < v.end() and is_last(v, cue.at):
        right = without_object(v, right, left is None)
    if right is not None:
        return before_link(v, cue, right)
    body = left is not None and left[1] == at and v.bits[left[0]] & lx.EXPLETIVE and cue.kind != "infinitive"
    if left is not None and (body or not v.bits[left[0]] & lx.ANAPHOR):
        return left
    if inverted or not at:
        return None
    if v.bits[at - 1] & lx.AND or v.words[at - 1] == "," or v.tokens[at - 1].tag == "CCONJ":
        return coordinate_subject(v, at - 1)
    for k in range(at - 1, max(-1, at - 7), -1):  # "in the cases where X thinks": no mark before the opener
        if v.is_break(k) or is_verb(v, k):
            break
        if v.bits[k] & (lx.ASK | lx.RELATIVE | lx.OPENER) and not v.bits[k] & lx.DET:
            return subordinate(v, k, at)
    return None
