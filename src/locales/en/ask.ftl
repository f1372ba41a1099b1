## /ask

ask-rated = { $name } is rated { $rating } out of 5 on { $criterion }.
ask-rated-meaning = { $name } is rated { $rating } out of 5 on { $criterion }: { $meaning }.
ask-fact = { $criterion } of { $name }: { $fact }.
ask-read-more = Read more
ask-comparison = Comparison
ask-nothing = I found no answer to { $question }
ask-nothing-text = None of the articles covers this well enough to quote, and I don’t make up answers.
ask-nearest = The closest I have: { $topics }.
ask-covered = These topics are covered:
ask-offer = Is one of these what you mean?
ask-offer-text = I’m not sure that I understood { $question }, so I quote nothing yet.
ask-stranger = No article covers { $names }
ask-stranger-text = This is what I have on the rest of your question.
ask-cannot-exclude = I cannot leave out { $names } here.
ask-best-for = Best for: { $name }

## "Weigh in on this", the command of a message

weigh-in-recognised = Recognised: { $names }.
weigh-in-nothing = Nothing to weigh in on
weigh-in-nothing-text = The message names no technology or topic that is covered here, nor a criterion to choose by. Here is what’s covered:
