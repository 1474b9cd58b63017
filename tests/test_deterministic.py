"""The same articles give the same ledger, byte for byte, whatever the order of Python's sets and of the files."""

import os
import subprocess
import sys
from pathlib import Path

EXAMPLES = sorted(file for file in (Path(__file__).parents[1] / "examples").iterdir())
PROGRAM = "import sys; from testimonia.cli import main; sys.exit(main())"


def ledger(folder: Path, seed: str, files: list[Path]) -> bytes:
    """The export of a run in a process with a hash seed of its own."""
    environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONUTF8": "1"}
    database = str(folder / f"{seed}.db")
    command = [sys.executable, "-c", PROGRAM]
    inputs = [str(file) for file in files]
    run = ["run", *inputs, "--ledger", database, "--out", str(folder / seed)]
    subprocess.run([*command, *run], env=environment, check=True, capture_output=True)
    export = [*command, "export", "--ledger", database, "--format", "jsonl"]
    return subprocess.run(export, env=environment, check=True, capture_output=True).stdout


def test_the_order_of_sets_and_files_changes_nothing(tmp_path: Path) -> None:
    first = ledger(tmp_path, "1", EXAMPLES)
    assert first.count(b"\n") > 100
    assert ledger(tmp_path, "2", EXAMPLES[::-1]) == first
