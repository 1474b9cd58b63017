"""What may stand beside a name or a genitive inside a noun phrase."""

from testimonia.extract import lexicon as lx
from testimonia.extract.view import View


def opens_as_name(v: View) -> bool:
    """A name that opens the sentence, which the tagger takes for a small word: Israels militär, Sanmina i Malmö."""
    if len(v) < 3 or v.bits[0] & (lx.CLOSED | lx.TIME | lx.ANAPHOR | lx.VERB) or not v.lexicon.pack.pack.verb_second:
        return False
    if v.tokens[0].tag == "ADJ" and v.tokens[0].text[:1].isupper() and v.tokens[2].tag == "PROPN":
        return bool(v.bits[1] & lx.JOIN)
    return v.tokens[1].tag == "NOUN" and v.words[0].endswith(v.lexicon.genitives)


def numbers_name(v: View, i: int, stop: int) -> bool:
    """A number that belongs to the name before it: TV 2, Pius XII; not one that counts what follows: 2 dead."""
    name = v.tokens[i - 1].tag == "PROPN" or not v.lexicon.pack.pack.nouns_capitalised
    counts = i + 1 < stop and v.tokens[i + 1].tag in {"NOUN", "PROPN", "ADJ"}
    return name and not counts and v.tokens[i - 1].text[:1].isupper()


def closes_name(v: View, i: int, noun: str) -> bool:
    """In verb-second languages a noun behind a name begins another phrase, not in Nordlands hær, Oslo kommune.

    Behind a given name stands the family name, whatever the tagger takes it for.
    """
    pack = v.lexicon.pack
    if not pack.pack.nouns_capitalised and v.tokens[i + 1].text[:1].isupper():
        return False  # Ekstra Bladet
    genitive = v.words[i].endswith(v.lexicon.genitives)
    joined = "-" in v.tokens[i + 1].text and v.tokens[i + 1].text.partition("-")[2][:1].isupper()  # Bad Alten-Neudorf
    within = genitive or joined or noun in v.lexicon.institutions or v.words[i] in v.lexicon.given
    return pack.pack.verb_second and not within


def before_head(v: View, i: int, stop: int) -> bool:
    """A rank before a name, or an adjective between a genitive and its noun: valmyndighetens preliminära resultat."""
    tag, pack = v.tokens[i + 1].tag if i + 1 < stop else "", v.lexicon.pack
    owned = pack.pack.verb_second and v.words[i - 1].endswith(v.lexicon.genitives)
    return tag == "PROPN" or tag == "NOUN" and owned


def counts_people(v: View, i: int) -> bool:
    """`omkring 30 fans`, `ruim 40 leraren`: a word that bounds a number, the number and a noun."""
    k = i + bounds_number(v, i)
    if k == i or k + 1 >= len(v):
        return False
    return v.tokens[k + 1].tag in {"NOUN", "ADJ"} and not v.bits[k + 1] & lx.TIME


def bounds_number(v: View, i: int) -> int:
    """How many words at `i` bound the number right behind them: at least 30, omkring 30; 0 for none."""
    for words in v.lexicon.bounds.get(v.words[i], ()):
        k = i + len(words)
        if k < len(v) and v.tokens[k].tag == "NUM" and tuple(v.words[i:k]) == words:
            return len(words)
    return 0
