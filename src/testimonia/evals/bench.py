"""`python -m testimonia.evals.bench examples`: words per second of `annotate`. Prints, asserts nothing."""

import argparse
import json
import platform
import subprocess
import sys
import tempfile
import time
from html.parser import HTMLParser
from os import cpu_count
from pathlib import Path

COMMAND = "import sys; from testimonia.cli import main; sys.exit(main())"


class _Paragraphs(HTMLParser):
    """Collects the text of headings and paragraphs, enough to weigh a page."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag in {"p", "h1"}

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag not in {"p", "h1"}

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.parts.append(data)


def read_texts(folder: Path) -> list[str]:
    """The texts of a folder's articles: `.txt`, `.html` and the rows of `.jsonl`."""
    texts = []
    for file in sorted(folder.iterdir()):
        if file.suffix == ".txt":
            texts.append(file.read_text(encoding="utf-8"))
        elif file.suffix == ".html":
            page = _Paragraphs()
            page.feed(file.read_text(encoding="utf-8"))
            texts.append("\n".join(page.parts))
        elif file.suffix == ".jsonl":
            texts += [json.loads(line)["text"] for line in file.read_text(encoding="utf-8").splitlines()]
    return texts


def time_annotate(texts: list[str], times: int) -> tuple[int, float]:
    """Words read and seconds taken by one `annotate` over the texts, repeated `times` times, start-up included."""
    with tempfile.TemporaryDirectory(prefix="testimonia-bench-") as work:
        rows = Path(work) / "rows.jsonl"
        with rows.open("w", encoding="utf-8") as out:
            for turn in range(times):
                for number, text in enumerate(texts):
                    out.write(json.dumps({"id": f"{turn}-{number}", "text": f"{text}\n({turn})"}) + "\n")
        command = [sys.executable, "-c", COMMAND, "annotate", "--as-is", str(rows), "--format", "jsonl"]
        started = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        seconds = time.perf_counter() - started
    return times * sum(len(text.split()) for text in texts), seconds


def main(arguments: list[str] | None = None) -> int:
    """Prints the machine, the words, the seconds with and without start-up, and words per second."""
    cli = argparse.ArgumentParser(prog="python -m testimonia.evals.bench", description=__doc__)
    cli.add_argument("folder", type=Path)
    cli.add_argument("--times", type=int, default=30)
    options = cli.parse_args(arguments)
    texts = read_texts(options.folder)
    few, start_up = time_annotate(texts, 1)
    words, seconds = time_annotate(texts, options.times + 1)
    rate = (words - few) / max(seconds - start_up, 1e-6)
    print(f"machine   {platform.platform()}, {cpu_count()} cores, Python {platform.python_version()}")
    print(f"one round {few} words in {start_up:.2f} s, start-up included")
    print(f"bench     {words} words in {seconds:.2f} s; {rate:,.0f} words a second without start-up")
    return 0


if __name__ == "__main__":
    sys.exit(main())
