//! The one check that needs the renderer: no answer drawn from an article may have to be cut to fit Discord.

use super::walk::walk;
use crate::answer::{Answer, Audience};
use crate::commands::compare::Comparison;
use crate::commands::{Settings, ask};
use crate::edition::Editions;
use crate::instance::today;
use crate::knowledge::diagnostic::Report;
use crate::knowledge::prose::Span;
use crate::knowledge::{Diagnostic, Loaded, Rule, Topic};
use crate::language::Language;
use crate::render::discord::{Delivery, reply};
use std::collections::BTreeSet;

/// An article's path and text, with the problems that were found in it.
pub type Found = (String, String, Vec<Diagnostic>);

/// Renders every answer that can be reached from each topic's overview, and reports what had to be cut.
pub fn find(editions: &Editions, settings: &Settings) -> Vec<Found> {
    let mut found = Vec::new();
    let cx = editions.original().context(settings, Language::English, today());
    for topic in cx.library.topics() {
        let mut cut = BTreeSet::new();
        let passages = ask::passages(topic);
        walk(&cx, passages.into_iter().chain([Comparison::overview(topic).question()]).collect(), |_, answer| {
            if reply(&with_notes(answer), Delivery::Channel, None).cut {
                cut.insert(answer.title.clone());
            }
        });
        found.extend((!cut.is_empty()).then(|| report(topic, &cut)));
    }
    found
}

/// Adds what was found to the problems of the articles.
///
/// # Errors
/// Only where indexing fails, which would be a mistake in this program.
pub fn check(loaded: &mut Loaded, settings: &Settings) -> tantivy::Result<()> {
    let editions = Editions::new(loaded.library.clone(), loaded.translations.clone())?;
    for (file, text, problems) in find(&editions, settings) {
        loaded.texts.insert(file, text);
        loaded.problems.extend(problems);
    }
    sort(&mut loaded.problems);
    Ok(())
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
