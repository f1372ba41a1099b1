//! While a hidden decision is open, no answer says anything of what its members weigh.

use super::team::{Team, divided, event, of_one_mind, terms};
use weighin::answer::Answer;
use weighin::commands::Context;
use weighin::commands::decide::announce::reminder;
use weighin::commands::decide::board::board;
use weighin::commands::decide::outcome::outcome;
use weighin::commands::decide::show::show;
use weighin::render::terminal::text_of;

/// Everything that somebody who said nothing can get to see.
fn seen(team: &Team) -> Vec<Answer> {
    let event = event("nobody", true);
    let cx = Context {
        event: Some(&event),
        ..team.context()
    };
    let shown = team.shown();
    vec![
        board(&cx, &shown),
        outcome(&cx, &shown),
        show(&cx, &shown),
        reminder(&cx, &shown),
    ]
}

#[test]
fn answers_are_the_same_whatever_the_members_weigh() {
    let wanting_speed = Team::new(terms())
        .casts("ana", super::team::ballot(&[("speed", 5)]))
        .casts("ben", super::team::ballot(&[("speed", 4)]))
        .casts("cleo", super::team::ballot(&[("speed", 3)]));
    for (one, other) in seen(&of_one_mind(terms())).iter().zip(seen(&wanting_speed)) {
        assert_eq!(one, &other);
    }
}

#[test]
fn ballots_of_a_cancelled_decision_stay_hidden() {
    let cancel = weighin::decisions::Change::Cancel;
    let team = divided(terms()).does("olga", cancel);
    for answer in seen(&team).iter().take(3) {
        let text = text_of(answer, super::PLAIN);
        for secret in ["leads", "millisecond", "Must-haves", "%"] {
            assert!(!text.contains(secret), "{secret} in {text}");
        }
    }
}
