## The panel in which someone says what matters

recommend-panel = { $topic }: ¿qué te importa?
recommend-most = Lo más importante
recommend-also = También importa
recommend-must = Debe ser bueno
recommend-use-case = Caso de uso
recommend-show = Muéstrame
recommend-another-topic = Otro tema
recommend-do-use-case = Toma un caso de uso o elige lo que te importa; luego pulsa «Muéstrame».
recommend-do-choose = Elige lo que te importa; luego pulsa «Muéstrame».
recommend-do-change = Cambia lo que quieras o pulsa «Muéstrame».
recommend-above-all = Sobre todo { $criteria }
recommend-at-least = { $criterion } al menos { $rating }
recommend-weights = Pesos: { $weights }.
recommend-must-have = Requisitos obligatorios: { $must }.

## The choice of a topic

recommend-on-what = ¿Una recomendación sobre qué?
recommend-topic = Tema
recommend-nothing-covered = Esta biblioteca todavía no trata nada.
recommend-choose-topic = Elige la decisión que tienes por delante.
recommend-choose-topic-of-many = Elige la decisión que tienes por delante, o nombra una de las { $count } con la opción «{ -option-topic }».
recommend-several-topics = Encajan varios temas. Elige uno o nómbralo con la opción «{ -option-topic }»:
recommend-in-topic = En { $topic }

## How lists of priorities were read

recommend-not-understood = No se entendió: { $typed }.
recommend-is-technology = Es una tecnología; di qué importa de ella.
# How many names there are, and the names.
recommend-meant = { $count ->
    [one] ¿Querías decir { $names }?
   *[other] ¿Querías decir uno de estos: { $names }?
}
recommend-rating-taken = Las valoraciones van de { $lowest } a { $highest }: al menos { $typed } se tomó como { $taken }.
recommend-rounded = Tus pesos se redondearon a números enteros de { $most } como mucho.
recommend-add = Añadir { $criterion }

## What cannot be read

recommend-one-of-these = ¿Quieres una recomendación sobre uno de estos?
recommend-is-criterion = Es un criterio: nómbralo con la opción «{ -option-priorities }».
recommend-no-such-use-case = { $topic } no tiene ningún caso de uso llamado { $typed }
recommend-take-one = Toma uno de estos o pondera tú:
recommend-menus = Elegir en menús
recommend-no-criterion = { $typed } no nombra ningún criterio
recommend-weighed-by = { $topic } se pondera por { $criteria }. Escribe, por ejemplo: { $example }.
recommend-example = { $first }=5, { $second }=2, o { $first } > { $second }
