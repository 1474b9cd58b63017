"""What may stand beside a name or a genitive inside a noun phrase."""

from testimonia.extract import lexicon as lx
from testimonia.extract.view import View


def opens_with_genitive(v: View) -> bool:
    """A genitive that opens the sentence, which the tagger takes for a small word: Israels militär."""
    if len(v) < 2 or v.tokens[1].tag != "NOUN" or v.bits[0] & (lx.CLOSED | lx.TIME | lx.ANAPHOR | lx.VERB):
        return False
    return v.lexicon.pack.pack.verb_second and v.words[0].endswith(v.lexicon.pack.names.genitives)


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
    genitive = v.words[i].endswith(pack.names.genitives)
    within = genitive or noun in v.lexicon.institutions or v.words[i] in v.lexicon.given
    return pack.pack.verb_second and not within


def before_head(v: View, i: int, stop: int) -> bool:
    """A rank before a name, or an adjective between a genitive and its noun: valmyndighetens preliminära resultat."""
    tag, pack = v.tokens[i + 1].tag if i + 1 < stop else "", v.lexicon.pack
    owned = pack.pack.verb_second and v.words[i - 1].endswith(pack.names.genitives)
    return tag == "PROPN" or tag == "NOUN" and owned
