## /ask

ask-rated = { $name } tiene una valoración de { $rating } de 5 en { $criterion }.
ask-rated-meaning = { $name } tiene una valoración de { $rating } de 5 en { $criterion }: { $meaning }.
ask-read-more = Leer más
ask-comparison = Comparación
ask-nothing = Nada aquí responde a { $question }
ask-nothing-text = Los artículos no dicen nada que encaje lo bastante, y no se inventa nada.
ask-nearest = Lo más cercano: { $topics }.
ask-covered = Esto es lo que se trata:

## "Weigh in on this", the command of a message

weigh-in-recognised = Reconocido: { $names }.
weigh-in-nothing = No hay nada que sopesar
weigh-in-nothing-text = El mensaje no nombra ninguna tecnología, criterio ni tema que se trate aquí. Mira lo que hay:
