"""Who says what in Dutch and Danish: word order, numbers put at and taken back, silence, with invented sentences."""

import pytest
from test_attribution import claims_of, mention

# language, text, source mention, act, first part of the content
SAID = [
    ("nl", "De wethouder vindt het verheugend dat de school open blijft.", "De wethouder", "say",
     "dat de school open blijft"),
    ("nl", "Eerder sprak de brandweer van vijf gewonden.", "de brandweer", "say", "vijf gewonden"),
    ("nl", "Het concern is van plan 300 banen te schrappen.", "Het concern", "plan", "300 banen te schrappen"),
    ("nl", "Ferolan maakte dinsdag bekend 300 banen te schrappen.", "Ferolan", "report", "300 banen te schrappen"),
    ("nl", "De politie houdt het op 7 gewonden.", "De politie", "estimate", "De politie houdt het op 7 gewonden"),
    ("nl", "De inspectie trok haar aantal van zestig zieken in.", "De inspectie", "deny",
     "haar aantal van zestig zieken"),
    ("nl", "De politie heeft nog niets bekendgemaakt over de oorzaak.", "De politie", "no-comment", "nog niets"),
    ("nl", "Dat er overleg was, bevestigde de provincie.", "de provincie", "confirm", "Dat er overleg was"),
    ("nl", "De kapitein dacht dat de haven dicht was, maar een loods bracht het schip binnen.", "De kapitein",
     "estimate", "dat de haven dicht was"),
    ("nl", "De raad schreef dat de voorzitter riep: \"Stop daarmee.\"", "de voorzitter", "say", "\"Stop daarmee.\""),
    ("nl", "De huisarts heeft laten zien dat de zorg beter kan.", "De huisarts", "report", "dat de zorg beter kan"),
    ("nl", "De bonden melden 600 stakers, maar de minister houdt het op 350.", "de minister", "estimate",
     "maar de minister houdt het op 350"),
    ("nl", "Er wordt beweerd dat de directeur is gevlucht.", "", "claim", "dat de directeur is gevlucht"),
    ("da", "Borgmesteren, som i en kort tale sagde, at broen lukker, gik hjem.", "Borgmesteren, som", "say",
     "at broen lukker"),
    ("da", "Efter politiets skøn deltog 3.000 i marchen.", "politiets", "estimate", "deltog 3.000 i marchen"),
    ("da", "Styrelsen trak tallet tilbage.", "Styrelsen", "deny", "tallet"),
    ("da", "Det siges, at kassereren er rejst.", "", "say", "at kassereren er rejst"),
    ("da", "Det bekræftes af politiet, at tre er anholdt.", "politiet", "confirm", "at tre er anholdt"),
    ("da", "Lederen menes at have modtaget pengene.", "", "say", "Lederen"),
    ("da", "At der har været møder, bekræfter regionen.", "regionen", "confirm", "At der har været møder"),
    ("da", "Ministeren kalder ulykken \"en tragedie\" og lover en undersøgelse.", "Ministeren", "promise",
     "en undersøgelse"),
    ("da", "Ifølge rederiet var 51 om bord, men politiet kan ikke bekræfte tallet.", "rederiet", "say",
     "var 51 om bord"),
    ("da", "\"Der er fundet nåle i tøjet,\" oplyser kriminalinspektør Jørgen Juhl, Roskilde.",
     "kriminalinspektør Jørgen Juhl, Roskilde", "report", "\"Der er fundet nåle i tøjet,\""),
    ("da", "Dagen efter sagde ministeren, at sagen er lukket.", "ministeren", "say", "at sagen er lukket"),
    ("da", "I virkeligheden, mener formanden, er sagen lukket.", "formanden", "say", "I virkeligheden"),
    ("da", "Det ønsker Nordvind ikke at kommentere.", "Nordvind", "no-comment", "at kommentere"),
    ("nl", "Uit een peiling van bureau Meetpunt blijkt dat 54 procent tegen is.", "een peiling van bureau Meetpunt",
     "report", "dat 54 procent tegen is"),
    ("nl", "De regering bestrijdt die cijfers en zegt dat er twaalf doden zijn.", "De regering", "deny",
     "die cijfers"),
    ("nl", "De burgemeester zei:\n\"Er komt een nieuwe brug.\"", "De burgemeester", "say",
     "\"Er komt een nieuwe brug.\""),
    ("nl", "\"Wij zoeken door tot hij is gevonden, zegt inspecteur Karin Dal.", "inspecteur Karin Dal", "say",
     "\"Wij zoeken door tot hij is gevonden"),
    ("da", "Jens Risby hævdede:\n\"Der er begået fejl.\"", "Jens Risby", "claim", "\"Der er begået fejl.\""),
    ("da", "Tre er fyret, skriver Nordby Bladet uden at angive kilder.", "Nordby Bladet", "report",
     "Tre er fyret"),
    ("da", "Omkring 30 fans råbte, at dommeren er blind.", "Omkring 30 fans", "say", "at dommeren er blind"),
    ("da", "Ifølge ministeriet ved ingen, hvor mange der mangler.", "ministeriet", "say",
     "ved ingen, hvor mange der mangler"),
    ("da", "Seneste fund viser, at gravhøjen er ældre.", "Seneste fund", "report", "at gravhøjen er ældre"),
    ("nl", "Een rapport dat de provincie liet maken, concludeert dat de sluis onveilig was.", "Een rapport", "say",
     "dat de sluis onveilig was"),
    ("da", "Administrerende direktør Anne Krog siger, at værket lukker.", "Administrerende direktør Anne Krog", "say",
     "at værket lukker"),
    ("da", "Finansordfører Bo Vig (DF) afviser forslaget.", "Finansordfører Bo Vig (DF)", "deny", "forslaget"),
    ("da", "Lækkede dokumenter viser, at ministeren var advaret.", "Lækkede dokumenter", "report",
     "at ministeren var advaret"),
    ("nl", "Beoogd wethouder Jan de Boer zegt dat de brug dicht is.", "Beoogd wethouder Jan de Boer", "say",
     "dat de brug dicht is"),
    ("da", "Det kurdisk ledede parti Roja har meddelt, at byen er tømt.", "Det kurdisk ledede parti Roja", "report",
     "at byen er tømt"),
    ("da", "Anklager Bente Dal kræver otte års fængsel.", "Anklager Bente Dal", "order", "otte års fængsel"),
    ("da", "Kyiv anklager Moskva for at have ramt en skole.", "Kyiv", "accuse", "Moskva for at have ramt en skole"),
    ("da", "Kilder tæt på rederiet siger, at skibet er solgt.", "Kilder tæt på rederiet", "say", "at skibet er solgt"),
    ("nl", "De werf is verkocht, zeggen bronnen rond de rederij.", "bronnen rond de rederij", "say",
     "De werf is verkocht"),
    ("nl", "Dat de haven sluit, zei de politie rond het middaguur.", "de politie", "say", "Dat de haven sluit"),
    ("da", "Omsætningen faldt, oplyser selskabet i sit regnskab.", "selskabet", "report", "Omsætningen faldt"),
    ("da", "Væksten bliver lav, vurderer Nordbanken i en ny prognose.", "Nordbanken", "estimate",
     "Væksten bliver lav"),
    ("nl", "De winst daalde, meldt het bedrijf in zijn jaarverslag.", "het bedrijf", "report", "De winst daalde"),
    ("da", "Broen er slidt, siger beboere i en lille by.", "beboere i en lille by", "say", "Broen er slidt"),
    ("da", "Skibet var efter rederiets eget udsagn sødygtigt.", "rederiets", "say", "Skibet var"),
    ("da", "Fjordbladet erfarer, at skolen lukker.", "Fjordbladet", "report", "at skolen lukker"),
    ("da", "Firmaet har ikke villet oplyse, hvor mange der er fyret.", "Firmaet", "no-comment",
     "hvor mange der er fyret"),
    ("da", "Manden erkender vold, men nægter tyveri.", "Manden", "deny", "tyveri"),
    ("da", "Planen er blevet kritiseret af Nordlys.", "Nordlys", "condemn", "Planen"),
    ("nl", "De aanval is veroordeeld door Noordland.", "Noordland", "condemn", "De aanval"),
    ("da", "Broen er slidt. Det fremgår af en rapport fra tilsynet.", "en rapport fra tilsynet", "report",
     "Broen er slidt."),
    ("nl", "De brug is onveilig. Dat blijkt uit een rapport van het toezicht.", "een rapport van het toezicht",
     "report", "De brug is onveilig."),
    ("da", "Minister om branden: Det er en tragedie", "Minister", "say", "Det er en tragedie"),
    ("nl", "Wethouder over de brand: het is een ramp", "Wethouder", "say", "het is een ramp"),
    ("da", "Avis: Regeringen dropper reformen", "Avis", "say", "Regeringen dropper reformen"),
    ("nl", "Noordals' ministerie meldt dat de haven dicht is.", "Noordals' ministerie", "report",
     "dat de haven dicht is"),
    ("da", "Byen fik som før sin støtte.\" Havnen skal stadig hjælpes, \"sagde han.", "han", "say",
     "\" Havnen skal stadig hjælpes, \""),
    ("nl", "Het door Nordal geleide ministerie van Zorg zegt dat de kliniek sluit.",
     "Het door Nordal geleide ministerie van Zorg", "say", "dat de kliniek sluit"),
    ("da", "Klinikken lukker, oplyser det af Nordal ledede ministerium.", "det af Nordal ledede ministerium", "report",
     "Klinikken lukker"),
    ("nl", "De haven sluit. Dat meldt Reuters, dat anonieme bronnen citeert.", "anonieme bronnen", "report",
     "De haven sluit."),
    ("nl", "De prijs stijgt. Dat blijkt uit cijfers die het bureau heeft gepubliceerd.", "cijfers", "report",
     "De prijs stijgt."),
    ("nl", "De brug gaat dicht. De wethouder schrijft dat in een brief aan de raad.", "De wethouder", "report",
     "De brug gaat dicht."),
    ("nl", "Terwijl de politie van 200 betogers spreekt, zwijgt de gemeente.", "de politie", "say", "200 betogers"),
    ("da", "Efter branden har politiet sagt, at huset er sikkert.", "politiet", "say", "at huset er sikkert"),
    ("da", "Inden mødet har formanden lovet, at broen åbner.", "formanden", "promise", "at broen åbner"),
    ("da", "Efter stormen har Nordal tilbageholdt skibe og truet med at lukke havnen.", "Nordal", "warn",
     "at lukke havnen"),
    ("da", "Efter at politiet har sagt, at huset er sikkert, kom de hjem.", "politiet", "say", "at huset er sikkert"),
    ("da", "Hun går, selv om ministeren har sagt, at det er forbi.", "ministeren", "say", "at det er forbi"),
    ("da", "Politiet har fået meldinger om, at broen er lukket.", "", "report", "om, at broen er lukket"),
    ("nl", "De politie kreeg meldingen dat er werd geschoten.", "", "report", "dat er werd geschoten"),
    ("da", "Formanden siger:\n\n- Vi er glade for resultatet. Det er godt.", "Formanden", "say",
     "Vi er glade for resultatet. Det er godt."),
    ("nl", "De voorzitter zegt:\n\n- We zijn blij met het resultaat.", "De voorzitter", "say",
     "We zijn blij met het resultaat."),
    ("da", "Det går godt, siger Eva Lund og tilføjer:\n\n- Vi er klar.", "Eva Lund", "say", "Det går godt"),
    ("da", "Det går godt, siger Eva Lund og indrømmer:\n\n- Vi tog fejl i maj.", "Eva Lund", "admit",
     "Vi tog fejl i maj."),
    ("nl", "Het gaat goed, zegt de voorzitter:\n\n\"We zijn blij.\"", "de voorzitter", "say", "Het gaat goed"),
    ("nl", "Hij verwijst naar een rapport dat concludeert dat de brug onveilig is.", "een rapport", "say",
     "dat de brug onveilig is"),
    ("nl", "De wethouder stuurde berekeningen van het bureau waaruit blijkt dat het geld op is.",
     "berekeningen van het bureau", "report", "dat het geld op is"),
    ("da", "Hun henviser til beregninger, der viser, at pengene slipper op.", "beregninger, der", "report",
     "at pengene slipper op"),
    ("nl", "De man die zegt dat hij thuis was, blijft vast.", "De man", "say", "dat hij thuis was"),
    ("nl", "De rederij ontkent de beschuldigingen en stapt naar de rechter.", "De rederij", "deny",
     "de beschuldigingen"),
    ("nl", "Raadslid Joris Bakema (Dorpsbelang) pleit voor een verbod, maar de rest is tegen.",
     "Raadslid Joris Bakema (Dorpsbelang)", "suggest", "een verbod"),
    ("nl", "Een deel is volgens de directie weg, al hoopt de bond op een akkoord.", "de directie", "say",
     "Een deel is"),
    ("da", "Borgmesteren kalder angrebet \"fejt og usselt\".", "Borgmesteren", "say", "angrebet \"fejt og usselt\""),
    ("da", "Hjælpeorganisationer regner med over 100 døde.", "Hjælpeorganisationer", "expect", "over 100 døde"),
    ("da", "Han sagde efter at have set planen, at den er god.", "Han", "say", "at den er god"),
    ("nl", "Een groep artsen waarschuwt in een open brief voor sluiting van de afdeling.", "Een groep artsen", "warn",
     "sluiting van de afdeling"),
    ("nl", "Uit een rapport dat vandaag is verschenen, blijkt dat de dijk te laag is.", "een rapport", "report",
     "dat de dijk te laag is"),
    ("nl", "De bonden gaan uit van 6.000 stakers.", "De bonden", "estimate", "6.000 stakers"),
    ("nl", "Het dak lekt. Dat heeft de rechtbank in Maasdrecht vastgesteld en bepaald.", "de rechtbank in Maasdrecht",
     "report", "Het dak lekt."),
    ("nl", "\"Het ging mis\", aldus woordvoerder Pim Kuiper van de brandweer tegen Radio Maas.",
     "woordvoerder Pim Kuiper", "say", "\"Het ging mis\""),
    ("nl", "Toen de agent hem vroeg uit te stappen, zou de man zijn gevlucht.", "de agent", "order", "uit te stappen"),
    ("nl", "De club bevestigt dat \"enkele leden\" gewond zijn. \"Wij leven met hen mee.\"", "De club", "say",
     "\"Wij leven met hen mee.\""),
    ("da", "\"Farvel,\" lyder det spydigt fra formanden.", "formanden", "say", "\"Farvel,\""),
    ("da", "Det hedder i en pressemeddelelse, at fabrikken lukker.", "en pressemeddelelse", "say",
     "at fabrikken lukker"),
    ("da", "Den sigtede skulle efter eget udsagn have sovet i en lade.", "Den sigtede", "claim",
     "Den sigtede skulle"),
    ("da", "En gruppe læger advarer i et åbent brev mod at lukke afdelingen.", "En gruppe læger", "warn",
     "at lukke afdelingen"),
    ("da", "Jonas Bækgaard går ind for et forbud, men resten er imod.", "Jonas Bækgaard", "suggest", "et forbud"),
    ("nl", "Het bedrijf wil 300 banen schrappen.", "Het bedrijf", "plan", "300 banen schrappen"),
    ("nl", "De kapitein wijst elke schuld van de hand.", "De kapitein", "deny", "elke schuld"),
    ("nl", "De inspectie noemt het 'zeer zorgelijk' en eist dat het bestuur ingrijpt.", "De inspectie", "order",
     "dat het bestuur ingrijpt"),
    ("nl", "Maar Roe, die tegen stemde, waarschuwt dat het misgaat, en raadde hem aan nee te zeggen.", "Roe", "warn",
     "dat het misgaat"),
    ("nl", "De krant schreef dat in zijn jeugd de schilder riep: \"Weg ermee!\"", "de schilder", "say",
     "\"Weg ermee!\""),
    ("nl", "Hij ontkent het, maar beweerd wordt dat hij gokt.", "", "claim", "dat hij gokt"),
    ("nl", "De bond vindt het op zich verheugend dat er geld komt.", "De bond", "say", "dat er geld komt"),
    ("nl", "\"Een zwarte dag\", aldus de koning in zijn toespraak.", "de koning", "say", "\"Een zwarte dag\""),
    ("nl", "A. van den Berg van de Zeebond vindt dat de top moet gaan.", "A. van den Berg van de Zeebond", "say",
     "dat de top moet gaan"),
    ("nl", "\"Wij stoppen\", zegt trainer Erik ten Hag van FC Dijkstad.", "trainer Erik ten Hag van FC Dijkstad", "say",
     "\"Wij stoppen\""),
    ("da", "- Det er en trist dag, siger hun og tilføjer: - Vi kommer videre.", "hun", "say",
     "Det er en trist dag"),
    ("nl", "Ze wil verder niet op vragen ingaan zolang het onderzoek loopt.", "Ze", "no-comment",
     "Ze wil verder niet op vragen ingaan zolang het onderzoek loopt"),
    ("nl", "Het gaat volgens de politie goed, al wil de raad niet op vragen ingaan.", "de politie", "say", "Het gaat"),
    ("da", "Ministeren beskyldes for at have løjet.", "", "accuse", "for at have løjet"),
    ("da", "Han har ifølge CNN sagt ja, men Det Blå Hus har ikke ønsket at kommentere sagen.", "CNN", "say",
     "Han har"),
    ("nl", "Het OM heeft dinsdag twaalf jaar celstraf geëist tegen Rico V. (41) voor moord.", "Het OM", "order",
     "twaalf jaar celstraf"),
    ("nl", "Hij was thuis. Zij bevestigt dat, maar de rest zwijgt.", "Zij", "confirm", "Hij was thuis."),
    ("nl", "Een van hen trok die verklaring in.", "Een van hen", "deny", "die verklaring"),
    ("nl", "Hij keerde om, aangezien er gevaar was en de loods niet wist of de pont zou varen.", "de loods",
     "deny-knowledge", "of de pont zou varen"),
    ("da", "- Der er intet bevis, sagde Holm, der kaldte sagen \"tynd\".", "Holm, der", "say", "sagen \"tynd\""),
    ("da", "Mod en mand, der kørte bilen, krævede anklageren seks års fængsel.", "anklageren", "order",
     "seks års fængsel"),
    ("da", "Hun kaldte tiltalte \"en kujon\" og bad om en erstatning på 300 kroner.", "Hun", "order",
     "en erstatning på 300 kroner"),
    ("da", "Lodsen meddelte pludselig havnevagten, at motoren brændte.", "Lodsen", "report", "at motoren brændte"),
    ("da", "Anfører Lars Holm siger, at holdet er klar.", "Anfører Lars Holm", "say", "at holdet er klar"),
    ("da", "\"Spørg Ole,\" lød det i gentagne tilfælde.", "", "say", "\"Spørg Ole,\""),
    ("da", "Bunden kalder planerne \"skøre\" og truer med aktioner.", "Bunden", "warn", "aktioner"),
    ("nl", "Er lag een schip. De marine ontkent dat en stelt dat het om een veerpont ging.", "De marine", "say",
     "dat het om een veerpont ging"),
    ("nl", "Deskundigen vrezen voor een hongersnood in het gebied.", "Deskundigen", "expect",
     "een hongersnood in het gebied"),
    ("nl", "De Maasdalse legerchef Torsky schreef op Telegram dat zijn mannen weg zijn.",
     "De Maasdalse legerchef Torsky", "report", "dat zijn mannen weg zijn"),
    ("nl", "Het bedrijf had volgens de aanklager 'willens en wetens' gif geloosd.", "de aanklager", "say",
     "Het bedrijf had"),
    ("nl", "Er vielen acht doden. Het ministerie heeft dat nog niet bevestigd.", "Het ministerie", "cannot-confirm",
     "Er vielen acht doden."),
    ("da", "\"Det ved vi ikke,\" lyder det fra ministeriets pressetjeneste.", "ministeriets pressetjeneste", "say",
     "\"Det ved vi ikke,\""),
    ("da", "Analytikere havde ventet et overskud på to milliarder kroner.", "Analytikere", "expect",
     "et overskud på to milliarder kroner"),
    ("da", "Manden er mistænkt for at have stukket sin nabo ned.", "", "accuse",
     "at have stukket sin nabo ned"),
    ("da", "Manden er sigtet for at have sat ild til laden.", "", "accuse", "for at have sat ild til laden"),
    ("da", "Ifølge et vidne opstod der uro på kajen.", "et vidne", "say", "opstod der uro på kajen"),
    ("da", "Mette Holm, der er formand for havnen, kalder planen \"tåbelig\".", "Mette Holm", "say",
     "planen \"tåbelig\""),
    ("nl", "De dijk is zwak, volgens een rapport dat in mei werd gepubliceerd door de raad.", "een rapport", "say",
     "De dijk is zwak"),
    ("nl", "Volgens een rapport dat in mei werd gepubliceerd, is de dijk zwak.", "een rapport", "say",
     "is de dijk zwak"),
    ("nl", "De krant meldde dat 70 leden zijn herkend en bevestigd als vermist.", "De krant", "report",
     "dat 70 leden zijn herkend en bevestigd als vermist"),
    ("da", "Kajen er lukket, lyder beskeden fra brandvæsenet.", "brandvæsenet", "say", "Kajen er lukket"),
]  # fmt: skip

