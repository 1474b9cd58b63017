"""A sentence as the attribution rules see it: words, opaque quotations, segments between marks."""

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from testimonia.extract import lexicon as lx
from testimonia.extract.dashes import announced_speech, dash_speech
from testimonia.extract.inserted import divided, speech_behind_colon
from testimonia.extract.lexicon import Lexicon
from testimonia.extract.quotations import MARKS, Quotation, is_statement, match_quotations
from testimonia.extract.retag import known_words, retagged, told_forms
from testimonia.extract.tags import DASHES, ENDS, VERBAL
from testimonia.model import Document, Sentence, Token
from testimonia.packs.countries import territory_words

if TYPE_CHECKING:
    from testimonia.extract.cues import Cue

_INNER = frozenset({"DET", "ADJ", "NUM", "ADP"})

BREAKS = frozenset(",;:–—-()")
MAX_UNIT = 1200  # tokens; speech that runs on longer is read in pieces


@dataclass(slots=True)
class View:
    """One sentence; positions are relative to its first token. `bits` holds each word's classes (see `lexicon`)."""

    document: Document
    sentence: Sentence
    lexicon: Lexicon
    tokens: tuple[Token, ...]
    words: list[str]
    bits: list[int]
    tagged: bool
    quotations: list[Quotation] = field(default_factory=list)
    inside: list[int] = field(default_factory=list)  # index of the quotation a token is in, or -1
    bracket: list[bool] = field(default_factory=list)  # in parentheses, these included
    breaks: list[bool] = field(default_factory=list)
    segments: list[tuple[int, int]] = field(default_factory=list)  # of every position: asked for very often
    stop: int = 0
    cues: "tuple[Cue, ...] | None" = None  # the verbs that report, found once, see `cues.verb_cues`
    hedges: tuple[int, ...] | None = None  # where words of stance may begin, found once, see `factuality.marks`
    firm: frozenset[int] = frozenset()  # tokens of the document, in names of which its text tells what they are
    placed: frozenset[str] = frozenset()  # words that the document says something is in
    grounds: tuple[tuple[tuple[int, str], ...], frozenset[int]] | None = None  # found once, see `grounds.basis`

    def __len__(self) -> int:
        return len(self.tokens)

    def is_break(self, i: int) -> bool:
        """True where a mark ends a segment at `i`."""
        return self.breaks[i]

    def opaque(self, i: int) -> bool:
        """True inside a quotation that is speech."""
        return self.inside[i] >= 0 and self.quotations[self.inside[i]].statement

    def reflexive(self, i: int) -> bool:
        """An object pronoun that stands before its verb: s'est indigné is no passive."""
        own = self.bits[i] & lx.OBJECT and self.tokens[i].tag == "PRON"
        return bool(own) and self.lexicon.pack.pack.subject_follows

    def segment(self, i: int) -> tuple[int, int]:
        """The stretch around `i` between breaks, half-open; a closed parenthesis inside it does not break it."""
        return self.segments[i]

    def position(self, offset: int) -> int:
        """Position of the token at a place of the text."""
        return bisect_right(self.tokens, offset, key=lambda token: token.start) - 1

    def end(self) -> int:
        """Position after the last word: the sentence's final mark is left out."""
        return self.stop


def view(document: Document, sentence: Sentence, lexicon: Lexicon) -> View:
    """One sentence by itself, its quotations matched inside it."""
    tokens = document.tokens[sentence.first : sentence.last]
    pairs = match_quotations(document.article.text, tokens)
    return _view(document, sentence, lexicon, tokens, pairs)


def _view(
    document: Document,
    sentence: Sentence,
    lexicon: Lexicon,
    tokens: tuple[Token, ...],
    pairs: list[tuple[int, int, bool]],
) -> View:
    words = [t.text.lower() for t in tokens]
    if "―" in words:
        words = ["—" if word == "―" else word for word in words]
    get = lexicon.bits.get
    bits = [get(w, 0) for w in words]
    spoken = document.article.text[tokens[0].start : tokens[-1].end] if tokens else ""
    marked = "’" in spoken or "'" in spoken or "ʼ" in spoken
    for i, word in enumerate(words) if marked else ():
        if "’" in word or "'" in word or "ʼ" in word:
            words[i], bits[i] = _fused(word, lexicon)
            if bits[i] & lx.OBJECT and tokens[i].tag == "PRON":
                bits[i] &= ~lx.COMP  # il s'élève: a pronoun, no "if"
    if lexicon.pack.text.enclitics:
        text = document.article.text
        for i, token in enumerate(tokens):
            if bits[i] & lx.OBJECT and text[token.start - 1 : token.start] == "-":
                if bits[i] & lx.COMP:
                    words[i] = f"-{words[i]}"  # encontravam-se: no "if"
                bits[i] &= lx.OBJECT | lx.PRONOUN
    if lexicon.pack.pack.nouns_capitalised:
        tokens = known_words(tokens, words, bits, lexicon)
        for i, token in enumerate(tokens):
            if token.tag == "PROPN" and bits[i] & (lx.PREP | lx.DET) and words[i] in lexicon.pack.names.particles:
                bits[i] = 0  # von der Leyen
    for i in [i for i, of in enumerate(bits[:-1]) if of & lx.TIME]:
        dated = i > 0 and bits[i - 1] & (lx.TIME | lx.DET)
        if not dated and words[i] in lexicon.given and _is_given_name(tokens, i):
            bits[i] &= ~lx.TIME
    found = View(document, sentence, lexicon, tokens, words, bits, bool(tokens and tokens[0].tag))
    n = len(tokens)
    found.inside = [-1] * n
    for first, last, closed in pairs:
        statement, count = is_statement(tokens, first, last, closed)
        for k in range(first, last + 1):
            found.inside[k] = len(found.quotations)
        found.quotations.append(Quotation(first, last, statement, count, closed))
    found.bracket = _brackets(words, found.inside)
    found.breaks = [word in BREAKS and place < 0 for word, place in zip(words, found.inside, strict=True)]
    for quotation in found.quotations:
        behind = quotation.last + 1
        if not quotation.closed:
            continue
        if behind + 1 < len(words) and words[behind] == "-" and tokens[behind].end == tokens[behind + 1].start:
            found.breaks[behind] = False  # die „Bild“-Zeitung
    found.segments = _segments(found.breaks, found.bracket)
    if lexicon.pack.pack.verb_second and not lexicon.pack.pack.nouns_capitalised:
        found.tokens = retagged(tokens, words, bits, found.segments, found.inside, lexicon)
    if lexicon.pack.attribution.conjunctive_endings:
        found.tokens = told_forms(tokens, bits)
        _mark_reported(found)
    found.stop = n
    while found.stop and words[found.stop - 1] in ENDS and found.inside[found.stop - 1] < 0:
        found.stop -= 1
    return found


def _mark_reported(v: View) -> None:
    """Marks the forms of reported speech by their ending, of any verb: the first of its clause, in no first person.

    What stands behind another verb is a particle that ends alike (`kam zustande`), an adjective behind its article.
    """
    section, tokens, bits, last = v.lexicon.pack.attribution, v.tokens, v.bits, len(v) - 1
    for i, word in enumerate(v.words):
        if tokens[i].tag not in VERBAL or not i or bits[i] & lx.KONJ or not word.endswith(section.conjunctive_endings):
            continue
        if word.endswith(section.conjunctive_not) or tokens[i - 1].tag in _INNER:
            continue
        if (bits[i - 1] | bits[min(i + 1, last)]) & lx.FIRST:
            continue
        if not any(tokens[k].tag in VERBAL for k in range(v.segments[i][0], i)):
            bits[i] |= lx.KONJ


def _is_given_name(tokens: tuple[Token, ...], i: int) -> bool:
    """`Jan Roe`, `April Holm`: the name of a month that is a given name too, before a family name."""
    family = tokens[i + 1]
    return tokens[i].text[:1].isupper() and family.tag == "PROPN" and family.text[:1].isupper() and len(family.text) > 1


def _segments(breaks: list[bool], bracket: list[bool]) -> list[tuple[int, int]]:
    """The segment of every position; from outside a parenthesis the marks in it break nothing."""
    inner = _between(breaks)
    if not any(bracket):
        return inner
    outer = _between([mark and not inside for mark, inside in zip(breaks, bracket, strict=True)])
    return [inner[i] if inside else outer[i] for i, inside in enumerate(bracket)]


