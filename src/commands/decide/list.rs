//! The decisions of a channel or of a server: the open ones first, then the latest.

use super::wording::{title, typed};
use crate::answer::surface::{OPTION_TEXT, OPTIONS_IN_MENU};
use crate::answer::{Answer, AnswerKind, Audience, Body, Entry, FollowUpRow, Menu, MenuOption};
use crate::commands::command::Context;
use crate::commands::spans::{line, line_with, slot, time};
use crate::decisions::{DecisionLine, Phase};
use crate::knowledge::prose::Span;
use crate::language::bold;
use crate::question::decision::{show_chosen, written};
use crate::say;

/// How many decisions are listed; the menu has more.
const MOST_LISTED: usize = 10;

/// The decisions of the channel.
pub fn list(cx: &Context, lines: &[DecisionLine]) -> Answer {
    let mut lines: Vec<&DecisionLine> = lines.iter().collect();
    lines.sort_by_key(|line| order(line));

    let mut answer = Answer::new(
        AnswerKind::Answered,
        say!(cx.language, "said-list-channel"),
        counted(cx, &lines),
    );
    answer.language = cx.language;
    answer.audience = Audience::Asker;
    let mut entries = Vec::new();
    for line in lines.iter().take(MOST_LISTED) {
        entries.push(entry(cx, line));
    }
    answer.body = Body::Entries(entries);

    if !lines.is_empty() {
        answer.follow_ups.push(FollowUpRow::Menu(menu(cx, &lines)));
    }
    answer
}

/// The open ones first, those that close soonest before others; then the latest.
fn order(line: &DecisionLine) -> (bool, i64) {
    if line.phase == Phase::Open {
        (false, line.closes_at.milliseconds())
    } else {
        (true, -line.opened_at.milliseconds())
    }
}

fn counted(cx: &Context, lines: &[&DecisionLine]) -> Vec<Span> {
    if lines.is_empty() {
        return line(&say!(cx.language, "said-list-none"));
    }
    let is_open = |line: &&&DecisionLine| line.phase == Phase::Open;
    let open = lines.iter().filter(is_open).count();
    line(&say!(cx.language, "said-list-count", open = open))
}

fn entry(cx: &Context, of: &DecisionLine) -> Entry {
    Entry {
        heading: title(&of.question),
        lines: vec![state(cx, of)],
    }
}

/// Its state, until when it is open, how many ballots there are, and what was chosen.
fn state(cx: &Context, of: &DecisionLine) -> Vec<Span> {
    let language = cx.language;
    let ballots = say!(language, "said-ballots", count = of.ballots);
    match of.phase {
        Phase::Open => {
            let open = say!(language, "said-open", time = slot(0));
            let text = language.sentences(&[open, ballots]);
            line_with(&text, time(of.closes_at))
        }
        Phase::Closed => {
            let closed = say!(language, "said-line-closed");
            line(&language.sentences(&[closed, ballots]))
        }
        Phase::Decided => {
            let chosen = of.chosen.as_deref().unwrap_or_default();
            let name = technology(cx, &of.topic, chosen);
            let taken = say!(language, "said-taken", name = bold(name));
            line(&language.sentences(&[taken, ballots]))
        }
        Phase::Cancelled => line(&say!(language, "said-line-cancelled")),
    }
}

/// The name of a technology, as far as the library has it.
fn technology<'a>(cx: &Context<'a>, topic: &str, id: &'a str) -> &'a str {
    let found = cx.library.topic(topic).and_then(|topic| {
        let at = topic.technology(id)?;
        Some(topic.technologies[at].name.as_str())
    });
    found.unwrap_or(id)
}

fn menu(cx: &Context, lines: &[&DecisionLine]) -> Menu {
    let mut options = Vec::new();
    for line in lines.iter().take(OPTIONS_IN_MENU) {
        options.push(MenuOption {
            value: written(&line.decision),
            label: typed(&line.question, OPTION_TEXT),
            description: String::new(),
            chosen: false,
        });
    }
    Menu {
        placeholder: say!(cx.language, "said-list-menu"),
        question: show_chosen(),
        picks: 1..=1,
        options,
    }
}
