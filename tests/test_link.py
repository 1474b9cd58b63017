"""Mentions are linked to the right entities, and no others."""

from dataclasses import replace

import pytest

from testimonia.link import resolve
from testimonia.link.fold import fold, name_likeness
from testimonia.link.gazetteer import town
from testimonia.link.names import names_in
from testimonia.link.public import PublicBody, public_body
from testimonia.link.territories import owner, seat, territory
from testimonia.model import (
    Article,
    Attribution,
    Claim,
    Evidence,
    Factuality,
    Figure,
    Hop,
    Place,
    Population,
    Published,
    Span,
    content_id,
)  # fmt: skip
from testimonia.packs.countries import capitals
from testimonia.packs.load import languages, load_pack


def article(text: str, language: str = "en", name: str = "a") -> Article:
    return Article(content_id("a", text), name, None, "Paper", language, None, None, Published(), None, text)


def claim(of: Article, *hops: Hop, figures: tuple[Figure, ...] = ()) -> Claim:
    span = Span(0, len(of.text), of.text)
    said = Attribution(hops, (), "say", "indirect")
    evidence = Evidence((), of.language, "")
    key = content_id("c", of.id)
    return Claim(key, of.id, span, (span,), said, Factuality(), (), figures, evidence, of.language)


def hop(of: Article, mention: str, name: str | None = None, kind: str = "person") -> Hop:
    start = of.text.index(mention)
    return Hop(mention, start, start + len(mention), name or mention, kind=kind)  # type: ignore[arg-type]


@pytest.mark.parametrize("language", languages())
def test_every_demonym_example_is_read(language: str) -> None:
    wrong = [
        (d.territory, d.example, owner(d.example, language))
        for d in load_pack(language).names.demonyms
        if d.example and owner(d.example, language) != d.territory
    ]
    assert not wrong


@pytest.mark.parametrize("language", languages())
def test_every_territory_and_seat_is_read(language: str) -> None:
    names = load_pack(language).names
    for code, spelled in names.territories.items():
        assert [territory(n) for n in spelled] == [code] * len(spelled)
    for entry in names.seats:
        assert {seat(n).label for n in entry.names if seat(n)} == {entry.label}  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("name", "code"),
    [("Noorwegen", "NO"), ("Norwegens", "NO"), ("Norge", "NO"), ("Norway’s", "NO"), ("VS", "US"), ("us", None)],
)
def test_territories_in_every_language(name: str, code: str | None) -> None:
    assert territory(name) == code


def test_places_by_other_names() -> None:
    assert town("Koersk") == town("Kursk")
    assert town("Pjöngjang") == town("Pyongyang")
    assert town("Nowhereville Upon Nothing") is None


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Sergej Lawrenko", "Sergey Lavrenko", True),
        ("Choi Jong Min", "Choi Jong-min", True),
        ("Choi Jong-min", "Choi Yong-hwan", False),
        ("Choi Jong-min", "Choi Yong-min", False),
        ("Anna Berg", "Hanna Berg", False),
        ("Ada M. Vale", "Ada Vale", True),
        ("Vladimir Orlov", "Volodymyr Orlov", False),
    ],
)
def test_names_tolerate_spelling_but_not_other_given_names(a: str, b: str, same: bool) -> None:
    assert (name_likeness(fold(a), fold(b)) >= 0.8) is same


def test_names_keep_particles_and_stop_at_marks() -> None:
    found = [n.quote for n in names_in("Minister Ursula van der Brink, Oslo. Tom", "nl")]
    assert found == ["Ursula van der Brink", "Oslo", "Tom"]


def test_surname_links_to_the_full_name_across_articles_and_spellings() -> None:
    one = article("Minister Sergej Lawrenko sprak. Lawrenko zweeg.", "nl")
    two = article("A statement by Lavrenko came late.", "en")
    linked = resolve([(one, (claim(one, hop(one, "Sergej Lawrenko")),)), (two, (claim(two, hop(two, "Lavrenko")),))])
    first, second = (c.attribution.chain[0].entity for c in linked.claims)
    assert first is not None
    assert first == second
    assert [e.kind for e in linked.entities if e.id == first] == ["person"]


