## Lists, sentences, quotations

# Joins the names of a list.
list-comma = { ", " }
list-end = { $start } and { $last }
# Replaces the names that did not fit.
list-more = { $count } more
# What goes between two sentences.
sentence-gap = { " " }
quoted = “{ $text }”
# A title or label of two names: the subject, and the part of it.
of-subject = { $subject }: { $text }

## Numbers

number-to = { " to " }
decimal-mark = .

## Facts

fact-yes = yes
fact-no = no

## How a question was understood

read-as = I read { $typed } as { $name }.
default-topic = You didn’t name a topic, so this is about { $topic }, the default here.
not-addressed = Only you can see this, so I didn’t ping { $name }.
# The title when no topic has that name.
no-such-topic = There is no topic called { $typed }
did-you-mean = { $count ->
    [one] Did you mean this?
   *[other] Did you mean one of these?
}

## Buttons of several commands

button-all-topics = All topics
button-contribute = Contribute
button-help = Help
button-page = Page { $page }
button-recommend = Recommend
button-sources = Sources

## /topics

topics-title = Topics
topics-count = { $count ->
    [one] This library covers one topic.
   *[other] This library covers { $count } topics.
}
topics-entry = { $criteria ->
    [one] { $question } Compares { $technologies } on one criterion. { $review }
   *[other] { $question } Compares { $technologies } on { $criteria } criteria. { $review }
}
# The review in that.
topics-reviewed = Reviewed { $date }.
# On every answer from an article that nobody has reviewed: how many of its sections have a source.
draft-answer = Draft, not reviewed: { $sourced } of { $sections } sections have a source.
draft-answer-empty = Draft, not reviewed: no section is written yet.
topics-menu = Compare the technologies in a topic

## /help

help-title = What you can ask
help-verdict = Ask how technologies compare. Every answer is quoted or calculated from reviewed articles, with sources.
help-criterion-text = { $question } { $first } and { $second } side by side.
help-pair-text = An overview of the two. { $question }
help-recommend-text = Which technology fits your priorities, why, and what would change the answer. Leave out the options to choose from menus.
help-ask-text = Ask in your own words. You get the passage or comparison that fits, or a note that there is none.
help-ask-words-text = This instance compares words, not meanings: use the words of the articles.
help-weigh-in = “{ $name }” in a message’s Apps menu
help-weigh-in-text = Compares what the message mentions. Only you see the answer at first.
help-decide-text = Put a choice to your team: everyone says what matters to them, and the outcome and its record are kept.
help-topics-text = What the library covers, with a menu to start a comparison.
help-help-text = This overview.
help-good-to-know = Good to know
help-good-to-know-text = Names can be abbreviated or misspelt, in upper or lower case. With the option { $private }, only you see the answer. On a public answer, buttons change it for the person who asked; everyone else gets an answer of their own.
help-version = Version
help-version-text = { $topics ->
    [one] Weighin { $version }, library { $library } with one topic.
   *[other] Weighin { $version }, library { $library } with { $topics } topics.
}
help-commit = The articles are those of commit { $commit }, made { $age }.
help-commit-not-newest = The articles are those of commit { $commit }, made { $age }. There is a newer commit, but it has errors.
help-age-now = less than a minute ago
help-age-minutes = { $count ->
    [one] one minute ago
   *[other] { $count } minutes ago
}
help-age-hours = { $count ->
    [one] one hour ago
   *[other] { $count } hours ago
}
help-age-days = { $count ->
    [one] one day ago
   *[other] { $count } days ago
}
help-outdated = This button no longer works
help-outdated-text = It belongs to an earlier version of the knowledge base, or this bot didn’t make it. Ask again:
help-unknown-command = Unknown command
help-unknown-command-text = This version knows { $commands }.

## When Discord sends something unreadable

unreadable = I can’t answer this
unreadable-text = Something arrived that this version of Weighin can’t read. Try a command such as /{ command-help } instead.
