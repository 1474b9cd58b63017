"""The same draws in every run, and no deadline, so that no test fails by chance or because a machine is busy.

`pytest --hypothesis-profile=search` draws anew each time, and finds what these draws do not.
"""

from hypothesis import settings

settings.register_profile("search", deadline=None)
settings.register_profile("same", deadline=None, derandomize=True)
settings.load_profile("same")
