"""`testimonia languages` and `testimonia packs check`."""

import sys
from collections.abc import Callable


def languages() -> int:
    """List the languages that have a pack, and how far each has been checked."""
    from testimonia.packs.load import languages as codes
    from testimonia.packs.load import load_pack

    for code in codes():
        info = load_pack(code).pack
        print(f"{code}  {info.name} ({info.native}), {info.level}")
    return 0


def check() -> int:
    """Load every language pack and try its examples; print a line for each. Exit code 1 when one has a problem."""
    from testimonia.packs.check import check_packs

    failed = False
    for outcome in check_packs():
        problems = outcome.problems or tuple(_examples()(outcome.language))
        failed = failed or bool(problems)
        state = f"{len(problems)} problems" if problems else "good"
        print(f"{outcome.language}  {outcome.entries} entries, fingerprint {outcome.fingerprint or 'none'}: {state}")
        for problem in problems:
            print(f"    {problem}", file=sys.stderr)
    return 1 if failed else 0


def _examples() -> Callable[[str], list[str]]:
    """What runs the examples of a pack, where the extractors offer that."""
    from testimonia import extract

    found: Callable[[str], list[str]] = getattr(extract, "check_examples", lambda language: [])
    return found
