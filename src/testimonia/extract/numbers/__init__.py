"""Numbers of a text: digits and number words in every form of a language, with bounds, ranges and units."""

from testimonia.extract.numbers.hits import NumberHit, Unit
from testimonia.extract.numbers.lexicon import NumberLexicon, number_lexicon
from testimonia.extract.numbers.phrases import Phrases
from testimonia.extract.numbers.quantities import Quantity, read_quantities
from testimonia.extract.numbers.read import NumberReader, is_day

__all__ = [
    "NumberHit", "NumberLexicon", "NumberReader", "Phrases", "Quantity", "Unit", "is_day", "number_lexicon",
    "read_quantities",
]  # fmt: skip
