"""Sets of part-of-speech tags and of marks that many rules ask for."""

NOMINAL = frozenset({"NOUN", "PROPN"})
VERBAL = frozenset({"VERB", "AUX"})
ENDS = frozenset(".!?…")  # of sentences
DASHES = frozenset("-–—")  # one at the head of a line opens speech
