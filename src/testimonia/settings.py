"""Settings, declared once: each has a name, a default, and the environment variable that changes it."""

import os
from dataclasses import dataclass

from testimonia.errors import TestimoniaError


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting. Its environment variable is ``TESTIMONIA_`` and the name in capitals."""

    name: str
    default: str
    help: str

    @property
    def variable(self) -> str:
        """The environment variable that sets it."""
        return f"TESTIMONIA_{self.name.upper()}"


SETTINGS: tuple[Setting, ...] = (
    Setting("ledger", "testimonia.db", "The ledger: a file, or a SQLAlchemy URL such as postgresql://..."),
    Setting("out", "testimonia-report", "The folder that `run` writes its report to."),
    Setting("jobs", "0", "How many processes read articles; 0 takes one for each core."),
    Setting("max_bytes", "50000000", "The largest article, in bytes; what is larger becomes an issue."),
    Setting("busy_seconds", "30", "How long to wait for another process that is writing to the same ledger."),
)

_BY_NAME = {setting.name: setting for setting in SETTINGS}


def setting(name: str) -> str:
    """The value of a setting: its environment variable, or else its default."""
    declared = _BY_NAME[name]
    return os.environ.get(declared.variable) or declared.default


def number(name: str, *, least: int = 1) -> int:
    """The value of a setting that is a whole number, `least` or more. Raises `TestimoniaError` when it is not."""
    value = setting(name)
    if not value.isascii() or not value.isdigit() or int(value) < least:
        raise TestimoniaError(f"{_BY_NAME[name].variable} is {value!r}; it must be a whole number, {least} or more.")
    return int(value)


def cores(given: int | None) -> int:
    """How many processes to use: as given, else as set, else one for each core this process may use."""
    wanted = number("jobs", least=0) if given is None else given
    if wanted < 0:
        raise TestimoniaError(f"--jobs is {wanted}; it must be a whole number, 0 or more.")
    return wanted or len(os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1))
