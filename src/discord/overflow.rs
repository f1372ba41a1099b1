//! The one check that needs the renderer: no answer drawn from an article may have to be cut to fit Discord.

use super::walk::walk;
use crate::answer::{Answer, Audience};
use crate::commands::compare::Comparison;
use crate::commands::{Context, Settings};
use crate::instance::today;
use crate::knowledge::diagnostic::Report;
use crate::knowledge::prose::Span;
use crate::knowledge::{Diagnostic, Library, Loaded, Rule, Topic};
use crate::language::Language;
use crate::render::discord::{Delivery, reply};
use std::collections::BTreeSet;

/// An article's path and text, with the problems that were found in it.
pub type Found = (String, String, Vec<Diagnostic>);

/// Renders every answer that can be reached from each topic's overview, and reports what had to be cut.
pub fn find(library: &Library, settings: &Settings) -> Vec<Found> {
    let cx = Context { library, language: Language::English, settings, today: today(), asker: "" };
    let mut found = Vec::new();
    for topic in library.topics() {
        let mut cut = BTreeSet::new();
        walk(&cx, vec![Comparison::overview(topic).question()], |_, answer| {
            if reply(&with_notes(answer), Delivery::Channel, None).cut {
                cut.insert(answer.title.clone());
            }
        });
        found.extend((!cut.is_empty()).then(|| report(topic, &cut)));
    }
    found
}

/// Adds what was found to the problems of the articles.
pub fn check(loaded: &mut Loaded, settings: &Settings) {
    for (file, text, problems) in find(&loaded.library, settings) {
        loaded.texts.insert(file, text);
        loaded.problems.extend(problems);
    }
    sort(&mut loaded.problems);
}

/// In the order of the files and of their places.
pub fn sort(problems: &mut [Diagnostic]) {
    problems.sort_by(|a, b| (&a.path, a.span.start).cmp(&(&b.path, b.span.start)));
}

/// The most that the notes on how a question was understood can take: four names of up to 40, 32, 32 and 60 characters, each
/// with as much of what was typed as is said back, every character escaped.
const NOTES: usize = 720;

/// The answer as someone gets it who misspelt everything.
fn with_notes(answer: &Answer) -> Answer {
    let mut answer = answer.clone();
    if answer.audience == Audience::Channel {
        answer.notes.push(vec![Span::plain("x".repeat(NOTES))]);
    }
    answer
}

fn report(topic: &Topic, cut: &BTreeSet<String>) -> Found {
    // The file was read a moment ago; should it be gone, the report still names it.
    let text = std::fs::read_to_string(&topic.path).unwrap_or_default();
    let mut report = Report::new(&topic.path, &text);
    for title in cut {
        let message = format!("the answer “{title}” does not fit Discord");
        let remedy = "shorten its first paragraphs and the addresses of their links";
        report.add(Rule::DiscordLimit, 0..0, message, remedy);
    }
    let problems = report.into_sorted();
    (topic.path.clone(), text, problems)
}
