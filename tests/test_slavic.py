"""Polish, Ukrainian and Russian news prose: what their order of words and their cases ask for. All invented."""

import pytest
from test_attribution import claims_of, mention

from testimonia.extract import read
from testimonia.model import Article, Document, Published
from testimonia.text import read_text

# language, text, act, source mention
SAID = [
    # who says it stands behind a dash, with no verb
    ("ru", "Задержаны семь человек — полиция.", "say", "полиция"),
    # an adjective used as a noun speaks; what is denied is guilt
    ("ru", "Подсудимый вину не признал.", "deny", "Подсудимый"),
    ("pl", "Oskarżony nie przyznał się do winy.", "deny", "Oskarżony"),
    # to call a report a lie is to deny it
    ("ru", "Ведомство назвало сообщения о пожаре ложью.", "deny", "Ведомство"),
    # the town behind a title belongs to the title
    ("uk", "Загинули двоє людей, повідомив мер Липового.", "report", "мер Липового"),
]


@pytest.mark.parametrize(("language", "text", "act", "source"), SAID)
def test_who_says_it(language: str, text: str, act: str, source: str):
    (claim,) = claims_of(language, text)
    assert (claim.attribution.act, mention(claim)) == (act, source)


def test_a_paper_spoken_to_is_named_in_its_base_form():
    (claim,) = claims_of("pl", "Burmistrz powiedział „Gazecie Lipowskiej”, że most jest bezpieczny.")
    assert [hop.name for hop in claim.attribution.chain if hop.name] == ["burmistrz", "Gazeta Lipowska"]


# language, text, (measure, value, unit) of every figure
COUNTED = [
    # a part of a whole, the whole behind the counted noun
    ("uk", "Сили ППО збили 37 дронів із 52.", [("destroyed", 37, "drone"), ("deployed", 52, "drone")]),
    # counters of persons that hold no noun
    ("ru", "Погибли 13 человек, в том числе трое детей, 19 получили ранения.",
     [("killed", 13, "person"), ("killed", 3, "person"), ("injured", 19, "person")]),
    # percent in one word
    ("pl", "Bank zażądał 12-proc. podwyżki.", [("share", 12, "percent")]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), COUNTED)
def test_what_is_counted(language: str, text: str, expected: list[tuple[str, float, str]]):
    sentences, tokens = read_text(text, language)
    article = Article("a", "a", None, None, language, None, None, Published(how="declared"), None, text)
    figures = [f for c in read(Document(article, sentences, tokens)).claims for f in c.figures]
    assert [(f.measure[0], f.low, f.unit) for f in figures] == expected
