"""`testimonia annotate`: the claims of texts, without a ledger."""

import sys
from typing import Annotated, Literal

from cyclopts import Parameter

from testimonia.settings import cores


def annotate(
    *inputs: str,
    as_is: Annotated[bool, Parameter(negative="")] = False,
    jobs: int | None = None,
    format: Literal["jsonl"] = "jsonl",
) -> int:
    """Print the claims of texts as JSON Lines: an article, then its claims and issues. Keeps nothing.

    Without an input, or with "-", standard input is read: as JSON Lines with `text` and, where known, id, url, outlet,
    lang, date and title when its first line is a JSON object, else as one text. Example: testimonia annotate news.txt

    Parameters
    ----------
    inputs
        Files, folders or globs; "-" is standard input.
    as_is
        Take every text exactly as given: nothing is cleaned, and offsets count in the text of the input.
    jobs
        How many processes read articles from files. Default: one for each core, or TESTIMONIA_JOBS.
    format
        The format: JSON Lines.
    """
    from testimonia import ingest, pipeline
    from testimonia.cli.output import tell_issues, write_line
    from testimonia.store import to_dict

    read = troubled = 0
    for given in inputs or ("-",):
        raws = ingest.read_stream(sys.stdin.buffer) if given == "-" else ingest.read_inputs([given])
        # Who writes line by line to a pipe is answered line by line, so nothing may be held back.
        for result in pipeline.annotate(raws, as_is=as_is, jobs=1 if given == "-" else cores(jobs)):
            if result.article is None:
                troubled += 1
                tell_issues(result.issues)
            else:
                read += 1
                write_line(to_dict(result.article))
            for record in (*result.claims, *result.issues):
                write_line(to_dict(record))
            sys.stdout.flush()  # so that a program that keeps the pipe open is answered line by line
    if not read:
        return 2
    return 1 if troubled else 0
