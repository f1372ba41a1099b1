//! The public message of an open decision.

use super::check;
use super::team::{
    Team, among, anonymous, ballot, divided, hold, live, of_one_mind, terms, with_quorum,
};
use crate::decisions::given::{member, reopen};
use weighin::commands::decide::announce::reminder;
use weighin::commands::decide::board::board;
use weighin::decisions::{Change, Terms, Who};

#[test]
fn nobody_has_weighed_in_yet() {
    let team = Team::new(terms());
    check("open_and_empty", &board(&team.context(), &team.shown()));
}

#[test]
fn a_hidden_decision_shows_who_weighed_in() {
    let team = of_one_mind(with_quorum(5))
        .does("dora", Change::Abstain)
        .does("eva", hold());
    check("open_and_hidden", &board(&team.context(), &team.shown()));
}

#[test]
fn a_hidden_decision_without_names_shows_how_many() {
    let quiet = Terms {
        shows_names: false,
        needs_reason: false,
        who: Who::Role("77".to_owned()),
        ..terms()
    };
    let mut team = Team::new(quiet);
    let mut ana = member("ana");
    ana.roles.push("77".to_owned());
    team.decision
        .apply(weighin::decisions::RecordedAct {
            id: "a".to_owned(),
            by: weighin::decisions::Author::Member(ana),
            at: crate::decisions::given::OPENED,
            change: Change::Cast(ballot(&[("speed", 3)])),
        })
        .expect("a ballot");
    check("open_without_names", &board(&team.context(), &team.shown()));
}

#[test]
fn a_live_tally_shows_the_scores_so_far() {
    let team = divided(live());
    check("open_and_live", &board(&team.context(), &team.shown()));
}

#[test]
fn an_anonymous_decision_shows_only_how_many() {
    let team = of_one_mind(anonymous()).does("eva", hold());
    check("open_and_anonymous", &board(&team.context(), &team.shown()));
}

#[test]
fn those_who_are_listed_and_missing_are_mentioned() {
    let team = Team::new(among(&["ana", "ben", "cleo"])).casts("ben", ballot(&[("speed", 1)]));
    check("open_to_members", &board(&team.context(), &team.shown()));
    check(
        "reminder_of_members",
        &reminder(&team.context(), &team.shown()),
    );
}

#[test]
fn a_reminder_for_anyone_pings_nobody() {
    let team = of_one_mind(terms());
    let answer = reminder(&team.context(), &team.shown());
    assert!(answer.addressees.is_empty());
    check("reminder_of_anyone", &answer);
}

#[test]
fn a_new_round_shows_the_last_spread() {
    let team = divided(terms())
        .closes()
        .does("olga", reopen())
        .casts("ana", ballot(&[("speed", 4), ("safety", 3)]));
    check("second_round", &board(&team.context(), &team.shown()));
}
