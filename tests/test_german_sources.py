"""German: who speaks, where a clause, the sentence before or a document tells it."""

import pytest

from testimonia.extract import read
from testimonia.model import Article, Document, Published
from testimonia.text import read_text


def sources_of(text: str) -> list[tuple[str, str]]:
    """The mention of the first source and the first words of the content, for each claim with a speaker or a mode."""
    sentences, tokens = read_text(text, "de")
    article = Article("a", "a", None, None, "de", None, None, Published(how="declared"), None, text)
    found = []
    for claim in read(Document(article, sentences, tokens)).claims:
        if claim.attribution.mode != "unattributed":
            hops = [hop for hop in claim.attribution.chain if hop.start is not None]
            found.append(((hops[0].mention or "") if hops else "", claim.content[0].quote))
    return found


# text, source of its last claim
LAST = [
    # reported speech without a cue: who acts in the sentence before
    ("Das Seuchenamt sieht keine Gefahr. Lediglich Reisende seien zu schützen.", "Das Seuchenamt"),
    ("Das Preiskomitee im norwegischen Vardal würdigte Holms Mut. Holm habe das Klima verändert.",
     "Das Preiskomitee im norwegischen Vardal"),
    ("Besorgt äußerte sich Nils Ahrend über die Lage. Auch gebe es Berichte über Plünderungen.", "Nils Ahrend"),
    ("Die Schulleitung lobte den Plan. Der Bau sei sicher.", "Die Schulleitung"),
    ("Die Gruppe will bleiben. Das erklärte General Arno Brandtner am Montag. Die Gruppe werde sich umbenennen.",
     "General Arno Brandtner"),
    # what is done to somebody tells nothing of what they say
    ("Alle Fahrer wurden in der Nacht evakuiert. Grund sei ein Leck.", ""),
    # a text before the verb
    ("In einem Jahresbericht des Amts steht wenig Neues. Die Lage sei ernst.", "einem Jahresbericht des Amts"),
    # what somebody did is told by who speaks, not by who did it
    ("Staatsanwältin Ines Roth warf dem Angeklagten Mord vor. Er habe die Tat geplant.", "Staatsanwältin Ines Roth"),
    # a clause before the reported one
    ("Die Polizei suchte lange. Noch am Freitag hatte Präsidentin Vera Toll persönlich gelobt, die Gäste seien sicher.",
     "Präsidentin Vera Toll"),
    ("Aus der Regierung ist zu hören, der Bankier habe die Filme bestellt.", "der Regierung"),
    # relative clauses
    ("In der Sendung trat ein Pfarrer auf, der alle Zuschauer aufforderte, nicht zu spenden.", "ein Pfarrer"),
    ("Da war auch Minister Karl Holm, der der Regierung vorwarf, die Diebe zu schützen.", "Minister Karl Holm, der"),
    # documents
    ("In der Fassung des Berichts, der am Freitag verlesen wurde, heißt es, im Hafen seien 40 Menschen gestorben.",
     "der Fassung des Berichts"),
    ("Die Behörde gab eine Erklärung heraus, in der es heißt, dass die Fähre sank.", "eine Erklärung"),
    ("So wird in einer Mitteilung der Organisation gefordert, dass die Stadt den Mangel abstellt.",
     "einer Mitteilung der Organisation"),
    ("Als Begründung dafür heißt es, die Gesetze seien ausreichend.", ""),
    # a perfect is no passive
    ("Bis zuletzt war das Amt davon ausgegangen, dass es noch Gespräche geben werde.", "das Amt"),
    ("Die Gruppe verlas eine Petition. Darin wird der König aufgefordert, die Wahl zu verschieben.", "eine Petition"),
    ("Ein Gast zeigte ein Schreiben der Firma, in dem er darüber informiert wird, dass die Fähre sank.",
     "ein Schreiben der Firma"),
    ("Die „Seepost“ berichtete, die Brücke sei alt. Es werde geschätzt, dass sie noch ein Jahr hält.", "Die „Seepost“"),
    ("„Das ist so“, heißt es in einer gestern verbreiteten Erklärung.", "einer gestern verbreiteten Erklärung"),
    ("Von der Polizei kam die Information, bei den Toten handele es sich um Touristen.", "der Polizei"),
    # two verbs, two clauses
    ("Der Plan wird vom Rat geprüft, die Gewerkschaft bezweifelt aber, dass er hält.", "die Gewerkschaft"),
    ("Minister Horst Kramer möchte vermitteln, nimmt die Räte in Schutz und warnt vor Eile.", "Minister Horst Kramer"),
    ("Ministerin Susanne Eism (CDU) wies das zurück, die Sprecherin der Fraktion, Sandra Bosch (GRÜNE), erklärte: "
     "„Neid ist fehl am Platz.“", "die Sprecherin der Fraktion, Sandra Bosch (GRÜNE)"),
    ("Die Äußerungen Hassels bezeichnete Wiefels als falsch und glaubt, dass der Rat sie ernst nimmt.", "Wiefels"),
    ("Heute will Außenminister Brack vor dem Rat bekannt geben, dass die Frist endet.", "Außenminister Brack"),
    # what no subject is
    ("Karl-Theodor zu Hohenfels, Obmann im Ausschuss, warf der Partei Trägheit vor.",
     "Karl-Theodor zu Hohenfels, Obmann im Ausschuss"),
    ("Unter Berufung auf nicht näher bezeichnete Quellen gab die Küstenwache an, das Boot sei leer.",
     "die Küstenwache"),
    ("Die Anwendung der Regel stellte Parteichef Franz Mann in Frage: „Die Anwendung ist nicht lebensnah.“",
     "Parteichef Franz Mann"),
    ("Als wichtige Aufgabe sah es Köster an, eine Reform voranzutreiben.", "Köster"),
    ("Der Aufsichtsrat rief die Regierung zur Umkehr auf und beschloss auch, den Fall zu prüfen.", "Der Aufsichtsrat"),
    ("Holm trat vor die Presse und nannte Petersens Plan „einen schweren Fehler“.", "Holm"),
    ("Während die Küstenpost von 40 Toten sprach, sprach die Agentur NORA von 30 Toten.", "die Agentur NORA"),
    ("Die Fähre sei alt, wie es in einer Mitteilung hieß.", "einer Mitteilung"),
    ("Die „Seepost“ berichtete, die Brücke sei alt. Der Bau sei ein Fehler: „Das wird teuer.“", "Die „Seepost“"),
    # what words come from a body speak for it; of whom reported speech tells does not go on telling
    ("Aus dem Ministerium kam Widerspruch. Der Plan sei durchgerechnet.", "dem Ministerium"),
    ("Kritik kam von der Opposition. Der Plan sei nicht ausgereift.", "der Opposition"),
    ("Die Lage war ernst. So hätten Bauern die Straße gesperrt. Außerdem habe das Heer gewartet.", ""),
    # names that begin with a preposition, with a given name or a title before; a word of time is no verb
    ("Kommissionschefin Ursula von der Leyde ist da. Von der Leyde kündigte an, die Zölle zu senken.", "Von der Leyde"),
    ("Präsidentin von der Leyde ist da. Am Montag sagte von der Leyde, die Zölle würden gesenkt.", "von der Leyde"),
    ("Minister Karl-Theodor zu Hohenau ging. Zu Hohenau hatte Fehler eingeräumt und angegeben, er sei krank.",
     "Zu Hohenau"),
    ("Von der Polizei hieß es, es sei genug.", "der Polizei"),
    ("Karl Roth sagte gestern, er hoffe, dass es hilft.", "Karl Roth"),
    ("Sein Nachfolger Jens Ahlers kündigte an, das Werk zu schließen.", "Sein Nachfolger Jens Ahlers"),
    # what can speak, on either side of an impersonal verb
    ("Nach dem Treffen hieß es aus Delegationskreisen, man sei sich nähergekommen.", "Delegationskreisen"),
    ("Am Abend hieß es in einer Mitteilung des Amts, die Gefahr sei vorbei.", "einer Mitteilung des Amts"),
    ("Nach dem Treffen hieß es, man sei sich nähergekommen.", ""),
    ("Aus den Reihen der Regierung hieß es, man bleibe gelassen.", "den Reihen der Regierung"),
    # a verb without a subject goes on with the last source; a text that a sentence begins with tells
    ("Die Gewerkschaft kritisiert den Plan. Die Löhne seien zu niedrig, heißt es weiter.", "Die Gewerkschaft"),
    ("Die Gewerkschaft kritisiert den Plan. Am Abend hieß es, die Löhne seien zu niedrig.", ""),
    ("In einem Bericht des Rechnungshofs ist zu lesen, das Projekt sei teuer.", "einem Bericht des Rechnungshofs"),
    # quoted words behind the apposition of who says them
    ("Angesichts dessen nannte Reinhard Jung, Chef des Bauernbundes, die Sorte Amflor „überflüssig wie ein Kropf“.",
     "Reinhard Jung, Chef des Bauernbundes"),
    # those who speak together, in a list and with appositions; a verb that the tagger takes for a noun
    ("Roth, Holm und ein Sprecher der Polizei sagten, die Lage sei ernst.", "Roth, Holm und ein Sprecher der Polizei"),
    ("Der Vorsitzende, Karl Roth, und seine Stellvertreterin, Vera Holm, erklärten, sie gingen.",
     "Der Vorsitzende, Karl Roth, und seine Stellvertreterin, Vera Holm"),
    ("Der Zug kam, und Vera Holm, Ministerin für Verkehr, warnte vor Eile.", "Vera Holm, Ministerin für Verkehr"),
    ("Die Opposition verlangt einen Ausschuss. Das lehnte der Minister ab.", "der Minister"),
    # anybody in reported speech is whoever speaks
    ("Die Feuerwehr rückte aus. Man gehe davon aus, dass ein Kabel brannte.", "Die Feuerwehr"),
    # speech behind a colon where nobody is named is of who spoke right before, and of nobody who is named there
    ("Trainer Brandes lobte sein Team. Die Freude war ihm anzusehen: „Wir haben es verdient.“", "Trainer Brandes"),
    ("Trainer Brandes lobte sein Team. Zitat von Holm: „Wir haben es uns heute verdient.“", ""),
    # a word that stands for the source has the name of the one it means, and none where it means nobody
    ("Wie die Hafenbehörde mitteilte, starben 30 Menschen. Demnach waren es Soldaten.", "Demnach"),
    ("Die Sonne scheint. Demnach wird es warm.", ""),
    ("Es gibt Berichte, laut denen jeder Bürger ein Radio besitzt.", "Berichte"),
    # frames amid their clause
    ("Bei dem Einsatz wurden nach Medienberichten weitere Gäste festgenommen.", "Medienberichten"),
    ("Polizisten schossen nach offiziellen Angaben in die Luft.", "offiziellen Angaben"),
    ("Der Direktor erklärte, das Land besitze seiner Meinung nach vier Raketen.", "Der Direktor"),
    # a name that only the text knows
    ("Anna Modder trat zurück. Modder nannte die Absage Hartmanns einen „Vertrauensbruch“.", "Modder"),
    ("Ein Sprecher von Bündnis 90/Die Grünen, Uwe Haag, kritisierte die Pläne der Regierung.",
     "Ein Sprecher von Bündnis 90/Die Grünen, Uwe Haag"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source"), LAST)
def test_the_last_claim_has_its_speaker(text: str, source: str) -> None:
    assert sources_of(text)[-1][0] == source


def test_a_singular_hypothesis_alone_is_nobodys_speech() -> None:
    assert len(sources_of("Die Ministerin sagte, der Bau sei sicher. Er könnte im Mai fertig werden.")) == 1


def test_two_sentences_without_a_space_between_them_are_two() -> None:
    assert sources_of("Die Fähre sank.Das teilte die Küstenwache mit.") == [("die Küstenwache", "Die Fähre sank.")]


def test_a_word_that_points_back_has_the_name_of_the_last_source() -> None:
    text = "Wie die Hafenbehörde meldet, starben 30 Menschen. Demnach sank ein Boot."
    sentences, tokens = read_text(text, "de")
    article = Article("a", "a", None, None, "de", None, None, Published(how="declared"), None, text)
    hop = list(read(Document(article, sentences, tokens)).claims)[-1].attribution.chain[0]
    assert (hop.mention, hop.name, hop.resolved) == ("Demnach", "Hafenbehörde", "pronoun")


def test_a_first_person_is_no_reported_speech() -> None:
    assert sources_of("Die Polizei meldete, dass es brennt. Tatsächlich fühle ich mich sicher.")[1:] == []


def test_hearsay_of_nobody_is_not_the_last_speakers() -> None:
    text = "Jan Holm sagte, er trete zurück. Dem Vernehmen nach soll er noch bis Mai bleiben."
    assert [source for source, _ in sources_of(text)] == ["Jan Holm"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Der Verband deutscher Reeder klagte. Der Verband teilte mit, es fehle Geld. Nach seinen Angaben fehlt Öl.",
         "Verband"),
        ("Die Gewerkschaft NORA ruft zum Streik auf. Sie fordert acht Prozent mehr Lohn.", "NORA"),
        ("Ministerin Vera Toll und Bürgermeister Jan Holm kamen zur Brücke. Sie sagten, der Bau sei sicher.",
         "Vera Toll, Jan Holm"),
        ("Die Zeitung „Seepost“ berichtete über den Fall. Das Blatt schrieb, 40 Menschen seien tot.", "Seepost"),
        ("Nach Angaben dänischer Behörden waren es Fischer.", "dänische Behörden"),
        ("Der Wetterdienst warnt vor Sturm. Die Feuerwehr bittet, Wälder zu meiden.", "Feuerwehr"),
        ("Die „Küste“-Zeitung berichtet, dass der Täter tot ist.", "Küste"),
        ("Denn wie die „Küste“-Zeitung in der Ausgabe vom 3. Mai berichtete, ist der Täter tot.", "Küste"),
        ("Bis zu der Feier seien die Bilder ausgestellt worden, berichtet der Sender NORDFUNK.", "NORDFUNK"),
    ],
)  # fmt: skip
def test_the_last_source_has_its_name(text: str, name: str) -> None:
    sentences, tokens = read_text(text, "de")
    article = Article("a", "a", None, None, "de", None, None, Published(how="declared"), None, text)
    assert list(read(Document(article, sentences, tokens)).claims)[-1].attribution.chain[0].name == name


def test_reported_speech_of_nobody_is_of_the_one_named_right_behind_it() -> None:
    text = "Es laufe ein größerer Einsatz. Es bestehe aber keine Gefahr mehr, teilt die Polizei mit."
    assert [source for source, _ in sources_of(text)] == ["die Polizei", "die Polizei"]


@pytest.mark.parametrize(("verb", "source"), [("teilte die Polizei mit", "die Polizei"), ("bestritt sie", "")])
def test_reported_speech_of_nobody_is_of_the_one_who_is_said_to_have_told_it(verb: str, source: str) -> None:
    text = f"Der Vorfall war am Sonntag. Ein Mann habe die Frau angegriffen. Das {verb}."
    assert sources_of(text)[0] == (source, "Ein Mann habe die Frau angegriffen")


@pytest.mark.parametrize(
    "text", ["Der Vorstand teilte mit, das Werk bleibe.", "Der Stadtrat wies das zurück.", "Der Betreiber schweigt."]
)
def test_a_board_that_speaks_is_not_its_chairman(text: str) -> None:
    before = "Direktor Uwe Ahlers lehnte den Antrag ab. "
    assert list(names_of(before + text))[-1] != "Uwe Ahlers"
    assert list(names_of("Delvaron-Vorstand Uwe Ahlers sagte, es gehe gut."))[-1] == "Uwe Ahlers"


def names_of(text: str) -> list[str | None]:
    """The name of the first source of each claim."""
    sentences, tokens = read_text(text, "de")
    article = Article("a", "a", None, None, "de", None, None, Published(how="declared"), None, text)
    return [claim.attribution.chain[0].name for claim in read(Document(article, sentences, tokens)).claims]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kommissionschefin Ursula von der Leyde ist da. Von der Leyde schwieg nicht. Das sagte von der Leyde.",
         "Ursula von der Leyde"),
        ("Bundespräsident Emil Van der Boll ist da. Van der Boll sagte, es sei genug.", "Emil Van der Boll"),
        ("Kommissionschefin von der Leyde sagte, es sei genug.", "von der Leyde"),
        ("Minister Karl-Theodor zu Hohenau ging. Hohenau sagte, es sei genug.", "Karl-Theodor zu Hohenau"),
    ],
)  # fmt: skip
def test_a_surname_with_small_words_is_its_bearers(text: str, name: str) -> None:
    assert list(names_of(text))[-1] == name


@pytest.mark.parametrize(
    "text",
    [
        # what would be is in the outlet's words; not in somebody's where it is told in the form of reported speech
        "Holm sprach zuversichtlich. Falls der Rat zustimmt, wäre es der erste Bau dieser Art.",
        "Holm sprach zuversichtlich. Hätte der Rat gewartet, müsste er zahlen.",
        # participles before a noun, consequences, refusals of another clause's subject
        "Der König hat den am Montag wegen Betrugs verurteilten Schweizer Uwe Roth begnadigt.",
        "Damit droht ihr die gleiche Strafe wie einem Räuber.",
        "Der Fahrer wurde schwer verletzt, über die Insassen liegen keine Angaben vor.",
        # the main clause behind one that tells when, and the clause before one
        "Nachdem die Frau die Polizei informiert hatte, wurde eine Gruppe gebildet, um das Kind zu retten.",
        "Was am Montag vom Vorsitzenden Richter verkündet wurde, führte kurz zu Jubel und Klatschen.",
        "Nachdem der Sprecher gegangen war, hat Polizeichef Karl Holm ein Verfahren in Aussicht gestellt.",
        "Tut er das nicht, müssen sich Rat und Parlament auf einen Entwurf einigen.",
        # what a thing seems to do, what is granted or imposed, who leads
        "Die Brücke droht einzustürzen.",
        "Das Wetter verspricht besser zu werden.",
        "Die Bank räumte dem Unternehmen mehr Zeit ein.",
        "Die Polizei sprach gegen den Mann einen Platzverweis aus.",
        "Der Klub aus Kolm führt die Tabelle mit drei Punkten an.",
        # what somebody is called
        "Seit seiner Rede im März erreichte „Trap“, wie er gern genannt wird, Kultstatus.",
        # frames that are none
        "Viele wurden verschleppt, so auch Karl Holms Mutter.",
        "Die Gäste kämpften mit vielem, so etwa den niedrigen Temperaturen.",
        "Es stehen nach wie vor offizielle Quellen bereit.",
        "Der Plan ist meiner Meinung nach gut.",
        # names behind a colon
        "Ihr erstes großes Werk entstand im Mai: „Die Krone“.",
    ],
)
def test_what_looks_like_a_report_and_is_none(text: str) -> None:
    assert sources_of(text) == []


@pytest.mark.parametrize(
    "content",
    [
        "Damit werde die Existenz vieler Höfe gefährdet",
        "Während der Fahrt sei nichts passiert",
        "Seitdem seien die Preise gestiegen",
        "Als Erster sei der Fahrer geflohen",
        "Damit wurde das Problem gelöst",
        "Wenn das so komme, sei die Lage ernst",
        "Bevor der Rat zustimme, müsse er die Zahlen kennen",
        "Sollte der Rat zustimmen, beginne der Bau im Mai",
    ],
)
def test_a_main_clause_with_its_verb_second_is_said_whatever_word_opens_it(content: str) -> None:
    assert sources_of(f"{content}, sagte Roth am Dienstag.") == [("Roth", content)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Richterin Vera Holm sagte, er habe gelogen. Die Verteidigung schwieg. Sie kündigte an, zu klagen.",
         "Verteidigung"),
        ("Ministerin Vera Holm sagte, es sei gut. Die Opposition lehnt es ab. Sie fordert einen Neuanfang.",
         "Opposition"),
        ("Minister Karl Holm sagte, es sei gut. Der Verband der Bauern lehnt es ab. Er forderte, es zu ändern.",
         "Verband der Bauern"),
        # no body, an object, somebody who is named in between
        ("Minister Karl Holm sagte, es sei gut. Der Plan stößt auf Kritik. Er betonte, es sei nötig.", "Karl Holm"),
        ("Ministerin Vera Holm besuchte am Montag die Feuerwehr. Sie sagte, die Lage sei ernst.", "Vera Holm"),
        ("Minister Karl Holm kam. Der Verband lobte Holm. Er sagte, das Gesetz sei gut.", "Karl Holm"),
    ],
)  # fmt: skip
def test_a_pronoun_right_behind_a_body_of_its_gender_means_the_body(text: str, name: str) -> None:
    assert list(names_of(text))[-1] == name


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        # a verb with its object has another clause behind it, and a form of reported speech is said all the same
        ("Der Mann gestand die Tat, er wurde verhaftet.", []),
        ("Die Feuerwehr meldete ein Feuer, drei Züge rückten aus.", []),
        ("Der Pilot meldete sich nicht, das Flugzeug verschwand.", []),
        ("Der Minister sprach mit den Bauern, sie protestieren seit Wochen.", []),
        ("Der Pilot meldete den Brand, das Flugzeug sei beschädigt.", ["das Flugzeug sei beschädigt"]),
        # when, where and to whom is no object
        ("Der Minister sagte am Montag in Kolm, die Brücke ist sicher.", ["die Brücke ist sicher"]),
        ("Der Minister sagte dem Sender, die Brücke ist sicher.", ["die Brücke ist sicher"]),
    ],
)
def test_an_indicative_clause_behind_a_verb_with_its_object_is_not_said(text: str, contents: list[str]) -> None:
    assert [content for _, content in sources_of(text) if content != text.rstrip(".")] == contents
