"""Language knowledge as data: `load_pack(language)` gives a typed, read-only pack."""

from testimonia.packs.load import languages, load_pack
from testimonia.packs.schema import Pack

__all__ = ["Pack", "languages", "load_pack"]
