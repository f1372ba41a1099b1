## /ask

ask-rated = { $name } tem avaliação { $rating } de 5 em { $criterion }.
ask-rated-meaning = { $name } tem avaliação { $rating } de 5 em { $criterion }: { $meaning }.
ask-read-more = Ler mais
ask-comparison = Comparação
ask-nothing = Nada aqui responde a { $question }
ask-nothing-text = Os artigos não dizem nada que sirva bem o bastante, e nada é inventado.
ask-nearest = O mais próximo: { $topics }.
ask-covered = Isto é o que há:

## "Weigh in on this", the command of a message

weigh-in-recognised = Reconhecido: { $names }.
weigh-in-nothing = Não há nada para ponderar
weigh-in-nothing-text = A mensagem não cita nenhuma tecnologia, critério ou tema tratado aqui. Veja o que há:
