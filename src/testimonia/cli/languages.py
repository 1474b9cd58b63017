"""`testimonia languages` and `testimonia packs check`."""

import sys


def languages() -> int:
    """List the languages that have a pack, and how far each has been checked."""
    from testimonia.packs.load import languages as codes
    from testimonia.packs.load import load_pack

    for code in codes():
        info = load_pack(code).pack
        print(f"{code}  {info.name} ({info.native}), {info.level}")
    return 0


def check() -> int:
    """Load every language pack and read the examples of its words for speech and certainty; print a line for each.

    Exit code 1 when one has a problem. The examples of numbers, measures, times and names are run by `make test`.
    """
    from testimonia.extract.examples import check_examples
    from testimonia.packs.check import check_packs

    failed = False
    for outcome in check_packs():
        problems = outcome.problems or tuple(check_examples(outcome.language))
        failed = failed or bool(problems)
        state = f"{len(problems)} problem{'s' if len(problems) > 1 else ''}" if problems else "good"
        print(f"{outcome.language}  {outcome.entries} entries, fingerprint {outcome.fingerprint or 'none'}: {state}")
        for problem in problems:
            print(f"    {problem}", file=sys.stderr)
    return 1 if failed else 0
