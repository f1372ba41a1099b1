## What is said of a team’s decision

### Its state

said-open = Aberta até { $time }.
said-late = Fechada com atraso, { $time }, porque eu não estava em execução.
said-cancelled = { $name } cancelou esta decisão. Nada está decidido.
said-no-ratings = As notas usadas não foram guardadas, então não há resultado para mostrar.
said-on = Sobre { $topic }: { $technologies }.
said-on-topic = Sobre { $topic }.
said-topic-gone = A biblioteca não tem mais este tópico.
said-technology-gone = A biblioteca não tem mais { $name }.
said-standing = Até agora: { $names }.
said-round = Rodada { $count }.
said-last-round = Na última rodada, pelos pesos de cada um: { $names }.
said-farthest-apart = A maior diferença foi em { $criterion }: de { $low } a { $high } do peso, { $mean } em média.

### Who may weigh in, and who has

said-anyone = Qualquer pessoa aqui pode participar.
said-of-role = Membros com { $role } podem participar.
said-of-members = Estes membros podem participar: { $members }.
said-a-role = um certo cargo
said-a-member = um membro
said-turnout-needed = { $present ->
    [one] { $present } de { $quorum } necessários votou ou se absteve.
   *[other] { $present } de { $quorum } necessários votaram ou se abstiveram.
}
said-turnout = { $count ->
    [0] Ninguém votou.
    [one] Um membro votou.
   *[other] { $count } membros votaram.
}
said-abstentions = { $count ->
    [one] Um membro se abstém.
   *[other] { $count } membros se abstêm.
}
said-holds = { $count ->
    [one] Um membro precisa de mais tempo.
   *[other] { $count } membros precisam de mais tempo.
}
said-weighed-in = Votaram: { $members }.
said-abstained = Abstenções: { $members }.
said-holding = Precisam de mais tempo: { $members }.
said-until = { $member } até { $time }
said-missing = Ainda sem resposta: { $members }.
said-hidden = Os pesos de cada um ficam ocultos até o fechamento.
said-anonymous = Os votos são guardados sem nomes.
said-needs-reason = Cada voto precisa de um motivo.

### What came of it

said-best = { $name } é o que melhor atende à sua equipe.
said-too-close = Entre { $name } e { $second } está apertado demais.
said-tied = Há um empate: { $names }.
said-only = Só { $name } atende a todos os requisitos.
said-only-scored = Só { $name } tem pontuação.
said-nobody = Ninguém votou.
said-quorum-missed = { $missing ->
    [one] Faltou um membro para o quórum: { $present } de { $quorum } participaram.
   *[other] Faltaram { $missing } membros para o quórum: { $present } de { $quorum } participaram.
}
said-none-left = Juntos, os requisitos de vocês não deixam nada para escolher.
said-no-weights = Ninguém deu peso a nenhum critério, então nada pode ser classificado.
said-nothing-applies = Aquilo a que vocês deram peso não se aplica a nada do que resta.
said-one-ballot = Só um membro votou, então esta é a visão de uma pessoa.
said-all-get = { $count ->
    [2] Vocês dois, cada um com os próprios pesos, obtêm { $name }.
   *[other] Todos os { $count }, cada um com os próprios pesos, obtêm { $name }.
}
said-all-but-mean = Cada um de vocês obtém { $names } com os próprios pesos, mas a média dos pesos não, porque alguns critérios não se aplicam a tudo.
said-turns-on = { $count ->
    [one] A discordância importa: depende de { $criteria }.
   *[other] A discordância importa: depende de { $criteria } em conjunto.
}
said-turns-on-about = A discordância importa: depende de { $criteria }, talvez de menos.
said-agreement = { $count ->
    [0] Nenhum dos { $of } obtém { $name } com os próprios pesos.
    [one] { $count } de { $of } também obtém { $name } com os próprios pesos.
   *[other] { $count } de { $of } também obtêm { $name } com os próprios pesos.
}
said-leads = De todas as ponderações possíveis: { $shares }.
said-leads-for = { $name } lidera em { $share }
said-as-it-was = Estas são as notas da biblioteca { $version }. O artigo mudou desde então, por isso não o cito.

### What explains it

said-own-heading = Com os próprios pesos
said-spread-heading = Onde os pesos diferem
said-spread-named = { $criterion }: de { $low } ({ $lowest }) a { $high } ({ $highest }), { $mean } em média
said-spread = { $criterion }: de { $low } a { $high }, { $mean } em média
said-must-heading = Requisitos
said-must = { $members }: { $must }. Isso exclui { $names }.
said-must-harmless = { $members }: { $must }. Isso não exclui nada.
said-must-gone = { $members }: { $must }. Este critério não existe mais, então não exclui nada.
said-a-ballot = Um membro
said-reasons-heading = Os motivos de vocês
said-more = E mais { $count }.

### What comes next

