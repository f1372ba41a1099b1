## The panel in which someone says what matters

recommend-panel = { $topic }: Was ist dir wichtig?
recommend-most = Am wichtigsten
recommend-also = Auch wichtig
recommend-must = Muss gut sein
recommend-use-case = Anwendungsfall
recommend-show = Zeig es mir
recommend-another-topic = Anderes Thema
recommend-do-use-case = Nimm einen Anwendungsfall oder wähle, was dir wichtig ist; dann drücke „Zeig es mir“.
recommend-do-choose = Wähle, was dir wichtig ist; dann drücke „Zeig es mir“.
recommend-do-change = Ändere, was du willst, oder drücke „Zeig es mir“.
recommend-above-all = Vor allem { $criteria }
recommend-at-least = { $criterion } mindestens { $rating }
recommend-weights = Gewichte: { $weights }.
recommend-must-have = Muss-Kriterien: { $must }.

## The choice of a topic

recommend-on-what = Eine Empfehlung wozu?
recommend-topic = Thema
recommend-nothing-covered = In dieser Bibliothek steht noch nichts.
recommend-choose-topic = Wähle die Entscheidung, vor der du stehst.
recommend-choose-topic-of-many = Wähle die Entscheidung, vor der du stehst, oder nenne eine von allen { $count } mit der Option „{ -option-topic }“.
recommend-several-topics = Mehrere Themen passen. Wähle eines oder nenne es mit der Option „{ -option-topic }“:
recommend-in-topic = In { $topic }

## How lists of priorities were read

recommend-not-understood = Nicht verstanden: { $typed }.
recommend-is-technology = Das ist eine Technologie; nenne, was daran wichtig ist.
# How many names there are, and the names.
recommend-meant = { $count ->
    [one] Meintest du { $names }?
   *[other] Meintest du eines von diesen: { $names }?
}
recommend-rating-taken = Bewertungen gehen von { $lowest } bis { $highest }: Mindestens { $typed } gilt als { $taken }.
recommend-rounded = Deine Gewichte wurden auf ganze Zahlen bis höchstens { $most } gerundet.
recommend-add = { $criterion } hinzunehmen

## What cannot be read

recommend-one-of-these = Möchtest du eine Empfehlung zu einem von diesen?
recommend-is-criterion = Das ist ein Kriterium: Nenne es mit der Option „{ -option-priorities }“.
recommend-no-such-use-case = { $topic } hat keinen Anwendungsfall namens { $typed }
recommend-take-one = Nimm einen von diesen oder gewichte selbst:
recommend-menus = Aus Menüs wählen
recommend-no-criterion = { $typed } nennt kein Kriterium
recommend-weighed-by = { $topic } wird nach { $criteria } gewichtet. Schreib zum Beispiel: { $example }.
recommend-example = { $first }=5, { $second }=2 oder { $first } > { $second }
