"""Copies are found, and articles of one story come together across languages."""

import pytest

from testimonia.cluster import copies, group
from testimonia.cluster.copies import agency, origins
from testimonia.link import resolve
from testimonia.model import Article, Published, content_id

FLOOD = "Minister Ada Vale visited Bergen in Norway after the flood. Vale met mayor Tom Hollis. Hollis praised Norway."
FLOED = "Minister Ada Vale bezocht Bergen in Noorwegen na de vloed. Vale sprak burgemeester Tom Hollis. Hollis dankte."
OTHER = "Striker Leo Marsh scored twice for Torino in Italy. Marsh thanked coach Pia Conti. Conti smiled in Rome."


def article(text: str, language: str = "en", day: str | None = None, byline: str | None = None) -> Article:
    when = Published(day, day, "day", "declared") if day else Published()
    return Article(content_id("a", text), "f", None, None, language, None, byline, when, None, text)


def test_articles_of_one_story_join_across_languages_and_strangers_do_not() -> None:
    pile = [article(FLOOD), article(FLOED, "nl"), article(OTHER)]
    grouped = group(pile, (), resolve([(a, ()) for a in pile]).links)
    joined = {frozenset(s.articles) for s in grouped.stories}
    assert joined == {frozenset({pile[0].id, pile[1].id}), frozenset({pile[2].id})}
    story = next(s for s in grouped.stories if len(s.articles) == 2)
    assert story.languages == ("en", "nl")
    assert any("Ada Vale" in reason for member in story.members for reason in member.reasons)


def test_years_apart_is_another_story() -> None:
    pile = [article(FLOOD, day="2015-01-01"), article(OTHER, day="2015-01-01"), article(FLOED, "nl", "2024-01-01")]
    links = resolve([(a, ()) for a in pile]).links
    near = [article(FLOOD, day="2024-01-01"), article(FLOED, "nl", "2024-01-03")]
    assert len(group(near, (), links).stories) == 1
    assert len(group(pile, (), links).stories) >= 2


def test_the_later_near_duplicate_is_the_copy() -> None:
    text = " ".join(f"word{i} stands before number {i * 7}" for i in range(60))
    first, second = article(text, day="2024-01-01"), article(text + " One more line at the end.", day="2024-01-02")
    found = origins([second, first, article(OTHER)])
    assert set(found) == {second.id}
    assert (found[second.id].article, found[second.id].how) == (first.id, "near-duplicate")
    assert (found[second.id].similarity or 0) > 0.9


def test_very_many_copies_of_one_text_are_not_each_compared_with_all(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[int] = []
    plain = copies.likeness
    monkeypatch.setattr(copies, "likeness", lambda a, b: compared.append(1) or plain(a, b))
    text = [f"word{i} stands before number {i * 7}" for i in range(40)]
    pile = [article(" ".join([*text, f"line {n}"]), day=f"2024-01-{n // 10 + 1:02d}") for n in range(250)]
    found = origins(pile)
    assert len(found) == 249
    assert {origin.article for origin in found.values()} == {min(pile[:10], key=_id).id}
    assert len(compared) < 250 * 80


def test_a_text_that_changes_bit_by_bit_is_found_however_often_it_was_copied() -> None:
    words = [f"word{i}" for i in range(60)]
    same = [article(" ".join([*words, f"line {n}"]), day="2024-01-01") for n in range(90)]
    drift = [
        article(" ".join([f"other{i}" if i < 12 * n else w for i, w in enumerate(words)]), day=f"2024-02-0{n}")
        for n in range(1, 5)
    ]
    found = origins([*same, *drift])
    assert all(found[a.id].how == "near-duplicate" and (found[a.id].similarity or 0) > 0.5 for a in drift)


def _id(one: Article) -> str:
    return one.id


def test_an_agency_signs_at_an_edge_only() -> None:
    body = "The bridge fell. " * 40
    assert agency(article("OSLO (Reuters) - " + body)) == "Reuters"
    assert agency(article(body, byline="Reuters")) == "Reuters"
    assert agency(article(body + "(Reuters) " + body)) is None
    assert agency(article(body)) is None


def test_an_empty_pile_and_an_empty_text() -> None:
    assert group([], (), ()).stories == ()
    assert len(group([article("")], (), ()).stories) == 1


def test_shootings_in_one_city_on_other_days_stay_apart() -> None:
    first = "A man was shot dead outside a bar on Elm Street in Dayton on Friday night. Police named Carl Munro."
    second = "Police named Carl Munro, the victim of the Elm Street bar shooting in Dayton. Munro was a barber."
    other = "Two women were wounded by gunfire near a school in Dayton. Police look for a grey van. Ann Pell saw it."
    pile = [article(first, day="2024-05-03"), article(second, day="2024-05-04"), article(other, day="2024-09-20")]
    stories = group(pile, (), resolve([(a, ()) for a in pile]).links).stories
    assert {frozenset(s.articles) for s in stories} == {frozenset(a.id for a in pile[:2]), frozenset({pile[2].id})}


def test_an_agency_of_no_pack_signs_in_a_dateline_only() -> None:
    body = "The bridge fell. " * 40
    assert agency(article("MARHAVEN, 4 March 2025 (QZX) - " + body)) == "QZX"
    assert agency(article("The Marhaven party (QZX) - " + body)) is None


def test_stories_are_named_in_english() -> None:
    pile = [article(FLOED, "nl"), article(FLOED + " Meer volgt.", "nl", "2024-01-02")]
    linked = resolve([(a, ()) for a in pile])
    (story,) = group(pile, (), linked.links, linked.entities).stories
    assert "Norway" in story.label
