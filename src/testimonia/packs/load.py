"""Loads language packs: `load_pack("nl")` gives typed sections of `packs/nl/*.toml`, each read when first used."""

import hashlib
import tomllib
from functools import cache, partial
from importlib import resources
from typing import Any

import cattrs

from testimonia.errors import PackError
from testimonia.packs.schema import SECTIONS, Pack

_converter = cattrs.Converter(forbid_extra_keys=True, prefer_attrib_converters=False)


@cache  # asked for at every sentence, and a folder is slow to list
def languages() -> tuple[str, ...]:
    """Codes of the languages that have a pack, sorted."""
    root = resources.files("testimonia.packs")
    return tuple(sorted(d.name for d in root.iterdir() if d.is_dir() and (d / "pack.toml").is_file()))


def _beneath(own: dict[str, Any], shared: dict[str, Any]) -> dict[str, Any]:
    """The pack's own table with what all packs share: lists are joined, and of two entries the pack's own holds."""
    for key, value in shared.items():
        own[key] = {**value, **own.get(key, {})} if isinstance(value, dict) else [*own.get(key, []), *value]
    return own


_MATCHED_BY_TOKEN = frozenset({"attribution", "stance", "numbers", "measures", "times"})
_WRITTEN_TOGETHER = frozenset({"example", "examples", "elisions"})


def _apart(value: Any, elisions: dict[str, str]) -> Any:
    """`value` with every elision a word of its own, as the tokens of a text have it: "d'ici" is two words."""
    if isinstance(value, dict):
        return {
            _apart(key, elisions): item if key in _WRITTEN_TOGETHER else _apart(item, elisions)
            for key, item in value.items()
        }
    if isinstance(value, list):
        return [_apart(item, elisions) for item in value]
    if not isinstance(value, str) or "'" not in value:
        return value
    return " ".join(part for word in value.split(" ") for part in _parts(word, elisions))


def _parts(word: str, elisions: dict[str, str]) -> tuple[str, ...]:
    at = word.find("'") + 1
    short = elisions.get(word[:at].lower()) if 0 < at < len(word) else None
    return (word,) if short is None else (short, word[at:])


@cache
def load_pack(language: str) -> Pack:
    """The pack of `language` (ISO 639-1). Raises `PackError` when there is none.

    Its sections are read when they are first asked for, and raise `PackError` where they are malformed.
    """
    if language not in languages():
        raise PackError(f"No language pack for {language!r}. There are packs for: {', '.join(languages())}.")
    digest = hashlib.sha256()
    for name in SECTIONS:
        digest.update(name.encode() + b"".join(_files(language, name)))
    return Pack(language, digest.hexdigest()[:16], partial(_section, language))


def _files(language: str, section: str) -> tuple[bytes, bytes]:
    """The pack's own file of a section and the one that all packs share; empty where there is none."""
    root = resources.files("testimonia.packs")
    own, shared = (root / folder / f"{section}.toml" for folder in (language, "base"))
    return (own.read_bytes() if own.is_file() else b""), (shared.read_bytes() if shared.is_file() else b"")


@cache
def _section(language: str, name: str) -> Any:
    own, shared = _files(language, name)
    try:
        table = _beneath(tomllib.loads(own.decode("utf-8")), tomllib.loads(shared.decode("utf-8")))
        if name in _MATCHED_BY_TOKEN and (elisions := _section(language, "text").elisions):
            full = table.get("elisions", {}) if name == "numbers" else {}
            if name == "measures":  # matched in the tokens of the number reader, which writes them in full
                full = _section(language, "numbers").elisions
            table = _apart(table, {short: full.get(short, short) for short in elisions})
        return _converter.structure(table, SECTIONS[name])
    except PackError:
        raise
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PackError(f"Pack {language}, {name}.toml is not valid TOML: {error}") from error
    except Exception as error:  # cattrs groups every complaint of a section
        raise PackError(f"Pack {language}, {name}.toml: {'; '.join(cattrs.transform_error(error))}") from error
