"""How number words add up: twenty + one, three x hundred, thousand x million. One machine for all languages."""

from dataclasses import dataclass, field

from testimonia.extract.numbers.hits import scale_by


@dataclass(frozen=True, slots=True)
class Habits:
    """How a language builds numbers, as its pack says."""

    reversed: bool = False  # one-and-twenty
    vigesimal: bool = False  # sixty-ten, four-twenty
    ten_open: bool = False  # ten-seven, ten and six


def slot(value: float, habits: Habits) -> float:
    """What may still be added to a number: 20 takes less than 10, 300 less than 100, 15 nothing."""
    if value == 0:
        return 10
    if value % 10 or value != int(value):
        return 0
    if value == 10:
        return 10 if habits.ten_open else 0
    if value < 100:
        return 20 if habits.vigesimal and value in (60, 80) else 10
    if value % 100:
        return 0
    power = 100.0
    while value % (power * 10) == 0 and power < 1e30:
        power *= 10
    return power


@dataclass(slots=True)
class _Addend:
    value: float
    slot: float
    start: int


@dataclass(slots=True)
class Sum:
    """A number in the making. Each method says whether the word fits; if not, nothing has changed."""

    habits: Habits
    addends: list[_Addend] = field(default_factory=list)
    joined: bool = False  # a joining word came last: another number must follow
    last_scale: float = 1.0
    cut: int | None = None  # where a part begins that turned out to be a number of its own

    @property
    def total(self) -> float:
        """The value of all addends so far."""
        return sum(addend.value for addend in self.addends)

    @property
    def room(self) -> float:
        """What the next addend must stay below."""
        return self.addends[-1].slot if self.addends else float("inf")

    def copy(self) -> "Sum":
        """The same sum, free to go on apart from this one."""
        addends = [_Addend(a.value, a.slot, a.start) for a in self.addends]
        return Sum(self.habits, addends, self.joined, self.last_scale, self.cut)

    def add(self, value: float, room: float, start: int) -> bool:
        """Adds `value`, behind which less than `room` fits; False where it cannot go on this number."""
        if not self.addends:
            self.addends.append(_Addend(value, room, start))
            return True
        last = self.addends[-1]
        if self.joined and self.habits.reversed and 0 < last.value < 10 and 20 <= value < 100 and value % 10 == 0:
            below = self.addends[-2].slot if len(self.addends) > 1 else float("inf")
            if last.slot == 0 and value + last.value < below:
                last.value, last.slot, self.joined = value + last.value, 0, False
                return True
        if self.habits.vigesimal and last.value == 4 and value == 20:
            last.value, last.slot = 80, 20
            return True
        if 0 < value < last.slot and (last.value != 10 or value > 5):
            self.addends.append(_Addend(value, room, start))
            self.joined = False
            return True
        return False

    def scale(self, factor: float, start: int) -> bool:
        """Multiplies what stands below `factor` by it; False where it cannot go on this number."""
        if factor < 100 and self.addends and not self.joined:
            return self._dozens(factor)
        k, below = len(self.addends), 0.0
        while k and self.addends[k - 1].value < factor:
            k -= 1
            below += self.addends[k].value
        if k == len(self.addends):
            below = 1.0
        if k and k == len(self.addends) == 1 and self.addends[0].slot == 0 and not self.joined:
            k, below = 0, self.addends[0].value  # 322 hundred
        value = scale_by(below, factor)
        if k and not value < self.addends[k - 1].slot:
            if k < len(self.addends):
                self.cut = self.addends[k].start
                del self.addends[k:]
            return False
        begin = self.addends[k].start if k < len(self.addends) else start
        del self.addends[k:]
        self.addends.append(_Addend(value, factor if value % factor == 0 else 0, begin))
        self.joined, self.last_scale = False, factor
        return True

    def _dozens(self, factor: float) -> bool:
        """A scale below a hundred multiplies what came last: two hundred dozen; three hundred and two dozen."""
        last = self.addends[-1]
        if len(self.addends) > 1 and not last.value * factor < self.addends[-2].slot:
            return False
        last.value, last.slot, self.last_scale = scale_by(last.value, factor), 0, factor
        return True

    def join(self) -> bool:
        """Takes a joining word: after hundreds, after tens, or between one and twenty."""
        if self.joined or not self.addends:
            return False
        last = self.addends[-1]
        self.joined = last.slot >= 10 or (self.habits.reversed and 0 < last.value < 10)
        return self.joined

    def half(self, part: float) -> bool:
        """Adds a part of one: two and a half; False where it cannot go on this number."""
        last = self.addends[-1] if self.addends else None
        if last is None or self.joined or last.value != int(last.value) or last.value >= 1000:
            return False
        last.value, last.slot = last.value + part, 0
        return True
