## What is said of a team’s decision

### Its state

said-open = Abierta hasta { $time }.
said-late = Se cerró tarde, { $time }, porque yo no estaba en marcha.
said-cancelled = { $name } canceló esta decisión. No hay nada decidido.
said-no-ratings = Las valoraciones con las que se ponderó no se conservaron, así que no hay resultado que mostrar.
said-on = Sobre { $topic }: { $technologies }.
said-on-topic = Sobre { $topic }.
said-topic-gone = La biblioteca ya no tiene este tema.
said-technology-gone = La biblioteca ya no tiene { $name }.
said-standing = Hasta ahora: { $names }.
said-round = Ronda { $count }.
said-last-round = En la última ronda, según vuestros propios pesos: { $names }.
said-farthest-apart = Donde más diferíais era en { $criterion }: de { $low } a { $high } del peso, { $mean } de media.

### Who may weigh in, and who has

said-anyone = Cualquiera aquí puede participar.
said-of-role = Pueden participar los miembros con { $role }.
said-of-members = Pueden participar estos miembros: { $members }.
said-a-role = cierto rol
said-a-member = un miembro
said-turnout-needed = { $present ->
    [one] Ha votado o se ha abstenido { $present } de { $quorum } necesarios.
   *[other] Han votado o se han abstenido { $present } de { $quorum } necesarios.
}
said-turnout = { $count ->
    [0] Nadie ha votado.
    [one] Ha votado un miembro.
   *[other] Han votado { $count } miembros.
}
said-abstentions = { $count ->
    [one] Un miembro se abstiene.
   *[other] { $count } miembros se abstienen.
}
said-holds = { $count ->
    [one] Un miembro necesita más tiempo.
   *[other] { $count } miembros necesitan más tiempo.
}
said-weighed-in = Han votado: { $members }.
said-abstained = Se abstienen: { $members }.
said-holding = Necesitan más tiempo: { $members }.
said-until = { $member } hasta { $time }
said-missing = Aún no han dicho nada: { $members }.
said-hidden = Vuestros pesos quedan ocultos hasta que se cierre.
said-anonymous = Los votos se guardan sin nombres.
said-needs-reason = Cada voto necesita una razón.

### What came of it

said-best = { $name } es lo que mejor encaja con vuestro equipo.
said-too-close = Entre { $name } y { $second } está demasiado reñido.
said-tied = Hay un empate: { $names }.
said-only = Solo { $name } cumple todos los requisitos.
said-only-scored = Solo { $name } tiene puntuación.
said-nobody = Nadie ha votado.
said-quorum-missed = { $missing ->
    [one] Faltó un miembro para el quórum: participaron { $present } de { $quorum }.
   *[other] Faltaron { $missing } miembros para el quórum: participaron { $present } de { $quorum }.
}
said-none-left = Vuestros requisitos, juntos, no dejan nada que elegir.
said-no-weights = Nadie dio peso a ningún criterio, así que no hay clasificación.
said-nothing-applies = Aquello a lo que disteis peso no se aplica a nada de lo que queda.
said-one-ballot = Solo votó un miembro: es la opinión de una persona.
said-all-get = { $count ->
    [2] Los dos, cada uno con sus propios pesos, obtenéis { $name }.
   *[other] Los { $count }, cada uno con sus propios pesos, obtenéis { $name }.
}
said-all-but-mean = Cada uno obtiene { $names } con sus propios pesos, pero la media de vuestros pesos no, porque algunos criterios no se aplican a todo.
said-turns-on = { $count ->
    [one] Vuestro desacuerdo importa: depende de { $criteria }.
   *[other] Vuestro desacuerdo importa: depende de { $criteria } juntos.
}
said-turns-on-about = Vuestro desacuerdo importa: depende de { $criteria }, quizá de menos.
said-agreement = { $count ->
    [0] Ninguno de los { $of } obtiene { $name } con sus propios pesos.
    [one] { $count } de { $of } también obtiene { $name } con sus propios pesos.
   *[other] { $count } de { $of } también obtienen { $name } con sus propios pesos.
}
said-leads = De todas las ponderaciones posibles: { $shares }.
said-leads-for = { $name } va por delante en el { $share }
said-as-it-was = Son las valoraciones de la biblioteca { $version }. El artículo ha cambiado desde entonces, así que no lo cito.

### What explains it

said-own-heading = Según vuestros propios pesos
said-spread-heading = Dónde difieren vuestros pesos
said-spread-named = { $criterion }: de { $low } ({ $lowest }) a { $high } ({ $highest }), { $mean } de media
said-spread = { $criterion }: de { $low } a { $high }, { $mean } de media
said-must-heading = Requisitos
said-must = { $members }: { $must }. Esto descarta { $names }.
said-must-harmless = { $members }: { $must }. Esto no descarta nada.
said-must-gone = { $members }: { $must }. Este criterio ya no existe, así que no descarta nada.
said-a-ballot = Un miembro
said-reasons-heading = Vuestras razones
said-more = Y { $count } más.

### What comes next

said-next-propose = Ahora: quien está a cargo propone { $name }, y vosotros consentís u objetáis.
said-next-again = Ahora: otra ronda, ya que veis dónde diferís. O decide una persona con /{ command-decide } { command-decide-settle }, y queda por escrito.
said-next-quorum = Ahora: otra ronda con más tiempo. O decide una persona con /{ command-decide } { command-decide-settle }, y queda por escrito.
said-next-must = Ahora: otra ronda en la que alguien renuncie a un requisito. O decide una persona con /{ command-decide } { command-decide-settle }, y queda por escrito.
said-next-weights = Ahora: otra ronda en la que digáis qué os importa. O decide una persona con /{ command-decide } { command-decide-settle }, y queda por escrito.
said-next-nobody = Ahora: otra ronda. O decide una persona con /{ command-decide } { command-decide-settle }, y queda por escrito.

### What was chosen

said-taken = Elegimos { $name }.
said-proposal = Propuesta: elegimos { $name }.
said-objected = { $count ->
    [one] Propuesta: elegimos { $name }. Una objeción aún no tiene respuesta.
   *[other] Propuesta: elegimos { $name }. { $count } objeciones aún no tienen respuesta.
}
said-proposed = Propuesta de { $name }, { $time }.
said-decided = Decisión de { $name }, { $time }: { $reason }
said-review = Para revisar el { $date }.
said-consents = Consienten: { $members }.
said-no-consent = Aún nadie ha consentido ni objetado.
said-ballots-say = Según los votos: { $text }
said-objection = { $name } objeta
said-answered = Respuesta: { $answer }
said-unanswered = Aún sin respuesta.
said-more-objections = { $count ->
    [one] El acta tiene una objeción más.
   *[other] El acta tiene { $count } objeciones más.
}

### Buttons

said-button-weigh-in = Votar
said-button-abstain = Abstenerme
said-button-hold = Necesito más tiempo
said-button-more = Más
said-button-outcome = Cómo se llegó a esto
said-button-propose = Proponer { $name }
said-button-round = Otra ronda
said-button-record = Acta
said-button-consent = Consentir
said-button-object = Objetar
said-button-change = Cambiar mi voto
said-button-withdraw = Retirarlo
said-button-close = Cerrar ahora
said-button-remind = Recordar
said-button-extend = Prolongar
said-button-cancel = Cancelar esta decisión
said-button-answer = Responder a { $name }
said-button-again = Votar de nuevo
said-button-show = Ver la decisión

### For one person

said-you = Lo que has dicho
said-own-abstains = Te abstienes.
said-own-holds = Necesitas más tiempo, hasta { $time }.
said-own-nothing = Aún no has votado.
said-changed-heading = Qué ha cambiado en las pruebas
said-change = { $criterion } de { $technology }: { $from }, ahora { $to }
said-from-to = Antes: { $from }. Ahora: { $to }.
said-rating = { $rating } de 5
said-not-known = no se sabe
said-not-applicable = no se aplica
said-added = Nuevo: { $names }.
said-removed = Ya no está: { $names }.
said-topic-renamed = El tema se llama ahora { $title }.
said-otherwise = { $count ->
    [0] Nadie obtendría otra cosa con sus propios pesos.
    [one] { $count } de vosotros obtendría ahora otra cosa con sus propios pesos.
   *[other] { $count } de vosotros obtendríais ahora otra cosa con vuestros propios pesos.
}

### Of the bot’s own accord

said-reminder = Abierta hasta { $time }. Aún faltan: { $members }.
said-reminder-all = Abierta hasta { $time }. Si aún no has votado, todavía puedes.
said-evidence = Las pruebas han cambiado: { $question }
said-now-leads = Según vuestros votos, ahora iría por delante { $names } en lugar de { $before }.
said-now-leads-first = Según vuestros votos, ahora iría por delante { $names }.
said-now-leads-nothing = Según vuestros votos, ya nada iría por delante.
said-now-excluded = { $name } ya no cumple un requisito de { $member }: { $must }. Ahora: { $found }.
said-newcomers = Nuevo en la biblioteca: { $names }.
said-same-outcome = El resultado sería el mismo.
said-more-changes = { $count ->
    [one] Hay un cambio más en «{ said-button-show }».
   *[other] Hay { $count } cambios más en «{ said-button-show }».
}
said-who-reopens = { $opener }, que abrió la decisión, y quienes pueden gestionar mensajes pueden abrir otra ronda.
said-review-due = Es hora de revisar: elegisteis { $name }, { $time }.
said-review-how = { $opener }, mira qué ha cambiado desde entonces y abre otra ronda si importa.

### In other answers about the topic

said-decided-here = Decidido en este canal: { $name }. La pregunta se abrió { $time }.

### Lists

said-list-channel = Decisiones de este canal
said-list-none = Aquí aún no hay decisiones. Abre una con /{ command-decide } { command-decide-open }.
said-list-count = { $open ->
    [0] Ninguna está abierta.
    [one] Hay una abierta.
   *[other] Hay { $open } abiertas.
}
said-list-menu = Ver una decisión
said-ballots = { $count ->
    [0] Ningún voto.
    [one] { $count } voto.
   *[other] { $count } votos.
}
said-line-closed = Cerrada, aún sin elección.
said-line-cancelled = Cancelada.

### In the picture

said-picture-own = Qué obtiene cada uno con sus propios pesos
said-picture-shares = Partes del peso, un punto por miembro; la barra: la media
said-alt-own = Con sus propios pesos: { $leaders }.
said-alt-shares = Partes del peso de los miembros, en porcentaje:
said-alt-spread = { $criterion } de { $low } a { $high }, media { $mean }.
