//! The ways on from a recommendation.

use crate::answer::surface::BUTTONS_IN_ROW;
use crate::answer::{Button, FollowUpRow};
use crate::commands::command::Context;
use crate::commands::contribute::Gap;
use crate::commands::links;
use crate::index::TechnologyIndex;
use crate::question::comparison::Comparison;
use crate::question::wish::{Wish, WishStep};
use crate::ranking::Ranking;
use crate::say;

/// From a ranking: other weights, its first two, their sources; and sharing, where the asker alone
/// sees it.
pub fn ranked(cx: &Context, wish: &Wish, ranking: &Ranking, step: WishStep) -> Vec<FollowUpRow> {
    let mut first = Vec::new();
    for score in ranking.scores.iter().take(2) {
        first.push(score.technology);
    }

    let mut buttons = vec![Button::ask(
        say!(cx.language, "recommend-change-weights"),
        wish.question(WishStep::Panel),
    )];
    buttons.extend(compare(cx, wish, &first));
    let first = Comparison::overview(wish.topic).of(first);
    buttons.push(links::sources(cx.language, &first));
    if step == WishStep::Show {
        let label = say!(cx.language, "compare-share");
        buttons.push(Button::ask(label, wish.question(WishStep::Share)));
    }
    if ranking.scores.iter().any(|score| !score.total.is_known()) {
        buttons.extend(contribute(cx, wish));
    }

    let mut rows = Vec::new();
    for row in buttons.chunks(BUTTONS_IN_ROW) {
        rows.push(FollowUpRow::Buttons(row.to_vec()));
    }
    rows
}

/// A button that compares the first two.
fn compare(cx: &Context, wish: &Wish, first: &[TechnologyIndex]) -> Option<Button> {
    let [first, second] = *first else {
        return None;
    };
    let label = say!(
        cx.language,
        "recommend-compare",
        first = wish.name(first),
        second = wish.name(second)
    );

    let comparison = Comparison::overview(wish.topic).of(vec![first, second]);
    Some(Button::ask(label, comparison.question()))
}

/// A button that leads to where ratings can be added.
fn contribute(cx: &Context, wish: &Wish) -> Option<Button> {
    let gap = Gap {
        topic: Some(wish.topic),
        criterion: None,
        question: "",
    };
    gap.button(cx)
}
