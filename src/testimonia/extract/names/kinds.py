"""What kind of source a name or a description is."""

from testimonia.extract.names.cast import Member
from testimonia.extract.names.runs import Text
from testimonia.model.claims import Kind

_KINDS: dict[str, Kind] = {
    "company": "company", "ministry": "government", "government": "government", "country": "government",
    "city": "government", "parliament": "government", "embassy": "government", "military": "government",
    "court": "government", "prosecution": "government", "police": "agency", "intelligence": "agency",
    "authority": "agency", "news": "media", "organisation": "organisation", "union": "organisation",
    "party": "organisation", "university": "organisation", "hospital": "organisation",
}  # fmt: skip


def kind_of(t: Text, member: Member, a: int, at: int) -> Kind:
    """The kind of a member, by what the text calls it, else by the words at tokens `a` to `at`."""
    if member.people:
        return "person"
    if member.country:
        return "government"
    for sort in sorted(member.bodies, key=lambda s: (s == "organisation", s)):
        if sort in _KINDS:
            return _KINDS[sort]
    for k in range(a, at + 1):
        if (kind := t.lexicon.kinds.get(t.words[k])) is not None:
            return kind  # type: ignore[return-value]  # the pack checker admits only the closed list
    return ("organisation" if _called_by_what(t, at) else "person") if member.person else "other"


def _called_by_what(t: Text, at: int) -> bool:
    """A name that opens with a people or a genitive, as bodies' do: Danske Regioner, Kræftens Bekæmpelse."""
    word, known = t.words[at], t.vocabulary
    if known.section.demonyms_capitalised or known.capitals or at + 1 >= len(t.words):
        return False
    given = word in known.base.women or word in known.base.men
    ending = next((e for e in known.section.definite_endings if word.endswith(f"{e}s")), None)
    return not given and (bool(known.people_of(word)) or ending is not None)


def described_kind(t: Text, a: int, b: int, head: int | None) -> Kind:
    """The kind of a source without a name, by its head noun, else by any of its words."""
    if head is not None:
        sorts = t.vocabulary.sorts(t.words[head])
        listed = t.lexicon.kinds.get(t.words[head])
        if listed is not None:
            return listed  # type: ignore[return-value]
        if sorts.people:
            return "person"
        for sort in sorted(sorts.bodies, key=lambda s: (s == "organisation", s)):
            return _KINDS.get(sort, "organisation")
    for k in range(a, b):
        if t.lexicon.has("agencies", t.words[k]):
            return "media"
        if t.lexicon.has("anonymous", t.words[k]):
            return "anonymous"
        word = t.words[k]
        ends = (t.lexicon.kinds.get(word[n:]) for n in range(3, len(word) - 4)) if len(word) < 50 else ()
        kind = t.lexicon.kinds.get(word) or next((found for found in ends if found), None)
        if kind is not None:
            return kind  # type: ignore[return-value]
    return "other"
