"""stance.toml: how firmly something is said, on what ground, and through whom it came.

In every phrase `a|b` stands for either word, and `...` for up to eight words of the same clause.
"""

from dataclasses import dataclass, field
from typing import Literal

from testimonia.model.claims import Act, Certainty, Kind
from testimonia.packs.sections.attribution import Example

Basis = Literal[
    "named-list", "official-count", "intelligence", "satellite-imagery", "document", "witness", "media-report",
    "leak", "statistical-estimate", "extrapolation",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Marker:
    """Words that mark the certainty of the clause they stand in (`naar verluidt` alleged, `dürfte` probable)."""

    words: tuple[str, ...]  # phrases; no adjectives that mark a noun alone (the alleged thief)
    certainty: Certainty
    unless: tuple[str, ...] = ()  # words right behind it that undo it: "not" behind "could"
    act: Act | None = None  # what a neutral cue does with it: "an estimated 20, said X" is an estimate
    example: Example | None = None


@dataclass(frozen=True, slots=True)
class Hearsay:
    """A verb form that marks hearsay by its grammar: `zou`, `soll ... haben`, `aurait` with a participle."""

    verbs: tuple[str, ...]
    bracket: tuple[str, ...] = ()  # infinitives of which one must stand in its clause; none: any verb will do
    participle: bool = False  # the bracket must hold another verb: "skal have stjålet", not "skal have nyt tag"
    endings: tuple[str, ...] = ()  # endings of participles, where the tagger may miss one at the end of a clause
    inside: tuple[str, ...] = ()  # endings of those that no adjective has, so that an object may follow: ska ha dödat
    unless: tuple[str, ...] = ()  # words of the clause that tell a wish, a duty or a plan: graag, moeten, fertig
    any_verb: tuple[str, ...] = ()  # endings of finite forms that are hearsay of any verb: -rait; of figures only
    of_subject: bool = False  # its subject says so of itself: `will ... gesehen haben`
    example: Example | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """A fixed phrase with an act of its own: `nicht geäußert` no-comment, `kan ikke bekræfte` cannot-confirm.

    `words` must appear in this order inside one clause, gaps of up to six words allowed.
    """

    words: tuple[str, ...]  # one word or `a|b` each
    act: Act
    agentless: bool = False  # a passive that names nobody: "could not be verified"
    behind: bool = False  # who refuses is named right behind its words: "no comment from"
    reached: bool = False  # only of somebody who can speak: a compromise that "could not be reached" refuses nothing
    example: Example | None = None


@dataclass(frozen=True, slots=True)
class SourceNoun:
    """Nouns that tell a source's kind: `woordvoerder` person, `ministerie` government, `augenzeugen` witness."""

    forms: tuple[str, ...]
    kind: Kind


@dataclass(frozen=True, slots=True)
class StanceSection:
    """stance.toml: the words that mark acts, certainty, negation, and on what a statement rests."""

    negations: tuple[str, ...] = ()  # not, no, never, nobody, neither ...
    negation_undone: tuple[str, ...] = ()  # right behind a negation these undo it: not *only*
    conditionals: tuple[str, ...] = ()  # words that open a condition: if, als, wenn, falls, hvis
    markers: tuple[Marker, ...] = ()
    hearsay: tuple[Hearsay, ...] = ()
    cue_certainty: dict[Certainty, tuple[str, ...]] = field(
        default_factory=dict
    )  # words of a cue or a source that are firmer or weaker than the act: fears, "put at", unconfirmed reports
    refusals: tuple[Refusal, ...] = ()
    own_account: tuple[str, ...] = ()  # naar eigen zeggen, nach eigenen Angaben: a claim of the clause's subject
    rejections: tuple[str, ...] = ()  # what is said of a report that is not so: was false, klopt niet, seien falsch
    citing: tuple[str, ...] = ()  # before whom a reporter cites: citing, unter Berufung auf, onder verwijzing naar
    citing_last: tuple[str, ...] = ()  # verb-last in a relative clause about the reporter: beruft, aanhaalt
    quoting: tuple[str, ...] = ()  # verb forms whose object spoke and whose subject passed it on: zitiert, quoted
    quoted_as: tuple[str, ...] = ()  # behind whom is quoted: as saying, mit den Worten, for at sige
    seen_by: tuple[str, ...] = ()  # before the medium that has a document: seen by, ingezien door
    seen: tuple[str, ...] = ()  # behind that medium: vorliegt, har set, has seen
    via: tuple[str, ...] = ()  # prepositions before a platform: op, via, auf, på, on
    told: tuple[str, ...] = ()  # before a medium that was spoken to: tegen, gegenüber, over for, to
    channels: tuple[str, ...] = ()  # platforms: Telegram, X, Facebook, Twitter
    corrected: tuple[str, ...] = ()  # what a note that corrects calls its own article: this story has been
    earlier_versions: tuple[str, ...] = ()  # what a correction takes back: "earlier version of this", in lower case
    agencies: tuple[str, ...] = ()  # Reuters, AFP, ANP, dpa, Ritzau, Associated Press
    outlets: tuple[str, ...] = ()  # names, and words in names, of newspapers and broadcasters: Times, BBC, Spiegel
    grounds: tuple[str, ...] = ()  # before what a claim rests on: based on, op basis van, anhand
    basis: dict[Basis, tuple[str, ...]] = field(default_factory=dict)  # what it rests on -> words for it
    source_nouns: tuple[SourceNoun, ...] = ()
