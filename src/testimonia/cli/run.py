"""`testimonia run`: read inputs into a ledger and write a report."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from testimonia.cli.progress import progress_of
from testimonia.settings import cores, setting

if TYPE_CHECKING:
    from testimonia.pipeline import Summary
    from testimonia.store import Ledger


def run(
    *inputs: str,
    ledger: str | None = None,
    out: Path | None = None,
    jobs: int | None = None,
    as_json: Annotated[bool, Parameter(name="--json", negative="")] = False,
) -> int:
    """Read files, folders or globs into a ledger, compare what they say, and write a report.

    Reads .txt, .html, .jsonl, .json, .csv and .parquet. What the ledger already holds is not read again,
    so a run that was stopped goes on where it was. Example: testimonia run articles/ --ledger news.db --out report

    Parameters
    ----------
    inputs
        Files, folders, or globs in quotes ("news/*.html").
    ledger
        The ledger: a file or a SQLAlchemy URL. Default: testimonia.db, or TESTIMONIA_LEDGER.
    out
        The folder of the report. Default: testimonia-report, or TESTIMONIA_OUT.
    jobs
        How many processes read articles. Default: one for each core, or TESTIMONIA_JOBS.
    as_json
        Print the summary as JSON.
    """
    from testimonia import pipeline, store
    from testimonia.errors import InputError

    if not inputs:
        raise InputError("Name at least one file, folder or glob to read, as in `testimonia run articles/`.")
    folder = out or Path(setting("out"))
    with store.open_ledger(ledger or setting("ledger")) as opened:
        with progress_of(inputs) as progress:
            summary = pipeline.run(inputs, opened, progress=progress, jobs=cores(jobs))
        report = _report(opened, folder) if summary.articles else None
        _tell(summary, opened.name, report, as_json)
    if not summary.read and not summary.known:
        return 2
    return 1 if summary.issues else 0


def _report(ledger: "Ledger", folder: Path) -> Path:
    from testimonia.report import write_report
    from testimonia.report.view import LedgerView

    d = ledger.derived()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "index.html"
    view = LedgerView(
        articles=ledger.articles(), claims=d.claims, entities=d.entities, links=d.links, stories=d.stories,
        questions=d.questions, answers=d.answers, relations=d.relations, histories=d.histories, issues=ledger.issues(),
    )  # fmt: skip
    write_report(view, path)
    return path


def _tell(summary: "Summary", ledger: str, report: Path | None, as_json: bool) -> None:
    from testimonia.cli.output import counted, tell_issues, write_line

    tell_issues(summary.issues)
    if as_json:
        write_line({**asdict(summary), "ledger": ledger, "report": str(report) if report else None})
        return
    s = summary
    read, issues = counted(s.read, "article"), counted(len(s.issues), "issue")
    print(f"Read {read}; {s.known:,} known already; {s.failed:,} failed; {issues} with inputs.")
    held, claims, figures = counted(s.articles, "article"), counted(s.claims, "claim"), counted(s.figures, "figure")
    print(f"The ledger {ledger} holds {held} with {claims} and {figures},")
    print(f"in {counted(s.stories, 'story', 'stories')} with {counted(s.questions, 'question')}.")
    if report is not None:
        print(f"Report: {report}")
