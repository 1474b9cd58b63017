"""The chain of a claim: the innermost source, whom it spoke to and where, who passed it on, the outlet last."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from testimonia.extract import lexicon as lx
from testimonia.extract.cited import names_cited
from testimonia.extract.cues import Cue
from testimonia.extract.found import Found
from testimonia.extract.leftward import phrase_left
from testimonia.extract.names import Names, hop_of
from testimonia.extract.names.base import in_base
from testimonia.extract.phrases import phrase_right
from testimonia.extract.tags import ENDS
from testimonia.extract.view import View
from testimonia.model.claims import Hop

_FRONT = 12  # words before a medium's "has seen" in which the medium stands

_TOLD = frozenset({"person", "government", "agency", "organisation", "company", "witness", "anonymous"})
_SHORT = 5  # letters: shorter names of platforms begin too many other words

_MARKS = '„“”»«"'


def outlet_hop(outlet: str | None) -> Hop:
    """The last hop of every chain: no offsets."""
    return Hop(None, None, None, outlet, kind="media")


def chain_of(v: View, found: Found, hop: Hop | None, names: Names, others: Sequence[Found] = ()) -> tuple[Hop, ...]:
    """The hops of an attribution whose source is `hop`, innermost first, without the outlet.

    `AFP reported, citing the governor`: the governor, AFP. `X told AFP`: X, AFP. `X wrote on Telegram`: X, Telegram.
    Words in the clauses of `others` tell of their chains.
    """
    source, addressee = _split(v, found)
    if hop is not None and source is not None and source != found.source:
        hop = replace(hop_of(v, source, names), entity=hop.entity)
    taken = set(range(*source)) if source is not None else set[int]()
    region = [i for i in _region(v, found, taken, source) if i not in _clauses_of(v, found, others)]
    inner = _cited(v, found, hop, region, names) if hop is not None else None
    if inner is not None:
        taken |= {i for i in range(len(v)) if _covers(v, inner, i)}
    outer = [_medium(v, *addressee)] if addressee is not None else _quoter(v, found, names)
    if hop is not None and source is not None and (own := _confided(v, *source)) is not None:
        outer.append(_medium(v, *own))
        hop = replace(hop, name=(hop.name or "").replace(f" {outer[-1].mention}", ""))
    outer += _delivered(v, found, [i for i in region if i not in taken])
    hops = [h for h in (inner, hop) if h is not None]
    return _unique([*hops, *sorted(outer, key=lambda h: h.kind == "media" and h.channel == "medium")])


def spoken(v: View, found: Found) -> Found:
    """The attribution without parts of its content that tell where the source has it from: `, citing officials`."""
    about = _about(v, found.source)
    parts = []
    for a, b in found.content:
        if about and a in (about.start, about.start - 1) and not v.opaque(about.start):
            a = about.stop + 1
        a = _behind_hops(v, a, b) if found.cue is not None and found.mode != "direct" else a
        if a < b:
            parts.append((a, b))
    return found if not parts else replace(found, content=tuple(parts))


def _behind_hops(v: View, a: int, b: int) -> int:
    """Where a content begins behind words that tell of a hop: `(reported) under reference to X that ...`."""
    words = v.lexicon.stance
    cites = words.citing.at(v.words, a, b)
    hit = cites or words.told.at(v.words, a, b) or words.via.at(v.words, a, b)
    if hit is None:
        return a
    first = hit[0][-1] + 1
    if first < b and (platform := _platform(v, first)) and not cites:
        return first + platform
    stop = phrase_right(v, first, b) if cites else medium_at(v, first, b)
    return a if stop == first else stop + 1 if stop < b and v.is_break(stop) else stop


def cites(v: View, found: Found) -> bool:
    """True where the cue only tells whom a medium cites: a verb form such as "citing" is no report of its own."""
    if found.cue is None or found.cue.frame is not None:
        return False
    if found.rule == "anaphor" and v.words[found.cue.at] in v.lexicon.stance.quoting:
        return True  # dat meldt het bureau, dat bronnen citeert
    return any(names_cited(v, k, found.cue.at) for k in range(max(0, found.cue.at - 2), found.cue.at + 1))


def join(inner: Iterable[Hop], outer: Iterable[Hop]) -> tuple[Hop, ...]:
    """One chain of two attributions of the same content, each hop once.

    `Two are dead, the agency writes, according to the police`: a medium passes on what those who do not publish say.
    """
    first, last = list(inner), list(outer)
    if first and last and all(hop.kind == "media" for hop in first) and last[0].kind in _TOLD:
        return _unique([*(h for h in last if h.kind != "media"), *first, *(h for h in last if h.kind == "media")])
    return _unique([*first, *last])


def _unique(hops: list[Hop]) -> tuple[Hop, ...]:
    """The hops, each once: neither one place twice, nor a pronoun beside the name that it stands for."""
    seen: dict[tuple[int | None, int | None], Hop] = {}
    for hop in hops:
        same = (h for h in seen.values() if hop.name and h.name == hop.name and hop.start is not None)
        if not any(h.resolved == "pronoun" or hop.resolved == "pronoun" for h in same):
            seen.setdefault((hop.start, hop.end), hop)
    return tuple(seen.values())


def _covers(v: View, hop: Hop, i: int) -> bool:
    return hop.start is not None and hop.end is not None and hop.start <= v.tokens[i].start < hop.end


def _clauses_of(v: View, found: Found, others: Sequence[Found]) -> set[int]:
    """Positions of the clauses in which other cues stand."""
    mine = v.segment(found.cue.at) if found.cue is not None else None
    theirs = {v.segment(one.cue.at) for one in others if one is not found and one.cue is not None}
    return {i for a, b in theirs - {mine} for i in range(a, b)}


def _region(v: View, found: Found, taken: set[int], source: tuple[int, int] | None) -> list[int]:
    """Positions beside the content and the source, with a relative clause about the source: where hops are named."""
    if found.cue is None:
        return []
    told = () if found.rule == "refusal" else found.content  # of a refusal the content is the whole sentence
    spoken = {i for a, b in told for i in range(a, b)} - set(_about(v, source))
    return [i for i in range(v.end()) if i not in spoken and i not in taken and not v.opaque(i)]


def _split(v: View, found: Found) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """The source phrase without a dative that it swallowed: `sagte Kapitän Maas der Agentur dpa`."""
    source = found.source
    if source is None or found.cue is None:
        return source, None
    a, b = source
    for k in range(a + 1, b):  # "The Times, quoting officials, reported"
        if v.lexicon.stance.citing.at(v.words, k, b) is not None:
            return (a, k - 1 if v.is_break(k - 1) else k), None
        hit = v.lexicon.stance.told.at(v.words, k, b)
        if hit is not None and v.tokens[k - 1].tag == "PROPN" and medium_at(v, hit[0][-1] + 1, b) == b:
            return (a, k), (hit[0][-1] + 1, b)  # "said Lars Holm to Radio Maas"
    behind = a > found.cue.at
    for k in range(a + 1, b):
        if behind and v.lexicon.has("determiners", v.words[k]) and v.tokens[k - 1].tag in {"PROPN", "NOUN"}:
            stop = medium_at(v, k, b)
            agency = any(v.lexicon.stance.agencies.at(v.words, i, b) for i in range(k, b))
            if stop == b and (v.tokens[k - 1].tag == "PROPN" or agency):
                return (a, k), (k, b)
    first = b if behind else found.cue.at + 1
    told = first < v.end() and v.lexicon.has("determiners", v.words[first]) and v.lexicon.pack.pack.verb_second
    if told and any(x <= first < y for x, y in found.content):
        return source, None  # noemt het bericht "voorbarig"
    if told and not found.cue.frame and (stop := medium_at(v, first, v.end())) > first:
        apart = all(y <= first or x >= stop for x, y in found.content)  # kalder det "en farlig udvidelse"
        return source, (first, stop) if apart else None
    return source, None


def medium_at(v: View, i: int, stop: int) -> int:
    """End of the phrase at `i` that names an agency, a newspaper or a broadcaster; `i` where none does."""
    words, end = v.lexicon.stance, i
    while end < stop and (v.lexicon.has("determiners", v.words[end]) or v.tokens[end].tag in {"ADJ", "DET", "NUM"}):
        end += 1
    first, known = end, False
    while end < stop and _part_of_name(v, end) and not (end > first and _reports(v, end)):
        known = known or v.lexicon.kinds.get(v.words[end]) == "media" or _titled(v, end) and first > i
        hit = words.agencies.at(v.words, end, stop) or words.outlets.at(v.words, end, stop)
        if hit is not None and (v.tokens[end].text in words.spelled or v.tokens[end].text.isupper()):
            known, end = True, hit[0][-1]
        known = known or _named_like_one(v, end)
        end += 1
    return end if known and end > first else i


def signs_off(v: View, cue: Cue) -> bool:
    """True for `, reports Efe` at the end of a sentence: the medium is who reports, not what the verb is about."""
    if cue.act not in {"say", "report"} or cue.verb is None or "clause" not in cue.verb.takes or cue.passive:
        return False
    stop = medium_at(v, cue.at + 1, v.end())
    ends = cue.at + 1 < stop and (stop >= v.end() or v.words[stop] in ENDS)
    quotes = v.words[cue.at] in v.lexicon.stance.quoting
    return ends and cue.at == cue.finite() and not quotes and cue.at > 0 and v.words[cue.at - 1] == ","


def _part_of_name(v: View, i: int) -> bool:
    token = v.tokens[i]
    named = token.text[:1].isupper() or token.text in v.lexicon.stance.spelled
    return named or token.tag in {"NOUN", "PROPN"} or _titled(v, i)


def _reports(v: View, i: int) -> bool:
    """A reporting verb behind a medium, which the tagger takes for a noun: over for avisen bekræftet."""
    return bool(v.bits[i] & lx.VERB) and v.tokens[i].text.islower()


def _titled(v: View, i: int) -> bool:
    return v.inside[i] >= 0 and not v.opaque(i)


def _named_like_one(v: View, i: int) -> bool:
    """A compound whose last part is a medium's word: Hafenzeitung, Süderpost, Havneavisen."""
    word = v.words[i]
    kinds, outlets = v.lexicon.kinds, v.lexicon.stance.outlets.by_word
    tails = (word[n:] for n in range(2, len(word) - 3))
    return v.tokens[i].text[:1].isupper() and any(kinds.get(t) == "media" or t in outlets for t in tails)


