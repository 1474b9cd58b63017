"""What a number measures: the nearest word of its clause that can be said of its noun."""

from dataclasses import dataclass

from testimonia.extract.figures.clauses import STRONG
from testimonia.extract.figures.frame import Frame
from testimonia.extract.figures.lexicon import MeasureUse
from testimonia.extract.figures.nouns import Noun
from testimonia.extract.numbers import NumberHit

REACH = 7  # the greatest height between a number and the word that tells its measure
_APART = 20  # words between the parts of a verb
_ONLY_COUNTED = 1.0  # added to the cost of a word that only says that something is there: aboard
_BARE = 1.5  # and where the number has no noun, so that a verb before it governs it: killed two aboard
_NEXT = 3.0  # what "the bodies of" is worth before the number
_FAR = 40  # words between a number and the word that tells its measure
_CLAUSE = 4  # height that parts two clauses with verbs of their own
_BEHIND = 2  # words from "death of" to its number
_COUNTED = 5  # words behind "the number of" that are looked at
_BETWEEN = 4  # words from a preposition to the noun that it governs
_HEADED = 3  # words from "the death toll" to its bare number


@dataclass(frozen=True, slots=True)
class Mark:
    """A word at tokens `first` up to `last` that tells a measure; `weight` is added to its distance."""

    first: int
    last: int
    uses: tuple[MeasureUse, ...]
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Told:
    """The measure of a number, the unit that a head gives, and the rule that found it."""

    measure: tuple[str, ...]
    unit: str | None
    rule: str
    at: int


def find_marks(frame: Frame, taken: set[int]) -> list[Mark]:
    """The words of a sentence that tell measures, outside the tokens that are `taken` by figures."""
    lex, words, marks = frame.lex, frame.words, list[Mark]()
    i, charge = frame.first, range(0)
    while i < frame.last:
        if i in taken or i in charge:
            i += 1
            continue
        if words[i] in lex.accused.table and (behind := lex.accused.at(words, i, frame.last)):
            charge = _charge(frame, behind[0])
        if apart := _apart(frame, i):
            marks.extend(apart)
        found = lex.marks.at(words, i, frame.last)
        if found and found[0] == i + 1 and lex.m.shared_forms and _is_noun(frame, i):
            uses = tuple(use for use in found[1] if not use.verb)
            found = (found[0], uses) if uses else None
        if found is None and (counted := frame.counted(i)) is not None and not isinstance(counted, str):
            found = i + 1, (MeasureUse(counted, "noun"),)
        if found:
            roles = {use.role for use in found[1]}
            marks.append(Mark(i, found[0], found[1], 0.0 if "word" in roles else 1.5))
        i = found[0] if found else i + 1
    return marks


def _charge(frame: Frame, first: int) -> range:
    """What somebody is accused of, up to the end of the clause: without a number of its own it tells no measure."""
    last = next((k for k in range(first, frame.last) if not frame.words[k][0].isalnum()), frame.last)
    return range(0) if any(first <= hit.core < last for hit in frame.hits) else range(first, last)


def _is_noun(frame: Frame, i: int) -> bool:
    """Whether the tagger takes a word for a noun; at a sentence's start a capital misleads it."""
    if frame.tokens[i].tag not in ("NOUN", "PROPN") or i == frame.first:
        return False
    return frame.tokens[i - 1].tag in ("DET", "ADJ", "ADP")


def _apart(frame: Frame, i: int) -> list[Mark]:
    """The two parts of a phrase that stands apart: nahm ... fest."""
    lex, words, found = frame.lex, frame.words, list[Mark]()
    for phrase, (second, use) in lex.apart.table.get(words[i], ()):
        end = i + len(phrase)
        if tuple(words[i:end]) != phrase:
            continue
        for j in range(end, min(end + _APART, frame.last)):
            if tuple(words[j : j + len(second)]) == second and frame.height(i, j) <= REACH:
                found += [Mark(i, end, (use,)), Mark(j, j + len(second), (use,))]
                break
            if j > end and words[j] in lex.splits:
                break
    return found


def tell(frame: Frame, hit: NumberHit, noun: Noun, marks: list[Mark]) -> Told | None:
    """The measure of a number by the mark that is nearest to it, with those coordinated to that mark."""
    best: tuple[float, Mark, MeasureUse] | None = None
    unfit = REACH  # the nearest verb of its own that cannot be said of it
    headed = noun.last <= noun.first and _headed(hit, marks)
    for mark in marks:
        if abs(mark.first - hit.core) > _FAR:
            continue
        if headed and any(hit.last <= other.first < mark.first for other in frame.hits):
            continue  # the death toll stood at 19 and a dozen people were missing
        use = next((use for use in mark.uses if use.fits(noun.unit, noun.known)), None)
        if use is None and mark.first >= noun.last and any(one.role == "word" for one in mark.uses):
            unfit = min(unfit, frame.height(hit.core, mark.first))
        if use is None or use.entry.weak and not any(_backs(other, use) for other in marks):
            continue
        if use.role == "next" and not 0 <= hit.first - mark.last <= _BEHIND:
            continue
        if use.role == "head" and noun.last > noun.first and not noun.other and noun.unit != use.entry.unit:
            continue
        if use.role == "noun" and len(use.entry.measure) > 1 and _object(frame, hit, mark):
            continue
        if noun.last > noun.first and (use.role == "noun" and _governed(frame, hit, mark) or _attribute(frame, mark)):
            continue
        height = frame.height(hit.core, mark.first)
        zeros = [z for z in frame.hits if z.kind == "zero"]
        if hit.kind != "zero" and any(frame.height(z.core, mark.first) < height for z in zeros):
            continue  # 12 cars derailed, nobody was hurt
        if height > REACH or height >= STRONG and frame.words[mark.first] in frame.lex.cues:
            continue
        distance = mark.first - noun.last if mark.first >= noun.last else hit.first - mark.last + 0.6
        bare = _BARE if noun.last <= noun.first else 0.0
        count = _ONLY_COUNTED + bare if use.entry.measure == ("count",) else 0.0
        cost = height + 0.4 * max(0.0, distance) + mark.weight + count - (_NEXT if use.role == "next" else 0.0)
        if best is None or cost < best[0]:
            best = cost, mark, use
    if best is None:
        return None
    _, mark, use = best
    if frame.height(hit.core, mark.first) >= unfit + _CLAUSE:
        return None
    itself = use.role == "head" or use.role == "noun" and noun.unit is None
    unit = use.entry.unit if itself else None
    return Told(_with_pair(frame, mark, use, marks), unit, use.role, mark.first)