def _between(marks: list[bool]) -> list[tuple[int, int]]:
    """The stretch between two marks around every position; a mark itself lies between the marks beside it."""
    found, start = list[tuple[int, int]](), 0
    ends = [*(i for i, mark in enumerate(marks) if mark), len(marks)]
    for at, beyond in pairwise(ends):
        found.extend([(start, at)] * (at - start))
        found.append((start, beyond))
        start = at + 1
    found.extend([(start, len(marks))] * (len(marks) - start))
    return found


def _fused(word: str, lexicon: Lexicon) -> tuple[str, int]:
    """A word with an apostrophe, and its classes: "he's" is a pronoun and an auxiliary in one."""
    word = word.replace("’", "'").replace("ʼ", "'")
    bits = lexicon.bits.get(word, 0)
    base, mark, rest = word.partition("'")
    if not bits and base and mark:
        own, tail = lexicon.bits.get(base, 0), lexicon.bits.get(mark + rest, 0)
        if own & (lx.PRONOUN | lx.FIRST | lx.ASK | lx.RELATIVE) and tail & lx.AUX:
            return word, own | lx.FUSED
    return word, bits


def _brackets(words: list[str], inside: list[int]) -> list[bool]:
    marked = [False] * len(words)
    start = -1
    for i, word in enumerate(words):
        if inside[i] >= 0:
            continue
        if word == "(" and start < 0:
            start = i
        elif word == ")" and start >= 0:
            marked[start : i + 1] = [True] * (i + 1 - start)
            start = -1
    return marked


def units(document: Document, lexicon: Lexicon) -> list[tuple[View, range]]:
    """Views of the document's sentences, with the numbers of the sentences in each.

    Quotations are matched in a whole paragraph, and sentences are read as one where a quotation runs over their end.
    """
    sentences, number = document.sentences, 0
    paragraphs: list[range] = []
    while number < len(sentences):
        stop = number
        while stop < len(sentences) and sentences[stop].paragraph == sentences[number].paragraph:
            stop += 1
        paragraphs.append(range(number, stop))
        number = stop
    labels = [speaker_label(document, sentences[numbers.start]) for numbers in paragraphs]
    speakers = {
        label
        for label, count in Counter(labels).items()
        if label and (count > 1 or label.isupper() and label.count(" ") < 2 and label != labels[0])
    }
    if speakers:  # USA: a headline's place
        speakers = {label for label in speakers if label.lower() not in territory_words(lexicon.pack.language)}
    out: list[tuple[View, range]] = []
    for numbers, label in zip(paragraphs, labels, strict=True):
        out.extend(_paragraph(document, lexicon, numbers, label if label in speakers else ""))
    return out


def speaker_label(document: Document, sentence: Sentence) -> str:
    """`ROE:`, `Anna Roe:` at a paragraph's start, as transcripts name who speaks; "" where there is none."""
    words = [t.text for t in document.tokens[sentence.first : min(sentence.first + 5, sentence.last)]]
    if ":" not in words[1:]:
        return ""
    label = words[: words.index(":")]
    return " ".join(label) if all(w[0].isupper() and w[0].isalpha() for w in label) else ""


