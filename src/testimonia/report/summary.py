"""A story in five lines: what is counted, by whom, where accounts differ, who denies or admits, on what it rests."""

from collections import Counter
from dataclasses import dataclass

from testimonia.model import Answer, Claim, Question, Relation, Story
from testimonia.reconcile import summarise
from testimonia.reconcile.profiles import current
from testimonia.report import words
from testimonia.report.relations import Side, grouped
from testimonia.report.view import Index, LedgerView, root_words, told, value_words

QUESTIONS, CONFLICTS = 3, 3  # told in the five lines
LOOSE = (("count",), ("other",), ("share",))  # measures that say little by themselves come after the others
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
    """One line of the summary: a title and what stands behind it."""

    title: str
    bits: tuple[Bit, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """An answer as the lines show it."""

    answer: Answer
    value: str
    source: str


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A story with the lines that sum it up."""

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
        questions = sorted(
            by_story.get(story.id, ()), key=lambda q: (q.measure[:1] in LOOSE, -_weight(q, found), q.text, q.id)
        )
        rows.append(StoryRow(story, _lines(story, questions, found), tuple(questions)))
    return sorted(rows, key=lambda row: (-len(row.story.articles), row.story.label, row.story.id))


def _weight(question: Question, found: Index) -> int:
    return sum(len({a.claim, *a.appearances}) for a in found.answers_of.get(question.id, ()))


def _lines(story: Story, questions: list[Question], found: Index) -> tuple[Line, ...]:
    every = [c for a in story.articles for c in found.claims_of.get(a, ())]
    claims = [c for c in every if c.marked is None]
    return (
        Line("What is counted", _counted(questions[:QUESTIONS], found)),
        Line("By whom", _whom(claims, found)),
        Line("Where accounts differ", _differences(questions, found)),
        Line("Denied, admitted, confirmed", _stances(every, found)),
        Line("Rests on", _basis(story, questions, found)),
    )


def _counted(questions: list[Question], found: Index) -> tuple[Bit, ...]:
    """Each main question with its first and its last answer."""
    bits: list[Bit] = []
    for question in questions:
        answers = [a for a in found.answers_of.get(question.id, []) if a.act != "deny"]
        if not answers:
            continue
        last = _last(answers, found.relations_of.get(question.id, []))
        bits += [Bit(" " if bits else ""), Bit(question.text, question.id)]
        if (last.low, last.high) == (answers[0].low, answers[0].high):
            bits += [Bit(" "), *_told(answers[0], found), *_others(answers, found)]
        elif _follows(answers[0], last, found):
            bits += [Bit(" First "), *_told(answers[0], found), Bit("; last "), *_told(last, found)]
        else:
            bits += [Bit(" "), *_told(answers[0], found), Bit("; "), *_told(last, found)]
        bits.append(Bit("."))
    return tuple(bits) or (Bit("No figures that answer a common question."),)


def _others(answers: list[Answer], found: Index) -> list[Bit]:
    """The other figures that were given, where the first and the last are the same."""
    other = {value_words(a, found): a.claim for a in answers if (a.low, a.high) != (answers[0].low, answers[0].high)}
    bits = [Bit("; others say ")] if other else []
    for number, (value, claim) in enumerate(list(other.items())[:QUESTIONS]):
        bits += [Bit(", ") if number else Bit(""), Bit(value, claim)]
    return [*bits, Bit(f" and {len(other) - QUESTIONS} more")] if len(other) > QUESTIONS else bits


def _last(answers: list[Answer], relations: list[Relation]) -> Answer:
    """The answer told last, of those that compare with most others."""
    latest = next((s for s in summarise(answers, relations) if s.profile == "latest"), None)
    return next((a for a in reversed(answers) if latest and a.id in latest.answers), answers[-1])


def _follows(first: Answer, last: Answer, found: Index) -> bool:
    """Whether one figure is recorded as taking the place of the other."""
    between = found.relations_of.get(first.question, ())
    return any(r.kind == "update" and (r.a, r.b) == (first.id, last.id) for r in between)


def _told(answer: Answer, found: Index) -> list[Bit]:
    """A figure, who gives it and when."""
    when = words.interval_words(told(answer, found) or answer.as_of)
    hedge = "" if answer.certainty == "asserted" else f", {answer.certainty}"
    return [
        Bit(value_words(answer, found), answer.claim),
        Bit(f" ({root_words(answer, found)}{f', {when}' if when else ''}{hedge})"),
    ]


def _differences(questions: list[Question], found: Index) -> tuple[Bit, ...]:
    """The first conflicts, figure against figure with those who give them; those that still stand come first."""
    bits: list[Bit] = []
    shown = total = 0
    for question in questions:
        relations = found.relations_of.get(question.id, [])
        rows = {a.id: Row(a, value_words(a, found), root_words(a, found)) for a in found.answers_of[question.id]}
        valid = {a.id for a in current(found.answers_of[question.id], relations)}
        conflicts = [r for r in relations if r.kind == "conflict"]
        standing = [r for r in conflicts if r.a in valid and r.b in valid]
        pairs = [pair for group in grouped(standing, rows) for pair in group.rows]
        total += len(standing)
        for number, pair in enumerate(pairs[: max(0, CONFLICTS - shown)]):
            bits += [Bit("; ")] if number else [Bit(" " if bits else ""), Bit(question.text, question.id), Bit(" ")]
            bits += [*_side(pair.a), Bit(" against "), *_side(pair.b)]
            shown += 1
        if pairs and bits[-1].text != ".":
            bits.append(Bit("."))
    if total > shown:
        bits.append(Bit(f" {words.count(total, 'pair')} of standing figures exclude each other in all."))
    return tuple(bits) or (Bit("No two figures that still stand are recorded as excluding each other."),)


def _side(side: Side) -> list[Bit]:
    named = [row.source for row in side.answers[:3]]
    more = f" and {len(side.answers) - 3} more" if len(side.answers) > 3 else ""
    return [Bit(side.value, side.answers[0].answer.claim), Bit(f" ({', '.join(named)}{more})")]


def _whom(claims: list[Claim], found: Index) -> tuple[Bit, ...]:
    named = [c for c in claims if words.named_hops(c) and words.named_hops(c)[0].resolved != "unsure"]
    keys = [_who(c, found) for c in named]
    names = {key: name for key, name in reversed(keys)}  # one spelling of a name, the first
    counts = Counter(key for key, _ in keys)
    if not counts:
        return (Bit("No source is named."),)
    bits = []
    for number, (key, times) in enumerate(counts.most_common(5)):
        bits.append(Bit(f"{', ' if number else ''}{names[key]} ({times:,})"))
    rest = len(counts) - 5
    if rest > 0:
        bits.append(Bit(f" and {words.count(rest, 'other source')}"))
    unnamed = len(claims) - len(named)
    bits.append(Bit(f"; {words.count(unnamed, 'claim')} without a named or known source." if unnamed else "."))
    return tuple(bits)


def _who(claim: Claim, found: Index) -> tuple[str, str]:
    """The first source of a claim: what it counts under, and its name; of a state always the state's."""
    hop = words.named_hops(claim)[0]
    name = words.hop_words(hop, found.entities, claim.language, plain=True)
    return name.casefold(), name


def _stances(claims: list[Claim], found: Index) -> tuple[Bit, ...]:
    bits: list[Bit] = []
    for act, words_for in STANCES.items():
        firsts: dict[str, str] = {}
        for claim in claims:
            hops = words.named_hops(claim)
            if claim.attribution.act == act and hops and hops[0].resolved != "unsure":
                key, name = _who(claim, found)
                if key not in {known.casefold() for known in firsts}:
                    firsts[name] = claim.id
        if firsts:
            bits.append(Bit(f"{' ' if bits else ''}{words_for}: "))
            for number, (name, claim_id) in enumerate(list(firsts.items())[:4]):
                bits += [Bit(", ") if number else Bit(""), Bit(name, claim_id)]
            bits.append(Bit(f" and {len(firsts) - 4} more." if len(firsts) > 4 else "."))
    return tuple(bits) or (Bit("Nobody is recorded as denying, admitting or confirming anything."),)


def _basis(story: Story, questions: list[Question], found: Index) -> tuple[Bit, ...]:
    languages = ", ".join(words.language_words(code) for code in story.languages)
    spoken = words.count(len(story.languages), "language")
    text = f"{words.count(len(story.articles), 'article')} in {spoken} ({languages})"
    text += f" from {words.count(len(story.outlets), 'outlet')}" if story.outlets else ", no outlet stated"
    text += _when(story, found)
    if questions:
        low, high = questions[0].independent
        how_many = str(low) if low == high else f"{low} to {high}" if low else f"at most {high}"
        text += f"; on the first question {how_many} independent {'source' if high == 1 else 'sources'}"
    return (Bit(text + "."),)


def _when(story: Story, found: Index) -> str:
    """When the articles appeared: the days that are known, and how many articles have only a bound."""
    days = [found.articles[a].published for a in story.articles if a in found.articles]
    bounded = [day for day in days if day.earliest and day.latest]
    firsts, lasts = [d.earliest or "" for d in bounded], [d.latest or "" for d in bounded]
    ends = (min(firsts, default=None), max(lasts, default=None))
    text = " to ".join(dict.fromkeys(words.day_words(day) for day in ends if day))
    text = f", {text}" if text else ""
    open_days = [day for day in days if day not in bounded]
    if open_days:
        earliest = min((day.earliest for day in open_days if day.earliest), default=None)
        since = f" (one from {words.day_words(earliest)} at the earliest)" if earliest else ""
        text += f"; the day of {words.count(len(open_days), 'article')} is not known{since}"
    elif any(day.how == "inferred" for day in days):
        text += " (some of these dates are inferred)"
    return text
