"""Whose people a bare word counts: "soldiers" after "Nordlandish soldiers" are Nordland's."""

import re
from functools import cache

from testimonia.link import territories
from testimonia.model import Article
from testimonia.packs.load import languages, load_pack

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_REACH = 600  # characters before the figure in which a nation's people may have been named
_MILITARY = "military"


@cache
def _stems(language: str) -> tuple[str, ...]:
    return tuple(load_pack(language).names.groups.get(_MILITARY, ())) if language in languages() else ()


def owner_before(article: Article, language: str, quote: str, start: int) -> str | None:
    """The nation whose soldiers were last named shortly before `start`, where `quote` is a bare word for soldiers."""
    stems = _stems(language)
    if not stems or not any(word.startswith(stems) for word in _WORD.findall(quote.casefold())):
        return None
    words = list(_WORD.finditer(article.text, max(0, start - _REACH), start))
    for i in range(len(words) - 1, 0, -1):
        if not words[i].group().casefold().startswith(stems):
            continue
        phrase = article.text[words[max(0, i - 2)].start() : words[i - 1].end()]
        before = territories.owners(phrase, language)
        if before and phrase.endswith(before[-1][1]):
            return before[-1][0]
    return None
