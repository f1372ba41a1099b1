## The panel in which someone says what matters

recommend-panel = { $topic }: o que importa para você?
recommend-most = Importa mais
recommend-also = Também importa
recommend-must = Precisa ser bom
recommend-use-case = Caso de uso
recommend-show = Mostrar
recommend-another-topic = Outro tema
recommend-do-use-case = Escolha um caso de uso ou o que importa para você e depois pressione “Mostrar”.
recommend-do-choose = Escolha o que importa para você e depois pressione “Mostrar”.
recommend-do-change = Mude o que quiser e depois pressione “Mostrar”.
recommend-above-all = Acima de tudo { $criteria }
recommend-at-least = { $criterion } pelo menos { $rating }
recommend-weights = Pesos: { $weights }.
recommend-must-have = Requisitos obrigatórios: { $must }.

## The choice of a topic

recommend-on-what = Sobre o que você precisa de uma recomendação?
recommend-topic = Tema
recommend-nothing-covered = Esta biblioteca ainda está vazia.
recommend-choose-topic = Que decisão você tem pela frente?
recommend-choose-topic-of-many = Que decisão você tem pela frente? Escolha um tema ou cite um dos { $count } com a opção “{ -option-topic }”.
recommend-several-topics = Vários temas servem. Escolha um ou cite-o com a opção “{ -option-topic }”:
recommend-in-topic = Em { $topic }

## How lists of priorities were read

recommend-not-understood = Não entendi { $typed }.
recommend-partly-understood = Em { $typed }, conheço { $criterion }, mas não { $unknown }.
recommend-two-weights = { $earlier } e { $later } dão a { $criterion } dois pesos diferentes. Usei o último.
recommend-separate = { $typed } menciona { $names }. Separe-os com uma vírgula.
recommend-plain-number = Escreva apenas um número depois do nome, por exemplo { $example }.
recommend-is-technology = Isso é uma tecnologia. Diga o que importa nela para você.
# How many names there are, and the names.
recommend-meant = { $count ->
    [one] Você quis dizer { $names }?
   *[other] Você quis dizer um destes: { $names }?
}
recommend-whole-ratings = As avaliações são números inteiros, então { $typed } significa pelo menos { $taken }.
recommend-asks-nothing = As avaliações vão de { $lowest } a { $highest }, então { $typed } não descarta nada.
recommend-no-most = Um requisito obrigatório define um mínimo, então não posso usar { $typed }. Tire-o ou escreva, por exemplo, { $criterion } >= { $least }.
recommend-no-exactly = Um requisito obrigatório define um mínimo, então não posso usar { $typed }: avaliações melhores também contariam.
recommend-beyond = Nada pode atender a { $typed }: as avaliações só vão até { $highest }.
recommend-no-percent = As avaliações vão de { $lowest } a { $highest } e não são porcentagens, então não posso usar { $typed }.
recommend-no-negative = Um peso não pode ser menor que 0, então não posso usar { $typed }.
recommend-used = Usei { $used } dos seus { $points } itens: { $names }.
recommend-used-none = { $points ->
    [one] Não consegui usar o que você escreveu.
   *[other] Não consegui usar nenhum dos seus { $points } itens.
}
recommend-used-title = { $used } dos seus { $points } itens
recommend-rounded = Arredondei seus pesos para números inteiros, no máximo { $most }.
recommend-scaled = Converti seus pesos para números inteiros na mesma proporção.
recommend-add = Adicionar { $criterion }
recommend-add-all = Adicionar os { $count }

## What cannot be read

recommend-one-of-these = Quer uma recomendação sobre um destes?
recommend-is-criterion = Isso é um critério. Cite-o com a opção “{ -option-priorities }”.
recommend-no-such-use-case = { $topic } não tem um caso de uso chamado { $typed }
recommend-take-one = Escolha um destes ou seus próprios pesos:
recommend-menus = Escolher em menus
recommend-no-criterion = Não encontrei nenhum critério em { $typed }
recommend-weighed-by = Os critérios de { $topic } são { $criteria }. Escreva, por exemplo: { $example }.
recommend-example = { $first }=5, { $second }=2, ou { $first } > { $second }
