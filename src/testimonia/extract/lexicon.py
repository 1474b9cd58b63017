"""A pack's attribution words, compiled once for look-up."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product

from testimonia.extract.stance import StanceWords, stance_words
from testimonia.model.claims import Act
from testimonia.packs import Pack, load_pack
from testimonia.packs.base_words import base_words
from testimonia.packs.sections.attribution import AccordingTo, AttributionSection, CueNoun, State, Verb


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One form of a reporting verb: the verb it belongs to and what kind of form it is."""

    verb: Verb
    kind: str  # finite, participle, infinitive, gerund, passive
    split: bool = False  # needs its particle


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Look-up tables of one language; all words lower-case."""

    pack: Pack
    verbs: dict[str, tuple[VerbForm, ...]]
    before: dict[str, tuple[tuple[tuple[str, ...], AccordingTo], ...]]  # first word -> (words, frame)
    after: dict[str, tuple[tuple[tuple[str, ...], AccordingTo], ...]]
    nouns: dict[str, Act]
    kinds: dict[str, str]
    institutions: frozenset[str]  # bodies without an article's ending: they stand behind a name (Oslo politidistrikt)
    sets: dict[str, frozenset[str]]
    bits: dict[str, int]  # each word's classes, as the constants of this module name them
    informed: dict[str, tuple[tuple[str, ...], ...]]  # first word -> phrases behind a noun, part of its phrase
    labels: frozenset[str]  # words before a headline's colon that name nobody
    marks: tuple[str, ...]  # infinitive marks inside a verb
    cue_nouns: dict[str, CueNoun]
    whose: dict[str, str]  # possessive of an according-to frame -> genders: m, f, n, p
    owned: dict[tuple[str, str], AccordingTo]  # preposition ("" where there is none) and noun around a possessive
    long_names: dict[str, tuple[tuple[str, ...], ...]]  # first word -> names of bodies with a small word inside
    states: dict[str, State]  # adjectives that report with a copula
    bounds: dict[str, tuple[tuple[str, ...], ...]]  # preposition -> words that bound a number: omkring, at least
    stance: StanceWords
    statements: frozenset[str]  # nouns that make a preposition a frame: Ansicht, Angaben
    given: frozenset[str]  # given names of every language
    doing: tuple[str, ...]  # endings of verb forms, see the pack's keys: -ing
    done: tuple[str, ...]  # -ed
    regular: tuple[str, ...]  # -ing, -ed
    participles: tuple[str, ...]  # -ed, -en
    genitives: tuple[str, ...]  # endings of a genitive before its noun: -s, 's
    possessives: tuple[str, ...]  # those of them that nothing else ends in: 's
    plurals: tuple[str, ...]  # endings of a noun for several

    def has(self, name: str, word: str) -> bool:
        """True where the pack's list `name` holds `word` (lower case)."""
        return word in self.sets[name]

    @property
    def tells_by_form(self) -> bool:
        """Whether the form of a verb tells that its clause is reported: sei, habe, gebe."""
        return bool(self.pack.attribution.conjunctive_endings)

    def long_name(self, words: Sequence[str], i: int) -> int:
        """How many words the body's name at `i` has, small ones inside: Artsen zonder Grenzen; 0 for none."""
        names = self.long_names.get(words[i], ())
        return next((len(name) for name in names if tuple(words[i : i + len(name)]) == name), 0)


_SETS = (
    "conjunctive", "complementisers", "question_words", "infinitive_marks", "auxiliaries",
    "passive_by", "passive_auxiliaries", "pronouns", "feminine", "plural", "first_person",
    "object_pronouns",
    "determiners", "oblique_determiners", "prepositions", "noun_phrase_joiners", "genitive_determiners", "conjunctions",
    "clause_openers", "relatives", "anaphora", "taken_up", "time_words", "anonymous", "as_words", "speaking_places",
    "singular_determiners", "asides", "summing_articles", "light_verbs", "noun_sources",
    "causatives", "absolutes", "conditional", "expletives", "purposes", "passed_on",
    "be_auxiliaries", "subject_relatives", "hypothetical", "voices",
    "inside_words", "masculine_subjects",
)  # fmt: skip
_BODIES = frozenset({"government", "agency", "organisation", "company"})
_PLAIN_SETS = (
    "occasion_leads", "occasions", "complement_leads", "personal_relatives", "called_as", "substitutes",
    "receivers",
)  # looked up rarely: no bits  # fmt: skip
_STANCE_SETS = ("negations", "agencies")

