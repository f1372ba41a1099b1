## Who leads

compare-name-with-rating = { $name } ({ $rating })
compare-nothing-rated = Nothing is rated on { $criterion } yet.
compare-not-rated = { $count ->
    [one] { $technologies } is not rated yet.
   *[other] { $technologies } are not rated yet.
}
compare-rated-alone = { $name } is rated { $rating } of 5 on { $criterion }.
compare-leads = { $name } leads on { $criterion } with { $rating } of 5, ahead of { $behind }.
compare-level = { $names } are level on { $criterion } with { $rating } of 5.
compare-share-lead = { $names } share the lead on { $criterion } with { $rating } of 5, ahead of { $behind }.

# There are always several criteria; shared counts those on which nobody leads alone.
compare-nobody-highest = { $shared ->
    [0] None of these is alone rated highest on any of { $total } criteria.
   *[other] None of these is alone rated highest on any of { $total } criteria; on { $shared } the lead is shared.
}
compare-highest = { $shared ->
    [0] { $name } is rated highest on { $count } of { $total } criteria.
   *[other] { $name } is rated highest on { $count } of { $total } criteria; on { $shared } the lead is shared.
}
# others lists compare-other-highest.
compare-highest-of = { $shared ->
    [0] { $name } is rated highest on { $count } of { $total } criteria, { $others }.
   *[other] { $name } is rated highest on { $count } of { $total } criteria, { $others }; on { $shared } the lead is shared.
}
compare-other-highest = { $name } on { $count }

## Side by side

compare-of-many = { $topic }: { $count } technologies
compare-not-covered = Not covered yet.
compare-not-shown = Not shown: { $technologies }.

## Sections and sources

compare-gap = The article does not cover this yet.
compare-paged = { $title } ({ $page } of { $pages })
compare-rated = Rated { $rating } of 5.
compare-rated-meaning = Rated { $rating } of 5: { $meaning }.
# What a rating means that the scale has no words for: below and above are the words for its neighbours, quoted.
compare-between = between { $below } and { $above }
compare-scale = Scale: { $ratings }.
# What stands between the meanings of two ratings.
compare-scale-gap = { "; " }
compare-sources = Sources: { $topic }
compare-sources-on = Sources: { $topic }, { $criterion }
compare-sources-count = { $count ->
    [one] One source, with the day on which it was checked.
   *[other] { $count } sources, each with the day on which it was checked.
}

## Buttons and menus

compare-read-more = Read more: { $name }
compare-read-on = Read on: { $name }
compare-homepage = Homepage
compare-back = Comparison
compare-overview = Overview
compare-overview-text = All criteria at a glance
compare-another-criterion = Another criterion
compare-another-pair = Another pair: choose two
# Below the name of a technology in that menu.
compare-shown-now = Shown now
compare-all = All { $count }
compare-in-topic = In { $topic }
compare-with = With { $name }

## What was meant

compare-which-topic = Which topic?
compare-which-topic-for = { $criterion }: in which topic?
# Where what was typed names differently named criteria.
compare-which-criterion = { $typed }: which criterion?
compare-several-fit = Several topics fit. Choose one:
compare-several-meanings = This means different criteria in different topics. Choose one:
compare-many-fit = { $count } topics fit. Choose one, or name one of the other { $more } with the option “{ -option-topic }”:
compare-these-covered = These are covered:
compare-see-covered = See what is covered:
compare-covers = It covers { $technologies }.
compare-does-not-cover = { $topic } does not cover { $typed }
compare-compared-on = { $topic } is compared on these criteria. Choose one:
compare-no-such-technology = No technology called { $typed } is covered here
compare-no-such-criterion = No criterion is called { $typed }
compare-not-compared-on = { $topic } is not compared on { $criteria }
compare-recognised = Recognised: { $names }.
compare-not-recognised = Not understood: { $typed }.
compare-one-criterion = One answer shows one criterion. Not shown here: { $criteria }.
# The title where a part of a text was not understood.
compare-unknown = I don’t know { $typed }
compare-no-common-topic = No topic covers all of that
# What a name belongs to, where no topic has all that was named; topics is a list of titles.
compare-criterion-only-in = { $name } is a criterion of { $topics } only.
compare-covered-only-in = { $name } is covered by { $topics } only.
compare-no-common-topic-next = Choose one part, or ask again about one topic:
compare-named-twice = { $name } was named twice
compare-named-twice-next = Choose what to compare it with:

## A comparison that its asker sees first and shares then

compare-share = Share
compare-shared-by = Asked by { $name }.
