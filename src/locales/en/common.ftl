# Joins the names of a list. What stands between the bars of list-comma stands between the names.
list-comma = |, |
list-end = { $start } and { $last }
not-addressed = Nobody else sees this, so { $name } was not pinged.
