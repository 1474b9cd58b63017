"""measures.toml: words that tell what a number measures, the nouns that are counted, and clause boundaries.

Every word of this file is lower-case and may be written `stem~name`: the stem with each ending of that paradigm.
"""

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class MeasureExample:
    """A sentence whose first figure has this measure."""

    text: str
    measure: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MeasureWords:
    """`words` say it of another noun (killed), `nouns` count themselves (deaths), `heads` take a bare number (toll).

    `nahm .. fest` is a phrase whose parts stand apart in one clause.
    """

    measure: tuple[str, ...]
    words: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    counted: tuple[str, ...] = ()  # nouns that say it only right behind a number: lives
    heads: tuple[str, ...] = ()
    of_next: tuple[str, ...] = ()  # say it only of the number right behind: death of
    of: Literal["", "person", "thing", "job"] = ""  # what the words are said of; job: jobs and people at work
    units: tuple[str, ...] = ()  # only of these units: launched drones, missiles
    unit: str = "person"  # what `nouns` and `heads` count
    weak: bool = False  # only beside other words of the measure: against, in a sentence about a vote
    example: MeasureExample | None = None


@dataclass(frozen=True, slots=True)
class MeasuresSection:
    """measures.toml: what is counted and measured, and where."""

    paradigms: dict[str, tuple[str, ...]] = field(default_factory=dict)  # name -> endings, "" among them
    measures: tuple[MeasureWords, ...] = ()
    persons: tuple[str, ...] = ()  # nouns of people, every form; also as the last part of a compound
    units: dict[str, tuple[str, ...]] = field(default_factory=dict)  # unit -> nouns, also as last part of a compound
    elisions: tuple[str, ...] = ()  # short words written together with the next: d', l', dell'
    adjectives: tuple[str, ...] = ()  # adjectives that stand before their noun where others follow it
    noun_first: bool = False  # adjectives follow their noun
    shared_forms: bool = False  # verbs and nouns share forms (fire, station): the tagger tells them apart
    endings: tuple[str, ...] = ()  # endings of adjectives, before the noun or, with `noun_first`, behind it
    others: tuple[str, ...] = ()  # words in the noun's place: others, more, weitere
    linking: tuple[str, ...] = ()  # of, between a number and its noun
    wholes: tuple[str, ...] = ()  # before the number of a whole: of the, out of, von den
    stops: tuple[str, ...] = ()  # closed-class words that end a noun phrase
    splits: tuple[str, ...] = ()  # words that open a clause
    relatives: tuple[str, ...] = ()  # words that open a relative clause behind a comma
    coordinators: tuple[str, ...] = ()  # and, or
    subsets: tuple[str, ...] = ()  # including, among them: what follows is part of the figure before
    partitives: tuple[str, ...] = ()  # of them, behind the number of a part
    counters: tuple[str, ...] = ()  # the number of: the noun behind is what a later bare number counts
    none: tuple[str, ...] = ()  # there is no ...: with a noun of harm and without a number it is zero
    not_counted: tuple[str, ...] = ()  # vague words that tell too little to be a figure: a number of, various
    excepted: tuple[str, ...] = ()  # words around a number of a rank or an exception: op .. na
    again: tuple[str, ...] = ()  # did so: the measure is that of the sentence before
    unreported: tuple[str, ...] = ()  # reports: what there are none of, is not known to be none
    earlier: tuple[str, ...] = ()  # before an earlier value: up from, compared with, a previous toll of
    earlier_after: tuple[str, ...] = ()  # behind an earlier value: a week earlier
    began: tuple[str, ...] = ()  # beside a year that dates no figure: founded, built
    records: tuple[str, ...] = ()  # endings of words that a "since" belongs to: the highest since 2015
    than: tuple[str, ...] = ()  # before what is compared with: 12,000 fewer than a month earlier is no earlier value
    aged: tuple[str, ...] = ()  # before an age in a bare number: a child of
    sums: tuple[str, ...] = ()  # money that millions without a unit are an amount of: loss, bill, profit
    magnitude: tuple[str, ...] = ()  # magnitude, before or behind the number of an earthquake
    planned: tuple[str, ...] = ()  # words that make a figure of their clause planned
    unplanned: tuple[str, ...] = ()  # what such a word means with one right before the number: het gaat om
    expected: tuple[str, ...] = ()  # words that make a figure of their clause expected
    probable: tuple[str, ...] = ()  # words that make a figure of their clause probable
    possible: tuple[str, ...] = ()  # words that make a figure of their clause possible
    locatives: tuple[str, ...] = ()  # prepositions before the place where something is
    directions: tuple[str, ...] = ()  # prepositions before the place where something goes
    loose_locatives: tuple[str, ...] = ()  # those that mean other things too: only before a proper noun
    regional_locatives: tuple[str, ...] = ()  # those of place only beside a noun of places: over the Kursk region
    articled_places: tuple[str, ...] = ()  # names with an article, where nouns are capitalised: Türkei, Irak
    short_places: tuple[str, ...] = ()  # places of few capitals; other such words are bodies: USA
    contracted: tuple[str, ...] = ()  # locatives that hold an article, where nouns are capitalised: im, beim
    employers: tuple[str, ...] = ()  # prepositions of place that stand before an employer too: bei
    named_articles: tuple[str, ...] = ()  # articles of a place with an adjective: het Duitse Karlsruhe
    everywhere: tuple[str, ...] = ()  # words that take a figure away from the place told before: in the whole country
    place_nouns: tuple[str, ...] = ()  # region, city: between a locative and the name
    peopled: tuple[str, ...] = ()  # between a noun of places and how many live there: city of, town with
    name_adjectives: tuple[str, ...] = ()  # endings of adjectives made of names: Overijsselse, Würzburger
    not_places: tuple[str, ...] = ()  # capitalised words behind a locative that name no place
    not_place_endings: tuple[str, ...] = ()  # endings of common nouns where nouns are capitalised
    after: tuple[str, ...] = ()  # right behind a number that is an age, a clock time or an ordinal
    accused: tuple[str, ...] = ()  # before what somebody is accused of, which tells no measure of him: dømt for
    sources: tuple[str, ...] = ()  # people who speak: their number is no figure
    labels: tuple[str, ...] = ()  # nouns that a number names: article, gate, line
    prison: tuple[str, ...] = ()  # words that make a duration what is reported
