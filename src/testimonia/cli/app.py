"""The commands and the help that stands above them."""

from cyclopts import App

import testimonia
from testimonia.cli.annotate import annotate
from testimonia.cli.explain import explain
from testimonia.cli.export import export
from testimonia.cli.languages import check, languages
from testimonia.cli.run import run

HELP = """Who said what, through whom, how firmly and with which number.

For example:

    testimonia run articles/ --ledger news.db --out report
    echo "The ministry said 12 people were killed." | testimonia annotate
    testimonia export --ledger news.db --type claim > claims.jsonl
    testimonia explain c-3f2a77 --ledger news.db

Exit codes: 0 all went well; 1 some input had issues and the rest was read; 2 nothing could be read, or the command was
not understood; 3 the ledger could not be opened or written; 4 a fault of the program. Nothing leaves the machine.
"""

app = App(name="testimonia", help=HELP, help_format="markdown", version=testimonia.__version__)
packs = App(name="packs", help="Language packs.", help_format="markdown")
packs.command(check)
for command in (run, annotate, export, explain, languages):
    app.command(command)
app.command(packs)
