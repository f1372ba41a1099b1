## The panel in which someone says what matters

recommend-panel = { $topic }: what matters to you?
recommend-most = Matters most
recommend-also = Also matters
recommend-must = Must be good
recommend-use-case = Use case
recommend-show = Show me
recommend-another-topic = Another topic
recommend-do-use-case = Take a use case, or choose what matters to you; then press “Show me”.
recommend-do-choose = Choose what matters to you; then press “Show me”.
recommend-do-change = Change what you like, or press “Show me”.
recommend-above-all = Above all { $criteria }
recommend-at-least = { $criterion } at least { $rating }
recommend-weights = Weights: { $weights }.
recommend-must-have = Must have: { $must }.

## The choice of a topic

recommend-on-what = A recommendation on what?
recommend-topic = Topic
recommend-nothing-covered = This library covers nothing yet.
recommend-choose-topic = Choose the decision that you face.
recommend-choose-topic-of-many = Choose the decision that you face, or name one of all { $count } with the option “{ -option-topic }”.
recommend-several-topics = Several topics fit. Choose one, or name it with the option “{ -option-topic }”:
# A button that asks the same in another topic.
recommend-in-topic = In { $topic }

## How lists of priorities were read

recommend-not-understood = Not understood: { $typed }.
recommend-is-technology = It is a technology; name what matters about it.
# How many names there are, and the names.
recommend-meant = { $count ->
    [one] Did you mean { $names }?
   *[other] Did you mean one of { $names }?
}
recommend-rating-taken = Ratings go from { $lowest } to { $highest }: at least { $typed } was taken as { $taken }.
recommend-rounded = Your weights were rounded to whole numbers of at most { $most }.
recommend-add = Add { $criterion }

## What cannot be read

recommend-one-of-these = Do you want a recommendation on one of these?
recommend-is-criterion = It is a criterion: name it with the option “{ -option-priorities }”.
recommend-no-such-use-case = { $topic } has no use case called { $typed }
recommend-take-one = Take one of these, or weigh for yourself:
recommend-menus = Choose from menus
recommend-no-criterion = { $typed } names no criterion
recommend-weighed-by = { $topic } is weighed by { $criteria }. Write, for example: { $example }.
recommend-example = { $first }=5, { $second }=2, or { $first } > { $second }
