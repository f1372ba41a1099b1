## Ratings and scores

render-not-rated = pas de note
render-name-not-rated = { $name } ({ render-not-rated })
render-not-known = inconnu
render-name-not-known = { $name } : { render-not-known }
render-not-applicable = sans objet
render-name-not-applicable = { $name } ({ render-not-applicable })
render-name-fact = { $name } : { $fact }
render-rating-meaning = { $rating } : { $meaning }
render-scores = Scores sur 100
render-and-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
render-ranges = Un intervalle indique que certaines notes sont inconnues.

## Sources and where an answer comes from

render-sources = Sources
render-sources-checked = Sources, vérifiées le { $date }
render-sources-checked-between = Sources, vérifiées du { $first } au { $last }
render-checked = { $source }, vérifié le { $date }
render-unchecked = { $source }, pas encore vérifié
render-own-measurement = Mesure interne : { $title }, { $date }, par { $by }. Méthode : { $method }
render-note = Remarque : { $text }
render-own-measurement-short = mesure interne
render-note-short = remarque
render-press-for-all = Appuie sur « { button-sources } » pour voir les { $count }
render-press-for-more = { $count ->
    [one] et { $count } autre : appuie sur « { button-sources } »
   *[other] et { $count } autres : appuie sur « { button-sources } »
}
render-translation = traduction de { $title }
render-reviewed = relu le { $date }
render-review-due = relu le { $date } (nouvelle relecture à faire)
render-draft = brouillon, non relu
render-library = bibliothèque { $version }

## In a terminal

render-for = Pour { $name }.
render-file-bytes = Fichier : { $name } ({ $size } o)
render-file-kilobytes = Fichier : { $name } ({ $size } ko)
render-go-on = Continue avec : { $command }
render-one-of = un parmi : { $values }
render-two-of = deux parmi : { $values }
render-any-of = autant que tu veux parmi : { $values }

## In a picture

render-no-name = (sans nom)
render-worst = pire
render-best = mieux
render-unknown = inconnue
render-others = { $count } autres
render-possible = possible, note inconnue
render-nothing-to-compare = Il n’y a encore rien à comparer.
render-nothing-to-rank = Il n’y a rien à classer.
render-technologies-shown = { $shown } technologies sur { $count } sont affichées.
render-criteria-shown = { $shown } critères sur { $count } sont affichés.
render-first-shown = Les { $shown } premières technologies sur { $count } sont affichées.
render-not-applicable-left-out = Ce qui est sans objet pour une technologie n’est pas affiché.

## Alternative text of pictures

render-alt-title = { $title }.
render-alt-ratings = Notes de 1 (la pire) à 5 (la meilleure).
render-alt-ratings-in-order = Notes de 1 (la pire) à 5 (la meilleure), ou ? si inconnue, pour { $names }, dans cet ordre.
render-alt-criterion = { $criterion } : { $ratings }.
render-alt-criterion-in-order = { $criterion } { $ratings }.
render-alt-rating = { $name } { $rating }
render-alt-unrated = { $name } inconnue
render-alt-fact = { $name } { $fact }
render-alt-more-criteria = { $count ->
    [1] Et un autre critère.
    [one] Et { $count } autre critère.
   *[other] Et { $count } autres critères.
}
render-alt-scores = Scores de 0 à 100.
render-alt-score = { $name } { $score }.
render-alt-score-of = { $name } { $score } ({ $parts }).
render-alt-range = { $name } { $range }, car certaines notes sont inconnues.
render-alt-range-of = { $name } { $range }, car certaines notes sont inconnues ({ $parts }).
render-alt-part = { $criterion } { $points }
render-alt-more-technologies = { $count ->
    [1] Et une autre technologie.
    [one] Et { $count } autre technologie.
   *[other] Et { $count } autres technologies.
}
