"""Every example of a pack's attribution words is read as the pack says."""

import pytest

from testimonia.extract.examples import check_examples, examples
from testimonia.packs import languages, load_pack


@pytest.mark.parametrize("language", languages())
def test_attribution_examples_are_understood(language: str) -> None:
    assert examples(language) or load_pack(language).pack.level == "draft", "a pack without examples cannot be checked"
    problems = check_examples(language)
    assert not problems, "\n".join(problems)
