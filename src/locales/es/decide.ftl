## When a decision closes, offered while somebody types

when-in-hours = { $count ->
    [one] En 1 hora
   *[other] En { $count } horas
}
when-in-days = { $count ->
    [one] En 1 día
   *[other] En { $count } días
}
when-in-weeks = { $count ->
    [one] En una semana
   *[other] En { $count } semanas
}
when-today = Hoy { $time }
when-tomorrow = Mañana { $time }
when-on-day = { $weekday } { $time } ({ $date })
when-date = { $day } { $month }
# 1 is Monday.
when-weekday = { $day ->
    [1] Lunes
    [2] Martes
    [3] Miércoles
    [4] Jueves
    [5] Viernes
    [6] Sábado
   *[7] Domingo
}
when-month = { $month ->
    [1] ene
    [2] feb
    [3] mar
    [4] abr
    [5] may
    [6] jun
    [7] jul
    [8] ago
    [9] sept
    [10] oct
    [11] nov
   *[12] dic
}
