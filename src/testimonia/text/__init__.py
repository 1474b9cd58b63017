"""Raw articles into documents: `prepare(raw)` cleans, splits and tags, and keeps the way back to the raw text."""

from testimonia.text.clean import OffsetMap
from testimonia.text.steps import Prepared, prepare, read_text

__all__ = ["OffsetMap", "Prepared", "prepare", "read_text"]
