compare-name-with-rating = { $name } ({ $rating })
compare-name-with-fact = { $name } ({ $fact })
compare-lowest-first = { $criterion }, das Niedrigste zuerst: { $facts }.
compare-highest-first = { $criterion }, das Höchste zuerst: { $facts }.
compare-facts = { $criterion }: { $facts }.
compare-no-facts = Zu { $criterion } ist noch nichts bekannt.
compare-not-known = Nicht bekannt: { $technologies }.
compare-nothing-rated = Zu { $criterion } gibt es noch keine Bewertungen.
compare-not-rated = { $count ->
    [one] { $technologies } ist noch nicht bewertet.
   *[other] { $technologies } sind noch nicht bewertet.
}
compare-rated-alone = { $name } ist bei { $criterion } mit { $rating } von 5 bewertet.
compare-leads = { $name } führt bei { $criterion } mit { $rating } von 5, vor { $behind }.
compare-level = { $names } liegen bei { $criterion } mit { $rating } von 5 gleichauf.
compare-share-lead = { $names } führen bei { $criterion } gemeinsam mit { $rating } von 5, vor { $behind }.

compare-nobody-highest = { $shared ->
    [0] Bei keinem der { $total } Kriterien führt eine davon allein.
   *[other] Bei keinem der { $total } Kriterien führt eine davon allein; bei { $shared } führen mehrere gemeinsam.
}
compare-highest = { $shared ->
    [0] { $name } ist bei { $count } von { $total } Kriterien am höchsten bewertet.
   *[other] { $name } ist bei { $count } von { $total } Kriterien am höchsten bewertet; bei { $shared } führen mehrere gemeinsam.
}
compare-highest-of = { $shared ->
    [0] { $name } ist bei { $count } von { $total } Kriterien am höchsten bewertet, { $others }.
   *[other] { $name } ist bei { $count } von { $total } Kriterien am höchsten bewertet, { $others }; bei { $shared } führen mehrere gemeinsam.
}
compare-other-highest = { $name } bei { $count }

compare-of-many = { $topic }: { $count } Technologien
compare-not-covered = Noch nicht behandelt.
compare-not-shown = Nicht gezeigt: { $technologies }.

compare-gap = Der Artikel behandelt das noch nicht.
compare-paged = { $title } ({ $page } von { $pages })
compare-rated = Mit { $rating } von 5 bewertet.
compare-rated-meaning = Mit { $rating } von 5 bewertet: { $meaning }.
compare-unrated = Noch nicht bewertet.
compare-fact = { $fact }.
compare-between = zwischen { $below } und { $above }
compare-scale = Skala: { $ratings }.
compare-scale-gap = { "; " }
compare-sources = Quellen: { $topic }
compare-sources-on = Quellen: { $topic }, { $criterion }
compare-sources-count = { $count ->
    [one] Eine Quelle, mit dem Datum der Prüfung.
   *[other] { $count } Quellen, jede mit dem Datum der Prüfung.
}
compare-sources-number = { $count ->
    [one] Eine Quelle.
   *[other] { $count } Quellen.
}

compare-read-more = Mehr lesen: { $name }
compare-read-on = Über { $name } lesen
compare-homepage = Website
compare-back = Vergleich
compare-overview = Übersicht
compare-overview-text = Alle Kriterien auf einen Blick
compare-another-criterion = Ein anderes Kriterium
compare-another-pair = Ein anderes Paar: wähle zwei
compare-shown-now = Wird gerade gezeigt
compare-all = Alle { $count }
compare-in-topic = In { $topic }
compare-with = Mit { $name }

compare-which-topic = Welches Thema?
compare-which-topic-for = { $criterion }: Welches Thema?
compare-which-criterion = { $typed }: Welches Kriterium?
compare-several-fit = Mehrere Themen passen. Wähle eines:
compare-several-meanings = Das steht in verschiedenen Themen für verschiedene Kriterien. Wähle eines:
compare-many-fit = { $count } Themen passen. Wähle eines oder nenne eines der { $more } anderen mit der Option „{ -option-topic }“:
compare-these-covered = Diese Themen gibt es:
compare-see-covered = Sieh, was es gibt:
compare-covers = Es geht dort um { $technologies }.
compare-does-not-cover = { $topic } behandelt { $typed } nicht
compare-compared-on = Das sind die Kriterien für { $topic }. Wähle eines:
compare-no-such-technology = { $typed } wird hier nicht behandelt
compare-no-such-criterion = Es gibt kein Kriterium namens { $typed }
compare-not-compared-on = { $topic } wird nicht nach { $criteria } verglichen
compare-recognised = Erkannt: { $names }.
compare-not-recognised = Das habe ich nicht verstanden: { $typed }.
compare-one-criterion = Eine Antwort zeigt immer nur ein Kriterium. Hier nicht zu sehen: { $criteria }.
compare-unknown = Ich kenne { $typed } nicht
compare-no-common-topic = Kein Thema behandelt das alles
compare-criterion-only-in = { $name } gibt es als Kriterium nur hier: { $topics }.
compare-covered-only-in = { $name } kommt nur hier vor: { $topics }.
compare-no-common-topic-next = Wähle einen Teil oder frage noch einmal zu einem einzigen Thema:
compare-named-twice = Du hast { $name } zweimal genannt
compare-named-twice-next = Wähle, womit du vergleichen willst:

## A comparison that only its asker sees until they share it

compare-share = Teilen
compare-shared-by = Gefragt von { $name }.
