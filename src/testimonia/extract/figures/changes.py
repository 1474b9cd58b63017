"""Earlier values and parts: "rose from 12 to 19" is one figure with its earlier value; "including 3" is a part."""

from dataclasses import dataclass, replace

from testimonia.extract.figures.frame import Frame
from testimonia.extract.numbers import NumberHit
from testimonia.extract.numbers.ranges import shares_scale
from testimonia.model import Change

_ROUND = (3, 4, 5, 8, 10, 100, 1000)  # wholes of shares
_NEAR = 4  # words between an earlier value and the frame in front of it
_FAR = 8  # the greatest height between a number and its earlier value
_VERB = 8  # words from a number to the verb that tells its measure
_STEP = 6  # words from "to 2.3 %" to "from 2.9 %"


@dataclass(frozen=True, slots=True)
class Changed:
    """A number with the earlier value of the same quantity."""

    hit: NumberHit
    change: Change | None = None
    anchor: tuple[int, int] | None = None  # tokens of the anchor, where it is not the number with its noun


def join_changes(frame: Frame, hits: list[NumberHit]) -> list[Changed]:
    """The numbers of a sentence without those that are only the earlier value of another."""
    moved = frame.has(frozenset(frame.lex.n.change_words), frame.first, frame.last)
    pairs = list[Changed]()
    k = 0
    while k < len(hits):
        hit = hits[k]
        if moved and (split := _taken_for_range(frame, hit)):
            pairs.append(split)
        elif moved and (both := _by_and_to(frame, hit)):
            pairs.extend(both)
        elif moved and k + 1 < len(hits) and _from_to(frame, hit, hits[k + 1]):
            frame.earlier.append(hit)
            pairs.append(Changed(hits[k + 1], Change(hit.low, hit.high)))
            k += 1
        else:
            pairs.append(Changed(hit))
        k += 1
    return _earlier(frame, pairs, moved)


def _taken_for_range(frame: Frame, hit: NumberHit) -> Changed | None:
    """The range reader took both numbers of "from 12 to 19": the second is the value."""
    n = frame.lex.n
    if hit.open_at is None or hit.low is None or hit.high is None or frame.words[hit.core] not in n.change_from:
        return None
    now = replace(hit, first=hit.open_at, core=hit.open_at, low=hit.high, bound=False, range=False, open_at=None)
    return Changed(now, Change(hit.low, hit.low))


def _by_and_to(frame: Frame, hit: NumberHit) -> tuple[Changed, Changed] | None:
    """Jumped $4 to $89.50: no range, but by how much and to what."""
    n, words = frame.lex.n, frame.words
    if not hit.range or hit.first == frame.first or words[hit.first - 1] not in n.change_words:
        return None
    for i in range(hit.first + 1, hit.last):
        if words[i] in n.change_to:
            left, right = frame.reader.at(hit.first, i), frame.reader.at(i + 1, frame.last)
            return (Changed(left), Changed(right)) if left and right else None
    return None


def _from_to(frame: Frame, left: NumberHit, right: NumberHit) -> bool:
    n, words = frame.lex.n, frame.words
    if left.first == frame.first or right.first - left.last > 6:
        return False
    then, now = unit_of(frame, left), unit_of(frame, right)
    if then is not None and then != now:
        return False  # fell by 7 % to 2.1 billion
    opened = any(words[i] in n.change_from for i in range(max(frame.first, left.first - 2), left.first))
    return opened and any(words[i] in n.change_to for i in range(left.last, right.first))


def _earlier(frame: Frame, pairs: list[Changed], moved: bool) -> list[Changed]:
    """Folds a number behind "up from" or before "a week earlier" into the number before it, else into the next."""
    kept = list[Changed]()
    waiting: Change | None = None
    for k, pair in enumerate(pairs):
        hit = pair.hit
        floor = pairs[k - 1].hit.last if k else frame.first
        unlike = hit.kind == "zero" or _is_time(frame, hit) and not any(_is_time(frame, one.hit) for one in kept)
        earlier = pair.change is None and not unlike and _is_earlier(frame, hit, floor, moved)
        if earlier or pair.change is None and moved and k and _fell_from(frame, kept, hit):
            frame.earlier.append(hit)
            at = _now(frame, kept, hit)
            change = _alike(hit, None if at is None else kept[at].hit)
            if at is not None:
                mine = kept[at].hit
                beside = bool(frame.lex.earlier.at(frame.words, mine.last, frame.last))  # their noun is the other's
                kept[at] = replace(kept[at], change=change, anchor=(mine.first, mine.last) if beside else None)
                continue
            if not kept and k + 1 < len(pairs):
                waiting = change
                continue
        kept.append(replace(pair, change=waiting) if waiting and pair.change is None else pair)
        waiting = None
    return kept


