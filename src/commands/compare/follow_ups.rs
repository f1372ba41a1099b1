//! The ways on from a comparison.

use super::comparison::{Comparison, View};
use crate::answer::{BUTTONS_IN_ROW, Button, Menu, MenuOption, Row};
use crate::commands::Context;
use crate::commands::recommend::{HEAVIEST, Step, Wish};
use crate::knowledge::Topic;
use crate::question::NONE;

/// From a comparison on a criterion.
pub fn on_criterion(cx: &Context, comparison: &Comparison, shown: &[usize], gap: bool) -> Vec<Row> {
    let mut more: Vec<Button> = shown
        .iter()
        .filter(|technology| comparison.topic.section(comparison.criterion.unwrap_or_default(), **technology).is_some())
        .map(|technology| read_more(comparison, *technology, "Read more: "))
        .collect();
    more.push(sources_button(comparison));
    if gap {
        more.extend(contribute(cx));
    }
    // The last button is the one to lack room where much stands side by side.
    more.push(recommend_button(comparison));
    more.truncate(BUTTONS_IN_ROW);
    let rows = [Some(criteria(comparison)), Some(Row::Buttons(more)), swap(comparison)];
    rows.into_iter().flatten().collect()
}

/// From an overview.
pub fn overview(comparison: &Comparison) -> Vec<Row> {
    let last = Row::Buttons(vec![recommend_button(comparison), sources_button(comparison)]);
    [Some(criteria(comparison)), swap(comparison), Some(last)].into_iter().flatten().collect()
}

/// From a section.
pub fn detail(comparison: &Comparison, criterion: usize, page: usize, pages: usize) -> Vec<Row> {
    let mut onward = turn(page, pages, |page| comparison.view(View::Detail { page }));
    onward.push(sources_button(comparison));
    onward.push(back(comparison));
    let topic = comparison.topic;
    let homepage =
        comparison.technologies.first().and_then(|technology| topic.technologies[*technology].homepage.as_ref());
    onward.extend(homepage.map(|url| Button::open("Homepage", url)));
    let others = (0..topic.technologies.len())
        .filter(|technology| !comparison.technologies.contains(technology))
        .filter(|technology| topic.section(criterion, *technology).is_some())
        .take(BUTTONS_IN_ROW)
        .map(|technology| read_more(comparison, technology, "Read on: "));
    let others: Vec<Button> = others.collect();
    let rows = [Row::Buttons(onward), Row::Buttons(others)];
    rows.into_iter().filter(|row| !matches!(row, Row::Buttons(buttons) if buttons.is_empty())).collect()
}

/// From a list of sources.
pub fn sources(comparison: &Comparison, page: usize, pages: usize) -> Vec<Row> {
    let mut buttons = turn(page, pages, |page| comparison.view(View::Sources { page }));
    buttons.push(back(comparison));
    vec![Row::Buttons(buttons)]
}

/// From a section that is not there.
pub fn gap(cx: &Context, comparison: &Comparison) -> Vec<Row> {
    vec![Row::Buttons(std::iter::once(back(comparison)).chain(contribute(cx)).collect())]
}

fn contribute(cx: &Context) -> Option<Button> {
    let url = &cx.settings.contribute_url;
    (!url.is_empty()).then(|| Button::open("Contribute", url))
}

fn read_more(comparison: &Comparison, technology: usize, label: &str) -> Button {
    let section = comparison.of(vec![technology]).view(View::Detail { page: 1 });
    Button::ask(format!("{label}{}", comparison.topic.technologies[technology].name), section.question())
}

/// To the panel, in which the criterion that is compared matters most so far.
fn recommend_button(comparison: &Comparison) -> Button {
    let mut wish = Wish::new(comparison.topic);
    if let Some(criterion) = comparison.criterion {
        wish.weights[criterion] = HEAVIEST;
    }
    Button::ask("Recommend", wish.question(Step::Panel))
}

fn sources_button(comparison: &Comparison) -> Button {
    Button::ask("Sources", comparison.view(View::Sources { page: 1 }).question())
}

fn back(comparison: &Comparison) -> Button {
    Button::ask("Comparison", comparison.view(View::Summary).question())
}

/// Buttons to the pages before and after this one.
fn turn<'l>(page: usize, pages: usize, to: impl Fn(usize) -> Comparison<'l>) -> Vec<Button> {
    let before = (page > 1).then(|| Button::ask(format!("Page {}", page - 1), to(page - 1).question()));
    let after = (page < pages).then(|| Button::ask(format!("Page {}", page + 1), to(page + 1).question()));
    before.into_iter().chain(after).collect()
}

fn criteria(comparison: &Comparison) -> Row {
    let overview = MenuOption {
        value: NONE.to_owned(),
        label: "Overview".to_owned(),
        description: "All criteria at a glance".to_owned(),
        chosen: comparison.criterion.is_none(),
    };
    let criteria = comparison.topic.criteria.iter().enumerate().map(|(index, criterion)| MenuOption {
        value: criterion.id.clone(),
        label: criterion.name.clone(),
        description: criterion.question.clone(),
        chosen: comparison.criterion == Some(index),
    });
    Row::Menu(Menu {
        placeholder: "Another criterion".to_owned(),
        question: comparison.question_for_criterion(),
        picks: 1..=1,
        options: std::iter::once(overview).chain(criteria).collect(),
    })
}

/// Ways to compare other technologies of the topic: buttons while every pair fits a row, a menu beyond.
fn swap(comparison: &Comparison) -> Option<Row> {
    match comparison.topic.technologies.len() {
        0..=2 => None,
        3 => Some(Row::Buttons(pairs(comparison))),
        _ => Some(Row::Menu(pair_menu(comparison))),
    }
}

fn pairs(comparison: &Comparison) -> Vec<Button> {
    let topic = comparison.topic;
    let count = topic.technologies.len();
    let pairs = (0..count).flat_map(|a| (a + 1..count).map(move |b| vec![a, b]));
    let mut buttons: Vec<Button> = pairs
        .filter(|pair| !same_pair(pair, &comparison.technologies))
        .map(|pair| Button::ask(pair_name(topic, &pair), comparison.of(pair).question()))
        .collect();
    if !comparison.technologies.is_empty() {
        buttons.push(Button::ask(format!("All {count}"), comparison.of(Vec::new()).question()));
    }
    buttons
}

fn same_pair(a: &[usize], b: &[usize]) -> bool {
    a.len() == b.len() && a.iter().all(|technology| b.contains(technology))
}

fn pair_name(topic: &Topic, pair: &[usize]) -> String {
    let names: Vec<&str> = pair.iter().map(|t| topic.technologies[*t].name.as_str()).collect();
    names.join(" and ")
}

fn pair_menu(comparison: &Comparison) -> Menu {
    let technologies = comparison.topic.technologies.iter().enumerate();
    let pair = comparison.technologies.len() == 2;
    let options = technologies.map(|(index, technology)| MenuOption {
        value: technology.id.clone(),
        label: technology.name.clone(),
        description: String::new(),
        chosen: pair && comparison.technologies.contains(&index),
    });
    Menu {
        placeholder: "Another pair: choose two".to_owned(),
        question: comparison.question_for_technologies(),
        picks: 2..=2,
        options: options.collect(),
    }
}
