"""Many items on several cores: in order, one death spares the others, and a short list starts no process."""

import os
import signal

from testimonia.engines import map_in_order
from testimonia.engines.pool import FEW


def double(item: int) -> tuple[int, int]:
    return 2 * item, os.getpid()


def die_on_seven(item: int) -> int:
    if item == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return item


def lost(item: int) -> int:
    return -item


def test_results_come_in_order_from_other_processes() -> None:
    got = list(map_in_order(double, range(FEW + 20), jobs=2, lost=lambda item: (-1, -1)))
    assert [(item, result[0]) for item, result in got] == [(item, 2 * item) for item in range(FEW + 20)]
    assert os.getpid() not in {result[1] for _, result in got}


def test_a_short_list_and_a_single_job_stay_here() -> None:
    for jobs, count in ((2, FEW - 1), (1, FEW + 1)):
        got = list(map_in_order(double, range(count), jobs=jobs, lost=lambda item: (-1, -1)))
        assert len(got) == count
        assert {result[1] for _, result in got} == {os.getpid()}


def test_a_worker_that_dies_takes_only_its_item_with_it() -> None:
    got = dict(map_in_order(die_on_seven, range(FEW + 20), jobs=2, lost=lost))
    assert got == {item: -7 if item == 7 else item for item in range(FEW + 20)}
