"""What goes wrong with the program: one tree. What goes wrong with input is an `Issue`."""


class TestimoniaError(Exception):
    """Base of every error the program raises on purpose; its message says what happened, where, and what to do next."""

    __test__ = False


class InputError(TestimoniaError):
    """An input that cannot be read at all."""


class PackError(TestimoniaError):
    """A language pack that is missing or malformed."""


class StoreError(TestimoniaError):
    """A ledger that cannot be opened, read or written."""
