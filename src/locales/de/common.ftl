list-comma = { ", " }
list-end = { $start } und { $last }
list-more = { $count } weitere
sentence-gap = { " " }
quoted = „{ $text }“
of-subject = { $subject }: { $text }

read-as = Ich habe { $typed } als { $name } verstanden.
default-topic = Du hast kein Thema genannt, deshalb geht es hier um { $topic }, das Standardthema.
not-addressed = Nur du siehst das, deshalb habe ich { $name } nicht gepingt.
no-such-topic = Es gibt kein Thema namens { $typed }
did-you-mean = { $count ->
    [one] Meinst du das hier?
   *[other] Meinst du eines von diesen?
}

button-all-topics = Alle Themen
button-contribute = Mitmachen
button-help = Hilfe
button-page = Seite { $page }
button-recommend = Empfehlen
button-sources = Quellen

topics-title = Themen
topics-count = { $count ->
    [one] Diese Bibliothek deckt ein Thema ab.
   *[other] Diese Bibliothek deckt { $count } Themen ab.
}
topics-entry = { $criteria ->
    [one] { $question } { $technologies } im Vergleich nach einem Kriterium. { $review }
   *[other] { $question } { $technologies } im Vergleich nach { $criteria } Kriterien. { $review }
}
topics-reviewed = Geprüft am { $date }.
draft-answer = Entwurf, nicht geprüft: { $sourced } von { $sections } Abschnitten haben eine Quelle.
draft-answer-empty = Entwurf, nicht geprüft: Noch ist kein Abschnitt geschrieben.
topics-menu = Die Technologien eines Themas vergleichen

help-title = Was du fragen kannst
help-verdict = Frag, wie Technologien im Vergleich abschneiden. Jede Antwort ist aus geprüften Artikeln zitiert oder berechnet, mit Quellen.
help-criterion-text = { $question } { $first } und { $second } nebeneinander.
help-pair-text = Ein Überblick über die beiden. { $question }
help-recommend-text = Welche Technologie zu deinen Prioritäten passt, warum, und was die Antwort ändern würde. Ohne Optionen wählst du in Menüs.
help-ask-text = Frag in eigenen Worten. Du bekommst die Stelle oder den Vergleich, der passt, oder einen Hinweis, dass es nichts gibt.
help-ask-words-text = Diese Instanz vergleicht Wörter, nicht Bedeutungen: Benutze die Wörter der Artikel.
help-weigh-in = „{ $name }“ im Menü Apps einer Nachricht
help-weigh-in-text = Vergleicht, was in der Nachricht vorkommt. Die Antwort siehst zuerst nur du.
help-decide-text = Lass dein Team entscheiden: Alle sagen, was ihnen wichtig ist; Ergebnis und Protokoll bleiben erhalten.
help-topics-text = Was die Bibliothek abdeckt, mit einem Menü, das einen Vergleich startet.
help-help-text = Diese Übersicht.
help-good-to-know = Gut zu wissen
help-good-to-know-text = Namen dürfen abgekürzt oder falsch geschrieben sein, groß oder klein. Mit der Option { $private } siehst nur du die Antwort. Knöpfe unter einer öffentlichen Antwort ändern sie für die Person, die gefragt hat; alle anderen bekommen eine eigene Antwort.
help-version = Version
help-version-text = { $topics ->
    [one] Weighin { $version }, Bibliothek { $library } mit einem Thema.
   *[other] Weighin { $version }, Bibliothek { $library } mit { $topics } Themen.
}
help-commit = Die Artikel sind die aus Commit { $commit }, { $age } erstellt.
help-commit-not-newest = Die Artikel sind die aus Commit { $commit }, { $age } erstellt. Es gibt einen neueren Commit, aber er enthält Fehler.
help-age-now = vor weniger als einer Minute
help-age-minutes = { $count ->
    [one] vor einer Minute
   *[other] vor { $count } Minuten
}
help-age-hours = { $count ->
    [one] vor einer Stunde
   *[other] vor { $count } Stunden
}
help-age-days = { $count ->
    [one] vor einem Tag
   *[other] vor { $count } Tagen
}
help-outdated = Dieser Knopf funktioniert nicht mehr
help-outdated-text = Er gehört zu einer früheren Version der Wissensbasis oder stammt nicht von diesem Bot. Frag noch einmal:
help-unknown-command = Unbekannter Befehl
help-unknown-command-text = Diese Version kennt { $commands }.

## Numbers

number-to = { " bis " }
decimal-mark = ,

## Facts

fact-yes = ja
fact-no = nein

## When Discord sends something unreadable

unreadable = Das kann ich nicht beantworten
unreadable-text = Es ist etwas angekommen, das diese Version von Weighin nicht lesen kann. Probier stattdessen einen Befehl wie /{ command-help }.
