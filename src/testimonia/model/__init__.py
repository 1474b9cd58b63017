"""Records of the ledger: frozen, named, one a module. Their field names are those of the exports."""

from testimonia.model.articles import (
    Article,
    Document,
    Interval,
    Origin,
    Published,
    RawArticle,
    Removed,
    Sentence,
    Token,
)  # fmt: skip
from testimonia.model.claims import Attribution, Claim, Evidence, Factuality, Hop, Rule
from testimonia.model.entities import Entity, Link, Mention
from testimonia.model.figures import Change, Figure, Place, Population
from testimonia.model.ids import content_id
from testimonia.model.issues import Issue
from testimonia.model.questions import Answer, Question, Relation, StatusHistory, Step
from testimonia.model.spans import Span, cut
from testimonia.model.stories import Membership, Story

__all__ = [
    "Answer", "Article", "Attribution", "Change", "Claim", "Document", "Entity", "Evidence", "Factuality", "Figure",
    "Hop", "Interval", "Issue", "Link", "Membership", "Mention", "Origin", "Place", "Population", "Published",
    "Question", "RawArticle", "Relation", "Removed", "Rule", "Sentence", "Span", "StatusHistory", "Step", "Story",
    "Token", "content_id", "cut",
]  # fmt: skip
