//! `weighin check`: every problem in the knowledge files, with its place, its rule and how to fix
//! it.

use super::place::newest_place;
use super::{Failure, PROBLEMS, print};
use crate::commands::{Settings, own_names};
use crate::config::Config;
use crate::discord::overflow;
use crate::edition::Editions;
use crate::instance::{latest_today, today};
use crate::knowledge::escape::escape_line;
use crate::knowledge::rules::{Rule, Severity};
use crate::knowledge::{self, Diagnostic, Loaded, diagnostic};
use crate::language::Language;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use std::io::IsTerminal;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// Check knowledge files and list every problem.
#[derive(clap::Args)]
pub struct CheckArguments {
    /// Folders of articles, or single articles; by default, the configured knowledge folder
    paths: Vec<PathBuf>,
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

/// Checks and prints; 0 if there are no errors, 1 otherwise.
pub fn main(config: &Config, arguments: CheckArguments) -> Result<u8, Failure> {
    if arguments.rules {
        print(&rules())?;
        return Ok(0);
    }

    let mut loaded = load(config, &arguments.paths)?;
    check_answers(&mut loaded, &config.settings());

    print(&match arguments.format {
        Format::Human => human(&loaded, std::io::stdout().is_terminal()) + &summary(&loaded),
        Format::Json => json(&loaded),
        Format::Github => github(&loaded) + &summary(&loaded),
    })?;
    Ok(if loaded.errors() > 0 { PROBLEMS } else { 0 })
}

/// Adds the problems that only the answers show.
fn check_answers(loaded: &mut Loaded, settings: &Settings) {
    let editions = Editions::new(loaded.library.clone(), loaded.translations.clone());
    let context = |language| {
        let edition = editions.in_language(language);
        edition.context(settings, language, today())
    };

    let mut found = overflow::find(context);
    for language in Language::ALL {
        found.extend(own_names::find(&context(language)));
    }
    for (file, text, problems) in found {
        loaded.texts.insert(file, text);
        loaded.problems.extend(problems);
    }

    diagnostic::sort(&mut loaded.problems);
}

/// Reads the named paths; the configured folder if none is named.
fn load(config: &Config, named: &[PathBuf]) -> Result<Loaded, Failure> {
    let mut paths: Vec<&Path> = named.iter().map(PathBuf::as_path).collect();
    let configured;
    if paths.is_empty() {
        configured = newest_place(config)?.folder;
        paths.push(&configured);
    }

    // Each one separately first, so that the failure can say which one cannot be read.
    for path in &paths {
        std::fs::symlink_metadata(path).map_err(|error| super::unreadable(path, &error))?;
    }
    knowledge::load_all(&paths, latest_today()).map_err(|error| super::unreadable(paths[0], &error))
}

/// The rules, one a line, in columns.
fn rules() -> String {
    let names = Rule::ALL.iter().map(|rule| rule.name());
    let width = names.map(str::len).max().unwrap_or(0);

    let mut lines = String::new();
    for rule in Rule::ALL {
        let (name, severity, meaning) = (rule.name(), rule.severity().name(), rule.meaning());
        lines += &format!("{name:width$}  {severity:7}  {meaning}\n");
    }
    lines
}

/// How many articles were read, and how many problems were found.
pub fn summary(loaded: &Loaded) -> String {
    let errors = loaded.errors();
    let warnings = loaded.problems.len() - errors;

    format!(
        "{}, {}, {}\n",
        count(loaded.files, "article"),
        count(errors, "error"),
        count(warnings, "warning")
    )
}

/// A line that says why a file is not used.
pub fn left_out(problem: &Diagnostic) -> String {
    let Diagnostic {
        path,
        line,
        column,
        message,
        remedy,
        ..
    } = problem;
    format!(
        "weighin: left out {}:{line}:{column}: {message}; {remedy}\n",
        escape_line(path)
    )
}

/// A number with its noun.
pub fn count(number: usize, what: &str) -> String {
    if number == 1 {
        format!("1 {what}")
    } else {
        format!("{number} {what}s")
    }
}

/// Every problem with its source line, the place marked, and the fix.
pub fn human(loaded: &Loaded, styled: bool) -> String {
    let renderer = if styled {
        Renderer::styled()
    } else {
        Renderer::plain()
    };

    let mut text = String::new();
    for problem in &loaded.problems {
        text += &renderer.render(&[group(problem, loaded)]);
        text += "\n\n";
    }
    text
}

/// Longer lines are cut to this many bytes on either side of the place: each word of a very long
/// line may have a problem.
const MOST_SHOWN: usize = 240;

/// A problem as the renderer takes it: what is wrong, where, and the fix.
fn group<'a>(problem: &'a Diagnostic, loaded: &'a Loaded) -> Group<'a> {
    let level = match problem.rule.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level
        .primary_title(&problem.message)
        .id(problem.rule.name());
    let remedy = Level::HELP.message(&problem.remedy);

    let path = escape_line(&problem.path);
    let text = loaded.texts.get(&problem.path).map_or("", String::as_str);
    if text.is_empty() {
        return title.element(Origin::path(path)).element(remedy);
    }

    // The one line is enough: searching the whole text for each problem would take minutes.
    let line = line(problem, text);
    let whole = &text[line.clone()];
    let marked = marked(problem, &line);
    let shown = shown(whole, &marked);
    let is_cut = shown.len() < whole.len();

    let place = marked.start - shown.start..marked.end.min(shown.end) - shown.start;
    let snippet = Snippet::source(&whole[shown])
        .line_start(problem.line)
        .annotation(AnnotationKind::Primary.span(place));
    if !is_cut {
        return title.element(snippet.path(path)).element(remedy);
    }

    // In a line that is cut, the renderer would count the column from the cut.
    let origin = Origin::path(path)
        .line(problem.line)
        .char_column(problem.column);
    title.element(origin).element(snippet).element(remedy)
}

/// The line of a problem, without its end.
fn line(problem: &Diagnostic, text: &str) -> Range<usize> {
    let at = problem.span.start.min(text.len());
    let (before, after) = text.split_at(at);

    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let end = after.find('\n').map_or(text.len(), |length| at + length);
    start..end
}

/// The problem's place in its line, up to the end of the line: a long section is not printed whole.
fn marked(problem: &Diagnostic, line: &Range<usize>) -> Range<usize> {
    let start = problem.span.start.clamp(line.start, line.end);
    let end = problem.span.end.clamp(start, line.end);
    start - line.start..end - line.start
}

/// The part of a line that is shown: all of it unless it is very long.
fn shown(line: &str, marked: &Range<usize>) -> Range<usize> {
    if line.len() <= 2 * MOST_SHOWN {
        return 0..line.len();
    }

    let start = boundary(line, marked.start.saturating_sub(MOST_SHOWN));
    let end = boundary(line, marked.start + MOST_SHOWN);
    start..end
}

/// The start of the character that is at a place in bytes.
fn boundary(text: &str, at: usize) -> usize {
    let mut start = at.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    start
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
    loaded.problems.iter().map(annotation).collect()
}

/// A workflow command that marks the line in a pull request.
fn annotation(problem: &Diagnostic) -> String {
    let (kind, title) = (problem.rule.severity().name(), problem.rule.name());
    let text = escape(&format!("{}. Fix: {}", problem.message, problem.remedy));

    // A path is a property of the command, in which the separators must be escaped too.
    let path = escape(&escape_line(&problem.path))
        .replace(',', "%2C")
        .replace(':', "%3A");

    let Diagnostic { line, column, .. } = problem;
    format!("::{kind} file={path},line={line},col={column},title={title}::{text}\n")
}

/// Escapes the message of a workflow command. Source: github.com/actions/toolkit,
/// packages/core/src/command.ts.
fn escape(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}
