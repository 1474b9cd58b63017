"""What a pack holds: one section a TOML file. Each section is a frozen record in `packs/sections/`."""

from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Pack:
    """A language's knowledge. `fingerprint` hashes every file, so that a decision can be replayed."""

    language: str
    fingerprint: str
    pack: InfoSection
    text: TextSection
    attribution: AttributionSection
    stance: StanceSection
    numbers: NumbersSection
    measures: MeasuresSection
    times: TimesSection
    names: NamesSection
