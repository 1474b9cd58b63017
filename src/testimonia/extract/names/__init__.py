"""What a mention names: base form, role and kind; pronouns, descriptions and short names resolved in the article."""

from testimonia.extract.names.hops import Names, hop_of

__all__ = ["Names", "hop_of"]
