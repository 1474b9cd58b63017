"""Writes the generated tables of the pages (`python docs/tables.py`), each between two comments of its page."""

import ast
import inspect
import io
import sys
import tokenize
import tomllib
from pathlib import Path
from types import ModuleType

from testimonia.model import articles, claims, entities, figures, issues, questions, spans, stories
from testimonia.packs.load import languages, load_pack
from testimonia.packs.schema import SECTIONS

DOCS = Path(__file__).parent
MEANINGS: dict[str, dict[str, str]] = tomllib.loads((DOCS / "meanings.toml").read_text(encoding="utf-8"))
RECORDS = (articles, claims, figures, entities, stories, questions, issues, spans)


def fields(module: ModuleType) -> list[tuple[str, str, list[tuple[str, str, str]]]]:
    """(class, first line of its docstring, fields as (name, type, comment)) for each record of a module."""
    source = inspect.getsource(module)
    comments = {
        token.start[0]: token.string.lstrip("# ")
        for token in tokenize.generate_tokens(io.StringIO(source).readline)
        if token.type == tokenize.COMMENT
    }
    found = []
    for node in ast.parse(source).body:
        if isinstance(node, ast.ClassDef):
            rows = [
                (line.target.id, ast.unparse(line.annotation), comments.get(line.end_lineno or 0, ""))
                for line in node.body
                if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name)
            ]
            if rows:
                found.append((node.name, (ast.get_docstring(node) or "").split("\n")[0], rows))
    return found


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _tables(module: ModuleType, level: str) -> list[str]:
    lines = []
    for name, says, rows in fields(module):
        lines += [f"{level} {name}", "", *([says, ""] if says else []), "| key | type | meaning |", "|---|---|---|"]
        said = MEANINGS.get(name, {})
        for key, kind, comment in rows:
            lines.append(f"| `{key}` | `{_cell(kind)}` | {_cell(said.get(key) or comment)} |")
        lines.append("")
    return lines


def pack_tables() -> str:
    lines = []
    for name, section in SECTIONS.items():
        module = sys.modules[section.__module__]
        lines += [f"### {name}.toml", "", (module.__doc__ or "").split("\n")[0], "", *_tables(module, "####")]
    return "\n".join(lines)


def record_tables() -> str:
    return "\n".join(line for module in RECORDS for line in _tables(module, "###"))


def language_table() -> str:
    lines = ["| code | language | own name | level | reporting verbs |", "|---|---|---|---|---|"]
    for code in languages():
        pack = load_pack(code)
        info, verbs = pack.pack, len(pack.attribution.verbs)
        lines.append(f"| `{code}` | {info.name} | {info.native} | {info.level} | {verbs} |")
    return "\n".join(lines) + "\n"


def write(page: str, table: str, text: str) -> None:
    """Puts `text` between the comments that name `table` in a page."""
    path = DOCS / page
    begin, end = f"<!-- generated: {table} -->\n", f"<!-- end: {table} -->"
    before, _, rest = path.read_text(encoding="utf-8").partition(begin)
    _, mark, after = rest.partition(end)
    if not mark:
        raise SystemExit(f"{page} has no place for the table {table}: put {begin.strip()} and {end} there.")
    path.write_text(f"{before}{begin}\n{text.strip()}\n\n{end}{after}", encoding="utf-8")


if __name__ == "__main__":
    write("packs.md", "packs", pack_tables())
    write("ledger.md", "records", record_tables())
    write("languages.md", "languages", language_table())
