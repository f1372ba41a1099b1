//! The program's arguments, and one file for each subcommand.

mod ask;
mod check;
mod log_queue;
mod logging;
mod output;
mod playground;
mod register;
mod reloading;
mod run;
mod typed;
mod watchdog;

use crate::config::{Config, ConfigError, Environment, KEYS, TOKEN_VARIABLE};
use crate::edition::Editions;
use crate::instance::Instance;
use crate::knowledge::load::Stamp;
use crate::knowledge::{self, Diagnostic, Loaded};
use crate::reload;
use clap::{Parser, Subcommand};
use output::{complain, print};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The exit code for "it ran, and found problems".
const PROBLEMS: u8 = 1;
/// The exit code for "it could not run": trying again only helps with other arguments or another
/// configuration.
const COULD_NOT_RUN: u8 = 2;
/// The exit code for "Discord refused", for example the token: another try would be refused again.
const REFUSED: u8 = 3;

/// A Discord bot that helps a team choose between technologies, based on evidence.
#[derive(Parser)]
#[command(name = "weighin", version)]
struct Arguments {
    /// The config file; without it, weighin.toml if there is one
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Connect to Discord and answer (the default if there is a token)
    Run,
    /// Ask here, without Discord: weighin ask '/compare speed'
    Ask(ask::Arguments),
    /// Check knowledge files and list every problem
    Check(check::Arguments),
    /// Try the bot on a local page (the default without a token)
    Playground(playground::Arguments),
    /// Update the commands at Discord and print the difference
    Register(register::Arguments),
}

/// Why the program ends early: one clear line, and an exit code.
struct Failure {
    message: String,
    code: u8,
}

impl Failure {
    /// It could not run at all.
    fn could_not_run(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            code: COULD_NOT_RUN,
        }
    }

    /// It ran into problems that may be gone after a restart.
    fn problems(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            code: PROBLEMS,
        }
    }

    /// Discord refused, and will refuse again.
    fn refused(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            code: REFUSED,
        }
    }
}

impl From<ConfigError> for Failure {
    fn from(error: ConfigError) -> Self {
        Failure::could_not_run(error.to_string())
    }
}

/// Runs the program with the process's arguments and environment.
pub fn main() -> ExitCode {
    let done = match Arguments::try_parse() {
        Ok(arguments) => environment().and_then(|environment| dispatch(arguments, &environment)),
        Err(help) if !help.use_stderr() => print(&help.to_string()).map(|()| 0),
        Err(error) => {
            complain(&error.to_string());
            Ok(COULD_NOT_RUN)
        }
    };
    match done {
        Ok(code) => ExitCode::from(code),
        Err(failure) => {
            complain(&format!("weighin: {}\n", failure.message));
            ExitCode::from(failure.code)
        }
    }
}

/// The process's environment. Without the check, one of our variables would be silently ignored if
/// it is not text.
fn environment() -> Result<Environment, Failure> {
    let ours: Vec<String> = KEYS
        .iter()
        .map(|key| key.variable())
        .chain([TOKEN_VARIABLE.to_owned()])
        .collect();
    let mut environment = Environment::new();
    for (name, value) in std::env::vars_os() {
        let Ok(name) = name.into_string() else {
            continue;
        };
        match value.into_string() {
            Ok(value) => drop(environment.insert(name, value)),
            Err(_) if ours.contains(&name) => {
                return Err(Failure::could_not_run(format!(
                    "{name}: this is not UTF-8; write it as UTF-8"
                )));
            }
            Err(_) => {}
        }
    }
    Ok(environment)
}

fn dispatch(arguments: Arguments, environment: &Environment) -> Result<u8, Failure> {
    let config = Config::load(arguments.config.as_deref(), environment)?;
    match arguments.command {
        Some(Command::Ask(ask)) => ask::main(&config, ask),
        Some(Command::Check(check)) => check::main(&config, check),
        Some(Command::Register(register)) => register::main(&config, environment, &register),
        Some(Command::Playground(playground)) => playground::main(&config, &playground),
        Some(Command::Run) => run::main(&config, environment),
        None if config.token(environment)?.is_some() => run::main(&config, environment),
        None => playground::main(&config, &playground::Arguments::default()),
    }
}

/// What was loaded at the start.
struct Start {
    instance: Instance,
    problems: Vec<Diagnostic>,
    /// How the articles looked before they were read.
    seen: Stamp,
}

/// Loads the configured knowledge, and reports which files are left out. It is a failure if no
/// article loads.
fn instance(config: &Config, tell: fn(&Diagnostic)) -> Result<Instance, Failure> {
    start(config, tell).map(|start| start.instance)
}

/// As [`instance`], with what is needed to take new knowledge into use later.
fn start(config: &Config, tell: fn(&Diagnostic)) -> Result<Start, Failure> {
    let path = &config.knowledge.path;
    let (loaded, seen) = reload::load(path).map_err(|error| unreadable(path, &error))?;
    if loaded.library.topics().is_empty() {
        complain(&check::human(&loaded, false));
        let summary = check::summary(&loaded);
        let message = format!(
            "no article in {} loads without errors: {}",
            path.display(),
            summary.trim_end()
        );
        return Err(Failure::problems(message));
    }
    loaded.left_out().into_iter().for_each(tell);
    if let Some(default) = chosen_default(config) {
        let library = &loaded.library;
        if library.topic(default).is_none() && !is_left_out(default, &loaded) {
            return Err(Failure::could_not_run(unknown_default(default, library)));
        }
    }
    let editions =
        Editions::new(loaded.library, loaded.translations).map_err(|error| not_indexed(&error))?;
    Ok(Start {
        instance: Instance::new(editions, config.settings()),
        problems: loaded.problems,
        seen,
    })
}

/// The default topic that the operator chose. The built-in one is meant for the articles that come
/// with the program; other folders need not have it.
fn chosen_default(config: &Config) -> Option<&str> {
    let default = config.knowledge.default_topic.as_str();
    let is_chosen = !default.is_empty() && default != Config::default().knowledge.default_topic;
    is_chosen.then_some(default)
}

/// Whether there is an article with this id that has errors: meanwhile, answers come from the
/// others.
fn is_left_out(id: &str, loaded: &Loaded) -> bool {
    let stem = |problem: &&Diagnostic| {
        Path::new(&problem.path)
            .file_stem()
            .is_some_and(|stem| stem == id)
    };
    loaded.left_out().iter().any(stem)
}

fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    let path = path.display();
    Failure::could_not_run(format!(
        "cannot read the knowledge folder `{path}`: {error}; set knowledge.path to the folder with the articles"
    ))
}

/// The failure if the articles cannot be indexed, which is a bug in this program.
fn not_indexed(error: &tantivy::TantivyError) -> Failure {
    Failure::could_not_run(format!("the articles cannot be indexed: {error}"))
}

fn unknown_default(default: &str, library: &knowledge::Library) -> String {
    let ids = || library.topics().iter().map(|topic| topic.id.as_str());
    let remedy = knowledge::names::did_you_mean(default, ids()).unwrap_or_else(|| {
        format!(
            "use one of: {}; or leave it empty to let the bot ask",
            ids().collect::<Vec<_>>().join(", ")
        )
    });
    format!("knowledge.default_topic = \"{default}\" is not a topic; {remedy}")
}