said-next-propose = A seguir: quem é responsável propõe { $name }, e vocês consentem ou se opõem.
said-next-again = A seguir: outra rodada, agora que vocês veem onde divergem. Ou uma pessoa decide com /{ command-decide } { command-decide-settle }, e isso fica registrado.
said-next-quorum = A seguir: outra rodada com mais tempo. Ou uma pessoa decide com /{ command-decide } { command-decide-settle }, e isso fica registrado.
said-next-must = A seguir: outra rodada em que alguém abra mão de um requisito. Ou uma pessoa decide com /{ command-decide } { command-decide-settle }, e isso fica registrado.
said-next-weights = A seguir: outra rodada em que vocês digam o que importa. Ou uma pessoa decide com /{ command-decide } { command-decide-settle }, e isso fica registrado.
said-next-nobody = A seguir: outra rodada. Ou uma pessoa decide com /{ command-decide } { command-decide-settle }, e isso fica registrado.

### What was chosen

said-taken = Ficamos com { $name }.
said-proposal = Proposta: ficamos com { $name }.
said-objected = { $count ->
    [one] Proposta: ficamos com { $name }. Uma objeção ainda não tem resposta.
   *[other] Proposta: ficamos com { $name }. { $count } objeções ainda não têm resposta.
}
said-proposed = Proposta de { $name }, { $time }.
said-decided = Decisão de { $name }, { $time }: { $reason }
said-review = Para revisar em { $date }.
said-consents = Consentem: { $members }.
said-no-consent = Ninguém consentiu nem se opôs ainda.
said-ballots-say = Pelos votos: { $text }
said-objection = { $name } se opõe
said-answered = Resposta: { $answer }
said-unanswered = Ainda sem resposta.
said-more-objections = { $count ->
    [one] O registro tem mais uma objeção.
   *[other] O registro tem mais { $count } objeções.
}

### Buttons

said-button-weigh-in = Votar
said-button-abstain = Abster-me
said-button-hold = Preciso de mais tempo
said-button-more = Mais
said-button-outcome = Como se chegou a isso
said-button-propose = Propor { $name }
said-button-round = Outra rodada
said-button-record = Registro
said-button-consent = Consentir
said-button-object = Opor-me
said-button-change = Mudar meu voto
said-button-withdraw = Retirá-lo
said-button-close = Fechar agora
said-button-remind = Lembrar
said-button-extend = Prorrogar
said-button-cancel = Cancelar esta decisão
said-button-answer = Responder a { $name }
said-button-again = Votar de novo
said-button-show = Ver a decisão

### For one person

said-you = O que você disse
said-own-abstains = Você se abstém.
said-own-holds = Você precisa de mais tempo, até { $time }.
said-own-nothing = Você ainda não votou.
said-changed-heading = O que mudou nas evidências
said-change = { $criterion } de { $technology }: { $from }, agora { $to }
said-from-to = Antes: { $from }. Agora: { $to }.
said-rating = { $rating } de 5
said-not-known = não se sabe
said-not-applicable = não se aplica
said-added = Novo: { $names }.
said-removed = Não existe mais: { $names }.
said-topic-renamed = O tópico agora se chama { $title }.
said-otherwise = { $count ->
    [0] Ninguém obteria outra coisa com os próprios pesos.
    [one] { $count } de vocês obteria agora outra coisa com os próprios pesos.
   *[other] { $count } de vocês obteriam agora outra coisa com os próprios pesos.
}

### Of the bot’s own accord

said-reminder = Aberta até { $time }. Ainda faltam: { $members }.
said-reminder-all = Aberta até { $time }. Se você ainda não votou, ainda pode.
said-evidence = As evidências mudaram: { $question }
said-now-leads = Pelos votos de vocês, { $names } lideraria agora no lugar de { $before }.
said-now-leads-first = Pelos votos de vocês, { $names } lideraria agora.
said-now-leads-nothing = Pelos votos de vocês, nada mais lideraria.
said-now-excluded = { $name } não atende mais a um requisito de { $member }: { $must }. Agora: { $found }.
said-newcomers = Novo na biblioteca: { $names }.
said-same-outcome = O resultado seria o mesmo.
said-more-changes = { $count ->
    [one] Há mais uma mudança em “{ said-button-show }”.
   *[other] Há mais { $count } mudanças em “{ said-button-show }”.
}
said-who-reopens = { $opener }, que abriu a decisão, e os membros que podem gerenciar mensagens podem abrir outra rodada.
said-review-due = Hora de revisar: vocês escolheram { $name }, { $time }.
said-review-how = { $opener }, veja o que mudou desde então e abra outra rodada se isso importar.

### In other answers about the topic

said-decided-here = Decidido neste canal: { $name }. A pergunta foi aberta { $time }.

### Lists

said-list-channel = Decisões deste canal
said-list-none = Ainda não há decisões aqui. Abra uma com /{ command-decide } { command-decide-open }.
said-list-count = { $open ->
    [0] Nenhuma está aberta.
    [one] { $open } está aberta.
   *[other] { $open } estão abertas.
}
said-list-menu = Ver uma decisão
said-ballots = { $count ->
    [0] Nenhum voto.
    [one] { $count } voto.
   *[other] { $count } votos.
}
said-line-closed = Fechada, ainda sem escolha.
said-line-cancelled = Cancelada.

### In the picture

said-picture-own = O que cada um obtém com os próprios pesos
said-picture-shares = Partes do peso, um ponto por membro; a barra: a média
said-alt-own = Com os próprios pesos: { $leaders }.
said-alt-shares = Partes do peso dos membros, em porcentagem:
said-alt-spread = { $criterion } de { $low } a { $high }, média { $mean }.
