## Points and shares

recommend-points = { $points ->
    [0] weniger als ein Punkt
    [one] { $points } Punkt
   *[other] { $points } Punkte
}
recommend-percent = { $number } %

## Who fits best, at the end of the title and in a sentence

recommend-not-known = noch nicht bekannt
recommend-not-known-text = Nichts von dem, was du gewichtest, ist schon bewertet; deshalb gibt es keine Rangfolge.
recommend-only = nur { $name } bleibt übrig
recommend-only-text = Nur { $name } erfüllt alle Muss-Kriterien und kommt auf { $score } von 100.
recommend-nobody = nichts bleibt übrig
recommend-best = { $name } passt am besten
recommend-leads = { $assumed ->
    [0] { $name } führt mit { $score } von 100 vor { $second } (Vorsprung: { $lead }).
   *[other] { $name } führt mit { $score } von 100 vor { $second } (Vorsprung: { $lead }, wenn Unbekanntes als 3 zählt).
}
recommend-too-close = zu knapp
recommend-too-close-text = Zu knapp für eine klare Empfehlung.
recommend-small-lead = { $assumed ->
    [0] { $name } hat { $score } von 100, { $second } hat { $second_score } (Vorsprung: { $lead }).
   *[other] { $name } hat { $score } von 100, { $second } hat { $second_score } (Vorsprung: { $lead }, wenn Unbekanntes als 3 zählt).
}
recommend-level = { $names } liegen gleichauf.
recommend-level-with = { $names } liegen mit je { $score } von 100 gleichauf.

## How sure that is

recommend-thousands = .
recommend-tries = { $extent ->
    [all] allen { $tries } Versuchen
    [over] über { $share } von { $tries } Versuchen
    [under] unter { $share } von { $tries } Versuchen
   *[part] { $share } von { $tries } Versuchen
}
recommend-lead-stays = Der Vorsprung hält in { $tries }, in denen jedes Gewicht zwischen der Hälfte und dem Doppelten liegt.
recommend-stays-ahead = { $name } bleibt vorn in { $tries }, in denen jedes Gewicht zwischen der Hälfte und dem Doppelten liegt.
recommend-doubt = { $count ->
    [one] Bewertungen, die noch fehlen, könnten { $names } nach vorn bringen.
   *[other] Bewertungen, die noch fehlen, könnten eine dieser Technologien nach vorn bringen: { $names }.
}

## What speaks for and against the leader

recommend-for = Für { $name }: { $criterion }, { $points }
recommend-against = Gegen { $name }: { $criterion }, { $points }
recommend-rated = { $name } ist mit { $rating } von 5 bewertet, { $second } mit { $second_rating }.
recommend-rated-alone = { $name } ist mit { $rating } von 5 bewertet; { $second } ist nicht bewertet, das zählt als 3.
recommend-not-rated = { $name } ist nicht bewertet, das zählt als 3; { $second } ist mit { $rating } von 5 bewertet.
recommend-neither-rated = Weder { $name } noch { $second } ist bewertet.
recommend-quoted-on = { $name }:{ " " }

## What would change that

recommend-would-change = Was daran etwas ändern würde
recommend-would-decide = Was den Ausschlag geben würde
recommend-dominates = { $name } ist bei all diesen Kriterien mindestens so gut wie { $names }, egal, wie viel jedes von ihnen wiegt.
recommend-tips-above = { $name } führt, sobald { $criterion } mehr als { $at } wiegt; jetzt sind es { $now }.
recommend-tips-below = { $name } führt, sobald { $criterion } weniger als { $at } wiegt; jetzt sind es { $now }.
recommend-tips-from-nothing = { $name } führt, sobald { $criterion } überhaupt etwas wiegt.
recommend-tips-at-more = { $name } führt, sobald { $criterion } auch nur etwas mehr wiegt als jetzt ({ $now }).
recommend-tips-at-less = { $name } führt, sobald { $criterion } auch nur etwas weniger wiegt als jetzt ({ $now }).
recommend-unknown = { $name } ist bei { $criterion } noch nicht bewertet (möglicher Beitrag: bis zu { $points }).
recommend-nothing-changes = Ein einzelnes Gewicht ändert nichts: { $name } bleibt vorn.
recommend-nothing-decides = Kein einzelnes Gewicht; gewichte ein weiteres Kriterium oder nimm eine der beiden: { $name } oder { $second }.

## Where the must-haves leave nobody

recommend-nobody-text = { $changes ->
    [one] Keine Technologie erfüllt alle Muss-Kriterien. Eines davon zu lockern würde manche zurückbringen:
   *[other] Keine Technologie erfüllt alle Muss-Kriterien. Es muss mehr als eines gelockert werden:
}
recommend-instead = { $criterion } { $to } statt { $from }
recommend-brings-back = { $more ->
    [0] Bringt { $names } zurück.
   *[other] Bringt { $names } zurück, und { $more } weitere.
}
recommend-without = Ohne { $criterion }
recommend-change-weights = Gewichte ändern

## Names with what is known of them

recommend-name-and-rating = { $name } { $rating }
recommend-in-brackets = { $name } ({ $text })

## Buttons

recommend-compare = { $first } und { $second } vergleichen

## What was taken into account

recommend-shared-by = Gefragt und gewichtet von { $name }.
recommend-name-not-rated = { $name } nicht bewertet
recommend-removed = Durch die Muss-Kriterien ausgeschieden: { $names }.
recommend-left = Nach den Muss-Kriterien übrig: { $names }.
recommend-unweighed = Noch hat nichts ein Gewicht, deshalb gibt es keine Rangfolge.
