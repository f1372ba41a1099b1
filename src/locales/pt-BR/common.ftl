list-comma = |, |
list-end = { $start } e { $last }
