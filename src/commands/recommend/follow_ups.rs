//! The ways on from a recommendation.

use super::wish::{Step, Wish};
use crate::answer::{BUTTONS_IN_ROW, Button, Row};
use crate::commands::Context;
use crate::commands::compare::{Comparison, View};
use crate::ranking::Ranking;

/// From a ranking: other weights, its first two, their sources; and sharing, where the asker alone sees it.
pub fn ranked(cx: &Context, wish: &Wish, ranking: &Ranking, step: Step) -> Vec<Row> {
    let first: Vec<usize> = ranking.scores.iter().take(2).map(|score| score.technology).collect();
    let names: Vec<&str> = first.iter().map(|technology| wish.name(*technology)).collect();
    let pair = Comparison::overview(wish.topic).of(first);
    let mut buttons = vec![Button::ask("Change weights", wish.question(Step::Panel))];
    if names.len() == 2 {
        buttons.push(Button::ask(format!("Compare {}", names.join(" and ")), pair.question()));
    }
    buttons.push(Button::ask("Sources", pair.view(View::Sources { page: 1 }).question()));
    if step == Step::Show {
        buttons.push(Button::ask("Share", wish.question(Step::Share)));
    }
    let gaps = ranking.scores.iter().any(|score| !score.total.is_known());
    let url = &cx.settings.contribute_url;
    if gaps && !url.is_empty() {
        buttons.push(Button::open("Contribute", url));
    }
    buttons.chunks(BUTTONS_IN_ROW).map(|row| Row::Buttons(row.to_vec())).collect()
}
