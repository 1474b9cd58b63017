"""Reads a document into claims: attributions of each sentence, what carries over to the next, figures, hearsay."""

from dataclasses import dataclass, replace

from testimonia.extract import lexicon as lx
from testimonia.extract.before import can_go_on, subject_before, text_before, text_in_front
from testimonia.extract.carry import (
    REACH,
    Carry,
    announced,
    carried,
    merged,
    own_words,
    speech_before,
    told_on,
)
from testimonia.extract.chains import chain_of, cites, join, spoken
from testimonia.extract.clauses import conjunctive
from testimonia.extract.corrections import withdrawn
from testimonia.extract.figures import FoundFigure, read_figures
from testimonia.extract.found import Found
from testimonia.extract.frames import attributions, placed_names
from testimonia.extract.gapping import gapped
from testimonia.extract.impersonal import does_itself, names_nobody
from testimonia.extract.lexicon import lexicon
from testimonia.extract.loose import quoted_words
from testimonia.extract.making import claim_of, cue_spans, narrowed, rumour, stance_of, unattributed
from testimonia.extract.names import Names, hop_of
from testimonia.extract.nesting import MANY, passes_on, whose, with_nested
from testimonia.extract.rivals import levelled, rivals
from testimonia.extract.saying import dated
from testimonia.extract.speakers import sort_of
from testimonia.extract.subordinate import told_beneath
from testimonia.extract.surnames import with_surnames
from testimonia.extract.times import infer_published, is_placed, read_expressions, unplaced_sentences
from testimonia.extract.verbatim import verbatim
from testimonia.extract.vetting import OPEN, answers, doubt, knows_source
from testimonia.extract.view import View, units
from testimonia.model import (
    Claim,
    Document,
    Figure,
    Hop,
    Issue,
    Published,
)
from testimonia.packs import languages, load_pack

_VOUCHING = frozenset({"say", "report", "claim", "confirm", "estimate"})  # acts that make a figure one's own
_BEHIND = frozenset({"post-posed", "as-clause", "according-to", "anaphor"})  # they name who said what stands before
_SPEAKERS = frozenset({"person", "government", "agency", "organisation", "company", "media"})


@dataclass(frozen=True, slots=True)
class Reading:
    """What one article says: its claims, when it was published, and what was wrong with it."""

    claims: tuple[Claim, ...]
    published: Published
    issues: tuple[Issue, ...]


def read(document: Document) -> Reading:
    """Every claim of the document in text order. Articles without a pack for their language leave an issue."""
    article = document.article
    if article.language not in languages():
        reason = f"There is no language pack for {article.language!r}: the article is kept, but not read."
        return Reading((), article.published, (Issue("extract", "no-pack", reason, article.input, article.id),))
    pack, lex = load_pack(article.language), lexicon(article.language)
    document = with_surnames(document, lex)
    published = article.published
    expressions = read_expressions(document, pack, published)
    if published.how == "unknown":
        published = infer_published(document, pack, tuple(filter(is_placed, expressions)))
        if published.latest is not None:  # a lower bound alone places nothing
            expressions = read_expressions(document, pack, published)
    times = tuple(filter(is_placed, expressions))
    figures = read_figures(document, pack, times, unplaced_sentences(expressions))
    by_sentence: dict[int, list[FoundFigure]] = {}
    for figure in figures:
        by_sentence.setdefault(figure.sentence, []).append(figure)
    names, carry, claims, doubts = Names.of(document), Carry(), list[Claim](), list[Issue]()
    before: View | None = None
    placed = placed_names(document, lex)
    for v, numbers in units(document, lex):
        carry.age, carry.before, before = carry.age + 1, before, v
        v.firm, v.placed = names.firm, placed
        mine = [figure for number in numbers for figure in by_sentence.get(number, ())]
        claims.extend(_sentence(v, names, carry, mine, document, numbers[0], claims, doubts))
        carry.reported = bool(claims) and told_on(claims[-1], v)
    claims = withdrawn(dated(claims, times, document.sentences), document, pack)
    unique = {c.id: c for c in claims}
    return Reading(tuple(unique.values()), published, tuple(doubts))


def _sentence(
    v: View,
    names: Names,
    carry: Carry,
    figures: list[FoundFigure],
    document: Document,
    number: int,
    previous: list[Claim],
    doubts: list[Issue],
) -> list[Claim]:
    open_before = carry.open
    heard = [one for one in _without_told(v, with_nested(v, attributions(v))) if not cites(v, one)]
    said = (spoken(v, one) for one in heard if not one.counts or _counted(v, one, figures))
    found = [part for one in said for part in (gapped(v, one) if figures else (one,))]
    if all(_doubtful(v, one) and _nobodys(v, one, _hop(v, one, names, carry)) for one in found):
        again = carried(v, carry)  # nothing, or "es drohe", "man habe nichts gewusst": it goes on with the one before
        if v.quotations and v.lexicon.pack.attribution.quoted_words:
            again = [*again, *quoted_words(v, again)]
        found = again or found
    nobodys: list[FoundFigure] = []
    if found and found[0].marked == "hearsay":
        figures, nobodys = nobodys, figures  # who gives the number of a soll sentence is not said
    if found and (found[0].carries and found[0].cue is None or found[0].marked == "hearsay"):
        at = speech_before(previous, found[0], carry)
        joined = merged(v, previous[at], found[0]) if previous else None
        told = carry.open or _whole_quotation(v) or own_words(v, carry)
        if found[0].rule == "carried-quote" and carry.quoted and not (carry.direct or carry.open):
            joined = None  # X says that "some" words are his. "Here he is quoted alone."
        elif joined is None and found[0].rule == "carried-quote" and not told:
            found = []  # whose words these are nobody says
        elif joined is not None and found[0].rule == "carried-quote" and v.lexicon.pack.attribution.quotations_apart:
            joined = None
        if joined is not None:
            previous[at] = replace(joined, figures=(*joined.figures, *(f.figure for f in figures)))
            carry.age = 0
            found = found[1:]
            figures = []
            if not found:
                return unattributed(v, nobodys)
    if v.lexicon.pack.attribution.conjunctive_endings:
        found = [*found, *told_beneath(v, found)]
    if v.quotations and v.lexicon.pack.attribution.quoted_words:
        found = [*found, *verbatim(v, found)]
    claims: list[Claim] = []
    few = found if len(found) <= MANY else []
    nested: list[tuple[Found, tuple[Hop, ...], list[FoundFigure]]] = []
    speech = False
    for one in found:
        hop = _hop(v, one, names, carry)
        if one.rule != "refusal" and _nobodys(v, one, hop):
            continue
        if one.rule == "refusal" and _nobodys(v, one, hop):
            hop, one = None, replace(one, mode="unattributed")  # "the cause is not known": nobody says so
        if one.doubtful is not None:
            doubts.append(doubt(v, one.doubtful))
        hops = chain_of(v, one, hop, names, few)
        nested.append((one, hops, []))
        if hop is not None and (one.marked is None or hop.kind in _SPEAKERS):
            pointed = one.rule == "points-back" and one.source is None and carry.known and carry.age <= 1
            carry.hop, carry.age, carry.open = carry.hop if pointed else hop, 0, one.extends
            carry.known = carry.known if one.source is None else knows_source(v, one)
            if one.extends and one.cue is not None:
                carry.cue, carry.act = cue_spans(v, one), one.cue.act
            speech = speech or one.mode == "direct" or bool(one.content) and v.opaque(one.content[-1][1] - 1)
            speech = speech or one.rule == "post-posed"
            carry.direct, carry.quoted = speech, speech or one.mode == "mixed"
    if nested and previous:
        previous[-1] = _told_behind(v, previous[-1], nested[0][0], nested[0][1], carry)
    own = rivals(v, [one for one, _, _ in nested], figures)
    rest, apart = _share_out(v, levelled(figures, own), nested, own), set(own.values())
    rest = [one for one in rest if not _are_speakers(one, nested)]
    for i, (one, hops, mine) in enumerate(nested):
        around = [n for j, n in enumerate(nested if few else ()) if j != i and not {i, j} <= apart]
        outer = [h for o, hs, _ in around if passes_on(v, o, one) for h in hs]
        for group in [] if one.silent else _alike(v, one, mine, named=bool(hops or outer)):
            claim = claim_of(v, one, join(hops, outer), group, document, number)
            if claim is not None and group != mine and claims and claim.id == claims[-1].id:
                claim = narrowed(claim, group)
            if claim is not None and open_before and one.rule == "carried-quote":
                claim = announced(claim, carry)
            if claim is not None:
                back = one.refers_back and claim.attribution.act in _VOUCHING
                claims.append(_taking(claim, previous) if back else claim)
    claims.extend(unattributed(v, [*rest, *nobodys]))
    if not found:
        claims.extend(rumour(v, claims))
    return claims


def _doubtful(v: View, one: Found) -> bool:
    return one.rule == "refusal" or one.rule in OPEN or names_nobody(v, one)


def _nobodys(v: View, one: Found, hop: Hop | None) -> bool:
    """A report that names nobody: a pronoun of which nobody is known, a thing that is `not to be expected`."""
    if one.rule == "refusal":
        return hop is None or not answers(v, one, hop)
    faceless = hop is not None and hop.name is None and hop.kind == "other"
    if hop is None and one.rule == "loose":
        return True
    return faceless and (one.rule in OPEN and not does_itself(v, one) or names_nobody(v, one))


def _told_behind(v: View, claim: Claim, one: Found, hops: tuple[Hop, ...], carry: Carry) -> Claim:
    """`A sei so. B sei so, sagte X.`: reported speech of nobody is of the one who is named right behind it."""
    told = claim.attribution
    open_to = told.mode == "free-indirect" and not told.cue and len(told.chain) == 1 and carry.before is not None
    if not open_to or not hops or one.rule not in _BEHIND or carry.before is None:
        return claim
    near = claim.span.end >= carry.before.tokens[carry.before.end() - 1].start
    if near and one.refers_back and one.cue is not None and one.cue.act in {"say", "report"}:
        return replace(claim, attribution=replace(told, chain=(hops[0], *told.chain)))  # Das teilte X mit
    if not near or not one.content or one.content[0][0] or not conjunctive(v, *one.content[0]):
        return claim
    return replace(claim, attribution=replace(told, chain=(hops[0], *told.chain)))


def _whole_quotation(v: View) -> bool:
    """Nothing but one quotation, where such a sentence is a claim by itself."""
    whole = v.opaque(0) and v.inside[0] == v.inside[v.end() - 1] and v.quotations[v.inside[0]].closed
    return whole and v.lexicon.pack.attribution.quotations_apart


def _alike(v: View, one: Found, figures: list[FoundFigure], *, named: bool) -> list[list[FoundFigure]]:
    """The figures of an attribution in groups of one certainty; one empty group where there are none."""
    groups: dict[str, list[FoundFigure]] = {}
    for figure in figures:
        groups.setdefault(stance_of(v, one, [figure], named=named).certainty, []).append(figure)
    return list(groups.values()) or [[]]


def _taking(claim: Claim, previous: list[Claim]) -> Claim:
    """`That is what X said.`: the figures of the sentence before are X's, and no longer the outlet's own."""
    figures: list[Figure] = []
    start = claim.content[0].start
    while previous and previous[-1].attribution.mode == "unattributed" and previous[-1].span.start >= start:
        figures = [*previous.pop().figures, *figures]
    return replace(claim, figures=(*figures, *claim.figures))


def _counted(v: View, one: Found, figures: list[FoundFigure]) -> bool:
    """True when a figure stands in the content: what was reported is the number."""
    at = [v.position(f.figure.anchor.start) for f in figures]
    return any(a <= i < b for i in at for a, b in one.content)


def _hop(v: View, one: Found, names: Names, carry: Carry) -> Hop | None:
    """Who speaks: the source of the sentence, else the one that carries over, else the subject before."""
    if one.source is not None and not _is_anyone(v, one):
        return hop_of(v, one.source, names)
    if (told := _told_in(v, one, carry)) is not None:
        return hop_of(*told, names)
    if _told_further(v, one):
        return carry.hop if carry.known and carry.age <= 1 else None
    if not one.carries and not _drops_subject(v, one) and not _goes_on(v, one):
        return None
    if one.rule == "points-back" and one.cue is not None and v.lexicon.pack.pack.verb_second:
        return _pointing(v, one, names, carry)
    near = carry.hop is not None and carry.age <= REACH
    last = carry.hop if carry.known else None
    nearest = one.rule == "conjunctive" or one.source is None and one.rule == "post-posed" or _is_anyone(v, one)
    if not nearest or near and carry.age <= 1 and last is not None:
        return last if near else None
    return _of_sentence_before(names, carry, near=near)


def _without_told(v: View, found: list[Found]) -> list[Found]:
    """`Er habe die Tat geplant`: what somebody did, in the form of reported speech, is another's words."""
    told = {
        one.cue.at
        for one in found
        if one.rule == "noun-phrase" and one.cue is not None and one.cue.auxiliary is not None
        if v.bits[one.cue.auxiliary] & lx.KONJ
    }
    return [one for one in found if one.cue is None or one.cue.at not in told] if told else found


def _goes_on(v: View, one: Found) -> bool:
    """`Es werde geschätzt, dass`: a report in the form of reported speech is told by whoever spoke before."""
    bits = v.bits[one.cue.finite()] if one.cue is not None else 0
    return bool(bits & lx.KONJ) and not bits & lx.CONDITIONAL and one.doubtful is None


def _is_anyone(v: View, one: Found) -> bool:
    """`Man gehe davon aus, dass`: in the form of reported speech a pronoun for anybody is whoever speaks."""
    if one.source is None or one.source[1] - one.source[0] > 1 or not _goes_on(v, one):
        return False
    return v.words[one.source[0]] in v.lexicon.pack.attribution.anyone


