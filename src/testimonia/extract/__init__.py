"""Reads a document: who said what, through whom, how firmly, with which number."""

from testimonia.extract.read import Reading, read

__all__ = ["Reading", "read"]
