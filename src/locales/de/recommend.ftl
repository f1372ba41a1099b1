## Points and shares

recommend-points = { $points ->
    [0] weniger als ein Punkt
    [one] { $points } Punkt
   *[other] { $points } Punkte
}
recommend-percent = { $number } %
