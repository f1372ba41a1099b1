## The panel in which someone says what matters

recommend-panel = { $topic }: Was ist dir wichtig?
recommend-most = Am wichtigsten
recommend-also = Auch wichtig
recommend-must = Muss gut sein
recommend-use-case = Anwendungsfall
recommend-show = Zeig es mir
recommend-another-topic = Anderes Thema
recommend-do-use-case = Nimm einen Anwendungsfall oder wähle, was dir wichtig ist, und drücke dann „Zeig es mir“.
recommend-do-choose = Wähle, was dir wichtig ist, und drücke dann „Zeig es mir“.
recommend-do-change = Ändere, was du willst, und drücke dann „Zeig es mir“.
recommend-above-all = Vor allem { $criteria }
recommend-at-least = { $criterion } mindestens { $rating }
recommend-weights = Gewichte: { $weights }.
recommend-must-have = Muss-Kriterien: { $must }.

## The choice of a topic

recommend-on-what = Wozu brauchst du eine Empfehlung?
recommend-topic = Thema
recommend-nothing-covered = Diese Bibliothek ist noch leer.
recommend-choose-topic = Vor welcher Entscheidung stehst du?
recommend-choose-topic-of-many = Vor welcher Entscheidung stehst du? Wähle ein Thema oder nenne eines der { $count } mit der Option „{ -option-topic }“.
recommend-several-topics = Mehrere Themen passen. Wähle eines oder nenne es mit der Option „{ -option-topic }“:
recommend-in-topic = In { $topic }

## How lists of priorities were read

recommend-not-understood = Das habe ich nicht verstanden: { $typed }.
recommend-partly-understood = In { $typed } kenne ich { $criterion }, aber nicht { $unknown }.
recommend-two-weights = { $earlier } und { $later } geben { $criterion } zwei verschiedene Gewichte. Ich habe das spätere genommen.
recommend-separate = { $typed } nennt { $names }. Setz ein Komma dazwischen.
recommend-plain-number = Schreib nach dem Namen einfach eine Zahl, zum Beispiel { $example }.
recommend-is-technology = Das ist eine Technologie. Sag stattdessen, was dir daran wichtig ist.
# How many names there are, and the names.
recommend-meant = { $count ->
    [one] Meintest du { $names }?
   *[other] Meintest du eines von diesen: { $names }?
}
recommend-whole-ratings = Bewertungen sind ganze Zahlen, also heißt { $typed }: mindestens { $taken }.
recommend-asks-nothing = Bewertungen gehen von { $lowest } bis { $highest }, also schließt { $typed } nichts aus.
recommend-no-most = Ein Muss-Kriterium legt ein Minimum fest; { $typed } geht deshalb nicht. Lass es weg oder schreib zum Beispiel { $criterion } >= { $least }.
recommend-no-exactly = Ein Muss-Kriterium legt ein Minimum fest; { $typed } geht deshalb nicht: Bessere Bewertungen würden auch zählen.
recommend-beyond = Nichts kann { $typed } erfüllen: Bewertungen gehen nur bis { $highest }.
recommend-no-percent = Bewertungen gehen von { $lowest } bis { $highest } und sind keine Prozente; { $typed } geht deshalb nicht.
recommend-no-negative = Ein Gewicht kann nicht unter 0 liegen; { $typed } geht deshalb nicht.
recommend-used = Ich habe { $used } von deinen { $points } Angaben verwendet: { $names }.
recommend-used-none = { $points ->
    [one] Mit dem, was du geschrieben hast, konnte ich nichts anfangen.
   *[other] Ich konnte keine deiner { $points } Angaben verwenden.
}
recommend-used-title = { $used } von deinen { $points } Angaben
recommend-rounded = Ich habe deine Gewichte auf ganze Zahlen gerundet, höchstens { $most }.
recommend-scaled = Ich habe deine Gewichte im gleichen Verhältnis in ganze Zahlen umgerechnet.
recommend-add = { $criterion } hinzunehmen
recommend-add-all = Alle { $count } hinzunehmen

## What cannot be read

recommend-one-of-these = Möchtest du eine Empfehlung zu einem von diesen?
recommend-is-criterion = Das ist ein Kriterium. Nenne es stattdessen mit der Option „{ -option-priorities }“.
recommend-no-such-use-case = { $topic } hat keinen Anwendungsfall namens { $typed }
recommend-take-one = Nimm einen von diesen oder wähle eigene Gewichte:
recommend-menus = Aus Menüs wählen
recommend-no-criterion = Kein Kriterium in { $typed } gefunden
recommend-weighed-by = Die Kriterien für { $topic } sind { $criteria }. Schreib zum Beispiel: { $example }.
recommend-example = { $first }=5, { $second }=2 oder { $first } > { $second }