def _title_at(v: View, i: int) -> int:
    """End of a title in quotation marks at `i`, in languages without articles: powiedział „Gazecie” prezes; else 0."""
    if not v.lexicon.pack.pack.bare_genitives or v.inside[i] < 0 or v.opaque(i):
        return 0
    title = v.quotations[v.inside[i]]
    return title.last + 1 if title.first == i else 0


def _confided(v: View, a: int, b: int) -> tuple[int, int] | None:
    """The medium behind its unnamed source: `источник РИА Новости`, without an article or preposition between."""
    if not v.lexicon.pack.pack.bare_genitives or b - a < 2 or v.lexicon.kinds.get(v.words[a]) != "anonymous":
        return None
    words = v.lexicon.stance
    hit = words.agencies.at(v.words, a + 1, b) or words.outlets.at(v.words, a + 1, b)
    return (a + 1, hit[0][-1] + 1) if hit is not None and v.tokens[a + 1].text in words.spelled else None


def _medium(v: View, a: int, b: int) -> Hop:
    while a < b - 1 and v.lexicon.has("determiners", v.words[a]) and not (a and v.tokens[a].text[0].isupper()):
        a += 1  # El País keeps its article
    start, end = v.tokens[a].start, v.tokens[b - 1].end
    mention = v.document.article.text[start:end]
    hits = (v.lexicon.stance.agencies.at(v.words, i, b) for i in range(a, b))
    named = next((hit[0] for hit in hits if hit is not None), None)
    name = v.document.article.text[v.tokens[named[0]].start : v.tokens[named[-1]].end] if named else None
    capital = not v.lexicon.pack.pack.nouns_capitalised
    proper = [i for i in range(a, b) if v.tokens[i].tag == "PROPN" or capital and v.tokens[i].text[0].isupper()]
    if name is None and proper and v.inside[a] < 0:
        last = proper[-1] if not capital else b - 1  # TV 2, Ekstra Bladet
        name = v.document.article.text[v.tokens[proper[0]].start : v.tokens[last].end]
    opening = min((at for mark in _MARKS if (at := mention.find(mark)) >= 0), default=-1)
    name = name or mention[opening + 1 :].strip(_MARKS + "'") or mention  # die Zeitung "Nordkurier"
    return Hop(mention, start, end, in_base(v.lexicon.pack.language, name), kind="media", channel="medium")


def _delivered(v: View, found: Found, region: list[int]) -> list[Hop]:
    """Platforms the source wrote on, media it spoke to or that have its document."""
    assert found.cue is not None or not region
    words, free, hops = v.lexicon.stance, set(region), list[Hop]()
    told = max(found.cue.parts) + 1 if found.cue is not None and not v.lexicon.pack.pack.verb_second else -1
    for i in region:
        capital = v.tokens[i].text[:1].isupper() or v.lexicon.pack.pack.bare_genitives and len(v.words[i]) > 1
        platform = _platform(v, i) if capital else 0
        if platform and _near_via(v, i) and not (i + platform < v.end() and _platform(v, i + platform)):
            a, b = i, i + platform
            start, end = v.tokens[a].start, v.tokens[b - 1].end
            text = v.document.article.text[start:end]
            name = text[: _compounded(v, i)] if _compounded(v, i) else _declined(v, text.split("-")[0])
            hops.append(Hop(text, start, end, name, kind="media", channel=name))
        hit = words.seen_by.at(v.words, i, v.end()) or words.told.at(v.words, i, v.end())
        first = hit[0][-1] + 1 if hit is not None else i if i == told else -1
        last = next((k for k in range(first, v.end()) if k not in free), v.end()) if i == told else v.end()
        if (
            first in free
            and (stop := _title_at(v, first) or medium_at(v, first, last)) > first
            and set(range(first, stop)) <= free
        ):
            hops.append(_medium(v, first, stop))
        elif hit is None and (within := words.via.at(v.words, i, v.end())) is not None:
            hops += _published(v, within[0][-1] + 1, free)
        seen = words.seen.at(v.words, i, v.end())
        if seen is not None:
            hops += _before(v, i, free)
    return hops


