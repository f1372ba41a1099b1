//! The panel in which someone says what matters. Its menus and buttons carry the whole wish.

use super::words::{percent, some};
use crate::answer::surface::OPTIONS_IN_MENU;
use crate::answer::{Answer, Audience, Button, Kind, Menu, MenuOption, Row};
use crate::commands::command::Context;
use crate::index::CriterionIndex;
use crate::knowledge::Topic;
use crate::knowledge::prose::Span;
use crate::knowledge::topic::UseCase;
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
    let mut answer = Answer::new(
        Kind::AsksBack,
        title,
        vec![Span::plain(what_to_do(language, wish))],
    );
    answer.audience = Audience::Asker;
    answer.notes = understood(language, wish);

    if !wish.topic.use_cases.is_empty() {
        answer.follow_ups.push(Row::Menu(presets(language, wish)));
    }
    let most = |criterion: CriterionIndex| wish.matters_most(criterion);
    let also = |criterion: CriterionIndex| wish.also_matters(criterion);
    let must = |criterion: CriterionIndex| wish.must[criterion].is_some();
    answer.follow_ups.push(Row::Menu(criteria(
        wish,
        Step::Most,
        say!(language, "recommend-most"),
        most,
    )));
    answer.follow_ups.push(Row::Menu(criteria(
        wish,
        Step::Also,
        say!(language, "recommend-also"),
        also,
    )));
    answer.follow_ups.push(Row::Menu(criteria(
        wish,
        Step::Must,
        say!(language, "recommend-must"),
        must,
    )));

    let show = Button::ask(say!(language, "recommend-show"), wish.question(Step::Show));
    let other = Button::ask(
        say!(language, "recommend-another-topic"),
        Question::new(wish::COMMAND, [""; 0]),
    );
    answer.follow_ups.push(Row::Buttons(vec![show, other]));
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

/// What was understood of a wish, in words: the weights with their shares, the weightiest first,
/// then the must-haves.
pub fn understood(language: Language, wish: &Wish) -> Vec<Vec<Span>> {
    let sum: f64 = wish.weights.iter().copied().map(f64::from).sum();
    let mut weighted: Vec<(Weight, &str)> = Vec::new();
    let mut must = Vec::new();
    for (index, criterion) in wish.topic.criteria.iter_enumerated() {
        if !wish.weights[index].is_none() {
            weighted.push((wish.weights[index], &criterion.name));
        }
        if let Some(least) = wish.must[index] {
            must.push(say!(
                language,
                "recommend-at-least",
                criterion = &criterion.name,
                rating = least
            ));
        }
    }
    weighted.sort_by_key(|(weight, _)| Reverse(*weight));
    let mut weights = Vec::new();
    for (weight, name) in weighted {
        let share = percent(language, f64::from(weight) / sum);
        weights.push(format!("{name} {} ({share})", weight.get()));
    }

    let listed = |names| language.list(&some(language, names, MOST_NAMED));
    let weights = say_unless_empty(listed(weights), |names| {
        say!(language, "recommend-weights", weights = names)
    });
    let must = say_unless_empty(listed(must), |names| {
        say!(language, "recommend-must-have", must = names)
    });
    weights.into_iter().chain(must).collect()
}

fn say_unless_empty(names: String, line: impl Fn(String) -> String) -> Option<Vec<Span>> {
    (!names.is_empty()).then(|| vec![Span::plain(line(names))])
}

/// What a use case weighs most, for the menu.
fn hint(language: Language, wish: &Wish, use_case: &UseCase) -> String {
    let mut weights = use_case.weights.clone();
    weights.sort_by_key(|(_, weight)| Reverse(*weight));
    let names = weights
        .iter()
        .take(HINTED)
        .filter_map(|(criterion, _)| wish.topic.criteria.get(*criterion));
    let names: Vec<&str> = names.map(|criterion| criterion.name.as_str()).collect();
    say!(
        language,
        "recommend-above-all",
        criteria = language.list(&names)
    )
}

fn presets(language: Language, wish: &Wish) -> Menu {
    let options = wish.topic.use_cases.iter().map(|use_case| MenuOption {
        value: use_case.id.clone(),
        label: use_case.name.clone(),
        description: hint(language, wish, use_case),
        chosen: wish.is_of(use_case),
    });
    let question = wish.question_for_choice(Step::Preset);
    Menu {
        placeholder: say!(language, "recommend-use-case"),
        question,
        picks: 1..=1,
        options: options.collect(),
    }
}

fn criteria(
    wish: &Wish,
    step: Step,
    placeholder: String,
    chosen: impl Fn(CriterionIndex) -> bool,
) -> Menu {
    let criteria = wish.topic.criteria.iter_enumerated();
    let options: Vec<MenuOption> = criteria
        .map(|(index, criterion)| MenuOption {
            value: criterion.id.clone(),
            label: criterion.name.clone(),
            description: criterion.question.clone(),
            chosen: chosen(index),
        })
        .collect();
    let question = wish.question_for_choice(step);
    Menu {
        placeholder,
        question,
        picks: 0..=options.len(),
        options,
    }
}

/// The choice of a topic, which comes before the panel; the configured one comes first.
pub fn choose_topic(cx: &Context) -> Answer {
    let topics = cx.library.topics();
    let verdict = match topics.len() {
        0 => say!(cx.language, "recommend-nothing-covered"),
        1..=OPTIONS_IN_MENU => say!(cx.language, "recommend-choose-topic"),
        count => say!(cx.language, "recommend-choose-topic-of-many", count = count),
    };
    let mut answer = Answer::new(
        Kind::AsksBack,
        say!(cx.language, "recommend-on-what"),
        vec![Span::plain(verdict)],
    );
    answer.audience = Audience::Asker;
    let default = cx.default_topic().map(|at| &topics[at]);
    let others = topics
        .iter()
        .filter(|topic| default.is_none_or(|default| default.id != topic.id));
    let options: Vec<MenuOption> = default
        .into_iter()
        .chain(others)
        .take(OPTIONS_IN_MENU)
        .map(topic_option)
        .collect();
    if !options.is_empty() {
        let question = Question::new(wish::COMMAND, [HOLE]);
        answer.follow_ups.push(Row::Menu(Menu {
            placeholder: say!(cx.language, "recommend-topic"),
            question,
            picks: 1..=1,
            options,
        }));
    }
    answer
}

fn topic_option(topic: &Topic) -> MenuOption {
    let (value, label, description) = (
        topic.id.clone(),
        topic.title.clone(),
        topic.question.clone(),
    );
    MenuOption {
        value,
        label,
        description,
        chosen: false,
    }
}
