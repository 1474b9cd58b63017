"""stance.toml: how firmly something is said, on what ground, and through whom it came."""

from dataclasses import dataclass, field

from testimonia.model.claims import Act, Certainty
from testimonia.packs.sections.attribution import Example


@dataclass(frozen=True, slots=True)
class Marker:
    """A word or fixed phrase that marks certainty (`naar verluidt` alleged, `wahrscheinlich` probable)."""

    words: tuple[str, ...]
    certainty: Certainty
    example: Example | None = None


@dataclass(frozen=True, slots=True)
class SourceNoun:
    """Nouns that tell a source's kind: `woordvoerder` person, `ministerie` government, `augenzeugen` witness."""

    forms: tuple[str, ...]
    kind: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """A fixed phrase with an act of its own: `nicht geäußert` no-comment, `kan ikke bekræfte` cannot-confirm.

    `words` must appear in this order inside one clause, gaps of up to four words allowed.
    """

    words: tuple[str, ...]
    act: Act
    example: Example | None = None


@dataclass(frozen=True, slots=True)
class StanceSection:
    hearsay_verbs: tuple[str, ...] = ()  # finite forms that mark hearsay: zou, zouden; soll, sollen; skal, skulle
    negations: tuple[str, ...] = ()  # not, no, never, nobody, neither ...
    own_account: tuple[str, ...] = ()  # naar eigen zeggen, nach eigenen Angaben
    channels: tuple[str, ...] = ()  # platforms and media of delivery: Telegram, X, Facebook, Twitter
    agencies: tuple[str, ...] = ()  # Reuters, AFP, ANP, dpa, Ritzau, AP ...
    via: tuple[
        str, ...
    ] = ()  # words before a channel or an agency that is a hop: op, aan, tegenover, gegenüber, via, told
    basis: dict[str, tuple[str, ...]] = field(
        default_factory=dict
    )  # basis name -> words (satellite-imagery: satellietbeelden)
    markers: tuple[Marker, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    source_nouns: tuple[SourceNoun, ...] = ()
