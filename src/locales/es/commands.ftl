-option-criterion = criterio
-option-topic = tema
-option-topic-description = Lo que tienes que elegir, por ejemplo un entorno de ejecución de back-end
-option-first = primero
-option-second = segundo
-option-priorities = prioridades
-option-question = pregunta
-option-for = para
-option-for-description = Para quién es la respuesta; esa persona recibe una mención
-option-private = privado
-option-private-description = Muestra la respuesta solo para ti

command-compare = comparar
    .description = Compara tecnologías según un criterio, como la velocidad, con fuentes
    .criterion = { -option-criterion }
    .criterion-description = En qué compararlas; sin criterio, verás un resumen general
    .topic = { -option-topic }
    .topic-description = { -option-topic-description }
    .first = { -option-first }
    .first-description = Una tecnología que comparar
    .second = { -option-second }
    .second-description = La tecnología con la que compararla
    .for = { -option-for }
    .for-description = { -option-for-description }
    .private = { -option-private }
    .private-description = { -option-private-description }

command-recommend = recomendar
    .description = Di qué te importa y mira qué tecnología encaja, y por qué
    .topic = { -option-topic }
    .topic-description = { -option-topic-description }
    .use-case = caso_de_uso
    .use-case-description = Un conjunto de pesos ya preparado
    .priorities = { -option-priorities }
    .priorities-description = Qué importa: speed, easy to learn; o speed=5, learning curve 2
    .must = obligatorio
    .must-description = Lo que debe cumplir una tecnología, por ejemplo scalability >= 4 o price <= 20
    .for = { -option-for }
    .for-description = { -option-for-description }
    .private = { -option-private }
    .private-description = { -option-private-description }

command-ask = preguntar
    .description = Pregunta con tus palabras; la respuesta se cita de los artículos
    .question = { -option-question }
    .question-description = Lo que quieres saber
    .topic = { -option-topic }
    .topic-description = { -option-topic-description }
    .for = { -option-for }
    .for-description = { -option-for-description }
    .private = { -option-private }
    .private-description = { -option-private-description }

command-topics = temas
    .description = Mira qué temas cubre la biblioteca y empieza una comparación
    .private = { -option-private }
    .private-description = { -option-private-description }

command-help = ayuda
    .description = Qué puedes preguntar, con ejemplos
    .private = { -option-private }
    .private-description = { -option-private-description }

# In the Apps menu of a message; spaces and capitals are allowed here.
command-weigh-in-on-this = Sopesar esto
