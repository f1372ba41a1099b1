//! The ways on from a comparison.

use crate::answer::surface::BUTTONS_IN_ROW;
use crate::answer::{Button, FollowUpRow, Menu, MenuOption};
use crate::commands::command::Context;
use crate::commands::contribute::Gap;
use crate::commands::{links, paging};
use crate::index::{CriterionIndex, TechnologyIndex};
use crate::question::comparison::{Comparison, View};

use crate::knowledge::Topic;
use crate::question::NONE;
use crate::say;

/// From a comparison on a criterion.
pub(super) fn on_criterion(
    cx: &Context,
    comparison: &Comparison,
    criterion: CriterionIndex,
    shown: &[TechnologyIndex],
    gap: bool,
) -> Vec<FollowUpRow> {
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

    // This button comes last because the last one is dropped where there is no room for all.
    more.push(links::recommend(cx.language, topic, comparison.criterion));
    more.truncate(BUTTONS_IN_ROW);

    let mut rows = vec![criteria(cx, comparison), FollowUpRow::Buttons(more)];
    rows.extend(swap(cx, comparison));
    rows
}

/// From an overview.
pub(super) fn overview(cx: &Context, comparison: &Comparison) -> Vec<FollowUpRow> {
    let mut rows = vec![criteria(cx, comparison)];
    rows.extend(swap(cx, comparison));

    rows.push(FollowUpRow::Buttons(vec![
        links::recommend(cx.language, comparison.topic, comparison.criterion),
        links::sources(cx.language, comparison),
    ]));
    rows
}

/// From a section.
pub(super) fn detail(
    cx: &Context,
    comparison: &Comparison,
    criterion: CriterionIndex,
    page: usize,
    pages: usize,
) -> Vec<FollowUpRow> {
    let mut onward = paging::turn(cx.language, page, pages, |page| {
        comparison.view(View::Detail { page }).question()
    });
    onward.push(links::sources(cx.language, comparison));
    onward.push(back(cx, comparison));
    onward.extend(homepage(cx, comparison));

    let mut rows = vec![FollowUpRow::Buttons(onward)];

    let others = read_others(cx, comparison, criterion);
    if !others.is_empty() {
        rows.push(FollowUpRow::Buttons(others));
    }
    rows
}

/// The button to the homepage of the technology that a section is about.
fn homepage(cx: &Context, comparison: &Comparison) -> Option<Button> {
    let technology = comparison.technologies.first()?;
    let url = comparison.topic.technologies[*technology]
        .homepage
        .as_ref()?;
    Some(Button::open(say!(cx.language, "compare-homepage"), url))
}

/// Buttons to the sections on other technologies under the same criterion.
fn read_others(cx: &Context, comparison: &Comparison, criterion: CriterionIndex) -> Vec<Button> {
    let topic = comparison.topic;
    let mut buttons = Vec::new();
    for (index, technology) in topic.technologies.iter_enumerated() {
        let is_shown = comparison.technologies.contains(&index);
        if is_shown || topic.section(criterion, index).is_none() {
            continue;
        }

        let label = say!(cx.language, "compare-read-on", name = &technology.name);
        buttons.push(read(comparison, index, label));
    }

    buttons.truncate(BUTTONS_IN_ROW);
    buttons
}

/// From a list of sources.
pub(super) fn sources(
    cx: &Context,
    comparison: &Comparison,
    page: usize,
    pages: usize,
) -> Vec<FollowUpRow> {
    let mut buttons = paging::turn(cx.language, page, pages, |page| {
        comparison.view(View::Sources { page }).question()
    });
    buttons.push(back(cx, comparison));
    vec![FollowUpRow::Buttons(buttons)]
}

/// From a section that does not exist.
pub(super) fn gap(cx: &Context, comparison: &Comparison) -> Vec<FollowUpRow> {
    let mut buttons = vec![back(cx, comparison)];
    buttons.extend(contribute(cx, comparison));
    vec![FollowUpRow::Buttons(buttons)]
}

/// The button to where the missing section can be contributed.
fn contribute(cx: &Context, comparison: &Comparison) -> Option<Button> {
    let topic = comparison.topic;
    let criterion = comparison.criterion.and_then(|at| topic.criteria.get(at));

    let gap = Gap {
        topic: Some(topic),
        criterion: criterion.map(|criterion| criterion.name.as_str()),
        question: "",
    };
    gap.button(cx)
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

/// A menu of the other criteria. The one that is shown is not among them: a chat shows a chosen
/// option in place of the words that say what the menu is for.
fn criteria(cx: &Context, comparison: &Comparison) -> FollowUpRow {
    let mut options = Vec::new();
    if comparison.criterion.is_some() {
        options.push(MenuOption {
            value: NONE.to_owned(),
            label: say!(cx.language, "compare-overview"),
            description: say!(cx.language, "compare-overview-text"),
            chosen: false,
        });
    }

    for (index, criterion) in comparison.topic.criteria.iter_enumerated() {
        if comparison.criterion != Some(index) {
            options.push(MenuOption {
                value: criterion.id.clone(),
                label: criterion.name.clone(),
                description: criterion.question.clone(),
                chosen: false,
            });
        }
    }

    FollowUpRow::Menu(Menu {
        placeholder: say!(cx.language, "compare-another-criterion"),
        question: comparison.question_for_criterion(),
        picks: 1..=1,
        options,
    })
}

/// Ways to compare other technologies of the topic: buttons while every pair fits a row, a menu
/// beyond.
fn swap(cx: &Context, comparison: &Comparison) -> Option<FollowUpRow> {
    match comparison.topic.technologies.len() {
        0..=2 => None,
        3 => Some(FollowUpRow::Buttons(pairs(cx, comparison))),
        _ => Some(FollowUpRow::Menu(pair_menu(cx, comparison))),
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

fn pair_name(cx: &Context, topic: &Topic, pair: &[TechnologyIndex; 2]) -> String {
    cx.language
        .list(&pair.map(|at| &topic.technologies[at].name))
}

/// A menu to choose any two technologies.
fn pair_menu(cx: &Context, comparison: &Comparison) -> Menu {
    let is_pair = comparison.technologies.len() == 2;
    let mut options = Vec::new();
    for (index, technology) in comparison.topic.technologies.iter_enumerated() {
        let mut description = String::new();
        // Said in words and not by a choice, which would hide what the menu is for.
        if is_pair && comparison.technologies.contains(&index) {
            description = say!(cx.language, "compare-shown-now");
        }
        options.push(MenuOption {
            value: technology.id.clone(),
            label: technology.name.clone(),
            description,
            chosen: false,
        });
    }

    Menu {
        placeholder: say!(cx.language, "compare-another-pair"),
        question: comparison.question_for_technologies(),
        picks: 2..=2,
        options,
    }
}
