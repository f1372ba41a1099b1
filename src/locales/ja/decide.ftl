## When a decision closes, offered while somebody types

when-in-hours = { $count }時間後
when-in-days = { $count }日後
when-in-weeks = { $count }週間後
when-today = 今日{ $time }
when-tomorrow = 明日{ $time }
when-on-day = { $weekday }{ $time }（{ $date }）
when-date = { $month }{ $day }日
# 1 is Monday.
when-weekday = { $day ->
    [1] 月曜日
    [2] 火曜日
    [3] 水曜日
    [4] 木曜日
    [5] 金曜日
    [6] 土曜日
   *[7] 日曜日
}
when-month = { $month ->
    [1] 1月
    [2] 2月
    [3] 3月
    [4] 4月
    [5] 5月
    [6] 6月
    [7] 7月
    [8] 8月
    [9] 9月
    [10] 10月
    [11] 11月
   *[12] 12月
}
