## Deciding together: what is asked, what became of it, and why it was refused

### Where nothing can be decided

decide-no-store = No decisions are kept here
decide-no-store-text = The operator of this bot keeps no decisions. Everything else works.
decide-store-down = Decisions can’t be reached right now
decide-store-down-text = The database does not answer, so nothing was changed. Try again in a minute; everything else works.
decide-no-server = Decisions belong to a server
decide-no-server-text = Use /{ command-decide } in a channel of a server, where your team can take part.
decide-not-a-member = I’m not a member of this server
decide-not-a-member-text = A decision needs messages of my own: when it closes, and when the evidence changes. Ask someone who manages the server to add me.
decide-may-not-speak = I may not send messages here
decide-may-not-speak-text = A decision needs messages of my own: when it closes, and when the evidence changes. In this channel’s settings, under Permissions, allow my role: { $permissions }.
permission-view-channel = View Channel
permission-send-messages = Send Messages
permission-send-in-threads = Send Messages in Threads
permission-embed-links = Embed Links
permission-attach-files = Attach Files
decide-button-add = Add me to a server

### Which decision is meant

decide-none-here = Nothing was put to a decision in this channel
decide-none-here-text = Open a decision with /{ command-decide } { command-decide-open }.
decide-unknown = I don’t know the decision { $typed }
decide-unknown-text = Choose one from the offers while you type, or see the list.
decide-which = Which decision do you mean?
decide-which-text = There are several in this channel.
decide-button-list = List of decisions

### Opening one

decide-no-topic = What is it about?
decide-no-topic-text = Name a topic of the library with the option “{ -option-topic }”.
decide-likely = Choose one of these: { $names }.
decide-quorum-unread = I can’t read { $typed } as a number of members
decide-quorum-unread-text = Write a plain number, such as 3.
decide-no-technology = { $typed } is not one of the technologies of this topic
decide-anyone = anyone who takes part
decide-who-unread = I can’t tell who { $typed } is
decide-who-unread-text = Mention one role, or the members one after the other, or leave the option out for anyone who takes part.
decide-time-unread = I can’t use the time { $typed }
decide-zone-unknown = I don’t know the time zone { $typed }
decide-zone-unknown-text = Choose your city from the offers while you type, such as Europe/Berlin.

### Choosing

decide-topic-gone = The library no longer has this topic
decide-topic-gone-text = The decision and its record are still there, but nothing can be proposed any more.
decide-which-technology = Which technology?
decide-by-missing = Who has decided?
decide-by-missing-text = Name the member with the option “{ command-decide-settle.by }”.
decide-reason-missing = Why this choice?
decide-reason-missing-text = Write the reason with the option “{ command-decide-settle.reason }”: it is a part of the record.
decide-review-unread = I can’t read { $typed } as a day for a review
decide-review-unread-text = Write a day such as 2027-05-31, or after how many months, such as 6.
decide-in-months = { $count ->
    [one] In { $count } month ({ $day })
   *[other] In { $count } months ({ $day })
}

### Forms

decide-form-open = Open a decision
decide-form-reason = Why these weights?
decide-form-object = Why do you object?
decide-form-answer = Answer an objection
decide-form-hold = Until when do you need more time?
decide-form-closes = When does it close?
decide-form-propose = Propose the outcome
decide-field-topic = Topic
decide-field-question = Question
decide-field-closes = Closes
decide-field-until = Until
decide-field-zone = Your time zone
decide-field-shortlist = Shortlist of technologies
decide-field-shortlist-all = Leave it empty for all
decide-field-reason = Your reason, in a sentence
decide-field-objection = Your objection
decide-field-answer = Your answer
decide-field-review = Review after how many months
decide-field-time-example = friday 17:00, in 3 days, 2026-12-04 17:00
decide-field-zone-example = Europe/Berlin; I remember it
decide-field-review-example = 6; leave it empty for no review

### The ballot

