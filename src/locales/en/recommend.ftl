## Points and shares

recommend-points = { $points ->
    [0] less than a point
    [one] { $points } point
   *[other] { $points } points
}
recommend-percent = { $number } %
