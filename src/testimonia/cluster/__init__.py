"""Copies and stories."""

from testimonia.cluster.stories import Grouped, group

__all__ = ["Grouped", "group"]
