//! The ways on from a comparison.

use crate::answer::surface::BUTTONS_IN_ROW;
use crate::answer::{Button, Menu, MenuOption, Row};
use crate::commands::command::Context;
use crate::commands::contribute::Gap;
use crate::commands::{links, paging};
use crate::index::{CriterionIndex, TechnologyIndex};
use crate::question::comparison::{Comparison, View};

use crate::knowledge::Topic;
use crate::question::NONE;
use crate::say;

/// From a comparison on a criterion.
pub fn on_criterion(
    cx: &Context,
    comparison: &Comparison,
    criterion: CriterionIndex,
    shown: &[TechnologyIndex],
    gap: bool,
) -> Vec<Row> {
    let topic = comparison.topic;
    let mut more = Vec::new();
    for technology in shown {
        if topic.section(criterion, *technology).is_some() {
            let name = &topic.technologies[*technology].name;
            let label = say!(cx.language, "compare-read-more", name = name);
            more.push(read(comparison, *technology, label));
        }
    }
    more.push(links::sources(cx.language, comparison));
    if gap {
        more.extend(contribute(cx, comparison));
    }
    // The last button is the one to lack room where much stands side by side.
    more.push(links::recommend(
        cx.language,
        comparison.topic,
        comparison.criterion,
    ));
    more.truncate(BUTTONS_IN_ROW);
    let rows = [
        Some(criteria(cx, comparison)),
        Some(Row::Buttons(more)),
        swap(cx, comparison),
    ];
    rows.into_iter().flatten().collect()
}

/// From an overview.
pub fn overview(cx: &Context, comparison: &Comparison) -> Vec<Row> {
    let last = Row::Buttons(vec![
        links::recommend(cx.language, comparison.topic, comparison.criterion),
        links::sources(cx.language, comparison),
    ]);
    [
        Some(criteria(cx, comparison)),
        swap(cx, comparison),
        Some(last),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// From a section.
pub fn detail(
    cx: &Context,
    comparison: &Comparison,
    criterion: CriterionIndex,
    page: usize,
    pages: usize,
) -> Vec<Row> {
    let mut onward = paging::turn(cx.language, page, pages, |page| {
        comparison.view(View::Detail { page }).question()
    });
    onward.push(links::sources(cx.language, comparison));
    onward.push(back(cx, comparison));
    let topic = comparison.topic;
    let homepage = comparison
        .technologies
        .first()
        .and_then(|technology| topic.technologies[*technology].homepage.as_ref());
    onward.extend(homepage.map(|url| Button::open(say!(cx.language, "compare-homepage"), url)));
    let others = topic
        .technologies
        .indices()
        .filter(|technology| !comparison.technologies.contains(technology))
        .filter(|technology| topic.section(criterion, *technology).is_some())
        .take(BUTTONS_IN_ROW)
        .map(|technology| {
            let name = &topic.technologies[technology].name;
            read(
                comparison,
                technology,
                say!(cx.language, "compare-read-on", name = name),
            )
        });
    let others: Vec<Button> = others.collect();
    let rows = [Row::Buttons(onward), Row::Buttons(others)];
    rows.into_iter()
        .filter(|row| !matches!(row, Row::Buttons(buttons) if buttons.is_empty()))
        .collect()
}

/// From a list of sources.
pub fn sources(cx: &Context, comparison: &Comparison, page: usize, pages: usize) -> Vec<Row> {
    let mut buttons = paging::turn(cx.language, page, pages, |page| {
        comparison.view(View::Sources { page }).question()
    });
    buttons.push(back(cx, comparison));
    vec![Row::Buttons(buttons)]
}

/// From a section that is not there.
pub fn gap(cx: &Context, comparison: &Comparison) -> Vec<Row> {
    vec![Row::Buttons(
        std::iter::once(back(cx, comparison))
            .chain(contribute(cx, comparison))
            .collect(),
    )]
}

/// To where the section that is lacking can be contributed.
fn contribute(cx: &Context, comparison: &Comparison) -> Option<Button> {
    let criterion = comparison
        .criterion
        .and_then(|criterion| comparison.topic.criteria.get(criterion));
    let criterion = criterion.map(|criterion| criterion.name.as_str());
    Gap {
        topic: Some(comparison.topic),
        criterion,
        question: "",
    }
    .button(cx)
}

fn read(comparison: &Comparison, technology: TechnologyIndex, label: String) -> Button {
    let section = comparison
        .of(vec![technology])
        .view(View::Detail { page: 1 });
    Button::ask(label, section.question())
}

fn back(cx: &Context, comparison: &Comparison) -> Button {
    Button::ask(
        say!(cx.language, "compare-back"),
        comparison.view(View::Summary).question(),
    )
}

/// A menu of the other criteria. The one that is shown is not among them: a menu shows what is
/// chosen in it in the place of the words that say what it is for.
fn criteria(cx: &Context, comparison: &Comparison) -> Row {
    let overview = comparison.criterion.map(|_| MenuOption {
        value: NONE.to_owned(),
        label: say!(cx.language, "compare-overview"),
        description: say!(cx.language, "compare-overview-text"),
        chosen: false,
    });
    let criteria = comparison.topic.criteria.iter_enumerated();
    let others = criteria
        .filter(|(index, _)| comparison.criterion != Some(*index))
        .map(|(_, criterion)| MenuOption {
            value: criterion.id.clone(),
            label: criterion.name.clone(),
            description: criterion.question.clone(),
            chosen: false,
        });
    Row::Menu(Menu {
        placeholder: say!(cx.language, "compare-another-criterion"),
        question: comparison.question_for_criterion(),
        picks: 1..=1,
        options: overview.into_iter().chain(others).collect(),
    })
}

/// Ways to compare other technologies of the topic: buttons while every pair fits a row, a menu
/// beyond.
fn swap(cx: &Context, comparison: &Comparison) -> Option<Row> {
    match comparison.topic.technologies.len() {
        0..=2 => None,
        3 => Some(Row::Buttons(pairs(cx, comparison))),
        _ => Some(Row::Menu(pair_menu(cx, comparison))),
    }
}

fn pairs(cx: &Context, comparison: &Comparison) -> Vec<Button> {
    let topic = comparison.topic;
    let mut buttons = Vec::new();
    for first in topic.technologies.indices() {
        for second in topic.technologies.indices() {
            let pair = [first, second];
            if first < second && !is_same_pair(&pair, &comparison.technologies) {
                let question = comparison.of(pair.to_vec()).question();
                buttons.push(Button::ask(pair_name(cx, topic, &pair), question));
            }
        }
    }

    if !comparison.technologies.is_empty() {
        let count = topic.technologies.len();
        buttons.push(Button::ask(
            say!(cx.language, "compare-all", count = count),
            comparison.of(Vec::new()).question(),
        ));
    }
    buttons
}

fn is_same_pair(pair: &[TechnologyIndex; 2], shown: &[TechnologyIndex]) -> bool {
    shown.len() == 2 && pair.iter().all(|technology| shown.contains(technology))
}

fn pair_name(cx: &Context, topic: &Topic, pair: &[TechnologyIndex]) -> String {
    let names: Vec<&str> = pair
        .iter()
        .map(|t| topic.technologies[*t].name.as_str())
        .collect();
    cx.language.list(&names)
}

fn pair_menu(cx: &Context, comparison: &Comparison) -> Menu {
    let technologies = comparison.topic.technologies.iter_enumerated();
    let pair = comparison.technologies.len() == 2;
    // What is shown is not chosen in the menu, which would hide the words that say what the menu is
    // for.
    let description = |index: TechnologyIndex| {
        let is_shown = pair && comparison.technologies.contains(&index);
        if is_shown {
            say!(cx.language, "compare-shown-now")
        } else {
            String::new()
        }
    };
    let options = technologies.map(|(index, technology)| MenuOption {
        value: technology.id.clone(),
        label: technology.name.clone(),
        description: description(index),
        chosen: false,
    });
    Menu {
        placeholder: say!(cx.language, "compare-another-pair"),
        question: comparison.question_for_technologies(),
        picks: 2..=2,
        options: options.collect(),
    }
}
