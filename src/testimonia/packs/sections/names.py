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
    """A name that stands for a government. `organisation` seats are bodies with their own name."""

    territory: str
    names: tuple[str, ...]
    label: str  # the English name, equal in every pack, so that the entity is one
    organisation: bool = False


@dataclass(frozen=True, slots=True)
class NamesSection:
    demonyms: tuple[Demonym, ...] = ()
    seats: tuple[Seat, ...] = ()
    territories: dict[str, tuple[str, ...]] = field(default_factory=dict)  # code -> names CLDR lacks: VS, DVRK, USA
    titles: tuple[str, ...] = ()  # words before a person's name: president, minister, general
    particles: tuple[str, ...] = ()  # small words inside a name: van, von, der, al
    genitives: tuple[str, ...] = ()  # endings a name takes: s, 's
    not_names: tuple[str, ...] = ()  # capitalised words that are no name or place: months, days, headings
    groups: dict[str, tuple[str, ...]] = field(
        default_factory=dict
    )  # kind of people -> stems: military, civilian, child
