//! `weighin check --todo`: the next steps that make an article better, the most useful first.

use crate::knowledge::rules::Rule;
use crate::knowledge::{Diagnostic, Loaded};
use std::path::{Path, PathBuf};

/// How many steps are printed: more would not be read.
const STEPS: usize = 5;

/// Which gaps come first: what no answer can do without, then what makes answers better, then what
/// makes them trustworthy. An error comes before all of them.
const ORDER: &[Rule] = &[
    Rule::Gap,
    Rule::SummaryMissing,
    Rule::RatingWithoutSection,
    Rule::NotPlaced,
    Rule::IncompleteScale,
    Rule::MissingKey,
    Rule::SectionWithoutRating,
    Rule::SectionWithoutSource,
    Rule::FactWithoutSource,
    Rule::MalformedSource,
    Rule::SummaryWithoutFact,
    Rule::UnusedFootnote,
    Rule::OwnNames,
];

/// The next steps for a topic; `None` if there is no such article.
pub fn steps(loaded: &Loaded, topic: &str) -> Option<String> {
    let mut open: Vec<&Diagnostic> = Vec::new();
    for problem in &loaded.problems {
        if is_of(problem, topic) {
            open.push(problem);
        }
    }
    if open.is_empty() {
        loaded.library.topic(topic)?;
        return Some(format!("{topic}: nothing is missing.\n"));
    }

    open.sort_by_key(|problem| {
        // Reviewing is the last step, when nothing else is missing.
        let is_review = problem.message == "the front matter has no `reviewed`";
        let place = place(problem.rule);
        (!problem.is_error(), is_review, place, problem.line)
    });
    let mut text = String::new();
    for (at, problem) in open.iter().take(STEPS).enumerate() {
        let Diagnostic {
            line,
            message,
            remedy,
            ..
        } = problem;
        text += &format!(
            "{}. {}:{line}: {message}\n   {remedy}\n",
            at + 1,
            problem.path
        );
    }
    if open.len() > STEPS {
        text += &format!("Then {} more.\n", open.len() - STEPS);
    }
    Some(text)
}

/// The id in what names an article: `queues`, `queues.md` or `knowledge/queues.md`.
pub fn id(named: &str) -> String {
    let name = Path::new(named).file_name().unwrap_or_default();
    let name = name.to_string_lossy();
    name.strip_suffix(".md").unwrap_or(&name).to_owned()
}

/// The folder in the path of an article.
pub fn folder(named: &str) -> Option<PathBuf> {
    let folder = Path::new(named).parent()?;
    (folder != Path::new("")).then(|| folder.to_owned())
}

fn is_of(problem: &Diagnostic, topic: &str) -> bool {
    Path::new(&problem.path).file_stem() == Some(topic.as_ref())
}

fn place(rule: Rule) -> usize {
    let place = ORDER.iter().position(|known| *known == rule);
    place.unwrap_or(ORDER.len())
}
