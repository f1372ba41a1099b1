//! The panel in which someone says what matters. Its menus and buttons carry the whole wish.

use super::wish::{FROM_MOST, Step, Wish};
use crate::answer::{Answer, Audience, Button, Kind, Menu, MenuOption, OPTIONS_IN_MENU, Row};
use crate::commands::Context;
use crate::commands::reading::listed;
use crate::knowledge::prose::Span;
use crate::question::{HOLE, Question};

/// The panel with a wish as it stands.
pub fn panel(wish: &Wish) -> Answer {
    let title = format!("{}: what matters to you?", wish.topic.title);
    let verdict = "Choose a use case or what matters, then press “Show me”. A use case can be changed afterwards.";
    let mut answer = Answer::new(Kind::Asked, title, vec![Span::plain(verdict)]);
    answer.audience = Audience::Asker;
    answer.notes = understood(wish);
    if !wish.topic.use_cases.is_empty() {
        answer.follow_ups.push(Row::Menu(presets(wish)));
    }
    let most = |criterion: usize| wish.weights[criterion] >= FROM_MOST;
    let also = |criterion: usize| (1..FROM_MOST).contains(&wish.weights[criterion]);
    let must = |criterion: usize| wish.must[criterion] > 0;
    answer.follow_ups.push(Row::Menu(criteria(wish, Step::Most, "Matters most", most)));
    answer.follow_ups.push(Row::Menu(criteria(wish, Step::Also, "Also matters", also)));
    answer.follow_ups.push(Row::Menu(criteria(wish, Step::Must, "Must be good", must)));
    let show = Button::ask("Show me", wish.question(Step::Show));
    let other = Button::ask("Another topic", Question::new(super::NAME, [""; 0]));
    answer.follow_ups.push(Row::Buttons(vec![show, other]));
    answer
}

/// What was understood of a wish, in words: the weights, then the must-haves.
pub fn understood(wish: &Wish) -> Vec<Vec<Span>> {
    let mut weights: Vec<(u8, &str)> = named(wish, &wish.weights);
    weights.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    let weights: Vec<String> = weights.iter().map(|(weight, name)| format!("{name} {weight}")).collect();
    let must = named(wish, &wish.must);
    let must: Vec<String> = must.iter().map(|(least, name)| format!("{name} at least {least}")).collect();
    let lines = [("Weights: ", weights), ("Must have: ", must)];
    let lines = lines.into_iter().filter(|(_, names)| !names.is_empty());
    lines.map(|(what, names)| vec![Span::plain(format!("{what}{}.", listed(&names)))]).collect()
}

/// The criteria with a number other than 0.
fn named<'l>(wish: &Wish<'l>, numbers: &[u8]) -> Vec<(u8, &'l str)> {
    let criteria = wish.topic.criteria.iter().zip(numbers);
    criteria.filter(|(_, number)| **number > 0).map(|(criterion, number)| (*number, criterion.name.as_str())).collect()
}

fn presets(wish: &Wish) -> Menu {
    let options = wish.topic.use_cases.iter().map(|use_case| MenuOption {
        value: use_case.id.clone(),
        label: use_case.name.clone(),
        description: String::new(),
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

/// The choice of a topic, which comes before the panel.
pub fn choose_topic(cx: &Context) -> Answer {
    let topics = cx.library.topics();
    let verdict = match topics.len() {
        0..=OPTIONS_IN_MENU => "Choose the decision that you face.".to_owned(),
        count => format!("Choose the decision that you face, or name one of all {count} with the option “topic”."),
    };
    let mut answer = Answer::new(Kind::Asked, "A recommendation on what?", vec![Span::plain(verdict)]);
    answer.audience = Audience::Asker;
    let options = topics.iter().take(OPTIONS_IN_MENU).map(|topic| MenuOption {
        value: topic.id.clone(),
        label: topic.title.clone(),
        description: topic.question.clone(),
        chosen: false,
    });
    answer.follow_ups.push(Row::Menu(Menu {
        placeholder: "Topic".to_owned(),
        question: Question::new(super::NAME, [HOLE]),
        picks: 1..=1,
        options: options.collect(),
    }));
    answer
}
