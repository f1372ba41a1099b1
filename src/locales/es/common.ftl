list-comma = |, |
list-end = { $start } y { $last }
