list-comma = { ", " }
list-end = { $start } y { $last }
list-more = { $count } más
sentence-gap = { " " }
quoted = «{ $text }»
of-subject = { $subject }: { $text }

read-as = { $typed } se ha leído como { $name }.
default-topic = No se ha indicado ningún tema; esto trata de { $topic }, el tema predeterminado.
not-addressed = Nadie más ve esto, así que no se ha mencionado a { $name }.
no-such-topic = Ningún tema se llama { $typed }
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
    [one] { $question } { $technologies } según un criterio. Revisado el { $reviewed }.
   *[other] { $question } { $technologies } según { $criteria } criterios. Revisado el { $reviewed }.
}
topics-menu = Compara las tecnologías de un tema

help-title = Qué puedes preguntar
help-verdict = Pregunta cómo se comparan las tecnologías; cada respuesta se cita o se calcula a partir de artículos revisados, con sus fuentes.
help-criterion-text = { $question } { $first } y { $second }, lado a lado.
help-pair-text = Una vista general de estas dos. { $question }
help-recommend-text = Qué encaja con lo que te importa, por qué y qué lo cambiaría. Sin opciones, unos menús te lo preguntan.
help-ask-text = Bastan tus propias palabras: se cita el pasaje o la comparación que encaja, o la respuesta dice que no hay.
help-weigh-in = «{ $name }» en el menú Aplicaciones de un mensaje
help-weigh-in-text = Se compara lo que nombra el mensaje, primero solo para ti.
help-topics-text = Lo que cubre la biblioteca, con un menú que lleva a una comparación.
help-help-text = Esto.
help-good-to-know = Conviene saber
help-good-to-know-text = Los nombres pueden ser cortos, tener erratas o ir en mayúsculas o minúsculas. Con la opción { $private } solo tú ves la respuesta. Los botones de una respuesta pública la cambian para quien la pidió; los demás reciben una respuesta propia.
help-version = Versión
help-version-text = { $topics ->
    [one] Weighin { $version }, biblioteca { $library } con un tema.
   *[other] Weighin { $version }, biblioteca { $library } con { $topics } temas.
}
help-outdated = Este botón ya no lleva a ninguna parte
help-outdated-text = Viene de una versión anterior de la base de conocimientos, o no es de aquí. Pregunta de nuevo:
help-unknown-command = Este comando no se conoce aquí
help-unknown-command-text = Esta versión responde a { $commands }.

## Numbers

number-to = { " a " }
decimal-mark = ,

## What Discord sent and nobody here understands

unreadable = Aquí no se puede responder
unreadable-text = Discord envió algo que esta versión de Weighin no puede leer. Pregunta mejor con un comando como /{ command-help }.
