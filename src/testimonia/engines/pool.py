"""Maps a function over many items on several cores: results in the order of the items, whatever happens to a worker."""

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing import get_context
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

FEW = 40  # items that are done here before workers are worth their start
AHEAD = 4  # items in hand for each worker: enough to keep it busy, few enough to bound memory


def map_in_order(
    function: Callable[[Item], Result], items: Iterable[Item], *, jobs: int, lost: Callable[[Item], Result]
) -> Iterator[tuple[Item, Result]]:
    """Each item with its result, in order. `function` and the items must be picklable, `function` a module's own.

    With one job, and for a list shorter than `FEW`, everything is done in this process. An item whose worker died is
    tried once more by itself; when that worker dies too, its result is what `lost` makes of it.
    """
    source = iter(items)
    first = list(islice(source, FEW if jobs > 1 else 0))
    if jobs < 2 or len(first) < FEW:
        for item in chain(first, source):
            yield item, function(item)
        return
    # A spawned worker shares nothing with this process: no open database, no lock that a fork would have copied.
    context = get_context("spawn")
    waiting = chain(first, source)
    hand: deque[Item] = deque()
    pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=_ignore_interrupts)
    try:
        running: deque[Future[Result]] = deque()
        while True:
            fresh = list(islice(waiting, jobs * AHEAD - len(hand)))
            hand.extend(fresh)
            if not hand:
                return
            try:  # a pool whose worker has died says so when it is given work, or when it is asked for a result
                running.extend([pool.submit(function, item) for item in fresh])
                result = running[0].result()
            except BrokenProcessPool:
                pool.shutdown(wait=False, cancel_futures=True)
                for item in hand:
                    yield item, _alone(function, item, lost)
                hand.clear()
                running.clear()
                pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=_ignore_interrupts)
                continue
            running.popleft()
            yield hand.popleft(), result
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _alone(function: Callable[[Item], Result], item: Item, lost: Callable[[Item], Result]) -> Result:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=_ignore_interrupts) as pool:
        try:
            return pool.submit(function, item).result()
        except BrokenProcessPool:
            return lost(item)


def _ignore_interrupts() -> None:
    """Ctrl-C reaches every process of a terminal; the one that writes the ledger decides what happens."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
