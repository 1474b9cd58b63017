"""What the words of a source phrase say: where it ends, its head, and whose statement it tells of."""

from testimonia.extract.names.base import base_form
from testimonia.extract.names.runs import Text


def before_clause(t: Text, a: int, b: int) -> int:
    """Where a relative clause behind the source begins, else its end."""
    for k in range(a + 1, b - 1):
        opens = t.words[k] == "," and t.lexicon.has("relatives", t.words[k + 1])
        if opens and any(t.tokens[i].tag in {"VERB", "AUX"} for i in range(k + 1, b)):
            return k
    return b


def trim(t: Text, a: int, b: int) -> tuple[int, int]:
    """The phrase without marks at its end and without a time word behind it ("Vale Friday")."""
    while b > a + 1 and (
        not t.words[b - 1][0].isalnum()
        and t.words[b - 1] not in {")", "”", '"', "“", "»", "«", "%"}
        or _bare_article(t, b)  # in der | Früh
        or not t.tokens[b - 1].text.isupper()  # OM is a name, om a preposition
        and any(t.lexicon.has(s, t.words[b - 1]) for s in ("time_words", "conjunctions", "prepositions"))
    ):
        b -= 1
    return a, b


def _bare_article(t: Text, b: int) -> bool:
    """Whether the last word is an article behind a preposition, whose noun of time is cut off."""
    return t.tokens[b - 1].text in t.vocabulary.articles and t.lexicon.has("prepositions", t.words[b - 2])


def stated(t: Text, a: int) -> str | None:
    """Whose statement a compound names: "Polizeiangaben" are the police's."""
    word = t.tokens[a].text
    for ending in t.vocabulary.section.statement_endings:
        if t.words[a].endswith(f"-{ending}"):
            return word[: -len(ending) - 1]  # RKI-Angaben
        stem = word[: -len(ending)].removesuffix("s")
        if t.words[a].endswith(ending) and len(stem) > 3:
            whole = next((w for w in (stem, word[: -len(ending)]) if t.vocabulary.sorts(w.lower())), None)
            return whole
    return None


def owner(t: Text, a: int, b: int) -> str | None:
    """Whose statement a genitive before it tells: "Børsens oplysninger" are Børsen's, "politiets" the police's."""
    framed = b < len(t.words) and t.words[b] in t.lexicon.statements and t.tokens[b - 1].tag == "NOUN"
    if not framed and (b - a < 2 or b - a > 4 or t.words[b - 1] not in t.vocabulary.section.statement_endings):
        return None
    last = b - 1 if framed else b - 2  # efter politiets skøn, ifølge politiets oplysninger
    word = t.tokens[last].text
    endings = (e for e in t.vocabulary.section.genitives if word.endswith(e))
    ending = next((e for e in endings if len(word) > len(e) + 3 or word[: -len(e)].isupper()), None)
    if ending is None or t.tokens[last].tag not in {"NOUN", "PROPN"} or t.vocabulary.capitals:
        return None
    return base_form(t, a, last + 1)[: -len(ending)]


def head_word(t: Text, name: str) -> str:
    """The last word of a name before a preposition: autoriteiten in de havenstad."""
    words = name.lower().split()
    stop = next((k for k in range(1, len(words)) if t.lexicon.has("prepositions", words[k])), len(words))
    return words[stop - 1]
