## Ratings and scores

render-not-rated = sem avaliação
render-scores = Pontuação de 0 a 100
render-and-more = e mais { $count }

## Sources and where an answer comes from

render-sources = Fontes
render-checked = { $source }, verificado em { $date }
render-press-for-all = Clique em “{ button-sources }” para ver as { $count }
render-press-for-more = e mais { $count }: clique em “{ button-sources }”
render-translation = tradução de { $title }
render-reviewed = revisado em { $date }
render-reviewed-long-ago = revisado em { $date } (há mais de um ano)
render-library = biblioteca { $version }

## In a terminal

render-for = Para { $name }.
render-go-on = Continue com: { $command }
render-one-of = um de: { $values }
render-two-of = dois de: { $values }
render-any-of = qualquer um de: { $values }
