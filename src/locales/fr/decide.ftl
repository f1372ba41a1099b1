## When a decision closes, offered while somebody types

when-in-hours = { $count ->
    [one] Dans 1 heure
   *[other] Dans { $count } heures
}
when-in-days = { $count ->
    [one] Dans 1 jour
   *[other] Dans { $count } jours
}
when-in-weeks = { $count ->
    [one] Dans une semaine
   *[other] Dans { $count } semaines
}
when-today = Aujourd’hui { $time }
when-tomorrow = Demain { $time }
when-on-day = { $weekday } { $time } ({ $date })
when-date = { $day } { $month }
# 1 is Monday.
when-weekday = { $day ->
    [1] Lundi
    [2] Mardi
    [3] Mercredi
    [4] Jeudi
    [5] Vendredi
    [6] Samedi
   *[7] Dimanche
}
when-month = { $month ->
    [1] janv.
    [2] févr.
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juil.
    [8] août
    [9] sept.
    [10] oct.
    [11] nov.
   *[12] déc.
}
