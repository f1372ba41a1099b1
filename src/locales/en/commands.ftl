# The commands and their options. Names: lower case without spaces, at most 32 characters; descriptions: at most 100.

## Options that several commands have, or that other texts name.

-option-criterion = criterion
-option-topic = topic
-option-topic-description = What you are choosing, such as a back-end runtime
-option-first = first
-option-second = second
-option-priorities = priorities
-option-question = question
-option-for = for
-option-for-description = Who the answer is for; they get pinged
-option-private = private
-option-private-description = Show the answer only to you

## The commands.

command-compare = compare
    .description = Compare technologies on a criterion such as speed, with sources
    .criterion = { -option-criterion }
    .criterion-description = What to compare them on; leave it out for an overview
    .topic = { -option-topic }
    .topic-description = { -option-topic-description }
    .first = { -option-first }
    .first-description = A technology to compare
    .second = { -option-second }
    .second-description = The technology to compare it with
    .for = { -option-for }
    .for-description = { -option-for-description }
    .private = { -option-private }
    .private-description = { -option-private-description }

command-recommend = recommend
    .description = Say what matters to you and see which technology fits, and why
    .topic = { -option-topic }
    .topic-description = { -option-topic-description }
    .use-case = use_case
    .use-case-description = A ready-made set of weights
    .priorities = { -option-priorities }
    .priorities-description = What matters: speed, easy to learn; or speed=5, learning curve 2
    .must = must
    .must-description = What a technology must have, such as scalability >= 4 or price <= 20
    .for = { -option-for }
    .for-description = { -option-for-description }
    .private = { -option-private }
    .private-description = { -option-private-description }

command-ask = ask
    .description = Ask in your own words; the answer is quoted from the articles
    .question = { -option-question }
    .question-description = What you want to know
    .topic = { -option-topic }
    .topic-description = { -option-topic-description }
    .for = { -option-for }
    .for-description = { -option-for-description }
    .private = { -option-private }
    .private-description = { -option-private-description }

command-topics = topics
    .description = See which topics the library covers, and start a comparison
    .private = { -option-private }
    .private-description = { -option-private-description }

command-help = help
    .description = What you can ask, with examples
    .private = { -option-private }
    .private-description = { -option-private-description }

# In the Apps menu of a message; spaces and capitals are allowed here.
command-weigh-in-on-this = Weigh in on this
