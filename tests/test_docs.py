"""The docs name what there is: commands, keys of packs, fields of records, and files that exist."""

import dataclasses
import re
import sys
from pathlib import Path

import pytest

from testimonia import model
from testimonia.packs.load import languages
from testimonia.packs.schema import SECTIONS
from testimonia.settings import SETTINGS, Setting

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
COMMANDS = ("run", "annotate", "export", "explain", "languages", "packs check")
RECORDS = [kind for name in model.__all__ if dataclasses.is_dataclass(kind := getattr(model, name))]
PAGES = sorted([*DOCS.rglob("*.md"), *ROOT.glob("*.md")])
LINK = re.compile(r"\]\(([^)\s]{1,200})\)")


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_named(command: str) -> None:
    for text in (page("cli.md"), (ROOT / "README.md").read_text(encoding="utf-8")):
        assert f"`testimonia {command}" in text


@pytest.mark.parametrize("command", COMMANDS)
def test_every_named_command_exists(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """`--help` of each documented command ends well and names the command."""
    from testimonia.cli import main

    old, sys.argv = sys.argv, ["testimonia", *command.split(), "--help"]
    try:
        code = main()
    except SystemExit as end:
        code = end.code
    finally:
        sys.argv = old
    assert not code
    assert command.split()[-1] in capsys.readouterr().out


@pytest.mark.parametrize("section", SECTIONS)
def test_every_key_of_a_pack_is_named(section: str) -> None:
    """Each key of each section, and of the records inside it; run `make tables` when this fails."""
    text = page("packs.md")
    assert f"### {section}.toml" in text
    module = sys.modules[SECTIONS[section].__module__]
    kinds = [kind for kind in vars(module).values() if dataclasses.is_dataclass(kind) and isinstance(kind, type)]
    keys = [(kind.__name__, field.name) for kind in kinds for field in dataclasses.fields(kind)]
    assert [key for key in keys if f"`{key[1]}`" not in text] == []


@pytest.mark.parametrize("record", RECORDS, ids=lambda kind: kind.__name__)
def test_every_field_of_a_record_is_named(record: type) -> None:
    """In a table of its own, with a meaning; run `make tables` when this fails."""
    table = page("ledger.md").split(f"\n### {record.__name__}\n")[1].split("\n### ")[0]
    rows = {cells[1].strip(" `"): cells[-2].strip() for line in table.splitlines() if len(cells := line.split("|")) > 3}
    assert [field.name for field in dataclasses.fields(record) if not rows.get(field.name)] == []


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_every_setting_is_named_with_its_default(setting: Setting) -> None:
    assert f"| `{setting.variable}` | `{setting.default}` |" in page("cli.md")


def test_every_language_is_named() -> None:
    assert [code for code in languages() if f"| `{code}` |" not in page("languages.md")] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_links_lead_to_files(path: Path) -> None:
    targets = [target.split("#")[0] for target in LINK.findall(path.read_text(encoding="utf-8"))]
    assert [t for t in targets if t and "://" not in t and not (path.parent / t).exists()] == []


def test_every_example_is_in_the_table_of_examples() -> None:
    text = page("examples.md")
    files = [file.name for file in (ROOT / "examples").iterdir()]
    assert [name for name in files if f"`{name}" not in text] == []


def test_every_make_target_of_the_docs_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"make (demo|test|check|eval|bench|tables|docs)\b", "".join(p.read_text() for p in PAGES)))
    assert named
    assert [target for target in sorted(named) if f"\n{target}:" not in makefile] == []


def test_the_explanation_in_the_readme_is_what_the_program_says(tmp_path: Path) -> None:
    """All but the fingerprint, which every change of a pack changes."""
    from testimonia import open_ledger, run
    from testimonia.cli.explain import explain_claim

    text = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = text[text.index("```text\n") + len("```text\n") :].partition("\n```")[0]
    run([str(ROOT / "examples")], str(tmp_path / "l.db"))
    with open_ledger(str(tmp_path / "l.db")) as ledger:
        claim = ledger.claim(shown.split("\n")[0].removeprefix("Claim "))
        assert claim is not None, "the example is no claim any more: choose another"
        said = explain_claim(claim, ledger.article(claim.article), {e.id: e for e in ledger.records("entity")})
    assert shown.rpartition(", fingerprint")[0] == said.rpartition(", fingerprint")[0]
