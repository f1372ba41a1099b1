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
