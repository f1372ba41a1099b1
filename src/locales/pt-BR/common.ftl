list-comma = { ", " }
list-end = { $start } e { $last }
list-more = mais { $count }
sentence-gap = { " " }
quoted = “{ $text }”
of-subject = { $subject }: { $text }

read-as = Entendi { $typed } como { $name }.
default-topic = Você não indicou um tema, então isto é sobre { $topic }, o tema padrão.
not-addressed = Ninguém mais vê isto, então não mencionei { $name }.
no-such-topic = Não há nenhum tema chamado { $typed }
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
    [1] { $question } { $technologies } em um critério. { $review }
    [one] { $question } { $technologies } em { $criteria } critério. { $review }
   *[other] { $question } { $technologies } em { $criteria } critérios. { $review }
}
topics-reviewed = Revisado em { $date }.
draft-answer = Rascunho não revisado: { $sourced } de { $sections } seções têm uma fonte.
draft-answer-empty = Rascunho não revisado: nenhuma seção foi escrita ainda.
topics-menu = Comparar as tecnologias de um tema

help-title = O que você pode perguntar
help-verdict = Pergunte como as tecnologias se comparam. Cada resposta é citada ou calculada a partir de artigos revisados, com suas fontes.
help-criterion-text = { $question } { $first } e { $second } lado a lado.
help-pair-text = Uma visão geral das duas. { $question }
help-recommend-text = Qual tecnologia combina com suas prioridades, por quê e o que mudaria a resposta. Sem opções, você escolhe em menus.
help-ask-text = Pergunte com suas palavras. Você recebe o trecho ou a comparação que serve, ou um aviso de que não há.
help-ask-words-text = Esta instância compara palavras, não significados: use as palavras dos artigos.
help-weigh-in = “{ $name }” no menu Aplicativos de uma mensagem
help-weigh-in-text = Compara o que a mensagem menciona. No início, só você vê a resposta.
help-decide-text = Deixe sua equipe decidir: cada pessoa diz o que importa, e o resultado e seu registro ficam guardados.
help-topics-text = O que a biblioteca cobre, com um menu para começar uma comparação.
help-help-text = Esta ajuda.
help-good-to-know = Bom saber
help-good-to-know-text = Os nomes podem ser curtos, ter erros de digitação ou vir em maiúsculas ou minúsculas. Com a opção { $private }, só você vê a resposta. Os botões de uma resposta pública a alteram para quem perguntou; as outras pessoas recebem uma resposta própria.
help-version = Versão
help-version-text = { $topics ->
    [1] Weighin { $version }, biblioteca { $library } com um tema.
    [one] Weighin { $version }, biblioteca { $library } com { $topics } tema.
   *[other] Weighin { $version }, biblioteca { $library } com { $topics } temas.
}
help-commit = Os artigos são os do commit { $commit }, criado { $age }.
help-commit-not-newest = Os artigos são os do commit { $commit }, criado { $age }. Existe um commit mais recente, mas ele contém erros.
help-age-now = há menos de um minuto
help-age-minutes = { $count ->
    [one] há { $count } minuto
   *[other] há { $count } minutos
}
help-age-hours = { $count ->
    [one] há { $count } hora
   *[other] há { $count } horas
}
help-age-days = { $count ->
    [one] há { $count } dia
   *[other] há { $count } dias
}
help-outdated = Este botão não funciona mais
help-outdated-text = Ele é de uma versão anterior da base de conhecimento, ou não foi criado por este bot. Pergunte de novo:
help-unknown-command = Comando desconhecido
help-unknown-command-text = Esta versão conhece { $commands }.

## Numbers

number-to = { " a " }
decimal-mark = ,

## Facts

fact-yes = sim
fact-no = não

## When Discord sends something unreadable

unreadable = Não consigo responder a isto
unreadable-text = Chegou algo que esta versão do Weighin não consegue ler. Tente um comando como /{ command-help }.