def test_a_surname_with_two_bearers_is_unsure() -> None:
    text = article("Minister Ada Vale spoke. General Tom Vale spoke. Vale left.")
    made = claim(text, hop(text, "Ada Vale"), hop(text, "Tom Vale"), Hop("Vale", 49, 53, "Vale", kind="person"))
    assert text.text[49:53] == "Vale"
    linked = resolve([(text, (made,))])
    ada, tom, lone = linked.claims[0].attribution.chain
    assert ada.entity != tom.entity
    assert lone.entity is None
    assert [link.judgement for link in linked.links if link.start == 49] == ["unsure"]


def test_a_seat_is_not_the_state_but_belongs_to_it() -> None:
    text = article("The Kremlin and Russia disagree with the Pentagon.")
    linked = resolve([(text, ())])
    by_mention = {link.mention: link.entity for link in linked.links}
    countries = {e.id: e.country for e in linked.entities}
    assert len(set(by_mention.values())) == 3
    assert [countries[by_mention[m]] for m in ("Kremlin", "Russia", "Pentagon")] == ["RU", "RU", "US"]


@pytest.mark.parametrize(
    ("language", "text", "mention", "code"),
    [
        ("en", "The Kremlin denied it.", "The Kremlin", "RU"),
        ("nl", "Moskou ontkende dat.", "Moskou", "RU"),
        ("da", "Oslo afviste det.", "Oslo", "NO"),
        ("de", "Die norwegische Regierung widersprach.", "Die norwegische Regierung", "NO"),
        ("en", "Norway denied it.", "Norway", "NO"),
    ],
)
def test_a_seat_of_government_that_speaks_is_its_state_in_every_language(
    language: str, text: str, mention: str, code: str
) -> None:
    said = article(text, language)
    linked = resolve([(said, (claim(said, hop(said, mention, mention.removeprefix("The "), "government")),))])
    state = next(e for e in linked.entities if e.kind == "state" and e.country == code)
    assert linked.claims[0].attribution.chain[0].entity == state.id
    why = [link.reasons for link in linked.links if link.entity == state.id]
    assert why
    assert "Norway" in mention or "government" in " ".join(why[0])


def test_a_ministry_and_the_police_of_a_capital_are_not_the_state() -> None:
    assert public_body("Oslos utenriksdepartement", "nb") != public_body("Oslo", "nb")
    assert public_body("Kyiv police", "en") == PublicBody("police", None, "Kyiv")
    assert public_body("Moscow's defence ministry", "en") == PublicBody("ministry of defence", "RU")


def test_a_compound_with_a_state_in_front_is_that_states_body() -> None:
    assert public_body("US-Behörden", "de") == public_body("VS-autoriteiten", "nl") == PublicBody("authorities", "US")
    assert owner("US-Soldaten", "de") == "US"


def test_one_ministry_in_every_language_is_one() -> None:
    names = [("dänisches Umweltministerium", "de"), ("Deens ministerie van Milieu", "nl"),
             ("det danske miljøministerium", "da"), ("Danish environment ministry", "en")]  # fmt: skip
    assert {public_body(name, language) for name, language in names} == {
        PublicBody("ministry of the environment", "DK")
    }


def test_the_statements_of_a_nation_are_its_states() -> None:
    said = article("Nach dänischen Angaben liefen 80 Tonnen aus.", "de")
    named = Hop("dänischen Angaben", 5, 22, "dänische Angaben", kind="document")
    linked = resolve([(said, (claim(said, named),))])
    assert [e.country for e in linked.entities if e.id == linked.claims[0].attribution.chain[0].entity] == ["DK"]


