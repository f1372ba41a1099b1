## Points and shares

recommend-points = { $points ->
    [0] 1点未満
   *[other] { $points }点
}
recommend-percent = { $number }%