def _told_in(v: View, one: Found, carry: Carry) -> tuple[View, tuple[int, int]] | None:
    """`Darin heißt es`, `darin wird gefordert`: the text of the sentence before tells it."""
    if one.cue is None or carry.before is None or one.cue.verb is None:
        return None
    first = v.segment(one.cue.finite())[0]
    if not {v.words[first], v.words[min(one.cue.at, v.end()) - 1]} & v.lexicon.sets["inside_words"]:
        return None
    text = text_before(carry.before, compounds=True)
    return None if text is None else (carry.before, text)


def _told_further(v: View, one: Found) -> bool:
    """`Weiter heißt es`, `heißt es dort`: a verb without a subject goes on with what was told right before."""
    cue = one.cue
    if cue is None or cue.verb is None or not cue.verb.impersonal or one.source is not None:
        return False
    return any(v.words[k] in v.lexicon.pack.attribution.further for k in range(*v.segment(cue.finite())))


def _pointing(v: View, one: Found, names: Names, carry: Carry) -> Hop | None:
    """`Demnach`, `danach`: a word that stands for the last source, or for that of the sentence before."""
    word = cue_spans(v, one)[0]
    near = carry.hop if carry.known and carry.age <= 1 else None
    meant = near or _of_sentence_before(names, carry, near=carry.hop is not None and carry.age <= REACH)
    if meant is None and carry.before is not None and (text := text_before(carry.before, compounds=True)) is not None:
        meant = hop_of(carry.before, text, names)
    if meant is None or meant.name is None:
        return None
    return replace(meant, mention=word.quote, start=word.start, end=word.end, resolved="pronoun")


def _of_sentence_before(names: Names, carry: Carry, *, near: bool) -> Hop | None:
    """Who goes on speaking where the last source is not near: the text or the subject of the sentence before."""
    v = carry.before
    if v is None:
        return None
    if (front := text_in_front(v)) is not None:
        return hop_of(v, front, names)
    acts = subject_before(v)
    if acts is not None:
        sort, spoken = sort_of(v, acts), len(names.article.spoken)
        hop = hop_of(v, acts, names)
        body = hop.kind in _SPEAKERS and (sort == "speaker" or hop.kind == "person")
        if sort == "text" or body or can_go_on(v, acts):
            return hop
        del names.article.spoken[spoken:]  # who is not taken for a speaker has not spoken
    if near and carry.age <= 1 and carry.hop is not None:
        return carry.hop
    if (text := text_before(v)) is not None:
        return hop_of(v, text, names)
    if near and carry.known:
        return carry.hop
    return hop_of(v, acts, names) if acts is not None and can_go_on(v, acts, named=False) else None


def _drops_subject(v: View, one: Found) -> bool:
    """`Añadió que`: in some languages a verb without a subject goes on with the one who spoke last."""
    cue = one.cue
    active = cue is not None and cue.verb is not None and not cue.passive and cue.kind in {"finite", "participle"}
    return active and v.lexicon.pack.pack.drops_pronouns


def _are_speakers(found: FoundFigure, nested: list[tuple[Found, tuple[Hop, ...], list[FoundFigure]]]) -> bool:
    """`Two people familiar with it say`, `two survivors say`: the number of those who speak is no figure."""
    figure, at = found.figure, found.figure.anchor.start
    spoke = [(hop.start, hop.end) for _, hops, _ in nested for hop in hops if hop.start is not None]
    if any(start == at for start, _ in spoke):
        return True  # laut drei Augenzeugen starben zwei: who is counted first in a source speaks
    return (figure.unit, figure.measure) == ("person", ("count",)) and any(a <= at < (b or a) for a, b in spoke)


def _share_out(
    v: View,
    figures: list[FoundFigure],
    nested: list[tuple[Found, tuple[Hop, ...], list[FoundFigure]]],
    own: dict[int, int],
) -> list[FoundFigure]:
    """Gives each figure to its `own` or the innermost attribution that holds it; returns the unattributed ones."""
    rest = []
    holders = [one for one in nested if one[0].marked != "quoted-words"]
    for n, figure in enumerate(figures):
        if n in own:
            nested[own[n]][2].append(figure)
            continue
        anchor = figure.figure.anchor
        places = range(v.position(anchor.start), v.position(anchor.end - 1) + 1)
        owners = (whose(v, at, [one for one, _, _ in holders]) for at in places)
        owner = next((found for found in owners if found is not None), None)
        if owner is None:
            rest.append(figure)
        else:
            holders[owner][2].append(figure)
    return rest