def _paragraph(document: Document, lexicon: Lexicon, numbers: range, label: str) -> list[tuple[View, range]]:
    sentences = document.sentences
    first, last = sentences[numbers.start].first, sentences[numbers.stop - 1].last
    tokens = document.tokens[first:last]
    pairs = match_quotations(document.article.text, tokens) if any(t.text in MARKS for t in tokens) else []
    if not pairs and tokens[0].text in DASHES:
        pairs = dash_speech(document, lexicon, numbers, tokens) or announced_speech(document, lexicon, numbers)
    elif not pairs and lexicon.pack.pack.verb_second and not lexicon.pack.pack.nouns_capitalised:
        pairs = speech_behind_colon(tokens)
    if pairs and not pairs[-1][2] and pairs[-1][1] == len(tokens) - 1:
        pairs[-1] = _up_to_report(lexicon, tokens, pairs[-1])
    if pairs and lexicon.pack.pack.subject_follows:
        pairs = divided(lexicon, tokens, pairs)
    if label and (not pairs or pairs[0][0] > 6) and len(tokens) > 8:
        pairs = [(len(label.split()) + 1, len(tokens) - 1, False)]
    out, n, p = list[tuple[View, range]](), numbers.start, 0
    while n < numbers.stop:
        m = n + 1
        while m < numbers.stop and (
            _spans(pairs, sentences[m].first - first) or _asked(document, lexicon, sentences[m], pairs, first)
        ):
            if sentences[m].last - sentences[n].first > MAX_UNIT:
                break
            m += 1
        a, b = sentences[n].first - first, sentences[m - 1].last - first
        mine = []
        while p < len(pairs) and pairs[p][0] < b:
            mine.append((pairs[p][0] - a, min(pairs[p][1], b - 1) - a, pairs[p][2] and pairs[p][1] < b))
            p += 1
        if mine and pairs[p - 1][1] >= b:  # the unit is full, the quotation goes on
            p -= 1
            pairs[p] = (b, pairs[p][1], pairs[p][2])
        one = sentences[n]
        if m > n + 1:
            one = replace(one, end=sentences[m - 1].end, last=sentences[m - 1].last)
        out.append((_view(document, one, lexicon, tokens[a:b], mine), range(n, m)))
        n = m
    return out


def _up_to_report(lexicon: Lexicon, tokens: tuple[Token, ...], pair: tuple[int, int, bool]) -> tuple[int, int, bool]:
    """Speech that nothing closes ends before the report that ends its paragraph: `"A, sagt X.`"""
    first, last, _ = pair
    for i in range(last - 1, first + 4, -1):
        text = tokens[i].text
        if text in ENDS and i < last or text in {":", ";"}:
            break
        verb = tokens[i].tag == "VERB" and tokens[i - 1].text == ","
        if verb and lexicon.bits.get(text.lower(), 0) & lx.VERB:
            mine = lexicon.bits.get(tokens[i + 1].text.lower(), 0) & (lx.FIRST | lx.COMP | lx.TO)
            return pair if mine else (first, i - 2, False)
    return pair


def _asked(
    document: Document, lexicon: Lexicon, sentence: Sentence, pairs: list[tuple[int, int, bool]], offset: int
) -> bool:
    """`"Who are they?" Roe said.`: a name looks like a new sentence where it tells who spoke the words before it."""
    pack, at = lexicon.pack.pack, sentence.first
    if not pack.subject_first or document.tokens[at - 2].text not in {"?", "!"}:
        return False
    before = bisect_left(pairs, (at - offset, 0, False)) - 1
    if before < 0 or pairs[before][1] != at - 1 - offset or not pairs[before][2]:
        return False
    for i in range(at + 1, min(at + 10, sentence.last)):
        token = document.tokens[i]
        forms = lexicon.verbs.get(token.text.lower(), ())
        said = [f.verb for f in forms if f.kind == "finite" and "quote" in f.verb.takes and not f.verb.weak]
        if token.tag == "VERB" and said:
            return _closes(document, lexicon, i + 1, sentence.last, told=any("addressee" in v.takes for v in said))
        if token.tag in {"VERB", "AUX"} or token.text in MARKS or token.text in {":", ";"}:
            return False
    return False


def _closes(document: Document, lexicon: Lexicon, i: int, stop: int, *, told: bool) -> bool:
    """Nothing that could be said follows a verb of speech: its end, when, where or to whom, or a clause of its own."""
    for k in range(i, stop):
        token = document.tokens[k]
        bits = lexicon.bits.get(token.text.lower(), 0)
        if token.text == "," or token.text in ENDS or bits & (lx.OPENER | lx.AS) and not bits & lx.COMP:
            return True
        if bits & lx.COMP or token.tag in {"VERB", "AUX"} or token.text in MARKS or token.text == ":":
            return False
        if k == i and not (told or bits & (lx.PREP | lx.TIME) or token.tag == "ADV"):
            return False
    return True


def _spans(pairs: list[tuple[int, int, bool]], at: int) -> bool:
    """True where a quotation runs over position `at`: it opened before and closes at or behind it."""
    low, high = 0, len(pairs)
    while low < high:
        mid = (low + high) // 2
        if pairs[mid][0] < at:
            low = mid + 1
        else:
            high = mid
    return low > 0 and pairs[low - 1][1] >= at
