list-comma = |, |
list-end = { $start } und { $last }
