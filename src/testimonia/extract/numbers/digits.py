"""Numbers in digits: every way of grouping thousands and of marking decimals."""

import re

# One character class a repeat: nothing here can backtrack over what it has matched twice.
_SPACED = re.compile(r"[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f'’]\d{3}(?!\d))+(?:[.,]\d{1,6}(?!\d))?")
_PLAIN = re.compile(r"\d{1,20}(?:[.,]\d{1,20})*")
_TAIL = re.compile(r"[.,]\d{1,12}")
_SPACES = str.maketrans("", "", " \u00a0\u2009\u202f'’")
VULGAR = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5,
    "⅙": 1 / 6, "⅚": 5 / 6, "⅐": 1 / 7, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8, "⅑": 1 / 9, "⅒": 1 / 10,
}  # fmt: skip


def match_digits(text: str, at: int) -> int:
    """Where the number ends that begins at `at` with a digit; `at` itself if none does."""
    found = _SPACED.match(text, at) or _PLAIN.match(text, at)
    end = found.end() if found else at
    return at if text[end : end + 1].isdigit() else end


def match_tail(text: str, at: int) -> int:
    """Where decimals end that have no digit before their mark (,77); `at` itself if there are none."""
    found = _TAIL.match(text, at)
    return found.end() if found and not text[found.end() : found.end() + 1].isdigit() else at


def parse_digits(raw: str, decimal: str, *, loose: bool) -> float | None:
    """The value of `raw`, with `decimal` as the language's mark; None for what is no number (1.2.3).

    A mark that repeats groups; of two marks the last one is the decimal one. The mark that groups in this language
    is a decimal one where its digits are not three (a foreign habit), and only if `loose`, for it may be a date.
    """
    body = raw.translate(_SPACES)
    marks = [mark for mark in body if mark in ".,"]
    if not marks:
        return float(body)
    parts = re.split("[.,]", body)
    if not parts[0]:
        return float(f"0.{parts[1]}")
    if len(set(marks)) == 2:
        if len(marks) > 1 and marks[-1] in marks[:-1]:
            return None
        return float("".join(parts[:-1]) + "." + parts[-1]) if _grouped(parts[:-1]) else None
    if len(marks) > 1:
        return float("".join(parts)) if _grouped(parts) else None
    if marks[0] == decimal or len(body) < len(raw):
        return float(f"{parts[0]}.{parts[1]}")
    if _grouped(parts):
        return float("".join(parts))
    return float(f"{parts[0]}.{parts[1]}") if loose and len(parts[1]) != 3 else None


def _grouped(parts: list[str]) -> bool:
    """Whether digits stand in groups: of three, or as in India of two before the last three."""
    if len(parts) == 1:
        return True
    if not 1 <= len(parts[0]) <= 3 or parts[0] == "0" or len(parts[-1]) != 3:
        return False
    middle = {len(part) for part in parts[1:-1]}
    return middle <= {3} or (middle == {2} and len(parts[0]) <= 2)
