## Ratings and scores

render-not-rated = sin valoración
render-scores = Puntuación sobre 100
render-and-more = y { $count } más

## Sources and where an answer comes from

render-sources = Fuentes
render-checked = { $source }, comprobado el { $date }
render-press-for-all = Pulsa «{ button-sources }» para ver las { $count }
render-press-for-more = y { $count } más: pulsa «{ button-sources }»
render-translation = traducción de { $title }
render-reviewed = revisado el { $date }
render-reviewed-long-ago = revisado el { $date } (hace más de un año)
render-library = biblioteca { $version }

## In a terminal

render-for = Para { $name }.
render-go-on = Continúa con: { $command }
render-one-of = uno de: { $values }
render-two-of = dos de: { $values }
render-any-of = cualquiera de: { $values }
