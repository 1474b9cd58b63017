"""Mentions to entities."""

from testimonia.link.resolve import Linked, resolve

__all__ = ["Linked", "resolve"]
