"""Where a figure holds: names behind words of place in its clause, then in its sentence, then just before it."""

from dataclasses import dataclass

from testimonia.extract.figures.frame import Frame
from testimonia.extract.figures.measures import Told
from testimonia.extract.figures.nouns import Noun
from testimonia.extract.numbers import NumberHit
from testimonia.model import Place, Span, cut

_NOUNS = 6  # words between a word of place and the name: in the province of ...
_APPOSED = 12  # words of a place that a clause adds
_SHORT = 4  # letters of a body's abbreviation
_OWN = 3  # words from a place to the number that is of it: in Reno 20
_CHAIN = 4  # names of one list
_TOWN = 4  # words from a noun of places to what says how many live there: city of X with
_VILLAGE = 100  # people who make a place: in the area with two killed
_CROWD = 1000  # residents that are more than an event's own: a city's
_SEAT = 3  # words from a body to the place of its seat: ministry of defence in


@dataclass(frozen=True, slots=True)
class Located:
    """The places of one list, the names at tokens `first` to `last`."""

    first: int
    last: int
    places: tuple[Place, ...]
    seat: bool = False  # where a body sits that speaks: police in Leeds
    at: bool = False  # behind a preposition that stands before employers too: bei Altona

    def near(self, at: int) -> int:
        """The token of the list that is nearest to token `at`."""
        return self.first if at < self.first else self.last


def find_places(frame: Frame, *, moving: bool, flying: bool = False) -> list[Located]:
    """The places of a sentence; with `moving` also those where something goes, with `flying` those it flies over."""
    lex, words, tokens = frame.lex, frame.words, frame.tokens
    found = list[Located]()
    busy = {i for time in frame.times for i in range(time.first, time.last)}
    busy |= {i for hit in frame.hits for i in range(hit.first, hit.last)}
    openers = lex.openers if moving else lex.locatives
    i = frame.first
    while i < frame.last:
        opened = openers.at(words, i, frame.last)
        if opened is None or i in busy or _is_name(frame, i) or _says_so(frame, i):
            i += 1
            continue
        begin = j = opened[0]
        plain = False
        while j < frame.last and j - begin < _NOUNS and (_inhabitants(frame, j) or not _capital(frame, j, plain)):
            between = lex.is_place_noun(words[j]) or words[j] in lex.linking or words[j] in lex.stops
            between = between or _inhabitants(frame, j)
            if words[j] in lex.bodies:
                break  # op het ministerie van Defensie
            if not between and not (words[j].endswith(lex.adjective_endings) and words[j] == tokens[j].text):
                break
            plain = plain or words[j] in lex.place_nouns or _compound(frame, j)
            j += 1
        articled = any(word not in lex.linking or word in lex.definite for word in words[begin:j])
        articled = articled or words[begin - 1] in lex.m.contracted
        body = _body_before(frame, i)
        if body is not None and body in lex.central_bodies:
            i = max(j, i + 1)  # the ministry in Moscow: nothing happened there
            continue
        if not plain and j < frame.last and not _is_proper(frame, j, articled, loose=words[i] in lex.loose):
            i += 1
            continue
        if words[i] in lex.regional and not plain and not flying and not _of_region(frame, j):
            i += 1
            continue
        listed = list[tuple[int, Place]]()
        for _ in range(_CHAIN):
            end = _name_end(frame, j, plain)
            if end is None or any(k in busy for k in range(j, end)):
                break
            if words[j - 1] == "," and not _closes(frame, end):
                break  # in Florida, Clinton won
            if end not in busy and _adjective(frame, end):
                break
            span = _without_genitive(frame, j, end)
            listed.append((j, Place(span.quote, span.start, span.end)))
            joined = end + 1 < frame.last and (words[end] == "," or words[end] in lex.coordinators)
            j = end + 1 if joined else end
            if not joined or not tokens[j].text[0].isupper() or lex.capitalised and tokens[j].tag == "NOUN":
                break
        if listed:
            names = tuple(place for _, place in listed)
            at = words[i] in lex.employers
            found.append(Located(listed[0][0], listed[-1][0], names, seat=body is not None, at=at))
        i = max(j, i + 1)
    return found


def _says_so(frame: Frame, i: int) -> bool:
    """Whether a word of direction tells where news comes from: nach Angaben aus Kiew."""
    lex = frame.lex
    return i > frame.first and frame.words[i] in lex.directions and frame.words[i - 1] in lex.unreported


def _compound(frame: Frame, i: int) -> bool:
    """Whether a noun is one of places by its last part, and a name follows: Industriestadt Dnipro, not Innenraum."""
    last = i + 1 >= frame.last
    return not last and frame.lex.is_place_noun(frame.words[i]) and frame.tokens[i + 1].tag == "PROPN"


def _is_name(frame: Frame, i: int) -> bool:
    """Whether a preposition's letters with a capital are part of a name: Nello Musumeci."""
    opens = i == frame.first or not frame.words[i - 1][0].isalnum()
    return not opens and frame.tokens[i].text[0].isupper()


def _body_before(frame: Frame, opener: int) -> str | None:
    """The word of a body that speaks, right before a locative or with what it is the body of between."""
    words, lex = frame.words, frame.lex
    for k in range(opener - 1, max(frame.first, opener - 1 - _SEAT) - 1, -1):
        word = lex.body(words[k])
        if word is not None:
            return word
        if frame.tokens[k].tag not in {"NOUN", "PROPN", "ADJ"} and words[k] not in lex.linking:
            return None
    return None


def _of_region(frame: Frame, i: int) -> bool:
    """Whether a noun of places follows the name at a token, or is its last part: the Bryansk region."""
    end, words = _name_end(frame, i, plain=False), frame.words
    if end is None:
        return False
    return (
        end < frame.last
        and words[end] in frame.lex.place_nouns
        or words[end - 1].split("-")[-1] in frame.lex.place_nouns
    )


def _is_proper(frame: Frame, i: int, articled: bool, *, loose: bool) -> bool:
    """Whether a word may be a place's name behind its article or behind a preposition that means other things too.

    Where every noun is capitalised, an article tells a noun from a name, but for names that have one: in der Türkei.
    """
    lex, tagged = frame.lex, frame.tokens[i].tag == "PROPN"
    if lex.capitalised and articled:
        return frame.words[i] in lex.articled or not lex.articled and tagged
    return tagged or not loose


def _inhabitants(frame: Frame, i: int) -> bool:
    """An adjective of a name before a noun of places: the Overijssel village of ..., Würzburger Stadtteil."""
    lex = frame.lex
    if i + 1 >= frame.last or not frame.tokens[i].text[0].isupper():
        return False
    if i > frame.first and frame.words[i - 1] in lex.named_articles and frame.tokens[i + 1].tag == "PROPN":
        return frame.words[i].endswith(lex.m.name_adjectives)  # het Duitse Karlsruhe
    named = i + 2 < frame.last and frame.tokens[i + 2].text[0].isupper()  # Afghanistans huvudstad Kabul
    endings = (*lex.m.name_adjectives, *(lex.pack.names.genitives if named else ())) or ("\0",)
    people = lex.pack.names.demonyms_capitalised and frame.words[i].startswith(lex.demonyms)  # the Greek island of ...
    return frame.words[i + 1] in lex.place_nouns and (people or frame.words[i].endswith(endings))


def _without_genitive(frame: Frame, first: int, end: int) -> Span:
    """The span of a name without an apostrophe's ending: Minsk for Minsk's."""
    span, word = frame.span(first, end), frame.words[end - 1]
    for mark in ("'", "’"):
        letters = len(word) - word.rfind(mark)
        if mark in word and letters <= 2:
            return cut(frame.text, span.start, span.end - letters)
    return span


def _capital(frame: Frame, i: int, plain: bool) -> bool:
    """Whether a name of a place begins at a token."""
    lex, token = frame.lex, frame.tokens[i]
    bare = token.text[len(token.text) - len(frame.words[i]) :]
    if not bare[:1].isupper() or len(bare) == 1 or bare[-1].isdigit():
        return False  # the mayor B, Covid-19
    if frame.words[i] in lex.place_nouns or frame.words[i] in lex.not_places:
        return _opens_name(frame, i)
    if len(bare) <= _SHORT and bare.isupper() and len(bare) > 1 and frame.words[i] not in lex.short_places:
        return False
    if _is_time(frame, i) or frame.words[i].endswith(lex.body_nouns):
        return False
    if not lex.capitalised or plain or frame.words[i] in lex.territories:  # Russland ends like a noun of places
        return True
    common = frame.words[i] in lex.uses or lex.counted(frame.words[i]) is not None
    return not common and not frame.words[i].endswith(lex.m.not_place_endings)


