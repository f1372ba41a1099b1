## Points and shares

recommend-points = { $points ->
    [0] menos de um ponto
    [one] { $points } ponto
   *[other] { $points } pontos
}
recommend-percent = { $number }%

## Which technology fits best, at the end of the title and in a sentence

recommend-not-known = ainda não se sabe
recommend-not-known-text = Nenhuma das tecnologias no páreo tem avaliação nos critérios que você ponderou, então não consigo classificá-las.
recommend-only = só resta { $name }
recommend-only-text = Só { $name } cumpre todos os requisitos obrigatórios. A pontuação é { $score } de 100.
recommend-nobody = não resta nenhuma
recommend-best = { $name } é a melhor opção
recommend-leads = { $assumed ->
    [0] { $name } lidera com { $score } de 100, { $lead } à frente de { $second }.
   *[other] { $name } lidera com { $score } de 100, { $lead } à frente de { $second } contando como 3 as avaliações que faltam.
}
recommend-too-close = muito equilibrado
recommend-too-close-text = Muito equilibrado para decidir.
recommend-small-lead = { $assumed ->
    [0] { $name } tem { $score } de 100 e { $second } tem { $second_score }: uma vantagem de { $lead }.
   *[other] { $name } tem { $score } de 100 e { $second } tem { $second_score }: uma vantagem de { $lead } contando como 3 as avaliações que faltam.
}
recommend-level = { $names } estão empatadas.
recommend-level-with = { $names } estão empatadas com { $score } de 100.

## How sure that is

recommend-thousands = .
recommend-stability = { $extent ->
    [all] Variei os pesos { $tries } vezes, cada um da metade ao dobro: { $name } ficou na frente todas as vezes.
    [over] Variei os pesos { $tries } vezes, cada um da metade ao dobro: { $name } ficou na frente em mais de { $share } dos casos.
    [under] Variei os pesos { $tries } vezes, cada um da metade ao dobro: { $name } ficou na frente em menos de { $share } dos casos.
   *[part] Variei os pesos { $tries } vezes, cada um da metade ao dobro: { $name } ficou na frente em { $share } dos casos.
}
recommend-rests-on-one = Tudo depende de um único critério: { $criterion }.
recommend-doubt = { $count ->
    [one] As avaliações que faltam ainda podem colocar { $names } à frente.
   *[other] As avaliações que faltam ainda podem colocar uma destas à frente: { $names }.
}

## What speaks for and against the leader

recommend-for = A favor de { $name }: { $criterion }, { $points }
recommend-against = Contra { $name }: { $criterion }, { $points }
recommend-rated = { $name } tem avaliação { $rating } de 5; { $second }, { $second_rating }.
recommend-rated-alone = { $name } tem avaliação { $rating } de 5; { $second } não tem avaliação, o que conta como 3.
recommend-not-rated = { $name } não tem avaliação, o que conta como 3; { $second } tem { $rating } de 5.
recommend-neither-rated = Nem { $name } nem { $second } têm avaliação.
recommend-quoted-on = { $name }:{ " " }

## What would change that

recommend-would-change = O que mudaria a resposta
recommend-would-decide = O que faria a diferença
recommend-dominates = Em tudo o que conta agora ({ $criteria }), { $name } é pelo menos tão boa quanto { $names }, sejam quais forem os pesos.
recommend-tips-above = { $name } assume a liderança se { $criterion } pesar mais de { $at } (agora, { $now }).
recommend-tips-below = { $name } assume a liderança se { $criterion } pesar menos de { $at } (agora, { $now }).
recommend-tips-at-more = { $name } assume a liderança assim que { $criterion } pesar um pouco mais que agora ({ $now }).
recommend-tips-at-less = { $name } assume a liderança assim que { $criterion } pesar um pouco menos que agora ({ $now }).
recommend-would-tip = Se { $criterion } também importasse, { $name } assumiria a liderança com um peso acima de { $at }.
recommend-would-tip-at-once = Se { $criterion } também importasse, por pouco que fosse, { $name } assumiria a liderança.
recommend-unknown = { $name } ainda não tem avaliação em { $criterion } (em jogo: até { $points }).
recommend-nothing-changes = Mudar um único peso não basta: { $name } continua à frente.
recommend-nothing-decides = Mudar um único peso não basta. Pondere outro critério ou escolha { $name } ou { $second }.