def _headed(hit: NumberHit, marks: list[Mark]) -> bool:
    """Whether the head of a toll stands right before its number."""
    near = (mark for mark in marks if 0 <= hit.first - mark.last <= _HEADED)
    return any(use.role == "head" for mark in near for use in mark.uses)


def _object(frame: Frame, hit: NumberHit, mark: Mark) -> bool:
    """Whether a verb parts the number from victims behind it: thousands who mourn them are none of them."""
    return any(frame.tokens[i].tag == "VERB" for i in range(hit.last, mark.first))


def _governed(frame: Frame, hit: NumberHit, mark: Mark) -> bool:
    """Whether a noun of harm hangs on a preposition and says nothing of others: people looked for the dead.

    Those who are counted among the dead are some of them, and a number may hang on the noun: for the murder of three.
    """
    lex, words = frame.lex, frame.words
    if 0 <= hit.first - mark.last <= _BEHIND:
        return False
    for i in range(mark.first - 1, max(frame.first, mark.first - 1 - _BETWEEN) - 1, -1):
        if words[i] in lex.prepositions:
            return words[i] not in lex.among and words[i] not in lex.linking
        inside = words[i] in lex.definite or words[i] in lex.articles or words[i] in lex.coordinators
        if not inside and words[i] not in lex.uses and frame.tokens[i].tag != "ADJ":
            return False
    return False


def _attribute(frame: Frame, mark: Mark) -> bool:
    """Whether a participle describes another noun behind its article: the witnesses of the killed children."""
    i = mark.first
    if mark.last != i + 1 or mark.last >= frame.last or i == frame.first:
        return False
    if frame.words[i - 1] not in frame.lex.definite:
        return False
    return frame.counted(mark.last) == "person" and all(use.role == "word" for use in mark.uses)


def _backs(mark: Mark, weak: MeasureUse) -> bool:
    return any(use.entry.measure == weak.entry.measure and not use.entry.weak for use in mark.uses)


def _with_pair(frame: Frame, mark: Mark, use: MeasureUse, marks: list[Mark]) -> tuple[str, ...]:
    """Killed or injured: one figure of two measures where no number stands between."""
    measures = use.entry.measure
    for other in marks:
        if other is mark or use.role == "head":
            continue
        left, right = sorted((mark, other), key=lambda one: one.first)
        between = frame.words[left.last : right.first]
        if not 1 <= len(between) <= 2 or not any(word in frame.lex.coordinators for word in between):
            continue
        if any(word in frame.lex.articles for word in between):
            continue  # zes raakten gewond en een stierf
        if any(left.last <= hit.core < right.first for hit in frame.hits) or _next_number(frame, left, right):
            continue
        pair = next((u.entry.measure for u in other.uses if u.entry.of == use.entry.of and u.role == use.role), ())
        ordered = (*measures, *pair) if left is mark else (*pair, *measures)
        measures = tuple(dict.fromkeys(ordered))
    return measures


def _next_number(frame: Frame, left: Mark, right: Mark) -> bool:
    """Whether each of two verbs has a number of its own: killed 12 ... and injured 30 stand on both sides."""
    before = any(hit.last <= left.first and left.first - hit.last <= 6 for hit in frame.hits)
    after = any(0 <= hit.first - right.last <= 1 for hit in frame.hits)
    return before and after


def counter(frame: Frame, hit: NumberHit) -> Told | None:
    """What "the number of X" counts, for a bare number of the same clause."""
    lex, words = frame.lex, frame.words
    best: Told | None = None
    for i in range(frame.first, frame.last):
        found = lex.counters.at(words, i, frame.last)
        if found is None or abs(i - hit.core) > _FAR or frame.height(i, hit.core) > REACH:
            continue
        for j in range(found[0], min(found[0] + _COUNTED, frame.last)):
            if hit.first <= j < hit.last:
                best = best or Told((), None, "counter", i)
                break
            counted = frame.counted(j)
            uses = lex.uses.get(words[j], ())
            firm = (use for use in uses if use.role != "head" and not use.entry.weak)
            ranked = sorted(firm, key=lambda use: use.role != "noun")
            told = ranked[0].entry if ranked else None
            if told is None and not isinstance(counted, str):
                told = counted
            if told is not None:
                best = Told(told.measure, told.unit, "counter", i)
                break
            if isinstance(counted, str):
                best = Told((), counted, "counter", i)
                break
        else:
            best = best or Told((), None, "counter", i)
    return best
