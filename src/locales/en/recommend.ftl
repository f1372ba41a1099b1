## Points and shares

recommend-points = { $points ->
    [0] less than a point
    [one] { $points } point
   *[other] { $points } points
}
recommend-percent = { $number } %

## Who fits best, at the end of the title and in a sentence

recommend-not-known = not known yet
recommend-not-known-text = Nothing that you weigh is rated yet, so nobody can be ranked.
recommend-only = only { $name } is left
recommend-only-text = { $name } alone meets every must-have. It scores { $score } of 100.
recommend-nobody = nobody is left
recommend-best = { $name } fits best
# lead is one of recommend-points; assumed counts those of the two whose ratings are not all known.
recommend-leads = { $assumed ->
    [0] { $name } leads with { $score } of 100, { $lead } ahead of { $second }.
   *[other] { $name } leads with { $score } of 100, { $lead } ahead of { $second } where what is not known counts as a 3.
}
recommend-too-close = too close to call
recommend-too-close-text = Too close to call.
recommend-small-lead = { $assumed ->
    [0] { $name } has { $score } of 100, { $second } has { $second_score }: a lead of { $lead }.
   *[other] { $name } has { $score } of 100, { $second } has { $second_score }: a lead of { $lead } where what is not known counts as a 3.
}
recommend-level = { $names } are level.
recommend-level-with = { $names } are level with { $score } of 100 each.

## How sure that is

recommend-thousands = ,
# Stands for tries in the two below it.
recommend-tries = { $extent ->
    [all] all { $tries } tries
    [over] over { $share } of { $tries } tries
    [under] under { $share } of { $tries } tries
   *[part] { $share } of { $tries } tries
}
recommend-lead-stays = It stays ahead in { $tries } with each weight anywhere from half to double.
recommend-stays-ahead = { $name } stays ahead in { $tries } with each weight anywhere from half to double.
recommend-doubt = { $count ->
    [one] Ratings that are not known could still put { $names } ahead.
   *[other] Ratings that are not known could still put one of { $names } ahead.
}

## What speaks for and against the leader

recommend-for = For { $name }: { $criterion }, { $points }
recommend-against = Against { $name }: { $criterion }, { $points }
recommend-rated = { $name } is rated { $rating } of 5, { $second } { $second_rating }.
recommend-rated-alone = { $name } is rated { $rating } of 5; { $second } is not rated, which counts as 3.
recommend-not-rated = { $name } is not rated, which counts as 3; { $second } is rated { $rating } of 5.
recommend-neither-rated = Neither { $name } nor { $second } is rated.
# Stands before what the article says of it.
recommend-quoted-on = { $name }:{ " " }

## What would change that

recommend-would-change = What would change this
recommend-would-decide = What would decide it
recommend-dominates = { $name } is at least as good as { $names } on all of these criteria, whatever each of them weighs.
recommend-tips-above = { $name } leads once { $criterion } weighs more than { $at }; now it is { $now }.
recommend-tips-below = { $name } leads once { $criterion } weighs less than { $at }; now it is { $now }.
recommend-tips-from-nothing = { $name } leads as soon as { $criterion } weighs anything.
recommend-tips-at-more = { $name } leads as soon as { $criterion } weighs any more than now, { $now }.
recommend-tips-at-less = { $name } leads as soon as { $criterion } weighs any less than now, { $now }.
recommend-unknown = { $name } is not rated on { $criterion } yet: that is worth up to { $points }.
recommend-nothing-changes = No change of a single weight does: { $name } stays ahead.
recommend-nothing-decides = No change of a single weight does; weigh another criterion, or take either of { $name } and { $second }.

## Where the must-haves leave nobody

# changes is how many must-haves have to be relaxed at least.
recommend-nobody-text = { $changes ->
    [one] No technology meets every must-have. Relaxing one of them would bring some back:
   *[other] No technology meets every must-have. It takes more than one to be relaxed:
}
recommend-instead = { $criterion } { $to } instead of { $from }
recommend-brings-back = { $more ->
    [0] Brings back { $names }.
   *[other] Brings back { $names }, and { $more } more.
}
recommend-without = Without { $criterion }
recommend-change-weights = Change weights

## Names with what is known of them

# A criterion and its rating.
recommend-name-and-rating = { $name } { $rating }
# A technology with its score, or with what it lacks.
recommend-in-brackets = { $name } ({ $text })

## Buttons

recommend-compare = Compare { $first } and { $second }

## What was taken into account

recommend-shared-by = Asked and weighed by { $name }.
recommend-name-not-rated = { $name } not rated
recommend-removed = Removed by the must-haves: { $names }.
recommend-left = Left by the must-haves: { $names }.
recommend-unweighed = Nothing weighs anything yet, so there is nothing to rank by.
