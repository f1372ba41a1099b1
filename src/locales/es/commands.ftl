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

## Deciding together; /decide is only called with one of its parts.

-option-decision = decisión
-option-decision-description = Qué decisión; si no la indicas, la de este canal
-option-closes = cierre
-option-closes-description = Cuándo: viernes 17:00, en 3 días o una fecha exacta
-option-zone = zona_horaria
-option-zone-description = Tu zona horaria, una sola vez; la recordaré
-option-technology = tecnología
-option-technology-description = Qué tecnología elegir
-option-review = revisión
-option-review-description = Cuándo volver a verlo: una fecha o después de cuántos meses

command-decide = decidir
    .description = Decidid juntos con evidencia, cada uno según lo que le importa

command-decide-open = abrir
    .description = Abre una decisión en este canal
    .topic = { -option-topic }
    .topic-description = { -option-topic-description }
    .question = { -option-question }
    .question-description = Qué decide tu equipo; si no la indicas, la pregunta del tema
    .closes = { -option-closes }
    .closes-description = { -option-closes-description }
    .who = quién
    .who-description = Quién puede votar: un rol, miembros o cualquiera (por defecto)
    .shortlist = preselección
    .shortlist-description = Solo estas tecnologías, separadas por comas
    .quorum = quórum
    .quorum-description = Cuántos votos y abstenciones hacen falta
    .live = en_vivo
    .live-description = Muestra el recuento mientras está abierta, en lugar de ocultarlo hasta el cierre
    .anonymous = anónimo
    .anonymous-description = Guarda los votos sin nombres; nada puede recuperar los nombres
    .hide-names = ocultar_nombres
    .hide-names-description = No muestra quién ha votado mientras está abierta
    .reasons = motivos
    .reasons-description = Pide un motivo con cada voto
    .time-zone = { -option-zone }
    .time-zone-description = { -option-zone-description }

command-decide-list = lista
    .description = Mira las decisiones de este canal, primero las abiertas

command-decide-show = mostrar
    .description = Mira cómo está una decisión ahora y qué has dicho tú
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }

command-decide-remind = avisar
    .description = Avisa a quienes no han votado, como máximo una vez al día
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }

command-decide-extend = prorrogar
    .description = Haz que una decisión se cierre más tarde
    .closes = { -option-closes }
    .closes-description = { -option-closes-description }
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }
    .time-zone = { -option-zone }
    .time-zone-description = { -option-zone-description }

command-decide-close = cerrar
    .description = Cierra una decisión ahora
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }

command-decide-reopen = reabrir
    .description = Empieza una nueva ronda; la anterior se conserva
    .closes = { -option-closes }
    .closes-description = { -option-closes-description }
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }
    .time-zone = { -option-zone }
    .time-zone-description = { -option-zone-description }

command-decide-propose = proponer
    .description = Propón una tecnología; los miembros dan su consentimiento u objetan
    .technology = { -option-technology }
    .technology-description = { -option-technology-description }
    .review = { -option-review }
    .review-description = { -option-review-description }
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }

command-decide-settle = resolver
    .description = Deja constancia de que decide una sola persona, y por qué
    .by = quién
    .by-description = Quién decide
    .technology = { -option-technology }
    .technology-description = { -option-technology-description }
    .reason = motivo
    .reason-description = Por qué; forma parte del acta
    .review = { -option-review }
    .review-description = { -option-review-description }
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }

command-decide-record = acta
    .description = Obtén el acta de una decisión en archivos
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }

command-decide-cancel = cancelar
    .description = Cancela una decisión
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }
