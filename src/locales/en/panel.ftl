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
recommend-choose-topic = Which choice are you facing?
recommend-choose-topic-of-many = Which choice are you facing? Pick one, or name any of all { $count } with the option “{ -option-topic }”.
recommend-several-topics = Several topics fit. Choose one, or name it with the option “{ -option-topic }”:
# A button that asks the same in another topic.
recommend-in-topic = In { $topic }

## How lists of priorities were read

recommend-not-understood = I didn’t understand { $typed }.
recommend-partly-understood = In { $typed }, I know { $criterion }, but not { $unknown }.
recommend-two-weights = { $earlier } and { $later } give { $criterion } two different weights. I used the later one.
recommend-separate = { $typed } names { $names }. Put a comma between them.
recommend-plain-number = Write a plain number after the name, such as { $example }.
recommend-is-technology = That is a technology: say what matters about it.
# How many names there are, and the names.
recommend-meant = { $count ->
    [one] Did you mean { $names }?
   *[other] Did you mean one of { $names }?
}
recommend-whole-ratings = Ratings are whole numbers, so { $typed } means at least { $taken }.
recommend-asks-nothing = Ratings go from { $lowest } to { $highest }, so { $typed } rules nothing out.
recommend-no-most = A must-have is the least that will do, so I can’t take { $typed }. Leave it out, or write, for example, { $criterion } >= { $least }.
recommend-no-exactly = A must-have is the least that will do, so I can’t take { $typed }: better ratings would count as well.
recommend-beyond = Nothing can meet { $typed }: ratings only go up to { $highest }.
recommend-no-percent = Ratings go from { $lowest } to { $highest } and are not percentages, so I can’t take { $typed }.
recommend-no-negative = A weight can’t be below 0, so I can’t take { $typed }.
# What comes first where not all was understood; the last one is for the title.
recommend-used = I could use { $used } of your { $points } points: { $names }.
recommend-used-none = { $points ->
    [one] I couldn’t use what you wrote.
   *[other] I couldn’t use any of your { $points } points.
}
recommend-used-title = { $used } of your { $points } points
recommend-rounded = I rounded your weights to whole numbers of at most { $most }.
recommend-scaled = I scaled your weights to whole numbers in the same proportion.
recommend-add = Add { $criterion }
recommend-add-all = Add all { $count }

## What cannot be read

recommend-one-of-these = Do you want a recommendation on one of these?
recommend-is-criterion = That is a criterion: name it with the option “{ -option-priorities }”.
recommend-no-such-use-case = { $topic } has no use case called { $typed }
recommend-take-one = Pick one of these, or choose your own weights:
recommend-menus = Choose from menus
recommend-no-criterion = { $typed } doesn’t name a criterion
recommend-weighed-by = The criteria of { $topic } are { $criteria }. Write, for example: { $example }.
recommend-example = { $first }=5, { $second }=2, or { $first } > { $second }
