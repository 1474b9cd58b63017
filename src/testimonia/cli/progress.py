"""What `run` shows while it works: on a terminal a line that moves, in a pipe nothing."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

# The stages that compare articles, as the pipeline names them, and what they do in plain words.
_STAGES = {
    "link": "Finding out who and where is meant",
    "cluster": "Putting articles into stories",
    "reconcile": "Setting figures side by side",
}
_WIDTH = 48  # letters of a file's name


@contextmanager
def progress_of(inputs: Sequence[str]) -> Iterator[Callable[[str], None] | None]:
    """What to call with the name of each article and stage; None where standard error is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    from testimonia.cli.output import safe
    from testimonia.ingest import count_articles

    columns = (
        SpinnerColumn(), TextColumn("{task.description}", markup=False), BarColumn(bar_width=24),
        TextColumn("{task.fields[count]}", markup=False), TimeElapsedColumn(),
    )  # fmt: skip
    total = count_articles(inputs)
    with Progress(*columns, console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task("Reading", total=total, count="")
        read = 0

        def tell(name: str) -> None:
            nonlocal read
            if name in _STAGES:
                shown.update(task, description=_STAGES[name], count=f"{read} read")
                return
            read += 1
            seconds = shown.tasks[0].elapsed or 0.0
            of = f" of {total}" if total is not None else ""
            rate = f", {read / seconds:.0f} a second" if seconds >= 1 and read >= seconds else ""
            shown.update(task, completed=read, description=f"Reading {_short(safe(name))}", count=f"{read}{of}{rate}")

        yield tell


def _short(name: str) -> str:
    return name if len(name) <= _WIDTH else "…" + name[1 - _WIDTH :]
