//! Follows every button and every option of every menu, starting with some questions: breadth
//! first, each question once.

use super::command::Context;
use super::request::{Request, Response};
use super::respond::respond;
use crate::answer::{Action, Answer, FollowUpRow, Menu};
use crate::question::Question;
use std::collections::{HashSet, VecDeque};

/// Every question that can be reached by clicking, with its answer; the first questions included.
///
/// Menus from which any number can be chosen lead to more questions than anyone can ask: one such
/// choice is followed on each way, with nothing, each one, and everything chosen.
pub fn walk<'a>(cx: &'a Context<'a>, first: Vec<Question>) -> Walk<'a> {
    Walk {
        cx,
        seen: first.iter().cloned().collect(),
        queue: first.into(),
        after_choices: VecDeque::new(),
        choosing: true,
    }
}

/// The same without the menus from which any number can be chosen.
pub(crate) fn walk_without_choices<'a>(cx: &'a Context<'a>, first: Vec<Question>) -> Walk<'a> {
    Walk {
        choosing: false,
        ..walk(cx, first)
    }
}

/// Asks what is still to be asked, one question at a time.
pub struct Walk<'a> {
    cx: &'a Context<'a>,
    seen: HashSet<Question>,
    queue: VecDeque<Question>,
    /// The questions that only an open choice leads to. They wait until all others were asked, so
    /// that what can be reached without a choice is followed further than what needs one.
    after_choices: VecDeque<Question>,
    /// Whether open choices are followed.
    choosing: bool,
}

impl Iterator for Walk<'_> {
    type Item = (Question, Answer);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let question = self.next_question()?;
            let click = Request::Click {
                question: Some(question.clone()),
                values: Vec::new(),
            };
            let Response::Answer(answer) = respond(self.cx, &click) else {
                continue;
            };

            for row in &answer.follow_ups {
                self.add(row);
            }
            return Some((question, *answer));
        }
    }
}

impl Walk<'_> {
    /// The next question. Choices that those after an open choice offer are not followed: they
    /// would have no end.
    fn next_question(&mut self) -> Option<Question> {
        if self.queue.is_empty() {
            self.choosing = false;
            self.queue.append(&mut self.after_choices);
        }
        self.queue.pop_front()
    }

    /// Notes where the buttons or the menu of a row lead.
    fn add(&mut self, row: &FollowUpRow) {
        let open = is_open(row);
        if open && !self.choosing {
            return;
        }

        for question in leads_to(row) {
            if !self.seen.insert(question.clone()) {
                continue;
            }
            if open {
                self.after_choices.push_back(question);
            } else {
                self.queue.push_back(question);
            }
        }
    }
}

/// Whether any number of a menu's options can be chosen.
fn is_open(row: &FollowUpRow) -> bool {
    matches!(row, FollowUpRow::Menu(menu) if menu.picks.start() != menu.picks.end())
}

fn leads_to(row: &FollowUpRow) -> Vec<Question> {
    let mut questions = Vec::new();
    match row {
        FollowUpRow::Buttons(buttons) => {
            for button in buttons {
                if let Action::Ask(question) = &button.action {
                    questions.push(question.clone());
                }
            }
        }
        FollowUpRow::Menu(menu) => {
            for values in choices(menu) {
                questions.push(menu.question.clone().fill(&values));
            }
        }
    }
    questions
}

/// Every choice of one option, or of two; of any number, none and all as well.
fn choices(menu: &Menu) -> Vec<Vec<String>> {
    let options = menu.options.iter();
    let values: Vec<String> = options.map(|option| option.value.clone()).collect();
    if (menu.picks.start(), menu.picks.end()) == (&2, &2) {
        return pairs(&values);
    }

    let mut choices: Vec<Vec<String>> = values.iter().map(|value| vec![value.clone()]).collect();
    if menu.picks.start() != menu.picks.end() {
        choices.push(Vec::new());
        choices.push(values);
    }
    choices
}

fn pairs(values: &[String]) -> Vec<Vec<String>> {
    let mut pairs = Vec::new();
    for (at, first) in values.iter().enumerate() {
        for second in &values[at + 1..] {
            pairs.push(vec![first.clone(), second.clone()]);
        }
    }
    pairs
}
