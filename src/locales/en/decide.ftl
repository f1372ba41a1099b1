## When a decision closes, offered while somebody types

when-in-hours = { $count ->
    [one] In 1 hour
   *[other] In { $count } hours
}
when-in-days = { $count ->
    [one] In 1 day
   *[other] In { $count } days
}
when-in-weeks = { $count ->
    [one] In a week
   *[other] In { $count } weeks
}
when-today = Today { $time }
when-tomorrow = Tomorrow { $time }
when-on-day = { $weekday } { $time } ({ $date })
when-date = { $day } { $month }
# 1 is Monday.
when-weekday = { $day ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
when-month = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
