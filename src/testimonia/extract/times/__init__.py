"""Dates and periods of a text, and what they tell about when it appeared."""

from testimonia.extract.times.infer import infer_published
from testimonia.extract.times.read import TimeExpression, read_expressions, read_times

__all__ = ["TimeExpression", "infer_published", "read_expressions", "read_times"]
