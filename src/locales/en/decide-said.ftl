## What is said of a team’s decision

### Its state

# time, also below: a point in time, shown in the reader’s own time zone.
said-open = Open until { $time }.
said-late = It closed late, { $time }, because I wasn’t running.
said-cancelled = { $name } cancelled this decision. Nothing is decided.
said-no-ratings = The ratings it was weighed by were not kept, so there is no outcome to show.
said-on = On { $topic }: { $technologies }.
said-on-topic = On { $topic }.
said-topic-gone = The library no longer has this topic.
said-technology-gone = The library no longer has { $name }.
# The scores so far, such as “Go (78) and C (52 to 64)”.
said-standing = So far: { $names }.
said-round = Round { $count }.
# What the members got by their own weights, such as “Go (3) and C (1)”.
said-last-round = In the last round, by your own weights: { $names }.
said-farthest-apart = You were furthest apart on { $criterion }: { $low } to { $high } of the weight, { $mean } on average.

### Who may weigh in, and who has

said-anyone = Anyone here may weigh in.
said-of-role = Members with { $role } may weigh in.
said-of-members = These members may weigh in: { $members }.
said-a-role = a certain role
said-a-member = a member
said-turnout-needed = { $present ->
    [one] { $present } of the { $quorum } needed has weighed in or abstained.
   *[other] { $present } of the { $quorum } needed have weighed in or abstained.
}
said-turnout = { $count ->
    [0] Nobody has weighed in.
    [one] One member has weighed in.
   *[other] { $count } members have weighed in.
}
said-abstentions = { $count ->
    [one] One member abstains.
   *[other] { $count } members abstain.
}
said-holds = { $count ->
    [one] One member needs more time.
   *[other] { $count } members need more time.
}
said-weighed-in = Weighed in: { $members }.
said-abstained = Abstaining: { $members }.
said-holding = Need more time: { $members }.
said-until = { $member } until { $time }
said-missing = Not heard from yet: { $members }.
said-hidden = What each of you weighs stays hidden until it closes.
said-anonymous = Ballots are kept without names.
said-needs-reason = Every ballot needs a reason.

### What came of it

said-best = { $name } fits your team best.
said-too-close = It is too close to call between { $name } and { $second }.
said-tied = { $names } are tied.
said-only = Only { $name } meets every must-have.
said-only-scored = Only { $name } has a score.
said-nobody = Nobody weighed in.
said-quorum-missed = { $missing ->
    [one] The quorum was missed by one member: { $present } of { $quorum } took part.
   *[other] The quorum was missed by { $missing } members: { $present } of { $quorum } took part.
}
said-none-left = Together, your must-haves leave nothing to choose.
said-no-weights = Nobody gave weight to any criterion, so nothing can be ranked.
said-nothing-applies = None of the criteria you gave weight to apply to what is left.
said-one-ballot = Only one member weighed in, so this is one person’s view.
# count is two or more.
said-all-get = { $count ->
    [2] Both of you, each by your own weights, get { $name }.
   *[other] All { $count } of you, each by your own weights, get { $name }.
}
said-all-but-mean = Each of you, by your own weights, gets { $names }, but the mean of your weights does not, because some criteria don’t apply to everything.
said-turns-on = { $count ->
    [one] Your disagreement matters: it turns on { $criteria }.
   *[other] Your disagreement matters: it turns on { $criteria } together.
}
said-turns-on-about = Your disagreement matters: it turns on { $criteria }, perhaps on fewer of them.
said-agreement = { $count ->
    [0] None of the { $of } get { $name } by their own weights.
    [one] One of { $of } gets { $name } by their own weights too.
   *[other] { $count } of { $of } get { $name } by their own weights too.
}
# shares is a list of said-leads-for.
said-leads = Of all possible weightings, { $shares }.
said-leads-for = { $name } leads for { $share }
said-as-it-was = These are the ratings of library { $version }. The article has changed since, so I don’t quote it.

### What explains it

said-own-heading = By your own weights
said-spread-heading = Where your weights differ
# lowest and highest are members.
said-spread-named = { $criterion }: from { $low } ({ $lowest }) to { $high } ({ $highest }), { $mean } on average
said-spread = { $criterion }: from { $low } to { $high }, { $mean } on average
said-must-heading = Must-haves
said-must = { $members }: { $must }. This rules out { $names }.
said-must-harmless = { $members }: { $must }. This rules out nothing.
said-must-gone = { $members }: { $must }. This criterion is gone, so it rules out nothing.
said-a-ballot = A member
said-reasons-heading = Your reasons
said-more = And { $count } more.

### What comes next

said-next-propose = Next: someone in charge proposes { $name }, and you consent or object.
said-next-again = Next: another round, now that you see where you differ. Or one person decides with /{ command-decide } { command-decide-settle }, and that is written down.
said-next-quorum = Next: another round with more time. Or one person decides with /{ command-decide } { command-decide-settle }, and that is written down.
said-next-must = Next: another round in which someone gives up a must-have. Or one person decides with /{ command-decide } { command-decide-settle }, and that is written down.
said-next-weights = Next: another round in which you say what matters to you. Or one person decides with /{ command-decide } { command-decide-settle }, and that is written down.
said-next-nobody = Next: another round. Or one person decides with /{ command-decide } { command-decide-settle }, and that is written down.

### What was chosen

said-taken = We take { $name }.
# Nobody has consented yet.
said-proposal = Proposal: we take { $name }.
said-objected = { $count ->
    [one] Proposal: we take { $name }. One objection has no answer yet.
   *[other] Proposal: we take { $name }. { $count } objections have no answer yet.
}
said-proposed = Proposed by { $name }, { $time }.
said-decided = Decided by { $name }, { $time }: { $reason }
# date is written like 2027-05-31.
said-review = To be reviewed on { $date }.
said-consents = Consenting: { $members }.
said-no-consent = Nobody has consented or objected yet.
# text is the sentence about what came of the ballots.
said-ballots-say = By the ballots: { $text }
said-objection = { $name } objects
said-answered = Answer: { $answer }
said-unanswered = Not answered yet.
said-more-objections = { $count ->
    [one] The record has one more objection.
   *[other] The record has { $count } more objections.
}

### Buttons

said-button-weigh-in = Weigh in
said-button-abstain = Abstain
said-button-hold = I need more time
said-button-more = More
said-button-outcome = How it came about
said-button-propose = Propose { $name }
said-button-round = Another round
said-button-record = Record
said-button-consent = Consent
said-button-object = Object
said-button-change = Change my ballot
said-button-withdraw = Withdraw it
said-button-close = Close now
said-button-remind = Remind
said-button-extend = Extend
said-button-cancel = Cancel this decision
said-button-answer = Answer { $name }
said-button-again = Weigh in again
said-button-show = Show the decision

### For one person

said-you = What you said
said-own-abstains = You abstain.
said-own-holds = You need more time, until { $time }.
said-own-nothing = You haven’t weighed in yet.
said-changed-heading = What has changed in the evidence
# from and to are ratings, facts, or that these are not known.
said-change = { $criterion } of { $technology }: { $from }, now { $to }
said-from-to = Was { $from }, is now { $to }.
said-rating = { $rating } out of 5
said-not-known = not known
said-not-applicable = does not apply
said-added = New: { $names }.
said-removed = No longer there: { $names }.
said-topic-renamed = The topic is now called { $title }.
said-otherwise = { $count ->
    [0] Nobody would get anything else by their own weights.
    [one] One of you would now get something else by your own weights.
   *[other] { $count } of you would now get something else by your own weights.
}

### Of the bot’s own accord

said-reminder = Open until { $time }. Still missing: { $members }.
said-reminder-all = Open until { $time }. If you haven’t weighed in yet, you still can.
said-evidence = The evidence has changed: { $question }
said-now-leads = By your ballots, { $names } would lead now instead of { $before }.
said-now-leads-first = By your ballots, { $names } would lead now.
said-now-leads-nothing = By your ballots, nothing would lead now.
said-now-excluded = { $name } no longer meets a must-have of { $member }: { $must }. Now: { $found }.
said-newcomers = New in the library: { $names }.
said-same-outcome = The outcome would be the same.
said-more-changes = { $count ->
    [one] One more change is in “{ said-button-show }”.
   *[other] { $count } more changes are in “{ said-button-show }”.
}
said-who-reopens = { $opener }, who opened the decision, and members who may manage messages can open another round.
said-review-due = Time for a review: you took { $name }, { $time }.
said-review-how = { $opener }, look at what has changed since, and open another round if it matters.

### In other answers about the topic

# time is when the decision was opened.
said-decided-here = Decided in this channel: { $name }. The question was opened { $time }.

### Lists

said-list-channel = Decisions in this channel
said-list-none = There are no decisions here yet. Open one with /{ command-decide } { command-decide-open }.
said-list-count = { $open ->
    [0] None is open.
    [one] One is open.
   *[other] { $open } are open.
}
said-list-menu = Show a decision
said-ballots = { $count ->
    [0] No ballots.
    [one] { $count } ballot.
   *[other] { $count } ballots.
}
said-line-closed = Closed, and nothing is chosen yet.
said-line-cancelled = Cancelled.

### In the picture: headings at most as wide as the English ones and a few letters

said-picture-own = What each gets by their own weights
said-picture-shares = Shares of the weight, each member a dot; the bar is the mean
# leaders lists technologies with how many members get them, such as “Go 3 (Ana, Ben, Cleo)”.
said-alt-own = By their own weights: { $leaders }.
said-alt-shares = The members’ shares of the weight in percent:
said-alt-spread = { $criterion } { $low } to { $high }, mean { $mean }.
