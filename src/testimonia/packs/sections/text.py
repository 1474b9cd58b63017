"""text.toml: what the cleaning, the splitter and the language guess know of a language."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """`form` with its dot. `final`: may end a sentence too. `number`: only before a number.

    `example`: a text that must stay one sentence.
    """

    form: str
    final: bool = False
    number: bool = False
    example: str = ""


@dataclass(frozen=True, slots=True)
class LineCue:
    """Words that mark a line as no part of the article. In capitals they match only capitals.

    `start`: at the line's start; `anywhere`: inside it; `whole`: the line is nothing else; `weak`: marks a line only
    just behind a line of the same reason. `examples` are lines that must go.
    """

    reason: str
    start: tuple[str, ...] = ()
    anywhere: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TextSection:
    """text.toml: where sentences and words end, and what on a page is not the article."""

    abbreviations: tuple[Abbreviation, ...] = ()
    ordinal_dot: bool = False  # "14." is an ordinal: the dot ends no sentence
    elisions: tuple[str, ...] = ()  # short words glued to the next by an apostrophe, yet tokens: l', qu'
    enclitics: tuple[str, ...] = ()  # words glued behind by a hyphen, tokens without it: -il, -t-elle
    verbs: tuple[str, ...] = ()  # forms of verbs that no ending tells, where tags are guessed: resta, muore
    endings: dict[str, tuple[str, ...]] = field(
        default_factory=dict
    )  # part-of-speech tag -> endings of words; they tag a language without a trained model
    clauses_need_verbs: bool = False  # a clause without a verb has a reporting one that was tagged as a noun
    lines: tuple[LineCue, ...] = ()
    paywall: tuple[str, ...] = ()  # phrases inside a line that says the rest must be paid for
    remaining: tuple[str, ...] = ()  # phrases beside the percentage that is left to read
    truncated: tuple[str, ...] = ()  # phrases of a line that says the text goes on elsewhere
    liveblog: tuple[str, ...] = ()  # words in a title
    translated: tuple[str, ...] = ()  # phrases of a note that a machine translated the page
    published: tuple[str, ...] = ()  # words before the date of publication
    modified: tuple[str, ...] = ()  # words before the date of the last change
    reading_time: tuple[str, ...] = ()  # words of a line with the reading time, with its units
    common: tuple[str, ...] = ()  # closed-class words: they tell the language, and may open a sentence
    tell: tuple[str, ...] = ()  # words that tell this language from its nearest neighbours
    neighbours: tuple[str, ...] = ()  # codes of the languages that letter sequences confuse it with
