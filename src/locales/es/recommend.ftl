## Points and shares

recommend-points = { $points ->
    [0] menos de un punto
    [one] { $points } punto
   *[other] { $points } puntos
}
recommend-percent = { $number } %
