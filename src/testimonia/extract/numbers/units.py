"""Units after a number: percent, money, measures and times; and rates, per hour or per 100,000."""

from testimonia.extract.numbers.bare import read_number
from testimonia.extract.numbers.hits import Unit
from testimonia.extract.numbers.view import View


def read_unit(view: View, i: int, last: int) -> Unit | None:
    """The unit at token `i`."""
    found = view.lex.units.at(view.lower, i, last)
    if found is None and i + 1 < last and view.lower[i] in view.lex.linking:
        found = view.lex.units.at(view.lower, i + 1, last)  # deux millions de dollars
        found = found if found and found[1][1] in ("money", "physical") else None
    if found is None:
        return None
    end, (code, kind) = found
    dotted = end + 1 < last and view.lower[end] == "." and len(view.lower[end - 1]) <= 4 and view.touches(end)
    if dotted and f"{view.lower[end - 1]}." in view.lex.units.table:
        end += 1
    return Unit(end, code, kind)


def read_rate(view: View, i: int, last: int) -> tuple[int, str] | None:
    """The end and the words of a rate at token `i`: ("hour"), or ("100000") for "per 100,000"; the noun is not read."""
    if found := view.lex.rates.at(view.lower, i, last):
        return found
    opened = view.lex.per.at(view.lower, i, last)
    if not opened:
        return None
    number = read_number(view, opened[0], last)
    if number is None or number.value < 2:
        return None
    return number.end, f"{number.value:g}" if number.value >= 1e15 else str(int(number.value))
