## Lists, sentences, quotations

# Joins the names of a list.
list-comma = { ", " }
list-end = { $start } and { $last }
# What is said of names for which there was no room.
list-more = { $count } more
# What stands between two sentences.
sentence-gap = { " " }
quoted = “{ $text }”
# A title or label of two names: what it is about, and what of it.
of-subject = { $subject }: { $text }

## Numbers

number-to = { " to " }
decimal-mark = .

## How a question was understood

read-as = Read { $typed } as { $name }.
default-topic = No topic was named; this is about { $topic }, the default here.
not-addressed = Nobody else sees this, so { $name } was not pinged.
# The title where a name is none of a topic.
no-such-topic = No topic is called { $typed }
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
    [one] This library covers one choice.
   *[other] This library covers { $count } choices.
}
topics-entry = { $criteria ->
    [one] { $question } { $technologies } on one criterion. Reviewed { $reviewed }.
   *[other] { $question } { $technologies } on { $criteria } criteria. Reviewed { $reviewed }.
}
topics-menu = Compare the technologies of a topic

## /help

help-title = What you can ask
help-verdict = Ask how technologies compare; every answer is quoted or computed from reviewed articles, with its sources.
help-criterion-text = { $question } { $first } and { $second } side by side.
help-pair-text = An overview of these two. { $question }
help-recommend-text = Who fits what matters to you, why, and what would change that. Without options, menus ask for it.
help-ask-text = Your own words are enough: the passage or the comparison that fits is quoted, or the answer says that there is none.
help-weigh-in = “{ $name }” in the menu Apps of a message
help-weigh-in-text = What the message names is compared, for you alone at first.
help-topics-text = What the library covers, with a menu that leads to a comparison.
help-help-text = This.
help-good-to-know = Good to know
help-good-to-know-text = Names may be short, misspelt or in any case. The option { $private } keeps an answer to yourself. Buttons under a public answer change it for its asker; everyone else gets an answer of their own.
help-version = Version
help-version-text = { $topics ->
    [one] Weighin { $version }, library { $library } with one topic.
   *[other] Weighin { $version }, library { $library } with { $topics } topics.
}
help-outdated = This button leads nowhere any more
help-outdated-text = It comes from an earlier version of the knowledge base, or not from here. Ask again:
help-unknown-command = This command is not known here
help-unknown-command-text = This version answers { $commands }.

## What Discord sent and nobody here understands

unreadable = This cannot be answered here
unreadable-text = Discord sent something that this version of Weighin cannot read. Ask with a command such as /{ command-help } instead.
