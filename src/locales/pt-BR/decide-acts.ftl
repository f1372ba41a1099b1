## Deciding together: what is asked, what became of it, and why it was refused

### Where nothing can be decided

decide-no-store = Nenhuma decisão é guardada aqui
decide-no-store-text = Quem mantém este bot desativou o armazenamento de decisões. Todo o resto funciona.
decide-store-down = Não consigo acessar as decisões agora
decide-store-down-text = O banco de dados não responde, então nada foi alterado. Tente de novo em um minuto; todo o resto funciona.
decide-no-server = As decisões são tomadas em um servidor
decide-no-server-text = Use /{ command-decide } em um canal de um servidor em que sua equipe possa participar.
decide-not-a-member = Não sou membro deste servidor
decide-not-a-member-text = Para uma decisão, preciso enviar mensagens próprias: quando ela se encerra e quando as evidências mudam. Peça a alguém que gerencie o servidor para me adicionar.
decide-may-not-speak = Não posso enviar mensagens aqui
decide-may-not-speak-text = Para uma decisão, preciso enviar mensagens próprias: quando ela se encerra e quando as evidências mudam. Nas configurações deste canal, em “Permissões”, permita ao meu cargo: { $permissions }.
permission-view-channel = Ver canal
permission-send-messages = Enviar mensagens
permission-send-in-threads = Enviar mensagens em tópicos
permission-embed-links = Inserir links
permission-attach-files = Anexar arquivos
decide-button-add = Adicionar a um servidor

### Which decision is meant

decide-none-here = Não há nenhuma decisão neste canal
decide-none-here-text = Abra uma decisão com /{ command-decide } { command-decide-open }.
decide-unknown = Não conheço a decisão { $typed }
decide-unknown-text = Escolha uma das sugestões enquanto digita ou veja a lista.
decide-which = De qual decisão você está falando?
decide-which-text = Há várias neste canal.
decide-button-list = Lista de decisões

### Opening one

decide-no-topic = Qual é o assunto?
decide-no-topic-text = Indique um tema da biblioteca com a opção “{ -option-topic }”.
decide-likely = Opções possíveis: { $names }.
decide-quorum-unread = Não consigo ler { $typed } como um número de membros
decide-quorum-unread-text = Escreva apenas um número, por exemplo 3.
decide-no-technology = { $typed } não é uma das tecnologias deste tema
decide-anyone = qualquer pessoa que participe
decide-who-unread = Não sei quem é { $typed }
decide-who-unread-text = Mencione um cargo, ou os membros um após o outro. Se qualquer pessoa que participe pode votar, omita a opção.
decide-time-unread = Não posso usar { $typed } como prazo
decide-zone-unknown = Não conheço o fuso horário { $typed }
decide-zone-unknown-text = Escolha sua cidade entre as sugestões enquanto digita, por exemplo America/Sao_Paulo.

### Choosing

decide-topic-gone = A biblioteca não tem mais este tema
decide-topic-gone-text = A decisão e o registro dela continuam lá, mas não dá mais para propor nada.
decide-which-technology = Qual tecnologia?
decide-by-missing = Quem decidiu?
decide-by-missing-text = Indique o membro com a opção “{ command-decide-settle.by }”.
decide-reason-missing = Por que se decidiu assim?
decide-reason-missing-text = Escreva a justificativa com a opção “{ command-decide-settle.reason }”: ela faz parte do registro.
decide-review-unread = Não consigo ler { $typed } como data de revisão
decide-review-unread-text = Escreva uma data como 2027-05-31, ou depois de quantos meses, por exemplo 6.
decide-in-months = { $count ->
    [one] Em { $count } mês ({ $day })
   *[other] Em { $count } meses ({ $day })
}

### Forms

decide-form-open = Abrir uma decisão
decide-form-reason = Por que esses pesos?
decide-form-object = Qual é a sua objeção?
decide-form-answer = Responder a uma objeção
decide-form-hold = Até quando você precisa de tempo?
decide-form-closes = Qual é o prazo?
decide-form-propose = Propor o resultado
decide-field-topic = Tema
decide-field-question = Pergunta
decide-field-closes = Prazo
decide-field-until = Até
decide-field-zone = Seu fuso horário
decide-field-shortlist = Tecnologias pré-selecionadas
decide-field-shortlist-all = Deixe vazio para todas
decide-field-reason = Sua justificativa, em uma frase
decide-field-objection = Sua objeção
decide-field-answer = Sua resposta
decide-field-review = Revisão depois de quantos meses
decide-field-time-example = sexta 17h, em 3 dias, 2026-12-04 17:00
decide-field-zone-example = America/Sao_Paulo; eu vou me lembrar
decide-field-review-example = 6; deixe vazio se não precisar

### The ballot

