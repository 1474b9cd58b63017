"""From a raw article to a document: the steps of this stage, in order."""

from dataclasses import dataclass

from testimonia.model import Article, Document, Issue, Published, RawArticle, Removed, Sentence, Token, content_id
from testimonia.text.boilerplate import Page, read_page
from testimonia.text.clean import MAX_CHARS, OffsetMap, Pieces, normalise
from testimonia.text.dates import read_declared
from testimonia.text.language import document_language, sentence_language
from testimonia.text.markup import read_html
from testimonia.text.sentences import split
from testimonia.text.tagger import tag
from testimonia.text.tokens import token_spans

_SHORT = 25  # words
_MIXED = 0.2  # share of the words in another language


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document, what was odd about it, and the map from its text to the raw one (of HTML: to the extracted text)."""

    document: Document
    issues: tuple[Issue, ...]
    offsets: OffsetMap = OffsetMap()


@dataclass(frozen=True, slots=True)
class _Kept:
    text: str
    offsets: OffsetMap
    removed: tuple[Removed, ...]
    page: Page


def prepare(raw: RawArticle, *, as_is: bool = False, tags: bool = True) -> Prepared:
    """`raw` cleaned, split and tagged. With `as_is` the text stays as it came, and offsets are the input's."""
    key = content_id("a", raw.body, raw.url or raw.input)
    issues: list[Issue] = []
    body, title, day, byline, outlet = raw.body, raw.title, raw.date, raw.byline, raw.outlet
    modified: str | None = None
    if raw.markup == "html" and not as_is:
        page_text = read_html(body, raw.input, raw.url)
        issues += page_text.issues
        body, title, byline = page_text.text, title or page_text.title, byline or page_text.byline
        day, outlet, modified = day or page_text.date, outlet or page_text.outlet, page_text.modified
        if title and title not in body[: len(title) + 400]:
            body = f"{title}\n{body}"
    if as_is:
        if len(body) > MAX_CHARS:
            reason = f"The text has {len(body):,} characters; the first {MAX_CHARS:,} are read."
            issues.append(Issue("text", "truncated-input", reason, raw.input, key, MAX_CHARS, len(body)))
        kept = _Kept(body[:MAX_CHARS], OffsetMap(), (), Page([]))
    else:
        cleaned = normalise(body, raw.input)
        issues += cleaned.issues
        kept = _keep(body, cleaned.text, cleaned.offsets, title)
    published = _published(raw, day, kept.page, key, issues)
    language = document_language(kept.text, raw.language)
    sentences, tokens = read_text(kept.text, language, tags=tags)
    flags = set(kept.page.flags)
    if not tokens:
        issues.append(Issue("text", "empty", "There is no text to read.", raw.input, key))
    if sum(any(c.isalnum() for c in token.text) for token in tokens) < _SHORT:
        flags.add("too-short")
    foreign = [s for s in sentences if s.language != language]
    if len(foreign) > 1 and sum(s.last - s.first for s in foreign) > _MIXED * len(tokens):
        flags.add("mixed-language")
    if kept.page.title is None and title and as_is:
        kept.page.title = title
    article = Article(
        id=key, input=raw.input, url=raw.url, outlet=outlet, language=language, title=kept.page.title,
        byline=byline, published=published, modified=kept.page.dates.modified or modified, text=kept.text,
        flags=tuple(sorted(flags)), remaining_percent=kept.page.remaining_percent, removed=kept.removed,
    )  # fmt: skip
    return Prepared(Document(article, sentences, tokens), tuple(issues), kept.offsets)


def _keep(raw: str, text: str, offsets: OffsetMap, title: str | None) -> _Kept:
    page = read_page(text, title)
    removed, pieces, at = [], Pieces(), 0
    for i, line in enumerate(page.lines):
        reason = page.reasons.get(i)
        if reason is None:
            continue
        start, end = offsets.span_to_raw(line.start, line.end)
        removed.append(Removed(start, end, raw[start:end], reason))
        _add(pieces, text, at, line.start, offsets)
        at = min(line.end + 1, len(text))
    _add(pieces, text, at, len(text), offsets)
    kept, back = pieces.join()
    return _Kept(kept, back, tuple(removed), page)


def _add(pieces: Pieces, text: str, start: int, end: int, offsets: OffsetMap) -> None:
    """Keeps a passage of the cleaned text, piece by piece of the raw one."""
    from bisect import bisect_right

    while start < end:
        k = bisect_right(offsets.clean, start)
        stop = min(end, offsets.clean[k]) if k < len(offsets.clean) else end
        pieces.add(text[start:stop], offsets.to_raw(start))
        start = stop


def _published(raw: RawArticle, day: str | None, page: Page, key: str, issues: list[Issue]) -> Published:
    if day and day.strip():
        declared = read_declared(day)
        if declared is not None:
            return declared
        reason = f"The date {day[:60]!r} cannot be read. Write it as YYYY-MM-DD."
        issues.append(Issue("text", "invalid-date", reason, raw.input, key))
    said = page.dates.published
    return Published(said, said, "day", "declared") if said else Published()


def read_text(text: str, language: str, *, tags: bool = True) -> tuple[tuple[Sentence, ...], tuple[Token, ...]]:
    """Sentences and tokens of `text`; tags by the model of the sentence's language, else by its pack."""
    spans = token_spans(text, language)
    sentences: list[Sentence] = []
    tokens: list[Token] = []
    for cut in split(text, spans, language):
        words = [text[start:end] for start, end in spans[cut.first : cut.last]]
        start, end = spans[cut.first][0], spans[cut.last - 1][1]
        own = sentence_language(words, text[start:end], language)
        marks = tag(words, own) if tags else [""] * len(words)
        for word, (first, last), mark in zip(words, spans[cut.first : cut.last], marks, strict=True):
            tokens.append(Token(word, first, last, mark))
        sentences.append(Sentence(start, end, cut.first, cut.last, cut.paragraph, own))
    return tuple(sentences), tuple(tokens)