# language, text: nobody speaks
SILENT = [
    ("nl", "Dat wil zeggen dat de prijzen stijgen."),
    ("da", "Det vil sige, at 55 børn skal flyttes."),
    ("da", "Det kræver, at alle møder til tiden."),
    ("da", "LANDET RUNDT NORDBY: Badning er igen tilladt i søen."),
    ("da", "Der er et krav om, at alle bærer hjelm."),
    ("nl", "Andere mogelijkheden: met de trein of met de bus."),
    ("da", "Beboerne synes at støtte planen."),
    ("da", "De ventede på at blive reddet."),
    ("da", "Hun siger ja til at gifte sig."),
    ("da", "Hans hund hed Freja."),
    ("da", "Bog om krigen: En god fortælling om byen"),
    ("da", "NORDBY: En kvinde faldt onsdag i havnen."),
    ("da", "Byen fik en kro. Den hed Havnens Perle."),
    ("da", "Byen fik en kro. Det hed Havnens Perle."),
    ("da", "Det er en mand, som næsten taler flydende svensk."),
    ("da", "Døren er lukket, som Morten gik ind ad."),
    ("da", "Troppen kom til den ikke anerkendte republik Nordal."),
    ("da", "Han er ved gud ikke sprunget over."),
    ("da", "Alle ved, hvad der venter."),
    ("nl", "De staat is niet erkend door Noordland."),
    ("nl", "Het hof sprak de man vrij van diefstal."),
    ("nl", "Het is nog te vroeg om de haven te openen."),
    ("nl", "De twee worden verdacht van dood door schuld."),
    ("nl", "De man is veroordeeld voor dood door schuld."),
    ("da", "Båden, som viste sig at være en færge, lagde til."),
    ("da", "Der mangler penge, som kommunen skal ud at finde."),
    ("da", "De fandt skibet kort efter at stormen lagde sig."),
]


