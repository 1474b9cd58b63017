"""Words such as `citing`: they lead to whom a report is from, or to what its speaker goes by."""

from testimonia.extract.phrases import phrase_right
from testimonia.extract.speakers import sort_of
from testimonia.extract.view import View


def names_cited(v: View, i: int, at: int | None = None) -> bool:
    """Whether words that lead to another source begin at `i` and hold `at`: `citing two officials`.

    `Citing the weather` tells what somebody goes by, in languages whose subject stands first.
    """
    hit = v.lexicon.stance.citing.at(v.words, i, v.end())
    if hit is None or (i if at is None else at) not in hit[0]:
        return False
    first = hit[0][-1] + 1
    stop = phrase_right(v, first, v.end()) if v.lexicon.pack.pack.subject_first else first
    return stop == first or sort_of(v, (first, stop), governed=True) == "speaker"
