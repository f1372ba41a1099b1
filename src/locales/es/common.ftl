list-comma = { ", " }
list-end = { $start } y { $last }
list-more = { $count } más
sentence-gap = { " " }
quoted = «{ $text }»
of-subject = { $subject }: { $text }

read-as = He entendido { $typed } como { $name }.
default-topic = No has indicado ningún tema, así que esto trata de { $topic }, el tema predeterminado.
not-addressed = Nadie más ve esto, así que no he mencionado a { $name }.
no-such-topic = No hay ningún tema llamado { $typed }
did-you-mean = { $count ->
    [one] ¿Te referías a esto?
   *[other] ¿Te referías a una de estas opciones?
}

button-all-topics = Todos los temas
button-contribute = Contribuir
button-help = Ayuda
button-page = Página { $page }
button-recommend = Recomendar
button-sources = Fuentes

topics-title = Temas
topics-count = { $count ->
    [one] Esta biblioteca cubre un tema.
   *[other] Esta biblioteca cubre { $count } temas.
}
topics-entry = { $criteria ->
    [one] { $question } { $technologies } según un criterio. { $review }
   *[other] { $question } { $technologies } según { $criteria } criterios. { $review }
}
topics-reviewed = Revisado el { $date }.
draft-answer = Borrador sin revisar: { $sourced } de { $sections } secciones tienen una fuente.
draft-answer-empty = Borrador sin revisar: aún no hay ninguna sección escrita.
topics-menu = Comparar las tecnologías de un tema

help-title = Qué puedes preguntar
help-verdict = Pregunta cómo se comparan las tecnologías. Cada respuesta se cita o se calcula a partir de artículos revisados, con sus fuentes.
help-criterion-text = { $question } { $first } y { $second }, lado a lado.
help-pair-text = Una vista general de las dos. { $question }
help-recommend-text = Qué tecnología encaja con tus prioridades, por qué y qué cambiaría la respuesta. Sin opciones, eliges en menús.
help-ask-text = Pregunta con tus palabras. Recibes el pasaje o la comparación que encaja, o un aviso de que no hay.
help-ask-words-text = Esta instancia compara palabras, no significados: usa las palabras de los artículos.
help-weigh-in = «{ $name }» en el menú Aplicaciones de un mensaje
help-weigh-in-text = Compara lo que menciona el mensaje. Al principio, solo tú ves la respuesta.
help-decide-text = Deja que decida tu equipo: cada persona dice qué le importa, y se guardan el resultado y su acta.
help-topics-text = Lo que cubre la biblioteca, con un menú para empezar una comparación.
help-help-text = Esta ayuda.
help-good-to-know = Conviene saber
help-good-to-know-text = Los nombres pueden ser cortos, tener erratas o ir en mayúsculas o minúsculas. Con la opción { $private } solo tú ves la respuesta. Los botones de una respuesta pública la cambian para quien la pidió; los demás reciben una respuesta propia.
help-version = Versión
help-version-text = { $topics ->
    [one] Weighin { $version }, biblioteca { $library } con un tema.
   *[other] Weighin { $version }, biblioteca { $library } con { $topics } temas.
}
help-commit = Los artículos son los del commit { $commit }, creado { $age }.
help-commit-not-newest = Los artículos son los del commit { $commit }, creado { $age }. Hay un commit más reciente, pero contiene errores.
help-age-now = hace menos de un minuto
help-age-minutes = { $count ->
    [one] hace un minuto
   *[other] hace { $count } minutos
}
help-age-hours = { $count ->
    [one] hace una hora
   *[other] hace { $count } horas
}
help-age-days = { $count ->
    [one] hace un día
   *[other] hace { $count } días
}
help-outdated = Este botón ya no funciona
help-outdated-text = Es de una versión anterior de la base de conocimientos, o no lo ha creado este bot. Pregunta de nuevo:
help-unknown-command = Comando desconocido
help-unknown-command-text = Esta versión conoce { $commands }.

## Numbers

number-to = { " a " }
decimal-mark = ,

## Facts

fact-yes = sí
fact-no = no

## When Discord sends something unreadable

unreadable = No puedo responder a esto
unreadable-text = Ha llegado algo que esta versión de Weighin no puede leer. Prueba con un comando como /{ command-help }.
