## When a decision closes, offered while somebody types

when-in-hours = { $count ->
    [one] In 1 Stunde
   *[other] In { $count } Stunden
}
when-in-days = { $count ->
    [one] In 1 Tag
   *[other] In { $count } Tagen
}
when-in-weeks = { $count ->
    [one] In einer Woche
   *[other] In { $count } Wochen
}
when-today = Heute { $time }
when-tomorrow = Morgen { $time }
when-on-day = { $weekday } { $time } ({ $date })
when-date = { $day }. { $month }
# 1 is Monday.
when-weekday = { $day ->
    [1] Montag
    [2] Dienstag
    [3] Mittwoch
    [4] Donnerstag
    [5] Freitag
    [6] Samstag
   *[7] Sonntag
}
when-month = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
}