def _opens_name(frame: Frame, i: int) -> bool:
    """Whether a word of place, or a small word, opens a longer name: Costa Rica, Vila Nova, São Paulo."""
    lex, words = frame.lex, frame.words
    if lex.capitalised or i == frame.first or i + 1 >= frame.last or words[i] in lex.linking:
        return False
    follows = frame.tokens[i + 1].text
    if not follows[0].isupper() or words[i + 1] in lex.place_nouns or words[i + 1] in lex.not_places:
        return False
    return words[i] in lex.stops if words[i] in lex.not_places else words[i] not in lex.stops


def _is_time(frame: Frame, i: int) -> bool:
    return frame.words[i] in frame.lex.months or frame.words[i] in frame.lex.pack.times.weekdays


def _name_end(frame: Frame, i: int, plain: bool) -> int | None:
    """Where the name at a token ends; None where no name begins."""
    lex, words, tokens = frame.lex, frame.words, frame.tokens
    if i >= frame.last or not _capital(frame, i, plain) or words[i] in lex.units or words[i] in lex.persons:
        return None
    hyphen = words[i].find("-")
    noun = hyphen > 0 and tokens[i].text[-len(words[i]) + hyphen + 1 :][:1].islower()
    if noun and words[i][hyphen + 1 :] not in lex.place_nouns:  # a Kursk-region is a place
        return None  # a noun with a name in it: Telegram channel, written as one word
    j, particles = i + 1, lex.pack.names.particles
    while words[i] in lex.articled and j < frame.last and tokens[j].text[0].isupper() and j - i < 3:
        j += 1  # Demokratischen Republik Kongo
    while j < frame.last and j - i < 5 and not _is_time(frame, j):
        if tokens[j].text[0].isupper() and not (lex.capitalised and tokens[j].tag != "PROPN"):
            j += 1
        elif (
            words[j] in particles
            and not (lex.capitalised and words[j] in lex.definite)
            and j + 1 < frame.last
            and _joins(frame, j + 1)
            and j - i < 3
        ):
            j += 2
        else:
            break
    return j


def _closes(frame: Frame, end: int) -> bool:
    """Whether the second name behind a comma ends a list or an apposition: in Tampa, Orlando and Reno; in Reno, Nev."""
    words = frame.words
    return end >= frame.last or not words[end][0].isalnum() or words[end] in frame.lex.coordinators


def _joins(frame: Frame, i: int) -> bool:
    token = frame.tokens[i]
    return token.text[0].isupper() and not (frame.lex.capitalised and token.tag != "PROPN")


def _adjective(frame: Frame, end: int) -> bool:
    """Danish ships: a name right before a plain noun names its owner, not a place."""
    lex = frame.lex
    if end < frame.last and lex.m.name_adjectives and frame.words[end - 1].endswith(lex.m.name_adjectives):
        after = frame.tokens[end]
        if after.tag in ("NOUN", "ADJ") or lex.capitalised and after.text[0].isupper():
            return True
    if lex.capitalised or lex.m.noun_first or end >= frame.last:
        return False
    token, word = frame.tokens[end], frame.words[end]
    if not word.isalpha() or word != token.text or word in lex.stops or word in lex.uses or word in lex.splits:
        return False
    if word in lex.place_nouns or word in lex.locative_words:
        return False
    return token.tag in ("NOUN", "ADJ") or word in lex.units or word in lex.persons


def _of_part(frame: Frame, at: int, one: Located) -> bool:
    """Whether a list behind `including`, with a number of its own, says where a part is, and not the whole at `at`."""
    for i in range(at + 1, one.first):
        if frame.lex.subsets.at(frame.words, i, frame.last) is not None:
            own = (hit for hit in frame.hits if i < hit.core < one.last + _OWN)
            return any("," not in frame.words[hit.last : one.first] for hit in own)
    return False


