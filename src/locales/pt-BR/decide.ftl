## When a decision closes, offered while somebody types

when-in-hours = { $count ->
    [one] Em 1 hora
   *[other] Em { $count } horas
}
when-in-days = { $count ->
    [one] Em 1 dia
   *[other] Em { $count } dias
}
when-in-weeks = { $count ->
    [one] Em uma semana
   *[other] Em { $count } semanas
}
when-today = Hoje { $time }
when-tomorrow = Amanhã { $time }
when-on-day = { $weekday } { $time } ({ $date })
when-date = { $day } { $month }
# 1 is Monday.
when-weekday = { $day ->
    [1] Segunda-feira
    [2] Terça-feira
    [3] Quarta-feira
    [4] Quinta-feira
    [5] Sexta-feira
    [6] Sábado
   *[7] Domingo
}
when-month = { $month ->
    [1] jan.
    [2] fev.
    [3] mar.
    [4] abr.
    [5] mai.
    [6] jun.
    [7] jul.
    [8] ago.
    [9] set.
    [10] out.
    [11] nov.
   *[12] dez.
}
