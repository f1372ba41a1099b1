list-comma = |、|
list-end = { $start }、{ $last }
