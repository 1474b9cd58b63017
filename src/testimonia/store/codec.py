"""Records to JSON and back. The keys are the records' field names."""

import json
from dataclasses import fields
from typing import Any, TypeVar

import cattrs

from testimonia.model import (
    Answer,
    Article,
    Claim,
    Entity,
    Hop,
    Issue,
    Link,
    Question,
    Relation,
    StatusHistory,
    Story,
)

T = TypeVar("T")

TYPES: dict[str, type] = {
    "article": Article,
    "claim": Claim,
    "entity": Entity,
    "link": Link,
    "story": Story,
    "question": Question,
    "answer": Answer,
    "relation": Relation,
    "history": StatusHistory,
    "issue": Issue,
}
_NAMES = {kind: name for name, kind in TYPES.items()}

_converter = cattrs.Converter()
# A whole number stays whole ("19", not "19.0"), however the extractor held it.
_converter.register_unstructure_hook(float, lambda v: int(v) if isinstance(v, float) and v.is_integer() else v)
_converter.register_structure_hook(float, lambda v, _: v if isinstance(v, (int, float)) else float(v))


def _hop_to_dict(hop: Hop) -> dict[str, Any]:
    """By hand, since a hop holds hops: cattrs does not resolve the name of a class inside itself."""
    plain = {field.name: getattr(hop, field.name) for field in fields(hop)}
    return {**plain, "members": [_hop_to_dict(member) for member in hop.members]}


def _hop_from_dict(value: dict[str, Any], _: object = None) -> Hop:
    return Hop(**{**value, "members": tuple(_hop_from_dict(member) for member in value["members"])})


_converter.register_unstructure_hook(Hop, _hop_to_dict)
_converter.register_structure_hook(Hop, _hop_from_dict)


def name_of(record: object) -> str:
    """The `type` of a record in exports."""
    return _NAMES[type(record)]


def to_dict(record: object) -> dict[str, Any]:
    """A record as an export shows it: its `type`, then its fields."""
    return {"type": name_of(record), **_converter.unstructure(record)}


def to_json(value: object) -> str:
    """JSON in ASCII, so that any code point, a lone surrogate too, survives every database and pipe."""
    return json.dumps(_converter.unstructure(value), ensure_ascii=True, separators=(",", ":"))


def from_json(text: str, kind: type[T]) -> T:
    """The record that `to_json` wrote."""
    return _converter.structure(json.loads(text), kind)
