"""names.toml: what people, peoples, states and seats of government are called in the language."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Demonym:
    """Adjective and noun stems of a territory's people: a word (or two) that starts with one, with a short ending."""

    territory: str  # ISO 3166-1 alpha-2
    stems: tuple[str, ...]
    example: str = ""  # a phrase that must be read as this territory's


@dataclass(frozen=True, slots=True)
class Seat:
    """A name that stands for a government. `organisation` seats are bodies with their own name.

    Without a `territory` it is a body of several states.
    """

    territory: str
    names: tuple[str, ...]
    label: str  # the English name, equal in every pack, so that the entity is one
    organisation: bool = False
    body: str = ""  # the public body that it is another name of: ministry of defence


@dataclass(frozen=True, slots=True)
class Case:
    """What a word of an oblique case says of the noun phrase it opens, so that its base form can be given."""

    determiners: tuple[str, ...]  # words that open the phrase: des, dem; prepositions where there is no article
    endings: tuple[tuple[str, str], ...] = ()  # (ending, what stands in its place) of the head noun, longest first
    adjective: str = ""  # only where the adjective behind it ends so
    gender: str = ""  # m, f, n or p (plural) where the determiner alone tells it


@dataclass(frozen=True, slots=True)
class NameCase:
    """An oblique case of a full name: its given name has one ending, and that tells what the surname's stands for."""

    given: tuple[str, str]  # (ending, what stands in its place in the nominative)
    surnames: tuple[tuple[str, str], ...]  # the same of surnames, longest first


@dataclass(frozen=True, slots=True)
class Body:
    """A kind of public body that every state or town has; with the state it names one body in every language."""

    label: str  # the English word, equal in every pack, so that the body is one: ministry of defence, police
    names: tuple[str, ...]  # what the language calls it, in every form: Verteidigungsministerium


@dataclass(frozen=True, slots=True)
class NamesSection:
    """names.toml: words for people, bodies, states and titles, and how names are declined."""

    demonyms: tuple[Demonym, ...] = ()
    seats: tuple[Seat, ...] = ()
    territories: dict[str, tuple[str, ...]] = field(default_factory=dict)  # code -> names CLDR lacks: VS, DVRK, USA
    titles: tuple[str, ...] = ()  # words before a person's name: president, minister, general
    nominative_endings: tuple[str, ...] = ()  # endings that only a nominative has: -cja, -ość, -ция
    genitive_plurals: tuple[str, ...] = ()  # endings that a noun of any gender may have in the genitive plural: -ов
    genitive_names: tuple[str, ...] = ()  # endings of a lone name that is a genitive behind a title: мэр Москвы
    particles: tuple[str, ...] = ()  # small words inside a name: van, von, der, al
    genitives: tuple[str, ...] = ()  # endings a name takes: s, 's
    not_names: tuple[str, ...] = ()  # capitalised words that are no name or place: months, days, headings
    groups: dict[str, tuple[str, ...]] = field(
        default_factory=dict
    )  # kind of people -> stems: military, civilian, child
    people: dict[str, tuple[str, ...]] = field(
        default_factory=dict
    )  # sort of person -> nouns in every form that describe or title one: minister, head-of-state, spokesperson
    bodies: dict[str, tuple[str, ...]] = field(
        default_factory=dict
    )  # sort of body -> nouns in every form that describe one: company, ministry, police, country
    public: tuple[Body, ...] = ()  # bodies that are one across languages when their state or town is the same
    compounds: bool = False  # nouns are joined in writing, so that the end of a word is its head: Softwareunternehmen
    head_first: bool = False  # a noun's genitive follows it without a preposition: ministerstwo obrony
    name_cases: tuple[NameCase, ...] = ()  # oblique cases of full names
    demonyms_capitalised: bool = False  # adjectives of nations have a capital: Russian, Russisch
    demonyms_in_names: bool = False  # before a name that is no person's they are part of it: British Airways
    articles: tuple[str, ...] = ()  # articles and demonstratives, in every form: a base form is without them
    indefinite: tuple[str, ...] = ()  # of these, those that bring in somebody new: a, an, ein, een
    own: tuple[str, ...] = ()  # possessives that mean the subject's own: sin, zijn, sein
    definite_endings: tuple[str, ...] = ()  # endings of a noun that hold its article: -en, -et
    both: tuple[str, ...] = ()  # words for two before a noun that takes up two names: two, both, beide
    women: tuple[str, ...] = ()  # nouns and forms of address that tell a woman: Frau, mevrouw, Sprecherin
    men: tuple[str, ...] = ()  # nouns and forms of address that tell a man: Herr, talsmand
    gender: dict[str, tuple[str, ...]] = field(
        default_factory=dict
    )  # m (a man), f (a woman), n (a body), p (several) -> pronouns that may mean such a one
    complements: tuple[str, ...] = ()  # prepositions before what belongs to a noun: spokesman for, ministry of
    own_bodies: tuple[str, ...] = ()  # nouns for bodies that stand for no other body: the fire brigade, the museum
    any_authority: tuple[str, ...] = ()  # nouns that mean whichever authority just spoke: the regulator
    statement_endings: tuple[str, ...] = ()  # last part of a noun for what somebody stated: Polizei-angaben
    plural_endings: tuple[tuple[str, str], ...] = ()  # of nouns, with what their singular ends in: -ies, -y
    plural_nouns: tuple[str, ...] = ()  # endings that a noun for several persons has: ministers, agenten
    plural_verbs: tuple[str, ...] = ()  # endings that tell a plural verb where a pronoun may be "she" or "they"
    known_as: tuple[str, ...] = ()  # phrases before a body's own name: known as, bekend als
    declined: dict[str, tuple[str, ...]] = field(
        default_factory=dict
    )  # nominative -> its other forms: they have the sorts and the kind that it has, and its base form
    cases: tuple[Case, ...] = ()  # determiners of oblique cases, and how the noun after them gets its base form
    adjectives: dict[str, str] = field(
        default_factory=dict
    )  # gender (m, f, n, p) -> ending of an adjective without an article; empty where adjectives stay as they are
    adjective_endings: tuple[str, ...] = ()  # the endings that an adjective may have instead
    adjective_spelling: tuple[tuple[str, str], ...] = ()  # endings that spelling changes: -ky to -ki
    noun_genders: dict[str, tuple[str, ...]] = field(
        default_factory=dict
    )  # gender -> endings of nouns that have it, for determiners that do not tell
