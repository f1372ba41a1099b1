//! Follows every button and every option of every menu from first questions on, breadth first, each question once.

use crate::answer::{Action, Answer, Menu, Row};
use crate::commands::{Context, Request, Response, respond};
use crate::question::Question;
use std::collections::{HashSet, VecDeque};

/// Calls `visit` with every question that can be reached by clicking, and its answer; the first questions included.
pub fn walk(cx: &Context, first: Vec<Question>, mut visit: impl FnMut(&Question, &Answer)) {
    let mut seen: HashSet<Question> = first.iter().cloned().collect();
    let mut queue: VecDeque<Question> = first.into();
    while let Some(question) = queue.pop_front() {
        let click = Request::Click { question: Some(question.clone()), values: Vec::new() };
        let Response::Answer(answer) = respond(cx, &click) else {
            continue;
        };
        visit(&question, &answer);
        for next in answer.follow_ups.iter().flat_map(leads_to) {
            if seen.insert(next.clone()) {
                queue.push_back(next);
            }
        }
    }
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
        Row::Menu(menu) => choices(menu).into_iter().map(|values| menu.question.clone().fill(&values)).collect(),
    }
}

/// Every choice of one option, or of two.
fn choices(menu: &Menu) -> Vec<Vec<String>> {
    let values: Vec<&String> = menu.options.iter().map(|option| &option.value).collect();
    if menu.picks == 1 {
        return values.into_iter().map(|value| vec![value.clone()]).collect();
    }
    let pair = |(at, first): (usize, &&String)| {
        let first = (*first).clone();
        values[at + 1..].iter().map(move |second| vec![first.clone(), (*second).clone()]).collect::<Vec<_>>()
    };
    values.iter().enumerate().flat_map(pair).collect()
}
