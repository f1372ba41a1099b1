-option-criterion = kriterium
-option-topic = thema
-option-topic-description = Was du auswählen willst, etwa eine Laufzeitumgebung fürs Backend
-option-first = erste
-option-second = zweite
-option-priorities = prioritäten
-option-question = frage
-option-for = für
-option-for-description = Für wen die Antwort ist; die Person wird gepingt
-option-private = privat
-option-private-description = Zeigt die Antwort nur dir

command-compare = vergleichen
    .description = Vergleiche Technologien nach einem Kriterium wie Geschwindigkeit, mit Quellen
    .criterion = { -option-criterion }
    .criterion-description = Wonach verglichen wird; ohne Angabe gibt es eine Übersicht
    .topic = { -option-topic }
    .topic-description = { -option-topic-description }
    .first = { -option-first }
    .first-description = Eine Technologie, die du vergleichen willst
    .second = { -option-second }
    .second-description = Die Technologie, mit der sie verglichen wird
    .for = { -option-for }
    .for-description = { -option-for-description }
    .private = { -option-private }
    .private-description = { -option-private-description }

command-recommend = empfehlen
    .description = Sag, was dir wichtig ist, und sieh, welche Technologie passt und warum
    .topic = { -option-topic }
    .topic-description = { -option-topic-description }
    .use-case = anwendungsfall
    .use-case-description = Fertig zusammengestellte Gewichte
    .priorities = { -option-priorities }
    .priorities-description = Was zählt: speed, easy to learn; oder speed=5, learning curve 2
    .must = muss
    .must-description = Was eine Technologie haben muss, etwa scalability >= 4 oder price <= 20
    .for = { -option-for }
    .for-description = { -option-for-description }
    .private = { -option-private }
    .private-description = { -option-private-description }

command-ask = fragen
    .description = Frag in eigenen Worten; die Antwort wird aus den Artikeln zitiert
    .question = { -option-question }
    .question-description = Was du wissen willst
    .topic = { -option-topic }
    .topic-description = { -option-topic-description }
    .for = { -option-for }
    .for-description = { -option-for-description }
    .private = { -option-private }
    .private-description = { -option-private-description }

command-topics = themen
    .description = Sieh, welche Themen die Bibliothek abdeckt, und beginne einen Vergleich
    .private = { -option-private }
    .private-description = { -option-private-description }

command-help = hilfe
    .description = Was du fragen kannst, mit Beispielen
    .private = { -option-private }
    .private-description = { -option-private-description }

# In the Apps menu of a message; spaces and capitals are allowed here.
command-weigh-in-on-this = Dazu abwägen