def _apposed(frame: Frame, end: int, located: list[Located]) -> tuple[Place, ...]:
    """Places that a clause right behind adds: in the region of Kursk, near the villages ..."""
    if end + 1 >= frame.last or frame.words[end] != "," or frame.words[end + 1] not in frame.lex.locative_words:
        return ()
    added = [one for one in located if end < one.first < end + _APPOSED]
    added = [one for one in added if not any(end < hit.core <= one.last + _OWN for hit in frame.hits)]
    return tuple(place for one in added for place in one.places)


def choose_places(
    frame: Frame, at: int, first: int, last: int, located: list[Located], *, jobs: bool = False
) -> tuple[Place, ...]:
    """The places of a figure at token `at` whose clauses run from `first` to `last`: own clause, then the nearest.

    `jobs`: it counts people at work or their jobs, so that a name may be their employer's.
    """
    located = [one for one in located if not (jobs and one.at)]
    located = [one for one in located if not one.seat] or located
    located = [one for one in located if not _of_part(frame, at, one)]
    own = [one for one in located if first <= one.near(at) < last]
    if len(own) > 1 and sum(first <= hit.core < last for hit in frame.hits) > 1:  # 30 in Tampa and 20 in Reno
        closest = min(own, key=lambda one: (frame.height(one.near(at), at), abs(one.near(at) - at)))
        own = [one for one in own if one is closest or _inside(frame, one, closest)]
    if own:
        return (*(place for one in own for place in one.places), *_apposed(frame, last, located))
    if not located:
        return ()
    nearest = min(located, key=lambda one: (frame.height(one.near(at), at), abs(one.near(at) - at)))
    clause = frame.clause(nearest.near(at))
    near = [one for one in located if clause.first <= one.near(at) < clause.last]
    near += [one for one in located if one not in near and any(_adds(frame, own, one) for own in near)]
    return tuple(place for one in located if one in near for place in one.places)


def _inside(frame: Frame, one: Located, other: Located) -> bool:
    """Whether nothing but words of place parts two lists: in the city of Kramatorsk in Donetsk."""
    first, second = sorted((one, other), key=lambda located: located.first)
    gap = frame.words[first.last + 1 : second.first]
    lex = frame.lex
    return (
        bool(gap)
        and gap[0] in lex.locative_words
        and all(lex.is_place_noun(word) or word in lex.linking or word in lex.definite for word in gap[1:])
    )


def _adds(frame: Frame, one: Located, other: Located) -> bool:
    """Whether one of two lists says where the other is: in Kermanshah province, in western Iran."""
    first, second = sorted((one, other), key=lambda located: located.first)
    commas = [k for k in range(first.last, second.first) if frame.words[k] == ","]
    if len(commas) != 1 or second.first - commas[0] > _NOUNS or commas[0] - first.last > _CHAIN:
        return False
    return frame.words[commas[0] + 1] in frame.lex.locative_words


def _live_there(frame: Frame, hit: NumberHit, noun: Noun, told_at: int) -> bool:
    """Whether a number is of those who live in a place, whatever happened there: a city of 300,000.

    `told_at` is the token that would tell the number's measure.
    """
    lex, words = frame.lex, frame.words
    size = hit.low or hit.high or 0
    behind = size >= _VILLAGE and hit.first > frame.first and words[hit.first - 1] in lex.peopled
    for i in range(hit.first - 2, max(frame.first, hit.first - 2 - _TOWN) - 1, -1) if behind else ():
        if lex.is_place_noun(words[i]):
            return True
        if frame.tokens[i].tag in {"VERB", "AUX"}:
            break
    if noun.last == noun.first or not words[noun.last - 1].startswith(lex.residents) or size < _CROWD:
        return False
    clause = frame.clause(hit.core)
    return behind or not clause.first <= told_at < clause.last


def of_places(frame: Frame, hit: NumberHit, noun: Noun, told: Told) -> Told | None:
    """What counts places, or those who live in one, and not what happened there: houses fell in three villages."""
    lex, words = frame.lex, frame.words
    if told.rule not in ("noun", "part") and _live_there(frame, hit, noun, told.at):
        return Told(("count",), noun.unit or "person", "inhabitants", hit.core)
    behind = told.rule == "word" and hit.first > frame.first and words[hit.first - 1] in lex.locative_words
    if behind and hit.kind != "weak" and noun.last > noun.first and lex.is_place_noun(words[noun.last - 1]):
        return Told(("count",), noun.unit, "places", hit.core)
    return None
