"""Questions, answers, relations, independence, status histories, profiles."""

from testimonia.reconcile.profiles import PROFILES, Summary, summarise
from testimonia.reconcile.questions import Reconciled, reconcile

__all__ = ["PROFILES", "Reconciled", "Summary", "reconcile", "summarise"]
