"""English constructions of news prose: who says what, with the words that carry it. All sentences are invented."""

import pytest
from steps import grows_linearly
from test_attribution import claims_of, mention

# text, source mention, cue words, content parts
CASES = [
    # a name that opens the sentence, a verb that looks like a noun
    ("Tolmar pledges to expand its harbour.", "Tolmar", "pledges", ["to expand its harbour"]),
    ("Brennick quietly offered the man a job.", "Brennick", "offered", ["the man a job"]),
    # a subject that an aside parts from its verb, and one shared over "but"
    ("Others, however, say a second count is overdue.", "Others", "say", ["a second count is overdue"]),
    ("The two did not discuss his critique of the quay.", "the two", "did not discuss", ["his critique of the quay"]),
    # what a judgement is about stands behind it, not before it
    ("In an email, Axford, a former pilot, defended his role on the quay.", "Axford, a former pilot", "defended",
     ["his role on the quay"]),
    # speech goes on behind a long report
    ("“It is far too early to tell,” said Cole Brandt, a fellow at the Paterson Institute for Harbour Affairs who "
     "worked with the mayor for years. “It may even work out.”",
     "Cole Brandt", "said",
     ["“It is far too early to tell,”", "“It may even work out.”"]),
    ("“It is our old boat,” Ms. Adams answered, referring to the Maria. “I am sure he knows it.”", "Ms. Adams",
     "answered", ["“It is our old boat,”", "“I am sure he knows it.”"]),
    ("''It is a chance to say, 'Hey, we sail.' And we do,'' Ms. Adams said.", "Ms. Adams", "said",
     ["''It is a chance to say, 'Hey, we sail.' And we do,''"]),
    ("“So we were late,” Ames said. “We will not be late again this year.\"", "Ames", "said",
     ["“So we were late,”", "“We will not be late again this year.\""]),
    ("“We sail,” Ames told reporters after a forum in Brenn, S.C. “We always sail when it is calm.”", "Ames", "told",
     ["“We sail,”", "“We always sail when it is calm.”"]),
    ("“We had boats here in April,” said Stella Ford, the harbour chief, “and we have been sailing since.”",
     "Stella Ford, the harbour chief", "said",
     ["“We had boats here in April,”", "“and we have been sailing since.”"]),
    ("The boats were “late” in April, Ames said. “We will not let this happen again.”", "Ames", "said",
     ["The boats were “late” in April", "“We will not let this happen again.”"]),
    ("“Everything is on the table,” Ames told the Herald after hinting that “changes” would come. “I look at it all.”",
     "Ames", "told", ["“Everything is on the table,”", "“I look at it all.”"]),
    ("“Some boats were late,” he said. “There have been very few cases” of fire on board.", "he", "said",
     ["“Some boats were late,”", "“There have been very few cases”"]),
    # a clause that opens with another one, and one before the main clause
    ("He said that when the quay did well, the owner was a good neighbour.", "He", "said",
     ["that when the quay did well, the owner was a good neighbour"]),
    ("He warned that although the toll was raised, he showed no regret.", "He", "warned",
     ["that although the toll was raised, he showed no regret"]),
    ("Divers, who worked through the night, pulled four men from the quay, the league said.", "the league", "said",
     ["Divers, who worked through the night, pulled four men from the quay"]),
    ("The boats were worth $3 million, according to a letter made public on Tuesday.", "a letter", "according to",
     ["The boats were worth $3 million"]),
    ("He said that Ames, who left last year, was a good captain.", "He", "said",
     ["that Ames, who left last year, was a good captain"]),
    ("Asked if there had been any fraud, Ames left the hall.", "", "Asked", ["if there had been any fraud"]),
    ("Where he used to boast that he had beaten them, on Tuesday he left.", "he", "boast",
     ["that he had beaten them"]),
    # a passive with its agent, though an adverb or a number hides it
    ("He also was backed by the harbour union.", "the harbour union", "backed", ["He"]),
    ("He described the outburst as the emotions of a worried spouse.", "He", "described",
     ["the outburst as the emotions of a worried spouse"]),
    # a question and its report are two sentences by their marks
    ("“Who do they think they are?” Ames asked in Brenn.", "Ames", "asked", ["“Who do they think they are?”"]),
    # a name in quotation marks is no speech, and a participle belongs to the source
    ("In an appearance on \"Good Morning,\" Ames asked Ford how he would sail.", "Ames", "asked",
     ["how he would sail"]),
    ("According to the report released by the office on Monday via its site, 81 boats sailed.", "the report",
     "According to", ["81 boats sailed"]),
    ("The mayor urged the union to close the quay, sell the boats and leave.", "The mayor", "urged",
     ["the union to close the quay, sell the boats and leave"]),
    # a clause that goes on behind a short report
    ("The ferry was late, Ames said, because the fog was thick.", "Ames", "said",
     ["The ferry was late", "because the fog was thick"]),
    ("By closing the quay, Ames said, the council can save the boats.", "Ames", "said",
     ["By closing the quay", "the council can save the boats"]),
    ("The ferry was late, Ames said, a delay that worries the town.", "Ames", "said", ["The ferry was late"]),
    ("The ferry was late, Ames said, adding that fog was to blame.", "Ames", "said", ["The ferry was late"]),
    # a comment of the outlet behind the content
    ("The pilot said the ferry was late, a claim that surprised the council.", "The pilot", "said",
     ["the ferry was late"]),
    ("The office said 40 boats sailed, compared with 20 a year ago.", "The office", "said", ["40 boats sailed"]),
    # words that lead to what is judged, nouns and adjectives that judge
    ("The envoy spoke out against the new toll.", "The envoy", "spoke out against", ["the new toll"]),
    ("The mayor took issue with the harbour plan.", "The mayor", "took issue with", ["the harbour plan"]),
    ("The council voted against the new bridge.", "The council", "voted against", ["the new bridge"]),
    ("His criticism of the plan surprised the council.", "His", "criticism of", ["the plan"]),
    ("The league voiced strong support for the strike.", "The league", "voiced strong support for", ["the strike"]),
    ("Farmers were critical of the new toll.", "Farmers", "were critical of", ["the new toll"]),
    ("The firm is eager to sell the yard.", "The firm", "is eager", ["to sell the yard"]),
    # where a noun phrase ends
    ("The mayor defended the toll in a recent interview with the Herald.", "The mayor", "defended", ["the toll"]),
    ("The envoy dismissed the map in the letter as a forgery.", "The envoy", "dismissed",
     ["the map in the letter as a forgery"]),
    ("The league endorsed Ms. Roe and organised rallies.", "The league", "endorsed", ["Ms. Roe"]),
    ("The captain denied the charges but later resigned.", "The captain", "denied", ["the charges"]),
    ("The league praised Ames, and the captain sailed.", "The league", "praised", ["Ames"]),
    ("The league praised some of the rules, including the toll.", "The league", "praised",
     ["some of the rules, including the toll"]),
    ("The union criticized the captain for raising doubts about whether he may sail.", "The union", "criticized",
     ["the captain for raising doubts about whether he may sail"]),
    # whose the speech is
    ("The ministry said, without giving any evidence, that it had sunk a boat.", "The ministry", "said",
     ["that it had sunk a boat"]),
    ("A poll published on Monday by the Norland Herald found that the mayor leads.",
     "A poll published on Monday by the Norland Herald", "found", ["that the mayor leads"]),
    ("Ryan Vale, who served in Brenn, Tolmar and Quay, praised the plan.", "Ryan Vale", "praised", ["the plan"]),
    ("Others joined unions backing the mayor.", "unions", "backing", ["the mayor"]),
    ("After accusing the firm of fraud, she resigned.", "she", "accusing", ["the firm of fraud"]),
    ("“We are late,” said Anna Roe, adding that the ferry was full.", "Anna Roe", "adding",
     ["that the ferry was full"]),
    ("But he works on another principle, he said.", "he", "said", ["But he works on another principle"]),
    ("The plan was criticised by the union.", "the union", "criticised", ["The plan"]),
    ("The pilot said the toll was higher, a claim the harbour office dismissed as “silly”.", "the harbour office",
     "dismissed", ["the toll was higher"]),
    ("The governor put the toll at 34 deaths.", "The governor", "put", ["the toll at 34 deaths"]),
    ("The group withdrew its estimate.", "The group", "withdrew", ["its estimate"]),
    ("The firm announced tighter checks as the border closed, an aide said.", "an aide", "said",
     ["The firm announced tighter checks as the border closed"]),
    ("Quay Watch, a small league, welcomed broad support for the strike.", "Quay Watch, a small league", "welcomed",
     ["broad support for the strike"]),
    ("The main issues facing the town, voters said, are tolls and rents.", "voters", "said",
     ["The main issues facing the town", "are tolls and rents"]),
    # the subject of a passive belongs to what is expected
    ("The ferry is expected to sail on Friday.", "", "expected", ["The ferry", "to sail on Friday"]),
    ("The mayor seemed to regret the choice.", "", "seemed", ["The mayor", "to regret the choice"]),
    ("The union criticised the mayor and challenged him to a debate.", "The union", "criticised", ["the mayor"]),
    # a second report goes on behind quoted words, a dash or a conjunction, and its speaker is the first one's
    ("He insists that he has “saved the harbour,” claiming that he built every crane.", "He", "insists",
     ["that he has “saved the harbour,”"]),
    ("He insists that he has “saved the harbour,” claiming that he built every crane.", "He", "claiming",
     ["that he built every crane"]),
    ("The pilot said the bridge was safe, adding that nobody was hurt.", "The pilot", "adding",
     ["that nobody was hurt"]),
    ("The mayor said the toll was low — saying it would rise in May.", "The mayor", "saying", ["it would rise in May"]),
    # a question or a cry ends a sentence, and who spoke it opens the next
    ("“Who do they think they are?” Roe said of the airline in March.", "Roe", "said",
     ["“Who do they think they are?”"]),
    ("“What a day!” Anna Roe told reporters.", "Anna Roe", "told", ["“What a day!”"]),
    ("“The answer is no,” Kale, who left in May, said at the time.", "Kale", "said",
     ["“The answer is no,”"]),
    ("The council has not yet endorsed that plan.", "The council", "endorsed", ["that plan"]),
    # a pronoun with its auxiliary in one word, a verb between commas that looks like a noun, speech in two parts
    ("She's suggesting that the port should close.", "She's", "suggesting", ["that the port should close"]),
    ("The levy, many argue, could hurt small farms.", "many", "argue", ["The levy", "could hurt small farms"]),
    ("The point of the dam, says Anna Roe, historian at the museum, is that it holds.",
     "Anna Roe, historian at the museum", "says", ["The point of the dam", "is that it holds"]),
    ("Kim Roe, a lawyer who has refused the deal, said the guards deserved better.",
     "Kim Roe, a lawyer who has refused the deal", "said", ["the guards deserved better"]),
    ("But as the Herald noted in an editorial, the mayor has won friends.", "the Herald", "noted",
     ["the mayor has won friends"]),
    # who is told to do something, what somebody would not do, whose claim or account it is
    ("The governor said the storm was over, and told residents to remain at home.", "The governor", "told",
     ["residents to remain at home"]),
    ("The army declined to comment for this report.", "The army", "declined to comment",
     ["to comment for this report"]),
    ("The union's claim to have won new members is disputed.", "The union's", "claim", ["to have won new members"]),
    ("As reported by the Herald, four boats sank.", "the Herald", "As reported by", ["four boats sank"]),
    # small words that lead to times lead to contents too; verbs that judge without a word that opens a clause
    ("Instead, she focused on the harbour.", "she", "focused on", ["the harbour"]),
    ("Police identified the pilot as a former guard.", "Police", "identified", ["the pilot as a former guard"]),
    ("The union reminded members of the vote.", "The union", "reminded", ["members of the vote"]),
    # a participle whose speaker stands before an apposition, or behind an adverb
    ("“It is old,” said Joe Roe, the chief of the harbour office, referring to the boat.",
     "Joe Roe, the chief of the harbour office", "referring to", ["the boat"]),
    ("The mayor raised doubts about the dam, falsely claiming that it leaked.", "The mayor", "claiming",
     ["that it leaked"]),
    # quoted words end a clause that begins before them, or go on with what stands before a short report
    ("Brandt says its aim “is to sail.”", "Brandt", "says",
     ["its aim “is to sail.”"]),
    ("The old dam, she said, “is safe for years.”", "she", "said", ["The old dam", "“is safe for years.”"]),
    ("In the morning, she said, “we sail.”", "she", "said", ["“we sail.”"]),
    # the noun of a clause is told with it, but not who hears it, nor when
    ("Ames rejected the idea that the quay was lost.", "Ames", "rejected", ["the idea that the quay was lost"]),
    ("Ames told the crew that the quay was lost.", "Ames", "told", ["that the quay was lost"]),
    ("Ames noted this week that the quay was lost.", "Ames", "noted", ["that the quay was lost"]),
    ("Brandt repeated his support for the ferry.", "Brandt", "repeated", ["his support for the ferry"]),
    # a form that is no more than an infinitive goes on with one; a past one is a report of its own
    ("Brandt said he would call the harbour and warn the crews.", "Brandt", "said",
     ["he would call the harbour and warn the crews"]),
    ("Brandt said he would call the harbour and warned the crews.", "Brandt", "said",
     ["he would call the harbour"]),
    # what for, and as what: around the agent of a passive, and behind a relative clause's verb
    ("Roe was criticised by the unions for closing the quay.", "the unions", "criticised",
     ["Roe", "for closing the quay"]),
    ("The plan is seen as a mistake by many captains.", "many captains", "seen", ["The plan", "as a mistake"]),
    ("Cole was endorsed the day before by his rival.", "his rival", "endorsed", ["Cole"]),
    ("The bridge, which he described as a waste, was sold.", "he", "described", ["The bridge, which", "as a waste"]),
    ("The mayor's calls for the city to act were ignored.", "The mayor's", "calls for", ["the city to act"]),
    # a condition and what goes with a plan belong to it, an occasion does not
    ("Brandt asked the board to find out whether the quay was safe.", "Brandt", "asked",
     ["the board to find out whether the quay was safe"]),
    ("He vowed to close the quay if the toll was raised.", "He", "vowed",
     ["to close the quay if the toll was raised"]),
    ("Ames praised the mayor even as he left the hall.", "Ames", "praised", ["the mayor"]),
    # who is told of in a relative clause with a frame of its own speaks, not the relative
    ("The firm denied claims by the harbour office in Tolmar Monday, according to which a leak killed 5,200 fish.",
     "the harbour office in Tolmar", "according to", ["a leak killed 5,200 fish"]),
    # a newspaper behind its verb speaks, not the last words before it
    ("The storm damaged 12 boats from the same harbour, mostly trawlers and ferries, reports the Tolmar Times.",
     "the Tolmar Times", "reports", ["The storm damaged 12 boats from the same harbour, mostly trawlers and ferries"]),
    # a number with its bound is what is reported, or who reports it
    ("Officials confirmed at least 30 deaths.", "Officials", "confirmed", ["at least 30 deaths"]),
    ("At least 30 residents said they were ill.", "30 residents", "said", ["they were ill"]),
    ("The fleet reported on Telegram that it lost two boats.", "The fleet", "reported", ["that it lost two boats"]),
    # where somebody said something is no part of who said it
    ("The ministry in a brief statement on Friday said two boats were missing.", "The ministry", "said",
     ["two boats were missing"]),
    ("The office of the mayor in a post on Telegram said two boats were missing.", "The office of the mayor", "said",
     ["two boats were missing"]),
    ("Police in Brenn in a statement said two boats were missing.", "Police in Brenn", "said",
     ["two boats were missing"]),
    ("The captain said the boat had sunk hours after the mayor proposed a ban.", "The captain", "said",
     ["the boat had sunk hours after the mayor proposed a ban"]),
    ("The captain said they had not yet called for help.", "The captain", "said", ["they had not yet called for help"]),
    ("Roe denounced the toll after Holm said it was high.", "Roe", "denounced", ["the toll"]),
    # a clause ends behind its verb: neither a list nor an apposition to its subject does it
    ("Roe said that the counts in Tolmar and New Brenn show the dam is safe.", "Roe", "said",
     ["that the counts in Tolmar and New Brenn show the dam is safe"]),
    ("Roe argued that the captain, who runs a small yard, was right.", "Roe", "argued",
     ["that the captain, who runs a small yard, was right"]),
    # who is told or asked is one or several; what a plan is about stands before it
    ("Roe assured him the dam was safe.", "Roe", "assured", ["the dam was safe"]),
    ("The board asked Mills, Holm and Kale to search the quay.", "The board", "asked",
     ["Mills, Holm and Kale to search the quay"]),
    ("The bridge he wants to build will cost little.", "he", "wants", ["The bridge", "to build"]),
    ("A captain who wants to sail could buy the boat.", "A captain who", "wants", ["to sail"]),
    # a text that somebody gives out, and a noun that says what he does, belong to the cue
    ("The mayor released a short statement saying the quay was lost.", "The mayor",
     "released a short statement saying", ["the quay was lost"]),
    ("Roe expressed deep concern that the quay was lost.", "Roe", "expressed deep concern", ["that the quay was lost"]),
    ("Roe voiced concerns over the toll.", "Roe", "voiced concerns over", ["the toll"]),
    ("Roe expressed her concern that the quay was lost.", "Roe", "expressed", ["her concern that the quay was lost"]),
    ("The unions lobbied for the ferry.", "The unions", "lobbied for", ["the ferry"]),
    # a relative or a question word right before who speaks belongs to what he says
    ("The toll, which he said was a mistake, was raised.", "he", "said", ["which", "was a mistake"]),
    ("They paid for what Roe said is a new bridge.", "Roe", "said", ["what", "is a new bridge"]),
    ("It was in an interview in which he said the toll was high.", "he", "said", ["the toll was high"]),
    ("Holm left the hall with a short “note.” “We sail at noon,” Holm said.", "Holm", "said", ["“We sail at noon,”"]),
    # whatever describes who a frame names is no part of what is said
    ("The dam is safe, according to people who know the plan.", "people", "according to", ["The dam is safe"]),
    ("The dam is safe, according to a Harbour News count of the boats.", "a Harbour News count of the boats",
     "according to", ["The dam is safe"]),
    ("According to aides close to the talks, the dam is safe.", "aides", "According to", ["the dam is safe"]),
    ("One thing they have done, according to aides who left, is to sell the boats.", "aides", "according to",
     ["One thing they have done", "is to sell the boats"]),
    ("The bridge, which he called “a waste of money”, was sold.", "he", "called", ["which", "“a waste of money”"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "cue", "content"), CASES)
def test_attribution_is_read(text: str, source: str, cue: str, content: list[str]):
    found = [c for c in claims_of("en", text) if " ".join(s.quote for s in c.attribution.cue) == cue]
    assert [s.quote for s in found[0].content] == content
    assert mention(found[0]).lower() == source.lower()


SHARED = [
    ("Valmont said it could not pay its debts, warning that it might close by June.", "warning", "Valmont"),
    ("The minister rejected the notion that the army fired first, arguing that a convoy was hit.", "arguing",
     "The minister"),
    ("The union gave no details on how it planned to vote, saying only that the talks went on.", "saying", "The union"),
    ("The crowd left when the bishop named the man, calling him a thief.", "calling", "the bishop"),
    ("Karel Roe met survivors of the flood and relatives of the 49 people killed on Thursday and said dikes were old.",
     "said", "Karel Roe"),
    ("The firm said the yard would close but added that the crane was sold.", "added", "The firm"),
    ("The verdict led some lawyers to speculate that the bank would appeal.", "speculate", "some lawyers"),
    ("The talks went on, with the bishop repeatedly calling the law a disgrace.", "calling", "the bishop"),
    ("Tom Hale, president of Quay Watch, a small group that has sued to see the files, said it was late.", "said",
     "Tom Hale, president of Quay Watch, a small group that has sued to see the files"),
    ("Anna Holm, who helped found Quay Watch, a group based in Brenn, said it was late.", "said", "Anna Holm"),
    ("Three officials who asked not to be named said the talks had failed.", "said", "Three officials"),
    ("A person briefed on the talks said that the offer was low.", "said", "A person briefed on the talks"),
    ("A woman who was injured said the bus burned.", "said", "A woman"),
    ("Roe, meanwhile, who has no seat, said the vote was a farce.", "said", "Roe"),
    ("The envoy is calling for a ban on the man after the U.S. candidate suggested that he lied.", "suggested",
     "the U.S. candidate"),
    ("Forces have occupied much of Brenn and Norland has said it will stay.", "said", "Norland"),
    ("In 2010 she said that the ferry was old.", "said", "she"),
    ("But Mr. Acker is convinced that the firm will recover.", "is convinced", "Mr. Acker"),
    ("Most believe that the ferry is late.", "believe", "Most"),
    ("Roe, Holm, and Maas have all denied the claim.", "denied", "Roe, Holm, and Maas"),
    ("Anna Roe and Karel Holm both said it was late.", "said", "Anna Roe and Karel Holm"),
    ("Jan Holm said it was late.", "said", "Jan Holm"),
    ("Candidates like Karel Roe are vowing to stay.", "vowing", "Candidates like Karel Roe"),
    ("BRENN ― The harbour office announced two new ferries.", "announced", "The harbour office"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "cue", "source"), SHARED)
def test_a_verb_without_a_subject_shares_that_of_the_clause_it_goes_on_with(text: str, cue: str, source: str):
    found = [c for c in claims_of("en", text) if any(part.quote == cue for part in c.attribution.cue)]
    assert [mention(c) for c in found] == [source]


def test_who_quotes_somebody_passes_it_on():
    claim = claims_of("en", "A news site quoted the captain as saying that the dam had burst.")[0]
    assert [hop.mention for hop in claim.attribution.chain if hop.start is not None] == ["the captain", "A news site"]


def test_somebody_told_of_in_the_report_itself_is_not_who_reports_it():
    text = "Oleh Marn, the minister, visited the mine. One worker was killed in the attack, he said."
    assert [c.attribution.chain[0].name for c in claims_of("en", text) if c.attribution.cue] == ["Oleh Marn"]


def test_a_body_whose_abbreviation_closes_its_name_is_one():
    text = "The Norland Centre for Disease Control and Prevention (NCDC) said 12 people died."
    first = claims_of("en", text)[0].attribution.chain[0]
    assert (first.name, first.members) == ("Norland Centre for Disease Control and Prevention", ())


NOT_SAID = [
    ("The ship belongs to the Quay League, whose board has endorsed Ms. Roe.", "The ship"),
    ("Officers were called to reports of gunfire.", "gunfire"),
    ("“Where is the boat?” Roe said the ferry had left.", "“Where"),
    ("The toll was raised, with reports from Tolmar, Brenn and Quay states.", "The toll was raised"),
    ("The toll was raised, with reports from Tolmar, Brenn, and Quay states.", "The toll was raised"),
    ("Mike Ford of Tolmar, a captain who served there, denounced the mayor's plan.", "Mike Ford"),
    ("Mike Ford, a captain who served in Brenn, called it “a disgrace”.", "Mike Ford"),
    ("Ames called the toll a mistake, although he supports the bridge.", "Ames"),
    ("Six in 10 like the ferry, after half said so in May.", "Six"),
    ("Ms. Ford joined the yard in May, but she said almost nothing about it.", "Ms. Ford"),
    ("He met the mayor, during which talk he touched on the harbour.", "He met the mayor"),
]


@pytest.mark.parametrize(("text", "before"), NOT_SAID)
def test_what_stands_before_a_relative_clause_is_not_what_it_reports(text: str, before: str):
    assert all(not s.quote.startswith(before) for c in claims_of("en", text) for s in c.content)


@pytest.mark.parametrize(
    "piece",
    [", in", " , in,", ", who", ", a claim he denied", " backing groups", " released by", ", saying", " and said"],
)
def test_a_long_sentence_of_asides_takes_time_in_proportion(piece: str):
    assert grows_linearly(lambda text: claims_of("en", f"The mayor, in{text} said that it was late."), piece)


def test_words_between_dashes_part_no_subject_from_its_verb():
    (claim,) = claims_of("en", "Some economists - a minority of the board - warn that prices could rise.")
    assert claim.attribution.chain[0].mention == "Some economists"


@pytest.mark.parametrize("words", ["declined to be named", "refused to be identified"])
def test_who_wants_no_name_denies_nothing(words: str):
    claims = claims_of("en", f"A hospital official, who {words}, put the death toll at 17.")
    assert [c.attribution.act for c in claims] == ["estimate"]


def test_survivors_who_speak_are_no_count_of_the_rescued():
    (claim,) = claims_of("en", "Two survivors told the Quay Courier that the captain had left the bridge.")
    assert mention(claim) == "Two survivors"
    assert not claim.figures


def test_an_article_and_an_adjective_before_a_report_are_no_source():
    (claim,) = claims_of("en", "An earlier report that 25 people had died was false, the ministry said.")
    assert mention(claim) == "the ministry"
