## /ask

ask-rated = { $name } hat bei { $criterion } die Bewertung { $rating } von 5.
ask-rated-meaning = { $name } hat bei { $criterion } die Bewertung { $rating } von 5: { $meaning }.
ask-read-more = Mehr lesen
ask-comparison = Vergleich
ask-nothing = Hier beantwortet nichts { $question }
ask-nothing-text = In den Artikeln steht nichts, das gut genug passt, und erfunden wird nichts.
ask-nearest = Am nächsten kommt: { $topics }.
ask-covered = Diese Themen gibt es:

## "Weigh in on this", the command of a message

weigh-in-recognised = Erkannt: { $names }.
weigh-in-nothing = Hier gibt es nichts abzuwägen
weigh-in-nothing-text = Die Nachricht nennt keine Technologie, kein Kriterium und kein Thema, das hier vorkommt. Das gibt es:
