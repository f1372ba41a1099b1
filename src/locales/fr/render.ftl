## Ratings and scores

render-not-rated = pas de note
render-scores = Scores sur 100
render-and-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}

## Sources and where an answer comes from

render-sources = Sources
render-checked = { $source }, vérifié le { $date }
render-press-for-all = Appuie sur « { button-sources } » pour voir les { $count }
render-press-for-more = { $count ->
    [one] et { $count } autre : appuie sur « { button-sources } »
   *[other] et { $count } autres : appuie sur « { button-sources } »
}
render-translation = traduction de { $title }
render-reviewed = relu le { $date }
render-reviewed-long-ago = relu le { $date } (il y a plus d’un an)
render-library = bibliothèque { $version }

## In a terminal

render-for = Pour { $name }.
render-go-on = Continue avec : { $command }
render-one-of = un parmi : { $values }
render-two-of = deux parmi : { $values }
render-any-of = autant que tu veux parmi : { $values }
