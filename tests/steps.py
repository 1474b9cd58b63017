"""Counts work instead of time: the same on every machine, however busy it is."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any


def steps(run: Callable[[], object]) -> int:
    """The lines of Python that `run` executes. What C code does inside one line is not seen."""
    count = 0

    def step(_frame: FrameType, _event: str, _argument: Any) -> Any:
        nonlocal count
        count += 1
        return step

    before = sys.gettrace()
    sys.settrace(step)
    try:
        run()
    finally:
        sys.settrace(before)
    return count


def grows_linearly(read: Callable[[str], object], unit: str, times: int = 400) -> bool:
    """Whether twice the text takes about twice the work, once packs are loaded and windows are full."""
    read(unit * (times + 1))  # not one of the texts that count: words once seen are known
    return steps(lambda: read(unit * 2 * times)) < 2.2 * steps(lambda: read(unit * times))