decide-panel = Seu voto: o que importa para você?
decide-panel-empty = Comece por um caso de uso ou escolha o que importa. Pondere cada critério pela distância entre o pior e o melhor que há aqui. Ninguém vê isto até você enviar.
decide-alone = Só com os seus pesos, o resultado seria: { $names }.
decide-alone-nothing = Só com os seus pesos, não restaria nada para escolher.
decide-until = Você pode mudar até{ " " }
# The worst and the best of what there is to choose from, each with what its rating means.
decide-swing = de { $low } a { $high }
decide-swing-level = todas têm { $end }
decide-button-send = Enviar
decide-button-send-with-reason = Enviar com justificativa

### What became of it

receipt-opened = A decisão está aberta
receipt-sent = Seu voto foi registrado
receipt-changed = Seu voto foi alterado
receipt-abstained = Você se abstém
receipt-held = Você precisa de mais tempo
receipt-withdrawn = Seu voto foi retirado
receipt-closed = A decisão está encerrada
receipt-cancelled = A decisão foi cancelada
receipt-reminded = Lembrete enviado a quem falta
receipt-extended = O prazo da decisão foi prorrogado
receipt-reopened = Uma nova rodada está aberta
receipt-proposed = Sua proposta está no canal
receipt-consented = Você dá seu consentimento
receipt-objected = Sua objeção está no canal
receipt-answered = Sua resposta está no canal
receipt-settled = Está registrado quem decidiu
receipt-until = Você pode mudar até{ " " }
receipt-in-channel = A mensagem no canal mostra isso.
receipt-without-name = Seu voto é guardado sem o seu nome. Ninguém pode recuperá-lo e, depois do encerramento, ninguém consegue saber qual voto é o seu.
decide-closes = Prazo:{ " " }
decide-on = Tema: { $topic }
decide-with-quorum = { $count ->
    [one] É preciso { $count } voto ou abstenção.
   *[other] São precisos { $count } votos ou abstenções.
}
decide-is-anonymous = Os votos são guardados sem nomes.
decide-needs-reason = Cada voto precisa de uma justificativa.
decide-record = O registro da decisão
decide-record-text = Como arquivo Markdown para o repositório da sua equipe e como JSON com o qual qualquer pessoa pode recalcular o resultado.

### Why it was refused

decide-refused = Não é possível
refusal-unexpected = Isso não combina com o estado desta decisão. Veja como ela está agora.
refusal-closed = Ela está encerrada: não aceita mais votos.
refusal-still-open = Ela ainda está aberta. Encerre-a primeiro ou espere o fim do prazo.
refusal-cancelled = Ela foi cancelada.
refusal-not-invited = Só podem votar um cargo ou certos membros, e você não está entre eles. Quem abriu a decisão pode dizer por quê.
refusal-not-in-charge = Só podem fazer isso { $opener }, que abriu a decisão, e membros que podem gerenciar mensagens aqui.
refusal-not-due = Ainda não é hora. Prazo:{ " " }
refusal-deadline-too-early = O novo prazo precisa ser no futuro e depois do atual.
refusal-reminded = O último lembrete foi há menos de um dia. Próximo lembrete possível:{ " " }
refusal-nothing-to-withdraw = Você ainda não disse nada nesta rodada.
refusal-hold-out-of-time = Você pode pedir tempo até o prazo da decisão, não além dele. Quem a abriu pode prorrogá-la.
refusal-empty-ballot = O voto está vazio. Escolha o que importa para você ou o que é obrigatório.
refusal-text-missing = É preciso uma justificativa por escrito.
refusal-text-too-long = O texto é longo demais: no máximo { $longest } caracteres.
refusal-nothing-proposed = Nada foi proposto nesta rodada ainda.
refusal-no-such-objection = Essa objeção não existe mais.
refusal-not-on-shortlist = { $name } não está na pré-seleção.
refusal-tally-names = Uma contagem ao vivo ao lado dos nomes de quem votou revelaria de quem é cada voto. Oculte os nomes, deixe a contagem oculta ou abra mão do anonimato.
refusal-no-question = Falta uma pergunta.
refusal-nobody-invited = Não há ninguém convidado. Mencione pelo menos um membro.
refusal-quorum = { $invited ->
    [one] Só há { $invited } membro convidado, então não dá para atingir o quórum.
   *[other] Só há { $invited } membros convidados, então não dá para atingir o quórum.
}
refusal-shortlist = Uma pré-seleção precisa de pelo menos duas tecnologias, cada uma uma só vez.

### Why a time cannot be used

decide-time-text = Escreva assim: em 3 dias, sexta 17h ou 2026-12-04 17:00.
decide-time-past = Já passou ou falta menos de um minuto.
decide-time-far = Falta mais de um ano.
decide-time-zone = Não conheço o seu fuso horário. Indique-o uma vez com a opção “{ -option-zone }”, por exemplo America/Sao_Paulo; eu vou me lembrar.
