"""Reported speech in a clause under a main clause that reports nothing: by its form alone it is somebody's."""

from testimonia.extract import lexicon as lx
from testimonia.extract.clauses import subordinate_start, trim
from testimonia.extract.found import Found
from testimonia.extract.loose import main_speaker
from testimonia.extract.view import View


def told_beneath(v: View, found: list[Found]) -> list[Found]:
    """`Die Gegner klagten, weil der Damm marode sei`: each such clause outside every content, with its main subject."""
    out, free = list[Found](), 0
    taken = [span for one in found for span in one.content]
    forms = [i for i, bits in enumerate(v.bits) if bits & lx.KONJ]
    for i in forms:
        if not free <= i < v.end() or v.inside[i] >= 0 or v.tokens[i].tag not in {"VERB", "AUX"}:
            continue
        start = subordinate_start(v, i)
        if start is None or start == 0 or not _is_told(v, start, i):
            continue
        free = _end(v, i)
        content = trim(v, start, free)
        if content is None or any(a < content[1] and content[0] < b for a, b in taken):
            continue
        out.append(Found(None, main_speaker(v, start, ("speaker", "text")), (content,), "free-indirect", "conjunctive"))
    return out


def _is_told(v: View, start: int, at: int) -> bool:
    """A form of reported speech that ends its clause, or one that stands in for it; no first person, condition."""
    a, b = v.segment(at)
    if at + 1 < min(b, v.end()) and not v.bits[at + 1] & lx.AND:
        return False
    if any(v.bits[k] & lx.FIRST and v.inside[k] < 0 for k in range(a, b)):
        return False
    if v.words[start] in v.lexicon.stance.conditionals or v.bits[start] & lx.AS:
        return False
    compared = v.words[start] in v.lexicon.sets["called_as"]  # lauter, als es alle erwartet hätten
    return not v.bits[at] & lx.CONDITIONAL or v.words[at] in v.lexicon.sets["substitutes"] and not compared


def _end(v: View, at: int) -> int:
    """Where the clause ends, with those that hang on it."""
    end = min(v.segment(at)[1], v.end())
    while end + 1 < v.end() and v.words[end] == "," and subordinate_start(v, end + 1) == end + 1:
        end = min(v.segment(end + 1)[1], v.end())
    return end
