"""Dates and periods of a text, and what they tell about when it appeared."""

from testimonia.extract.times.infer import infer_published
from testimonia.extract.times.read import (
    TimeExpression,
    is_placed,
    read_expressions,
    read_times,
    unplaced_sentences,
)

__all__ = [
    "TimeExpression", "infer_published", "is_placed", "read_expressions", "read_times", "unplaced_sentences",
]  # fmt: skip
