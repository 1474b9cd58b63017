"""German: summaries of speech, sources of frames before and behind the verb, quotations that go on, refusals."""

import pytest

from testimonia.extract import read
from testimonia.model import Article, Claim, Document, Published
from testimonia.text import read_text
from testimonia.text.tagger import tag


def claims_of(text: str) -> list[Claim]:
    sentences, tokens = read_text(text, "de")
    article = Article("a", "a", None, None, "de", None, None, Published(how="declared"), None, text)
    return list(read(Document(article, sentences, tokens)).claims)


def told(claim: Claim) -> tuple[str, list[str]]:
    """The mention of the first source, and the parts of the content."""
    hops = [hop for hop in claim.attribution.chain if hop.start is not None]
    return (hops[0].mention or "" if hops else ""), [part.quote for part in claim.content]


# text, source mention, content parts of its first claim
CASES = [
    # a summary is its whole clause, since its verb stands amid its parts
    ("Die Opposition forderte am Montag Neuwahlen.", "Die Opposition", ["Die Opposition forderte am Montag Neuwahlen"]),
    ("Die Feuerwehr sprach von einem Großeinsatz.", "Die Feuerwehr", ["Die Feuerwehr sprach von einem Großeinsatz"]),
    ("Der Chemiker nahm seine Aussage zurück.", "Der Chemiker", ["Der Chemiker nahm seine Aussage zurück"]),
    ("Während die Stadt den Plan lobte, regnete es in Oberau.", "die Stadt", ["Während die Stadt den Plan lobte"]),
    # a thing before the verb and somebody behind it: the thing is what is spoken of
    ("Die Pläne kritisierte der Minister scharf.", "der Minister", ["Die Pläne kritisierte der Minister scharf"]),
    # before the verb all words belong to the source, behind it the source is short
    ("Laut der Organisation Helfer ohne Grenzen fehlen Betten.", "der Organisation Helfer ohne Grenzen",
     ["fehlen Betten"]),
    ("Der Beschluss ist laut Forstamt in Absprache mit Experten gefallen.", "Forstamt",
     ["Der Beschluss ist", "in Absprache mit Experten gefallen"]),
    ("Seiner Meinung nach hätte die Flughafenaufsicht warnen müssen.", "Seiner Meinung",
     ["hätte die Flughafenaufsicht warnen müssen"]),
    ("Die Feuerwehr hat nach eigenen Angaben die halbe Halle abgesucht.", "Die Feuerwehr",
     ["Die Feuerwehr hat", "die halbe Halle abgesucht"]),
    # a passive without an agent: the document speaks
    ("In einem Bericht der Behörde wurde vermutet, dass ein Kabel brannte.", "einem Bericht der Behörde",
     ["dass ein Kabel brannte"]),
    ("Der Gutachter hält es für möglich, dass ein Kabel brannte.", "Der Gutachter", ["dass ein Kabel brannte"]),
    # what is rejected does not reject, whatever stands first
    ("Brandt wies die Kritik als haltlos zurück.", "Brandt", ["Brandt wies die Kritik als haltlos zurück"]),
    ("Den Bericht bezeichnete Huber als falsch.", "Huber", ["Den Bericht bezeichnete Huber als falsch"]),
    ("Der Minister dementierte.", "Der Minister", ["Der Minister dementierte"]),
    # the second of two verbs tells nothing of the first
    ("Lena Vogt sprach den Familien ihr Beileid aus und kündigte Aufklärung an.", "Lena Vogt",
     ["kündigte Aufklärung an"]),
    # a judgement that ends with quoted words is given in them
    ("Der Verband nannte den Vorstoß einen „Kniefall“.", "Der Verband", ["„Kniefall“"]),
    ("Als Ursache nannte die Bahn, dass ein Signal gefehlt habe.", "die Bahn", ["dass ein Signal gefehlt habe"]),
    # the verb's own auxiliaries stand between it and what is said
    ("Gestern war berichtet worden, dass es Streit gab.", "", ["dass es Streit gab"]),
    ("Kritisiert wird vor allem, dass das Verbot nicht gilt.", "", ["dass das Verbot nicht gilt"]),
    ("Zuvor war bekannt geworden, dass die Halle leer steht.", "", ["dass die Halle leer steht"]),
    ("Der Verein hat bekannt gegeben, dass die Halle schließt.", "Der Verein", ["dass die Halle schließt"]),
    # where it comes from stands behind a preposition
    ("Wie aus einem Brief der Stadt hervorgeht, fehlt das Geld.", "einem Brief der Stadt", ["fehlt das Geld"]),
    ("Wie am Montag bekannt wurde, fehlt das Geld.", "", ["fehlt das Geld"]),
    ("Aus Regierungskreisen verlautete, der Vertrag sei fertig.", "Regierungskreisen", ["der Vertrag sei fertig"]),
    ("Am Montag war noch befürchtet worden, die Bahn könnte stürzen.", "", ["die Bahn könnte stürzen"]),
    # a clause with its article, not one about the noun before it
    ("Am Abend warnte er, die Veranstalter der Feste verfolgten eigene Ziele.", "er",
     ["die Veranstalter der Feste verfolgten eigene Ziele"]),
    ("Die Königin sagte, ihre „Gedanken sind bei den Opfern“.", "Die Königin", ["ihre „Gedanken sind bei den Opfern“"]),
    # nouns with their verb or infinitive behind them
    ("Forscher stellten die Theorie auf, dass Krebse handeln.", "Forscher", ["dass Krebse handeln"]),
    ("Die zentrale Aussage des Buches ist, dass der Rat schweigt.", "des Buches", ["dass der Rat schweigt"]),
    ("Die Stadt ist zuversichtlich, die Halle verkaufen zu können.", "Die Stadt",
     ["die Halle verkaufen zu können"]),
    ("Da der Rat plant, die Halle zu schließen, wartet der Verein ab.", "der Rat", ["die Halle zu schließen"]),
    # words that announce speech, beside any verb
    ("Lena Vogt trat mit den Worten „Wir hören auf“ zurück.", "Lena Vogt", ["„Wir hören auf“"]),
    ("Der Seebote zitiert den Pastor mit den Worten „Wir hören auf“.", "den Pastor", ["„Wir hören auf“"]),
    ("Der Verband feierte das Urteil als „großen Tag“.", "Der Verband", ["„großen Tag“"]),
    # what the verb needs, or a number, is no part of the name behind it
    ("Am Abend sprach Lena Vogt von drei Toten.", "Lena Vogt", ["Am Abend sprach Lena Vogt von drei Toten"]),
    ("Am Abend sprach der Bürgermeister von Oberau von drei Toten.", "der Bürgermeister von Oberau",
     ["Am Abend sprach der Bürgermeister von Oberau von drei Toten"]),
    ("Gestern berichtete der Sender Nordfunk von 30 Toten.", "der Sender Nordfunk",
     ["Gestern berichtete der Sender Nordfunk von 30 Toten"]),
    ("Auf zwei Millionen Euro beziffert die Stadt den Schaden.", "die Stadt",
     ["Auf zwei Millionen Euro beziffert die Stadt den Schaden"]),
    # a clause of its own behind it is nobody's
    ("Die Veranstalter sprachen von 5000 Teilnehmern, die Polizei zählte 3000.", "Die Veranstalter",
     ["Die Veranstalter sprachen von 5000 Teilnehmern"]),
    ("Die Polizei bestätigte zwei Tote, ein Mann wurde festgenommen.", "Die Polizei",
     ["Die Polizei bestätigte zwei Tote"]),
    # a text or body in which something is told
    ("Im Fernsehen war zuvor die Rede von mindestens 40 Toten.", "Fernsehen", ["mindestens 40 Toten"]),
    # a pronoun before its frame
    ("Ihm zufolge fehlt das Geld.", "Ihm", ["fehlt das Geld"]),
    # a verb with an adjective or adverb
    ("Der Wirt zeigte sich überzeugt, dass der Umbau gelingt.", "Der Wirt", ["dass der Umbau gelingt"]),
    ("Der Wirt ließ offen, ob er noch einmal antritt.", "Der Wirt", ["ob er noch einmal antritt"]),
    # a form of reported speech by its ending
    ("Kern hat in einem Gespräch mit dem Rat bekräftigt, das Land bekenne sich dazu.", "Kern",
     ["das Land bekenne sich dazu"]),
    # a relative clause is told by the noun it belongs to
    ("Das Amt bestätigte die Befunde des Labors, wonach rund 15 Rinder erkrankt sind.", "die Befunde des Labors",
     ["rund 15 Rinder erkrankt sind"]),
    # whom it was told is no genitive
    ("„Das ist zu wenig“, sagte Udo Kern der „Seezeitung“.", "Udo Kern", ["„Das ist zu wenig“"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "content"), CASES)
def test_a_construction_is_read(text: str, source: str, content: list[str]) -> None:
    found = [told(claim) for claim in claims_of(text)]
    assert (source, content) in found, found


def test_a_quotation_that_goes_on_is_a_claim_of_its_own() -> None:
    found = claims_of("„Der Bach ist über die Ufer getreten“, sagte Anna Roth. „Wir haben alles verloren.“")
    assert [told(claim) for claim in found] == [
        ("Anna Roth", ["„Der Bach ist über die Ufer getreten“"]),
        ("Anna Roth", ["„Wir haben alles verloren.“"]),
    ]


def test_a_time_before_the_preposition_makes_it_no_frame() -> None:
    assert not [c for c in claims_of("Zwei Monate nach dem Urteil lebt er in Oberau.") if c.attribution.cue]


@pytest.mark.parametrize(
    ("text", "mode"),
    [("Die Polizei nannte keine Einzelheiten.", "indirect"), ("Die Ursache ist noch nicht bekannt.", "unattributed")],
)
def test_only_somebody_refuses(text: str, mode: str) -> None:
    assert [claim.attribution.mode for claim in claims_of(text)] == [mode]


@pytest.mark.parametrize(
    ("sentence", "verb"), [("Indes warnte Huber vor Panik .", "warnte"), ("Das musste Huber sehen .", "musste")]
)
def test_a_finite_verb_is_no_adjective(sentence: str, verb: str) -> None:
    words = sentence.split()
    assert tag(words, "de")[words.index(verb)] in {"VERB", "AUX"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Anna Roth kritisierte den Plan. Ihrer Ansicht nach reicht das Geld nicht.", "Anna Roth"),
        ("Karl Huber war zufrieden. Nach seiner Meinung ist die Straße sicher.", "Karl Huber"),
    ],
)
def test_an_opinion_belongs_to_the_one_its_pronoun_means(text: str, name: str) -> None:
    assert claims_of(text)[-1].attribution.chain[0].name == name


