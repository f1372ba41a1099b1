//! Who may do what, and when.

use super::given::{
    CLOSES, OPENED, Story, act, ballot, by_clock, cast, close, member, opened, opening, person,
    reopen, terms,
};
use weighin::decisions::ballot::LONGEST_TEXT;
use weighin::decisions::{
    ActRefusal, ActingMember, Author, Ballot, Change, Decision, Phase, Receipt, RecordedAct, Tally,
    Terms, Who,
};

fn refused(terms: Terms) -> ActRefusal {
    Decision::open("d1", opening(terms)).expect_err("these terms")
}

#[test]
fn terms_that_nobody_could_decide_by_are_refused() {
    let given = terms;
    let question = String::from(" ");
    assert_eq!(
        refused(Terms {
            question,
            ..given()
        }),
        ActRefusal::NoQuestion
    );
    let question = "?".repeat(LONGEST_TEXT + 1);
    let longest = LONGEST_TEXT;
    assert_eq!(
        refused(Terms {
            question,
            ..given()
        }),
        ActRefusal::TextTooLong { longest }
    );
    let closes_at = OPENED;
    assert_eq!(
        refused(Terms {
            closes_at,
            ..given()
        }),
        ActRefusal::DeadlineTooEarly
    );
    let who = Who::Members(Vec::new());
    assert_eq!(refused(Terms { who, ..given() }), ActRefusal::NobodyInvited);
    let who = Who::Members(vec![person("ann"), person("ann")]);
    let few = Terms {
        who,
        quorum: 2,
        ..given()
    };
    assert_eq!(refused(few), ActRefusal::QuorumOutOfReach { invited: 1 });
    let shortlist = vec!["pg".to_owned()];
    assert_eq!(
        refused(Terms {
            shortlist,
            ..given()
        }),
        ActRefusal::ShortlistTooShort
    );
}

#[test]
fn names_and_live_tally_exclude_anonymous_ballots() {
    for (tally, shows_names, anonymous) in [
        (Tally::Live, true, true),
        (Tally::Live, true, false),
        (Tally::Live, false, true),
        (Tally::Hidden, true, true),
    ] {
        let terms = Terms {
            tally,
            shows_names,
            anonymous,
            ..terms()
        };
        let opened = Decision::open("d1", opening(terms));
        let all_three = tally == Tally::Live && shows_names && anonymous;
        assert_eq!(
            opened.is_err(),
            all_three,
            "{tally:?} {shows_names} {anonymous}"
        );
    }
}

#[test]
fn only_a_members_opening_opens_a_decision() {
    let other = Decision::open("d1", act("x", "olga", Change::Cancel));
    assert_eq!(other, Err(ActRefusal::NotOpened));
    let clock = by_clock("x", OPENED, Change::Open(terms()));
    assert_eq!(Decision::open("d1", clock), Err(ActRefusal::NotInCharge));
    assert_eq!(Decision::fold("d1", []), Err(ActRefusal::NotOpened));
    let mut story = Story::new(terms());
    assert_eq!(
        story.tries("olga", Change::Open(terms())),
        Err(ActRefusal::OpenedAlready)
    );
}

#[test]
fn a_ballot_can_be_changed_and_withdrawn() {
    let mut story = Story::new(terms());
    assert_eq!(story.tries("ann", cast(&[5, 1])), Ok(Receipt::First));
    assert_eq!(story.tries("ann", cast(&[1, 5])), Ok(Receipt::Changed));
    let ballots: Vec<&Ballot> = story.decision.round().ballots().map(|(_, b)| b).collect();
    assert_eq!(ballots, [&ballot(&[1, 5])]);
    assert_eq!(story.tries("ann", Change::Withdraw), Ok(Receipt::Done));
    assert_eq!(story.decision.round().present(), 0);
    assert_eq!(
        story.tries("ann", Change::Withdraw),
        Err(ActRefusal::NothingToWithdraw)
    );
}

#[test]
fn the_same_act_twice_is_one_act() {
    let mut decision = opened(terms());
    let ballot = act("click", "ann", cast(&[5, 1]));
    assert_eq!(decision.apply(ballot.clone()), Ok(Receipt::First));
    let before = decision.clone();
    assert_eq!(decision.apply(ballot), Ok(Receipt::Repeated));
    assert_eq!(decision.apply(opening(terms())), Ok(Receipt::Repeated));
    assert_eq!(decision, before);
}

#[test]
fn abstaining_counts_for_the_quorum_unlike_holding() {
    let mut story = Story::new(terms());
    let until = CLOSES;
    story
        .does("ann", cast(&[1]))
        .does("ben", Change::Abstain)
        .does("cleo", Change::Hold { until });
    let round = story.decision.round();
    assert_eq!(
        (round.present(), round.abstentions(), round.holds()),
        (2, 1, 1)
    );
    for until in [OPENED, CLOSES.plus(1)] {
        assert_eq!(
            story.tries("ann", Change::Hold { until }),
            Err(ActRefusal::HoldOutOfTime)
        );
    }
    assert_eq!(story.tries("cleo", cast(&[1])), Ok(Receipt::Changed));
}

#[test]
fn a_ballot_needs_content_and_its_reason() {
    let mut story = Story::new(Terms {
        needs_reason: true,
        ..terms()
    });
    let reason = |text: &str| {
        let reason = Some(text.to_owned());
        Change::Cast(Ballot {
            reason,
            ..ballot(&[3])
        })
    };
    assert_eq!(
        story.tries("ann", cast(&[0, 0])),
        Err(ActRefusal::EmptyBallot)
    );
    assert_eq!(story.tries("ann", cast(&[3])), Err(ActRefusal::TextMissing));
    assert_eq!(
        story.tries("ann", reason("  ")),
        Err(ActRefusal::TextMissing)
    );
    let longest = LONGEST_TEXT;
    let long = "x".repeat(longest + 1);
    assert_eq!(
        story.tries("ann", reason(&long)),
        Err(ActRefusal::TextTooLong { longest })
    );
    assert_eq!(
        story.tries("ann", reason("We ship weekly.")),
        Ok(Receipt::First)
    );
}

#[test]
fn only_those_invited_weigh_in() {
    let listed = Terms {
        who: Who::Members(vec![person("ann"), person("ben")]),
        ..terms()
    };
    let mut story = Story::new(listed);
    assert_eq!(story.tries("cleo", cast(&[3])), Err(ActRefusal::NotInvited));
    story.does("ann", cast(&[3]));
    assert_eq!(story.decision.missing(None), Some(vec![&person("ben")]));

    let mut decision = opened(Terms {
        who: Who::Role("team".to_owned()),
        ..terms()
    });
    let with_role = |role: &str| RecordedAct {
        by: Author::Member(ActingMember {
            roles: vec![role.to_owned()],
            ..member("ann")
        }),
        ..act(role, "ann", cast(&[3]))
    };
    assert_eq!(
        decision.apply(with_role("other")),
        Err(ActRefusal::NotInvited)
    );
    assert_eq!(decision.apply(with_role("team")), Ok(Receipt::First));
    assert_eq!(decision.missing(None), None);
}

#[test]
fn only_the_opener_and_managers_lead_a_decision() {
    let closes_at = CLOSES.plus(1);
    for change in [
        close(),
        Change::Extend { closes_at },
        Change::Remind,
        Change::Cancel,
    ] {
        let mut story = Story::new(terms());
        assert_eq!(
            story.tries("ann", change.clone()),
            Err(ActRefusal::NotInCharge),
            "{change:?}"
        );
        let manager = ActingMember {
            manages: true,
            ..member("ann")
        };
        let managed = RecordedAct {
            by: Author::Member(manager),
            ..act("m", "ann", change.clone())
        };
        assert_eq!(
            story.decision.apply(managed),
            Ok(Receipt::Done),
            "{change:?}"
        );
    }
    let mut story = Story::new(terms());
    assert_eq!(
        story.closes().tries("ann", reopen()),
        Err(ActRefusal::NotInCharge)
    );
}

