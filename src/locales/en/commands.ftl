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

## Deciding together; /decide is only called with one of its parts.

-option-decision = decision
-option-decision-description = Which decision; leave it out for the one in this channel
-option-closes = closes
-option-closes-description = When: friday 17:00, in 3 days, or an exact time
-option-zone = time_zone
-option-zone-description = Your time zone, once; I remember it
-option-technology = technology
-option-technology-description = What to take
-option-review = review
-option-review-description = When to look at it again: a day, or after how many months

command-decide = decide
    .description = Decide together on evidence, each by what matters to you

command-decide-open = open
    .description = Open a decision in this channel
    .topic = { -option-topic }
    .topic-description = { -option-topic-description }
    .question = { -option-question }
    .question-description = What your team decides; the topic’s own question if you leave it out
    .closes = { -option-closes }
    .closes-description = { -option-closes-description }
    .who = who
    .who-description = Who may weigh in: a role, members, or anyone (default)
    .shortlist = shortlist
    .shortlist-description = Only these technologies, with commas between them
    .quorum = quorum
    .quorum-description = How many ballots and abstentions it takes
    .live = live
    .live-description = Show the standing while it is open, rather than hide it until the close
    .anonymous = anonymous
    .anonymous-description = Keep ballots without names; nothing can bring the names back
    .hide-names = hide_names
    .hide-names-description = Do not show who has weighed in while it is open
    .reasons = reasons
    .reasons-description = Ask for a reason with every ballot
    .time-zone = { -option-zone }
    .time-zone-description = { -option-zone-description }

command-decide-list = list
    .description = See the decisions of this channel, open ones first

command-decide-show = show
    .description = See how a decision is now, and what you said yourself
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }

command-decide-remind = remind
    .description = Remind those who have not weighed in, at most once a day
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }

command-decide-extend = extend
    .description = Let a decision close later
    .closes = { -option-closes }
    .closes-description = { -option-closes-description }
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }
    .time-zone = { -option-zone }
    .time-zone-description = { -option-zone-description }

command-decide-close = close
    .description = Close a decision now
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }

command-decide-reopen = reopen
    .description = Start a new round; the old one is kept
    .closes = { -option-closes }
    .closes-description = { -option-closes-description }
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }
    .time-zone = { -option-zone }
    .time-zone-description = { -option-zone-description }

command-decide-propose = propose
    .description = Propose what to take; members consent or object
    .technology = { -option-technology }
    .technology-description = { -option-technology-description }
    .review = { -option-review }
    .review-description = { -option-review-description }
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }

command-decide-settle = settle
    .description = Write down that one person decides, and why
    .by = by
    .by-description = Who decides
    .technology = { -option-technology }
    .technology-description = { -option-technology-description }
    .reason = reason
    .reason-description = Why; it is a part of the record
    .review = { -option-review }
    .review-description = { -option-review-description }
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }

command-decide-record = record
    .description = Get the record of a decision as files
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }

command-decide-cancel = cancel
    .description = Cancel a decision
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }
