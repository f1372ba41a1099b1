//! `weighin check`: every problem in the knowledge files, with its place, its rule and its remedy.

use super::{Failure, PROBLEMS, print};
use crate::config::Config;
use crate::discord::overflow;
use crate::instance::today;
use crate::knowledge::rules::{Rule, Severity};
use crate::knowledge::{self, Diagnostic, Loaded};
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use std::io::IsTerminal;
use std::path::PathBuf;

/// Check knowledge files and list every problem.
#[derive(clap::Args)]
pub struct Arguments {
    /// A folder of articles or one article; without it, the configured knowledge folder
    path: Option<PathBuf>,
    /// How to print problems
    #[arg(long, value_enum, default_value = "human")]
    format: Format,
    /// List the rules instead
    #[arg(long)]
    rules: bool,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Format {
    /// With the source line and the place marked
    Human,
    /// One JSON object
    Json,
    /// Annotations for a GitHub workflow
    Github,
}

/// Checks and prints; 0 when clean or with warnings alone, 1 with problems.
pub fn main(config: &Config, arguments: Arguments) -> Result<u8, Failure> {
    if arguments.rules {
        print(&rules())?;
        return Ok(0);
    }
    let path = arguments.path.unwrap_or_else(|| config.knowledge.path.clone());
    let mut loaded = knowledge::load(&path, today()).map_err(|error| super::unreadable(&path, &error))?;
    overflow::check(&mut loaded, &config.settings()).map_err(|error| super::not_indexed(&error))?;
    print(&match arguments.format {
        Format::Human => human(&loaded, std::io::stdout().is_terminal()) + &summary(&loaded),
        Format::Json => json(&loaded),
        Format::Github => github(&loaded) + &summary(&loaded),
    })?;
    Ok(if loaded.errors() > 0 { PROBLEMS } else { 0 })
}

fn rules() -> String {
    let width = Rule::ALL.iter().map(|rule| rule.name().len()).max().unwrap_or(0);
    let line = |rule: &Rule| format!("{:width$}  {:7}  {}\n", rule.name(), rule.severity().name(), rule.meaning());
    Rule::ALL.iter().map(line).collect()
}

/// How many articles were read, and how many problems found.
pub fn summary(loaded: &Loaded) -> String {
    let errors = loaded.errors();
    let warnings = loaded.problems.len() - errors;
    format!("{}, {}, {}\n", count(loaded.files, "article"), count(errors, "error"), count(warnings, "warning"))
}

/// A number with its noun.
pub fn count(number: usize, what: &str) -> String {
    if number == 1 { format!("1 {what}") } else { format!("{number} {what}s") }
}

/// Every problem with its source line, the place marked, and the remedy.
pub fn human(loaded: &Loaded, styled: bool) -> String {
    let renderer = if styled { Renderer::styled() } else { Renderer::plain() };
    let problems = loaded.problems.iter();
    problems.map(|problem| renderer.render(&[group(problem, loaded)]).to_string() + "\n\n").collect()
}

fn group<'a>(problem: &'a Diagnostic, loaded: &'a Loaded) -> annotate_snippets::Group<'a> {
    let level = match problem.rule.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let text = loaded.texts.get(&problem.path).map_or("", String::as_str);
    let title = level.primary_title(&problem.message).id(problem.rule.name());
    let remedy = Level::HELP.message(&problem.remedy);
    if text.is_empty() {
        return title.element(annotate_snippets::Origin::path(&problem.path)).element(remedy);
    }
    let snippet =
        Snippet::source(text).path(&problem.path).annotation(AnnotationKind::Primary.span(first_line(problem, text)));
    title.element(snippet).element(remedy)
}

/// The problem's place, up to the end of its first line: a long section is not printed whole.
fn first_line(problem: &Diagnostic, text: &str) -> std::ops::Range<usize> {
    let start = problem.span.start.min(text.len());
    let end = problem.span.end.clamp(start, text.len());
    let line = text.get(start..end).and_then(|marked| marked.find('\n')).map_or(end, |length| start + length);
    start..line
}

fn json(loaded: &Loaded) -> String {
    let problems: Vec<_> = loaded.problems.iter().map(problem_json).collect();
    let report = serde_json::json!({
        "articles": loaded.files,
        "errors": loaded.errors(),
        "warnings": loaded.problems.len() - loaded.errors(),
        "library": loaded.library.version(),
        "problems": problems,
    });
    format!("{report:#}\n")
}

/// With its place in bytes.
fn problem_json(problem: &Diagnostic) -> serde_json::Value {
    let mut json = problem.json();
    json["start"] = problem.span.start.into();
    json["end"] = problem.span.end.into();
    json
}

fn github(loaded: &Loaded) -> String {
    let annotation = |problem: &Diagnostic| {
        let (kind, title) = (problem.rule.severity().name(), problem.rule.name());
        let text = escape(&format!("{}. Remedy: {}", problem.message, problem.remedy));
        let path = escape(&problem.path).replace(',', "%2C").replace(':', "%3A");
        format!("::{kind} file={path},line={},col={},title={title}::{text}\n", problem.line, problem.column)
    };
    loaded.problems.iter().map(annotation).collect()
}

/// Escapes the message of a workflow command. Source: github.com/actions/toolkit, packages/core/src/command.ts.
fn escape(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}
