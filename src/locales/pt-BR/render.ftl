## Ratings and scores

render-not-rated = sem avaliação
render-name-not-rated = { $name } ({ render-not-rated })
render-not-known = sem dado
render-name-not-known = { $name }: { render-not-known }
render-not-applicable = não se aplica
render-name-not-applicable = { $name } ({ render-not-applicable })
render-name-fact = { $name }: { $fact }
render-rating-meaning = { $rating }: { $meaning }
render-scores = Pontuação de 0 a 100
render-and-more = e mais { $count }
render-ranges = Um intervalo indica que faltam avaliações.

## Sources and where an answer comes from

render-sources = Fontes
render-sources-checked = Fontes, verificadas em { $date }
render-sources-checked-between = Fontes, verificadas de { $first } a { $last }
render-checked = { $source }, verificado em { $date }
render-unchecked = { $source }, ainda não verificado
render-own-measurement = Medição própria: { $title }, { $date }, por { $by }. Método: { $method }
render-note = Nota: { $text }
render-own-measurement-short = medição própria
render-note-short = nota
render-press-for-all = Clique em “{ button-sources }” para ver as { $count }
render-press-for-more = e mais { $count }: clique em “{ button-sources }”
render-translation = tradução de { $title }
render-reviewed = revisado em { $date }
render-review-due = revisado em { $date } (nova revisão pendente)
render-draft = rascunho não revisado
render-library = biblioteca { $version }

## In a terminal

render-for = Para { $name }.
render-file-bytes = Arquivo: { $name } ({ $size } B)
render-file-kilobytes = Arquivo: { $name } ({ $size } kB)
render-go-on = Continue com: { $command }
render-one-of = um de: { $values }
render-two-of = dois de: { $values }
render-any-of = qualquer um de: { $values }

## In a picture

render-no-name = (sem nome)
render-worst = pior
render-best = melhor
render-unknown = sem dado
render-others = outros { $count }
render-possible = possível, sem avaliação
render-nothing-to-compare = Ainda não há nada para comparar.
render-nothing-to-rank = Não há nada para classificar.
render-technologies-shown = Aparecem { $shown } de { $count } tecnologias.
render-criteria-shown = Aparecem { $shown } de { $count } critérios.
render-first-shown = Aparecem as primeiras { $shown } de { $count } tecnologias.
render-not-applicable-left-out = O que não se aplica a uma tecnologia não aparece.

## Alternative text of pictures

render-alt-title = { $title }.
render-alt-ratings = Avaliações de 1 (a pior) a 5 (a melhor).
render-alt-ratings-in-order = Avaliações de 1 (a pior) a 5 (a melhor), ou ? se desconhecida, de { $names }, nesta ordem.
render-alt-criterion = { $criterion }: { $ratings }.
render-alt-criterion-in-order = { $criterion } { $ratings }.
render-alt-rating = { $name } { $rating }
render-alt-unrated = { $name } desconhecida
render-alt-fact = { $name } { $fact }
render-alt-more-criteria = { $count ->
    [1] E mais um critério.
    [one] E mais { $count } critério.
   *[other] E mais { $count } critérios.
}
render-alt-scores = Pontuações de 0 a 100.
render-alt-score = { $name } { $score }.
render-alt-score-of = { $name } { $score } ({ $parts }).
render-alt-range = { $name } { $range }, porque faltam avaliações.
render-alt-range-of = { $name } { $range }, porque faltam avaliações ({ $parts }).
render-alt-part = { $criterion } { $points }
render-alt-more-technologies = { $count ->
    [1] E mais uma tecnologia.
    [one] E mais { $count } tecnologia.
   *[other] E mais { $count } tecnologias.
}
