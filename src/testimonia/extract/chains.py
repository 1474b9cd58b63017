"""The chain of a claim: innermost source, the agency it spoke to, the channel, the outlet last."""

from testimonia.extract.frames import Found
from testimonia.extract.view import View
from testimonia.model.claims import Hop


def outlet_hop(outlet: str | None) -> Hop:
    """The last hop of every chain: no offsets."""
    return Hop(None, None, None, outlet, kind="media")


def channels(v: View, found: Found) -> list[Hop]:
    """Agencies and platforms in the cue's clause: told AFP, auf Telegram, op hun Telegram-kanaal."""
    if found.cue is None:
        return []
    content = [range(a, b) for a, b in found.content]
    source = range(*found.source) if found.source else range(0)
    hops = []
    for i, word in enumerate(v.words):
        if i in source or any(i in r for r in content) and found.mode != "according-to":
            continue
        agency = v.lexicon.has("agencies", word) and v.tokens[i].text[:1].isupper()
        platform = v.lexicon.has("channels", word) or v.lexicon.has("channels", word.split("-")[0])
        if not (agency or platform) or not v.tokens[i].text[:1].isupper():
            continue
        near = v.words[max(0, i - 4) : i]
        if any(v.lexicon.has("via", w) for w in near) or agency and 0 < i - found.cue.at <= 4:
            token = v.tokens[i]
            hops.append(
                Hop(
                    token.text,
                    token.start,
                    token.end,
                    token.text,
                    kind="media",
                    channel="agency" if agency else token.text,
                )
            )
    return hops
