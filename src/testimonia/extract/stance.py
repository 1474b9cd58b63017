"""A pack's words for stance, compiled once for look-up."""

from dataclasses import dataclass

from testimonia.extract.patterns import Patterns, pattern, phrases
from testimonia.model.claims import Certainty
from testimonia.packs.sections.stance import Basis, Hearsay, Marker, Refusal, StanceSection


@dataclass(frozen=True, slots=True)
class StanceWords:
    """Look-up tables of one language's stance section; all words lower-case."""

    markers: Patterns[Marker]
    refusals: Patterns[Refusal]
    hearsay: dict[str, tuple[Hearsay, ...]]
    hearsay_endings: tuple[tuple[str, Hearsay], ...]
    cue_certainty: dict[str, Certainty]
    own_account: Patterns[str]
    rejections: Patterns[str]
    citing: Patterns[str]
    seen_by: Patterns[str]
    seen: Patterns[str]
    via: Patterns[str]
    told: Patterns[str]
    agencies: Patterns[str]
    spelled: frozenset[str]  # first words of agencies and outlets as they are spelled
    outlets: Patterns[str]
    channels: Patterns[str]
    grounds: Patterns[str]
    basis: Patterns[Basis]
    quoted_as: Patterns[str]
    quoting: frozenset[str]
    citing_last: frozenset[str]
    conditionals: frozenset[str]
    negation_undone: frozenset[str]


def stance_words(section: StanceSection) -> StanceWords:
    """The compiled words of a section."""
    hearsay: dict[str, tuple[Hearsay, ...]] = {}
    for entry in section.hearsay:
        for verb in entry.verbs:
            hearsay[verb.lower()] = (*hearsay.get(verb.lower(), ()), entry)
    marked = (pattern(phrase.split(), marker) for marker in section.markers for phrase in marker.words)
    rests = (pattern(word.split(), name) for name, words in section.basis.items() for word in words)
    return StanceWords(
        markers=Patterns.of(marked),
        refusals=Patterns.of(pattern(r.words, r, gap=6) for r in section.refusals),
        hearsay=hearsay,
        hearsay_endings=tuple((end, entry) for entry in section.hearsay for end in entry.any_verb),
        cue_certainty={w.lower(): name for name, words in section.cue_certainty.items() for w in words},
        own_account=phrases(section.own_account),
        rejections=phrases(section.rejections),
        citing=phrases(section.citing),
        seen_by=phrases(section.seen_by),
        seen=phrases(section.seen),
        via=phrases(section.via),
        told=phrases(section.told),
        agencies=phrases(section.agencies),
        spelled=frozenset(name.split()[0] for name in (*section.agencies, *section.outlets)),
        outlets=phrases(section.outlets),
        channels=phrases(section.channels),
        grounds=phrases(section.grounds),
        basis=Patterns.of(rests),
        quoted_as=phrases(section.quoted_as),
        citing_last=frozenset(w.lower() for w in section.citing_last),
        quoting=frozenset(w.lower() for w in section.quoting),
        conditionals=frozenset(w.lower() for w in section.conditionals),
        negation_undone=frozenset(w.lower() for w in section.negation_undone),
    )
