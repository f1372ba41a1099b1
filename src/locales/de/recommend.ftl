## Points and shares

recommend-points = { $points ->
    [0] weniger als ein Punkt
    [one] { $points } Punkt
   *[other] { $points } Punkte
}
recommend-percent = { $number } %

## Which technology fits best, at the end of the title and in a sentence

recommend-not-known = noch offen
recommend-not-known-text = Keine der Technologien im Rennen ist bei den Kriterien bewertet, die du gewichtest; deshalb kann ich keine Rangfolge bilden.
recommend-only = nur { $name } bleibt übrig
recommend-only-text = Nur { $name } erfüllt alle Muss-Kriterien und kommt auf { $score } von 100.
recommend-nobody = nichts bleibt übrig
recommend-best = { $name } passt am besten
recommend-leads = { $assumed ->
    [0] { $name } führt mit { $score } von 100 vor { $second } (Vorsprung: { $lead }).
   *[other] { $name } führt mit { $score } von 100 vor { $second } (Vorsprung: { $lead }, wobei fehlende Bewertungen als 3 zählen).
}
recommend-too-close = zu knapp
recommend-too-close-text = Zu knapp für eine klare Empfehlung.
recommend-small-lead = { $assumed ->
    [0] { $name } hat { $score } von 100, { $second } hat { $second_score } (Vorsprung: { $lead }).
   *[other] { $name } hat { $score } von 100, { $second } hat { $second_score } (Vorsprung: { $lead }, wobei fehlende Bewertungen als 3 zählen).
}
recommend-level = { $names } liegen gleichauf.
recommend-level-with = { $names } liegen mit { $score } von 100 gleichauf.

## How sure that is

recommend-thousands = .
recommend-stability = { $extent ->
    [all] Ich habe die Gewichte { $tries }-mal verändert, jedes von der Hälfte bis zum Doppelten: { $name } lag jedes Mal vorn.
    [over] Ich habe die Gewichte { $tries }-mal verändert, jedes von der Hälfte bis zum Doppelten: { $name } lag in über { $share } der Fälle vorn.
    [under] Ich habe die Gewichte { $tries }-mal verändert, jedes von der Hälfte bis zum Doppelten: { $name } lag in weniger als { $share } der Fälle vorn.
   *[part] Ich habe die Gewichte { $tries }-mal verändert, jedes von der Hälfte bis zum Doppelten: { $name } lag in { $share } der Fälle vorn.
}
recommend-rests-on-one = Das beruht allein auf { $criterion }.
recommend-doubt = { $count ->
    [one] Fehlende Bewertungen könnten { $names } noch nach vorn bringen.
   *[other] Fehlende Bewertungen könnten noch eine von diesen nach vorn bringen: { $names }.
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

recommend-would-change = Was die Antwort ändern würde
recommend-would-decide = Was den Ausschlag geben würde
recommend-dominates = Bei allem, was jetzt zählt ({ $criteria }), ist { $name } mindestens so gut wie { $names }, egal, wie du es gewichtest.
recommend-tips-above = { $name } geht in Führung, sobald { $criterion } mehr als { $at } wiegt (jetzt { $now }).
recommend-tips-below = { $name } geht in Führung, sobald { $criterion } weniger als { $at } wiegt (jetzt { $now }).
recommend-tips-at-more = { $name } geht in Führung, sobald { $criterion } auch nur etwas mehr wiegt als jetzt ({ $now }).
recommend-tips-at-less = { $name } geht in Führung, sobald { $criterion } auch nur etwas weniger wiegt als jetzt ({ $now }).
recommend-would-tip = Wäre auch { $criterion } wichtig, ginge { $name } in Führung, sobald es mehr als { $at } wiegt.
recommend-would-tip-at-once = Wäre auch { $criterion } nur ein wenig wichtig, ginge { $name } in Führung.
recommend-unknown = Für { $name } fehlt noch die Bewertung bei { $criterion } (möglicher Beitrag: bis zu { $points }).
recommend-nothing-changes = Ein einzelnes anderes Gewicht reicht nicht: { $name } bleibt vorn.
recommend-nothing-decides = Ein einzelnes anderes Gewicht reicht nicht. Gewichte ein weiteres Kriterium oder nimm { $name } oder { $second }.

## When no technology meets the must-haves

recommend-nobody-text = Keine Technologie erfüllt alle Muss-Kriterien.
recommend-relax = { $changes ->
    [one] Wenn du eines davon lockerst, kommen einige zurück:
   *[other] Du musst mehr als eines lockern, damit etwas zurückkommt:
}
recommend-instead = { $criterion } { $to } statt { $from }
recommend-brings-back = { $more ->
    [0] Bringt { $names } zurück.
   *[other] Bringt { $names } zurück, und { $more } weitere.
}
recommend-accept = { $criterion } { $rating } genügt
recommend-without = { $criterion } weglassen
recommend-change-weights = Gewichte ändern

## Names with details

recommend-name-and-rating = { $name } { $rating }
recommend-in-brackets = { $name } ({ $text })

## Buttons

recommend-compare = { $first } und { $second } vergleichen

## What was taken into account

recommend-shared-by = Gefragt von { $name }, mit eigenen Gewichten.
recommend-name-not-rated = { $name } nicht bewertet
recommend-removed = An den Muss-Kriterien gescheitert: { $names }.
recommend-left = Noch im Rennen: { $names }.
recommend-unweighed = Du hast noch keine Gewichte angegeben.

## Must-haves by facts

recommend-or = { $start } oder { $last }
recommend-not-weighed = Zu „{ $criterion }“ gibt es Fakten, aber keine Schwellenwerte: Daraus kann ein Muss-Kriterium werden, aber ein Gewicht geht nicht.
recommend-two-musts = { $earlier } und { $later } widersprechen sich bei „{ $criterion }“. Ich habe die spätere Angabe verwendet.
recommend-fact-direction = { $direction ->
    [lower] Bei „{ $criterion }“ ist weniger besser. Ein Muss-Kriterium setzt also eine Obergrenze, { $typed } kann ich nicht verwenden. Schreib zum Beispiel { $example }.
   *[higher] Bei „{ $criterion }“ ist mehr besser. Ein Muss-Kriterium setzt also eine Untergrenze, { $typed } kann ich nicht verwenden. Schreib zum Beispiel { $example }.
}
recommend-fact-unit = „{ $criterion }“ ist in { $unit } angegeben, { $typed } kann ich nicht verwenden. Schreib zum Beispiel { $example }.
recommend-fact-text = Keine Technologie hat { $text } bei „{ $criterion }“. Im Artikel stehen { $texts }.
recommend-fact-value = { $typed } sagt nicht, was bei „{ $criterion }“ gelten soll. Schreib zum Beispiel { $example }.
recommend-too-long = Das ist zu viel für eine Schaltfläche. Mit runderen Zahlen passt es.
recommend-name-not-known = { $name } unbekannt
recommend-more-than = { $name } { $fact }, mehr als { $limit }
recommend-less-than = { $name } { $fact }, weniger als { $limit }
recommend-must-instead = { $to } statt { $from }
recommend-must-also = { $criterion }: auch { $text }
recommend-must-dropped = Ohne { $must }

## What does not apply

recommend-left-out = „{ $criterion }“ trifft auf { $name } nicht zu und zählt dort nicht mit: { $reason }
recommend-not-ruled-out = „{ $criterion }“ trifft auf { $name } nicht zu, deshalb schließt dieses Muss-Kriterium { $name } nicht aus: { $reason }
recommend-more-not-applicable = { $count ->
    [one] Das gilt für eine weitere Angabe.
   *[other] Das gilt für { $count } weitere Angaben.
}
recommend-only-scored = nur { $name } hat eine Punktzahl
recommend-only-scored-text = Nur { $name } hat eine Punktzahl, { $score } von 100.
recommend-unscored = Nichts, was für dich Gewicht hat, trifft auf { $names } zu. Deshalb gibt es keine Punktzahl.
recommend-rated-only = { $name } hat { $rating } von 5. Auf { $second } trifft das nicht zu.
recommend-not-rated-only = { $name } ist nicht bewertet, das zählt als 3. Auf { $second } trifft das nicht zu.
recommend-fact = { $fact }.
