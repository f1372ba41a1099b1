## The panel in which someone says what matters

recommend-panel = { $topic }: o que importa para você?
recommend-most = Importa mais
recommend-also = Também importa
recommend-must = Precisa ser bom
recommend-use-case = Caso de uso
recommend-show = Mostrar
recommend-another-topic = Outro tema
recommend-do-use-case = Use um caso de uso ou escolha o que importa para você; depois pressione “Mostrar”.
recommend-do-choose = Escolha o que importa para você; depois pressione “Mostrar”.
recommend-do-change = Mude o que quiser ou pressione “Mostrar”.
recommend-above-all = Acima de tudo { $criteria }
recommend-at-least = { $criterion } pelo menos { $rating }
recommend-weights = Pesos: { $weights }.
recommend-must-have = Requisitos obrigatórios: { $must }.

## The choice of a topic

recommend-on-what = Uma recomendação sobre o quê?
recommend-topic = Tema
recommend-nothing-covered = Esta biblioteca ainda não trata de nada.
recommend-choose-topic = Escolha a decisão que você tem pela frente.
recommend-choose-topic-of-many = Escolha a decisão que você tem pela frente, ou cite uma das { $count } com a opção “{ -option-topic }”.
recommend-several-topics = Vários temas servem. Escolha um ou cite-o com a opção “{ -option-topic }”:
recommend-in-topic = Em { $topic }

## How lists of priorities were read

recommend-not-understood = Não entendido: { $typed }.
recommend-is-technology = É uma tecnologia; diga o que importa nela.
# How many names there are, and the names.
recommend-meant = { $count ->
    [one] Você quis dizer { $names }?
   *[other] Você quis dizer um destes: { $names }?
}
recommend-rating-taken = As avaliações vão de { $lowest } a { $highest }: pelo menos { $typed } virou { $taken }.
recommend-rounded = Seus pesos foram arredondados para números inteiros de no máximo { $most }.
recommend-add = Adicionar { $criterion }

## What cannot be read

recommend-one-of-these = Quer uma recomendação sobre um destes?
recommend-is-criterion = É um critério: cite-o com a opção “{ -option-priorities }”.
recommend-no-such-use-case = { $topic } não tem um caso de uso chamado { $typed }
recommend-take-one = Use um destes ou pondere você mesmo:
recommend-menus = Escolher em menus
recommend-no-criterion = { $typed } não cita nenhum critério
recommend-weighed-by = { $topic } é ponderado por { $criteria }. Escreva, por exemplo: { $example }.
recommend-example = { $first }=5, { $second }=2, ou { $first } > { $second }
