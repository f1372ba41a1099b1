## /ask

ask-rated = { $name } tiene una valoración de { $rating } sobre 5 en { $criterion }.
ask-rated-meaning = { $name } tiene una valoración de { $rating } sobre 5 en { $criterion }: { $meaning }.
ask-fact = { $criterion } de { $name }: { $fact }.
ask-read-more = Leer más
ask-comparison = Comparación
ask-nothing = No he encontrado respuesta a { $question }
ask-nothing-text = Ningún artículo lo trata lo bastante bien como para citarlo, y no me invento respuestas.
ask-nearest = Lo más cercano: { $topics }.
ask-covered = Estos son los temas que hay:
ask-offer = ¿Te refieres a alguna de estas?
ask-offer-text = No sé si he entendido { $question }, así que todavía no cito nada.
ask-stranger = Ningún artículo trata de { $names }
ask-stranger-text = Esto es lo que tengo sobre el resto de la pregunta.
ask-cannot-exclude = Aquí no puedo dejar fuera { $names }.
ask-best-for = Lo mejor para: { $name }

## "Weigh in on this", the command of a message

weigh-in-recognised = Reconocido: { $names }.
weigh-in-nothing = No hay nada que sopesar
weigh-in-nothing-text = El mensaje no menciona ninguna tecnología ni tema de los que hay aquí, ni un criterio para elegir. Mira lo que hay:
