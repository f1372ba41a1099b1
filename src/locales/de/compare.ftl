compare-name-with-rating = { $name } ({ $rating })
compare-nothing-rated = Zu { $criterion } ist noch nichts bewertet.
compare-not-rated = { $count ->
    [one] { $technologies } ist noch nicht bewertet.
   *[other] { $technologies } sind noch nicht bewertet.
}
compare-rated-alone = { $name } ist bei { $criterion } mit { $rating } von 5 bewertet.
compare-leads = { $name } führt bei { $criterion } mit { $rating } von 5, vor { $behind }.
compare-level = { $names } liegen bei { $criterion } mit { $rating } von 5 gleichauf.
compare-share-lead = { $names } führen bei { $criterion } gemeinsam mit { $rating } von 5, vor { $behind }.

compare-nobody-highest = { $shared ->
    [0] Bei keinem von { $total } Kriterien ist eine davon allein am höchsten bewertet.
   *[other] Bei keinem von { $total } Kriterien ist eine davon allein am höchsten bewertet; bei { $shared } führen mehrere gemeinsam.
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
compare-between = zwischen { $below } und { $above }
compare-scale = Skala: { $ratings }.
compare-scale-gap = { "; " }
compare-sources = Quellen: { $topic }
compare-sources-on = Quellen: { $topic }, { $criterion }
compare-sources-count = { $count ->
    [one] Eine Quelle, mit dem Tag, an dem sie geprüft wurde.
   *[other] { $count } Quellen, jede mit dem Tag, an dem sie geprüft wurde.
}

compare-read-more = Mehr lesen: { $name }
compare-read-on = Weiterlesen: { $name }
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
compare-which-topic-for = { $criterion }: in welchem Thema?
compare-which-criterion = { $typed }: welches Kriterium?
compare-several-fit = Mehrere Themen passen. Wähle eines:
compare-several-meanings = Das bedeutet in verschiedenen Themen verschiedene Kriterien. Wähle eines:
compare-many-fit = { $count } Themen passen. Wähle eines oder nenne eines der { $more } anderen mit der Option „{ -option-topic }“:
compare-these-covered = Diese gibt es:
compare-see-covered = Sieh, was es gibt:
compare-covers = Behandelt werden dort { $technologies }.
compare-does-not-cover = { $topic } behandelt { $typed } nicht
compare-compared-on = { $topic } wird nach diesen Kriterien verglichen. Wähle eines:
compare-no-such-technology = Keine Technologie namens { $typed } wird hier behandelt
compare-no-such-criterion = Kein Kriterium heißt { $typed }
compare-not-compared-on = { $topic } wird nicht nach { $criteria } verglichen
compare-recognised = Erkannt: { $names }.
compare-not-recognised = Nicht verstanden: { $typed }.
compare-one-criterion = Eine Antwort zeigt ein Kriterium. Hier nicht zu sehen: { $criteria }.
compare-unknown = Ich kenne { $typed } nicht
compare-no-common-topic = Kein Thema deckt das alles ab
compare-criterion-only-in = { $name } ist ein Kriterium nur bei: { $topics }.
compare-covered-only-in = { $name } kommt nur hier vor: { $topics }.
compare-no-common-topic-next = Wähle einen Teil oder frage noch einmal zu einem einzigen Thema:
compare-named-twice = { $name } wurde zweimal genannt
compare-named-twice-next = Wähle, womit du vergleichen willst:

## A comparison that its asker sees first and shares then

compare-share = Teilen
compare-shared-by = Gefragt von { $name }.