def test_a_capital_that_is_a_given_name_speaks_where_its_state_is_named() -> None:
    text = "Chile mourns. Santiago declined to comment."
    said = article(text)
    chain = (Hop("Santiago", 14, 22, "Santiago", kind="person"),)
    linked = resolve([(said, (claim(said, *chain),))])
    assert [e.country for e in linked.entities if e.id == linked.claims[0].attribution.chain[0].entity] == ["CL"]
    alone = article("A storm came. Santiago declined to comment.")
    linked = resolve([(alone, (claim(alone, *chain),))])
    assert {e.kind for e in linked.entities if e.id == linked.claims[0].attribution.chain[0].entity} == {"person"}


def test_a_government_in_its_capital_is_the_state() -> None:
    said = article("Die Regierung in Madrid bestreitet das.", "de")
    linked = resolve([(said, (claim(said, hop(said, "Regierung in Madrid", kind="government")),))])
    assert [e.country for e in linked.entities if e.id == linked.claims[0].attribution.chain[0].entity] == ["ES"]


def test_a_ship_is_no_town_of_its_name_unless_somebody_is_in_it() -> None:
    ship = article("The tanker Alvorada changed course. Alvorada lost power.")
    assert not [e for e in resolve([(ship, ())]).entities if e.country == "BR"]
    town_ = article("Police in Alvorada said so.")
    assert [e for e in resolve([(town_, ())]).entities if e.country == "BR"]


def test_a_noun_that_says_what_a_body_is_makes_no_other_body() -> None:
    said = article("The Norfed union said so. Norfed said more.")
    hops = (hop(said, "Norfed union", kind="organisation"), Hop("Norfed", 26, 32, "Norfed", kind="organisation"))
    linked = resolve([(said, (claim(said, *hops),))])
    assert len({h.entity for h in linked.claims[0].attribution.chain}) == 1


def test_a_place_of_a_dateline_is_shown_in_ordinary_letters() -> None:
    said = article("TORVIKHAVN (ANP) - Acht doden in Torvikhavn.", "nl")
    figures = tuple(
        Figure(("killed",), 8, 8, False, "person", "Acht", Span(19, 23, "Acht"), None, (Place(name, at, at + 10),))
        for name, at in (("TORVIKHAVN", 0), ("Torvikhavn", 33))
    )
    linked = resolve([(said, (claim(said, figures=figures),))])
    assert [e.label for e in linked.entities if e.kind == "place"] == ["Torvikhavn"]


def test_every_capital_is_a_place_of_the_gazetteer() -> None:
    wrong = {code: name for code, name in capitals().items() if (found := town(name)) is None or not found.name}
    assert not wrong


def test_figures_get_owner_and_place_and_the_claim_keeps_its_id() -> None:
    text = article("Acht Noorse vissers verdwenen bij Koersk.", "nl")
    figure = Figure(
        ("missing",), 8, 8, False, "person", "Acht", Span(0, 4, "Acht"), Population("Noorse vissers", 5, 19),
        (Place("Koersk", 34, 40),),
    )  # fmt: skip
    made = claim(text, figures=(figure,))
    linked = resolve([(text, (made,))])
    out = linked.claims[0]
    assert out.id == made.id
    assert out.figures[0].population == Population("Noorse vissers", 5, 19, "NO")
    place = next(e for e in linked.entities if e.id == out.figures[0].place[0].entity)
    assert (place.label, place.country) == ("Kursk", "RU")


def test_the_order_of_articles_does_not_matter() -> None:
    pile = [(article("Minister Ada Vale spoke.", name=str(i)), ()) for i in range(2)]
    pile = [(replace(a, id=f"a-{i}"), c) for i, (a, c) in enumerate(pile)]
    assert resolve(pile).entities == resolve(pile[::-1]).entities
    assert resolve(pile).links == resolve(pile[::-1]).links


