## Ratings and scores

render-not-rated = sin valoración
render-name-not-rated = { $name } ({ render-not-rated })
render-not-known = sin dato
render-name-not-known = { $name }: { render-not-known }
render-not-applicable = no se aplica
render-name-not-applicable = { $name } ({ render-not-applicable })
render-name-fact = { $name }: { $fact }
render-rating-meaning = { $rating }: { $meaning }
render-scores = Puntuación sobre 100
render-and-more = y { $count } más
render-ranges = Un intervalo indica que faltan valoraciones.

## Sources and where an answer comes from

render-sources = Fuentes
render-sources-checked = Fuentes, comprobadas el { $date }
render-sources-checked-between = Fuentes, comprobadas del { $first } al { $last }
render-checked = { $source }, comprobado el { $date }
render-unchecked = { $source }, sin comprobar
render-own-measurement = Medición propia: { $title }, { $date }, por { $by }. Método: { $method }
render-note = Nota: { $text }
render-own-measurement-short = medición propia
render-note-short = nota
render-press-for-all = Pulsa «{ button-sources }» para ver las { $count }
render-press-for-more = y { $count } más: pulsa «{ button-sources }»
render-translation = traducción de { $title }
render-reviewed = revisado el { $date }
render-review-due = revisado el { $date } (toca revisarlo de nuevo)
render-draft = borrador sin revisar
render-library = biblioteca { $version }

## In a terminal

render-for = Para { $name }.
render-file-bytes = Archivo: { $name } ({ $size } B)
render-file-kilobytes = Archivo: { $name } ({ $size } kB)
render-go-on = Continúa con: { $command }
render-one-of = uno de: { $values }
render-two-of = dos de: { $values }
render-any-of = cualquiera de: { $values }

## In a picture

render-no-name = (sin nombre)
render-worst = peor
render-best = mejor
render-unknown = sin dato
render-others = { $count } más
render-possible = posible, sin valorar
render-nothing-to-compare = Aún no hay nada que comparar.
render-nothing-to-rank = No hay nada que clasificar.
render-technologies-shown = Se muestran { $shown } de { $count } tecnologías.
render-criteria-shown = Se muestran { $shown } de { $count } criterios.
render-first-shown = Se muestran las primeras { $shown } de { $count } tecnologías.
render-not-applicable-left-out = No se muestra lo que no se aplica a una tecnología.

## Alternative text of pictures

render-alt-title = { $title }.
render-alt-ratings = Valoraciones de 1 (la peor) a 5 (la mejor).
render-alt-ratings-in-order = Valoraciones de 1 (la peor) a 5 (la mejor), o ? si no se conoce, de { $names }, en este orden.
render-alt-criterion = { $criterion }: { $ratings }.
render-alt-criterion-in-order = { $criterion } { $ratings }.
render-alt-rating = { $name } { $rating }
render-alt-unrated = { $name } desconocida
render-alt-fact = { $name } { $fact }
render-alt-more-criteria = { $count ->
    [one] Y un criterio más.
   *[other] Y { $count } criterios más.
}
render-alt-scores = Puntuaciones de 0 a 100.
render-alt-score = { $name } { $score }.
render-alt-score-of = { $name } { $score } ({ $parts }).
render-alt-range = { $name } { $range }, porque faltan valoraciones.
render-alt-range-of = { $name } { $range }, porque faltan valoraciones ({ $parts }).
render-alt-part = { $criterion } { $points }
render-alt-more-technologies = { $count ->
    [one] Y una tecnología más.
   *[other] Y { $count } tecnologías más.
}
