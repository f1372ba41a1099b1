## /ask

ask-rated = { $name } is rated { $rating } of 5 on { $criterion }.
ask-rated-meaning = { $name } is rated { $rating } of 5 on { $criterion }: { $meaning }.
ask-read-more = Read more
ask-comparison = Comparison
ask-nothing = Nothing here answers { $question }
ask-nothing-text = The articles say nothing that fits well enough, and nothing is made up.
ask-nearest = Nearest: { $topics }.
ask-covered = These are covered:

## "Weigh in on this", the command of a message

weigh-in-recognised = Recognised: { $names }.
weigh-in-nothing = Nothing to weigh in on
weigh-in-nothing-text = The message names no technology, criterion or topic that is covered here. See what is:
