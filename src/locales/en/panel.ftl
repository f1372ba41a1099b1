## The panel in which someone says what matters

recommend-panel = { $topic }: what matters to you?
recommend-most = Matters most
recommend-also = Also matters
recommend-must = Must be good
recommend-use-case = Use case
recommend-show = Show me
recommend-another-topic = Another topic
recommend-do-use-case = Pick a use case or choose what matters to you, then press “Show me”.
recommend-do-choose = Choose what matters to you, then press “Show me”.
recommend-do-change = Change what you like, then press “Show me”.
recommend-above-all = Above all { $criteria }
recommend-at-least = { $criterion } at least { $rating }
recommend-weights = Weights: { $weights }.
recommend-must-have = Must have: { $must }.

## The choice of a topic

recommend-on-what = What do you need a recommendation on?
recommend-topic = Topic
recommend-nothing-covered = This library is still empty.
recommend-choose-topic = What are you choosing?
recommend-choose-topic-of-many = What are you choosing? Pick a topic, or name any of the { $count } with the option “{ -option-topic }”.
recommend-several-topics = Several topics match. Choose one, or name it with the option “{ -option-topic }”:
# A button that asks the same in another topic.
recommend-in-topic = In { $topic }

## How lists of priorities were read

recommend-not-understood = I didn’t understand { $typed }.
recommend-partly-understood = In { $typed }, I know { $criterion }, but not { $unknown }.
recommend-two-weights = { $earlier } and { $later } give { $criterion } two different weights. I used the later one.
recommend-separate = { $typed } mentions { $names }. Put a comma between them.
recommend-plain-number = Write a plain number after the name, such as { $example }.
recommend-is-technology = That’s a technology. Say what matters about it instead.
# How many names there are, and the names.
recommend-meant = { $count ->
    [one] Did you mean { $names }?
   *[other] Did you mean one of { $names }?
}
recommend-whole-ratings = Ratings are whole numbers, so { $typed } means at least { $taken }.
recommend-asks-nothing = Ratings go from { $lowest } to { $highest }, so { $typed } rules nothing out.
recommend-no-most = A must-have sets a minimum, so I can’t use { $typed }. Leave it out, or write something like { $criterion } >= { $least }.
recommend-no-exactly = A must-have sets a minimum, so I can’t use { $typed }: better ratings would count too.
recommend-beyond = Nothing can meet { $typed }: ratings only go up to { $highest }.
recommend-no-percent = Ratings go from { $lowest } to { $highest } and are not percentages, so I can’t use { $typed }.
recommend-no-negative = A weight can’t be below 0, so I can’t use { $typed }.
# Comes first when only part was understood; the last one is for the title.
recommend-used = I used { $used } of your { $points } entries: { $names }.
recommend-used-none = { $points ->
    [one] I couldn’t use what you wrote.
   *[other] I couldn’t use any of your { $points } entries.
}
recommend-used-title = { $used } of your { $points } entries
recommend-rounded = I rounded your weights to whole numbers, { $most } at most.
recommend-scaled = I scaled your weights to whole numbers in the same proportion.
recommend-add = Add { $criterion }
recommend-add-all = Add all { $count }

## What cannot be read

recommend-one-of-these = Do you want a recommendation on one of these?
recommend-is-criterion = That’s a criterion. Name it with the option “{ -option-priorities }” instead.
recommend-no-such-use-case = { $topic } has no use case called { $typed }
recommend-take-one = Pick one of these, or choose your own weights:
recommend-menus = Choose from menus
recommend-no-criterion = I found no criterion in { $typed }
recommend-weighed-by = The criteria for { $topic } are { $criteria }. Write, for example: { $example }.
recommend-example = { $first }=5, { $second }=2, or { $first } > { $second }
