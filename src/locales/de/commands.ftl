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

## Deciding together; /decide is only called with one of its parts.

-option-decision = entscheidung
-option-decision-description = Welche Entscheidung; ohne Angabe die in diesem Kanal
-option-closes = ende
-option-closes-description = Wann: Freitag 17 Uhr, in 3 Tagen oder eine genaue Zeit
-option-zone = zeitzone
-option-zone-description = Deine Zeitzone, nur einmal; ich merke sie mir
-option-technology = technologie
-option-technology-description = Welche Technologie es werden soll
-option-review = wiedervorlage
-option-review-description = Wann sie wieder auf den Tisch kommt: ein Tag oder nach wie vielen Monaten

command-decide = entscheiden
    .description = Entscheidet gemeinsam anhand von Belegen, alle nach dem, was ihnen wichtig ist

command-decide-open = eröffnen
    .description = Stell in diesem Kanal etwas zur Entscheidung
    .topic = { -option-topic }
    .topic-description = { -option-topic-description }
    .question = { -option-question }
    .question-description = Was dein Team entscheidet; ohne Angabe die Frage des Themas
    .closes = { -option-closes }
    .closes-description = { -option-closes-description }
    .who = wer
    .who-description = Wer abstimmen darf: eine Rolle, Mitglieder oder alle (Standard)
    .shortlist = vorauswahl
    .shortlist-description = Nur diese Technologien, durch Kommas getrennt
    .quorum = quorum
    .quorum-description = Wie viele Stimmen und Enthaltungen nötig sind
    .live = live
    .live-description = Zeigt schon vor dem Ende den Zwischenstand, statt ihn so lange zu verbergen
    .anonymous = anonym
    .anonymous-description = Speichert Stimmen ohne Namen; nichts kann die Namen wiederherstellen
    .hide-names = namen_verbergen
    .hide-names-description = Zeigt nicht, wer schon abgestimmt hat, solange sie offen ist
    .reasons = begründungen
    .reasons-description = Verlangt zu jeder Stimme eine Begründung
    .time-zone = { -option-zone }
    .time-zone-description = { -option-zone-description }

command-decide-list = liste
    .description = Sieh die Entscheidungen dieses Kanals, offene zuerst

command-decide-show = anzeigen
    .description = Sieh, wie eine Entscheidung jetzt steht und was du selbst gesagt hast
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }

command-decide-remind = erinnern
    .description = Erinnere alle, die noch nicht abgestimmt haben, höchstens einmal am Tag
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }

command-decide-extend = verlängern
    .description = Lass eine Entscheidung später schließen
    .closes = { -option-closes }
    .closes-description = { -option-closes-description }
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }
    .time-zone = { -option-zone }
    .time-zone-description = { -option-zone-description }

command-decide-close = schließen
    .description = Schließe eine Entscheidung jetzt
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }

command-decide-reopen = neue_runde
    .description = Beginne eine neue Runde; die alte bleibt erhalten
    .closes = { -option-closes }
    .closes-description = { -option-closes-description }
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }
    .time-zone = { -option-zone }
    .time-zone-description = { -option-zone-description }

command-decide-propose = vorschlagen
    .description = Schlag eine Technologie vor; die Mitglieder stimmen zu oder wenden etwas ein
    .technology = { -option-technology }
    .technology-description = { -option-technology-description }
    .review = { -option-review }
    .review-description = { -option-review-description }
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }

command-decide-settle = festhalten
    .description = Halte fest, dass eine Person entscheidet, und warum
    .by = wer
    .by-description = Wer entscheidet
    .technology = { -option-technology }
    .technology-description = { -option-technology-description }
    .reason = begründung
    .reason-description = Warum; das gehört zum Protokoll
    .review = { -option-review }
    .review-description = { -option-review-description }
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }

command-decide-record = protokoll
    .description = Hol dir das Protokoll einer Entscheidung als Dateien
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }

command-decide-cancel = abbrechen
    .description = Brich eine Entscheidung ab
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }
