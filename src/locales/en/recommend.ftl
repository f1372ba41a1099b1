## Points and shares

recommend-points = { $points ->
    [0] less than a point
    [one] { $points } point
   *[other] { $points } points
}
recommend-percent = { $number }%

## Which technology fits best, at the end of the title and in a sentence

recommend-not-known = can’t tell yet
recommend-not-known-text = No technology in the running is rated on the criteria you gave weight to, so I can’t rank them.
recommend-only = only { $name } is left
recommend-only-text = Only { $name } meets every must-have. It scores { $score } out of 100.
recommend-nobody = nothing is left
recommend-best = { $name } fits best
# lead is one of recommend-points; assumed counts those of the two whose ratings are not all known.
recommend-leads = { $assumed ->
    [0] { $name } leads with { $score } out of 100, { $lead } ahead of { $second }.
   *[other] { $name } leads with { $score } out of 100, { $lead } ahead of { $second }, counting unknown ratings as 3.
}
recommend-too-close = too close to call
recommend-too-close-text = Too close to call.
recommend-small-lead = { $assumed ->
    [0] { $name } scores { $score } out of 100 and { $second } scores { $second_score }: a lead of { $lead }.
   *[other] { $name } scores { $score } out of 100 and { $second } scores { $second_score }: a lead of { $lead }, counting unknown ratings as 3.
}
recommend-level = { $names } are tied.
recommend-level-with = { $names } are tied at { $score } out of 100.

## How sure that is

recommend-thousands = ,
recommend-stability = { $extent ->
    [all] I varied the weights { $tries } times, each from half to double: { $name } stayed on top every time.
    [over] I varied the weights { $tries } times, each from half to double: { $name } stayed on top in over { $share } of the tries.
    [under] I varied the weights { $tries } times, each from half to double: { $name } stayed on top in less than { $share } of the tries.
   *[part] I varied the weights { $tries } times, each from half to double: { $name } stayed on top in { $share } of the tries.
}
recommend-rests-on-one = This is based on { $criterion } alone.
recommend-doubt = { $count ->
    [one] Missing ratings could still put { $names } ahead.
   *[other] Missing ratings could still put one of these ahead: { $names }.
}

## What speaks for and against the leader

recommend-for = For { $name }: { $criterion }, { $points }
recommend-against = Against { $name }: { $criterion }, { $points }
recommend-rated = { $name } is rated { $rating } out of 5, { $second } { $second_rating }.
recommend-rated-alone = { $name } is rated { $rating } out of 5; { $second } is not rated, which counts as 3.
recommend-not-rated = { $name } is not rated, which counts as 3; { $second } is rated { $rating } out of 5.
recommend-neither-rated = Neither { $name } nor { $second } is rated.
# Goes before what the article says about it.
recommend-quoted-on = { $name }:{ " " }

## What would change that

recommend-would-change = What would change this
recommend-would-decide = What would decide it
recommend-dominates = On everything that counts now ({ $criteria }), { $name } is at least as good as { $names }, whatever the weights.
recommend-tips-above = { $name } takes the lead once { $criterion } weighs more than { $at } (now { $now }).
recommend-tips-below = { $name } takes the lead once { $criterion } weighs less than { $at } (now { $now }).
recommend-tips-at-more = { $name } takes the lead as soon as { $criterion } weighs any more than it does now ({ $now }).
recommend-tips-at-less = { $name } takes the lead as soon as { $criterion } weighs any less than it does now ({ $now }).
recommend-would-tip = If { $criterion } mattered too, { $name } would lead once it weighed more than { $at }.
recommend-would-tip-at-once = If { $criterion } mattered too, even a little, { $name } would lead.
recommend-unknown = { $name } has no rating on { $criterion } yet, which could be worth up to { $points }.
recommend-nothing-changes = Changing a single weight is not enough: { $name } stays ahead.
recommend-nothing-decides = Changing a single weight is not enough. Add another criterion, or take either { $name } or { $second }.

## When no technology meets the must-haves

recommend-nobody-text = No technology meets every must-have.
# Leads on to a list; changes is how many must-haves have to be relaxed at least.
recommend-relax = { $changes ->
    [one] Relaxing one of them brings some back:
   *[other] You have to relax more than one to bring any back:
}
recommend-instead = { $criterion } { $to } instead of { $from }
recommend-brings-back = { $more ->
    [0] Brings back { $names }.
   *[other] Brings back { $names }, and { $more } more.
}
# Buttons that relax a must-have.
recommend-accept = Accept { $criterion } { $rating }
recommend-without = Leave out { $criterion }
recommend-change-weights = Change weights

## Names with details

# A criterion and its rating.
recommend-name-and-rating = { $name } { $rating }
# A technology with its score, or with what is missing.
recommend-in-brackets = { $name } ({ $text })

## Buttons

recommend-compare = Compare { $first } and { $second }

## What was taken into account

recommend-shared-by = Asked by { $name }, with their own weights.
recommend-name-not-rated = { $name } not rated
recommend-removed = Ruled out by the must-haves: { $names }.
recommend-left = Still in the running: { $names }.
recommend-unweighed = You haven’t given any weights yet.

## Must-haves by facts

# A list of texts of which one will do.
recommend-or = { $start } or { $last }
recommend-not-weighed = { $criterion } has facts, but no thresholds: it can be a must-have, not weighed.
recommend-two-musts = { $earlier } and { $later } contradict each other on { $criterion }. I used the later one.
recommend-fact-direction = { $direction ->
    [lower] Lower is better for { $criterion }, so a must-have sets a maximum and I can’t use { $typed }. Write, for example, { $example }.
   *[higher] Higher is better for { $criterion }, so a must-have sets a minimum and I can’t use { $typed }. Write, for example, { $example }.
}
recommend-fact-unit = { $criterion } is given in { $unit }, so I can’t use { $typed }. Write, for example, { $example }.
recommend-fact-text = No technology has { $text } for { $criterion }. The article has { $texts }.
recommend-fact-value = { $typed } doesn’t say what { $criterion } has to be. Write, for example, { $example }.
recommend-too-long = That is too much for a button. Must-haves with rounder numbers fit.
recommend-name-not-known = { $name } not known
# fact has its unit, limit has none.
recommend-more-than = { $name } { $fact }, more than { $limit }
recommend-less-than = { $name } { $fact }, less than { $limit }
recommend-must-instead = { $to } instead of { $from }
recommend-must-also = { $criterion }: { $text } as well
recommend-must-dropped = Without { $must }

## What does not apply

recommend-left-out = { $criterion } does not apply to { $name }, so its score leaves it out: { $reason }
recommend-not-ruled-out = { $criterion } does not apply to { $name }, so that must-have does not rule it out: { $reason }
recommend-more-not-applicable = { $count ->
    [one] The same goes for one more.
   *[other] The same goes for { $count } more.
}
recommend-only-scored = only { $name } has a score
recommend-only-scored-text = Only { $name } has a score, { $score } out of 100.
recommend-unscored = Nothing that you gave weight to applies to { $names }, so there is no score.
recommend-rated-only = { $name } is rated { $rating } out of 5. This does not apply to { $second }.
recommend-not-rated-only = { $name } is not rated, which counts as 3. This does not apply to { $second }.
recommend-fact = { $fact }.
