"""The command line: one small module a command. Heavy parts load when a command runs."""

import gc
import os
import sys
from collections.abc import Sequence

from testimonia.errors import StoreError, TestimoniaError


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs the command line and exits with its code."""
    gc.set_threshold(100_000, 20, 20)  # records hold no cycles: looking for some after every few costs time
    code = _call(list(sys.argv[1:] if arguments is None else arguments))
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _mute()
    sys.exit(code)


def _call(arguments: list[str]) -> int:
    """The exit code of a command. Whatever goes wrong is told in plain words on standard error."""
    from cyclopts import CycloptsError

    from testimonia.cli.app import app

    try:
        command, bound, *_ = app.parse_args(arguments, exit_on_error=False, print_error=False)
        code = command(*bound.args, **bound.kwargs)
    except CycloptsError as error:
        return _say(f"{str(error).strip()}\nSee `testimonia --help`.", 2)
    except StoreError as error:
        return _say(str(error), 3)
    except TestimoniaError as error:
        return _say(str(error), 2)
    except KeyboardInterrupt:
        return _say("Stopped. What was read is kept; the same command goes on from there.", 130)
    except BrokenPipeError:  # the reader, such as `head`, has had enough
        _mute()
        return 0
    except OSError as error:
        return _say(f"{error.strerror or error}: {error.filename}" if error.filename else str(error), 2)
    except Exception as error:
        if os.environ.get("TESTIMONIA_DEBUG"):
            raise
        fault = f"{type(error).__name__}: {error}"
        return _say(f"The program failed ({fault}). Set TESTIMONIA_DEBUG=1 to see where, and please report it.", 4)
    return code if isinstance(code, int) else 0


def _say(message: str, code: int) -> int:
    print(f"testimonia: {message}", file=sys.stderr)
    return code


def _mute() -> None:
    """Keeps Python from complaining about the closed pipe a second time when it exits."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