#[test]
fn a_closed_decision_takes_no_ballots() {
    let mut story = Story::new(terms());
    story.closes();
    for change in [
        cast(&[3]),
        Change::Abstain,
        Change::Withdraw,
        close(),
        Change::Remind,
    ] {
        assert_eq!(story.tries("olga", change), Err(ActRefusal::Closed));
    }
    // The deadline counts, even while the act that closes is still to come.
    let mut decision = opened(terms());
    let late = RecordedAct {
        at: CLOSES,
        ..act("late", "ann", cast(&[3]))
    };
    assert_eq!(decision.apply(late), Err(ActRefusal::Closed));
    assert_eq!(decision.phase(), Phase::Open);
}

#[test]
fn the_clock_closes_and_says_how_late() {
    let mut decision = opened(terms());
    let early = by_clock("due", CLOSES.plus(-1), close());
    assert_eq!(
        decision.apply(early),
        Err(ActRefusal::NotDue { closes_at: CLOSES })
    );
    assert_eq!(
        decision.apply(by_clock("due", CLOSES.plus(5_000), close())),
        Ok(Receipt::Done)
    );
    assert_eq!(
        (decision.phase(), decision.round().late_by()),
        (Phase::Closed, 5_000)
    );
    assert_eq!(decision.round().snapshot, "last");
}

#[test]
fn an_extended_decision_stays_open_longer() {
    let mut story = Story::new(terms());
    let extend = |closes_at| Change::Extend { closes_at };
    assert_eq!(
        story.tries("olga", extend(CLOSES)),
        Err(ActRefusal::DeadlineTooEarly)
    );
    story.does("olga", extend(CLOSES.plus(1_000)));
    let late = RecordedAct {
        at: CLOSES,
        ..act("late", "ann", cast(&[3]))
    };
    assert_eq!(story.decision.apply(late), Ok(Receipt::First));
}

#[test]
fn a_reopened_decision_keeps_the_old_round() {
    let mut story = Story::new(terms());
    assert_eq!(story.tries("olga", reopen()), Err(ActRefusal::StillOpen));
    story
        .does("ann", cast(&[3]))
        .closes()
        .does("olga", reopen());
    assert_eq!(story.decision.phase(), Phase::Open);
    assert_eq!(story.decision.round().present(), 0);
    story.does("ben", cast(&[1])).does("ann", cast(&[5]));
    assert_eq!(story.decision.rounds().len(), 2);
    assert_eq!(story.decision.rounds()[0].present(), 1);
}

#[test]
fn members_are_reminded_at_most_once_a_day() {
    let mut decision = opened(Terms {
        closes_at: CLOSES.plus(900_000_000),
        ..terms()
    });
    let remind = |id: &str, after| RecordedAct {
        at: OPENED.plus(after),
        ..act(id, "olga", Change::Remind)
    };
    let day = 24 * 60 * 60 * 1000;
    assert_eq!(decision.apply(remind("one", 0)), Ok(Receipt::Done));
    let again_at = OPENED.plus(day);
    assert_eq!(
        decision.apply(remind("two", day - 1)),
        Err(ActRefusal::RemindedAlready { again_at })
    );
    assert_eq!(decision.apply(remind("three", day)), Ok(Receipt::Done));
}

#[test]
fn a_cancelled_decision_takes_no_further_acts() {
    let mut story = Story::new(terms());
    story.does("olga", Change::Cancel);
    assert_eq!(story.decision.phase(), Phase::Cancelled);
    let review = None;
    let propose = Change::Propose {
        technology: "pg".to_owned(),
        review,
    };
    for change in [
        cast(&[3]),
        close(),
        reopen(),
        Change::Cancel,
        propose,
        Change::Consent,
    ] {
        assert_eq!(story.tries("olga", change), Err(ActRefusal::Cancelled));
    }
}

/// So that a refused act can be left out of the list.
#[test]
fn a_refused_act_changes_nothing() {
    let mut story = Story::new(terms());
    story.does("ann", cast(&[3]));
    let before = story.decision.clone();
    for change in [
        close(),
        Change::Cancel,
        cast(&[0]),
        reopen(),
        Change::Consent,
    ] {
        assert!(story.tries("ben", change).is_err());
    }
    assert_eq!(story.decision, before);
}
