## Points and shares

recommend-points = { $points ->
    [0] moins d’un point
    [one] { $points } point
   *[other] { $points } points
}
recommend-percent = { $number } %

## Who fits best, at the end of the title and in a sentence

recommend-not-known = pas encore connu
recommend-not-known-text = Rien de ce que tu pondères n’est encore noté, donc aucun classement n’est possible.
recommend-only = il ne reste que { $name }
recommend-only-text = Seule technologie à remplir tous les critères obligatoires, { $name } obtient { $score } sur 100.
recommend-nobody = il ne reste rien
recommend-best = { $name } convient le mieux
recommend-leads = { $assumed ->
    [0] { $name } est en tête avec { $score } sur 100, { $lead } devant { $second }.
   *[other] { $name } est en tête avec { $score } sur 100, { $lead } devant { $second } si ce qui n’est pas connu compte pour 3.
}
recommend-too-close = trop serré
recommend-too-close-text = Trop serré pour trancher.
recommend-small-lead = { $assumed ->
    [0] { $name } a { $score } sur 100, { $second } a { $second_score } : une avance de { $lead }.
   *[other] { $name } a { $score } sur 100, { $second } a { $second_score } : une avance de { $lead } si ce qui n’est pas connu compte pour 3.
}
recommend-level = { $names } sont à égalité.
recommend-level-with = { $names } sont à égalité avec { $score } sur 100.

## How sure that is

recommend-thousands = { " " }
recommend-tries = { $extent ->
    [all] la totalité des { $tries } essais
    [over] plus de { $share } des { $tries } essais
    [under] moins de { $share } des { $tries } essais
   *[part] { $share } des { $tries } essais
}
recommend-lead-stays = L’avance tient dans { $tries }, chaque poids variant de la moitié au double.
recommend-stays-ahead = { $name } reste en tête dans { $tries }, chaque poids variant de la moitié au double.
recommend-doubt = { $count ->
    [one] Des notes encore inconnues pourraient faire passer { $names } en tête.
   *[other] Des notes encore inconnues pourraient faire passer en tête l’une de ces technologies : { $names }.
}

## What speaks for and against the leader

recommend-for = Pour { $name } : { $criterion }, { $points }
recommend-against = Contre { $name } : { $criterion }, { $points }
recommend-rated = { $name } obtient { $rating } sur 5, { $second } { $second_rating }.
recommend-rated-alone = { $name } obtient { $rating } sur 5 ; { $second } n’a pas de note, ce qui compte pour 3.
recommend-not-rated = { $name } n’a pas de note, ce qui compte pour 3 ; { $second } obtient { $rating } sur 5.
recommend-neither-rated = Ni { $name } ni { $second } n’ont de note.
recommend-quoted-on = { $name } :{ " " }

## What would change that

recommend-would-change = Ce qui changerait la réponse
recommend-would-decide = Ce qui ferait la différence
recommend-dominates = { $name } fait au moins aussi bien que { $names } sur tous ces critères, quel que soit le poids de chacun.
recommend-tips-above = { $name } passe en tête dès que { $criterion } pèse plus de { $at } (actuellement { $now }).
recommend-tips-below = { $name } passe en tête dès que { $criterion } pèse moins de { $at } (actuellement { $now }).
recommend-tips-from-nothing = { $name } passe en tête dès que { $criterion } a un poids, même minime.
recommend-tips-at-more = { $name } passe en tête dès que { $criterion } pèse un peu plus que maintenant ({ $now }).
recommend-tips-at-less = { $name } passe en tête dès que { $criterion } pèse un peu moins que maintenant ({ $now }).
recommend-unknown = { $name } n’a pas encore de note pour { $criterion } (enjeu maximal : { $points }).
recommend-nothing-changes = Changer un seul poids n’y suffit pas : { $name } reste en tête.
recommend-nothing-decides = Changer un seul poids n’y suffit pas ; pondère un autre critère, ou choisis { $name } ou { $second }, au choix.

## Where the must-haves leave nobody

recommend-nobody-text = { $changes ->
    [one] Aucune technologie ne remplit tous les critères obligatoires. En assouplir un en ferait revenir :
   *[other] Aucune technologie ne remplit tous les critères obligatoires. Il faut en assouplir plus d’un :
}
recommend-instead = { $criterion } { $to } au lieu de { $from }
recommend-brings-back = { $more ->
    [0] Fait revenir { $names }.
    [one] Fait revenir { $names }, et { $more } autre.
   *[other] Fait revenir { $names }, et { $more } autres.
}
recommend-without = Sans { $criterion }
recommend-change-weights = Modifier les poids

## Names with what is known of them

recommend-name-and-rating = { $name } { $rating }
recommend-in-brackets = { $name } ({ $text })

## Buttons

recommend-compare = Comparer { $first } et { $second }

## What was taken into account

recommend-shared-by = Demandé et pondéré par { $name }.
recommend-name-not-rated = { $name } sans note
recommend-removed = Exclues par les critères obligatoires : { $names }.
recommend-left = Retenues par les critères obligatoires : { $names }.
recommend-unweighed = Rien n’a encore de poids, donc aucun classement n’est possible.
