## Points and shares

recommend-points = { $points ->
    [0] menos de un punto
    [one] { $points } punto
   *[other] { $points } puntos
}
recommend-percent = { $number } %

## Which technology fits best, at the end of the title and in a sentence

recommend-not-known = aún no se sabe
recommend-not-known-text = Ninguna de las tecnologías en liza tiene valoración en los criterios que ponderas, así que no puedo clasificarlas.
recommend-only = solo queda { $name }
recommend-only-text = Solo { $name } cumple todos los requisitos obligatorios. Obtiene { $score } sobre 100.
recommend-nobody = no queda ninguna
recommend-best = { $name } es la que mejor encaja
recommend-leads = { $assumed ->
    [0] { $name } va en cabeza con { $score } sobre 100, { $lead } por delante de { $second }.
   *[other] { $name } va en cabeza con { $score } sobre 100, { $lead } por delante de { $second } contando como 3 las valoraciones que faltan.
}
recommend-too-close = demasiado igualado
recommend-too-close-text = Demasiado igualado para decidir.
recommend-small-lead = { $assumed ->
    [0] { $name } tiene { $score } sobre 100 y { $second } tiene { $second_score }: una ventaja de { $lead }.
   *[other] { $name } tiene { $score } sobre 100 y { $second } tiene { $second_score }: una ventaja de { $lead } contando como 3 las valoraciones que faltan.
}
recommend-level = { $names } están empatadas.
recommend-level-with = { $names } están empatadas con { $score } sobre 100.

## How sure that is

recommend-thousands = .
recommend-stability = { $extent ->
    [all] He variado los pesos { $tries } veces, cada uno de la mitad al doble: { $name } quedó en cabeza siempre.
    [over] He variado los pesos { $tries } veces, cada uno de la mitad al doble: { $name } quedó en cabeza en más del { $share } de los casos.
    [under] He variado los pesos { $tries } veces, cada uno de la mitad al doble: { $name } quedó en cabeza en menos del { $share } de los casos.
   *[part] He variado los pesos { $tries } veces, cada uno de la mitad al doble: { $name } quedó en cabeza en el { $share } de los casos.
}
recommend-rests-on-one = Todo depende de un solo criterio: { $criterion }.
recommend-doubt = { $count ->
    [one] Las valoraciones que faltan aún podrían poner en cabeza a { $names }.
   *[other] Las valoraciones que faltan aún podrían poner en cabeza a una de estas: { $names }.
}

## What speaks for and against the leader

recommend-for = A favor de { $name }: { $criterion }, { $points }
recommend-against = En contra de { $name }: { $criterion }, { $points }
recommend-rated = { $name } tiene una valoración de { $rating } sobre 5; { $second }, de { $second_rating }.
recommend-rated-alone = { $name } tiene una valoración de { $rating } sobre 5; { $second } no tiene, lo que cuenta como 3.
recommend-not-rated = { $name } no tiene valoración, lo que cuenta como 3; { $second } tiene { $rating } sobre 5.
recommend-neither-rated = Ni { $name } ni { $second } tienen valoración.
recommend-quoted-on = { $name }:{ " " }

## What would change that

recommend-would-change = Qué cambiaría la respuesta
recommend-would-decide = Qué inclinaría la balanza
recommend-dominates = En todo lo que cuenta ahora ({ $criteria }), { $name } es al menos tan buena como { $names }, sean cuales sean los pesos.
recommend-tips-above = { $name } se pone en cabeza si { $criterion } pesa más del { $at } (ahora, { $now }).
recommend-tips-below = { $name } se pone en cabeza si { $criterion } pesa menos del { $at } (ahora, { $now }).
recommend-tips-at-more = { $name } se pone en cabeza en cuanto { $criterion } pese algo más que ahora ({ $now }).
recommend-tips-at-less = { $name } se pone en cabeza en cuanto { $criterion } pese algo menos que ahora ({ $now }).
recommend-would-tip = Si { $criterion } también importara, { $name } se pondría en cabeza a partir de un peso superior al { $at }.
recommend-would-tip-at-once = Si { $criterion } también importara, aunque fuera poco, { $name } se pondría en cabeza.
recommend-unknown = { $name } aún no tiene valoración en { $criterion } (en juego: hasta { $points }).
recommend-nothing-changes = Cambiar un solo peso no basta: { $name } sigue en cabeza.
recommend-nothing-decides = Cambiar un solo peso no basta. Pondera otro criterio o elige { $name } o { $second }.

