"""Runs the examples of a pack's attribution words through the reader."""

from testimonia.extract.factuality import marks
from testimonia.extract.lexicon import lexicon
from testimonia.extract.read import read
from testimonia.extract.view import view
from testimonia.model import Article, Claim, Document, Published, content_id
from testimonia.packs import load_pack
from testimonia.packs.sections.attribution import Example
from testimonia.text import read_text


def examples(language: str) -> tuple[Example, ...]:
    """Every example of the language's attribution and stance sections."""
    pack = load_pack(language)
    section = pack.attribution
    found = [e.example for e in section.verbs]
    found += [e.example for e in section.according_to]
    found += [e.example for e in section.nouns]
    found += [e.example for e in pack.stance.markers]
    found += [e.example for e in pack.stance.hearsay]
    found += [e.example for e in pack.stance.refusals]
    return tuple(e for e in found if e is not None)


def check_example(example: Example, language: str) -> str | None:
    """What is wrong with the reading of `example`, in plain words; None where it is right."""
    sentences, tokens = read_text(example.text, language)
    article = Article(
        content_id("a", example.text), "example", None, None, language, None, None, Published(how="declared"), None,
        example.text,
    )  # fmt: skip
    document = Document(article, sentences, tokens)
    if example.act is None and not example.source:
        return None if _marked(document, example) else f"{example.text!r}: no word marks it as {example.certainty}"
    claims = read(document).claims
    if any(_fits(claim, example) for claim in claims):
        return None
    seen = "; ".join(
        f"{c.attribution.act} by {c.attribution.chain[0].mention}, {c.factuality.certainty}" for c in claims
    )
    return f"{example.text!r}: wanted {example.act} by {example.source!r}, read {seen or 'nothing'}"


def _marked(document: Document, example: Example) -> bool:
    words = lexicon(document.article.language)
    views = [view(document, s, words) for s in document.sentences]
    return any(m.certainty == example.certainty for v in views for m in marks(v, [(0, len(v))]))


def _fits(claim: Claim, example: Example) -> bool:
    mentions = " ".join(h.mention or "" for h in claim.attribution.chain)
    return (
        (example.act is None or claim.attribution.act == example.act)
        and example.source.lower() in mentions.lower()
        and (example.certainty is None or claim.factuality.certainty == example.certainty)
    )


def check_examples(language: str) -> list[str]:
    """The problems of every example of a pack."""
    return [p for p in (check_example(e, language) for e in examples(language)) if p is not None]