@pytest.mark.parametrize(("language", "text", "source", "act", "content"), SAID)
def test_who_says_what(language, text, source, act, content):
    found = [(mention(c), c.attribution.act, c.content[0].quote) for c in claims_of(language, text)]
    assert (source, act, content) in found


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_nobody_speaks(language, text):
    assert claims_of(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "certainty"),
    [
        ("nl", "Er wordt beweerd dat de directeur is gevlucht.", "alleged"),
        ("da", "Det siges, at kassereren er rejst.", "alleged"),
        ("da", "Det menes, at seks er omkommet.", "probable"),
        ("da", "Det bekræftes af politiet, at tre er anholdt.", "asserted"),
    ],
)
def test_passives_without_a_speaker_are_hearsay(language, text, certainty):
    assert [c.factuality.certainty for c in claims_of(language, text)] == [certainty]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("nl", "Ferolan schrapt 90 banen. Dat meldt het bedrijf.", "Ferolan"),
        ("nl", "Volgens het ministerie van Defensie is er niets mis. Het zei dat er geen gewonden zijn.",
         "ministerie van Defensie"),
        ("nl", "Dat zei burgemeester Jos van der Meer op televisie.", "Jos van der Meer"),
        ("nl", "Volgens minister Van der Staay is het klaar.", "Van der Staay"),
        ("nl", "Dat zeggen de lokale autoriteiten. Volgens de brandweer is de straat dicht.", "brandweer"),
        ("da", "Tiltalte skal efter anklagerens opfattelse dømmes.", "anklageren"),
        ("da", "Det er for dyrt, mener Danske Havneejere.", "Danske Havneejere"),
        ("nl", "Topvrouw Karin Visser zwijgt. De raad is kwaad, zegt wethouder Tom de Boer. De Boer wil weg.",
         "Tom de Boer"),
        ("da", "- Vi er klar, siger faglig sekretær Ib Holm til Ritzau.", "Ib Holm"),
        ("nl", "\"Fout\", zegt de Tarabische minister van Buitenlandse Zaken Ilan Sero. Hij eist actie.",
         "Ilan Sero"),
        ("nl", "Er zijn doden, melden de autoriteiten in de havenstad. Volgens hen is de weg dicht.",
         "autoriteiten in de havenstad"),
        ("da", "Ifølge Børsens oplysninger fyrer selskabet mange.", "Børsen"),
        ("da", "Hans Juhl fra Nordby siger, at tre er anholdt.", "Hans Juhl"),
    ],
)  # fmt: skip
def test_the_speaker_has_a_name(language, text, name):
    assert claims_of(language, text)[-1].attribution.chain[0].name == name


def test_a_report_that_was_published_is_told_once():
    found = claims_of("da", "En rapport, der er offentliggjort i dag, viser, at skolen lukker.")
    assert [(mention(c), c.content[0].quote) for c in found] == [("En rapport", "at skolen lukker")]


def test_no_danger_for_residents_is_no_vote():
    assert not any(c.figures for c in claims_of("da", "Ifølge kommunen er der ingen fare for beboerne i Engdal."))


def test_a_platform_stands_once_in_the_chain():
    (claim,) = claims_of("da", "Det skriver Sydøstegnens Politi på det sociale medie X.")
    assert [hop.name for hop in claim.attribution.chain if hop.start is not None] == ["Sydøstegnens Politi", "X"]


def test_the_dead_who_fell_are_people():
    (claim,) = claims_of("nl", "Volgens activisten zijn al 35 doden gevallen.")
    assert [(f.unit, f.low) for f in claim.figures] == [("person", 35)]


def test_a_medium_of_two_words_keeps_both():
    (claim,) = claims_of("da", "Der er fundet spor, siger vagtchef Emil Grøn til Havne Bladet.")
    assert [hop.name for hop in claim.attribution.chain if hop.start is not None] == ["Emil Grøn", "Havne Bladet"]


def test_what_a_frame_reports_is_not_reported_again():
    found = claims_of("nl", "Volgens de krant De Maasbode, die inzage had, wist de directie al in maart van het lek.")
    assert [mention(c) for c in found] == ["de krant De Maasbode"]


