list-comma = { ", " }
list-end = { $start } und { $last }
list-more = { $count } weitere
sentence-gap = { " " }
quoted = „{ $text }“
of-subject = { $subject }: { $text }

read-as = { $typed } wurde als { $name } gelesen.
default-topic = Es wurde kein Thema genannt; hier geht es um { $topic }, das voreingestellte Thema.
not-addressed = Niemand sonst sieht das, deshalb wurde { $name } nicht gepingt.
no-such-topic = Kein Thema heißt { $typed }
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
    [one] { $question } { $technologies } nach einem Kriterium. Geprüft am { $reviewed }.
   *[other] { $question } { $technologies } nach { $criteria } Kriterien. Geprüft am { $reviewed }.
}
topics-menu = Vergleiche die Technologien eines Themas

help-title = Was du fragen kannst
help-verdict = Frag, wie Technologien im Vergleich abschneiden; jede Antwort ist aus geprüften Artikeln zitiert oder berechnet, mit Quellen.
help-criterion-text = { $question } { $first } und { $second } nebeneinander.
help-pair-text = Ein Überblick über diese beiden. { $question }
help-recommend-text = Was zu dem passt, was dir wichtig ist, warum, und was daran etwas ändern würde. Ohne Optionen fragen Menüs danach.
help-ask-text = Deine eigenen Worte genügen: Die Stelle oder der Vergleich, der passt, wird zitiert, oder die Antwort sagt, dass es nichts gibt.
help-weigh-in = „{ $name }“ im Menü Apps einer Nachricht
help-weigh-in-text = Was die Nachricht nennt, wird verglichen, zuerst nur für dich.
help-topics-text = Was die Bibliothek abdeckt, mit einem Menü, das zu einem Vergleich führt.
help-help-text = Das hier.
help-good-to-know = Gut zu wissen
help-good-to-know-text = Namen dürfen kurz oder falsch geschrieben sein, groß oder klein. Mit der Option { $private } siehst nur du die Antwort. Knöpfe unter einer öffentlichen Antwort ändern sie für die Person, die gefragt hat; alle anderen bekommen eine eigene Antwort.
help-version = Version
help-version-text = { $topics ->
    [one] Weighin { $version }, Bibliothek { $library } mit einem Thema.
   *[other] Weighin { $version }, Bibliothek { $library } mit { $topics } Themen.
}
help-outdated = Dieser Knopf führt nirgendwo mehr hin
help-outdated-text = Er stammt aus einer früheren Fassung der Wissensbasis oder nicht von hier. Frag noch einmal:
help-unknown-command = Dieser Befehl ist hier nicht bekannt
help-unknown-command-text = Diese Version beantwortet { $commands }.

## Numbers

number-to = { " bis " }
decimal-mark = ,

## What Discord sent and nobody here understands

unreadable = Das kann hier nicht beantwortet werden
unreadable-text = Discord hat etwas geschickt, das diese Version von Weighin nicht lesen kann. Frag stattdessen mit einem Befehl wie /{ command-help }.
