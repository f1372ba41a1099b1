## Ratings and scores

render-not-rated = nicht bewertet
render-name-not-rated = { $name } ({ render-not-rated })
render-not-known = nicht bekannt
render-name-not-known = { $name }: { render-not-known }
render-not-applicable = trifft nicht zu
render-name-not-applicable = { $name } ({ render-not-applicable })
render-name-fact = { $name }: { $fact }
render-rating-meaning = { $rating }: { $meaning }
render-scores = Punkte von 100
render-and-more = und { $count } weitere
render-ranges = Eine Spanne bedeutet, dass einige Bewertungen fehlen.

## Sources and where an answer comes from

render-sources = Quellen
render-sources-checked = Quellen, geprüft am { $date }
render-sources-checked-between = Quellen, geprüft vom { $first } bis { $last }
render-checked = { $source }, geprüft { $date }
render-unchecked = { $source }, noch nicht geprüft
render-own-measurement = Eigene Messung: { $title }, { $date }, von { $by }. Methode: { $method }
render-note = Anmerkung: { $text }
render-own-measurement-short = eigene Messung
render-note-short = Anmerkung
render-press-for-all = Alle { $count } stehen unter „{ button-sources }“
render-press-for-more = und { $count } weitere: unter „{ button-sources }“
render-translation = Übersetzung von { $title }
render-reviewed = geprüft { $date }
render-review-due = geprüft { $date } (neue Prüfung fällig)
render-draft = Entwurf, nicht geprüft
render-library = Bibliothek { $version }

## In a terminal

render-for = Für { $name }.
render-file-bytes = Datei: { $name } ({ $size } B)
render-file-kilobytes = Datei: { $name } ({ $size } kB)
render-go-on = Weiter mit: { $command }
render-one-of = eines von: { $values }
render-two-of = zwei von: { $values }
render-any-of = beliebig viele von: { $values }

## In a picture

render-no-name = (ohne Namen)
render-worst = schlecht
render-best = sehr gut
render-unknown = offen
render-others = { $count } weitere
render-possible = möglich, nicht bewertet
render-nothing-to-compare = Es gibt noch nichts zu vergleichen.
render-nothing-to-rank = Es gibt nichts zu ordnen.
render-technologies-shown = { $shown } von { $count } Technologien sind gezeigt.
render-criteria-shown = { $shown } von { $count } Kriterien sind gezeigt.
render-first-shown = Die ersten { $shown } von { $count } Technologien sind gezeigt.
render-not-applicable-left-out = Was auf eine Technologie nicht zutrifft, fehlt.

## Alternative text of pictures

render-alt-title = { $title }.
render-alt-ratings = Bewertungen von 1 (am schlechtesten) bis 5 (am besten).
render-alt-ratings-in-order = Bewertungen von 1 (am schlechtesten) bis 5 (am besten), ? für unbekannt, für { $names }, in dieser Reihenfolge.
render-alt-criterion = { $criterion }: { $ratings }.
render-alt-criterion-in-order = { $criterion } { $ratings }.
render-alt-rating = { $name } { $rating }
render-alt-unrated = { $name } unbekannt
render-alt-fact = { $name } { $fact }
render-alt-more-criteria = { $count ->
    [one] Und ein weiteres Kriterium.
   *[other] Und { $count } weitere Kriterien.
}
render-alt-scores = Punkte von 0 bis 100.
render-alt-score = { $name } { $score }.
render-alt-score-of = { $name } { $score } ({ $parts }).
render-alt-range = { $name } { $range }, da einige Bewertungen unbekannt sind.
render-alt-range-of = { $name } { $range }, da einige Bewertungen unbekannt sind ({ $parts }).
render-alt-part = { $criterion } { $points }
render-alt-more-technologies = { $count ->
    [one] Und eine weitere Technologie.
   *[other] Und { $count } weitere Technologien.
}
