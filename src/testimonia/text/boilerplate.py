"""Finds the lines of a page that are no part of its article. Whole lines only; every decision has a reason."""

import re
from dataclasses import dataclass, field

from testimonia.text.cues import cues, holds, reason_of
from testimonia.text.dates import DateLine, read_date_line

_PERCENT = re.compile(r"(\d{1,2})\s?%")
_RUN = 3  # short lines at the end of a page that make a navigation list
_FAR = 5_000  # lines from either end that are read for cues: bounds the time on hostile pages
_REACH = 4  # lines behind a subscription cue in which weak cues count
_TERMINALS = tuple('.!?…:;"”“»’)')


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text with content: its span without surrounding white space."""

    start: int
    end: int
    text: str


@dataclass(slots=True)
class Page:
    """Lines, why some go (`reasons`, by index), and what these said."""

    lines: list[Line]
    reasons: dict[int, str] = field(default_factory=dict)
    flags: set[str] = field(default_factory=set)
    remaining_percent: int | None = None
    dates: DateLine = DateLine(None, None)
    title: str | None = None


def lines_of(text: str) -> list[Line]:
    """Lines of `text` that have content."""
    lines, at = [], 0
    for piece in text.split("\n"):
        stripped = piece.strip()
        if stripped:
            start = at + len(piece) - len(piece.lstrip())
            lines.append(Line(start, start + len(stripped), stripped))
        at += len(piece) + 1
    return lines


def read_page(text: str, declared_title: str | None) -> Page:
    """`text` line by line: what goes and why, its title, and what the page says about itself."""
    page = Page(lines_of(text))
    total = sum(len(line.text) for line in page.lines)
    for i, line in enumerate(page.lines):
        if i < _FAR or i >= len(page.lines) - _FAR:
            _read_line(page, i, line, total)
    _drop_tables(page)
    _drop_label(page)
    _drop_comments(page, total)
    _drop_tail(page)
    if len(page.reasons) == len(page.lines):
        page.reasons.clear()  # nothing would be left: cues are no reason to lose a text
    _find_title(page, declared_title)
    return page


def _read_line(page: Page, i: int, line: Line, total: int) -> None:
    table, low = cues(), line.text[:1500].lower()
    if i < 12 and len(line.text) <= 200:
        when = read_date_line(line.text)
        if when is not None:
            old = page.dates
            page.dates = DateLine(old.published or when.published, old.modified or when.modified)
            page.reasons[i] = "navigation"
            return
    if len(line.text) * 2 > total and total > 400:
        return  # most of the page in one line: a cue in it says nothing about the rest
    reason = reason_of(line.text)
    if len(line.text) <= 400:
        if holds(low, table.remaining):
            stated = [part for part in line.text.split(". ") if holds(part.lower(), table.remaining)]
            percent = _PERCENT.search(stated[0]) if stated else None
            if percent is not None:
                page.remaining_percent = int(percent[1])
                page.flags |= {"truncated", "paywalled"}
                reason = "subscription"
        if holds(low, table.paywall):
            page.flags.add("paywalled")
            reason = reason or "subscription"
        if holds(low, table.truncated):
            page.flags.add("truncated")
            reason = reason or "related-links"
        if holds(low, table.translated):
            page.flags.add("machine-translated")
            reason = reason or "credit"
    if reason is None and len(line.text) <= 300 and holds(low, table.weak):
        recent = [page.reasons.get(k) for k in range(max(0, i - _REACH), i)]
        if recent and recent[-1] == "subscription" and "subscription" in recent:
            reason = "subscription"
    if reason is not None:
        page.reasons[i] = reason


def _drop_tables(page: Page) -> None:
    """Rows of a table of facts, drawn with bars, and rules between them."""
    for i, line in enumerate(page.lines):
        if line.text.endswith("|") or not line.text.strip("-–—|:=_*~+#• "):
            page.reasons.setdefault(i, "navigation")


def _plain(line: Line, words: int, size: int) -> bool:
    """Whether `line` is a short run of words without a sentence's end."""
    return len(line.text) <= size and len(line.text.split()) <= words and not line.text.endswith(_TERMINALS)


def _drop_label(page: Page) -> None:
    """A section's name on the page's first line: one or two words above what looks like a headline."""
    kept = [i for i in range(min(6, len(page.lines))) if i not in page.reasons]
    if len(kept) >= 3 and kept[0] == 0:
        first, second, third = (page.lines[i] for i in kept[:3])
        if _plain(first, 2, 25) and _plain(second, 30, 200) and len(second.text.split()) >= 4 and len(third.text) > 60:
            page.reasons[0] = "navigation"


def _drop_comments(page: Page, total: int) -> None:
    """Readers' comments: short of the page's end all that follows their heading."""
    seen = 0
    for i, line in enumerate(page.lines):
        seen += len(line.text)
        if page.reasons.get(i) == "comments" and seen > total * 0.6 and len(line.text) <= 40 and line.text[-1] != "?":
            for k in range(i + 1, len(page.lines)):
                page.reasons.setdefault(k, "comments")
            return


def _drop_tail(page: Page) -> None:
    """A list of short lines at the end of the page."""
    run, i = [], len(page.lines) - 1
    while i > 0 and (i in page.reasons or _plain(page.lines[i], 4, 40)):
        if i not in page.reasons:
            run.append(i)
        i -= 1
    first = next((k for k in range(i, len(page.lines)) if k in page.reasons), len(page.lines))
    behind = [k for k in run if k > first]
    for k in run if len(run) >= _RUN else behind:
        page.reasons[k] = "navigation"


def _find_title(page: Page, declared: str | None) -> None:
    kept = [i for i in range(len(page.lines)) if i not in page.reasons]
    title = " ".join(declared.split()) if declared and declared.strip() else None
    if title is None and len(kept) >= 2:
        first = page.lines[kept[0]].text
        if len(first) <= 200 and 2 <= len(first.split()) <= 30 and first[-1] not in ".,;:…|":
            title = first
    page.title = title
    if title is None:
        return
    same = [i for i in kept[:6] if " ".join(page.lines[i].text.split()).casefold() == title.casefold()]
    for i in same[1:]:
        page.reasons[i] = "duplicate-title"
    if any(word in title.lower() for word in cues().liveblog):
        page.flags.add("liveblog")
