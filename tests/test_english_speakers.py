"""English sentences whose speaker or report is easily missed: who says it, in which words. All are invented."""

import pytest
from test_attribution import claims_of, mention

# text, source mention, cue words, content parts
CASES = [
    # speech inside speech, closed by the marks of both
    ("''They say, 'He is right, you must all leave the quay,''' said Mr. Rodney of Marhaven.",
     "Mr. Rodney of Marhaven", "said", ["''They say, 'He is right, you must all leave the quay,'''"]),
    # a second report behind the first one
    ("“Nothing you can do, my good people,” Marlow said before adding: “The board can.”", "Marlow", "said",
     ["“Nothing you can do, my good people,”"]),
    # a speaker whose phrase begins with a participle, or whose name the tagger does not know
    ("“How much worse could it really get?” said Tolmar-based Republican strategist Al Brenn.",
     "Tolmar-based Republican strategist Al Brenn", "said", ["“How much worse could it really get?”"]),
    ("“You were late and you knew it well,” Kelly charged in her speech.", "Kelly", "charged",
     ["“You were late and you knew it well,”"]),
    # some of those who were asked
    ("Most of the crew left, but many of them said they had loved the yard.", "many of them", "said",
     ["they had loved the yard"]),
    ("About four in 10 said they were angry with the board.", "About four in 10", "said",
     ["they were angry with the board"]),
    ("About 42% say they were late.", "About 42%", "say", ["they were late"]),
    ("By a wide margin, those surveyed said the quay was too small.", "those surveyed", "said",
     ["the quay was too small"]),
    # a subject before words that are cited, and one with its auxiliary in one word
    ("Mr. Marlow, citing “the magic of ports,” said the mayor could be wrong.", "Mr. Marlow", "said",
     ["the mayor could be wrong"]),
    ("He's comparing the order to a ban and says the mayor is flouting the law.", "He's", "says",
     ["the mayor is flouting the law"]),
    # a pronoun that opens the sentence accuses
    ("A report came out. It also accused another yard of burning papers.", "It", "accused",
     ["another yard of burning papers"]),
    # what somebody was asked, whoever asked it
    ("Asked about the toll, Marlow said it was late.", "", "Asked about", ["the toll"]),
    ("When asked by Ms. Roe in April about the new toll, he left.", "Ms. Roe", "asked about", ["the new toll"]),
    ("“It is quite possible,” he said when asked about the quay.", "", "asked about", ["the quay"]),
    ("Asked in April who leads the board, he said Roe.", "", "Asked", ["who leads the board"]),
    ("Marlow was asked about the harbour.", "", "asked about", ["the harbour"]),
    ("He refused when asked to leave.", "", "asked", ["to leave"]),
    # passives of judgement: of whom it is said, and what
    ("The mayor is widely seen as weak.", "", "seen as", ["The mayor", "weak"]),
    ("The bank was criticized for hiding its losses.", "", "criticized for", ["The bank", "hiding its losses"]),
    ("A second man is accused of burning the boats.", "", "accused of", ["A second man", "burning the boats"]),
    # verbs that the tagger takes for nouns agree with the subject before them
    ("Organizers of both conventions insist they will meet their targets.", "Organizers of both conventions", "insist",
     ["they will meet their targets"]),
    ("Roe Slams Brenn Over Harbour Plan", "Roe", "Slams", ["Brenn Over Harbour Plan"]),
    ("The report claims the harbour is shut.", "The report", "claims", ["the harbour is shut"]),
    # several of those whom the pack knows one of, and people by their pronoun
    ("The researchers focused on the harbour.", "The researchers", "focused on", ["the harbour"]),
    ("Civil rights groups praised the plan.", "Civil rights groups", "praised", ["the plan"]),
    ("Among those who described the deal are two former clerks.", "who", "described", ["the deal"]),
    # a pronoun with its auxiliary in one word begins what is known; a text finds more than facts
    ("Reporters know they're late.", "Reporters", "know", ["they're late"]),
    ("The survey found broad support for the plan.", "The survey", "found", ["broad support for the plan"]),
    # a verb of speech with a noun phrase, or a clause without its subject
    ("Sixty percent liked it, and half said the same of the board.", "half", "said", ["the same of the board"]),
    ("The crowd left after what he said were bad policies.", "he", "said", ["what", "were bad policies"]),
    ("Marlow lacks support in Tolmar, whom he has hurt, said Larry Brenn, head of the port.",
     "Larry Brenn, head of the port", "said", ["Marlow lacks support in Tolmar, whom he has hurt"]),
    # what somebody goes by, and a figure of speech
    ("The agency said the ferry was late, citing the weather.", "The agency", "citing", ["the weather"]),
    ("As Marlow put it, the port is closed.", "Marlow", "put it", ["the port is closed"]),
    ("The port is, as the mayor put it, a disaster.", "the mayor", "put it", ["The port is", "a disaster"]),
    # nouns that the tagger takes for verbs
    ("She won 77 percent of the vote there, according to exit polls.", "exit polls", "according to",
     ["She won 77 percent of the vote there"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "cue", "content"), CASES)
def test_who_says_what(text: str, source: str, cue: str, content: list[str]):
    found = [
        (mention(c), " ".join(s.quote for s in c.attribution.cue), [s.quote for s in c.content])
        for c in claims_of("en", text)
    ]
    assert (source, cue, content) in found


def test_a_name_before_a_colon_speaks_whatever_the_tagger_takes_it_for():
    text = "Ryan: ‘Unsafe Boats’ Have ‘No Place In A Harbour.’\n\nThe mayor met Ryan on Monday. Ryan left early."
    assert ("Ryan", ":") in [(mention(c), " ".join(s.quote for s in c.attribution.cue)) for c in claims_of("en", text)]


def test_officials_who_are_cited_are_whom_the_report_is_from():
    (claim,) = claims_of("en", "The agency said the ferry was late, citing two officials.")
    assert mention(claim) == "two officials"
