"""What went wrong with input: a record, not an exception."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Issue:
    """`stage` names the room, `code` the kind, `reason` says it in plain words; offsets where there are any."""

    stage: str
    code: str
    reason: str
    input: str | None = None
    article: str | None = None
    start: int | None = None
    end: int | None = None
    quote: str | None = None
