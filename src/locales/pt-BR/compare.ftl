compare-name-with-rating = { $name } ({ $rating })
compare-name-with-fact = { $name } ({ $fact })
compare-lowest-first = { $criterion }, do menor ao maior: { $facts }.
compare-highest-first = { $criterion }, do maior ao menor: { $facts }.
compare-facts = { $criterion }: { $facts }.
compare-no-facts = Ainda não há dados sobre { $criterion }.
compare-not-known = Sem dados: { $technologies }.
compare-nothing-rated = Ainda não há nenhuma avaliação em { $criterion }.
compare-not-rated = { $count ->
    [one] { $technologies } ainda não tem avaliação.
   *[other] { $technologies } ainda não têm avaliação.
}
compare-rated-alone = { $name } tem avaliação { $rating } de 5 em { $criterion }.
compare-leads = { $name } lidera em { $criterion } com { $rating } de 5, à frente de { $behind }.
compare-level = { $names } empatam em { $criterion } com { $rating } de 5.
compare-share-lead = { $names } dividem a liderança em { $criterion } com { $rating } de 5, à frente de { $behind }.

compare-nobody-highest = { $shared ->
    [0] Nenhuma lidera sozinha em nenhum dos { $total } critérios.
   *[other] Nenhuma lidera sozinha em nenhum dos { $total } critérios; em { $shared } a liderança é dividida.
}
compare-highest = { $shared ->
    [0] { $name } tem a melhor avaliação em { $count } de { $total } critérios.
   *[other] { $name } tem a melhor avaliação em { $count } de { $total } critérios; em { $shared } a liderança é dividida.
}
compare-highest-of = { $shared ->
    [0] { $name } tem a melhor avaliação em { $count } de { $total } critérios, { $others }.
   *[other] { $name } tem a melhor avaliação em { $count } de { $total } critérios, { $others }; em { $shared } a liderança é dividida.
}
compare-other-highest = { $name } em { $count }

compare-of-many = { $topic }: { $count } tecnologias
compare-not-covered = Ainda não abordado.
compare-not-shown = Não exibidas: { $technologies }.

compare-gap = O artigo ainda não aborda isto.
compare-paged = { $title } ({ $page } de { $pages })
compare-rated = Avaliação: { $rating } de 5.
compare-rated-meaning = Avaliação: { $rating } de 5 ({ $meaning }).
compare-unrated = Ainda sem avaliação.
compare-fact = { $fact }.
compare-between = entre { $below } e { $above }
compare-scale = Escala: { $ratings }.
compare-scale-gap = { "; " }
compare-sources = Fontes: { $topic }
compare-sources-on = Fontes: { $topic }, { $criterion }
compare-sources-count = { $count ->
    [1] Uma fonte, com a data em que foi conferida.
    [one] { $count } fonte.
   *[other] { $count } fontes, cada uma com a data em que foi conferida.
}
compare-sources-number = { $count ->
    [one] { $count } fonte.
   *[other] { $count } fontes.
}

compare-read-more = Ler mais: { $name }
compare-read-on = Ler sobre { $name }
compare-homepage = Site
compare-back = Comparação
compare-overview = Visão geral
compare-overview-text = Todos os critérios de relance
compare-another-criterion = Outro critério
compare-another-pair = Outro par: escolha dois
compare-shown-now = Em exibição agora
compare-all = Todas as { $count }
compare-in-topic = Em { $topic }
compare-with = Com { $name }

compare-which-topic = Qual tema?
compare-which-topic-for = { $criterion }: qual tema?
compare-which-criterion = { $typed }: qual critério?
compare-several-fit = Vários temas servem. Escolha um:
compare-several-meanings = Isso significa critérios diferentes conforme o tema. Escolha um:
compare-many-fit = { $count } temas servem. Escolha um, ou indique um dos outros { $more } com a opção “{ -option-topic }”:
compare-these-covered = Estes são os temas disponíveis:
compare-see-covered = Veja o que há aqui:
compare-covers = Ele inclui { $technologies }.
compare-does-not-cover = { $topic } não inclui { $typed }
compare-compared-on = Estes são os critérios de comparação de { $topic }. Escolha um:
compare-no-such-technology = { $typed } não está disponível aqui
compare-no-such-criterion = Não há nenhum critério chamado { $typed }
compare-not-compared-on = O tema { $topic } não é comparado segundo { $criteria }
compare-recognised = Reconhecido: { $names }.
compare-not-recognised = Não entendi { $typed }.
compare-one-criterion = Uma resposta mostra um só critério por vez. Aqui não aparece: { $criteria }.
compare-unknown = Não conheço { $typed }
compare-no-common-topic = Nenhum tema abrange tudo isso
compare-criterion-only-in = { $name } só é um critério em { $topics }.
compare-covered-only-in = { $name } só aparece em { $topics }.
compare-no-common-topic-next = Escolha uma parte, ou pergunte de novo sobre um só tema:
compare-named-twice = Você citou { $name } duas vezes
compare-named-twice-next = Escolha com o que comparar:

## A comparison that only its asker sees until they share it

compare-share = Compartilhar
compare-shared-by = Perguntado por { $name }.