def test_an_interview_is_no_part_of_a_name():
    (claim,) = claims_of("nl", '"Er komt geld", zegt minister Van Dal (Landbouw) in een interview met Trouw.')
    assert [hop.mention for hop in claim.attribution.chain if hop.start is not None] == [
        "minister Van Dal (Landbouw)",
        "Trouw",
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Er zijn twaalf doden. Dat meldt de politie volgens persbureau AFP."),
        ("da", "Der er tolv døde. Det oplyser politiet ifølge nyhedsbureauet AFP."),
    ],
)
def test_who_passes_on_a_report_of_the_sentence_before_is_a_hop(language, text):
    (claim,) = claims_of(language, text)
    hops = [hop.name for hop in claim.attribution.chain if hop.start is not None]
    assert (hops[1:], claim.figures[0].low) == (["AFP"], 12)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Dat gebeurde in de nacht van 3 op 4 mei."),
        ("da", "Bilen blev kørt af Rico V. på 41 år."),
    ],
)
def test_days_and_ages_are_no_figures(language, text):
    assert not any(c.figures for c in claims_of(language, text))


def test_what_something_is_called_is_no_medium():
    (claim,) = claims_of("da", 'Havnens leder, Mark Rud, kalder det "en farlig udvidelse".')
    assert [hop.name for hop in claim.attribution.chain if hop.start is not None] == ["Mark Rud"]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("nl", 'Anna Roos hekelde het plan. "Het kost te veel en het lost bij ons in de stad niets op."', "Anna Roos"),
        (
            "da",
            'Ole Bang kritiserede planen. "Den koster alt for meget, og den løser ingenting her i byen."',
            "Ole Bang",
        ),
    ],
)
def test_only_quoted_words_behind_what_a_person_says_are_that_persons(language: str, text: str, name: str) -> None:
    last = claims_of(language, text)[-1]
    assert (last.attribution.mode, last.attribution.chain[0].name) == ("direct", name)


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("nl", "Twee mannen zijn veroordeeld voor dood door schuld, meldt het OM.", [("count",)]),
        ("da", "To mænd er dømt for uagtsomt manddrab, oplyser politiet.", [("count",)]),
        ("da", "Manden er tiltalt for drab på tre kvinder, oplyser politiet.", [("killed",)]),
        ("da", "TV 2 skriver, at tre er dræbt.", [("killed",)]),
        ("nl", "Het OM had acht jaar geëist.", [("duration",)]),
    ],
)
def test_what_somebody_is_accused_of_is_no_toll(language: str, text: str, measures: list[tuple[str, ...]]) -> None:
    assert [figure.measure for claim in claims_of(language, text) for figure in claim.figures] == measures


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Volgens de wethouder klopt het bericht over 25 doden niet."),
        ("da", "Ifølge borgmesteren passer meldingen om 25 døde ikke."),
    ],
)
def test_a_number_whose_report_is_said_to_be_wrong_is_denied(language: str, text: str) -> None:
    assert [claim.factuality.polarity for claim in claims_of(language, text) if claim.figures] == ["negative"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ifølge TV 2 lukker broen.", "TV 2"),
        ("Det oplyser vagtchefen. To er sigtet, skriver DR.", "DR"),
    ],
)
def test_a_broadcaster_keeps_its_number_and_no_full_stop(text: str, name: str) -> None:
    assert claims_of("da", text)[-1].attribution.chain[0].name == name