decide-panel = Your ballot: what matters to you?
decide-panel-empty = Start from a use case, or choose what matters. Weigh each criterion by how much the step from its worst to its best here matters to you. Nobody sees this until you send it.
decide-alone = By your weights alone, you would get { $names }.
decide-alone-nothing = By your weights alone, nothing is left to choose.
decide-until = You can change it until{ " " }
# The worst and the best of what there is to choose from, each with what its rating means.
decide-swing = from { $low } to { $high }
decide-swing-level = all are at { $end }
decide-button-send = Send
decide-button-send-with-reason = Send with a reason

### What became of it

receipt-opened = The decision is open
receipt-sent = Your ballot is in
receipt-changed = Your ballot is changed
receipt-abstained = You abstain
receipt-held = You need more time
receipt-withdrawn = Your ballot is withdrawn
receipt-closed = The decision is closed
receipt-cancelled = The decision is cancelled
receipt-reminded = The members who are missing get a reminder
receipt-extended = The deadline is extended
receipt-reopened = A new round is open
receipt-proposed = Your proposal is in the channel
receipt-consented = You consent
receipt-objected = Your objection is in the channel
receipt-answered = Your answer is in the channel
receipt-settled = It is recorded who decided
receipt-until = You can change that until{ " " }
receipt-in-channel = The message in the channel shows it.
receipt-without-name = It is kept without your name. Nobody can bring it back, and after the close nobody can tell which ballot is yours.
decide-closes = Closes{ " " }
decide-on = On { $topic }
decide-with-quorum = { $count ->
    [one] It takes { $count } ballot or abstention.
   *[other] It takes { $count } ballots or abstentions.
}
decide-is-anonymous = Ballots are kept without names.
decide-needs-reason = Every ballot needs a reason.
decide-record = The record of the decision
decide-record-text = As a Markdown file for your repository, and as JSON from which anyone can recompute the outcome.

### Why it was refused

decide-refused = That is not possible
refusal-unexpected = The decision has changed since, so that is no longer possible. Look at it again.
refusal-closed = It is closed: no more ballots are taken.
refusal-still-open = It is still open. Close it first, or wait until it closes.
refusal-cancelled = It was cancelled.
refusal-not-invited = Ballots are for a role or for named members, and you are not among them. The member who opened it can say why.
refusal-not-in-charge = Only { $opener }, who opened it, and members who may manage messages here can do that.
refusal-not-due = It closes{ " " }
refusal-deadline-too-early = The new time must be later than now, and later than the present one.
refusal-reminded = They were reminded less than a day ago. You can remind them again{ " " }
refusal-nothing-to-withdraw = You have said nothing in this round yet.
refusal-hold-out-of-time = You can ask for time until the decision closes, not beyond. The member who opened it can extend it.
refusal-empty-ballot = The ballot is empty. Choose what matters to you, or what must be.
refusal-text-missing = It needs a reason in words.
refusal-text-too-long = The text is too long: at most { $longest } characters.
refusal-nothing-proposed = Nothing has been proposed in this round yet.
refusal-no-such-objection = There is no such objection any more.
refusal-not-on-shortlist = { $name } is not on the shortlist.
refusal-tally-names = A live tally next to the names of those who voted would tell whose ballot each is. Hide the names, or keep the tally hidden, or do without anonymity.
refusal-no-question = It needs a question.
refusal-nobody-invited = Nobody is invited. Mention at least one member.
refusal-quorum = { $invited ->
    [one] Only { $invited } member is invited, so the quorum is out of reach.
   *[other] Only { $invited } members are invited, so the quorum is out of reach.
}
refusal-shortlist = A shortlist needs at least two technologies, each once.

### Why a time cannot be used

decide-time-text = Write it like this: in 3 days, friday 17:00, or 2026-12-04 17:00.
decide-time-past = It is past, or less than a minute away.
decide-time-far = It is more than a year away.
decide-time-zone = I don’t know your time zone. Name it once with the option “{ -option-zone }”, such as Europe/Berlin; I remember it.