def _published(v: View, first: int, free: set[int]) -> list[Hop]:
    """The medium, called by its name, in which the source said it: `in der Sendung „Hafenblick“`, `op Radio Maas`."""
    stop = medium_at(v, first, v.end()) if first in free else first
    span = range(first, stop)
    capital = not v.lexicon.pack.pack.nouns_capitalised
    named = any(v.tokens[k].tag == "PROPN" or _titled(v, k) or capital and v.tokens[k].text[0].isupper() for k in span)
    platform = any(_platform(v, k) and v.tokens[k].text[:1].isupper() for k in span)  # det sociale medie X
    return [_medium(v, first, stop)] if named and not platform and set(span) <= free else []


def _platform(v: View, i: int) -> int:
    """Number of words of the platform named at `i` (also `Telegram-kanaal`), 0 where none is."""
    hit = v.lexicon.stance.channels.at(v.words, i, len(v))
    if hit is not None:
        return len(hit[0])
    if _compounded(v, i):
        return 1
    return 1 if "-" in v.words[i] and v.words[i].split("-")[0] in v.lexicon.stance.channels.by_word else 0


def _declined(v: View, name: str) -> str:
    """The platform as the pack writes it, where names have cases: Facebooku, telegramie."""
    known = v.lexicon.pack.stance.channels if v.lexicon.pack.pack.bare_genitives else ()
    low = name.lower()
    return next((c for c in known if len(c) > _SHORT and c[:1].isupper() and low.startswith(c.lower())), name)