@pytest.mark.parametrize(
    ("name", "language", "label", "code"),
    [
        ("Norwegian Ministry of Defence", "en", "ministry of defence", "NO"),
        ("norwegisches Verteidigungsministerium", "de", "ministry of defence", "NO"),
        ("norske forsvarsministerium", "da", "ministry of defence", "NO"),
        ("Noorse ministerie van Defensie", "nl", "ministry of defence", "NO"),
        ("Норвежское министерство обороны", "ru", "ministry of defence", "NO"),
        ("Noorse militaire inlichtingen", "nl", "military intelligence", "NO"),
        ("politiet", "da", "police", None),
    ],
)
def test_a_public_body_is_one_in_every_language(name: str, language: str, label: str, code: str | None) -> None:
    found = public_body(name, language)
    assert found is not None
    assert (found.label, found.territory) == (label, code)


@pytest.mark.parametrize(
    ("name", "language"),
    [("Sprecher des Verteidigungsministeriums", "de"), ("police officer", "en"), ("Ada Vale", "en")],
)
def test_who_speaks_for_a_body_is_not_the_body(name: str, language: str) -> None:
    assert public_body(name, language) is None


def test_the_police_are_one_in_the_articles_about_one_place_only() -> None:
    texts = (
        ("nl", "Brand in Zagreb. Volgens de politie in Zagreb is niemand dood.", "de politie"),
        ("da", "Brand i Zagreb. Ifølge politiet er ingen døde i Zagreb.", "politiet"),
        ("da", "Brand i Malmø. Ifølge politiet er ingen døde i Malmø.", "politiet"),
    )
    pile = []
    for language, text, mention in texts:
        of = article(text, language)
        name = {"de politie": "politie"}.get(mention, mention)
        pile.append((of, (claim(of, hop(of, mention, name, "agency")),)))
    linked = resolve(pile)
    dutch, danish, elsewhere = (c.attribution.chain[0].entity for c in linked.claims)
    assert dutch is not None
    assert dutch == danish != elsewhere
    assert {link.judgement for link in linked.links if link.entity == dutch} == {"unsure"}


def test_an_abbreviation_means_what_the_article_says_it_does() -> None:
    one = article("The World Grain Council (WGC) met. The WGC spoke.", name="one")
    two = article("De WGC zweeg.", "nl", name="two")
    linked = resolve(
        [
            (one, (claim(one, hop(one, "WGC", "World Grain Council", "organisation")),)),
            (two, (claim(two, hop(two, "De WGC", "WGC", "organisation")),)),
        ]
    )
    first, second = (c.attribution.chain[0].entity for c in linked.claims)
    assert first is not None
    assert first == second


def test_a_name_that_a_body_bears_is_no_person() -> None:
    text = article("Carmaker Baltor grows. Baltor Heavy Lines is part of it. Baltor spoke.")
    made = claim(text, hop(text, "Baltor Heavy Lines"), hop(text, "Carmaker Baltor", "Baltor", "company"))
    linked = resolve([(text, (made,))])
    kinds = {e.id: e.kind for e in linked.entities}
    of_baltor = {link.entity for link in linked.links if link.mention == "Baltor"}
    assert {kinds[entity] for entity in of_baltor} == {"organisation"}


def test_a_source_without_a_name_is_not_the_same_in_another_place() -> None:
    one, two = article("In Zagreb the hospital spoke.", name="1"), article("In Malmö the hospital spoke.", name="2")
    pile = [(a, (claim(a, hop(a, "the hospital", "hospital", "organisation")),)) for a in (one, two)]
    first, second = (c.attribution.chain[0].entity for c in resolve(pile).claims)
    assert first is not None
    assert first != second


def test_a_resolved_pronoun_gives_its_reason() -> None:
    text = article("Minister Ada Vale came. She spoke.")
    she = replace(hop(text, "She", "Ada Vale"), resolved="pronoun")
    link = next(k for k in resolve([(text, (claim(text, she),))]).links if k.mention == "She")
    assert link.reasons[0] == "a pronoun, resolved in the article"
    assert link.score < 1
