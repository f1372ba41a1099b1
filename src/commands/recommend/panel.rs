//! The panel in which someone says what matters. Its menus and buttons carry the whole wish.

use super::wish::{Step, Wish};
use super::words::{percent, some};
use crate::answer::{Answer, Audience, Button, Kind, Menu, MenuOption, OPTIONS_IN_MENU, Row};
use crate::commands::Context;
use crate::commands::reading::listed;
use crate::knowledge::Topic;
use crate::knowledge::prose::Span;
use crate::knowledge::topic::UseCase;
use crate::language::Language;
use crate::question::{HOLE, Question};

/// How many criteria of a use case are hinted at: two of the longest names fit an option of a menu.
const HINTED: usize = 2;
/// How many criteria are named with their numbers.
const MOST_NAMED: usize = 6;

/// The panel with a wish as it stands.
pub fn panel(wish: &Wish) -> Answer {
    let title = format!("{}: what matters to you?", wish.topic.title);
    let mut answer = Answer::new(Kind::Asked, title, vec![Span::plain(what_to_do(wish))]);
    answer.audience = Audience::Asker;
    answer.notes = understood(wish);
    if !wish.topic.use_cases.is_empty() {
        answer.follow_ups.push(Row::Menu(presets(wish)));
    }
    let most = |criterion: usize| wish.matters_most(criterion);
    let also = |criterion: usize| wish.also_matters(criterion);
    let must = |criterion: usize| wish.must[criterion] > 0;
    answer.follow_ups.push(Row::Menu(criteria(wish, Step::Most, "Matters most", most)));
    answer.follow_ups.push(Row::Menu(criteria(wish, Step::Also, "Also matters", also)));
    answer.follow_ups.push(Row::Menu(criteria(wish, Step::Must, "Must be good", must)));
    let show = Button::ask("Show me", wish.question(Step::Show));
    let other = Button::ask("Another topic", Question::new(super::NAME, [""; 0]));
    answer.follow_ups.push(Row::Buttons(vec![show, other]));
    answer
}

/// What to do next, given how much was said already.
fn what_to_do(wish: &Wish) -> &'static str {
    match (wish.weighs_nothing(), wish.topic.use_cases.is_empty()) {
        (true, false) => "Take a use case, or choose what matters to you; then press “Show me”.",
        (true, true) => "Choose what matters to you; then press “Show me”.",
        (false, _) => "Change what you like, or press “Show me”.",
    }
}

/// What was understood of a wish, in words: the weights with their shares, the weightiest first, then the must-haves.
pub fn understood(wish: &Wish) -> Vec<Vec<Span>> {
    let sum: u32 = wish.weights.iter().map(|weight| u32::from(*weight)).sum();
    let mut weights = named(wish, &wish.weights);
    weights.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    let share = |weight: u8| percent(Language::English, f64::from(weight) / f64::from(sum));
    let weights = weights.iter().map(|(weight, name)| format!("{name} {weight} ({})", share(*weight)));
    let must = named(wish, &wish.must).into_iter().map(|(least, name)| format!("{name} at least {least}"));
    let lines = [
        ("Weights: ", some(Language::English, weights.collect(), MOST_NAMED)),
        ("Must have: ", some(Language::English, must.collect(), MOST_NAMED)),
    ];
    let lines = lines.into_iter().filter(|(_, names)| !names.is_empty());
    lines.map(|(what, names)| vec![Span::plain(format!("{what}{}.", listed(&names)))]).collect()
}

/// The criteria with a number other than 0.
fn named<'l>(wish: &Wish<'l>, numbers: &[u8]) -> Vec<(u8, &'l str)> {
    let criteria = wish.topic.criteria.iter().zip(numbers);
    criteria.filter(|(_, number)| **number > 0).map(|(criterion, number)| (*number, criterion.name.as_str())).collect()
}

/// What a use case weighs most, for the menu.
fn hint(wish: &Wish, use_case: &UseCase) -> String {
    let mut weights: Vec<&(usize, u8)> = use_case.weights.iter().collect();
    weights.sort_by_key(|(_, weight)| std::cmp::Reverse(*weight));
    let names = weights.iter().take(HINTED).filter_map(|(criterion, _)| wish.topic.criteria.get(*criterion));
    let names: Vec<&str> = names.map(|criterion| criterion.name.as_str()).collect();
    format!("Above all {}", listed(&names))
}

fn presets(wish: &Wish) -> Menu {
    let options = wish.topic.use_cases.iter().map(|use_case| MenuOption {
        value: use_case.id.clone(),
        label: use_case.name.clone(),
        description: hint(wish, use_case),
        chosen: Wish::of(wish.topic, use_case) == *wish,
    });
    let question = wish.question_for_choice(Step::Preset);
    Menu { placeholder: "Use case".to_owned(), question, picks: 1..=1, options: options.collect() }
}

fn criteria(wish: &Wish, step: Step, placeholder: &str, chosen: impl Fn(usize) -> bool) -> Menu {
    let criteria = wish.topic.criteria.iter().enumerate();
    let options: Vec<MenuOption> = criteria
        .map(|(index, criterion)| MenuOption {
            value: criterion.id.clone(),
            label: criterion.name.clone(),
            description: criterion.question.clone(),
            chosen: chosen(index),
        })
        .collect();
    let question = wish.question_for_choice(step);
    Menu { placeholder: placeholder.to_owned(), question, picks: 0..=options.len(), options }
}

/// The choice of a topic, which comes before the panel; the configured one comes first.
pub fn choose_topic(cx: &Context) -> Answer {
    let topics = cx.library.topics();
    let verdict = match topics.len() {
        0 => "This library covers nothing yet.".to_owned(),
        1..=OPTIONS_IN_MENU => "Choose the decision that you face.".to_owned(),
        count => format!("Choose the decision that you face, or name one of all {count} with the option “topic”."),
    };
    let mut answer = Answer::new(Kind::Asked, "A recommendation on what?", vec![Span::plain(verdict)]);
    answer.audience = Audience::Asker;
    let (default, others): (Vec<&Topic>, Vec<&Topic>) =
        topics.iter().partition(|topic| topic.id == cx.settings.default_topic);
    let options: Vec<MenuOption> = default.into_iter().chain(others).take(OPTIONS_IN_MENU).map(topic_option).collect();
    if !options.is_empty() {
        let question = Question::new(super::NAME, [HOLE]);
        answer.follow_ups.push(Row::Menu(Menu { placeholder: "Topic".to_owned(), question, picks: 1..=1, options }));
    }
    answer
}

fn topic_option(topic: &Topic) -> MenuOption {
    let (value, label, description) = (topic.id.clone(), topic.title.clone(), topic.question.clone());
    MenuOption { value, label, description, chosen: false }
}
