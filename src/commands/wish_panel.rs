//! The menus in which someone says what matters, and what they said in words: for every command
//! that asks for it.

use super::must_text;
use super::shares::{percent, short_list};
use crate::answer::{FollowUpRow, Menu, MenuOption};
use crate::index::CriterionIndex;
use crate::knowledge::Criterion;
use crate::knowledge::prose::Span;
use crate::knowledge::topic::UseCase;
use crate::language::Language;
use crate::question::Question;
use crate::question::wish::{Wish, WishStep};
use crate::rating::Weight;
use crate::say;
use std::cmp::Reverse;

/// How many criteria of a use case are hinted at: two of the longest names fit an option of a menu.
const HINTED: usize = 2;
/// How many criteria are named with their numbers.
const MOST_NAMED: usize = 6;

/// A wish in words, as it was understood: the weights with their shares, the largest first, then
/// the must-haves.
pub fn restated(language: Language, wish: &Wish) -> Vec<Vec<Span>> {
    let mut lines = Vec::new();
    let weights = restated_weights(language, wish);
    if !weights.is_empty() {
        let weights = short_list(language, weights, MOST_NAMED);
        lines.push(say!(language, "recommend-weights", weights = weights));
    }

    let must = restated_must_haves(language, wish);
    if !must.is_empty() {
        let must = short_list(language, must, MOST_NAMED);
        lines.push(say!(language, "recommend-must-have", must = must));
    }

    lines
        .into_iter()
        .map(|line| vec![Span::plain(line)])
        .collect()
}

/// Each criterion that has a weight: `Speed 5 (62.5%)`.
fn restated_weights(language: Language, wish: &Wish) -> Vec<String> {
    let mut weighted: Vec<(Weight, &str)> = Vec::new();
    for (index, criterion) in wish.topic.criteria.iter_enumerated() {
        let weight = wish.weights[index];
        if !weight.is_none() {
            weighted.push((weight, &criterion.name));
        }
    }
    weighted.sort_by_key(|(weight, _)| Reverse(*weight));

    let sum: f64 = wish.weights.iter().copied().map(f64::from).sum();
    let mut restated = Vec::new();
    for (weight, name) in weighted {
        let share = percent(language, f64::from(weight) / sum);
        restated.push(format!("{name} {} ({share})", weight.get()));
    }
    restated
}

fn restated_must_haves(language: Language, wish: &Wish) -> Vec<String> {
    let mut restated = Vec::new();
    for (index, criterion) in wish.topic.criteria.iter_enumerated() {
        if let Some(must) = &wish.must[index] {
            restated.push(must_text::text(language, criterion, must));
        }
    }
    restated
}

/// The menus of a panel: a use case to start from, then the criteria that matter most, that also
/// matter and that must be good. `about` describes a criterion, `ask` is the question that a menu
/// completes.
pub fn menus(
    language: Language,
    wish: &Wish,
    about: impl Fn(CriterionIndex) -> String,
    ask: impl Fn(WishStep) -> Question,
) -> Vec<FollowUpRow> {
    let mut rows = Vec::new();
    if !wish.topic.use_cases.is_empty() {
        let menu = use_case_menu(language, wish, ask(WishStep::Preset));
        rows.push(FollowUpRow::Menu(menu));
    }

    for step in [WishStep::Most, WishStep::Also, WishStep::Must] {
        let menu = criteria_menu(language, wish, step, &about, ask(step));
        // A menu needs an option.
        if !menu.options.is_empty() {
            rows.push(FollowUpRow::Menu(menu));
        }
    }
    rows
}

fn use_case_menu(language: Language, wish: &Wish, question: Question) -> Menu {
    let mut options = Vec::new();
    for use_case in &wish.topic.use_cases {
        options.push(MenuOption {
            value: use_case.id.clone(),
            label: use_case.name.clone(),
            description: hint(language, wish, use_case),
            chosen: wish.is_of(use_case),
        });
    }

    Menu {
        placeholder: say!(language, "recommend-use-case"),
        question,
        picks: 1..=1,
        options,
    }
}

/// What a use case weighs most, for the menu.
fn hint(language: Language, wish: &Wish, use_case: &UseCase) -> String {
    let mut weights = use_case.weights.clone();
    weights.sort_by_key(|(_, weight)| Reverse(*weight));

    let mut names: Vec<&str> = Vec::new();
    for (criterion, _) in weights.iter().take(HINTED) {
        if let Some(criterion) = wish.topic.criteria.get(*criterion) {
            names.push(&criterion.name);
        }
    }
    let names = language.list(&names);
    say!(language, "recommend-above-all", criteria = names)
}

/// The menu of the criteria for a step of the panel.
fn criteria_menu(
    language: Language,
    wish: &Wish,
    step: WishStep,
    about: impl Fn(CriterionIndex) -> String,
    question: Question,
) -> Menu {
    let placeholder = match step {
        WishStep::Most => say!(language, "recommend-most"),
        WishStep::Also => say!(language, "recommend-also"),
        _ => say!(language, "recommend-must"),
    };

    let mut options = Vec::new();
    for (index, criterion) in wish.topic.criteria.iter_enumerated() {
        let chosen = is_chosen(wish, step, index);
        if chosen || can_be_chosen(criterion, step) {
            options.push(MenuOption {
                value: criterion.id.clone(),
                label: criterion.name.clone(),
                description: fact_to_be(language, wish, step, index)
                    .unwrap_or_else(|| about(index)),
                chosen,
            });
        }
    }
    Menu {
        placeholder,
        question,
        picks: 0..=options.len(),
        options,
    }
}

/// Whether choosing a criterion in the menu of a step says enough.
fn can_be_chosen(criterion: &Criterion, step: WishStep) -> bool {
    match step {
        WishStep::Must => criterion.good_enough().is_some(),
        _ => criterion.has_ratings(),
    }
}

/// What the facts of a criterion have to be, where choosing it demands that.
fn fact_to_be(
    language: Language,
    wish: &Wish,
    step: WishStep,
    index: CriterionIndex,
) -> Option<String> {
    let criterion = &wish.topic.criteria[index];
    if step != WishStep::Must || !criterion.kind.is_factual() {
        return None;
    }
    let must = wish.must[index]
        .clone()
        .or_else(|| criterion.good_enough())?;
    Some(must_text::text(language, criterion, &must))
}

/// Whether the menu of a step shows a criterion as chosen.
fn is_chosen(wish: &Wish, step: WishStep, criterion: CriterionIndex) -> bool {
    match step {
        WishStep::Most => wish.matters_most(criterion),
        WishStep::Also => wish.also_matters(criterion),
        _ => wish.must[criterion].is_some(),
    }
}
