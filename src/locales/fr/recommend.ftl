## Points and shares

recommend-points = { $points ->
    [0] moins d’un point
    [one] { $points } point
   *[other] { $points } points
}
recommend-percent = { $number } %

## Which technology fits best, at the end of the title and in a sentence

recommend-not-known = impossible à dire pour l’instant
recommend-not-known-text = Aucune des technologies en lice n’est notée sur les critères que tu pondères : je ne peux pas les classer.
recommend-only = il ne reste que { $name }
recommend-only-text = Seul { $name } remplit tous les critères obligatoires, avec un score de { $score } sur 100.
recommend-nobody = il ne reste rien
recommend-best = { $name } convient le mieux
recommend-leads = { $assumed ->
    [0] { $name } est en tête avec { $score } sur 100, { $lead } devant { $second }.
   *[other] { $name } est en tête avec { $score } sur 100, { $lead } devant { $second } en comptant 3 pour les notes inconnues.
}
recommend-too-close = trop serré
recommend-too-close-text = Trop serré pour trancher.
recommend-small-lead = { $assumed ->
    [0] { $name } a { $score } sur 100, { $second } a { $second_score } : une avance de { $lead }.
   *[other] { $name } a { $score } sur 100, { $second } a { $second_score } : une avance de { $lead } en comptant 3 pour les notes inconnues.
}
recommend-level = { $names } sont à égalité.
recommend-level-with = { $names } sont à égalité avec { $score } sur 100.

## How sure that is

recommend-thousands = { " " }
recommend-stability = { $extent ->
    [all] J’ai fait varier les poids { $tries } fois, chacun de la moitié au double : { $name } est resté en tête à chaque fois.
    [over] J’ai fait varier les poids { $tries } fois, chacun de la moitié au double : { $name } est resté en tête dans plus de { $share } des cas.
    [under] J’ai fait varier les poids { $tries } fois, chacun de la moitié au double : { $name } est resté en tête dans moins de { $share } des cas.
   *[part] J’ai fait varier les poids { $tries } fois, chacun de la moitié au double : { $name } est resté en tête dans { $share } des cas.
}
recommend-rests-on-one = Tout repose sur un seul critère : { $criterion }.
recommend-doubt = { $count ->
    [one] Les notes manquantes pourraient encore faire passer { $names } en tête.
   *[other] Les notes manquantes pourraient encore faire passer l’une de ces technologies en tête : { $names }.
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
recommend-dominates = Sur tout ce qui compte maintenant ({ $criteria }), { $name } fait au moins aussi bien que { $names }, quels que soient les poids.
recommend-tips-above = { $name } passe en tête dès que { $criterion } pèse plus de { $at } (actuellement { $now }).
recommend-tips-below = { $name } passe en tête dès que { $criterion } pèse moins de { $at } (actuellement { $now }).
recommend-tips-at-more = { $name } passe en tête dès que { $criterion } pèse un peu plus que maintenant ({ $now }).
recommend-tips-at-less = { $name } passe en tête dès que { $criterion } pèse un peu moins que maintenant ({ $now }).
recommend-would-tip = Si { $criterion } comptait aussi, { $name } passerait en tête au-delà de { $at } du poids.
recommend-would-tip-at-once = Si { $criterion } comptait aussi, même très peu, { $name } passerait en tête.
recommend-unknown = { $name } n’a pas encore de note pour { $criterion } (enjeu : jusqu’à { $points }).
recommend-nothing-changes = Changer un seul poids ne suffit pas : { $name } reste en tête.
recommend-nothing-decides = Changer un seul poids ne suffit pas. Pondère un autre critère, ou prends { $name } ou { $second }.

## When no technology meets the must-haves

recommend-nobody-text = Aucune technologie ne remplit tous les critères obligatoires.
recommend-relax = { $changes ->
    [one] Il suffit d’en assouplir un pour faire revenir des technologies :
   *[other] Il faut en assouplir plus d’un pour faire revenir une technologie :
}
recommend-instead = { $criterion } { $to } au lieu de { $from }
recommend-brings-back = { $more ->
    [0] Fait revenir { $names }.
    [one] Fait revenir { $names }, et { $more } autre.
   *[other] Fait revenir { $names }, et { $more } autres.
}
recommend-accept = Accepter { $criterion } { $rating }
recommend-without = Retirer { $criterion }
recommend-change-weights = Modifier les poids

## Names with details

recommend-name-and-rating = { $name } { $rating }
recommend-in-brackets = { $name } ({ $text })

## Buttons

recommend-compare = Comparer { $first } et { $second }

## What was taken into account

recommend-shared-by = Demandé par { $name }, avec ses propres poids.
recommend-name-not-rated = { $name } sans note
recommend-removed = Écartées par les critères obligatoires : { $names }.
recommend-left = Encore en lice : { $names }.
recommend-unweighed = Tu n’as pas encore donné de poids.

## Must-haves by facts

recommend-or = { $start } ou { $last }
recommend-not-weighed = « { $criterion } » a des faits, mais pas de seuils : cela peut être une exigence, mais pas recevoir de poids.
recommend-two-musts = { $earlier } et { $later } se contredisent sur « { $criterion } ». J’ai retenu la dernière indication.
recommend-fact-direction = { $direction ->
    [lower] Pour « { $criterion } », moins est mieux : une exigence fixe un maximum, et je ne peux pas utiliser { $typed }. Écrivez par exemple { $example }.
   *[higher] Pour « { $criterion } », plus est mieux : une exigence fixe un minimum, et je ne peux pas utiliser { $typed }. Écrivez par exemple { $example }.
}
recommend-fact-unit = « { $criterion } » est donné en { $unit }, et je ne peux pas utiliser { $typed }. Écrivez par exemple { $example }.
recommend-fact-text = Aucune technologie n’a { $text } pour « { $criterion } ». L’article contient { $texts }.
recommend-fact-value = { $typed } ne dit pas ce qu’il faut pour « { $criterion } ». Écrivez par exemple { $example }.
recommend-too-long = C’est trop pour un bouton. Avec des nombres plus ronds, cela tient.
recommend-name-not-known = { $name } inconnu
recommend-more-than = { $name } { $fact }, plus de { $limit }
recommend-less-than = { $name } { $fact }, moins de { $limit }
recommend-must-instead = { $to } au lieu de { $from }
recommend-must-also = { $criterion } : aussi { $text }
recommend-must-dropped = Sans { $must }

## What does not apply

recommend-left-out = « { $criterion } » ne s’applique pas à { $name } et ne compte pas dans son score : { $reason }
recommend-not-ruled-out = « { $criterion } » ne s’applique pas à { $name }, cette exigence ne l’exclut donc pas : { $reason }
recommend-more-not-applicable = { $count ->
    [one] Cela vaut pour { $count } autre cas.
   *[other] Cela vaut pour { $count } autres cas.
}
recommend-only-scored = seul { $name } a un score
recommend-only-scored-text = Seul { $name } a un score : { $score } sur 100.
recommend-unscored = Rien de ce qui a du poids pour vous ne s’applique à { $names } : il n’y a donc pas de score.
recommend-rated-only = { $name } est noté { $rating } sur 5. Cela ne s’applique pas à { $second }.
recommend-not-rated-only = { $name } n’est pas noté, ce qui compte comme 3. Cela ne s’applique pas à { $second }.
recommend-fact = { $fact }.