_BITS = {name: 1 << n for n, name in enumerate((*_SETS, *_STANCE_SETS))}
KONJ = _BITS["conjunctive"]
COMP = _BITS["complementisers"]
ASK = _BITS["question_words"]
TO = _BITS["infinitive_marks"]
AUX = _BITS["auxiliaries"]
BY = _BITS["passive_by"]
PASSIVE = _BITS["passive_auxiliaries"]
PRONOUN = _BITS["pronouns"]
FIRST = _BITS["first_person"]
OBJECT = _BITS["object_pronouns"]
DET = _BITS["determiners"]
OBLIQUE = _BITS["oblique_determiners"]
PREP = _BITS["prepositions"]
JOIN = _BITS["noun_phrase_joiners"]
GENITIVE = _BITS["genitive_determiners"]
AND = _BITS["conjunctions"]
OPENER = _BITS["clause_openers"]
RELATIVE = _BITS["relatives"]
ANAPHOR = _BITS["anaphora"]
TIME = _BITS["time_words"]
ANONYMOUS = _BITS["anonymous"]
AS = _BITS["as_words"]
CONDITIONAL = _BITS["conditional"]
EXPLETIVE = _BITS["expletives"]
NEGATION = _BITS["negations"]
SINGULAR = _BITS["singular_determiners"]
ASIDE = _BITS["asides"]
LIGHT = _BITS["light_verbs"]
GIVER = _BITS["noun_sources"]
CAUSE = _BITS["causatives"]
WITH = _BITS["absolutes"]
SUMS = _BITS["summing_articles"]
PASSED_ON = _BITS["passed_on"]
_FREE = len(_BITS)
VERB, BEFORE, AFTER, NOUN, STATE, WEEKDAY, FUSED, DECLINED = (
    1 << (_FREE + n) for n in range(8)
)  # FUSED: a pronoun with its auxiliary; DECLINED: a noun in a form that is no subject's
CLOSED = DET | PREP | AND | COMP | AUX | PRONOUN | OBJECT | OPENER | ASK | TO | BY | NEGATION  # no nouns or names


def _spelt_out(phrase: str) -> list[tuple[str, ...]]:
    """The words of a phrase; of `a|b` either may stand there."""
    return list(product(*(word.split("|") for word in phrase.lower().split())))


def _bounds(pack: Pack, prepositions: frozenset[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The words before a number that begin with a preposition, by that preposition."""
    spelt = sorted({tuple(w.split()) for bound in pack.numbers.bounds if not bound.after for w in bound.words})
    return {first: tuple(p for p in spelt if p[0] == first) for first in {p[0] for p in spelt} & prepositions}


def _long_names(pack: Pack) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for seat in pack.names.seats:
        for name in seat.names if seat.organisation else ():
            words = tuple(name.lower().split())
            if len(words) > 2:
                found[words[0]] = (*found.get(words[0], ()), words)
    return found


def _owned(section: AttributionSection) -> dict[tuple[str, str], AccordingTo]:
    """The frames whose source may be a possessive before their noun: `a juicio de`, `по словам`, `zdaniem`."""
    found: dict[tuple[str, str], AccordingTo] = {}
    small = {*section.prepositions, *section.determiners}
    for frame in section.according_to if section.possessives else ():
        for words in _spelt_out(frame.before) if frame.before else ():
            noun = [word for word in words[1:] if word not in small]
            if words[0] in section.prepositions and len(words) > 1 and len(noun) == 1:
                found.setdefault((words[0], noun[0]), frame)
            elif len(words) == 1:
                found.setdefault(("", words[0]), frame)
    return found


@cache
def lexicon(language: str) -> Lexicon:
    """The compiled attribution words of a pack."""
    pack = load_pack(language)
    section = pack.attribution
    verbs: dict[str, list[VerbForm]] = {}
    for verb in section.verbs:
        for kind in ("finite", "participle", "infinitive", "gerund", "passive"):
            for form in getattr(verb, kind):
                low = form.lower()
                split = verb.particle is not None and not low.startswith(verb.particle)
                verbs.setdefault(low, []).append(VerbForm(verb, kind, split))
    before: dict[str, list[tuple[tuple[str, ...], AccordingTo]]] = {}
    after: dict[str, list[tuple[tuple[str, ...], AccordingTo]]] = {}
    for frame in section.according_to:
        for table, phrase in ((before, frame.before), (after, frame.after)):
            for words in _spelt_out(phrase) if phrase else ():
                table.setdefault(words[0], []).append((words, frame))
    kinds: dict[str, str] = {form.lower(): noun.kind for noun in pack.stance.source_nouns for form in noun.forms}
    declined = pack.names.declined
    kinds |= {form: kinds[noun] for noun, forms in declined.items() for form in forms if noun in kinds}
    informed = [tuple(phrase.lower().split()) for phrase in section.informed]
    endings = pack.names.definite_endings
    bodies = {form for form, kind in kinds.items() if kind in _BODIES}
    institutions = frozenset(
        form for form in bodies if any({form + end, form[:-1] + end} & bodies - {form} for end in endings)
    )
    sets = {name: frozenset(w.lower() for w in getattr(section, name)) for name in (*_SETS, *_PLAIN_SETS)}
    sets |= {name: frozenset(w.lower() for w in getattr(pack.stance, name)) for name in _STANCE_SETS}
    sets["locatives"] = frozenset(word for word in pack.measures.locatives if " " not in word)
    calendar = (*pack.times.parts, *pack.times.months, *pack.times.weekdays)
    sets["time_words"] |= frozenset(w.lower() for w in calendar if " " not in w) - frozenset(pack.times.unsafe_months)
    longest = {k: tuple(sorted(v, key=lambda x: -len(x[0]))) for k, v in before.items()}
    nouns = {form.lower(): noun.act for noun in section.nouns for form in noun.forms}
    cue_nouns = {form.lower(): noun for noun in section.nouns for form in noun.forms}
    states = {form.lower(): state for state in section.states for form in state.forms}
    bits: dict[str, int] = {}
    tables = [(sets[name], bit) for name, bit in _BITS.items()]
    tables += [(frozenset(t), bit) for t, bit in ((verbs, VERB), (before, BEFORE), (after, AFTER))]
    tables += [(frozenset(nouns), NOUN), (frozenset(states), STATE)]
    tables += [(frozenset(w.lower() for w in pack.times.weekdays), WEEKDAY)]
    tables += [(frozenset(f for forms in declined.values() for f in forms).difference(declined), DECLINED)]
    for words_of, bit in tables:
        for word in words_of:
            bits[word] = bits.get(word, 0) | bit
    return Lexicon(
        pack=pack,
        verbs={k: tuple(v) for k, v in verbs.items()},
        before=longest,
        after={k: tuple(sorted(v, key=lambda x: -len(x[0]))) for k, v in after.items()},
        nouns=nouns,
        kinds=kinds,
        institutions=institutions,
        sets=sets,
        bits=bits,
        informed={p[0]: tuple(q for q in informed if q[0] == p[0]) for p in informed},
        labels=frozenset(w.lower() for w in section.labels),
        marks=section.infinitive_infixes,
        cue_nouns=cue_nouns,
        whose={w: genders for genders, words in section.possessives.items() for w in words},
        owned=_owned(section),
        long_names=_long_names(pack),
        bounds=_bounds(pack, sets["prepositions"]),
        states=states,
        stance=stance_words(pack.stance),
        statements=frozenset(noun for frame in section.according_to for noun in frame.noun_first),
        given=base_words().women | base_words().men,
        doing=section.doing_endings,
        done=section.done_endings,
        regular=(*section.doing_endings, *section.done_endings),
        participles=(*section.done_endings, *section.taken_endings),
        genitives=pack.names.genitives,
        possessives=tuple(e for e in pack.names.genitives if len(e) > 1 and not e.isalpha()),
        plurals=pack.names.plural_nouns,
    )
