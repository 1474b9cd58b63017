"""A story in five lines: what is claimed most, by whom, the range, who denies or admits, and on how much it rests."""

from collections import Counter
from dataclasses import dataclass

from testimonia.model import Answer, Claim, Question, Story
from testimonia.report import words
from testimonia.report.view import Index, LedgerView

STANCES = {
    "deny": "Denied by", "admit": "Admitted by", "confirm": "Confirmed by", "cannot-confirm": "Cannot confirm",
    "deny-knowledge": "Deny knowledge", "no-comment": "No comment from",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Bit:
    """A few words of a line, linked to a claim or a question where `target` is its id."""

    text: str
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    title: str
    bits: tuple[Bit, ...]


@dataclass(frozen=True, slots=True)
class StoryRow:
    story: Story
    lines: tuple[Line, ...]
    questions: tuple[Question, ...]


def story_rows(view: LedgerView, found: Index) -> list[StoryRow]:
    """Every story with its lines and its questions, the most answered first."""
    by_story: dict[str, list[Question]] = {}
    for question in view.questions:
        by_story.setdefault(question.story, []).append(question)
    rows = []
    for story in view.stories:
        questions = sorted(by_story.get(story.id, ()), key=lambda q: (-_weight(q, found), q.text, q.id))
        rows.append(StoryRow(story, _lines(story, questions, found), tuple(questions)))
    return sorted(rows, key=lambda row: (-len(row.story.articles), row.story.label, row.story.id))


def _weight(question: Question, found: Index) -> int:
    return sum(len({a.claim, *a.appearances}) for a in found.answers_of.get(question.id, ()))


def _lines(story: Story, questions: list[Question], found: Index) -> tuple[Line, ...]:
    claims = [c for a in story.articles for c in found.claims_of.get(a, ()) if c.marked is None]
    return (
        Line("Claimed most", _most(questions, found)),
        Line("By whom", _whom(claims, found)),
        Line("Range of the main figures", _ranges(questions[:3], found)),
        Line("Denied, admitted, confirmed", _stances(claims, found)),
        Line("Rests on", _basis(story, questions, found)),
    )


def _most(questions: list[Question], found: Index) -> tuple[Bit, ...]:
    if not questions:
        return (Bit("No figures that answer a common question."),)
    first = questions[0]
    answers = found.answers_of.get(first.id, [])
    counts = Counter((a.low, a.high, a.approximate) for a in answers for _ in {a.claim, *a.appearances})
    (low, high, approximate), times = counts.most_common(1)[0] if counts else ((None, None, False), 0)
    bits = [Bit(first.text, first.id), Bit(f" {count(len(answers), 'answer')}")]
    if times > 1:
        claim = next(a.claim for a in answers if (a.low, a.high, a.approximate) == (low, high, approximate))
        bits += [Bit("; most often "), Bit(words.bound_words(low, high, approximate=approximate), claim)]
        bits.append(Bit(f", {times} times, repetitions included"))
    return (*bits, Bit("."))


def _whom(claims: list[Claim], found: Index) -> tuple[Bit, ...]:
    named = [c for c in claims if words.named_hops(c)]
    names = [words.hop_words(words.named_hops(c)[0], found.entities) for c in named]
    firsts = {name.casefold(): name for name in reversed(names)}  # one spelling of a name, the first
    counts = Counter(firsts[name.casefold()] for name in names)
    if not counts:
        return (Bit("No source is named."),)
    bits = []
    for number, (name, times) in enumerate(counts.most_common(5)):
        bits.append(Bit(f"{', ' if number else ''}{name} ({times:,})"))
    rest = len(counts) - 5
    if rest > 0:
        bits.append(Bit(f" and {count(rest, 'other source')}"))
    unnamed = len(claims) - len(named)
    bits.append(Bit(f"; {count(unnamed, 'claim')} without a named source." if unnamed else "."))
    return tuple(bits)


def _ranges(questions: list[Question], found: Index) -> tuple[Bit, ...]:
    bits: list[Bit] = []
    for question in questions:
        answers = [a for a in found.answers_of.get(question.id, ()) if a.low is not None or a.high is not None]
        if not answers:
            continue
        lowest, highest = min(answers, key=_low), max(answers, key=_high)
        bits += [Bit(" " if bits else ""), Bit(question.text, question.id), Bit(" ")]
        bits += _end(lowest, found)
        if (lowest.low, lowest.high) != (highest.low, highest.high):
            bits += [Bit(" to "), *_end(highest, found)]
        bits.append(Bit("."))
    return tuple(bits) or (Bit("No figures to compare."),)


def _end(answer: Answer, found: Index) -> list[Bit]:
    source = words.entity_words(answer.root_entity, answer.root, found.entities) or "no source named"
    hedge = "" if answer.certainty == "asserted" else f", {answer.certainty}"
    return [Bit(words.answer_words(answer), answer.claim), Bit(f" ({source}{hedge})")]


def _low(answer: Answer) -> float:
    value = answer.low if answer.low is not None else answer.high
    return value if value is not None else 0.0


def _high(answer: Answer) -> float:
    value = answer.high if answer.high is not None else answer.low
    return value if value is not None else 0.0


def _stances(claims: list[Claim], found: Index) -> tuple[Bit, ...]:
    bits: list[Bit] = []
    for act, words_for in STANCES.items():
        firsts: dict[str, str] = {}
        for claim in claims:
            if claim.attribution.act == act:
                name = words.source_words(claim, found.entities)
                if name.casefold() not in {known.casefold() for known in firsts}:
                    firsts[name] = claim.id
        if firsts:
            bits.append(Bit(f"{' ' if bits else ''}{words_for}: "))
            for number, (name, claim_id) in enumerate(list(firsts.items())[:4]):
                bits += [Bit(", ") if number else Bit(""), Bit(name, claim_id)]
            bits.append(Bit(f" and {len(firsts) - 4} more." if len(firsts) > 4 else "."))
    return tuple(bits) or (Bit("Nobody is recorded as denying, admitting or confirming anything."),)


def _basis(story: Story, questions: list[Question], found: Index) -> tuple[Bit, ...]:
    languages = ", ".join(words.language_words(code) for code in story.languages)
    text = f"{count(len(story.articles), 'article')} in {count(len(story.languages), 'language')} ({languages})"
    text += f" from {count(len(story.outlets), 'outlet')}" if story.outlets else ", no outlet stated"
    when = " to ".join(dict.fromkeys(words.day_words(d) for d in (story.first, story.last) if d))
    text += f", {when}" if when else ""
    if when and any(found.articles[a].published.how == "inferred" for a in story.articles if a in found.articles):
        text += " (some of these dates are inferred)"
    if questions:
        low, high = questions[0].independent
        how_many = str(low) if low == high else f"{low} to {high}" if low else f"at most {high}"
        text += f"; on the first question {how_many} independent {'source' if high == 1 else 'sources'}"
    return (Bit(text + "."),)


def count(number: int, noun: str) -> str:
    """``1 article``, ``3 articles``."""
    return f"{number:,} {noun if number == 1 else noun + 's'}"
