-option-criterion = critério
-option-topic = tema
-option-topic-description = O que você quer escolher, como um ambiente de execução de back-end
-option-first = primeiro
-option-second = segundo
-option-priorities = prioridades
-option-question = pergunta
-option-for = para
-option-for-description = Para quem é a resposta; a pessoa recebe uma menção
-option-private = privado
-option-private-description = Mostra a resposta só para você

command-compare = comparar
    .description = Compare tecnologias em um critério, como a velocidade, com fontes
    .criterion = { -option-criterion }
    .criterion-description = Em que compará-las; sem critério, você vê uma visão geral
    .topic = { -option-topic }
    .topic-description = { -option-topic-description }
    .first = { -option-first }
    .first-description = Uma tecnologia para comparar
    .second = { -option-second }
    .second-description = A tecnologia com a qual compará-la
    .for = { -option-for }
    .for-description = { -option-for-description }
    .private = { -option-private }
    .private-description = { -option-private-description }

command-recommend = recomendar
    .description = Diga o que importa para você e veja qual tecnologia serve, e por quê
    .topic = { -option-topic }
    .topic-description = { -option-topic-description }
    .use-case = caso_de_uso
    .use-case-description = Um conjunto de pesos já pronto
    .priorities = { -option-priorities }
    .priorities-description = O que importa: speed, easy to learn; ou speed=5, learning curve 2
    .must = obrigatório
    .must-description = O que uma tecnologia precisa ter, como scalability >= 4 ou price <= 20
    .for = { -option-for }
    .for-description = { -option-for-description }
    .private = { -option-private }
    .private-description = { -option-private-description }

command-ask = perguntar
    .description = Pergunte com suas palavras; a resposta é citada dos artigos
    .question = { -option-question }
    .question-description = O que você quer saber
    .topic = { -option-topic }
    .topic-description = { -option-topic-description }
    .for = { -option-for }
    .for-description = { -option-for-description }
    .private = { -option-private }
    .private-description = { -option-private-description }

command-topics = temas
    .description = Veja quais temas a biblioteca cobre e comece uma comparação
    .private = { -option-private }
    .private-description = { -option-private-description }

command-help = ajuda
    .description = O que você pode perguntar, com exemplos
    .private = { -option-private }
    .private-description = { -option-private-description }

# In the Apps menu of a message; spaces and capitals are allowed here.
command-weigh-in-on-this = Ponderar isto

## Deciding together; /decide is only called with one of its parts.

-option-decision = decisão
-option-decision-description = Qual decisão; se você não indicar, a deste canal
-option-closes = prazo
-option-closes-description = Quando: sexta 17h, em 3 dias ou uma data exata
-option-zone = fuso_horário
-option-zone-description = Seu fuso horário, uma só vez; eu vou me lembrar
-option-technology = tecnologia
-option-technology-description = Qual tecnologia escolher
-option-review = revisão
-option-review-description = Quando rever a decisão: uma data ou depois de quantos meses

command-decide = decidir
    .description = Decidam juntos com base em evidências, cada um pelo que importa para si

command-decide-open = abrir
    .description = Abra uma decisão neste canal
    .topic = { -option-topic }
    .topic-description = { -option-topic-description }
    .question = { -option-question }
    .question-description = O que sua equipe decide; se você não indicar, a pergunta do tema
    .closes = { -option-closes }
    .closes-description = { -option-closes-description }
    .who = quem
    .who-description = Quem pode votar: um cargo, membros ou qualquer pessoa (padrão)
    .shortlist = pré_seleção
    .shortlist-description = Só estas tecnologias, separadas por vírgulas
    .quorum = quórum
    .quorum-description = Quantos votos e abstenções são necessários
    .live = ao_vivo
    .live-description = Mostra a contagem enquanto está aberta, em vez de ocultá-la até o fim do prazo
    .anonymous = anônimo
    .anonymous-description = Guarda os votos sem nomes; nada pode recuperar os nomes
    .hide-names = ocultar_nomes
    .hide-names-description = Não mostra quem votou enquanto está aberta
    .reasons = justificativas
    .reasons-description = Pede uma justificativa com cada voto
    .time-zone = { -option-zone }
    .time-zone-description = { -option-zone-description }

command-decide-list = lista
    .description = Veja as decisões deste canal, primeiro as abertas

command-decide-show = mostrar
    .description = Veja como está uma decisão agora e o que você disse
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }

command-decide-remind = lembrar
    .description = Lembre quem ainda não votou, no máximo uma vez por dia
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }

command-decide-extend = prorrogar
    .description = Prorrogue o prazo de uma decisão
    .closes = { -option-closes }
    .closes-description = { -option-closes-description }
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }
    .time-zone = { -option-zone }
    .time-zone-description = { -option-zone-description }

command-decide-close = encerrar
    .description = Encerre uma decisão agora
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }

command-decide-reopen = reabrir
    .description = Comece uma nova rodada; a anterior é mantida
    .closes = { -option-closes }
    .closes-description = { -option-closes-description }
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }
    .time-zone = { -option-zone }
    .time-zone-description = { -option-zone-description }

command-decide-propose = propor
    .description = Proponha uma tecnologia; os membros dão seu consentimento ou fazem objeções
    .technology = { -option-technology }
    .technology-description = { -option-technology-description }
    .review = { -option-review }
    .review-description = { -option-review-description }
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }

command-decide-settle = resolver
    .description = Registre que uma só pessoa decide, e por quê
    .by = quem
    .by-description = Quem decide
    .technology = { -option-technology }
    .technology-description = { -option-technology-description }
    .reason = justificativa
    .reason-description = Por quê; faz parte do registro
    .review = { -option-review }
    .review-description = { -option-review-description }
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }

command-decide-record = registro
    .description = Obtenha o registro de uma decisão em arquivos
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }

command-decide-cancel = cancelar
    .description = Cancele uma decisão
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }
