//! The one check that needs the renderer: no answer drawn from an article may have to be cut to fit Discord.

use crate::commands::compare::Comparison;
use crate::commands::{Context, Settings};
use crate::discord::walk::walk;
use crate::instance::today;
use crate::knowledge::diagnostic::Report;
use crate::knowledge::{Loaded, Rule, Topic};
use crate::render::discord::{Delivery, reply};
use std::path::Path;

/// Renders every answer that can be reached from each topic's overview, and reports what had to be cut.
pub fn check(loaded: &mut Loaded, path: &Path, settings: &Settings) {
    let cx = Context { library: &loaded.library, settings, today: today() };
    let mut found = Vec::new();
    for topic in loaded.library.topics() {
        let mut cut = Vec::new();
        walk(&cx, vec![Comparison::overview(topic).question()], |_, answer| {
            if reply(answer, Delivery::Channel).cut {
                cut.push(answer.title.clone());
            }
        });
        found.extend((!cut.is_empty()).then(|| report(topic, path, &cut)));
    }
    for (file, text, problems) in found {
        loaded.texts.insert(file, text);
        loaded.problems.extend(problems);
    }
}

fn report(topic: &Topic, path: &Path, cut: &[String]) -> (String, String, Vec<crate::knowledge::Diagnostic>) {
    let file = if path.is_file() { path.to_owned() } else { path.join(format!("{}.md", topic.id)) };
    let file = file.display().to_string();
    // The file was read a moment ago; should it be gone, the report still names it.
    let text = std::fs::read_to_string(&file).unwrap_or_default();
    let mut report = Report::new(&file, &text);
    for title in cut {
        let message = format!("the answer “{title}” does not fit Discord");
        let remedy = "shorten its first paragraphs and the addresses of their links";
        report.add(Rule::DiscordLimit, 0..0, message, remedy);
    }
    let problems = report.into_sorted();
    (file, text, problems)
}