@pytest.mark.parametrize(
    "text",
    [
        "Die Menschen forderten Neuwahlen, um den Weg frei zu machen.",  # what for, not what
        "Der Verein fand nach langer Suche statt: Es kamen 300 Gäste.",  # half of another verb
    ],
)
def test_what_a_purpose_or_another_verb_adds_is_not_told(text: str) -> None:
    assert all(part.startswith("Die Menschen") for claim in claims_of(text) if claim.attribution.cue
               for part in told(claim)[1])  # fmt: skip


def test_what_points_back_is_told_with_the_sentence_before() -> None:
    found = claims_of("Die Brücke wird im Mai gesperrt. Dies bestätigte ein Sprecher.")
    assert ("ein Sprecher", ["Die Brücke wird im Mai gesperrt.", "Dies"]) in [told(claim) for claim in found]


PASSED_ON = [
    ("Die Behörden werfen Kral Betrug vor. Er soll Firmen geschädigt haben.", "Die Behörden"),
    ("Bürgermeisterin Ada Lorenz kündigte einen Umbau an. Die Halle soll neue Fenster bekommen.",
     "Bürgermeisterin Ada Lorenz"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source"), PASSED_ON)
def test_what_somebody_is_said_to_do_goes_on_with_the_report_before(text: str, source: str) -> None:
    claim = claims_of(text)[-1]
    assert (told(claim)[0], claim.attribution.mode, claim.marked) == (source, "free-indirect", "hearsay")


def test_hearsay_behind_no_report_has_no_source() -> None:
    claim = claims_of("In Oberau brennt es. Der Bauer soll das Feuer gelegt haben.")[-1]
    assert (told(claim)[0], claim.factuality.certainty) == ("", "alleged")


def test_what_somebody_is_said_to_have_done_is_hearsay_of_nobody_and_no_plan_is() -> None:
    done = claims_of("In Oberau brennt es. Der Bauer soll das Feuer gelegt haben.")[-1]
    assert (done.attribution.mode, done.content[0].quote) == ("free-indirect", "Der Bauer soll das Feuer gelegt haben")
    both = claims_of("In Oberau brennt es. Der Bauer soll das Feuer gelegt und danach gelacht haben.")[-1]
    assert (both.attribution.mode, told(both)[0]) == ("free-indirect", "")
    plans = claims_of("In Oberau brennt es. Die Halle soll im Mai gesperrt werden.")
    assert all(claim.attribution.mode == "unattributed" for claim in plans)


def test_reported_speech_behind_hearsay_is_a_claim_of_its_own() -> None:
    claims = claims_of("Die Wirte sollen Gäste bedroht haben. Auch Nachbarn seien beschimpft worden.")
    assert [claim.marked for claim in claims] == ["hearsay", None]


FORMS = [
    ("Die Bahn meldete eine Störung. Davon seien Züge in Oberau betroffen.", True),
    ("Die Bahn meldete eine Störung. Das bedeute vor allem Arbeit für die Werkstatt.", True),
    ("Die Bahn sprach von einer Störung. Die Züge befänden sich in der Werkstatt.", True),
    ("Die Bahn will schneller werden. Jedoch würden ihre Züge durch Wild gebremst.", True),
    ("Die Bahn will schneller werden. Die Züge hätten schneller fahren können.", False),
    ("Die Bahn will schneller werden. Wenn es schneit, würden die Züge stehen.", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told_on"), FORMS)
def test_a_form_of_reported_speech_goes_on_and_what_would_be_does_not(text: str, told_on: bool) -> None:
    last = text[text.index(". ") + 2 : -1]
    assert any(part.quote == last for claim in claims_of(text) for part in claim.content) is told_on


BENEATH = [
    ("Die Gegner des Umbaus zogen vor Gericht, weil der Damm marode sei.", "weil der Damm marode sei"),
    ("Die Gegner des Umbaus lachten über Lampen, die nachts nie gebrannt hätten.", "die nachts nie gebrannt hätten"),
    ("Die Gegner des Umbaus lachten lauter, als es alle erwartet hätten.", None),
    ("Die Gegner des Umbaus gingen, wenn es geregnet habe.", None),
    ("Die Gegner des Umbaus gingen, weil es regnet.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "content"), BENEATH)
def test_a_form_of_reported_speech_beneath_a_main_clause_is_told(text: str, content: str | None) -> None:
    assert [part.quote for claim in claims_of(text) for part in claim.content] == ([] if content is None else [content])


PHRASES = [
    ("Der Verein machte zur Bedingung, dass die Halle gebaut wird.", "Der Verein"),
    ("Der Wirt gab zu Protokoll, den Mann nie gesehen zu haben.", "Der Wirt"),
    ("Die Anklage legt dem Wirt zur Last, Geld genommen zu haben.", "Die Anklage"),
    ("Der Verband wandte ein, dass das Geld fehle.", "Der Verband"),
    ("Der Landrat drückte seine Verwunderung darüber aus, dass niemand kam.", "Der Landrat"),
    ("Der Sender will wissen, dass Kern das Geld nahm.", "Der Sender"),
    ("Dem Verein wird nachgesagt, Schläger zu dulden.", None),
    ("Aus der Sicht von Kern ist der Damm marode.", "Kern"),
    ("Die Umweltschützer sehen in dem Damm eine Gefahr.", "Die Umweltschützer"),
    ("Der Landrat riet den Bauern zu mehr Vorsicht.", "Der Landrat"),
    ("Dazu der Landrat: „Das Geld fehlt.“", "der Landrat"),
    ("Der Sicherheitsrat verlangte den Rückzug der Truppen.", "Der Sicherheitsrat"),
    ("Die Umweltschützer forderten am Montag einen Baustopp.", "Die Umweltschützer"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source"), PHRASES)
def test_fixed_phrases_report(text: str, source: str | None) -> None:
    assert [told(claim)[0] for claim in claims_of(text)] == [source or ""]


VERBATIM = [
    ("Der Brand gilt im Haus als „grober Fehler“.", ["„grober Fehler“"]),
    ("Kern wollte „im Herbst noch einmal genau nachmessen“.", ["„im Herbst noch einmal genau nachmessen“"]),
    ("Im Rathaus gibt es „erhebliche Zweifel“ an dem Plan.", ["„erhebliche Zweifel“"]),
    ("Auf dem Plakat war zu lesen: „Oberau ist nicht zu verkaufen!“", ["„Oberau ist nicht zu verkaufen!“"]),
    ("Der Umbau wird im „Regelfall um ein Jahr verschoben“.", ["„Regelfall um ein Jahr verschoben“"]),
    ("Der Film „Das lange Jahr der Kraniche“ lief im Mai.", []),
    ("Er spielte in der Serie „neue Ufer“ und im Verein „Blau Weiß Oberau“.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quoted"), VERBATIM)
def test_words_that_no_name_begins_with_are_somebodys_own(text: str, quoted: list[str]) -> None:
    assert [part.quote for claim in claims_of(text) for part in claim.content] == quoted


UNSAID = [
    "Das Landgericht verurteilte den Wirt zu drei Jahren Haft.",
    "Oberau bestritt am Abend ein Testspiel.",
    "Die Kranken wollen ihren Unmut äußern.",
    "Wenn der Verein den Vorschlag ablehnt, bleibt die Halle zu.",
    "Der Landrat forderte die Bundeswehr an.",
    "Die Zahl nahm erst ab und ging dann zurück.",
    "Das Ziel wurde nicht erreicht.",
    "Die Rakete kann wie geplant am Montag starten.",
    "Nach dem Krieg arbeitete sie am Hafen, fand dann in Oberau eine Stelle.",
    "Forscher haben eine Lösung gefunden: Der Stoff löst sich auf.",
    "Der Pilot meldete einen Brand, so dass die Feuerwehr ausrückte.",
    "Die Firma sagte ab. Kern möchte die Halle kaufen.",
]


@pytest.mark.parametrize("text", UNSAID)
def test_what_nobody_has_said_is_no_report(text: str) -> None:
    assert [claim for claim in claims_of(text) if claim.attribution.mode != "unattributed"] == []


def test_a_place_before_a_colon_is_where_it_happened_and_nobody_who_speaks() -> None:
    text = "Es bebte.\n\nTolmin: Nach dem Beben ist die Zahl der Toten gestiegen. In der Stadt Tolmin brennt es."
    assert all(hop.name != "Tolmin" for claim in claims_of(text) for hop in claim.attribution.chain)


def test_any_verb_has_a_form_of_reported_speech() -> None:
    claims = claims_of("Die Bahn sprach von einem Schaden. Er belaufe sich auf zwei Millionen Euro.")
    assert told(claims[-1]) == ("Die Bahn", ["Er belaufe sich auf zwei Millionen Euro"])


def test_a_particle_is_no_form_of_reported_speech() -> None:
    assert [c.evidence.rules[0].name for c in claims_of("Der Vertrag kam zustande. Die Halle kam zustande.")] == []


def test_that_points_back_to_what_a_document_says() -> None:
    claim = claims_of("Die Brücke ist marode. Dies geht aus einem Gutachten der Stadt hervor.")[-1]
    assert told(claim) == ("einem Gutachten der Stadt", ["Die Brücke ist marode.", "Dies"])


def test_nobodys_report_goes_on_with_the_speaker_before() -> None:
    claims = claims_of("Die Stadt warnt vor Hochwasser. Von dem Damm habe man nichts gewusst.")
    assert told(claims[-1]) == ("Die Stadt", ["Von dem Damm habe man nichts gewusst"])


def test_that_points_back_is_believed_of_a_noun_in_no_list() -> None:
    claim = claims_of("Die Brücke ist marode. Dies bestätigte der Lotse.")[-1]
    assert told(claim) == ("der Lotse", ["Die Brücke ist marode.", "Dies"])


def test_the_number_of_a_soll_sentence_is_hearsay_of_nobody() -> None:
    *_, told_on, claim = claims_of("Die Behörden werfen Kral Betrug vor. Er soll zwölf Menschen getötet haben.")
    assert (claim.attribution.mode, claim.factuality.certainty) == ("unattributed", "alleged")
    assert (told(told_on)[0], told_on.marked, told_on.figures) == ("Die Behörden", "hearsay", ())
