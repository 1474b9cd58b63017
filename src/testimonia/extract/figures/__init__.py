"""Quantities of a text: value, what they measure, of whom, where and when."""

from testimonia.extract.figures.read import FoundFigure, read_figures

__all__ = ["FoundFigure", "read_figures"]
