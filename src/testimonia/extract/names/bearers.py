"""Who bears a title of several words: "the regional governor", "de burgemeester van Corvin"."""

from os.path import commonprefix

from testimonia.extract.names.cast import Cast, Member
from testimonia.extract.names.nouns import NounPhrase
from testimonia.extract.names.runs import Text

_STEM, _ENDING = 4, 3  # letters that two forms of a word share, and that an ending has
_MOST = 200  # mentions looked at


def alike(a: str, b: str) -> bool:
    """Whether two words are forms of one: minister, ministeren; regionaal, regionale."""
    common, short = len(commonprefix((a, b))), min(len(a), len(b))
    return a == b or common >= max(_STEM, short - _ENDING) and max(len(a), len(b)) - common <= _ENDING


def bearers(t: Text, cast: Cast, phrase: NounPhrase) -> list[Member]:
    """The persons named before the phrase of whose titles one has all its words."""
    small = (*t.vocabulary.section.complements, *t.vocabulary.articles)
    words = [w for w in t.words[phrase.start : phrase.end] if w not in small]
    found: dict[int, Member] = {}
    for n, (_, member) in enumerate(cast.before(phrase.start, 0)):
        if n >= _MOST:
            break
        if id(member) not in found and _bears(t, member, words):
            found[id(member)] = member
    return list(found.values())


def _bears(t: Text, member: Member, words: list[str]) -> bool:
    if not member.named or not member.people:
        return False
    roles = ((member.role or "").lower().split(), *(role.lower().split() for role in member.roles))
    return any(role and all(any(alike(word, other) for other in role) for word in words) for role in roles)
