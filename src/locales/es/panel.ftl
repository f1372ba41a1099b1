## The panel in which someone says what matters

recommend-panel = { $topic }: ¿qué te importa?
recommend-most = Lo más importante
recommend-also = También importa
recommend-must = Debe ser bueno
recommend-use-case = Caso de uso
recommend-show = Muéstrame
recommend-another-topic = Otro tema
recommend-do-use-case = Elige un caso de uso o lo que te importa y luego pulsa «Muéstrame».
recommend-do-choose = Elige lo que te importa y luego pulsa «Muéstrame».
recommend-do-change = Cambia lo que quieras y luego pulsa «Muéstrame».
recommend-above-all = Sobre todo { $criteria }
recommend-at-least = { $criterion } al menos { $rating }
recommend-weights = Pesos: { $weights }.
recommend-must-have = Requisitos obligatorios: { $must }.

## The choice of a topic

recommend-on-what = ¿Sobre qué necesitas una recomendación?
recommend-topic = Tema
recommend-nothing-covered = Esta biblioteca todavía está vacía.
recommend-choose-topic = ¿Qué decisión tienes por delante?
recommend-choose-topic-of-many = ¿Qué decisión tienes por delante? Elige un tema o indica uno de los { $count } con la opción «{ -option-topic }».
recommend-several-topics = Encajan varios temas. Elige uno o indícalo con la opción «{ -option-topic }»:
recommend-in-topic = En { $topic }

## How lists of priorities were read

recommend-not-understood = No he entendido { $typed }.
recommend-partly-understood = En { $typed } conozco { $criterion }, pero no { $unknown }.
recommend-two-weights = { $earlier } y { $later } dan a { $criterion } dos pesos distintos. He usado el último.
recommend-separate = { $typed } menciona { $names }. Sepáralos con una coma.
recommend-plain-number = Escribe simplemente un número después del nombre, por ejemplo { $example }.
recommend-is-technology = Es una tecnología. Di mejor qué te importa de ella.
# How many names there are, and the names.
recommend-meant = { $count ->
    [one] ¿Querías decir { $names }?
   *[other] ¿Querías decir uno de estos: { $names }?
}
recommend-whole-ratings = Las valoraciones son números enteros, así que { $typed } significa al menos { $taken }.
recommend-asks-nothing = Las valoraciones van de { $lowest } a { $highest }, así que { $typed } no descarta nada.
recommend-no-most = Un requisito obligatorio fija un mínimo, así que no puedo usar { $typed }. Quítalo o escribe, por ejemplo, { $criterion } >= { $least }.
recommend-no-exactly = Un requisito obligatorio fija un mínimo, así que no puedo usar { $typed }: también contarían valoraciones mejores.
recommend-beyond = Nada puede cumplir { $typed }: las valoraciones solo llegan a { $highest }.
recommend-no-percent = Las valoraciones van de { $lowest } a { $highest } y no son porcentajes, así que no puedo usar { $typed }.
recommend-no-negative = Un peso no puede ser menor que 0, así que no puedo usar { $typed }.
recommend-used = He usado { $used } de tus { $points } indicaciones: { $names }.
recommend-used-none = { $points ->
    [one] No he podido usar lo que has escrito.
   *[other] No he podido usar ninguna de tus { $points } indicaciones.
}
recommend-used-title = { $used } de tus { $points } indicaciones
recommend-rounded = He redondeado tus pesos a números enteros, { $most } como máximo.
recommend-scaled = He pasado tus pesos a números enteros en la misma proporción.
recommend-add = Añadir { $criterion }
recommend-add-all = Añadir los { $count }

## What cannot be read

recommend-one-of-these = ¿Quieres una recomendación sobre uno de estos?
recommend-is-criterion = Es un criterio. Indícalo mejor con la opción «{ -option-priorities }».
recommend-no-such-use-case = { $topic } no tiene ningún caso de uso llamado { $typed }
recommend-take-one = Elige uno de estos o pon tus propios pesos:
recommend-menus = Elegir en menús
recommend-no-criterion = No he encontrado ningún criterio en { $typed }
recommend-weighed-by = Los criterios de { $topic } son { $criteria }. Escribe, por ejemplo: { $example }.
recommend-example = { $first }=5, { $second }=2, o { $first } > { $second }
