## Deciding together: what is asked, what became of it, and why it was refused

### Where nothing can be decided

decide-no-store = Hier werden keine Entscheidungen gespeichert
decide-no-store-text = Wer diesen Bot betreibt, hat das Speichern von Entscheidungen abgeschaltet. Alles andere funktioniert.
decide-store-down = Die Entscheidungen sind gerade nicht erreichbar
decide-store-down-text = Die Datenbank antwortet nicht, deshalb wurde nichts geändert. Versuch es in einer Minute noch einmal; alles andere funktioniert.
decide-no-server = Entscheidungen gibt es nur auf einem Server
decide-no-server-text = Nutze /{ command-decide } im Kanal eines Servers, in dem dein Team mitmachen kann.
decide-not-a-member = Ich bin kein Mitglied dieses Servers
decide-not-a-member-text = Zu einer Entscheidung schicke ich eigene Nachrichten: wenn sie schließt und wenn sich die Belege ändern. Bitte jemanden, der den Server verwaltet, mich hinzuzufügen.
decide-may-not-speak = Ich darf hier keine Nachrichten senden
decide-may-not-speak-text = Zu einer Entscheidung schicke ich eigene Nachrichten: wenn sie schließt und wenn sich die Belege ändern. Erlaube meiner Rolle in den Einstellungen dieses Kanals unter „Berechtigungen“: { $permissions }.
permission-view-channel = Kanal ansehen
permission-send-messages = Nachrichten senden
permission-send-in-threads = Nachrichten in Threads senden
permission-embed-links = Links einbetten
permission-attach-files = Dateien anhängen
decide-button-add = Zum Server hinzufügen

### Which decision is meant

decide-none-here = In diesem Kanal steht nichts zur Entscheidung
decide-none-here-text = Eröffne eine Entscheidung mit /{ command-decide } { command-decide-open }.
decide-unknown = Ich kenne die Entscheidung { $typed } nicht
decide-unknown-text = Wähle beim Tippen einen der Vorschläge oder sieh in der Liste nach.
decide-which = Welche Entscheidung meinst du?
decide-which-text = In diesem Kanal gibt es mehrere.
decide-button-list = Liste der Entscheidungen

### Opening one

decide-no-topic = Worum geht es?
decide-no-topic-text = Nenne ein Thema der Bibliothek mit der Option „{ -option-topic }“.
decide-likely = Wähle eines davon: { $names }.
decide-quorum-unread = Ich kann { $typed } nicht als Anzahl von Mitgliedern lesen
decide-quorum-unread-text = Schreib einfach eine Zahl, zum Beispiel 3.
decide-no-technology = { $typed } ist keine der Technologien dieses Themas
decide-anyone = alle, die teilnehmen
decide-who-unread = Ich weiß nicht, wer mit { $typed } gemeint ist
decide-who-unread-text = Erwähne eine Rolle oder nacheinander die Mitglieder. Wenn alle dürfen, die teilnehmen, lass die Option weg.
decide-time-unread = Ich kann { $typed } nicht als Zeitpunkt verwenden
decide-zone-unknown = Ich kenne die Zeitzone { $typed } nicht
decide-zone-unknown-text = Wähle beim Tippen deine Stadt aus den Vorschlägen, zum Beispiel Europe/Berlin.

### Choosing

decide-topic-gone = Dieses Thema gibt es in der Bibliothek nicht mehr
decide-topic-gone-text = Die Entscheidung und ihr Protokoll sind noch da, aber vorschlagen kann man nichts mehr.
decide-which-technology = Welche Technologie?
decide-by-missing = Wer hat entschieden?
decide-by-missing-text = Nenne das Mitglied mit der Option „{ command-decide-settle.by }“.
decide-reason-missing = Warum wurde so entschieden?
decide-reason-missing-text = Schreib die Begründung in die Option „{ command-decide-settle.reason }“: Sie gehört zum Protokoll.
decide-review-unread = Ich kann { $typed } nicht als Tag für die Wiedervorlage lesen
decide-review-unread-text = Schreib einen Tag wie 2027-05-31 oder nach wie vielen Monaten, zum Beispiel 6.
decide-in-months = { $count ->
    [one] In { $count } Monat ({ $day })
   *[other] In { $count } Monaten ({ $day })
}

### Forms

decide-form-open = Etwas zur Entscheidung stellen
decide-form-reason = Warum gewichtest du so?
decide-form-object = Was wendest du ein?
decide-form-answer = Auf einen Einwand antworten
decide-form-hold = Bis wann brauchst du Zeit?
decide-form-closes = Wann soll sie schließen?
decide-form-propose = Das Ergebnis vorschlagen
decide-field-topic = Thema
decide-field-question = Frage
decide-field-closes = Ende
decide-field-until = Bis
decide-field-zone = Deine Zeitzone
decide-field-shortlist = Vorauswahl der Technologien
decide-field-shortlist-all = Für alle leer lassen
decide-field-reason = Deine Begründung in einem Satz
decide-field-objection = Dein Einwand
decide-field-answer = Deine Antwort
decide-field-review = Wiedervorlage nach wie vielen Monaten
decide-field-time-example = Freitag 17 Uhr, in 3 Tagen, 4.12.2026 17:00
decide-field-zone-example = Europe/Berlin; ich merke sie mir
decide-field-review-example = 6; ohne Wiedervorlage leer lassen

### The ballot

decide-panel = Deine Stimme: Was ist dir wichtig?
decide-panel-empty = Nimm einen Anwendungsfall oder wähle, was dir wichtig ist. Gewichte jedes Kriterium danach, wie viel dir hier der Unterschied zwischen dem schlechtesten und dem besten Wert bedeutet. Bis du absendest, sieht das niemand.
decide-alone = Nach deinen Gewichten allein wäre das Ergebnis: { $names }.
decide-alone-nothing = Nach deinen Gewichten allein bliebe nichts übrig.
decide-until = Ändern kannst du das bis{ " " }
# The worst and the best of what there is to choose from, each with what its rating means.
decide-swing = von { $low } bis { $high }
decide-swing-level = alle liegen bei { $end }
decide-button-send = Absenden
decide-button-send-with-reason = Mit Begründung absenden

### What became of it

receipt-opened = Die Entscheidung ist offen
receipt-sent = Deine Stimme ist abgegeben
receipt-changed = Deine Stimme ist geändert
receipt-abstained = Du enthältst dich
receipt-held = Du brauchst mehr Zeit
receipt-withdrawn = Deine Stimme ist zurückgezogen
receipt-closed = Die Entscheidung ist geschlossen
receipt-cancelled = Die Entscheidung ist abgebrochen
receipt-reminded = Wer noch fehlt, wurde erinnert
receipt-extended = Die Entscheidung schließt später
receipt-reopened = Eine neue Runde ist offen
receipt-proposed = Dein Vorschlag steht im Kanal
receipt-consented = Du stimmst zu
receipt-objected = Dein Einwand steht im Kanal
receipt-answered = Deine Antwort steht im Kanal
receipt-settled = Es ist festgehalten, wer entschieden hat
receipt-until = Ändern kannst du das bis{ " " }
receipt-in-channel = Die Nachricht im Kanal zeigt es.
receipt-without-name = Deine Stimme wird ohne deinen Namen gespeichert. Niemand kann ihn wiederherstellen, und nach dem Ende weiß niemand, welche Stimme deine ist.
decide-closes = Ende:{ " " }
decide-on = Thema: { $topic }
decide-with-quorum = { $count ->
    [one] Nötig ist { $count } Stimme oder Enthaltung.
   *[other] Nötig sind { $count } Stimmen oder Enthaltungen.
}
decide-is-anonymous = Stimmen werden ohne Namen gespeichert.
decide-needs-reason = Jede Stimme braucht eine Begründung.
decide-record = Das Protokoll der Entscheidung
decide-record-text = Als Markdown-Datei für euer Repository und als JSON, aus dem alle das Ergebnis nachrechnen können.

### Why it was refused

decide-refused = Das geht nicht
refusal-unexpected = Das passt nicht zum Stand dieser Entscheidung. Sieh nach, wie sie jetzt steht.
refusal-closed = Sie ist geschlossen: Es werden keine Stimmen mehr angenommen.
refusal-still-open = Sie ist noch offen. Schließe sie zuerst oder warte, bis sie schließt.
refusal-cancelled = Sie wurde abgebrochen.
refusal-not-invited = Abstimmen dürfen nur eine Rolle oder bestimmte Mitglieder, und du gehörst nicht dazu. Frag das Mitglied, das sie eröffnet hat, nach dem Grund.
refusal-not-in-charge = Das können nur { $opener } (hat sie eröffnet) und Mitglieder, die hier Nachrichten verwalten dürfen.
refusal-not-due = Es ist noch nicht so weit. Ende:{ " " }
refusal-deadline-too-early = Das neue Ende muss in der Zukunft liegen und später sein als das jetzige.
refusal-reminded = Die letzte Erinnerung ist weniger als einen Tag her. Wieder möglich ab{ " " }
refusal-nothing-to-withdraw = Du hast in dieser Runde noch nichts gesagt.
refusal-hold-out-of-time = Du kannst um Zeit bitten, bis die Entscheidung schließt, aber nicht länger. Das Mitglied, das sie eröffnet hat, kann sie verlängern.
refusal-empty-ballot = Die Stimme ist leer. Wähle, was dir wichtig ist oder was sein muss.
refusal-text-missing = Das braucht eine Begründung in Worten.
refusal-text-too-long = Der Text ist zu lang: höchstens { $longest } Zeichen.
refusal-nothing-proposed = In dieser Runde wurde noch nichts vorgeschlagen.
refusal-no-such-objection = Diesen Einwand gibt es nicht mehr.
refusal-not-on-shortlist = { $name } ist nicht in der Vorauswahl.
refusal-tally-names = Ein laufender Zwischenstand neben den Namen derer, die abgestimmt haben, würde verraten, von wem welche Stimme ist. Verbirg die Namen oder den Zwischenstand, oder verzichte auf Anonymität.
refusal-no-question = Es fehlt eine Frage.
refusal-nobody-invited = Niemand ist eingeladen. Erwähne mindestens ein Mitglied.
refusal-quorum = { $invited ->
    [one] Nur { $invited } Mitglied ist eingeladen, das Quorum ist also nicht erreichbar.
   *[other] Nur { $invited } Mitglieder sind eingeladen, das Quorum ist also nicht erreichbar.
}
refusal-shortlist = Eine Vorauswahl braucht mindestens zwei Technologien, jede nur einmal.

### Why a time cannot be used

decide-time-text = Schreib ihn so: in 3 Tagen, Freitag 17 Uhr oder 4.12.2026 17:00.
decide-time-past = Er ist vorbei oder weniger als eine Minute entfernt.
decide-time-far = Er liegt mehr als ein Jahr in der Zukunft.
decide-time-zone = Ich kenne deine Zeitzone nicht. Nenne sie einmal mit der Option „{ -option-zone }“, zum Beispiel Europe/Berlin; ich merke sie mir.
