"""Pairs each cue with its content and its source: the grammar of attribution, by switches of the pack."""

from dataclasses import dataclass, replace

from testimonia.extract.acts import own_account, refine_act, refusal
from testimonia.extract.cues import Cue, frame_cues, noun_cues, verb_cues
from testimonia.extract.phrases import can_start, phrase_left, phrase_right
from testimonia.extract.subjects import prefield, subject, subordinate
from testimonia.extract.view import View
from testimonia.model.claims import Mode


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution in token positions of its sentence, half-open. `source` None: to be carried over, or none."""

    cue: Cue | None
    source: tuple[int, int] | None
    content: tuple[tuple[int, int], ...]
    mode: Mode
    rule: str
    marked: str | None = None
    extends: bool = False  # the content goes on in the next sentence (a colon at the end)
    refers_back: bool = False  # the content is the sentence before


def attributions(v: View) -> list[Found]:
    """Every attribution of the sentence, in order; the first pass takes wide frames, the second reads rightward."""
    taken: list[bool] = [False] * len(v)
    found: list[Found] = []
    whole = _trim(v, 0, v.end())
    stated = own_account(v)
    if stated is not None and whole is not None:
        found.append(Found(stated.cue, stated.source, (whole,), "according-to", "own-account"))
        _take(taken, found[-1])
    for cue, behind in frame_cues(v):
        got = None if taken[cue.parts[-1]] else _according_to(v, cue, behind=behind)
        if got is not None:
            got = replace(got, cue=refine_act(v, cue, got.content, got.source))
            found.append(got)
            _take(taken, got)
    for cue, source, content in noun_cues(v):
        if not taken[cue.at]:
            found.append(Found(cue, source, (content,), "indirect", "reporting-noun"))
            _take(taken, found[-1])
    for cue in verb_cues(v):
        if taken[cue.at]:
            continue
        got = _post_posed(v, cue) or _rightward(v, cue)
        if got is not None:
            got = replace(got, cue=refine_act(v, cue, got.content, got.source))
            found.append(got)
            _take(taken, got)
    if not found:
        refused = refusal(v)
        if refused is not None and whole is not None:
            found.append(Found(refused.cue, refused.source, (whole,), "indirect", "refusal"))
    if not found:
        found.extend(_headline(v))
    return sorted(found, key=lambda f: min([a for a, _ in f.content] + [f.cue.at if f.cue else len(v)]))


def _take(taken: list[bool], found: Found) -> None:
    if found.mode == "according-to":
        for i in found.cue.parts if found.cue else ():
            taken[i] = True
        return
    for a, b in found.content:
        taken[a:b] = [True] * (b - a)
    for i in found.cue.parts if found.cue else ():
        taken[i] = True


def _according_to(v: View, cue: Cue, *, behind: bool) -> Found | None:
    first, last, end = cue.parts[0], cue.parts[-1], v.end()
    source: tuple[int, int] | None
    if behind:
        stop = phrase_right(v, last + 1, end)
        if stop == last + 1:
            if cue.frame is None or not cue.frame.noun_first or last == first:
                return None
            source, block = (first + 1, last + 1), (first, last + 1)  # nach ersten Angaben: the noun is all there is
            content = _around(v, block, end)
            return Found(cue, source, content, "according-to", "according-to") if content else None
        source, block = (last + 1, stop), (first, stop)
    else:
        start = first
        while start > 0 and not v.is_break(start - 1) and first - start < 12:
            start -= 1
            if can_start(v, start) and phrase_right(v, start, first) >= first:
                break
        if start == first or phrase_right(v, start, first) < first:
            return None
        source, block = (start, first), (start, last + 1)
    content = _around(v, block, end)
    return Found(cue, source, content, "according-to", "according-to") if content else None


def _around(v: View, block: tuple[int, int], end: int) -> tuple[tuple[int, int], ...]:
    """The clause around an according-to block: the whole sentence without it, or the part before a post-posed block."""
    a, b = block
    left, right = _trim(v, 0, a), _trim(v, b, end)
    if a and v.words[a - 1] in {",", "(", "–", "-"} and (b >= end or v.words[b] in {",", ")", "–", "-"}):
        after = right if b < end and v.words[b] in {",", ")", "–"} and not _new_clause(v, b + 1) else None
        return tuple(p for p in (left, after) if p is not None)
    return tuple(p for p in (left, right) if p is not None)


def _new_clause(v: View, i: int) -> bool:
    lex = v.lexicon
    return i < len(v) and (lex.has("clause_openers", v.words[i]) or lex.has("conjunctions", v.words[i]))


def _trim(v: View, a: int, b: int) -> tuple[int, int] | None:
    while a < b and v.inside[a] < 0 and not v.words[a][0].isalnum():
        a += 1
    while b > a and v.inside[b - 1] < 0 and not v.words[b - 1][0].isalnum() and v.words[b - 1] not in {"%", "€"}:
        b -= 1
    return (a, b) if a < b else None


def _post_posed(v: View, cue: Cue) -> Found | None:
    """`C, said X` / `C, X said` / `"C", sagte X` / `C, wie X mitteilte`."""
    a, b = v.segment(cue.at)
    quoted_before = a > 0 and (v.opaque(a - 1) or a > 1 and v.opaque(a - 2)) or v.opaque(a)
    if v.opaque(a):
        while a < cue.at and v.opaque(a):
            a += 1
    first_verb = cue.auxiliary if cue.auxiliary is not None else cue.at
    if cue.kind == "gerund":
        return None
    first_clause = _as_clause_first(v, cue, b)
    if a == 0 or first_clause is not None:
        return first_clause
    content = _trim(v, 0, a)
    if content is None or content[1] - content[0] < 2:
        return None
    lead = a + 1 if v.tokens[a].tag == "ADV" else a  # ", so berichtet X"
    verb_first = min(first_verb, cue.at) in {a, lead}
    verb_second = v.lexicon.pack.pack.verb_second
    as_clause = v.lexicon.has("question_words", v.words[a]) and verb_second and b - a >= 3
    if b < v.end() and v.words[b] == ":":
        return None
    if b + 1 < v.end() and v.words[b] == "," and v.lexicon.has("complementisers", v.words[b + 1]):
        return None
    if verb_first and not verb_second and (named := phrase_left(v, cue.at, 0)) is not None:
        before = _trim(v, 0, named[0])  # "C," X, a spokesman for Y, said
        if before is None or before[1] - before[0] < 2 or not v.opaque(before[1] - 1):
            return None
        return Found(cue, named, (before,), _mode(v, before), "post-posed")
    if verb_first and not (verb_second or quoted_before or _closes(v, b)):
        return None
    if verb_first:
        source = subject(v, cue, inverted=True)
    elif as_clause:
        source = subordinate(v, cue.at)
        if source is None or v.words[a] not in v.lexicon.sets["question_words"]:
            return None
    elif not verb_second or quoted_before:
        got = phrase_left(v, cue.at, a) if not verb_second else prefield(v, first_verb)
        if got is None or got[0] < a or not (quoted_before or _closes(v, b)) or b - cue.at > 8:
            return None
        source = got
    else:
        return None
    if source is None and not quoted_before:
        return None
    if source is not None and not quoted_before and not _has_verb(v, *content):
        return None
    parts = [content]
    rest = _trim(v, b, v.end()) if b < v.end() and v.words[b] == "," else None
    if rest is not None and (v.opaque(rest[0]) or not _new_clause(v, rest[0])):
        parts.append(rest)
    mode: Mode = "direct" if v.opaque(content[0]) and v.opaque(content[1] - 1) else "indirect"
    return Found(cue, source, tuple(parts), mode, "post-posed")


def _as_clause_first(v: View, cue: Cue, b: int) -> Found | None:
    """`Wie X mitteilte, C`: the report stands before its content."""
    if (
        not v.lexicon.pack.pack.verb_second
        or not v.lexicon.has("question_words", v.words[0])
        or b >= v.end()
        or v.words[b] != ","
    ):
        return None
    if b - max(cue.parts) > 2:
        return None
    stop = phrase_right(v, 1, cue.at) if can_start(v, 1) else 1
    source, content = (1, stop) if stop > 1 else None, _trim(v, b + 1, v.end())
    if source is None or content is None:
        return None
    return Found(cue, source, (content,), _mode(v, content), "post-posed")


def _closes(v: View, b: int) -> bool:
    return b >= v.end() or v.words[b] in {",", ")"}


def _has_verb(v: View, a: int, b: int) -> bool:
    return any(v.tokens[i].tag in {"VERB", "AUX"} or v.lexicon.has("auxiliaries", v.words[i]) for i in range(a, b))


def _rightward(v: View, cue: Cue) -> Found | None:
    """Colon, complementiser, quotation, infinitive, bare clause, noun phrase: in this order."""
    verb, lex, end = cue.verb, v.lexicon, v.end()
    assert verb is not None
    source = subject(v, cue, inverted=False)
    if source is None and not cue.passive and cue.kind == "infinitive" and not lex.pack.pack.verb_second:
        return None  # "refused to testify": whose words they are is not said here
    start = max(cue.parts[-1], cue.at) + 1
    if source is not None and source[0] >= start:
        start = source[1]
    if cue.auxiliary is not None and cue.auxiliary >= start:
        start = cue.auxiliary + 1
    limit = min(end, start + 14)
    for i in range(start, limit):
        word = v.words[i]
        if word == ":" and v.inside[i] < 0:
            content = _trim(v, i + 1, end)
            if content is None:
                return Found(cue, source, (), "direct", "colon", extends=True)
            return Found(cue, source, (content,), _mode(v, content, verbatim=v.opaque(i + 1)), "colon")
        if lex.has("complementisers", word) and v.inside[i] < 0 and "clause" in verb.takes and not _determines(v, i):
            if i + 1 >= end and source is not None:
                return Found(cue, source, (), "indirect", "anaphor", refers_back=True)
            content = _trim(v, i, _clause_end(v, i + 1))
            if content is not None:
                return Found(cue, source, (content,), _mode(v, content), "complementiser")
        opens = v.inside[i] >= 0 and v.quotations[v.inside[i]].first == i
        speech = opens and v.opaque(i) and (v.is_break(i - 1) or i - start <= 2)
        if (speech or opens and i - start <= 1) and "quote" in verb.takes:
            last = v.quotations[v.inside[i]].last + 1
            return Found(cue, source, ((i, last),), "direct" if v.opaque(i) else "mixed", "quotation")
        if v.words[i] == ";" or v.tokens[i].tag in {"VERB", "AUX"} and v.inside[i] < 0:
            break  # another verb: what follows is its own
    return _loose(v, cue, source, start)


def _determines(v: View, i: int) -> bool:
    """True where a word such as "that" is a determiner ("find that money"): a noun follows, and no verb after it."""
    if not v.lexicon.has("determiners", v.words[i]) or i + 1 >= len(v) or v.tokens[i + 1].tag != "NOUN":
        return False
    return not _has_verb(v, i + 2, v.segment(i)[1])


def _loose(v: View, cue: Cue, source: tuple[int, int] | None, start: int) -> Found | None:
    verb, lex, end = cue.verb, v.lexicon, v.end()
    assert verb is not None
    comma = _next_comma(v, start, end)
    if comma is not None and "clause" in verb.takes and source is not None:
        first = comma + 1
        directly = comma == cue.at + 1 and source[1] <= cue.at  # right behind the verb no relative clause can begin
        if first < end and not _new_clause(v, first) and (directly or not lex.has("relatives", v.words[first])):
            stop = _clause_end(v, first)
            said = directly and not verb.weak
            asked = comma == start and lex.has("question_words", v.words[first])
            if asked or said or _conjunctive(v, first, stop):
                content = _trim(v, first, stop)
                if content is not None and _has_verb(v, *content):
                    return Found(cue, source, (content,), _mode(v, content), "bare-clause")
    if source is None or verb.weak:
        return None
    first = start
    while first < end and (lex.has("time_words", v.words[first])):
        first += 1
    if first < end and lex.has("conjunctions", v.words[first]):  # "X denied and said": what was denied stands before
        stands = verb.act in {"deny", "confirm", "admit"}
        return Found(cue, source, (), "indirect", "anaphor", refers_back=True) if stands else None
    content = _trim(v, first, _clause_end(v, first))
    if not lex.pack.pack.verb_second and "clause" in verb.takes and content is not None and _has_verb(v, *content):
        return Found(cue, source, (content,), _mode(v, content), "bare-clause")
    if (
        "infinitive" in verb.takes
        and content is not None
        and any(lex.has("infinitive_marks", v.words[i]) for i in range(*content))
    ):
        return Found(cue, source, (content,), _mode(v, content), "infinitive")
    if "noun" not in verb.takes:
        return None
    enclosed = _between(v, cue, source) if len(cue.parts) == 2 else None
    if enclosed is not None:
        content = enclosed
    elif content is None or content[0] >= cue.at and content[1] <= cue.at + 1:
        content = _between(v, cue, source)
    if content is None and _anaphor(v, cue, source):
        return Found(cue, source, (), "indirect", "anaphor", refers_back=True)
    return (
        None
        if content is None
        else Found(cue, source, (content,), _mode(v, content), "noun-phrase", marked="noun-phrase")
    )


def _next_comma(v: View, start: int, end: int) -> int | None:
    """The comma that ends the reporting clause, over adverbs and phrases but no other verb."""
    for i in range(start, min(end, start + 10 if v.lexicon.pack.pack.verb_second else start + 1)):
        if v.words[i] == "," and v.inside[i] < 0:
            return i
        if v.tokens[i].tag in {"VERB", "AUX"} or v.is_break(i) or v.lexicon.has("auxiliaries", v.words[i]):
            return None
    return None


def _between(v: View, cue: Cue, source: tuple[int, int]) -> tuple[int, int] | None:
    """Verb-last order: the object stands between the auxiliary or the subject and the participle."""
    if len(cue.parts) == 2 and cue.at < cue.parts[1]:  # lehnte den Vorschlag ab
        return _trim(v, max(cue.at + 1, source[1] if source[0] > cue.at else 0), cue.parts[1])
    left = max(source[1], (cue.auxiliary + 1) if cue.auxiliary is not None and cue.auxiliary < cue.at else 0)
    return _trim(v, left, cue.at) if source[1] <= cue.at else None


def _anaphor(v: View, cue: Cue, source: tuple[int, int]) -> bool:
    return v.lexicon.has("anaphora", v.words[0]) and source[0] > cue.at


def _clause_end(v: View, start: int) -> int:
    """Content runs to the sentence's end, or to a mark or conjunction that opens a new reporting clause."""
    end, lex = v.end(), v.lexicon
    for i in range(start + 2, end):
        if v.opaque(i) or i + 1 >= end:
            continue
        opens = v.words[i] in {",", ";", "–"} or lex.has("conjunctions", v.words[i])
        if opens and v.inside[i] < 0:
            nxt = i + 2 if lex.has("conjunctions", v.words[i + 1]) else i + 1
            for k in range(nxt, min(nxt + 2, end)):
                forms = lex.verbs.get(v.words[k], ())
                strong = any(f.kind == "finite" and not f.verb.weak for f in forms) and v.tokens[k].tag in {
                    "VERB",
                    "ADJ",
                    "",
                }
                if strong and (k == nxt or can_start(v, nxt) or v.tokens[nxt].tag == "ADV"):
                    return i
            if v.words[i] == ";":
                return i
    return end


def _conjunctive(v: View, a: int, b: int) -> bool:
    return any(v.lexicon.has("conjunctive", v.words[i]) for i in range(a, b))


def _mode(v: View, content: tuple[int, int], *, verbatim: bool = False) -> Mode:
    if verbatim or v.opaque(content[0]) and v.opaque(content[1] - 1):
        return "direct"
    return "mixed" if any(v.inside[i] >= 0 for i in range(*content)) else "indirect"


def _headline(v: View) -> list[Found]:
    """`Police: three injured`: a short name or noun phrase, a colon, the rest."""
    for i in range(1, min(8, len(v) - 2)):
        if v.words[i] == ":" and v.inside[i] < 0:
            if not can_start(v, 0) or phrase_right(v, 0, i) != i:
                return []
            content = _trim(v, i + 1, v.end())
            if content is None or content[1] - content[0] < 2:
                return []
            cue = Cue(i, (i,), "say", kind="colon")
            return [Found(cue, (0, i), (content,), _mode(v, content, verbatim=v.opaque(content[0])), "headline")]
    return []
