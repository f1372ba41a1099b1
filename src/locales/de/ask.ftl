## /ask

ask-rated = { $name } ist bei { $criterion } mit { $rating } von 5 bewertet.
ask-rated-meaning = { $name } ist bei { $criterion } mit { $rating } von 5 bewertet: { $meaning }.
ask-fact = { $criterion } von { $name }: { $fact }.
ask-read-more = Mehr lesen
ask-comparison = Vergleich
ask-nothing = Keine Antwort auf { $question } gefunden
ask-nothing-text = In keinem Artikel steht dazu etwas, das gut genug passt, und ich erfinde keine Antworten.
ask-nearest = Am ehesten passt: { $topics }.
ask-covered = Diese Themen gibt es:
ask-offer = Ist eines davon gemeint?
ask-offer-text = Ich bin nicht sicher, ob ich { $question } verstanden habe, und zitiere deshalb noch nichts.
ask-stranger = Kein Artikel behandelt { $names }
ask-stranger-text = Zum Rest der Frage gibt es das hier.
ask-cannot-exclude = { $names } kann ich hier nicht weglassen.
ask-best-for = Am besten für: { $name }

## "Weigh in on this", the command of a message

weigh-in-recognised = Erkannt: { $names }.
weigh-in-nothing = Hier gibt es nichts abzuwägen
weigh-in-nothing-text = Die Nachricht nennt keine Technologie und kein Thema, das hier vorkommt, und kein Kriterium für eine Auswahl. Das gibt es:
