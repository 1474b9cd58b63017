"""`python -m testimonia.evals --shared DIR`: scores against gold data, compared with `evals/floors.json`."""

import argparse
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from testimonia.errors import TestimoniaError
from testimonia.evals.floors import Floor, Line, Measurement, compare, read_floors, write_floors
from testimonia.evals.score import EvaluationError
from testimonia.evals.suites import SUITES, Places


def main(arguments: list[str] | None = None) -> int:
    """0 when every floor is kept, 1 when one is not or a measurement failed, 2 when there is nothing to measure."""
    cli = argparse.ArgumentParser(prog="python -m testimonia.evals", description=__doc__)
    cli.add_argument("--shared", type=Path, required=True, help="folder with evaluation/, corpora/ and acceptance/")
    cli.add_argument("--corpora", type=Path, help="folder with quotes/, numbers/ and so on, if not SHARED/corpora")
    cli.add_argument("--floors", type=Path, default=Path("evals/floors.json"))
    cli.add_argument("--only", help="measure only the suites whose name contains this")
    cli.add_argument("--write", action="store_true", help="set the floors to what is measured now")
    options = cli.parse_args(arguments)
    console = Console()
    try:
        floors = read_floors(options.floors)
    except TestimoniaError as error:
        console.print(str(error), markup=False)
        return 2
    if not (options.shared / "evaluation").is_dir():
        console.print(f"{options.shared} has no folder evaluation. Give the right one with --shared.", markup=False)
        return 2
    wanted = [name for name in SUITES if not options.only or options.only in name]
    if not wanted:
        console.print(f"No suite has {options.only!r} in its name: {', '.join(SUITES)}.", markup=False)
        return 2
    corpora = (options.corpora or options.shared / "corpora").resolve()
    lines: list[Line] = []
    results: list[Measurement] = []
    with tempfile.TemporaryDirectory(prefix="testimonia-evals-") as work:
        for name in wanted:
            floor = floors.get(name, Floor(name, "", {}))
            measured = _measure(name, Places(options.shared.resolve(), corpora, Path(work)))
            lines += compare(floor, measured)
            results.append(measured)
            console.print(f"{measured.corpus}: {measured.seconds:.1f} s {measured.note}".rstrip(), markup=False)
            if floor.sha256 and floor.sha256 != measured.sha256:
                console.print(f"{measured.corpus} is not the corpus that the floors were set on.", markup=False)
    console.print(_table(lines))
    if options.write:
        write_floors(options.floors, floors, results)
        console.print(f"Wrote {options.floors}.", markup=False)
        return 0
    failed = [line for line in lines if line.failed]
    if failed:
        console.print(f"{len(failed)} of {len(lines)} scores are below their floor or missing.")
    return 1 if failed else 0


def _measure(name: str, places: Places) -> Measurement:
    """What a suite measures; a measurement without scores where a command failed."""
    try:
        return SUITES[name](places)
    except EvaluationError as error:
        return Measurement(name, "", {}, note=str(error))


def _table(lines: list[Line]) -> Table:
    table = Table("corpus", "score", "value", "floor", "verdict")
    for line in lines:
        value = "-" if line.value is None else f"{line.value:.3f}"
        table.add_row(line.corpus, line.score, value, f"{line.floor:.3f}", line.verdict)
    return table


if __name__ == "__main__":
    sys.exit(main())
