list-comma = |, |
list-end = { $start } et { $last }
