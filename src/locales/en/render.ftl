## Ratings and scores

render-not-rated = not rated
render-scores = Scores out of 100
# Below a list that was cut short.
render-and-more = and { $count } more

## Sources and where an answer comes from

render-sources = Sources
# source is a title, as a link.
render-checked = { $source }, checked { $date }
render-press-for-all = Press “{ button-sources }” for all { $count }
render-press-for-more = and { $count } more: press “{ button-sources }”
# Parts of one line, after the name of the topic.
render-translation = translation of { $title }
render-reviewed = reviewed { $date }
render-reviewed-long-ago = reviewed { $date } (over a year ago)
render-library = library { $version }

## In a terminal

render-for = For { $name }.
render-go-on = Go on with: { $command }
# How many of these values a menu takes.
render-one-of = one of: { $values }
render-two-of = two of: { $values }
render-any-of = any of: { $values }
