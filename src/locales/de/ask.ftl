## /ask

ask-rated = { $name } ist bei { $criterion } mit { $rating } von 5 bewertet.
ask-rated-meaning = { $name } ist bei { $criterion } mit { $rating } von 5 bewertet: { $meaning }.
ask-read-more = Mehr lesen
ask-comparison = Vergleich
ask-nothing = Keine Antwort auf { $question } gefunden
ask-nothing-text = In keinem Artikel steht dazu etwas, das gut genug passt, und ich erfinde keine Antworten.
ask-nearest = Am ehesten passt: { $topics }.
ask-covered = Diese Themen gibt es:

## "Weigh in on this", the command of a message

weigh-in-recognised = Erkannt: { $names }.
weigh-in-nothing = Hier gibt es nichts abzuwägen
weigh-in-nothing-text = Die Nachricht nennt keine Technologie, kein Kriterium und kein Thema, das hier vorkommt. Das gibt es:
