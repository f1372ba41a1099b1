## Deciding together: what is asked, what became of it, and why it was refused

### Where nothing can be decided

decide-no-store = Aquí no se guardan decisiones
decide-no-store-text = Quien gestiona este bot ha desactivado el almacenamiento de decisiones. Todo lo demás funciona.
decide-store-down = Ahora no puedo acceder a las decisiones
decide-store-down-text = La base de datos no responde, así que no se ha cambiado nada. Inténtalo de nuevo en un minuto; todo lo demás funciona.
decide-no-server = Las decisiones se toman en un servidor
decide-no-server-text = Usa /{ command-decide } en un canal de un servidor donde pueda participar tu equipo.
decide-not-a-member = No soy miembro de este servidor
decide-not-a-member-text = Para una decisión necesito enviar mensajes propios: cuando se cierra y cuando cambia la evidencia. Pide a alguien que gestione el servidor que me añada.
decide-may-not-speak = No puedo enviar mensajes aquí
decide-may-not-speak-text = Para una decisión necesito enviar mensajes propios: cuando se cierra y cuando cambia la evidencia. En los ajustes de este canal, en «Permisos», concede a mi rol: { $permissions }.
permission-view-channel = Ver canal
permission-send-messages = Enviar mensajes
permission-send-in-threads = Enviar mensajes en hilos
permission-embed-links = Insertar enlaces
permission-attach-files = Adjuntar archivos
decide-button-add = Añadirme a un servidor

### Which decision is meant

decide-none-here = En este canal no hay ninguna decisión
decide-none-here-text = Abre una decisión con /{ command-decide } { command-decide-open }.
decide-unknown = No conozco la decisión { $typed }
decide-unknown-text = Elige una de las sugerencias mientras escribes o mira la lista.
decide-which = ¿A qué decisión te refieres?
decide-which-text = Hay varias en este canal.
decide-button-list = Lista de decisiones

### Opening one

decide-no-topic = ¿De qué se trata?
decide-no-topic-text = Indica un tema de la biblioteca con la opción «{ -option-topic }».
decide-likely = Opciones posibles: { $names }.
decide-quorum-unread = No puedo leer { $typed } como un número de miembros
decide-quorum-unread-text = Escribe simplemente un número, por ejemplo 3.
decide-no-technology = { $typed } no es ninguna de las tecnologías de este tema
decide-anyone = cualquiera que participe
decide-who-unread = No sé quién es { $typed }
decide-who-unread-text = Menciona un rol, o los miembros uno tras otro. Si puede votar cualquiera que participe, omite la opción.
decide-time-unread = No puedo usar { $typed } como plazo
decide-zone-unknown = No conozco la zona horaria { $typed }
decide-zone-unknown-text = Elige tu ciudad entre las sugerencias mientras escribes, por ejemplo Europe/Madrid.

### Choosing

decide-topic-gone = La biblioteca ya no tiene este tema
decide-topic-gone-text = La decisión y su acta siguen ahí, pero ya no se puede proponer nada.
decide-which-technology = ¿Qué tecnología?
decide-by-missing = ¿Quién ha decidido?
decide-by-missing-text = Indica el miembro con la opción «{ command-decide-settle.by }».
decide-reason-missing = ¿Por qué se ha decidido así?
decide-reason-missing-text = Escribe el motivo con la opción «{ command-decide-settle.reason }»: forma parte del acta.
decide-review-unread = No puedo leer { $typed } como fecha de revisión
decide-review-unread-text = Escribe una fecha como 2027-05-31, o después de cuántos meses, por ejemplo 6.
decide-in-months = { $count ->
    [one] En { $count } mes ({ $day })
   *[other] En { $count } meses ({ $day })
}

### Forms

decide-form-open = Abrir una decisión
decide-form-reason = ¿Por qué das esos pesos?
decide-form-object = ¿Cuál es tu objeción?
decide-form-answer = Responder a una objeción
decide-form-hold = ¿Hasta cuándo necesitas tiempo?
decide-form-closes = ¿Cuándo se cierra?
decide-form-propose = Proponer el resultado
decide-field-topic = Tema
decide-field-question = Pregunta
decide-field-closes = Cierre
decide-field-until = Hasta
decide-field-zone = Tu zona horaria
decide-field-shortlist = Tecnologías preseleccionadas
decide-field-shortlist-all = Déjalo vacío para todas
decide-field-reason = Tu motivo, en una frase
decide-field-objection = Tu objeción
decide-field-answer = Tu respuesta
decide-field-review = Revisión después de cuántos meses
decide-field-time-example = viernes 17:00, en 3 días, 2026-12-04 17:00
decide-field-zone-example = Europe/Madrid; la recordaré
decide-field-review-example = 6; déjalo vacío si no hace falta

### The ballot

decide-panel = Tu voto: ¿qué te importa?
decide-panel-empty = Parte de un caso de uso o elige lo que te importa. Pondera cada criterio según la distancia entre lo peor y lo mejor que hay aquí. Nadie ve esto hasta que lo envíes.
decide-alone = Solo con tus pesos, el resultado sería: { $names }.
decide-alone-nothing = Solo con tus pesos, no quedaría nada que elegir.
decide-until = Puedes cambiarlo hasta el{ " " }
# The worst and the best of what there is to choose from, each with what its rating means.
decide-swing = de { $low } a { $high }
decide-swing-level = todas tienen { $end }
decide-button-send = Enviar
decide-button-send-with-reason = Enviar con un motivo

### What became of it

receipt-opened = La decisión está abierta
receipt-sent = Tu voto está registrado
receipt-changed = Has cambiado tu voto
receipt-abstained = Te abstienes
receipt-held = Necesitas más tiempo
receipt-withdrawn = Has retirado tu voto
receipt-closed = La decisión está cerrada
receipt-cancelled = La decisión se ha cancelado
receipt-reminded = He avisado a quienes faltan
receipt-extended = La decisión se cierra más tarde
receipt-reopened = Hay una nueva ronda abierta
receipt-proposed = Tu propuesta está en el canal
receipt-consented = Das tu consentimiento
receipt-objected = Tu objeción está en el canal
receipt-answered = Tu respuesta está en el canal
receipt-settled = Queda registrado quién ha decidido
receipt-until = Puedes cambiarlo hasta el{ " " }
receipt-in-channel = Lo muestra el mensaje del canal.
receipt-without-name = Tu voto se guarda sin tu nombre. Nadie puede recuperarlo y, tras el cierre, nadie puede saber qué voto es el tuyo.
decide-closes = Cierre:{ " " }
decide-on = Tema: { $topic }
decide-with-quorum = { $count ->
    [one] Hace falta { $count } voto o abstención.
   *[other] Hacen falta { $count } votos o abstenciones.
}
decide-is-anonymous = Los votos se guardan sin nombres.
decide-needs-reason = Cada voto necesita un motivo.
decide-record = El acta de la decisión
decide-record-text = Como archivo Markdown para el repositorio de tu equipo y como JSON con el que cualquiera puede volver a calcular el resultado.

### Why it was refused

decide-refused = No es posible
refusal-unexpected = Eso no encaja con el estado de esta decisión. Mira cómo está ahora.
refusal-closed = Está cerrada: ya no se admiten votos.
refusal-still-open = Sigue abierta. Ciérrala primero o espera a que se cierre.
refusal-cancelled = Se ha cancelado.
refusal-not-invited = Solo pueden votar un rol o determinados miembros, y tú no estás entre ellos. Quien abrió la decisión puede decirte por qué.
refusal-not-in-charge = Solo pueden hacerlo { $opener }, que la abrió, y los miembros que pueden gestionar mensajes aquí.
refusal-not-due = Aún no toca. Cierre:{ " " }
refusal-deadline-too-early = La nueva fecha tiene que ser futura y posterior a la actual.
refusal-reminded = El último aviso fue hace menos de un día. Próximo aviso posible:{ " " }
refusal-nothing-to-withdraw = Todavía no has dicho nada en esta ronda.
refusal-hold-out-of-time = Puedes pedir tiempo hasta el cierre de la decisión, no más. Quien la abrió puede prorrogarla.
refusal-empty-ballot = El voto está vacío. Elige lo que te importa o lo que es obligatorio.
refusal-text-missing = Hace falta un motivo por escrito.
refusal-text-too-long = El texto es demasiado largo: { $longest } caracteres como máximo.
refusal-nothing-proposed = Todavía no se ha propuesto nada en esta ronda.
refusal-no-such-objection = Esa objeción ya no existe.
refusal-not-on-shortlist = { $name } no está en la preselección.
refusal-tally-names = Un recuento en vivo junto a los nombres de quienes han votado revelaría de quién es cada voto. Oculta los nombres, deja oculto el recuento o renuncia al anonimato.
refusal-no-question = Falta una pregunta.
refusal-nobody-invited = No hay nadie invitado. Menciona al menos a un miembro.
refusal-quorum = { $invited ->
    [one] Solo hay { $invited } miembro invitado, así que no se puede alcanzar el quórum.
   *[other] Solo hay { $invited } miembros invitados, así que no se puede alcanzar el quórum.
}
refusal-shortlist = Una preselección necesita al menos dos tecnologías, cada una una sola vez.

### Why a time cannot be used

decide-time-text = Escríbelo así: en 3 días, viernes 17:00 o 2026-12-04 17:00.
decide-time-past = Ya ha pasado o falta menos de un minuto.
decide-time-far = Falta más de un año.
decide-time-zone = No conozco tu zona horaria. Indícala una vez con la opción «{ -option-zone }», por ejemplo Europe/Madrid; la recordaré.