## When no technology meets the must-haves

recommend-nobody-text = Nenhuma tecnologia cumpre todos os requisitos obrigatórios.
recommend-relax = { $changes ->
    [one] Relaxar um deles traria algumas de volta:
   *[other] É preciso relaxar mais de um para trazer alguma de volta:
}
recommend-instead = { $criterion } { $to } em vez de { $from }
recommend-brings-back = { $more ->
    [0] Traz de volta { $names }.
   *[other] Traz de volta { $names }, e mais { $more }.
}
recommend-accept = Aceitar { $criterion } { $rating }
recommend-without = Tirar { $criterion }
recommend-change-weights = Mudar os pesos

## Names with details

recommend-name-and-rating = { $name } { $rating }
recommend-in-brackets = { $name } ({ $text })

## Buttons

recommend-compare = Comparar { $first } e { $second }

## What was taken into account

recommend-shared-by = Perguntado por { $name }, com seus próprios pesos.
recommend-name-not-rated = { $name } sem avaliação
recommend-removed = Descartadas pelos requisitos obrigatórios: { $names }.
recommend-left = Ainda no páreo: { $names }.
recommend-unweighed = Você ainda não deu nenhum peso.

## Must-haves by facts

recommend-or = { $start } ou { $last }
recommend-not-weighed = “{ $criterion }” tem fatos, mas não tem limites: pode ser uma exigência, mas não ter peso.
recommend-two-musts = { $earlier } e { $later } se contradizem em “{ $criterion }”. Usei a última indicação.
recommend-fact-direction = { $direction ->
    [lower] Em “{ $criterion }”, menos é melhor: uma exigência define um máximo, então não posso usar { $typed }. Escreva, por exemplo, { $example }.
   *[higher] Em “{ $criterion }”, mais é melhor: uma exigência define um mínimo, então não posso usar { $typed }. Escreva, por exemplo, { $example }.
}
recommend-fact-unit = “{ $criterion }” é dado em { $unit }, então não posso usar { $typed }. Escreva, por exemplo, { $example }.
recommend-fact-text = Nenhuma tecnologia tem { $text } em “{ $criterion }”. O artigo traz { $texts }.
recommend-fact-value = { $typed } não diz o que se exige de “{ $criterion }”. Escreva, por exemplo, { $example }.
recommend-too-long = É demais para um botão. Com números mais redondos, cabe.
recommend-name-not-known = { $name } desconhecido
recommend-more-than = { $name } { $fact }, mais de { $limit }
recommend-less-than = { $name } { $fact }, menos de { $limit }
recommend-must-instead = { $to } em vez de { $from }
recommend-must-also = { $criterion }: também { $text }
recommend-must-dropped = Sem { $must }

## What does not apply

recommend-left-out = “{ $criterion }” não se aplica a { $name } e não conta na sua pontuação: { $reason }
recommend-not-ruled-out = “{ $criterion }” não se aplica a { $name }, então essa exigência não elimina essa opção: { $reason }
recommend-more-not-applicable = { $count ->
    [one] O mesmo vale para mais { $count } caso.
   *[other] O mesmo vale para mais { $count } casos.
}
recommend-only-scored = só { $name } tem pontuação
recommend-only-scored-text = Só { $name } tem pontuação: { $score } de 100.
recommend-unscored = Nada do que tem peso para você se aplica a { $names }, então não há pontuação.
recommend-rated-only = { $name } tem nota { $rating } de 5. Isto não se aplica a { $second }.
recommend-not-rated-only = { $name } não tem nota, o que conta como 3. Isto não se aplica a { $second }.
recommend-fact = { $fact }.
