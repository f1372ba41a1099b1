## Points and shares

recommend-points = { $points ->
    [0] menos de um ponto
    [one] { $points } ponto
   *[other] { $points } pontos
}
recommend-percent = { $number }%
