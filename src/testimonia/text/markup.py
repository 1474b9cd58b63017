"""The main text of an HTML page, with what the page declares about itself."""

import re
from dataclasses import dataclass

from testimonia.model import Issue

_MAX = 5_000_000  # characters of markup
_MAX_TAGS = 150_000
_TAG = re.compile(r"<[^<>]{0,2000}>")
_DROP = re.compile(r"<(script|style|noscript|template)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageText:
    """Text of a page; None for what it does not declare."""

    text: str
    title: str | None
    date: str | None
    modified: str | None
    byline: str | None
    outlet: str | None
    issues: tuple[Issue, ...]


def read_html(html: str, name: str, url: str | None) -> PageText:
    """The article of `html` by trafilatura (precision); all of its text, with an issue, where that finds nothing."""
    issues: list[Issue] = []
    html = html.replace("\x00", "")
    if len(html) > _MAX:
        reason = f"The page has {len(html):,} characters; the first {_MAX:,} are read."
        issues.append(Issue("text", "truncated-input", reason, name, start=_MAX, end=len(html)))
        html = html[:_MAX]
    found: dict[str, str | None] = {}
    if html.count("<") <= _MAX_TAGS:
        try:
            import trafilatura

            document = trafilatura.bare_extraction(
                html, url=url, favor_precision=True, include_comments=False, include_tables=False, with_metadata=True
            )
            if isinstance(document, dict):
                found = document
            elif document is not None:
                found = document.as_dict()
        # The parser meets hostile markup here: whatever it raises, the page must still be read.
        except Exception as error:  # noqa: BLE001
            issues.append(Issue("text", "html-extraction-failed", f"{type(error).__name__}: {error}"[:300], name))
    text = found.get("text")
    if text:
        day, modified = _dates(html, url)
        return PageText(
            text, found.get("title") or None, day or found.get("date"), modified, found.get("author"),
            found.get("sitename"), tuple(issues),
        )  # fmt: skip
    reason = "No article was found in the page; all of its text is read. Check what it holds."
    issues.append(Issue("text", "html-no-article", reason, name))
    day, modified = _dates(html, url)
    return PageText(_all_text(html), None, day, modified, None, None, tuple(issues))


def _dates(html: str, url: str | None) -> tuple[str | None, str | None]:
    """The day of publication that the page declares, and that of a later change where it declares one."""
    try:
        from htmldate import find_date

        first = find_date(html, url=url, original_date=True, extensive_search=False)
        changed = "modified" in html.lower()  # meta data of every kind has this word for it
        last = find_date(html, url=url, original_date=False, extensive_search=False) if changed else None
    except Exception:  # noqa: BLE001  as above
        return None, None
    return first, last if last and first and last > first else None


def _all_text(html: str) -> str:
    from html import unescape

    kept, at = [], 0
    for match in _DROP.finditer(html):
        if match.start() < at:
            continue
        kept.append(html[at : match.start()])
        end = html.find("</" + match[1], match.end())
        at = len(html) if end < 0 else end
    kept.append(html[at:])
    text = unescape(_TAG.sub("\n", "".join(kept)))
    return "\n".join(line.strip() for line in text.split("\n") if line.strip())