def _now(frame: Frame, kept: list[Changed], hit: NumberHit) -> int | None:
    """Which number an earlier value belongs to: the one that its toll is of, else the last of its unit."""
    unit, open_at = unit_of(frame, hit), list[int]()
    for at in range(len(kept) - 1, -1, -1):
        other = unit_of(frame, kept[at].hit)
        if kept[at].change is None and (unit is None or other is None or unit == other):
            open_at.append(at)
    toll = {measure for i in range(max(frame.first, hit.first - _NEAR), hit.first) for measure in _heads(frame, i)}
    for at in open_at if toll else ():
        behind = range(kept[at].hit.last, min(kept[at].hit.last + _VERB, hit.first))
        if any(toll.intersection(use.entry.measure) for i in behind for use in frame.lex.uses.get(frame.words[i], ())):
            return at
    return next((at for at in open_at if frame.height(kept[at].hit.core, hit.core) <= _FAR), None)


def _heads(frame: Frame, i: int) -> tuple[str, ...]:
    """The measures that a word gives to a bare number behind it: toll."""
    uses = frame.lex.uses.get(frame.words[i], ())
    return tuple(measure for use in uses if use.role == "head" for measure in use.entry.measure)


def _is_time(frame: Frame, hit: NumberHit) -> bool:
    """Whether a number is a length of time, which is no earlier value of a count: within 24 hours."""
    unit = frame.unit(hit.last)
    return unit is not None and unit.kind == "duration"


def unit_of(frame: Frame, hit: NumberHit) -> str | None:
    """The unit of measure of a number, None of a count."""
    if hit.unit is not None or hit.kind == "share":
        return hit.unit or "percent"
    unit = frame.unit(hit.last)
    return unit.code if unit else None


def _alike(hit: NumberHit, now: NumberHit | None) -> Change:
    """The earlier value, with the scale of the later one where its own goes unsaid: 530 million, from 480."""
    value = now and (now.low or now.high)
    if now is None or not value or not now.scaled or hit.scaled or hit.high is None:
        return Change(hit.low, hit.high)
    factor = now.scale if shares_scale(hit.high, value, now.scale) else 1
    return Change(None if hit.low is None else hit.low * factor, hit.high * factor)


def _fell_from(frame: Frame, kept: list[Changed], hit: NumberHit) -> bool:
    """To 2.3 % from 2.9 %, to 1.9 billion euros from 2.3 billion: the second stands behind "from"."""
    words = frame.words
    if not kept or hit.first == frame.first or words[hit.first - 1] not in frame.lex.n.change_from:
        return False
    left = kept[-1].hit
    if hit.first - left.last > _STEP or any(word in (",", ";") for word in words[left.last : hit.first]):
        return False
    now, then = unit_of(frame, left), unit_of(frame, hit)
    if now is None:
        return then is None and left.first > frame.first and words[left.first - 1] in frame.lex.n.change_to
    return now == then or then is None and hit.scaled


def _is_earlier(frame: Frame, hit: NumberHit, floor: int, moved: bool) -> bool:
    """Whether a frame of earlier values stands before a number; one word alone needs a second sign."""
    lex, words = frame.lex, frame.words
    dated = any(hit.last <= time.first <= hit.last + _NEAR for time in frame.times)
    sure = moved or dated or frame.unit(hit.last) is not None or _compared(frame, hit)
    for i in range(max(floor, hit.first - _NEAR), hit.first):
        found = lex.earlier.at(words, i, frame.last)
        beside = i == floor > frame.first  # 900 statt 1200
        if found and found[0] <= hit.core + 1 and hit.first - found[0] <= 1 and (sure or beside or found[0] > i + 1):
            return True
    inside = lex.earlier.at(words, hit.first, frame.last) if hit.first < hit.core else None
    if inside and inside[0] <= hit.core and (sure or inside[0] > hit.first + 1):
        return True
    return floor > frame.first and _compared(frame, hit)


def _compared(frame: Frame, hit: NumberHit) -> bool:
    """Whether "a week earlier" stands behind a number, and no "than" between them."""
    for i in range(hit.last, min(hit.last + 3, frame.last)):
        if frame.lex.than.at(frame.words, i, frame.last):
            return False
        if frame.lex.earlier_after.at(frame.words, i, frame.last):
            return True
    return False


def split_shares(frame: Frame, hits: list[NumberHit]) -> list[NumberHit]:
    """22 of the 30 is two numbers, one in eight a share."""
    found = list[NumberHit]()
    for hit in hits:
        pair = _part_and_whole(frame, hit) if hit.kind == "share" else None
        found.extend(pair or (hit,))
    return found


def _part_and_whole(frame: Frame, hit: NumberHit) -> tuple[NumberHit, NumberHit] | None:
    for i in range(hit.core + 1, hit.last):
        if whole := frame.lex.wholes.at(frame.words, i, hit.last):
            left, right = frame.reader.at(hit.first, i), frame.reader.at(whole[0], hit.last)
            if left and right and (left.low or 0) > 1 and right.low not in _ROUND:
                return left, right
            return None
    return None


def is_part(frame: Frame, hit: NumberHit, end: int) -> bool:
    """Whether a number is part of the one before it: including 3 children, three of them."""
    lex, words = frame.lex, frame.words
    for i in range(max(frame.first, hit.first - 3), hit.first):
        found = lex.subsets.at(words, i, frame.last)
        if found and hit.first - found[0] <= 1:
            return True
    return lex.partitives.at(words, hit.last, frame.last) is not None or (
        end < frame.last and lex.partitives.at(words, end, frame.last) is not None
    )
