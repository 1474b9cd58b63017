"""Checks of language packs: does each load, and does it say what it must."""

from dataclasses import dataclass, fields

from testimonia.errors import PackError
from testimonia.packs.load import languages, load_pack
from testimonia.packs.schema import SECTIONS


@dataclass(frozen=True, slots=True)
class PackCheck:
    """The outcome for one pack: how many entries it has, and what is wrong."""

    language: str
    fingerprint: str
    entries: int
    problems: tuple[str, ...]


def check_pack(language: str) -> PackCheck:
    """Loads the pack of `language` and counts its entries; what the loader refuses is the problem it reports.

    A draft may lack whole sections: what it lacks is not read. Above that level each must be there.
    """
    try:
        pack = load_pack(language)
        sections = {name: getattr(pack, name) for name in SECTIONS}
    except PackError as error:
        return PackCheck(language, "", 0, (str(error),))
    entries, problems = 0, []
    for name, section in sections.items():
        values = [getattr(section, field.name) for field in fields(section)]
        count = sum(len(value) for value in values if isinstance(value, (tuple, dict)))
        entries += count
        if not count and not any(values) and pack.pack.level != "draft":
            problems.append(f"{name}.toml is missing or empty.")
    return PackCheck(language, pack.fingerprint, entries, tuple(problems))


def check_packs() -> tuple[PackCheck, ...]:
    """The outcome for every pack, by language."""
    return tuple(check_pack(language) for language in languages())
