"""Whose people a bare word counts: "soldiers" after "Nordlandish soldiers" are Nordland's."""

import re
from collections import Counter
from functools import cache, lru_cache

from testimonia.link import territories
from testimonia.model import Article
from testimonia.packs.load import languages, load_pack

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_REACH = 600  # characters before the figure in which a nation's people may have been named
_CLEAR = 1.5  # times as many mentions as of any other nation
_MOST = 200_000
_MILITARY = "military"


@cache
def _stems(language: str) -> tuple[str, ...]:
    return tuple(load_pack(language).names.groups.get(_MILITARY, ())) if language in languages() else ()


def owner_before(article: Article, language: str, quote: str, start: int) -> str | None:
    """The nation whose soldiers the article names by far most, once near `start`; for a bare word for soldiers."""
    stems = _stems(language)
    if not stems or not any(word.startswith(stems) for word in _WORD.findall(quote.casefold())):
        return None
    found = _nations(article.text[:_MOST], language, stems)
    counts = Counter(code for _, code in found)
    near = {code for at, code in found if start - _REACH <= at < start}
    top = counts.most_common(2)
    clear = len(top) == 1 or len(top) == 2 and top[0][1] >= _CLEAR * top[1][1]
    return top[0][0] if clear and top[0][0] in near else None


@lru_cache(maxsize=64)
def _nations(text: str, language: str, stems: tuple[str, ...]) -> tuple[tuple[int, str], ...]:
    """Where and whose soldiers the text names: an adjective of a nation right before a word for soldiers."""
    words, found = list(_WORD.finditer(text)), []
    for i in range(1, len(words)):
        if words[i].group().casefold().startswith(stems):
            phrase = text[words[max(0, i - 2)].start() : words[i - 1].end()]
            owners = territories.owners(phrase, language)
            if owners and phrase.endswith(owners[-1][1]):
                found.append((words[i].start(), owners[-1][0]))
    return tuple(found)
