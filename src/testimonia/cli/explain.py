"""`testimonia explain`: why a claim is in the ledger."""

from collections.abc import Mapping

from testimonia.errors import InputError
from testimonia.model import Article, Claim, Entity, Figure, Hop, Span


def explain(id: str, *, ledger: str | None = None) -> int:
    """Print why a claim is in the ledger: its words, the rules that fired and the pack, step by step.

    Example: testimonia explain c-3f2a77 --ledger news.db

    Parameters
    ----------
    id
        The id of a claim, or its beginning.
    ledger
        The ledger: a file or a SQLAlchemy URL. Default: testimonia.db, or TESTIMONIA_LEDGER.
    """
    from testimonia.cli.export import existing_ledger
    from testimonia.cli.output import safe

    with existing_ledger(ledger) as opened:
        claim = opened.claim(id)
        if claim is None:
            raise InputError(
                f"No claim, or more than one, has an id that begins with {id!r}. "
                "The report shows each claim's id, and `testimonia export --type claim` lists them."
            )
        entities = {entity.id: entity for entity in opened.records("entity")}
        print(safe(explain_claim(claim, opened.article(claim.article), entities)))
    return 0


def explain_claim(claim: Claim, article: Article | None = None, entities: Mapping[str, Entity] | None = None) -> str:
    """The steps from the words of the article to the claim, as plain text."""
    from testimonia.report.words import claim_line, interval_words, published_words

    a, f, e = claim.attribution, claim.factuality, claim.evidence
    lines = [f"Claim {claim.id}"]
    if article is not None:
        lines.append(f"  in {article.title or article.input} ({article.outlet or article.input}, {article.language})")
        lines.append(f"  told {published_words(article.published)}")
    line = claim_line(claim, dict(entities or {}))
    lines.append(f"  in English: {line.text}{f' {line.original}' if line.original else ''}")
    if claim.said is not None:
        lines.append(f"  said: {interval_words(claim.said)}, as its sentence tells")
    if claim.marked is not None:
        lines.append(f"  of a weaker kind ({claim.marked.replace('-', ' ')}): not shown unless asked for")
    lines.append("")
    lines += [
        "1. The words",
        f"   passage: {_words((claim.span,))}",
        f"   content: {_words(claim.content)}",
        "2. Who said it",
        f"   {' -> '.join(_hop(hop) for hop in a.chain)}",
        f"   act: {a.act}, {a.mode}; cue: {_words(a.cue)}",
        "3. How firmly",
        f"   {f.certainty}, {f.polarity}; marked by: {_words(f.by)}",
        f"   basis: {', '.join(claim.basis) or 'none named'}",
    ]
    if claim.figures:
        lines.append("4. The figures")
        lines += [f"   {_figure(figure)}" for figure in claim.figures]
    lines.append(f"{5 if claim.figures else 4}. The rules that fired, in order")
    for rule in e.rules:
        measured = f" (measured precision {rule.precision:.2f})" if rule.precision is not None else ""
        lines.append(f"   {rule.name}: {rule.detail}{measured}")
    lines.append(f"   language pack {e.pack}, fingerprint {e.pack_fingerprint}")
    return "\n".join(lines)


def _words(spans: tuple[Span, ...]) -> str:
    return " ... ".join(f'"{s.quote}" [{s.start}:{s.end}]' for s in spans) or "none"


def _hop(hop: Hop) -> str:
    if hop.mention is None:
        return f"the outlet{f' {hop.name}' if hop.name else ''}"
    name = f" = {hop.name}" if hop.name and hop.name != hop.mention else ""
    why = f" by {hop.resolved}" if hop.resolved else ""
    return f'"{hop.mention}"{name}{why} ({hop.kind}{f", via {hop.channel}" if hop.channel else ""})'


def _figure(figure: Figure) -> str:
    low, high = (("?" if bound is None else f"{bound:,.10g}") for bound in (figure.low, figure.high))
    value = low if low == high else f"{low} to {high}"
    about = "about " if figure.approximate else ""
    rules = f"; rules: {', '.join(figure.rules)}" if figure.rules else ""
    whom = f' of "{figure.population.quote}"' if figure.population else ""
    unit = f" {figure.unit}" if figure.unit else ""
    what = f"{' or '.join(figure.measure)}: {about}{value}{unit}"
    return f"{what}{whom} from {_words((figure.anchor,))}{_circumstances(figure)}{rules}"


def _circumstances(figure: Figure) -> str:
    from testimonia.report.words import interval_words

    places = ", ".join(f"{p.name}{' (inferred)' if p.guessed else ''}" for p in figure.place)
    said = {
        "place": places,
        "as of": interval_words(figure.as_of),
        "period": interval_words(figure.period),
        "aspect": figure.aspect if figure.aspect != "actual" else "",
    }
    return "".join(f"; {name}: {words}" for name, words in said.items() if words)