def _compounded(v: View, i: int) -> int:
    """Length of the platform's name that a noun joined with it begins with: Facebooksida; 0 for none."""
    if not v.lexicon.pack.names.compounds or not v.tokens[i].text[:1].isupper():
        return 0
    word = v.words[i]
    return next((len(c) for c in v.lexicon.stance.channels.by_word if len(c) > _SHORT and word.startswith(c)), 0)


def _near_via(v: View, i: int) -> bool:
    return any(v.lexicon.stance.via.at(v.words, k, i) for k in range(max(0, i - 4), i))


def _before(v: View, at: int, free: set[int]) -> list[Hop]:
    """The medium in the clause before "has seen", "vorliegt"."""
    for k in range(at - 1, max(-1, at - _FRONT), -1):
        if v.is_break(k):
            return []
        relative = not k or v.lexicon.has("relatives", v.words[k - 1])
        if relative or k in free and v.lexicon.has("determiners", v.words[k]):
            stop = medium_at(v, k, at)
            if stop > k:
                return [_medium(v, k, stop)]
    return []


def _cited(v: View, found: Found, reporter: Hop, region: list[int], names: Names) -> Hop | None:
    """Whom the source of the cue cites: behind "citing", or the object of a verb of quoting."""
    for i in region:
        hit = v.lexicon.stance.citing.at(v.words, i, v.end())
        if hit is not None:
            first = hit[0][-1] + 1
            stop = phrase_right(v, first, v.end())
            if stop == first and v.lexicon.has("relatives", v.words[i]):
                continue
            return _speaker(hop_of(v, (first, stop), names), reporter) if stop > first else None
    about = _about(v, found.source)
    if about and v.words[about[-1]] in v.lexicon.stance.citing_last:
        first = next((k for k in about[1:-1] if phrase_right(v, k, about[-1]) == about[-1]), about[-1])
        if first < about[-1]:
            return _speaker(hop_of(v, (first, about[-1]), names), reporter)
    if found.cue is None or v.words[found.cue.at] not in v.lexicon.stance.quoting or found.source is None:
        return None
    first = max(found.cue.at + 1, found.source[1])
    while first < v.end() and (v.is_break(first) or v.tokens[first].tag == "ADV"):
        first += 1
    stop = phrase_right(v, first, v.end())
    named = stop > first and (first in region or v.lexicon.stance.quoted_as.at(v.words, stop, v.end()) is not None)
    return hop_of(v, (first, stop), names) if named else None


def _quoter(v: View, found: Found, names: Names) -> list[Hop]:
    """`The agency quoted X as saying`: who quotes passes on what X says."""
    source, cue = found.source, found.cue
    if source is None or cue is None or cue.kind != "gerund" or source[0] < 2 or source[0] > cue.at:
        return []
    if v.words[source[0] - 1] not in v.lexicon.stance.quoting:
        return []
    who = phrase_left(v, source[0] - 1, 0)
    return [] if who is None else [hop_of(v, who, names)]


def _about(v: View, source: tuple[int, int] | None) -> range:
    """Positions of a relative clause right behind the source: `AFP, which cited officials`, `a memo seen by AFP`."""
    if source is None or source[1] + 1 >= v.end():
        return range(0)
    first = source[1] + v.is_break(source[1])
    relative = first > source[1] and v.lexicon.has("relatives", v.words[first])
    if not relative and v.lexicon.stance.seen_by.at(v.words, first, v.end()) is None:
        return range(0)
    return range(first, min(v.segment(first)[1], v.end()))


def _speaker(cited: Hop, reporter: Hop) -> Hop | None:
    """What a medium cites is its source; what others refer to is one only if it can speak."""
    return cited if reporter.kind == "media" or cited.kind not in {"other", "document", "observation"} else None
