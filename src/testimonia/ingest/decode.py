"""Bytes become text; what had to be guessed, or could not be, is an issue."""

from dataclasses import dataclass

from testimonia.model import Issue

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_HEAD = 4096
# The code pages that newspapers of the packs' languages ever used. A short text can pass for many others by chance.
_CODE_PAGES = ["cp1252", "iso8859_15", "cp1250", "iso8859_2", "cp1251", "koi8_r", "koi8_u"]


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text, or None when the bytes hold none; the issue says what was guessed or why."""

    text: str | None
    issue: Issue | None = None


def problem(code: str, reason: str, name: str) -> Issue:
    """An issue of this stage about the input `name`."""
    return Issue(stage="ingest", code=code, reason=reason, input=name)


def decode(data: bytes, name: str) -> Decoded:
    """The text of `data`: by its byte order mark, as UTF-8, by its declaration, or by a guess that is recorded."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            reason = f"The file says it is {codec} but is not."
            return _strict(data, codec) or Decoded(None, problem("encoding", reason, name))
    if data[:_HEAD].count(b"\x00") > len(data[:_HEAD]) // 20:  # a stray one in a text is cleaned away later
        return Decoded(None, problem("binary", "This is not text but binary data; it was left out.", name))
    return _strict(data, "utf-8") or _declared(data) or _guess(data, name)


def looks_like_page(text: str) -> bool:
    """Whether a text whose name says nothing begins as an HTML page does."""
    return text.lstrip()[:9].lower().startswith(("<!doctype", "<html"))


def _strict(data: bytes, codec: str) -> Decoded | None:
    try:
        return Decoded(data.decode(codec))
    except (UnicodeDecodeError, LookupError, ValueError):
        return None


def _declared(data: bytes) -> Decoded | None:
    """By the ``charset=...`` of an HTML page."""
    head = data[:_HEAD].lower()
    at = head.find(b"charset=")
    if at < 0 or b"<" not in head[:at]:
        return None
    codec = head[at + 8 : at + 48].strip(b"\"' ").decode("ascii", "replace")
    codec = codec[: next((i for i, c in enumerate(codec) if not (c.isalnum() or c in "-_")), len(codec))]
    # Python's codecs hold more than encodings of text ("zip", "rot13"): those raise, and count as undeclared.
    return _strict(data, codec) if codec else None


def _guess(data: bytes, name: str) -> Decoded:
    from charset_normalizer import from_bytes

    matches = from_bytes(data, cp_isolation=_CODE_PAGES)
    best = matches.best()
    # Neighbouring code pages read a few letters differently and score alike; the most common one of the web wins a tie.
    best = next((m for m in matches if m.encoding == "cp1252" and best and m.chaos <= best.chaos + 0.05), best)
    if best is None:
        reason = "The encoding of this text could not be recognised; save it as UTF-8."
        return Decoded(None, problem("encoding", reason, name))
    # Code pages that read these bytes alike are one match; it is named after the most common of them.
    codec = "cp1252" if "cp1252" in best.could_be_from_charset else best.encoding
    reason = f"The text is not UTF-8; it was read as {codec}, which is a guess."
    return Decoded(str(best), problem("encoding-guessed", reason, name))
