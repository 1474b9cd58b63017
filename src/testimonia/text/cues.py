"""The line cues of all packs in one table: pages mix languages, so every pack's cues apply to every page."""

from dataclasses import dataclass
from functools import cache

from testimonia.packs import languages, load_pack

_EDGE = " \t\u00a0.,:;!?*•·-–—|>»«<[]()…"


@dataclass(frozen=True, slots=True)
class Cues:
    """Cue words in lower case with their reasons, longest first; `exact` ones are in capitals."""

    start: tuple[tuple[str, str], ...]
    exact: tuple[tuple[str, str], ...]
    anywhere: tuple[tuple[str, str], ...]
    whole: dict[str, str]
    weak: tuple[str, ...]
    paywall: tuple[str, ...]
    remaining: tuple[str, ...]
    truncated: tuple[str, ...]
    liveblog: tuple[str, ...]
    translated: tuple[str, ...]
    published: tuple[str, ...]
    modified: tuple[str, ...]
    reading_time: tuple[str, ...]


@cache
def cues() -> Cues:
    """Cues of all packs."""
    texts = [load_pack(code).text for code in languages()]
    lines = [line for text in texts for line in text.lines]

    def longest(words: set[str]) -> tuple[str, ...]:
        return tuple(sorted(words, key=lambda word: (-len(word), word)))

    def of(name: str) -> tuple[str, ...]:
        return longest({word.lower() for text in texts for word in getattr(text, name)})

    starts = {(word, line.reason) for line in lines for word in line.start}
    return Cues(
        start=tuple(sorted((w.lower(), r) for w, r in starts if not w.isupper())),
        exact=tuple(sorted((w, r) for w, r in starts if w.isupper())),
        anywhere=tuple(sorted({(word.lower(), line.reason) for line in lines for word in line.anywhere})),
        whole={word.lower(): line.reason for line in lines for word in line.whole},
        weak=longest({word.lower() for line in lines for word in line.weak}),
        paywall=of("paywall"), remaining=of("remaining"), truncated=of("truncated"), liveblog=of("liveblog"),
        translated=of("translated"), published=of("published"), modified=of("modified"),
        reading_time=of("reading_time"),
    )  # fmt: skip


def bare(line: str) -> str:
    """`line` in lower case without marks at its edges, and without a count behind it: "Comments (7)"."""
    return line.lower().strip(_EDGE).rstrip("0123456789" + _EDGE)


def _bounded(low: str, word: str, at: int) -> bool:
    end = at + len(word)
    before = at == 0 or not low[at - 1].isalnum() or not word[0].isalnum()
    return before and (end >= len(low) or not low[end].isalnum() or not word[-1].isalnum())


def holds(low: str, words: tuple[str, ...]) -> bool:
    """Whether one of `words` stands in `low` between word boundaries."""
    return any(word in low and _bounded(low, word, low.find(word)) for word in words)


def reason_of(line: str) -> str | None:
    """Why `line` is no part of an article by its words alone, or None."""
    table = cues()
    stripped = line.strip()
    low = stripped.lower()
    if len(low) <= 80:
        reason = table.whole.get(bare(stripped))
        if reason is not None and not stripped.endswith("?"):
            return reason
    if len(low) <= 400:
        for word, reason in table.start:
            if low.startswith(word) and _bounded(low, word, 0) and _fits(low, word, reason):
                return reason
        for word, reason in table.exact:
            rest = stripped[len(word) :] if stripped.startswith(word) else ""
            if rest[:1] == ":" or (rest[:1].isspace() and (rest[1:2].isspace() or not stripped.endswith("."))):
                return reason
    if len(low) <= 1500:
        for word, reason in table.anywhere:
            if (len(low) <= 400 or reason == "copyright") and word in low and _bounded(low, word, low.find(word)):
                return reason
    return None


def _fits(low: str, word: str, reason: str) -> bool:
    """Words that also open sentences count only before a separator, or in a line that is no sentence."""
    rest = low[len(word) :].lstrip()
    if reason in ("related-links", "navigation", "subscription"):
        return not rest or rest[0] in ":–—-|>»" or low[-1] not in ".”" or len(low) <= 60
    return True
