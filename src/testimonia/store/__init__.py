"""The ledger on disk: the only SQL in the house."""

from testimonia.store.codec import TYPES, from_json, name_of, to_dict, to_json
from testimonia.store.ledger import Derived, Ledger, open_ledger

__all__ = ["TYPES", "Derived", "Ledger", "from_json", "name_of", "open_ledger", "to_dict", "to_json"]
