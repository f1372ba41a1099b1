//! The longest that people can type still fits Discord, in every language.

use super::sent;
use super::team::{Team, among, ballot, because, demanding, event, terms};
use crate::decisions::given::person;
use weighin::commands::Context;
use weighin::commands::decide::announce::{outcome_message, reminder, review_due};
use weighin::commands::decide::board::board;
use weighin::commands::decide::outcome::outcome;
use weighin::commands::decide::show::show;
use weighin::decisions::{Change, Terms};
use weighin::language::Language;

/// As long as a text may be, of characters that all need a backslash.
fn long(length: usize) -> String {
    "*_".repeat(length / 2)
}

/// A name as long as Discord lets it be.
fn name(at: usize) -> String {
    format!("{at:02}{}", long(30))
}

fn names() -> Vec<String> {
    (0..25).map(name).collect()
}

/// 25 members, each with a must-have, a reason and a name that are as long as can be.
fn large(terms: Terms) -> Team {
    let mut team = Team::new(Terms {
        question: long(1_000),
        ..terms
    });
    for (at, name) in names().iter().enumerate() {
        let weights = [
            ("speed", 1 + (at % 5) as u8),
            ("safety", 5 - (at % 5) as u8),
        ];
        let least = 1 + (at % 2) as i64;
        let ballot = if at % 2 == 0 {
            demanding(&weights, "learning-curve", least)
        } else {
            ballot(&weights)
        };
        team = team.casts(name, because(ballot, &long(1_000)));
    }
    team
}

fn checks(team: &Team) {
    for language in Language::ALL {
        let event = event("olga", true);
        let cx = Context {
            event: Some(&event),
            language,
            ..team.context()
        };
        let shown = team.shown_to(&name(3));
        sent("board", &board(&cx, &shown));
        sent("outcome", &outcome(&cx, &shown));
        sent("show", &show(&cx, &shown));
        sent("reminder", &reminder(&cx, &shown));
        sent("message", &outcome_message(&cx, &shown));
        sent("review", &review_due(&cx, &shown));
    }
}

#[test]
fn an_open_decision_of_25_members_fits() {
    checks(&large(terms()));
}

#[test]
fn a_closed_decision_of_25_members_fits() {
    checks(&large(terms()).closes());
}

#[test]
fn a_decision_with_the_longest_objections_fits() {
    let mut team = large(terms()).closes().proposes("go");
    for name in names() {
        team = team.objects(&name, &long(1_000));
    }
    for at in 0..3 {
        let answer = Change::Answer {
            to: person(&name(at)),
            answer: long(1_000),
        };
        team = team.does("olga", answer);
    }
    checks(&team);
}

#[test]
fn members_who_are_all_missing_fit() {
    let names = names();
    let members: Vec<&str> = names.iter().map(String::as_str).collect();
    let team = Team::new(Terms {
        question: long(1_000),
        ..among(&members)
    });
    checks(&team);
}
