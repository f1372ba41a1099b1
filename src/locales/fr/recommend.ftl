## Points and shares

recommend-points = { $points ->
    [0] moins d’un point
    [one] { $points } point
   *[other] { $points } points
}
recommend-percent = { $number } %
