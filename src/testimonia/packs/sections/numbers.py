"""numbers.toml: number words, bounds, vague words, ranges, money, and what a number must not be read from."""

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class NumberExample:
    """A passage whose first number has these bounds, and this unit where one is given."""

    text: str
    low: float | None = None
    high: float | None = None
    approximate: bool = False
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Vague:
    """A vague quantity.

    `scales`: it may multiply a scale word; `weak`: it needs a concrete measure; `alone`: after bound words it is none,
    for there its form is that of one thousand or one hundred.
    """

    words: tuple[str, ...]
    low: float
    high: float | None = None
    scales: bool = False
    weak: bool = False
    alone: bool = False
    example: NumberExample | None = None


@dataclass(frozen=True, slots=True)
class Bound:
    """Words that bound a number: `least`, `most`, `nearly`, `about`; `after` the number where it says so.

    `soft`: a preposition too, which bounds nothing before a year or after a word of change (rose to, until 2030).
    `measured`: it bounds only what has a unit; before people it means another thing (among 500 members).
    """

    words: tuple[str, ...]
    kind: Literal["least", "most", "nearly", "about", "exact"]
    after: bool = False
    soft: bool = False
    measured: bool = False
    example: NumberExample | None = None


@dataclass(frozen=True, slots=True)
class NumbersSection:
    """numbers.toml: how numbers are written, and the words that bound them."""

    decimal: str = "."  # the mark before decimals; "." and "," are the only ones, and the other one groups
    group: str = ","  # the mark between thousands, where it is not a space
    loose: bool = False  # the other mark is read as decimal where it cannot group: 3.5 in a language that writes 3,5
    words: dict[str, float] = field(default_factory=dict)  # numbers below a scale, in every case; articles are left out
    homographs: tuple[str, ...] = ()  # number words that are nouns too: numbers only where a noun may follow
    verb_before: dict[str, tuple[str, ...]] = field(default_factory=dict)  # number words that are verbs before these
    stems: dict[str, float] = field(default_factory=dict)  # numbers inside glued words only: ein in einundzwanzig
    links: tuple[str, ...] = ()  # between unit and ten: en, und, og
    tens_first: bool = False  # twenty-one, not one-and-twenty
    glued: bool = False  # number words are written together
    vigesimal: bool = False  # sixty takes up to nineteen, and four twenty is eighty
    ten_open: bool = False  # ten takes six to nine: dix-sept, diez y seis
    elided_hundreds: bool = False  # one twenty two is 122
    scales: dict[str, float] = field(default_factory=dict)  # hundred, thousand, million: they multiply
    collectives: dict[str, float] = field(default_factory=dict)  # about that many, and they multiply: vingtaine
    suffixes: dict[str, float] = field(default_factory=dict)  # scales as letters after digits, as they are written: K
    plain_suffix_before: tuple[str, ...] = ()  # words, or -endings, before which `money_suffixes` count: 5m people
    digit_endings: tuple[str, ...] = ()  # endings of a case written behind digits: 12-ти
    money_suffixes: dict[str, float] = field(default_factory=dict)  # the same after an amount of money only: $5m
    joiners: tuple[str, ...] = ()  # and, in "three hundred and four"
    multipliers: dict[str, float] = field(default_factory=dict)  # before a scale: half a, anderhalf
    halves: dict[str, float] = field(default_factory=dict)  # after a number: and a half
    glued_halves: dict[str, float] = field(default_factory=dict)  # at the end of a glued word: einhalb
    decimal_words: tuple[str, ...] = ()  # the decimal mark, spoken: point
    minus: tuple[str, ...] = ()  # before a number below zero
    less: tuple[str, ...] = ()  # of these, the ones that say how much less there is, but of degrees: menos 15%
    articles: tuple[str, ...] = ()  # one before a scale, no figure elsewhere
    elisions: dict[str, str] = field(default_factory=dict)  # short words written together with the next: d' -> de
    ones: tuple[str, ...] = ()  # articles that are one after a ten or a hundred: vingt et un
    vague: tuple[Vague, ...] = ()
    bounds: tuple[Bound, ...] = ()
    range_open: tuple[str, ...] = ()  # between, from
    range_and: tuple[str, ...] = ()  # between the numbers of a range with an opening word
    range_to: tuple[str, ...] = ()  # between the numbers of a range without one
    one_more: tuple[str, ...] = ()  # words for one more person, without a noun: another, ein weiterer, nog een
    least_apart: tuple[str, ...] = ()  # bound words that verbs or "already" may part from the number: mindst er der 12
    most_apart: tuple[str, ...] = ()  # the same for what is not more: højst måtte være 240
    change_from: tuple[str, ...] = ()  # before the earlier value
    change_to: tuple[str, ...] = ()  # before the later value
    change_words: tuple[str, ...] = ()  # verbs that tell a change from a range
    soft_before: tuple[str, ...] = ()  # where given, a `soft` bound needs one of these before it, or to open a clause
    negation: tuple[str, ...] = ()  # before bound words it turns them round: not older than
    soft_after: tuple[str, ...] = ()  # other words behind which a `soft` bound is none: sentenced to
    zero: tuple[str, ...] = ()  # no, none
    nobody: tuple[str, ...] = ()  # no person
    percent: tuple[str, ...] = ()
    points: tuple[str, ...] = ()  # percentage points
    currency_first: tuple[str, ...] = ()  # currencies of three letters that stand before a number: sfr
    currencies: dict[str, str] = field(default_factory=dict)  # sign, code or word -> ISO 4217, the pack's own default
    minors: dict[str, str] = field(default_factory=dict)  # the hundredth part of a currency -> the currency: cents
    fractions: dict[str, float] = field(default_factory=dict)  # phrase -> percent
    parts: dict[str, int] = field(default_factory=dict)  # denominators that are nothing else: Drittel, tredjedel
    ordinals: dict[str, int] = field(default_factory=dict)  # third; a denominator after two or before `of`
    of: tuple[str, ...] = ()  # after a fraction: of what
    fraction_after: tuple[str, ...] = ()  # after a fraction that would else be an ordinal: a third more
    fraction_not_after: tuple[str, ...] = ()  # before a half that is a middle: in the middle of the match
    every: tuple[str, ...] = ()  # before an ordinal: every tenth
    one_in: tuple[str, ...] = ()  # between the two numbers of "one in eight"
    out_of: tuple[str, ...] = ()  # the same before 10, 100, 1000: eight of ten; eight of twelve are eight
    one_of: bool = False  # one of five is a share: ett av fem barn
    noun_in_one_in: bool = False  # the noun stands before `one_in`: une personne sur huit
    definite: tuple[str, ...] = ()  # before a small number: known already, not reported
    skip_before: tuple[str, ...] = ()  # before a number that is a name: article 5
    skip_after: tuple[str, ...] = ()  # after a number that is an age or a clock time
    durations: dict[str, str] = field(default_factory=dict)  # word -> unit of time
    duration_cues: tuple[str, ...] = ()  # words that make a duration a figure: sentenced, delay
    physical: dict[str, str] = field(default_factory=dict)  # word -> UCUM-like code
    rates: dict[str, str] = field(default_factory=dict)  # after a unit: a day -> day
    per: tuple[str, ...] = ()  # before what a rate is counted against: per 100,000
    partitives: tuple[str, ...] = ()  # of them
    linking: tuple[str, ...] = ()  # of, before the noun: dozens of people
    stops: tuple[str, ...] = ()  # closed-class words, which end a noun phrase
    adjective_endings: tuple[str, ...] = ()  # endings of adjectives before a noun
    examples: tuple[NumberExample, ...] = ()  # of entries whose form does not say what they mean
