"""A state that speaks: its capital, its palace, its government and its own name are one source, in every language."""

from testimonia.link import gazetteer, names, territories
from testimonia.link.public import public_body
from testimonia.link.resolver import PERSON_KINDS, Found, Resolver
from testimonia.model import Article, Hop
from testimonia.packs.countries import capitals, english
from testimonia.packs.load import languages
from testimonia.packs.vocabulary import vocabulary

_GOVERNMENT = "government"  # the packs' label of that public body
_SURE = 0.9
_MAY_BE = frozenset({"government", "organisation", "other"})  # kinds of source that a capital may be


def spoken_for(resolver: Resolver, article: Article, hop: Hop, name: str, found: Found | None) -> str | None:
    """The state whose government the source `name` is; None for any other source.

    The mention is linked to the state beside the link to the palace or town that it also names.
    """
    plain = names.strip_titles(name, article.language)
    person = hop.kind in PERSON_KINDS and not _capital_meant(resolver, article, hop, plain)
    if person or hop.resolved == "unsure":
        return None
    if territories.territory(plain):
        return None
    kind = "government" if hop.kind in PERSON_KINDS else hop.kind
    code, what = _government(plain, article.language, kind)
    if code is None:
        return None
    state = resolver.state(code)
    reason = f"{what}, as a source: it stands for the government of {english(code)}"
    if found is not None:
        resolver.link(article, hop.start, hop.end, hop.mention or name, found)
    resolver.link(article, hop.start, hop.end, hop.mention or name, Found(state, _SURE, reason))
    return state


def _capital_meant(resolver: Resolver, article: Article, hop: Hop, name: str) -> bool:
    """Whether a lone word that may be a given name is the capital of a state that the article names: "Santiago"."""
    code = gazetteer.capital(name) if hop.role is None and " " not in name else None
    return code is not None and resolver.names_state(article, resolver.state(code))


def _government(name: str, language: str, kind: str) -> tuple[str | None, str]:
    """The code of the state whose government `name` stands for, and what it is."""
    if seat := territories.seat(name):
        stands = seat.body in ("", _GOVERNMENT)
        return seat.territory or None if stands else None, f"{seat.label}, a seat of government"
    body = public_body(name, language)
    first, *inside, last = name.split() if " " in name else (name, "")
    if body is None and len(inside) == 1 and last[:1].isupper() and inside[0].islower():
        seated = public_body(first, language)  # die Regierung in Santiago
        seat = territories.seat(last)
        if seated is not None and seated.label == _GOVERNMENT:
            return gazetteer.capital(last) or (seat.territory if seat else None), f"the government in {last}"
    if body is not None:
        return (body.territory if body.label == _GOVERNMENT else None), "the government by that word"
    endings = vocabulary(language).section.statement_endings if language in languages() else ()
    words = name.split()
    if len(words) == 2 and endings and words[1].lower().endswith(endings):  # dänische Angaben
        return territories.owner(words[0], language), "its statements"
    code = gazetteer.capital(name) if kind in _MAY_BE else None
    return code, f"{capitals()[code]}, the capital" if code else ""
