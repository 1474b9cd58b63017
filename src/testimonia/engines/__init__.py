"""Where the reading runs: here, or on all cores of this machine."""

from testimonia.engines.pool import map_in_order

__all__ = ["map_in_order"]
