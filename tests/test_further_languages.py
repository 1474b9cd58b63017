"""News prose in French, Spanish, Italian, Portuguese, Swedish, Norwegian, Polish, Ukrainian, Russian. All invented."""

import pytest
from test_attribution import claims_of

# language, text, and of every claim its act, its sources from the innermost outward, and its content
SAID = [
    # a report that stands inside the quotation marks, or inside speech behind a dash
    ("ru", "«Мост закроют, — заявил мэр. — Объезд готов».", [("say", "мэр", "«Мост закроют // Объезд готов»")]),
    ("uk", "«Міст закриють, — сказала речниця, — бо він старий».",
     [("say", "речниця", "«Міст закриють // бо він старий»")]),
    ("fr", "« Le pont fermera, assure Luc Morel, maire du bourg. Il est trop vieux. »",
     [("claim", "Luc Morel", "« Le pont fermera // Il est trop vieux. »")]),
    ("fr", "« Je sais, dit le maire, que le pont fermera. »",
     [("say", "maire", "« Je sais // que le pont fermera. »")]),
    ("es", "«El puente cerrará —dijo la alcaldesa—. Es muy viejo».",
     [("say", "alcaldesa", "«El puente cerrará // Es muy viejo»")]),
    ("it", "«Il ponte chiude - ha detto il sindaco - perché è vecchio».",
     [("say", "sindaco", "«Il ponte chiude // perché è vecchio»")]),
    ("pl", "– Most zamkniemy – powiedział burmistrz – bo jest stary.",
     [("say", "burmistrz", "Most zamkniemy // bo jest stary.")]),
    ("pt", "— A ponte vai fechar — promete Rui Leal. — É muito velha.",
     [("promise", "Rui Leal", "A ponte vai fechar // É muito velha.")]),
    # what is told stands before the verb, behind its preposition
    ("ru", "О гибели двух человек в Липовом сообщил глава района.",
     [("report", "глава района", "О гибели двух человек в Липовом")]),
    ("uk", "Про вибух на складі повідомила поліція.", [("report", "поліція", "Про вибух на складі")]),
    ("pl", "O zatrzymaniu czterech osób poinformował rzecznik.",
     [("report", "rzecznik", "O zatrzymaniu czterech osób")]),
    # two accounts of one number
    ("ru", "По данным полиции, вышли 8 тысяч человек, по данным профсоюза — 20 тысяч.",
     [("report", "полиция", "вышли 8 тысяч человек"), ("report", "профсоюз", "20 тысяч")]),
    ("it", "Per il sindacato ha scioperato il 70% degli addetti, per l'azienda il 32%.",
     [("say", "sindacato", "ha scioperato il 70% degli addetti"), ("say", "azienda", "il 32%")]),
    ("sv", "Enligt polisen deltog 8 000 personer, enligt arrangörerna 20 000.",
     [("say", "polisen", "deltog 8 000 personer"), ("say", "arrangörerna", "20 000")]),
    # a possessive in an according-to frame
    ("uk", "Мерка Анна Вовк підтвердила вибух. За її словами, міст зачинено.",
     [("confirm", "Анна Вовк", "вибух"), ("say", "Анна Вовк", "міст зачинено")]),
    ("pl", "Burmistrz Jan Wilk potwierdził wybuch. Jego zdaniem most jest bezpieczny.",
     [("confirm", "Jan Wilk", "wybuch"), ("say", "Jan Wilk", "most jest bezpieczny")]),
    ("es", "La alcaldesa Ana Gil confirmó la avería. A su juicio, el puente es seguro.",
     [("confirm", "Ana Gil", "la avería"), ("say", "Ana Gil", "el puente es seguro")]),
    # a description, in languages without articles
    ("ru", "Компания «Тальма» объявила о слиянии. В компании уточнили, что завод закроют.",
     [("report", "Тальма", "о слиянии"), ("say", "Тальма", "что завод закроют")]),
    ("ru", "Губернатор Пётр Малин сообщил о взрыве. Глава региона добавил, что мост цел.",
     [("report", "Пётр Малин", "о взрыве"), ("say", "Пётр Малин", "что мост цел")]),
    ("ru", "Мэр Анна Волкова сообщила о взрыве. Глава полиции добавил, что мост цел.",
     [("report", "Анна Волкова", "о взрыве"), ("say", "глава полиции", "что мост цел")]),
    ("pl", "Spółka Talma ogłosiła fuzję. Firma podała, że fabryka zostanie.",
     [("report", "Talma", "fuzję"), ("report", "Talma", "że fabryka zostanie")]),
    # where somebody wrote is no part of who wrote it
    ("es", "El puente cerrará, informó la alcaldesa en su cuenta de Facebook.",
     [("report", "alcaldesa > Facebook", "El puente cerrará")]),
    ("sv", "Bron stängs, skriver kommunalrådet på sin Facebooksida.",
     [("say", "kommunalrådet > Facebook", "Bron stängs")]),
    ("ru", "«Мост закроют», — написала в соцсети X министр Клара Монтина.",
     [("say", "Клара Монтина > X", "«Мост закроют»")]),
    # what follows from data is told once, by whoever has them
    ("pl", "Z danych wojewody wynika, że zginęło 14 osób.", [("report", "wojewoda", "że zginęło 14 osób")]),
    # words before the subject, and an apposition behind it
    ("pl", "W rozmowie z PAP rzecznik policji Jan Mazur potwierdził, że most zamknięto.",
     [("confirm", "Jan Mazur", "że most zamknięto")]),
    ("uk", "Це найгірша посуха за сто років, попереджає Тереза Расенко, керівниця агентства.",
     [("warn", "Тереза Расенко", "Це найгірша посуха за сто років")]),
    # there means the body that spoke
    ("ru", "В полиции сообщили, что мост закрыт. Там добавили, что объезд есть.",
     [("report", "полиция", "что мост закрыт"), ("say", "полиция", "что объезд есть")]),
    # a firm in quotation marks
    ("ru", "Завод закроют, сообщила во вторник «Тальма» в пресс-релизе.", [("report", "Тальма", "Завод закроют")]),
    ("ru", "Как сообщили ТАСС в экстренных службах, мост закрыт.",
     [("report", "экстренные службы > ТАСС", "мост закрыт")]),
    # who is cited, and who cites
    ("es", "Hay seis muertos, informa la agencia Norpress citando a la alcaldía.",
     [("report", "alcaldía > Norpress", "Hay seis muertos")]),
    ("fr", "L'accident aurait fait six morts, rapporte l'agence Talmar citant la préfecture.",
     [("report", "préfecture > Talmar", "L'accident aurait fait six morts")]),
    ("it", "Il ponte sarebbe chiuso, riferiscono fonti della polizia citate dall'Ansa.",
     [("report", "fonti della polizia > Ansa", "Il ponte sarebbe chiuso")]),
    ("es", "El puente cerrará, según fuentes de seguridad citadas por EFE.",
     [("say", "fuentes de seguridad > EFE", "El puente cerrará")]),
    # a noun phrase behind a verb without a subject
    ("es", "La alcaldía confirmó la avería. También informó de dos heridos.",
     [("confirm", "alcaldía", "la avería"), ("report", "alcaldía", "dos heridos")]),
    ("it", "La prefettura ha confermato il guasto. Ha inoltre riferito di due feriti.",
     [("confirm", "prefettura", "il guasto"), ("report", "prefettura", "due feriti")]),
    # who says the words behind a colon stands behind them
    ("pt", "O Governo nega conversações: \"Não houve qualquer contacto\", sublinha fonte oficial.",
     [("deny", "Governo", "conversações"), ("say", "fonte oficial", "\"Não houve qualquer contacto\"")]),
    ("pt", "O porto rejeitou as acusações, que classificou de falsas.",
     [("deny", "porto", "as acusações, que classificou de falsas")]),
    ("fr", "Le ministère a annoncé mardi, dans un communiqué, que le pont fermerait.",
     [("report", "ministère", "que le pont fermerait")]),
    # one body whose name has a conjunction
    ("fr", "Le pont est fermé, précise le Service d'incendie et de secours.",
     [("say", "Service d'incendie et de secours", "Le pont est fermé")]),
    # a content clause that nothing opens
    ("nb", "Ordføreren sier hun er sjokkert.", [("say", "ordføreren", "hun er sjokkert")]),
    ("nb", "Statsviter Stefan Massing mener seieren ikke endrer noe.",
     [("say", "Stefan Massing", "seieren ikke endrer noe")]),
    ("sv", "Polisen säger de har gripit två män.", [("say", "polisen", "de har gripit två män")]),
    # sources with a relative clause, statements with a genitive
    ("nb", "Ifølge kilder som siteres av AFP, er broen stengt.", [("say", "kilder > AFP", "er broen stengt")]),
    ("sv", "Enligt TT:s uppgifter startade branden i ett kök.", [("say", "TT", "startade branden i ett kök")]),
    ("nb", "Etter det NRK erfarer, startet brannen på et kjøkken.", [("say", "NRK", "startet brannen på et kjøkken")]),
    # speech behind a colon and a dash
    ("nb", "Selskapet utelukker utslipp: – Vi har fulgt reglene.",
     [("deny", "selskapet", "utslipp"), ("say", "selskapet", "Vi har fulgt reglene.")]),
    # who was asked by a medium
    ("es", "Fuentes de la policía consultadas por EFE indicaron que no hay heridos.",
     [("say", "fuentes de la policía > EFE", "que no hay heridos")]),
    ("it", "Fonti del porto interpellate da Repubblica hanno preferito non commentare.",
     [("no-comment", "fonti del porto > Repubblica",
       "Fonti del porto interpellate da Repubblica hanno preferito non commentare")]),
    # offices that stand for who holds them
    ("fr", "Le président Luc Morel a visité le port. Le chef de l'État a promis un pont.",
     [("promise", "Luc Morel", "un pont")]),
    ("pl", "Premier Jan Wilk potwierdził termin. Szef rządu dodał, że most powstanie.",
     [("confirm", "Jan Wilk", "termin"), ("say", "Jan Wilk", "że most powstanie")]),
    # what was just told, with the subject before the verb; a date between them
    ("uk", "Міст зачинено. Про це мер Петро Малик повідомив у Telegram.",
     [("report", "Петро Малик > Telegram", "Міст зачинено.")]),
    ("ru", "Губернатор Пётр Малин 15 мая сообщил, что мост закрыт.", [("report", "Пётр Малин", "что мост закрыт")]),
    ("pl", "Jak poinformował nas rzecznik portu, most zamknięto.", [("report", "rzecznik portu", "most zamknięto")]),
    # bodies that stand for no other body
    ("pl", "Spółka Talma ogłosiła fuzję. Bank podał, że kredyt udzielono.",
     [("report", "Talma", "fuzję"), ("report", "bank", "że kredyt udzielono")]),
    ("fr", "« Le port est fermé », a précisé à l'AFP M. Morel, en ajoutant que le pont était ouvert.",
     [("say", "Morel > AFP", "« Le port est fermé »"), ("say", "Morel", "que le pont était ouvert")]),
    # a clause that goes on behind a relative one, and who says it behind that
    ("fr", "L'incendie, qui serait parti du port, a détruit le pont, ont indiqué les pompiers du Var.",
     [("say", "pompiers du Var", "L'incendie, qui serait parti du port, a détruit le pont")]),
    ("es", "El incendio, que empezó en el puerto, destruyó el puente, dijeron los bomberos de Jaén.",
     [("say", "bomberos de Jaén", "El incendio, que empezó en el puerto, destruyó el puente")]),
    # a number is confirmed, and what follows compares it
    ("pt", "A prefeitura confirmou 14 casos de sarampo, mais três do que na semana anterior.",
     [("confirm", "prefeitura", "14 casos de sarampo, mais três do que na semana anterior")]),
    # another account within a relative clause
    ("es", "El Ejército dijo que atacó el puerto, en el que, según el Ministerio de Sanidad, murieron 23 civiles.",
     [("say", "Ejército",
       "que atacó el puerto, en el que, según el Ministerio de Sanidad, murieron 23 civiles"),
      ("say", "Ministerio de Sanidad > Ejército", "murieron 23 civiles")]),
    ("it", "Il ministro Carlo Fassi ha annunciato l'invio di 200 agenti: «Lo Stato c'è», ha sottolineato.",
     [("report", "Carlo Fassi", "l'invio di 200 agenti"), ("say", "Carlo Fassi", "«Lo Stato c'è»")]),
    # a body behind a preposition, and what it denies; the Polish form that names nobody
    ("uk", "У МЗС спростували чутки про закриття посольства.",
     [("deny", "МЗС", "чутки про закриття посольства")]),
    ("ru", "В мэрии от комментариев отказались.",
     [("no-comment", "мэрия", "В мэрии от комментариев отказались")]),
    ("pl", "W policji poinformowano, że most zamknięto.", [("report", "policja", "że most zamknięto")]),
    ("ru", "«Мы обжалуем приговор», — заявил адвокат подсудимого Пётр Малин.",
     [("say", "Пётр Малин", "«Мы обжалуем приговор»")]),
    # another account behind a semicolon
    ("ru", "Армия заявила, что убила двоих; по данным минздрава, погибли 23 человека.",
     [("say", "армия", "что убила двоих"), ("report", "минздрав", "погибли 23 человека")]),
    ("pl", "Według policji w marszu wzięło udział 8 tys. osób.",
     [("say", "policja", "w marszu wzięło udział 8 tys. osób")]),
    # a verb that is seldom seen, behind its subject and before an infinitive without a mark
    ("fr", "La milice tolmarienne affirme avoir abattu 12 drones.",
     [("say", "milice tolmarienne", "avoir abattu 12 drones")]),
    ("es", "El Ejército asegura haber derribado 12 drones.", [("claim", "Ejército", "haber derribado 12 drones")]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), SAID)
def test_who_says_what(language: str, text: str, expected: list[tuple[str, str, str]]):
    assert [
        (
            claim.attribution.act,
            " > ".join(hop.name or "" for hop in claim.attribution.chain if hop.start is not None),
            " // ".join(part.quote for part in claim.content),
        )
        for claim in claims_of(language, text)
    ] == expected
