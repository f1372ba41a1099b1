## What is said of a team’s decision

### Its state

said-open = Offen bis { $time }.
said-late = Verspätet geschlossen, { $time }, weil ich nicht lief.
said-cancelled = { $name } hat diese Entscheidung abgebrochen. Nichts ist entschieden.
said-no-ratings = Die Bewertungen, nach denen gewichtet wurde, sind nicht aufbewahrt; deshalb gibt es kein Ergebnis zu zeigen.
said-on = Zu { $topic }: { $technologies }.
said-on-topic = Zu { $topic }.
said-topic-gone = Die Bibliothek hat dieses Thema nicht mehr.
said-technology-gone = Die Bibliothek hat { $name } nicht mehr.
said-standing = Bisher: { $names }.
said-round = Runde { $count }.
said-last-round = In der letzten Runde, nach euren eigenen Gewichten: { $names }.
said-farthest-apart = Am weitesten lagt ihr bei { $criterion } auseinander: { $low } bis { $high } des Gewichts, im Mittel { $mean }.

### Who may weigh in, and who has

said-anyone = Alle hier können mitentscheiden.
said-of-role = Mitglieder mit der Rolle { $role } können mitentscheiden.
said-of-members = Diese Mitglieder können mitentscheiden: { $members }.
said-a-role = eine bestimmte Rolle
said-a-member = ein Mitglied
said-turnout-needed = { $present ->
    [one] { $present } von { $quorum } nötigen hat abgestimmt oder sich enthalten.
   *[other] { $present } von { $quorum } nötigen haben abgestimmt oder sich enthalten.
}
said-turnout = { $count ->
    [0] Niemand hat abgestimmt.
    [one] Ein Mitglied hat abgestimmt.
   *[other] { $count } Mitglieder haben abgestimmt.
}
said-abstentions = { $count ->
    [one] Ein Mitglied enthält sich.
   *[other] { $count } Mitglieder enthalten sich.
}
said-holds = { $count ->
    [one] Ein Mitglied braucht mehr Zeit.
   *[other] { $count } Mitglieder brauchen mehr Zeit.
}
said-weighed-in = Abgestimmt: { $members }.
said-abstained = Enthaltungen: { $members }.
said-holding = Brauchen mehr Zeit: { $members }.
said-until = { $member } bis { $time }
said-missing = Noch nichts gehört von: { $members }.
said-hidden = Was ihr gewichtet, bleibt bis zum Schluss verborgen.
said-anonymous = Die Stimmen werden ohne Namen aufbewahrt.
said-needs-reason = Jede Stimme braucht eine Begründung.

### What came of it

said-best = { $name } passt am besten zu eurem Team.
said-too-close = Zwischen { $name } und { $second } ist es zu knapp.
said-tied = { $names } liegen gleichauf.
said-only = Nur { $name } erfüllt alle Muss-Kriterien.
said-only-scored = Nur { $name } hat eine Punktzahl.
said-nobody = Niemand hat abgestimmt.
said-quorum-missed = { $missing ->
    [one] Für das Quorum fehlte ein Mitglied: { $present } von { $quorum } haben teilgenommen.
   *[other] Für das Quorum fehlten { $missing } Mitglieder: { $present } von { $quorum } haben teilgenommen.
}
said-none-left = Eure Muss-Kriterien lassen zusammen nichts übrig.
said-no-weights = Niemand hat ein Kriterium gewichtet; deshalb gibt es keine Rangfolge.
said-nothing-applies = Was ihr gewichtet, trifft auf nichts zu, was übrig ist.
said-one-ballot = Nur ein Mitglied hat abgestimmt, das ist also die Sicht einer Person.
said-all-get = { $count ->
    [2] Ihr beide bekommt, jeder nach den eigenen Gewichten, { $name }.
   *[other] Alle { $count } von euch bekommen, jeder nach den eigenen Gewichten, { $name }.
}
said-all-but-mean = Jeder von euch bekommt nach den eigenen Gewichten { $names }, das Mittel eurer Gewichte aber nicht, weil manche Kriterien nicht auf alles zutreffen.
said-turns-on = { $count ->
    [one] Eure Uneinigkeit zählt: Es hängt an { $criteria }.
   *[other] Eure Uneinigkeit zählt: Es hängt an { $criteria } zusammen.
}
said-turns-on-about = Eure Uneinigkeit zählt: Es hängt an { $criteria }, vielleicht an weniger davon.
said-agreement = { $count ->
    [0] Von { $of } bekommt niemand nach den eigenen Gewichten { $name }.
    [one] Einer von { $of } bekommt auch nach den eigenen Gewichten { $name }.
   *[other] { $count } von { $of } bekommen auch nach den eigenen Gewichten { $name }.
}
said-leads = Von allen Gewichtungen, die jemand haben könnte: { $shares }.
said-leads-for = { $name } führt bei { $share }
said-as-it-was = Das sind die Bewertungen der Bibliothek { $version }. Der Artikel hat sich seither geändert, deshalb zitiere ich ihn nicht.

### What explains it

said-own-heading = Nach euren eigenen Gewichten
said-spread-heading = Wo eure Gewichte auseinanderliegen
said-spread-named = { $criterion }: von { $low } ({ $lowest }) bis { $high } ({ $highest }), im Mittel { $mean }
said-spread = { $criterion }: von { $low } bis { $high }, im Mittel { $mean }
said-must-heading = Muss-Kriterien
said-must = { $members }: { $must }. Das schließt { $names } aus.
said-must-harmless = { $members }: { $must }. Das schließt nichts aus.
said-must-gone = { $members }: { $must }. Dieses Kriterium gibt es nicht mehr; es schließt nichts aus.
said-a-ballot = Ein Mitglied
said-reasons-heading = Eure Begründungen
said-more = Und { $count } weitere.

### What comes next

said-next-propose = Weiter: Wer zuständig ist, schlägt { $name } vor, und ihr stimmt zu oder widersprecht.
said-next-again = Weiter: noch eine Runde, nun da ihr seht, wo ihr auseinanderliegt. Oder eine Person entscheidet mit /{ command-decide } { command-decide-settle }, und das wird festgehalten.
said-next-quorum = Weiter: noch eine Runde mit mehr Zeit. Oder eine Person entscheidet mit /{ command-decide } { command-decide-settle }, und das wird festgehalten.
said-next-must = Weiter: noch eine Runde, in der jemand ein Muss-Kriterium aufgibt. Oder eine Person entscheidet mit /{ command-decide } { command-decide-settle }, und das wird festgehalten.
said-next-weights = Weiter: noch eine Runde, in der ihr sagt, was euch wichtig ist. Oder eine Person entscheidet mit /{ command-decide } { command-decide-settle }, und das wird festgehalten.
said-next-nobody = Weiter: noch eine Runde. Oder eine Person entscheidet mit /{ command-decide } { command-decide-settle }, und das wird festgehalten.

### What was chosen

said-taken = Wir nehmen { $name }.
said-proposal = Vorschlag: Wir nehmen { $name }.
said-objected = { $count ->
    [one] Vorschlag: Wir nehmen { $name }. Ein Einwand ist noch nicht beantwortet.
   *[other] Vorschlag: Wir nehmen { $name }. { $count } Einwände sind noch nicht beantwortet.
}
said-proposed = Vorgeschlagen von { $name }, { $time }.
said-decided = Entschieden von { $name }, { $time }: { $reason }
said-review = Zu überprüfen am { $date }.
said-consents = Zustimmung: { $members }.
said-no-consent = Noch hat niemand zugestimmt oder widersprochen.
said-ballots-say = Nach den Stimmen: { $text }
said-objection = { $name } widerspricht
said-answered = Antwort: { $answer }
said-unanswered = Noch nicht beantwortet.
said-more-objections = { $count ->
    [one] Das Protokoll hat noch einen Einwand.
   *[other] Das Protokoll hat noch { $count } Einwände.
}

### Buttons

said-button-weigh-in = Abstimmen
said-button-abstain = Enthalten
said-button-hold = Ich brauche mehr Zeit
said-button-more = Mehr
said-button-outcome = Wie es dazu kam
said-button-propose = { $name } vorschlagen
said-button-round = Noch eine Runde
said-button-record = Protokoll
said-button-consent = Zustimmen
said-button-object = Widersprechen
said-button-change = Stimme ändern
said-button-withdraw = Zurückziehen
said-button-close = Jetzt schließen
said-button-remind = Erinnern
said-button-extend = Verlängern
said-button-cancel = Entscheidung abbrechen
said-button-answer = { $name } antworten
said-button-again = Neu abstimmen
said-button-show = Entscheidung zeigen

### For one person

said-you = Was du gesagt hast
said-own-abstains = Du enthältst dich.
said-own-holds = Du brauchst mehr Zeit, bis { $time }.
said-own-nothing = Du hast noch nicht abgestimmt.
said-changed-heading = Was sich an den Belegen geändert hat
said-change = { $criterion } von { $technology }: { $from }, jetzt { $to }
said-from-to = War { $from }, ist jetzt { $to }.
said-rating = { $rating } von 5
said-not-known = nicht bekannt
said-not-applicable = trifft nicht zu
said-added = Neu: { $names }.
said-removed = Nicht mehr da: { $names }.
said-topic-renamed = Das Thema heißt jetzt { $title }.
said-otherwise = { $count ->
    [0] Niemand bekäme nach den eigenen Gewichten etwas anderes.
    [one] Einer von euch bekäme jetzt nach den eigenen Gewichten etwas anderes.
   *[other] { $count } von euch bekämen jetzt nach den eigenen Gewichten etwas anderes.
}

### Of the bot’s own accord

said-reminder = Offen bis { $time }. Es fehlen noch: { $members }.
said-reminder-all = Offen bis { $time }. Wer noch nicht abgestimmt hat, kann das noch tun.
said-evidence = Die Belege haben sich geändert: { $question }
said-now-leads = Nach euren Stimmen läge jetzt { $names } vorn statt { $before }.
said-now-leads-first = Nach euren Stimmen läge jetzt { $names } vorn.
said-now-leads-nothing = Nach euren Stimmen läge nichts mehr vorn.
said-now-excluded = { $name } erfüllt ein Muss-Kriterium nicht mehr, von { $member }: { $must }. Jetzt: { $found }.
said-newcomers = Neu in der Bibliothek: { $names }.
said-same-outcome = Das Ergebnis wäre dasselbe.
said-more-changes = { $count ->
    [one] Eine weitere Änderung steht unter „{ said-button-show }“.
   *[other] { $count } weitere Änderungen stehen unter „{ said-button-show }“.
}
said-who-reopens = { $opener } hat die Entscheidung eröffnet und kann eine neue Runde eröffnen, ebenso Mitglieder, die Nachrichten verwalten dürfen.
said-review-due = Zeit für eine Überprüfung: Ihr habt { $name } gewählt, { $time }.
said-review-how = { $opener }, schau nach, was sich seither geändert hat, und eröffne eine neue Runde, wenn es zählt.

### In other answers about the topic

said-decided-here = In diesem Kanal entschieden: { $name }. Die Frage wurde { $time } gestellt.

### Lists

said-list-channel = Entscheidungen in diesem Kanal
said-list-none = Hier gibt es noch keine Entscheidungen. Eröffne eine mit /{ command-decide } { command-decide-open }.
said-list-count = { $open ->
    [0] Keine ist offen.
    [one] Eine ist offen.
   *[other] { $open } sind offen.
}
said-list-menu = Eine Entscheidung zeigen
said-ballots = { $count ->
    [0] Keine Stimmen.
    [one] { $count } Stimme.
   *[other] { $count } Stimmen.
}
said-line-closed = Geschlossen, noch ist nichts gewählt.
said-line-cancelled = Abgebrochen.

### In the picture

said-picture-own = Was jeder nach den eigenen Gewichten bekommt
said-picture-shares = Anteile am Gewicht, je Mitglied ein Punkt; Strich: das Mittel
said-alt-own = Nach den eigenen Gewichten: { $leaders }.
said-alt-shares = Anteile der Mitglieder am Gewicht in Prozent:
said-alt-spread = { $criterion } { $low } bis { $high }, im Mittel { $mean }.
