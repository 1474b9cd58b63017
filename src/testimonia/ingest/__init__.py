"""Inputs become raw articles: files, folders, globs, tables of rows, standard input."""

from testimonia.ingest.files import count_articles, read_inputs
from testimonia.ingest.stream import read_stream

__all__ = ["count_articles", "read_inputs", "read_stream"]
