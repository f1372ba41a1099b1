## /ask

ask-rated = { $name } tem avaliação { $rating } de 5 em { $criterion }.
ask-rated-meaning = { $name } tem avaliação { $rating } de 5 em { $criterion }: { $meaning }.
ask-fact = { $criterion } de { $name }: { $fact }.
ask-read-more = Ler mais
ask-comparison = Comparação
ask-nothing = Não encontrei resposta para { $question }
ask-nothing-text = Nenhum artigo trata disso bem o bastante para ser citado, e eu não invento respostas.
ask-nearest = O mais próximo: { $topics }.
ask-covered = Estes são os temas disponíveis:
ask-offer = É uma destas que você quer?
ask-offer-text = Não sei se entendi { $question }, então ainda não cito nada.
ask-stranger = Nenhum artigo trata de { $names }
ask-stranger-text = Isto é o que tenho sobre o resto da pergunta.
ask-cannot-exclude = Não consigo deixar { $names } de fora aqui.
ask-best-for = Melhor para: { $name }

## "Weigh in on this", the command of a message

weigh-in-recognised = Reconhecido: { $names }.
weigh-in-nothing = Não há nada para ponderar
weigh-in-nothing-text = A mensagem não menciona nenhuma tecnologia nem tema tratado aqui, nem um critério para escolher. Veja o que há:
