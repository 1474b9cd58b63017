"""attribution.toml: words that report speech, and the closed-class words of its grammar."""

from dataclasses import dataclass, field

from testimonia.model.claims import Act, Certainty


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that the reader must understand: a claim with this act whose source mention contains `source`."""

    text: str
    act: Act | None = None
    source: str = ""  # "" where the example names no source
    certainty: Certainty | None = None
    cue: str = ""


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb. `takes`: `quote`, `clause` (finite content clause), `infinitive`, `noun` (noun-phrase content), `thing`
    (a noun phrase too, where no clause follows: said the same)."""

    lemma: str
    act: Act
    finite: tuple[str, ...]  # every finite form of news prose: present and past, singular and plural, Konjunktiv
    participle: tuple[str, ...] = ()  # used with an auxiliary
    infinitive: tuple[str, ...] = ()
    gerund: tuple[str, ...] = ()  # -ing, -end
    passive: tuple[str, ...] = ()  # forms that are passive by themselves: bekräftas, avvises
    particle: str | None = None  # separable verbs: "mit" of "teilte ... mit"; finite then holds the verb part only
    takes: tuple[str, ...] = ("quote", "clause")
    links: tuple[str, ...] = ()  # words before its noun-phrase content, parts of the cue: vote "for", take "issue with"
    passive_links: tuple[str, ...] = ()  # words behind its passive before what is said of its subject: seen "as"
    words: tuple[str, ...] = ()  # one of these must stand in the clause too: "Ansicht" of "ist der Ansicht"
    unless: tuple[str, ...] = ()  # with one of these in its clause it is no speech: "lives" of "claimed three lives"
    not_before: tuple[str, ...] = ()  # with one of these right behind it it is no speech: "upp" of "säger upp"
    impersonal: bool = False  # its subject is an expletive: "heißt es", "lyder det"; a document may be its source
    quotes: bool = False  # who speaks is its object, and so the subject of its passive: zitieren, quote
    raising: bool = False  # its subject is part of the content and nobody's word: "seem", "appear"
    moves: bool = False  # its perfect is formed with "be", which is no passive: ist davon ausgegangen
    bare: bool = False  # its infinitive stands without a mark: wil sluiten
    told_by_texts: bool = False  # a noun phrase is its content where a text is its subject: the survey found support
    weak: bool = False  # often not speech (find, see, show): only with a complementiser or a quote
    example: Example | None = None


@dataclass(frozen=True, slots=True)
class AccordingTo:
    """A frame around the source: `before` words stand before it (volgens X), `after` words behind it (X zufolge).

    Each word is one, or `a|b` for either.
    """

    act: Act
    before: str = ""
    after: str = ""
    detached: bool = False  # only behind a comma, a dash or a quotation: ", so der Sprecher"
    known: bool = False  # only opening a clause, before a source that the pack knows: "per la questura i manifestanti"
    ambiguous: bool = False  # also another preposition (secondo, nach): only with a name or a noun known as a source
    back: bool = False  # what is reported is the sentence before: "a riferirlo è stata la prefettura"
    alone: bool = False  # no source stands with it, it points back to one: "demnach", "danach"
    not_before: tuple[str, ...] = ()  # words behind which it is none: so "auch" X, nach "wie" vor
    noun_first: tuple[
        str, ...
    ] = ()  # only when the noun phrase starts with, or is, one of these (nach Angaben, nach Berichten)
    example: Example | None = None


@dataclass(frozen=True, slots=True)
class CueNoun:
    """A noun that reports: `die Ankündigung, dass`, `een rapport dat meldt`."""

    forms: tuple[str, ...]
    act: Act
    links: tuple[str, ...] = ()  # prepositions that lead to its noun-phrase content: criticism "of", opposition "to"
    infinitive: bool = False  # an infinitive may be its content: "the decision to close"
    told_in: bool = False  # with "be" it tells what its preposition leads to, in a text: "im Brief ist die Rede von"
    example: Example | None = None


