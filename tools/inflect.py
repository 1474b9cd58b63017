"""Prints `[[verbs]]` entries of attribution.toml for regular verbs, by the paradigms of `tools/paradigms/CODE.toml`.

    python tools/inflect.py fr affirmer:er:say avertir:ir:warn:quote,clause,noun

Each argument is LEMMA:PARADIGM:ACT[:TAKES]. A paradigm strips an ending from the lemma and adds each of its own. Packs
hold the forms themselves, so an irregular verb is simply written out there; nothing reads paradigms at run time.
"""

import json
import sys
import tomllib
from pathlib import Path

KINDS = ("finite", "participle", "infinitive", "gerund")
FOLDER = Path(__file__).parent / "paradigms"


def paradigms(language: str) -> dict[str, dict[str, list[str]]]:
    """The paradigms of `language` by name; each gives `strip` (one ending) and the endings of each kind of form."""
    loaded: dict[str, dict[str, list[str]]] = tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    return loaded


def inflect(lemma: str, paradigm: dict[str, list[str]]) -> dict[str, list[str]]:
    """Every form of `lemma`, by kind. Raises `ValueError` where the lemma has another ending."""
    ending = paradigm["strip"][0]
    if not lemma.endswith(ending):
        raise ValueError(f"{lemma!r} does not end in {ending!r}")
    stem = lemma.removesuffix(ending) if ending else lemma
    return {kind: [stem + end for end in paradigm[kind]] for kind in KINDS if kind in paradigm}


def entry(lemma: str, act: str, takes: list[str], forms: dict[str, list[str]]) -> str:
    """The TOML of one verb."""
    lines = ["[[verbs]]", f"lemma = {_text(lemma)}", f"act = {_text(act)}"]
    lines += [array(kind, forms[kind]) for kind in KINDS if forms.get(kind)]
    lines.append(array("takes", takes))
    return "\n".join(lines)


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)


def array(key: str, values: list[str]) -> str:
    """`key = [...]`, on one line where it fits, else wrapped."""
    parts = [_text(v) for v in dict.fromkeys(values)]
    line = f"{key} = [{', '.join(parts)}]"
    if len(line) <= 118:
        return line
    rows, row = [], "   "
    for part in parts:
        if len(row) + len(part) + 2 > 118:
            rows.append(row)
            row = "   "
        row += f" {part},"
    return "\n".join([f"{key} = [", *rows, row, "]"])


def main(arguments: list[str]) -> int:
    """Prints the entries; exit code 2 where the arguments are not understood."""
    if len(arguments) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    known = paradigms(arguments[0])
    for argument in arguments[1:]:
        lemma, name, act, takes = (*argument.split(":"), "quote,clause")[:4]
        print(entry(lemma, act, takes.split(","), inflect(lemma, known[name])) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