## When no technology meets the must-haves

recommend-nobody-text = Ninguna tecnología cumple todos los requisitos obligatorios.
recommend-relax = { $changes ->
    [one] Si relajas uno, vuelven algunas:
   *[other] Hay que relajar más de uno para que vuelva alguna:
}
recommend-instead = { $criterion } { $to } en lugar de { $from }
recommend-brings-back = { $more ->
    [0] Recupera { $names }.
   *[other] Recupera { $names }, además de { $more } más.
}
recommend-accept = Aceptar { $criterion } { $rating }
recommend-without = Quitar { $criterion }
recommend-change-weights = Cambiar los pesos

## Names with details

recommend-name-and-rating = { $name } { $rating }
recommend-in-brackets = { $name } ({ $text })

## Buttons

recommend-compare = Comparar { $first } y { $second }

## What was taken into account

recommend-shared-by = Lo pregunta { $name }, con sus propios pesos.
recommend-name-not-rated = { $name } sin valoración
recommend-removed = Descartadas por los requisitos obligatorios: { $names }.
recommend-left = Siguen en liza: { $names }.
recommend-unweighed = Todavía no has dado ningún peso.

## Must-haves by facts

recommend-or = { $start } o { $last }
recommend-not-weighed = «{ $criterion }» tiene datos, pero no umbrales: puede ser un requisito, pero no tener peso.
recommend-two-musts = { $earlier } y { $later } se contradicen en «{ $criterion }». He usado la última indicación.
recommend-fact-direction = { $direction ->
    [lower] En «{ $criterion }», menos es mejor: un requisito fija un máximo, así que no puedo usar { $typed }. Escribe, por ejemplo, { $example }.
   *[higher] En «{ $criterion }», más es mejor: un requisito fija un mínimo, así que no puedo usar { $typed }. Escribe, por ejemplo, { $example }.
}
recommend-fact-unit = «{ $criterion }» se indica en { $unit }, así que no puedo usar { $typed }. Escribe, por ejemplo, { $example }.
recommend-fact-text = Ninguna tecnología tiene { $text } en «{ $criterion }». El artículo contiene { $texts }.
recommend-fact-value = { $typed } no dice qué se exige de «{ $criterion }». Escribe, por ejemplo, { $example }.
recommend-too-long = Es demasiado para un botón. Con números más redondos cabe.
recommend-name-not-known = { $name } desconocido
recommend-more-than = { $name } { $fact }, más de { $limit }
recommend-less-than = { $name } { $fact }, menos de { $limit }
recommend-must-instead = { $to } en lugar de { $from }
recommend-must-also = { $criterion }: también { $text }
recommend-must-dropped = Sin { $must }

## What does not apply

recommend-left-out = «{ $criterion }» no se aplica a { $name } y no cuenta en su puntuación: { $reason }
recommend-not-ruled-out = «{ $criterion }» no se aplica a { $name }, así que ese requisito no lo descarta: { $reason }
recommend-more-not-applicable = { $count ->
    [one] Lo mismo vale para { $count } caso más.
   *[other] Lo mismo vale para { $count } casos más.
}
recommend-only-scored = solo { $name } tiene puntuación
recommend-only-scored-text = Solo { $name } tiene puntuación: { $score } de 100.
recommend-unscored = Nada de lo que tiene peso para ti se aplica a { $names }, así que no hay puntuación.
recommend-rated-only = { $name } tiene un { $rating } de 5. Esto no se aplica a { $second }.
recommend-not-rated-only = { $name } no tiene valoración, lo que cuenta como 3. Esto no se aplica a { $second }.
recommend-fact = { $fact }.
