"""A package imports only from layers below its own, and modules stay small."""

import ast
from pathlib import Path

import pytest

import testimonia

ROOT = Path(testimonia.__file__).parent
LAYERS = (
    ("model", "errors", "settings"),
    ("packs", "store"),
    ("text",),
    ("ingest", "extract", "link", "cluster", "reconcile", "engines"),
    ("pipeline", "report"),
    ("evals",),
    ("cli",),
)
LAYER = {package: number for number, row in enumerate(LAYERS) for package in row}
# The package's own __init__ holds the public verbs, which reach everywhere, and __main__ starts the command line.
MODULES = sorted(p for p in ROOT.rglob("*.py") if p.parent != ROOT or p.stem not in ("__init__", "__main__"))


def package_of(dotted: str) -> str | None:
    parts = dotted.split(".")
    return parts[1] if parts[0] == "testimonia" and len(parts) > 1 else None


def imports(path: Path) -> set[str]:
    """The packages of the program that a module imports, also inside functions."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {package_of(alias.name) for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            module = node.module or ""
            names = [f"{module}.{a.name}" for a in node.names] if module == "testimonia" else [module]
            found |= {package_of(name) for name in names}
    return {name for name in found if name is not None}


def test_every_package_has_a_layer():
    assert {p.relative_to(ROOT).parts[0].removesuffix(".py") for p in MODULES} <= set(LAYER)


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_a_module_imports_only_from_below(path):
    own = path.relative_to(ROOT).parts[0].removesuffix(".py")
    wrong = {name for name in imports(path) if name != own and LAYER.get(name, 0) >= LAYER[own] and LAYER[own] > 0}
    assert not wrong
    assert LAYER[own] > 0 or imports(path) <= set(LAYERS[0])


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_no_module_is_over_400_lines(path):
    assert len(path.read_text("utf-8").splitlines()) <= 400


def test_only_the_store_speaks_sql():
    words = ("import sqlalchemy", "from sqlalchemy", "import sqlite3")
    users = {p.relative_to(ROOT).parts[0] for p in MODULES if any(w in p.read_text("utf-8") for w in words)}
    assert users == {"store"}
