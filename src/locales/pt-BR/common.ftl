list-comma = { ", " }
list-end = { $start } e { $last }
list-more = mais { $count }
sentence-gap = { " " }
quoted = “{ $text }”
of-subject = { $subject }: { $text }

read-as = { $typed } foi lido como { $name }.
default-topic = Nenhum tema foi informado; isto é sobre { $topic }, o tema padrão aqui.
not-addressed = Ninguém mais vê isto, então { $name } não recebeu uma menção.
no-such-topic = Nenhum tema se chama { $typed }
did-you-mean = { $count ->
    [one] Você quis dizer isto?
   *[other] Você quis dizer uma destas opções?
}

button-all-topics = Todos os temas
button-contribute = Contribuir
button-help = Ajuda
button-page = Página { $page }
button-recommend = Recomendar
button-sources = Fontes

topics-title = Temas
topics-count = { $count ->
    [1] Esta biblioteca cobre um tema.
    [one] Esta biblioteca cobre { $count } tema.
   *[other] Esta biblioteca cobre { $count } temas.
}
topics-entry = { $criteria ->
    [1] { $question } { $technologies } em um critério. Revisado em { $reviewed }.
    [one] { $question } { $technologies } em { $criteria } critério. Revisado em { $reviewed }.
   *[other] { $question } { $technologies } em { $criteria } critérios. Revisado em { $reviewed }.
}
topics-menu = Compare as tecnologias de um tema

help-title = O que você pode perguntar
help-verdict = Pergunte como as tecnologias se comparam; cada resposta é citada ou calculada a partir de artigos revisados, com suas fontes.
help-criterion-text = { $question } { $first } e { $second } lado a lado.
help-pair-text = Uma visão geral das duas. { $question }
help-recommend-text = O que combina com o que importa para você, por quê e o que mudaria isso. Sem opções, os menus perguntam.
help-ask-text = Suas próprias palavras bastam: o trecho ou a comparação que serve é citado, ou a resposta diz que não há.
help-weigh-in = “{ $name }” no menu Aplicativos de uma mensagem
help-weigh-in-text = O que a mensagem cita é comparado, primeiro só para você.
help-topics-text = O que a biblioteca cobre, com um menu que leva a uma comparação.
help-help-text = Isto aqui.
help-good-to-know = Bom saber
help-good-to-know-text = Os nomes podem ser curtos, ter erros de digitação ou vir em maiúsculas ou minúsculas. Com a opção { $private }, só você vê a resposta. Os botões de uma resposta pública a alteram para quem perguntou; as outras pessoas recebem uma resposta própria.
help-version = Versão
help-version-text = { $topics ->
    [1] Weighin { $version }, biblioteca { $library } com um tema.
    [one] Weighin { $version }, biblioteca { $library } com { $topics } tema.
   *[other] Weighin { $version }, biblioteca { $library } com { $topics } temas.
}
help-outdated = Este botão não leva mais a lugar nenhum
help-outdated-text = Ele vem de uma versão anterior da base de conhecimento, ou não é daqui. Pergunte de novo:
help-unknown-command = Este comando não é conhecido aqui
help-unknown-command-text = Esta versão responde a { $commands }.

## Numbers

number-to = { " a " }
decimal-mark = ,

## What Discord sent and nobody here understands

unreadable = Não dá para responder aqui
unreadable-text = O Discord enviou algo que esta versão do Weighin não consegue ler. Pergunte com um comando como /{ command-help }.
