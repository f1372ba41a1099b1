## Ratings and scores

render-not-rated = nicht bewertet
render-scores = Punkte von 100
render-and-more = und { $count } weitere

## Sources and where an answer comes from

render-sources = Quellen
render-checked = { $source }, geprüft { $date }
render-press-for-all = Alle { $count } stehen unter „{ button-sources }“
render-press-for-more = und { $count } weitere: unter „{ button-sources }“
render-translation = Übersetzung von { $title }
render-reviewed = geprüft { $date }
render-reviewed-long-ago = geprüft { $date } (vor über einem Jahr)
render-library = Bibliothek { $version }

## In a terminal

render-for = Für { $name }.
render-go-on = Weiter mit: { $command }
render-one-of = eines von: { $values }
render-two-of = zwei von: { $values }
render-any-of = beliebig viele von: { $values }
