//! The panel in which someone says what matters. Its menus and buttons carry the whole wish.

use super::format::{percent, short_list};
use super::must_text;
use crate::answer::surface::OPTIONS_IN_MENU;
use crate::answer::{Answer, Audience, Button, Kind, Menu, MenuOption, Row};
use crate::commands::command::Context;
use crate::index::CriterionIndex;
use crate::knowledge::prose::Span;
use crate::knowledge::topic::UseCase;
use crate::knowledge::{Criterion, Topic};
use crate::language::Language;
use crate::question::wish::{self, Step, Wish};
use crate::question::{HOLE, Question};
use crate::rating::Weight;
use crate::say;
use std::cmp::Reverse;

/// How many criteria of a use case are hinted at: two of the longest names fit an option of a menu.
const HINTED: usize = 2;
/// How many criteria are named with their numbers.
const MOST_NAMED: usize = 6;

/// The panel with a wish as it is so far.
pub fn panel(language: Language, wish: &Wish) -> Answer {
    let title = say!(language, "recommend-panel", topic = &wish.topic.title);
    let verdict = vec![Span::plain(what_to_do(language, wish))];
    let mut answer = Answer::new(Kind::AsksBack, title, verdict);
    answer.audience = Audience::Asker;
    answer.notes = restated(language, wish);

    if !wish.topic.use_cases.is_empty() {
        let menu = use_case_menu(language, wish);
        answer.follow_ups.push(Row::Menu(menu));
    }
    for step in [Step::Most, Step::Also, Step::Must] {
        let menu = criteria_menu(language, wish, step);
        // A menu needs an option.
        if !menu.options.is_empty() {
            answer.follow_ups.push(Row::Menu(menu));
        }
    }

    let buttons = vec![
        Button::ask(say!(language, "recommend-show"), wish.question(Step::Show)),
        Button::ask(
            say!(language, "recommend-another-topic"),
            Question::new(wish::COMMAND, [""; 0]),
        ),
    ];
    answer.follow_ups.push(Row::Buttons(buttons));
    answer
}

/// What to do next, given how much was said already.
fn what_to_do(language: Language, wish: &Wish) -> String {
    match (wish.weighs_nothing(), wish.topic.use_cases.is_empty()) {
        (true, false) => say!(language, "recommend-do-use-case"),
        (true, true) => say!(language, "recommend-do-choose"),
        (false, _) => say!(language, "recommend-do-change"),
    }
}

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

fn use_case_menu(language: Language, wish: &Wish) -> Menu {
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
        question: wish.question_for_choice(Step::Preset),
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
fn criteria_menu(language: Language, wish: &Wish, step: Step) -> Menu {
    let placeholder = match step {
        Step::Most => say!(language, "recommend-most"),
        Step::Also => say!(language, "recommend-also"),
        _ => say!(language, "recommend-must"),
    };

    let mut options = Vec::new();
    for (index, criterion) in wish.topic.criteria.iter_enumerated() {
        let chosen = is_chosen(wish, step, index);
        if chosen || can_be_chosen(criterion, step) {
            options.push(MenuOption {
                value: criterion.id.clone(),
                label: criterion.name.clone(),
                description: description(language, wish, step, index),
                chosen,
            });
        }
    }
    Menu {
        placeholder,
        question: wish.question_for_choice(step),
        picks: 0..=options.len(),
        options,
    }
}

/// Whether choosing a criterion in the menu of a step says enough.
fn can_be_chosen(criterion: &Criterion, step: Step) -> bool {
    match step {
        Step::Must => criterion.good_enough().is_some(),
        _ => criterion.has_ratings(),
    }
}

/// What an option of a menu means: the question of its criterion, or what its facts have to be.
fn description(language: Language, wish: &Wish, step: Step, index: CriterionIndex) -> String {
    let criterion = &wish.topic.criteria[index];
    if step == Step::Must && criterion.kind.is_factual() {
        let must = wish.must[index].clone().or_else(|| criterion.good_enough());
        if let Some(must) = must {
            return must_text::text(language, criterion, &must);
        }
    }
    criterion.question.clone()
}

/// Whether the menu of a step shows a criterion as chosen.
fn is_chosen(wish: &Wish, step: Step, criterion: CriterionIndex) -> bool {
    match step {
        Step::Most => wish.matters_most(criterion),
        Step::Also => wish.also_matters(criterion),
        _ => wish.must[criterion].is_some(),
    }
}

/// The choice of a topic, which comes before the panel.
pub fn choose_topic(cx: &Context) -> Answer {
    let title = say!(cx.language, "recommend-on-what");
    let verdict = match cx.library.topics().len() {
        0 => say!(cx.language, "recommend-nothing-covered"),
        1..=OPTIONS_IN_MENU => say!(cx.language, "recommend-choose-topic"),
        count => say!(cx.language, "recommend-choose-topic-of-many", count = count),
    };
    let mut answer = Answer::new(Kind::AsksBack, title, vec![Span::plain(verdict)]);
    answer.audience = Audience::Asker;

    let options = topic_options(cx);
    if !options.is_empty() {
        answer.follow_ups.push(Row::Menu(Menu {
            placeholder: say!(cx.language, "recommend-topic"),
            question: Question::new(wish::COMMAND, [HOLE]),
            picks: 1..=1,
            options,
        }));
    }
    answer
}

/// The topics of the menu; the configured one comes first.
fn topic_options(cx: &Context) -> Vec<MenuOption> {
    let topics = cx.library.topics();
    let default = cx.default_topic();

    let mut options = Vec::new();
    options.extend(default.map(|index| topic_option(&topics[index])));
    for (index, topic) in topics.iter_enumerated() {
        if default != Some(index) {
            options.push(topic_option(topic));
        }
    }
    options.truncate(OPTIONS_IN_MENU);
    options
}

fn topic_option(topic: &Topic) -> MenuOption {
    MenuOption {
        value: topic.id.clone(),
        label: topic.title.clone(),
        description: topic.question.clone(),
        chosen: false,
    }
}
