"""English for records: bounds, measures, acts, sources and dates. What has no English name is quoted as it stands."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import babel

from testimonia.link.names import is_description
from testimonia.link.territories import territory
from testimonia.model import Answer, Claim, Entity, Figure, Hop, Interval, Published
from testimonia.reconcile.concepts import peoples
from testimonia.reconcile.english import MONTHS, PHYSICAL, noun_unit, plural
from testimonia.reconcile.keys import GROUP_WORDS, demonym, people_group, plain_people

Entities = dict[str, Entity]

# How an act opens a line: before a clause with a figure, and before words in the original.
_ACTS = {
    "say": ("says", "says"),
    "report": ("reports that", "reports"),
    "claim": ("claims that", "claims"),
    "confirm": ("confirms that", "confirms"),
    "deny": ("denies that", "denies"),
    "admit": ("admits that", "admits"),
    "estimate": ("estimates that", "estimates"),
    "expect": ("expects that", "expects"),
    "plan": ("sets out a plan:", "plans"),
    "warn": ("warns that", "warns"),
    "promise": ("promises that", "promises"),
    "accuse": ("makes the accusation that", "makes an accusation"),
    "condemn": ("condemns that", "condemns"),
    "suggest": ("suggests that", "suggests"),
    "order": ("makes a demand:", "demands or orders"),
    "no-comment": ("does not comment on whether", "does not comment"),
    "cannot-confirm": ("cannot confirm that", "cannot confirm"),
    "deny-knowledge": ("denies knowing that", "denies knowledge"),
}
_HEDGES = {"probable": "probably", "possible": "possibly", "alleged": "reportedly"}
_STATES = {
    "killed": "killed", "injured": "injured", "captured": "captured", "arrested": "arrested", "displaced": "displaced",
    "evacuated": "evacuated", "rescued": "rescued", "infected": "infected", "hospitalised": "taken to hospital",
    "deployed": "deployed", "delivered": "delivered", "acquired": "acquired", "destroyed": "destroyed",
    "damaged": "damaged", "lost": "lost", "laid-off": "laid off", "missing": "missing", "employed": "employed",
}  # fmt: skip
_NOW = {"missing", "employed"}  # states that last: "are missing", not "were missing"
_THINGS = {
    "amount-of-money": "the amount", "share": "the share", "distance": "the distance", "duration": "the duration",
    "temperature": "the temperature", "magnitude": "the magnitude", "count": "the count", "other": "the figure",
}  # fmt: skip
_UNIT_SIGNS = {
    "percent": "%",
    "Cel": "\u00a0°C",
    "[degF]": "\u00a0°F",
    "percentage-point": " percentage points",
    "percentage point": " percentage points",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A claim in English. `original` holds words in the article's own language, to be shown as a quotation."""

    text: str
    original: str | None = None


def number_words(value: float) -> str:
    """``12000.0`` as ``12,000``; large round numbers as ``1.5 million``."""
    if not math.isfinite(value):
        return "an unbounded number"
    for size, word in ((1_000_000_000, "billion"), (1_000_000, "million")):
        if abs(value) >= size and abs(value / size) < 1e6 and round(value / size, 2) * size == value:
            return f"{value / size:g} {word}"
    return f"{value:,.0f}" if value == int(value) else f"{value:,.2f}".rstrip("0").rstrip(".")


def bound_words(low: float | None, high: float | None, *, approximate: bool = False, unit: str = "{}") -> str:
    """The interval in words; `unit` is a pattern that a number is put into."""

    def say(value: float) -> str:
        return unit.replace("{}", number_words(value))

    if low is None and high is None:
        return "an unstated number"
    if low is None and high is not None:
        return f"{'nearly' if approximate else 'up to'} {say(high)}"
    if high is None and low is not None:
        return f"at least {'about ' if approximate else ''}{say(low)}"
    assert low is not None
    assert high is not None
    if low == high:
        return f"{'about ' if approximate else ''}{say(low)}"
    return f"{'roughly ' if approximate else ''}between {number_words(low)} and {say(high)}"


def answer_words(answer: Answer) -> str:
    """An answer's number in words, with its bounds."""
    return bound_words(answer.low, answer.high, approximate=answer.approximate)


def measure_words(measure: tuple[str, ...]) -> str:
    """What was counted, in words: killed or injured."""
    return " or ".join(_STATES.get(m, m.replace("-", " ")) for m in measure)


def unit_pattern(unit: str | None) -> str:
    """The pattern around a number: money before it, percent and physical units behind it."""
    if unit is None or unit == "person":
        return "{}"
    if len(unit) == 3 and unit.isupper():
        return unit + "\u00a0{}"
    if unit in _UNIT_SIGNS:
        return "{}" + _UNIT_SIGNS[unit]
    return "{}\u00a0" + unit if unit in PHYSICAL else "{}"


def day_words(day: str | None, precision: str = "day") -> str:
    """``2031-04-02`` as ``2 April 2031``; what is no such date stays as it is."""
    if not day:
        return ""
    parts = day[:10].split("-")
    if not all(p.isdecimal() for p in parts) or (len(parts) > 1 and not 1 <= int(parts[1]) <= 12):
        return day
    if precision in ("year",) or len(parts) == 1:
        return parts[0]
    month = f"{MONTHS[int(parts[1]) - 1]} {parts[0]}"
    return month if precision == "month" or len(parts) == 2 else f"{int(parts[2])} {month}"


def interval_words(interval: Interval | Published | None) -> str:
    """An interval of days, no more precise than it is; "" where nothing is known."""
    if interval is None or not (interval.earliest or interval.latest):
        return ""
    if interval.precision in ("month", "year") and interval.earliest:
        first = day_words(interval.earliest, interval.precision)
        if first == day_words(interval.latest, interval.precision):
            return first
    first, last = day_words(interval.earliest), day_words(interval.latest)
    if interval.precision in ("month", "year") and not interval.latest:
        first = day_words(interval.earliest, interval.precision)
    if first == last:
        return first
    if not first:
        return f"{last} or earlier"
    return f"{first} to {last}" if last else f"{first} or later"


def published_words(published: Published) -> str:
    """When an article appeared and how that is known."""
    when = interval_words(published) or "date unknown"
    how = {"declared": "given with the article", "inferred": "inferred from dates in the text", "unknown": ""}
    return f"{when} ({how[published.how]})" if how[published.how] and when != "date unknown" else when


def entity_words(entity: str | None, name: str | None, entities: Entities) -> str:
    """The English label of an entity, else its own label, else `name`."""
    known = entities.get(entity) if entity else None
    if known is not None:
        return dict(known.labels).get("en") or name or known.label
    return name or ""


def hop_words(hop: Hop, entities: Entities, language: str = "en", *, plain: bool = False) -> str:
    """A source by name; an unnamed one, and a description in another language, by its words in quotation marks.

    What speaks for a state stands behind the state's name, unless only the name is wanted (`plain`).
    """
    if hop.members:
        names = [hop_words(member, entities, language, plain=plain) for member in hop.members]
        return listed(names)
    if hop.kind == "anonymous" and not hop.entity:
        return f"an unnamed source (“{hop.name or hop.mention or '?'}”)"
    words = entity_words(hop.entity, hop.name or hop.mention, entities) or "an unnamed source"
    own = words == (hop.name or hop.mention)
    if language != "en" and own and (words[:1].islower() or is_description(words, language)):
        words = f"“{words}”"
    if not plain and _stands_for(hop, entities):
        words += f" (“{hop.mention}”)"
    return words + " (identity unsure)" if hop.resolved == "unsure" else words


def _stands_for(hop: Hop, entities: Entities) -> bool:
    """Whether the words used are not the state's own name, but its capital's or its government's: "the Kremlin"."""
    known = entities.get(hop.entity or "")
    if known is None or known.kind != "state" or not hop.mention or hop.resolved in ("description", "pronoun"):
        return False
    return hop.resolved == "metonym" or territory(hop.name or hop.mention) is None


def chain_words(claim: Claim, entities: Entities, outlet: str = "") -> tuple[str, ...]:
    """Every hop of the chain in words, innermost first; the last is the outlet, by `outlet` where it has no name."""
    hops = claim.attribution.chain
    return tuple(
        outlet if outlet and hop.start is None and not hop.name else hop_words(hop, entities, claim.language)
        for hop in hops
    )


def several_speak(hop: Hop, name: str) -> bool:
    """Whether the English words for a source are a plural: several speakers, the police, investigators."""
    last = name.split(",")[0].split(" ")[-1]
    plural_noun = last.islower() and last.endswith("s") and not last.endswith(("ss", "us", "is"))
    return len(hop.members) > 1 or plural_noun or last == "police"


_SEVERAL = {"does": "do", "denies": "deny", "makes": "make", "sets": "set", "cannot": "cannot"}


def agreeing(verb: str, *, several: bool) -> str:
    """The words for an act with several speakers: "says" becomes "say", "does not comment" "do not comment"."""
    first, space, rest = verb.partition(" ")
    return (_SEVERAL.get(first, first.removesuffix("s")) if several else first) + space + rest


def unquoted(text: str) -> str:
    """Words without a pair of quotation marks around all of them, for the page sets its own."""
    marks = "\"'“”„«»‘’‚‹›"
    text = text.rstrip(" ,")
    if text[-2:-1] == ",":  # “..., ” he said
        text = text[:-2] + text[-1]
    inner = text[1:-1]
    alone = len(text) > 2 and text[0] in marks and text[-1] in marks and not any(m in inner for m in '"“”„«»')
    return inner if alone else text


def named_hops(claim: Claim) -> tuple[Hop, ...]:
    """The chain without the outlet, which ends every chain and has no offsets."""
    return tuple(hop for hop in claim.attribution.chain if hop.start is not None)


def source_words(claim: Claim, entities: Entities) -> str:
    """The chain in words, innermost first: ``GUR, via Telegram``; the outlet where nobody else is named."""
    hops = named_hops(claim)
    if not hops:
        chain = claim.attribution.chain
        return (hop_words(chain[-1], entities) if chain else "") or "the article"
    first, *rest = (hop_words(hop, entities, claim.language) for hop in hops)
    return first + "".join(f", via {hop}" for hop in rest)


@lru_cache(maxsize=1024)
def language_words(code: str) -> str:
    """The English name of a language, or its code."""
    try:
        return babel.Locale.parse(code).get_display_name("en") or code
    except (ValueError, babel.UnknownLocaleError):
        return code


@lru_cache(maxsize=1024)
def _territory(code: str) -> str:
    return str(babel.Locale("en").territories.get(code, code))


def counted_words(figure: Figure, language: str) -> str:
    """What is counted: English words as they stand; others by nation, kind and unit, or quoted where that fails."""
    population = figure.population
    noun = figure.unit if figure.unit and unit_pattern(figure.unit) == "{}" else ""
    if language != "en" and population is not None and noun.casefold() == population.quote.casefold():
        noun = ""  # a unit without an English name is quoted once
    if noun and not figure.low == figure.high == 1:
        noun = plural(noun)
    if population is None or not population.quote:
        return noun
    if language == "en":
        return population.quote
    people = figure.unit in (None, "person")
    group = GROUP_WORDS.get(people_group(population.quote, language), "") if people else ""
    if group and figure.low == figure.high == 1:
        group = "child" if group == "children" else group.removesuffix("s")
    nation = demonym(population.owner) if population.owner and people else ""
    counted = " ".join(part for part in (nation, group or noun) if part)
    owner = f", {_territory(population.owner)}" if population.owner and not nation else ""
    own = set(peoples([population.quote.casefold()], language))
    itself = bool(nation) and population.owner in own  # "Norwegians"
    if group or itself or not people and noun_unit(figure.unit) or plain_people(population.quote, language):
        return f"{counted} of {owner[2:]}" if owner else counted
    return f"{counted} (“{population.quote}”{owner})" if counted or owner else f"“{population.quote}”"


def figure_words(figure: Figure, *, language: str, certainty: str = "asserted", entities: Entities) -> str:
    """A clause for one figure: ``at least 30 people were reportedly killed or injured in or near Sund``."""
    hedge = _HEDGES.get(certainty, "")
    number = bound_words(figure.low, figure.high, approximate=figure.approximate, unit=unit_pattern(figure.unit))
    if figure.low == figure.high == 0:
        number = "none" if not counted_words(figure, language) else "no"
    who = counted_words(figure, language)
    part = figure.unit == "percent" and bool(who) and not who.startswith("(")
    amount = _joined(number, "of" if part else "", who)
    states = [m for m in figure.measure if m in _STATES]
    if states:
        clause = _joined(amount, _be(states, figure, hedge), " or ".join(_STATES[m] for m in states))
    elif "attended" in figure.measure or "voted" in figure.measure:
        verb = "attend" if "attended" in figure.measure else "vote"
        form = {"planned": f"are to {verb}", "expected": f"are expected to {verb}"}.get(figure.aspect)
        past = "voted" if verb == "vote" else "attended"
        clause = _joined(amount, hedge, form or past)
    elif figure.measure in ((), ("count",)) and who and not part and unit_pattern(figure.unit) == "{}":
        be = "is" if figure.low == figure.high == 1 else "are"
        later = {"planned": "planned to be", "expected": "expected to be"}.get(figure.aspect, "")
        clause = _joined("there", be, later, hedge, amount)
    else:
        thing = _THINGS.get(figure.measure[0] if figure.measure else "other", "the figure")
        verb = {"planned": "is planned to be", "expected": "is expected to be"}.get(figure.aspect, "is")
        clause = _joined(thing, verb, hedge, amount)
    return clause + _circumstances(figure, entities)


def _be(states: list[str], figure: Figure, hedge: str) -> str:
    if figure.aspect != "actual":
        return _joined("are", hedge, "to be" if figure.aspect == "planned" else "expected to be")
    one, many = ("is", "are") if set(states) <= _NOW else ("was", "were")
    return _joined(one if figure.low == figure.high == 1 else many, hedge)


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _circumstances(figure: Figure, entities: Entities) -> str:
    words = ""
    sure = [entity_words(p.entity, p.name, entities) for p in figure.place if not p.guessed]
    guessed = [entity_words(p.entity, p.name, entities) for p in figure.place if p.guessed]
    if sure:
        words += " in or near " + ", ".join(dict.fromkeys(sure))
    if guessed:
        words += " (place inferred: " + ", ".join(dict.fromkeys(guessed)) + ")"
    if figure.change is not None and not (figure.change.from_low is None and figure.change.from_high is None):
        words += " (before: " + bound_words(figure.change.from_low, figure.change.from_high) + ")"
    if when := interval_words(figure.period):
        words += f", in the period {when}"
    if when := interval_words(figure.as_of):
        words += f", as of {when}"
    return words


def listed(names: Sequence[str]) -> str:
    """``a, b and c``."""
    return ", ".join(names[:-1]) + " and " + names[-1] if len(names) > 1 else "".join(names)


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def act_words(act: str) -> str:
    """An act as a verb: ``denies``."""
    return _ACTS[act][1] if act in _ACTS else act.replace("-", " ")


def claim_line(claim: Claim, entities: Entities) -> Line:
    """A claim in one line of English; without figures, the original words follow what is said about them."""
    source = source_words(claim, entities) + ("," if len(named_hops(claim)) > 1 else "")
    first = named_hops(claim)[0] if named_hops(claim) else None
    several = first is not None and several_speak(first, source_words(claim, entities))
    with_clause, with_words = (agreeing(verb, several=several) for verb in _ACTS[claim.attribution.act])
    if not claim.figures:
        hedge = _HEDGES.get(claim.factuality.certainty)
        denied = claim.factuality.polarity == "negative" and claim.attribution.act != "deny"
        notes = ", ".join(n for n in (f"put as {hedge} so" if hedge else "", "negated" if denied else "") if n)
        quote = " … ".join(part.quote for part in claim.content) or claim.span.quote
        if claim.attribution.act == "no-comment":
            quote = claim.span.quote  # the words that are not commented on say little without those that do not
        return Line(f"{_sentence(source)} {with_words}{f' ({notes})' if notes else ''}:", unquoted(quote))
    if not named_hops(claim):
        source = ("the article" if source == "an unnamed source" else source) + ", naming no source,"
    certainty = claim.factuality.certainty
    clauses = [figure_words(f, language=claim.language, certainty=certainty, entities=entities) for f in claim.figures]
    zero = all(f.high == 0 for f in claim.figures)
    if claim.factuality.polarity == "negative" and not zero and claim.attribution.act != "deny":
        with_clause += " it is not so that" if with_clause.endswith(("says", "that")) else ""
    return Line(f"{_sentence(source)} {with_clause} {'; and '.join(clauses)}.")


def count(number: int, noun: str) -> str:
    """``1 article``, ``3 articles``."""
    return f"{number:,} {noun if number == 1 else noun + 's'}"
