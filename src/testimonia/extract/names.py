"""What a mention names: base form, role and kind; pronouns and short names resolved inside the article."""

from collections import deque
from dataclasses import dataclass, field

from testimonia.extract.lexicon import Lexicon
from testimonia.extract.view import View
from testimonia.model import Document, Token
from testimonia.model.claims import Hop, Kind

MEMORY = 12  # named sources that a pronoun may reach back to


@dataclass(slots=True)
class Names:
    """Full names of one article, and the sources named so far."""

    full: dict[str, set[str]] = field(default_factory=dict)  # a part of a name -> the full names that hold it
    recent: deque[Hop] = field(default_factory=lambda: deque(maxlen=MEMORY))

    @staticmethod
    def of(document: Document) -> "Names":
        names, run = Names(), list[Token]()
        for token in document.tokens:
            if token.tag == "PROPN" and (not run or token.start - run[-1].end == 1):
                run.append(token)
            else:
                names._keep(run)
                run = [token] if token.tag == "PROPN" else []
        names._keep(run)
        return names

    def _keep(self, run: list[Token]) -> None:
        if 2 <= len(run) <= 4:
            full = " ".join(t.text for t in run)
            for token in run:
                self.full.setdefault(token.text.lower(), set()).add(full)

    def expand(self, short: str) -> tuple[str, str | None]:
        """The full name that `short` is part of, when one alone fits; with the reason."""
        options = self.full.get(short.lower(), set())
        if len({o.lower() for o in options}) == 1:
            return next(iter(sorted(options))), "short-name"
        return short, "unsure" if len(options) > 1 else None


def hop_of(v: View, source: tuple[int, int], names: Names) -> Hop:
    """The hop of a source phrase: verbatim mention, resolved name, role, kind."""
    a, b = source
    while b > a and not v.words[b - 1][0].isalnum() and v.words[b - 1] not in {")", "”", '"'}:
        b -= 1
    start, end = v.tokens[a].start, v.tokens[b - 1].end
    mention = v.document.article.text[start:end]
    if b - a == 1 and v.lexicon.has("pronouns", v.words[a]):
        return _pronoun(v, mention, start, end, names)
    name_at = _name_tokens(v, a, b)
    kind = _kind(v, a, b, named=name_at is not None)
    if name_at is not None:
        name = v.document.article.text[v.tokens[name_at[0]].start : v.tokens[name_at[1] - 1].end]
        resolved = "apposition" if name != mention else None
        if name_at[1] - name_at[0] == 1 and kind in {"person", "other"}:
            name, why = names.expand(name)
            resolved = why or resolved
        role = v.document.article.text[start : v.tokens[name_at[0]].start].strip(" ,") or None
        if role is None and name_at[1] < b:
            role = v.document.article.text[v.tokens[name_at[1] - 1].end : end].strip(" ,") or None
        hop = Hop(mention, start, end, name, role=role, kind=kind, resolved=resolved)
    else:
        first = a + 1 if b - a > 1 and v.lexicon.has("determiners", v.words[a]) else a
        name = v.document.article.text[v.tokens[first].start : end]
        hop = Hop(mention, start, end, name, kind=kind)
    names.recent.append(hop)
    return hop


def _pronoun(v: View, mention: str, start: int, end: int, names: Names) -> Hop:
    plural = v.lexicon.has("plural", mention.lower()) and not v.lexicon.has("feminine", mention.lower())
    people = [h for h in names.recent if h.kind in {"person", "other"} and h.resolved != "pronoun"]
    if plural or not people:
        return Hop(mention, start, end, None, kind="person", resolved="unsure")
    last = people[-1]
    return Hop(mention, start, end, last.name, kind="person", role=last.role, resolved="pronoun")


def _name_tokens(v: View, a: int, b: int) -> tuple[int, int] | None:
    """The run of proper nouns that names the source: of several, a person's (two words or more) before a place's."""
    runs, i = [], a
    while i < b:
        j = i
        while j < b and v.tokens[j].tag == "PROPN":
            j += 1
        if j > i:
            behind_joiner = i > a and (
                v.lexicon.has("noun_phrase_joiners", v.words[i - 1])
                or v.lexicon.has("genitive_determiners", v.words[i - 1])
            )
            if not behind_joiner:
                runs.append((i, j))
        i = max(j, i + 1)
    if not runs:
        return None
    long = [r for r in runs if r[1] - r[0] >= 2]
    heads = [r for r in runs if r[0] == a or v.tokens[r[0] - 1].tag in {"NOUN", "PUNCT", "ADP", "DET", "ADJ"}]
    options = long or heads
    if not options:
        return None
    first = options[0]
    if first[1] < b and v.tokens[first[1]].tag == "NOUN" and not long:
        return None  # "Pentagon officials": the noun is the head
    return first


def _kind(v: View, a: int, b: int, *, named: bool) -> Kind:
    lex: Lexicon = v.lexicon
    for i in range(a, b):
        word = v.words[i]
        if lex.has("agencies", word):
            return "media"
        if lex.has("anonymous", word) and not named:
            return "anonymous"
        kind = lex.kinds.get(word) or next(
            (k for k in (lex.kinds.get(word[n:]) for n in range(3, len(word) - 4)) if k), None
        )
        if kind is not None:
            return kind  # type: ignore[return-value]  # the pack checker admits only the closed list
    return "person" if named and b - a >= 2 else "other"
