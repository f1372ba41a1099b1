//! Follows every button and every option of every menu from first questions on, breadth first, each
//! question once.

use super::command::Context;
use super::request::{Request, Response};
use super::respond::respond;
use crate::answer::{Action, Answer, Menu, Row};
use crate::question::Question;
use std::collections::{HashSet, VecDeque};

/// Calls `visit` with every question that can be reached by clicking, and its answer; the first
/// questions included.
///
/// Menus from which any number can be chosen lead to more questions than anyone can ask: one such
/// choice is followed on each way, with nothing, each one, and everything chosen.
pub fn walk(cx: &Context, first: Vec<Question>, visit: impl FnMut(&Question, &Answer)) {
    follow(cx, first, true, visit);
}

/// The same without the menus from which any number can be chosen.
pub fn walk_without_choices(
    cx: &Context,
    first: Vec<Question>,
    visit: impl FnMut(&Question, &Answer),
) {
    follow(cx, first, false, visit);
}

fn follow(
    cx: &Context,
    first: Vec<Question>,
    mut choosing: bool,
    mut visit: impl FnMut(&Question, &Answer),
) {
    let mut seen: HashSet<Question> = first.iter().cloned().collect();
    let mut queue: VecDeque<Question> = first.into();
    // What lies behind an open choice waits until all else was seen: whatever can be reached
    // without one is then followed further.
    let mut behind_choices: VecDeque<Question> = VecDeque::new();
    loop {
        let Some(question) = queue.pop_front() else {
            if behind_choices.is_empty() {
                return;
            }
            choosing = false;
            queue.append(&mut behind_choices);
            continue;
        };
        let click = Request::Click {
            question: Some(question.clone()),
            values: Vec::new(),
        };
        let Response::Answer(answer) = respond(cx, &click) else {
            continue;
        };
        visit(&question, &answer);
        for row in &answer.follow_ups {
            let open = is_open(row);
            if open && !choosing {
                continue;
            }
            let next = leads_to(row)
                .into_iter()
                .filter(|next| seen.insert(next.clone()));
            if open {
                behind_choices.extend(next)
            } else {
                queue.extend(next)
            }
        }
    }
}

/// Whether any number of a menu's options can be chosen.
fn is_open(row: &Row) -> bool {
    matches!(row, Row::Menu(menu) if menu.picks.start() != menu.picks.end())
}

fn leads_to(row: &Row) -> Vec<Question> {
    match row {
        Row::Buttons(buttons) => buttons
            .iter()
            .filter_map(|button| match &button.action {
                Action::Ask(question) => Some(question.clone()),
                Action::Open(_) => None,
            })
            .collect(),
        Row::Menu(menu) => choices(menu)
            .into_iter()
            .map(|values| menu.question.clone().fill(&values))
            .collect(),
    }
}

/// Every choice of one option, or of two; of any number, none and all as well.
fn choices(menu: &Menu) -> Vec<Vec<String>> {
    let values: Vec<String> = menu
        .options
        .iter()
        .map(|option| option.value.clone())
        .collect();
    let single = || values.iter().map(|value| vec![value.clone()]);
    match (menu.picks.start(), menu.picks.end()) {
        (1, 1) => single().collect(),
        (2, 2) => pairs(&values),
        _ => single().chain([Vec::new(), values.clone()]).collect(),
    }
}

fn pairs(values: &[String]) -> Vec<Vec<String>> {
    let pair = |(at, first): (usize, &String)| {
        let first = first.clone();
        values[at + 1..]
            .iter()
            .map(move |second| vec![first.clone(), second.clone()])
            .collect::<Vec<_>>()
    };
    values.iter().enumerate().flat_map(pair).collect()
}
