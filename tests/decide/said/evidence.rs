//! What the channel hears when the evidence behind a decision has changed.

use super::check;
use super::team::{Team, ballot, demanding, divided, live, of_one_mind, terms};
use crate::decisions::given::rating;
use weighin::answer::Answer;
use weighin::commands::decide::announce::evidence;
use weighin::decisions::{Snapshot, replay};

/// The decision was weighed by other ratings than those of the library now.
fn told(team: &Team) -> Answer {
    let library = &team.fixture.edition.library;
    let topic = library.topic("languages").expect("the topic");
    let new = Snapshot::of(library.version(), topic);
    let replay = replay(&team.decision, &team.snapshot, Some(&new));
    evidence(&team.context(), &team.shown(), &replay, Some(&new))
}

fn rated(mut team: Team, criterion: usize, technology: &str, was: i64) -> Team {
    let ratings = &mut team.snapshot.criteria[criterion].ratings;
    ratings.insert(technology.to_owned(), rating(was));
    team
}

#[test]
fn another_technology_would_lead_now() {
    let team = of_one_mind(terms()).closes();
    let team = rated(rated(team, 1, "go", 1), 2, "go", 2);
    check("evidence_leader", &told(&team));
}

#[test]
fn a_must_have_excludes_what_was_chosen() {
    let team = Team::new(terms())
        .casts("ana", demanding(&[("safety", 5)], "speed", 5))
        .casts("ben", ballot(&[("safety", 3), ("learning-curve", 4)]))
        .closes()
        .proposes("go");
    let team = rated(team, 0, "go", 5);
    check("evidence_must", &told(&team));
}

#[test]
fn a_newcomer_would_lead_now() {
    let mut team = of_one_mind(terms()).closes();
    team.snapshot
        .technologies
        .retain(|technology| technology.id != "go");
    check("evidence_newcomer", &told(&team));
}

#[test]
fn the_chosen_technology_is_gone() {
    let mut team = of_one_mind(terms()).closes().proposes("zig");
    team.snapshot
        .technologies
        .push(weighin::decisions::snapshot::NamedTechnology {
            id: "zig".to_owned(),
            name: "Zig".to_owned(),
        });
    check("evidence_gone", &told(&team));
}

#[test]
fn the_topic_is_gone() {
    let team = of_one_mind(terms()).closes();
    let replay = replay(&team.decision, &team.snapshot, None);
    let answer = evidence(&team.context(), &team.shown(), &replay, None);
    check("evidence_no_topic", &answer);
}

#[test]
fn an_open_decision_offers_to_weigh_in() {
    let team = rated(divided(live()), 1, "go", 1);
    check("evidence_open", &told(&team));
}
