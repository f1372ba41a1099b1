//! What came of a round: the public message, the message of its own, and how it came about.

use super::check;
use super::team::{
    Team, anonymous, ballot, because, demanding, divided, of_one_mind, terms, with_quorum,
};
use weighin::commands::decide::announce::outcome_message;
use weighin::commands::decide::board::board;
use weighin::commands::decide::outcome::outcome;
use weighin::decisions::{Ballot, Change};
use weighin::knowledge::prose::plain_text;

fn checks(name: &str, team: &Team) {
    let (cx, shown) = (team.context(), team.shown());
    check(&format!("{name}_board"), &board(&cx, &shown));
    check(&format!("{name}_outcome"), &outcome(&cx, &shown));
}

#[test]
fn all_get_the_same_by_their_own_weights() {
    let team = of_one_mind(terms()).closes();
    checks("harmless", &team);
    let answer = outcome(&team.context(), &team.shown());
    assert_eq!(
        plain_text(&answer.verdict),
        "Go fits your team best. All 3 of you, each by your own weights, get Go."
    );
}

#[test]
fn a_disagreement_that_matters_names_where_and_who() {
    let team = divided(terms()).closes();
    checks("matters", &team);
    check(
        "matters_message",
        &outcome_message(&team.context(), &team.shown()),
    );
}

#[test]
fn an_anonymous_outcome_names_nobody() {
    let team = divided(anonymous()).closes();
    checks("anonymous", &team);
    let answer = outcome(&team.context(), &team.shown());
    let text = format!("{answer:?}").to_lowercase();
    for name in ["ana", "ben", "cleo", "dora"] {
        assert!(!text.contains(&format!("\"{name}")), "{name} in {text}");
    }
}

#[test]
fn ties_ask_for_another_round_or_a_person() {
    let team = Team::new(terms())
        .casts("ana", ballot(&[("speed", 3)]))
        .casts("ben", ballot(&[("speed", 5)]))
        .closes();
    checks("tie", &team);
}

#[test]
fn too_close_to_call_asks_for_another_round() {
    let team = Team::new(terms())
        .casts("ana", ballot(&[("speed", 4), ("safety", 1)]))
        .casts("ben", ballot(&[("speed", 5), ("learning-curve", 1)]))
        .closes();
    checks("too_close", &team);
}

#[test]
fn a_missed_quorum_says_by_how_many() {
    let team = Team::new(with_quorum(4))
        .casts("ana", ballot(&[("speed", 2), ("safety", 5)]))
        .does("ben", Change::Abstain)
        .closes();
    checks("missed_quorum", &team);
}

#[test]
fn one_member_alone_is_one_view() {
    let team = Team::new(terms())
        .casts(
            "ana",
            because(ballot(&[("speed", 2), ("safety", 5)]), "It must not fail."),
        )
        .closes();
    checks("one_alone", &team);
}

#[test]
fn must_haves_that_leave_nothing_are_listed() {
    let team = Team::new(terms())
        .casts("ana", demanding(&[("speed", 5)], "speed", 5))
        .casts("ben", demanding(&[("safety", 5)], "safety", 4))
        .casts("cleo", demanding(&[("learning-curve", 5)], "safety", 4))
        .closes();
    checks("none_left", &team);
}

#[test]
fn must_haves_may_leave_only_one() {
    let team = Team::new(terms())
        .casts("ana", demanding(&[("speed", 5)], "speed", 4))
        .casts("ben", demanding(&[("safety", 5)], "safety", 4))
        .closes();
    checks("only_one", &team);
}

#[test]
fn ballots_without_weights_rank_nothing() {
    let team = Team::new(terms())
        .casts("ana", demanding(&[], "speed", 4))
        .closes();
    checks("no_weights", &team);
}

#[test]
fn nobody_weighed_in_at_all() {
    checks("nobody", &Team::new(terms()).closes());
}

#[test]
fn must_haves_on_removed_criteria_exclude_nothing() {
    let mut ballot: Ballot = demanding(&[("speed", 2)], "reach", 4);
    ballot
        .weights
        .insert("reach".to_owned(), crate::decisions::given::weight(3));
    let team = Team::new(terms()).casts("ana", ballot).closes();
    checks("criterion_gone", &team);
}

#[test]
fn a_shortlist_is_all_that_is_ranked() {
    let short = weighin::decisions::Terms {
        shortlist: vec!["javascript".to_owned(), "c".to_owned()],
        ..terms()
    };
    checks("shortlist", &divided(short).closes());
}

#[test]
fn an_article_that_changed_since_is_not_quoted() {
    let mut team = divided(terms()).closes();
    let speed = &mut team.snapshot.criteria[0];
    speed
        .ratings
        .insert("go".to_owned(), crate::decisions::given::rating(5));
    checks("as_it_was", &team);
}

#[test]
fn ratings_that_are_not_kept_leave_no_outcome() {
    let team = divided(terms()).closes();
    let mut shown = team.shown();
    shown.snapshot = None;
    check("no_ratings_board", &board(&team.context(), &shown));
}
