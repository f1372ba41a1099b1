//! The ways on from a recommendation.

use crate::answer::surface::BUTTONS_IN_ROW;
use crate::answer::{Button, Row};
use crate::commands::command::Context;
use crate::commands::contribute::Gap;
use crate::commands::links;
use crate::index::TechnologyIndex;
use crate::question::comparison::Comparison;
use crate::question::wish::{Step, Wish};
use crate::ranking::Ranking;
use crate::say;

/// From a ranking: other weights, its first two, their sources; and sharing, where the asker alone
/// sees it.
pub fn ranked(cx: &Context, wish: &Wish, ranking: &Ranking, step: Step) -> Vec<Row> {
    let first: Vec<TechnologyIndex> = ranking
        .scores
        .iter()
        .take(2)
        .map(|score| score.technology)
        .collect();
    let names: Vec<&str> = first
        .iter()
        .map(|technology| wish.name(*technology))
        .collect();
    let pair = Comparison::overview(wish.topic).of(first);
    let mut buttons = vec![Button::ask(
        say!(cx.language, "recommend-change-weights"),
        wish.question(Step::Panel),
    )];
    if let [first, second] = names[..] {
        let label = say!(
            cx.language,
            "recommend-compare",
            first = first,
            second = second
        );
        buttons.push(Button::ask(label, pair.question()));
    }
    buttons.push(links::sources(cx.language, &pair));
    if step == Step::Show {
        buttons.push(Button::ask(
            say!(cx.language, "compare-share"),
            wish.question(Step::Share),
        ));
    }
    if ranking.scores.iter().any(|score| !score.total.is_known()) {
        buttons.extend(
            Gap {
                topic: Some(wish.topic),
                criterion: None,
                question: "",
            }
            .button(cx),
        );
    }
    buttons
        .chunks(BUTTONS_IN_ROW)
        .map(|row| Row::Buttons(row.to_vec()))
        .collect()
}