@pytest.mark.parametrize(
    ("language", "text", "chain"),
    [
        ("da", "To er døde, skriver Ritzau ifølge politiet.", ["politiet", "Ritzau"]),
        ("da", "Ifølge politiet skriver Ritzau, at to er døde.", ["politiet", "Ritzau"]),
        ("nl", "Volgens de politie meldt het ANP dat twee mensen zijn omgekomen.", ["politie", "ANP"]),
        ("nl", "Er zijn 40 doden, heeft de gouverneur volgens persbureau AFP gezegd.", ["gouverneur", "AFP"]),
        ("nl", "Volgens ingewijden is de fusie rond, meldt Bloomberg.", ["ingewijden", "Bloomberg"]),
        ("da", "Tallet er 19, meddeler ministeriet ifølge Reuters.", ["ministeriet", "Reuters"]),
        ("de", "Zwei Menschen starben, schreibt Reuters laut Polizei.", ["Polizei", "Reuters"]),
    ],
)
def test_a_medium_passes_on_what_others_say_in_one_claim(language: str, text: str, chain: list[str]) -> None:
    (claim,) = claims_of(language, text)
    assert [hop.name for hop in claim.attribution.chain[:-1]] == chain


def test_danish_speech_that_goes_on_in_a_sentence_of_its_own_is_a_claim_of_its_own():
    said, more = claims_of("da", '"Broen lukker," siger Eva Lund. "Vi bygger en ny. Den åbner i maj."')
    assert (said.content[0].quote, more.content[0].quote) == (
        "\"Broen lukker,\"", "\"Vi bygger en ny. Den åbner i maj.\""
    )  # fmt: skip
    assert [claim.attribution.chain[0].name for claim in (said, more)] == ["Eva Lund", "Eva Lund"]
    assert [claim.attribution.mode for claim in (said, more)] == ["direct", "direct"]