@dataclass(frozen=True, slots=True)
class State:
    """An adjective that reports with a copula and a content clause: `is confident that`, `ist überzeugt, dass`."""

    forms: tuple[str, ...]
    act: Act
    links: tuple[str, ...] = ()  # prepositions that lead to its noun-phrase content: critical "of"
    infinitive: bool = False  # an infinitive may be its content: "eager to leave"
    example: Example | None = None


@dataclass(frozen=True, slots=True)
class AttributionSection:
    """attribution.toml: the words and frames by which a text says that somebody said something."""

    quoted_words: bool = False  # words quoted inside a reported clause make a (marked) claim of their own
    called_as: tuple[str, ...] = ()  # words before what somebody calls or compares it, even in few quoted words: als
    summaries_whole: bool = False  # a noun phrase as content: its whole clause is told, for its verb stands amid it
    quotations_apart: bool = False  # a quotation that goes on in a sentence of its own makes a claim of its own
    verbs: tuple[Verb, ...] = ()
    according_to: tuple[AccordingTo, ...] = ()
    nouns: tuple[CueNoun, ...] = ()
    states: tuple[State, ...] = ()
    conjunctive: tuple[str, ...] = ()  # Konjunktiv I/II forms: sei, seien, habe, hätten, werde, würden ...
    conditional: tuple[str, ...] = ()  # of these, the ones that are conditional too: wäre, hätte, würde
    conjunctive_endings: tuple[str, ...] = ()  # of any verb, in the third person only of reported speech: -e
    conjunctive_not: tuple[str, ...] = ()  # endings of those that are a past tense, or another word: -te, zustande
    doing_endings: tuple[str, ...] = ()  # of verb forms that go on or stand beside a noun, of any verb: -ing
    done_endings: tuple[str, ...] = ()  # of past forms that are participles too, of any verb: -ed
    taken_endings: tuple[str, ...] = ()  # of participles that are no past forms, of any verb: -en
    passed_on: tuple[str, ...] = ()  # verbs of what others say or intend; behind a report it is that speaker's: soll
    hypothetical: tuple[str, ...] = ()  # of these, singular ones that alone rarely mark reported speech: könnte, würde
    substitutes: tuple[str, ...] = ()  # of these, ones used where reported speech has no form of its own: hätten
    voices: tuple[str, ...] = ()  # prepositions before those whom words come from: aus der Regierung ist zu hören
    further: tuple[str, ...] = ()  # beside a verb without a subject they go on with the last source: "weiter" heißt es
    inside_words: tuple[str, ...] = ()  # they mean the text of the sentence before: "darin" (heißt es)
    complementisers: tuple[str, ...] = ()  # dat, dass, at, that, ob, of, whether, if
    question_words: tuple[str, ...] = ()
    as_words: tuple[str, ...] = ()  # they open a report as a comparison: wie, zoals, som, as; question words if empty
    infinitive_marks: tuple[str, ...] = ()  # te, zu, at, to
    purposes: tuple[str, ...] = ()  # they open a clause that tells what for or when, no content: um, ohne, for (at)
    infinitive_infixes: tuple[str, ...] = ()  # of these, the ones that stand inside a verb: "zu" of "aufzugeben"
    auxiliaries: tuple[str, ...] = ()  # finite have/be/become/will/can forms
    passive_by: tuple[str, ...] = ()  # door, von, af, by
    passive_auxiliaries: tuple[str, ...] = ()
    be_auxiliaries: tuple[str, ...] = ()  # of these, forms of "be", which verbs of motion form their perfect with
    pronouns: tuple[str, ...] = ()  # third-person subject pronouns that can be a source
    anyone: tuple[str, ...] = ()  # of these, those for people in general, who in reported speech are its speaker: man
    expletives: tuple[str, ...] = ()  # subject pronouns that name nobody: es, het, det, it
    feminine: tuple[str, ...] = ()  # of these, the feminine singular
    plural: tuple[str, ...] = ()  # of these, the plural
    possessives: dict[str, tuple[str, ...]] = field(
        default_factory=dict
    )  # gender (m, f, n, p, or several of them) -> possessives that may stand in an according-to frame: a su juicio
    first_person: tuple[str, ...] = ()
    object_pronouns: tuple[str, ...] = ()
    determiners: tuple[
        str, ...
    ] = ()  # every article, demonstrative, possessive, quantifier that can start a noun phrase
    singular_determiners: tuple[str, ...] = ()  # before a noun that a verb in its plain form cannot agree with: a, each
    masculine_subjects: tuple[str, ...] = ()  # those that before a masculine noun open a subject: der, ein
    oblique_determiners: tuple[str, ...] = ()  # those that cannot start a subject: den, dem, des, einem ...
    prepositions: tuple[str, ...] = ()  # also contracted: im, zum
    noun_phrase_joiners: tuple[
        str, ...
    ] = ()  # prepositions that may join two parts of one noun phrase: van, von, af, of
    informed: tuple[str, ...] = ()  # behind a noun they open what a source knows of: med insyn i, met kennis van
    genitive_determiners: tuple[str, ...] = ()  # right behind a noun they open its genitive: der, des
    conjunctions: tuple[str, ...] = ()  # and, or
    topics: tuple[str, ...] = ()  # prepositions before what a headline's speaker speaks of: Minister "over" brand
    clause_openers: tuple[str, ...] = ()  # but, while, because, although, after ...
    light_verbs: tuple[str, ...] = ()  # their subject is the source of the noun behind them: express (support for)
    complement_leads: tuple[str, ...] = ()  # lead to what somebody is blamed or praised for: for, of
    causatives: tuple[str, ...] = ()  # verbs whose object is the subject of an infinitive: led (X to say), a way "for"
    absolutes: tuple[str, ...] = ()  # words before the own subject of a participle: "with" X saying
    receivers: tuple[str, ...] = ()  # verbs whose subject is told what the noun behind them says: received (reports)
    noun_sources: tuple[str, ...] = ()  # words before the source behind a noun: criticism "from" X, "by" X
    relatives: tuple[str, ...] = ()
    subject_relatives: tuple[str, ...] = ()  # of these, the ones that are their clause's subject, if a noun follows too
    personal_relatives: tuple[str, ...] = ()  # of these, the ones that stand for people only: who
    asides: tuple[str, ...] = ()  # behind a comma they open what the outlet adds to a report: ", compared with ..."
    occasion_leads: tuple[str, ...] = ()  # prepositions before where people speak: criticised the plan "in" a speech
    occasions: tuple[str, ...] = ()  # nouns of where people speak; with these they end the noun phrase that was said
    summing_articles: tuple[str, ...] = ()  # behind a comma they open a comment on the whole: ", a result which ..."
    anaphora: tuple[str, ...] = ()  # "Dat", "Dies", "Det": content is the sentence before
    taken_up: tuple[str, ...] = ()  # nouns for what was just said: the news was confirmed by the ministry
    time_words: tuple[
        str, ...
    ] = ()  # words that may stand between verb and content or fill the prefield: gisteren, am, Montag, maandag, Monday
    genitive_adjectives: tuple[str, ...] = ()  # endings of adjectives inside a genitive: голова обласної ради
    plain_adjectives: tuple[str, ...] = ()  # endings of adjectives behind an article that is no genitive's: der große
    object_endings: tuple[str, ...] = ()  # endings of nouns that are a verb's object, never its subject: -у, -ę
    speaking_places: tuple[
        str, ...
    ] = ()  # prepositions before a body that speaks where the verb has no subject: в полиции сообщили
    labels: tuple[str, ...] = ()  # words before a headline's colon that name nobody: LIVE, VIDEO, DIREKTE
    anonymous: tuple[str, ...] = ()  # words of anonymous sources: bronnen, Insider, kilder, sources, officials
