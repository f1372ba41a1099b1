compare-name-with-rating = { $name } ({ $rating })
compare-name-with-fact = { $name } ({ $fact })
compare-lowest-first = { $criterion }, de menor a mayor: { $facts }.
compare-highest-first = { $criterion }, de mayor a menor: { $facts }.
compare-facts = { $criterion }: { $facts }.
compare-no-facts = Aún no hay datos sobre { $criterion }.
compare-not-known = Sin datos: { $technologies }.
compare-nothing-rated = Todavía no hay ninguna valoración en { $criterion }.
compare-not-rated = { $count ->
    [one] { $technologies } aún no tiene valoración.
   *[other] { $technologies } aún no tienen valoración.
}
compare-rated-alone = { $name } tiene una valoración de { $rating } sobre 5 en { $criterion }.
compare-leads = { $name } va en cabeza en { $criterion } con { $rating } sobre 5, por delante de { $behind }.
compare-level = { $names } empatan en { $criterion } con { $rating } sobre 5.
compare-share-lead = { $names } comparten la cabeza en { $criterion } con { $rating } sobre 5, por delante de { $behind }.

compare-nobody-highest = { $shared ->
    [0] Ninguna va en cabeza en solitario en ninguno de los { $total } criterios.
   *[other] Ninguna va en cabeza en solitario en ninguno de los { $total } criterios; en { $shared } hay empate en cabeza.
}
compare-highest = { $shared ->
    [0] { $name } tiene la mejor valoración en { $count } de { $total } criterios.
   *[other] { $name } tiene la mejor valoración en { $count } de { $total } criterios; en { $shared } hay empate en cabeza.
}
compare-highest-of = { $shared ->
    [0] { $name } tiene la mejor valoración en { $count } de { $total } criterios, { $others }.
   *[other] { $name } tiene la mejor valoración en { $count } de { $total } criterios, { $others }; en { $shared } hay empate en cabeza.
}
compare-other-highest = { $name } en { $count }

compare-of-many = { $topic }: { $count } tecnologías
compare-not-covered = Aún no se ha tratado.
compare-not-shown = No se muestran: { $technologies }.

compare-gap = El artículo todavía no trata esto.
compare-paged = { $title } ({ $page } de { $pages })
compare-rated = Valoración: { $rating } sobre 5.
compare-rated-meaning = Valoración: { $rating } sobre 5 ({ $meaning }).
compare-unrated = Aún sin valoración.
compare-fact = { $fact }.
compare-between = entre { $below } y { $above }
compare-scale = Escala: { $ratings }.
compare-scale-gap = { "; " }
compare-sources = Fuentes: { $topic }
compare-sources-on = Fuentes: { $topic }, { $criterion }
compare-sources-count = { $count ->
    [one] Una fuente, con su fecha de comprobación.
   *[other] { $count } fuentes, cada una con su fecha de comprobación.
}
compare-sources-number = { $count ->
    [one] Una fuente.
   *[other] { $count } fuentes.
}

compare-read-more = Leer más: { $name }
compare-read-on = Leer sobre { $name }
compare-homepage = Sitio web
compare-back = Comparación
compare-overview = Vista general
compare-overview-text = Todos los criterios de un vistazo
compare-another-criterion = Otro criterio
compare-another-pair = Otro par: elige dos
compare-shown-now = Se muestra ahora
compare-all = Las { $count }
compare-in-topic = En { $topic }
compare-with = Con { $name }

compare-which-topic = ¿Qué tema?
compare-which-topic-for = { $criterion }: ¿qué tema?
compare-which-criterion = { $typed }: ¿qué criterio?
compare-several-fit = Encajan varios temas. Elige uno:
compare-several-meanings = Significa criterios distintos según el tema. Elige uno:
compare-many-fit = Encajan { $count } temas. Elige uno, o indica uno de los otros { $more } con la opción «{ -option-topic }»:
compare-these-covered = Estos son los temas que hay:
compare-see-covered = Mira lo que hay:
compare-covers = Incluye { $technologies }.
compare-does-not-cover = { $topic } no incluye { $typed }
compare-compared-on = Estos son los criterios de comparación de { $topic }. Elige uno:
compare-no-such-technology = { $typed } no está aquí
compare-no-such-criterion = No hay ningún criterio llamado { $typed }
compare-not-compared-on = El tema { $topic } no se compara según { $criteria }
compare-recognised = Reconocido: { $names }.
compare-not-recognised = No he entendido { $typed }.
compare-one-criterion = Una respuesta muestra un solo criterio a la vez. Aquí no aparece: { $criteria }.
compare-unknown = No conozco { $typed }
compare-no-common-topic = Ningún tema abarca todo eso
compare-criterion-only-in = { $name } solo es un criterio en { $topics }.
compare-covered-only-in = { $name } solo aparece en { $topics }.
compare-no-common-topic-next = Elige una parte, o pregunta de nuevo sobre un solo tema:
compare-named-twice = Has indicado { $name } dos veces
compare-named-twice-next = Elige con qué quieres comparar:

## A comparison that only its asker sees until they share it

compare-share = Compartir
compare-shared-by = Preguntado por { $name }.
