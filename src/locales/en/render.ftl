## Ratings and scores

render-not-rated = not rated
render-name-not-rated = { $name } ({ render-not-rated })
# Where a fact is missing, and where a criterion does not apply to a technology.
render-not-known = not known
render-name-not-known = { $name }: { render-not-known }
render-not-applicable = does not apply
render-name-not-applicable = { $name } ({ render-not-applicable })
render-name-fact = { $name }: { $fact }
# rating looks like 3/5; meaning is its description on the scale.
render-rating-meaning = { $rating }: { $meaning }
render-scores = Scores out of 100
# Below a list that was cut short.
render-and-more = and { $count } more
# Below scores when some of them are ranges, such as 52 to 64.
render-ranges = A range means that some ratings are unknown.

## Sources and where an answer comes from

render-sources = Sources
render-sources-checked = Sources, checked { $date }
render-sources-checked-between = Sources, checked { $first } to { $last }
# source is a title, as a link.
render-checked = { $source }, checked { $date }
render-unchecked = { $source }, not checked yet
# The team's own evidence: by names who measured.
render-own-measurement = Own measurement: { $title }, { $date }, by { $by }. Method: { $method }
# A footnote of a draft that is not a source.
render-note = Note: { $text }
# Where only the kind of a source fits.
render-own-measurement-short = own measurement
render-note-short = note
render-press-for-all = Press “{ button-sources }” for all { $count }
render-press-for-more = and { $count } more: press “{ button-sources }”
# Parts of one line, after the name of the topic.
render-translation = translation of { $title }
render-reviewed = reviewed { $date }
render-review-due = reviewed { $date } (a new review is due)
render-draft = draft, not reviewed
render-library = library { $version }

## In a terminal

render-for = For { $name }.
render-file-bytes = File: { $name } ({ $size } B)
render-file-kilobytes = File: { $name } ({ $size } kB)
render-go-on = Continue with: { $command }
# How many of these values a menu takes.
render-one-of = one of: { $values }
render-two-of = two of: { $values }
render-any-of = any of: { $values }

## In a picture: at most as wide as its English text and a few letters

render-no-name = (no name)
# Below the ratings 1, 5 and ?: at most nine letters.
render-worst = worst
render-best = best
render-unknown = unknown
# Criteria without a colour of their own; always several.
render-others = { $count } others
# What unknown ratings could still add to a score: at most 300 pixels, about 25 letters.
render-possible = possible, rating unknown
# One or two of these go on one line of about 70 letters.
render-nothing-to-compare = There is nothing to compare yet.
render-nothing-to-rank = There is nothing to rank.
render-technologies-shown = { $shown } of { $count } technologies are shown.
render-criteria-shown = { $shown } of { $count } criteria are shown.
render-first-shown = The first { $shown } of { $count } technologies are shown.
render-not-applicable-left-out = What does not apply to a technology is not shown.

## Alternative text of pictures: as short as possible, but easy to read

render-alt-title = { $title }.
render-alt-ratings = Ratings from 1 (worst) to 5 (best).
# names and ratings are lists, one rating or ? for each name.
render-alt-ratings-in-order = Ratings from 1 (worst) to 5 (best), or ? if unknown, for { $names }, in this order.
render-alt-criterion = { $criterion }: { $ratings }.
render-alt-criterion-in-order = { $criterion } { $ratings }.
render-alt-rating = { $name } { $rating }
render-alt-unrated = { $name } unknown
render-alt-fact = { $name } { $fact }
render-alt-more-criteria = And { $count } more criteria.
render-alt-scores = Scores from 0 to 100.
render-alt-score = { $name } { $score }.
# parts lists render-alt-part.
render-alt-score-of = { $name } { $score } ({ $parts }).
render-alt-range = { $name } { $range }, as some ratings are unknown.
render-alt-range-of = { $name } { $range }, as some ratings are unknown ({ $parts }).
render-alt-part = { $criterion } { $points }
render-alt-more-technologies = And { $count } more technologies.
