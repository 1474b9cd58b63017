"""What a pack holds: one section a TOML file. Each section is a frozen record in `packs/sections/`."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, cast

from testimonia.packs.sections.attribution import AttributionSection
from testimonia.packs.sections.info import InfoSection
from testimonia.packs.sections.measures import MeasuresSection
from testimonia.packs.sections.names import NamesSection
from testimonia.packs.sections.numbers import NumbersSection
from testimonia.packs.sections.stance import StanceSection
from testimonia.packs.sections.text import TextSection
from testimonia.packs.sections.times import TimesSection

SECTIONS: dict[str, type] = {
    "pack": InfoSection,
    "text": TextSection,
    "attribution": AttributionSection,
    "stance": StanceSection,
    "numbers": NumbersSection,
    "measures": MeasuresSection,
    "times": TimesSection,
    "names": NamesSection,
}


@dataclass(frozen=True)
class Pack:
    """A language's knowledge. `fingerprint` hashes every file, so that a decision can be replayed.

    A section is read by `load` when it is first asked for: many need one section of all languages.
    """

    language: str
    fingerprint: str
    load: Callable[[str], Any] = field(repr=False, compare=False)

    @cached_property
    def pack(self) -> InfoSection:
        """The section of `pack.toml`, read at its first use."""
        return cast(InfoSection, self.load("pack"))

    @cached_property
    def text(self) -> TextSection:
        """The section of `text.toml`, read at its first use."""
        return cast(TextSection, self.load("text"))

    @cached_property
    def attribution(self) -> AttributionSection:
        """The section of `attribution.toml`, read at its first use."""
        return cast(AttributionSection, self.load("attribution"))

    @cached_property
    def stance(self) -> StanceSection:
        """The section of `stance.toml`, read at its first use."""
        return cast(StanceSection, self.load("stance"))

    @cached_property
    def numbers(self) -> NumbersSection:
        """The section of `numbers.toml`, read at its first use."""
        return cast(NumbersSection, self.load("numbers"))

    @cached_property
    def measures(self) -> MeasuresSection:
        """The section of `measures.toml`, read at its first use."""
        return cast(MeasuresSection, self.load("measures"))

    @cached_property
    def times(self) -> TimesSection:
        """The section of `times.toml`, read at its first use."""
        return cast(TimesSection, self.load("times"))

    @cached_property
    def names(self) -> NamesSection:
        """The section of `names.toml`, read at its first use."""
        return cast(NamesSection, self.load("names"))
