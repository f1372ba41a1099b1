## Who leads

compare-name-with-rating = { $name } ({ $rating })
compare-name-with-fact = { $name } ({ $fact })
# facts lists compare-name-with-fact.
compare-lowest-first = { $criterion }, lowest first: { $facts }.
compare-highest-first = { $criterion }, highest first: { $facts }.
compare-facts = { $criterion }: { $facts }.
compare-no-facts = Nothing is known about { $criterion } yet.
compare-not-known = Not known: { $technologies }.
compare-nothing-rated = Nothing is rated on { $criterion } yet.
compare-not-rated = { $count ->
    [one] { $technologies } is not rated yet.
   *[other] { $technologies } are not rated yet.
}
compare-rated-alone = { $name } is rated { $rating } out of 5 on { $criterion }.
compare-leads = { $name } leads on { $criterion } with { $rating } out of 5, ahead of { $behind }.
compare-level = { $names } are tied on { $criterion } at { $rating } out of 5.
compare-share-lead = { $names } share the lead on { $criterion } with { $rating } out of 5, ahead of { $behind }.

# There are always several criteria; shared counts those on which no technology leads alone.
compare-nobody-highest = { $shared ->
    [0] None of these leads alone on any of the { $total } criteria.
   *[other] None of these leads alone on any of the { $total } criteria; the lead is shared on { $shared }.
}
compare-highest = { $shared ->
    [0] { $name } is rated highest on { $count } of { $total } criteria.
   *[other] { $name } is rated highest on { $count } of { $total } criteria; the lead is shared on { $shared }.
}
# others lists compare-other-highest.
compare-highest-of = { $shared ->
    [0] { $name } is rated highest on { $count } of { $total } criteria, { $others }.
   *[other] { $name } is rated highest on { $count } of { $total } criteria, { $others }; the lead is shared on { $shared }.
}
compare-other-highest = { $name } on { $count }

## Side by side

compare-of-many = { $topic }: { $count } technologies
compare-not-covered = Not covered yet.
compare-not-shown = Not shown: { $technologies }.

## Sections and sources

compare-gap = The article does not cover this yet.
compare-paged = { $title } ({ $page } of { $pages })
compare-rated = Rated { $rating } out of 5.
compare-rated-meaning = Rated { $rating } out of 5: { $meaning }.
compare-unrated = Not rated yet.
compare-fact = { $fact }.
# The meaning of a rating that the scale does not describe: below and above quote the meanings next to it.
compare-between = between { $below } and { $above }
compare-scale = Scale: { $ratings }.
# What goes between the meanings of two ratings.
compare-scale-gap = { "; " }
compare-sources = Sources: { $topic }
compare-sources-on = Sources: { $topic }, { $criterion }
compare-sources-count = { $count ->
    [one] One source, with the date it was checked.
   *[other] { $count } sources, each with the date it was checked.
}
# When some were not checked yet, or are not documents.
compare-sources-number = { $count ->
    [one] One source.
   *[other] { $count } sources.
}

## Buttons and menus

compare-read-more = Read more: { $name }
compare-read-on = Read about { $name }
compare-homepage = Homepage
compare-back = Comparison
compare-overview = Overview
compare-overview-text = All criteria at a glance
compare-another-criterion = Another criterion
compare-another-pair = Another pair: choose two
# Under the name of a technology in that menu.
compare-shown-now = Shown now
compare-all = All { $count }
compare-in-topic = In { $topic }
compare-with = With { $name }

## What was meant

compare-which-topic = Which topic?
compare-which-topic-for = { $criterion }: which topic?
# When the typed text could mean criteria with different names.
compare-which-criterion = { $typed }: which criterion?
compare-several-fit = Several topics match. Choose one:
compare-several-meanings = This means different criteria in different topics. Choose one:
compare-many-fit = { $count } topics match. Choose one, or name one of the other { $more } with the option “{ -option-topic }”:
compare-these-covered = These topics are covered:
compare-see-covered = See what is covered:
compare-covers = It covers { $technologies }.
compare-does-not-cover = { $topic } does not cover { $typed }
compare-compared-on = These are the criteria for { $topic }. Choose one:
compare-no-such-technology = { $typed } is not covered here
compare-no-such-criterion = There is no criterion called { $typed }
compare-not-compared-on = { $topic } is not compared on { $criteria }
compare-recognised = Recognised: { $names }.
compare-not-recognised = I didn’t understand { $typed }.
compare-one-criterion = An answer shows one criterion at a time. Not shown here: { $criteria }.
# The title when part of a text was not understood.
compare-unknown = I don’t know { $typed }
compare-no-common-topic = No topic covers all of that
# Which topics have a name, when no topic has everything that was named; topics is a list of titles.
compare-criterion-only-in = { $name } is a criterion only in { $topics }.
compare-covered-only-in = { $name } is covered only in { $topics }.
compare-no-common-topic-next = Choose one part, or ask again about a single topic:
compare-named-twice = You named { $name } twice
compare-named-twice-next = Choose what to compare it with:

## A comparison that only its asker sees until they share it

compare-share = Share
compare-shared-by = Asked by { $name }.
