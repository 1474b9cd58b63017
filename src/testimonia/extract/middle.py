"""What may stand between a verb and its subject or content: words of time, adverbs, reflexive pronouns."""

from testimonia.extract import lexicon as lx
from testimonia.extract.view import View


def skip_middle(v: View, i: int) -> int:
    """Position behind words of time, adverbs and reflexive pronouns at `i`."""
    while i < len(v) and v.inside[i] < 0:
        bits, tag = v.bits[i], v.tokens[i].tag
        if bits & lx.COMP or v.is_break(i):
            break
        dated = v.bits[i - 1] & lx.TIME and (bits & lx.TIME or v.words[i].isdigit())  # Anfang November 2024
        timed = bits & lx.TIME and (tag != "PROPN" or bits & lx.WEEKDAY) and not bits & lx.DET
        this_day = bits & lx.DET and i + 1 < len(v) and v.bits[i + 1] & lx.WEEKDAY  # ce dimanche
        adverb = tag == "ADV" and not v.tokens[i].text[0].isupper()
        if not (timed or this_day or dated or adverb or reflexive(v, i)):
            break
        if bits & lx.PREP and not time_phrase(v, i):
            break
        i += 1
    return i


def time_phrase(v: View, i: int) -> bool:
    """`am Montag`, `on Friday`: the preposition has a word of time behind it."""
    return i + 1 < len(v) and bool(v.bits[i + 1] & lx.TIME or v.words[i + 1][0].isdigit())


def reflexive(v: View, i: int) -> bool:
    """True for a reflexive pronoun: it belongs to its verb and is nobody else."""
    return bool(v.bits[i] & lx.OBJECT and not v.bits[i] & (lx.PRONOUN | lx.DET))
