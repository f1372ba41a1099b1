//! The picture of an outcome.

use super::team::{anonymous, divided, terms};
use weighin::commands::decide::outcome::outcome;
use weighin::render::chart::Chart;

#[test]
fn an_outcome_has_a_picture_with_text() {
    let team = divided(terms()).closes();
    let answer = outcome(&team.context(), &team.shown());
    let picture = Chart::of(&answer)
        .expect("a chart")
        .draw()
        .expect("a picture");
    assert!(picture.png.starts_with(b"\x89PNG"));
    assert!(
        picture.alt_text.contains("Go 3 (ben, cleo, dora)"),
        "{}",
        picture.alt_text
    );
}

#[test]
fn a_picture_of_an_anonymous_outcome_names_nobody() {
    let team = divided(anonymous()).closes();
    let answer = outcome(&team.context(), &team.shown());
    let alt = Chart::of(&answer).expect("a chart").alt_text();
    assert!(alt.contains("Go 3") && !alt.contains("ben"), "{alt}");
}
