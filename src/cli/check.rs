//! `weighin check`: every problem in the knowledge files, with its place, its rule and how to fix
//! it.

use super::place::newest_place;
use super::problems::{github, human, json, sarif, summary};
use super::upkeep::{self, Upkeep};
use super::{Failure, PROBLEMS, print, todo, watching};
use crate::commands::{AnswerSettings, own_names};
use crate::config::Config;
use crate::discord::overflow;
use crate::edition::Editions;
use crate::instance::{latest_today, today};
use crate::knowledge::rules::Rule;
use crate::knowledge::{self, Loaded, diagnostic};
use crate::language::Language;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

/// Check knowledge files and list every problem.
#[derive(clap::Args)]
pub struct CheckArguments {
    /// Folders of articles, or single articles; by default, the configured knowledge folder
    paths: Vec<PathBuf>,
    /// How to print problems
    #[arg(long, value_enum, default_value = "human")]
    format: CheckFormat,
    /// Count what a draft still lacks as errors
    #[arg(long)]
    strict: bool,
    /// Print the next five steps that are worth doing for this topic, or the article with this
    /// path, instead
    #[arg(long, value_name = "TOPIC")]
    todo: Option<String>,
    /// List the rules instead
    #[arg(long)]
    rules: bool,
    /// Check again each time an article is saved, until Ctrl-C
    #[arg(long, conflicts_with_all = ["format", "rules", "todo", "stale", "links", "drift"])]
    watch: bool,
    #[command(flatten)]
    upkeep: Upkeep,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum CheckFormat {
    /// With the source line and the place marked
    Human,
    /// One JSON object
    Json,
    /// Annotations for a GitHub workflow
    Github,
    /// SARIF 2.1.0, for code scanning
    Sarif,
}

/// Checks and prints; 0 if there are no errors, 1 otherwise.
pub fn main(config: &Config, arguments: CheckArguments) -> Result<u8, Failure> {
    if arguments.rules {
        print(&rules())?;
        return Ok(0);
    }

    let mut named = arguments.paths;
    if named.is_empty() {
        named.extend(arguments.todo.as_deref().and_then(todo::folder));
    }
    let (paths, settings) = (paths(config, named)?, config.settings());
    let strict = arguments.strict;
    if arguments.watch {
        let watched = paths.clone();
        return watching::watch(&watched, move || checked(&paths, &settings, strict));
    }

    let loaded = if arguments.upkeep.is_asked_for() {
        aged(&paths, &arguments.upkeep)?
    } else {
        checked(&paths, &settings, strict)?
    };
    if let Some(topic) = &arguments.todo {
        let topic = todo::id(topic);
        let steps = todo::steps(&loaded, &topic).ok_or_else(|| {
            let searched = paths.iter().map(|path| path.display().to_string());
            let searched = searched.collect::<Vec<_>>().join(", ");
            Failure::could_not_run(format!("there is no article `{topic}.md` in {searched}"))
        })?;
        print(&steps)?;
        return Ok(0);
    }

    print(&match arguments.format {
        CheckFormat::Human => human(&loaded, std::io::stdout().is_terminal()) + &summary(&loaded),
        CheckFormat::Json => json(&loaded),
        CheckFormat::Github => github(&loaded) + &summary(&loaded),
        CheckFormat::Sarif => sarif(&loaded, &std::env::current_dir().unwrap_or_default()),
    })?;
    Ok(if loaded.errors() > 0 { PROBLEMS } else { 0 })
}

/// The named paths; the configured folder if none is named.
pub fn paths(config: &Config, named: Vec<PathBuf>) -> Result<Vec<PathBuf>, Failure> {
    if named.is_empty() {
        return Ok(vec![newest_place(config)?.folder]);
    }
    Ok(named)
}

/// The articles of these paths, with everything that is wrong with them.
fn checked(paths: &[PathBuf], settings: &AnswerSettings, strict: bool) -> Result<Loaded, Failure> {
    let mut loaded = load(paths)?;
    check_answers(&mut loaded, settings);
    upkeep::add_orphans(&mut loaded, paths);
    diagnostic::sort(&mut loaded.problems);
    if strict {
        for problem in &mut loaded.problems {
            problem.severity = problem.rule.severity();
        }
    }
    Ok(loaded)
}

/// The articles of these paths, with what has aged in them.
fn aged(paths: &[PathBuf], upkeep: &Upkeep) -> Result<Loaded, Failure> {
    let mut loaded = load(paths)?;
    upkeep.look(&mut loaded, &upkeep::folder(paths))?;
    diagnostic::sort(&mut loaded.problems);
    Ok(loaded)
}

/// Adds the problems that only the answers show.
fn check_answers(loaded: &mut Loaded, settings: &AnswerSettings) {
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
}

/// Reads the articles of these paths.
pub fn load(paths: &[PathBuf]) -> Result<Loaded, Failure> {
    let paths: Vec<&Path> = paths.iter().map(PathBuf::as_path).collect();

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
