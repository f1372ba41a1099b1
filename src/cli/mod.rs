//! What the program does: its arguments, and a file for each subcommand.

mod ask;
mod check;
mod logging;
mod playground;
mod register;
mod run;
mod typed;
mod watchdog;

use crate::config::{Config, ConfigError, Environment};
use crate::edition::Editions;
use crate::instance::{Instance, today};
use crate::knowledge;
use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// The exit code for "it ran, and found problems".
const PROBLEMS: u8 = 1;
/// The exit code for "it could not run".
const COULD_NOT_RUN: u8 = 2;

/// A Discord bot with which a team chooses between technologies, on evidence.
#[derive(Parser)]
#[command(name = "weighin", version)]
struct Arguments {
    /// The config file; without it, weighin.toml where there is one
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Connect to Discord and answer (also what `weighin` does where it finds a token)
    Run,
    /// Ask here, without Discord: weighin ask '/compare speed'
    Ask(ask::Arguments),
    /// Check knowledge files and list every problem
    Check(check::Arguments),
    /// Try it on a page of this machine (also what `weighin` does without a token)
    Playground(playground::Arguments),
    /// Bring the commands at Discord up to date and print the difference
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
        Self { message: message.into(), code: COULD_NOT_RUN }
    }

    /// It ran into problems that someone must mend.
    fn problems(message: impl Into<String>) -> Self {
        Self { message: message.into(), code: PROBLEMS }
    }
}

impl From<ConfigError> for Failure {
    fn from(error: ConfigError) -> Self {
        Failure::could_not_run(error.to_string())
    }
}

/// Runs the program with the process's arguments and environment.
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let environment: Environment = std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
        .collect();
    match dispatch(arguments, &environment) {
        Ok(code) => ExitCode::from(code),
        Err(failure) => {
            eprintln!("weighin: {}", failure.message);
            ExitCode::from(failure.code)
        }
    }
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

/// Loads the configured knowledge; any error in an article is a failure that shows them all.
fn instance(config: &Config) -> Result<Instance, Failure> {
    let path = &config.knowledge.path;
    let loaded = knowledge::load(path, today()).map_err(|error| unreadable(path, &error))?;
    let errors = loaded.errors();
    if errors > 0 {
        eprint!("{}", check::human(&loaded, false));
        let message =
            format!("nothing is answered from {} until this is mended: {}", path.display(), check::summary(&loaded));
        let message = message.trim_end().to_owned();
        return Err(Failure::problems(message));
    }
    let default = &config.knowledge.default_topic;
    // The built-in default is meant for the articles that come with the program; other folders need not have it.
    let chosen = !default.is_empty() && *default != Config::default().knowledge.default_topic;
    if chosen && loaded.library.topic(default).is_none() {
        return Err(Failure::could_not_run(unknown_default(default, &loaded.library)));
    }
    let editions = Editions::new(loaded.library, loaded.translations).map_err(|error| not_indexed(&error))?;
    Ok(Instance::new(editions, config.settings()))
}

fn unreadable(path: &std::path::Path, error: &std::io::Error) -> Failure {
    let path = path.display();
    Failure::could_not_run(format!(
        "cannot read the knowledge folder `{path}`: {error}; set knowledge.path to where the articles are"
    ))
}

/// What is said where the articles cannot be indexed: a mistake in this program.
fn not_indexed(error: &tantivy::TantivyError) -> Failure {
    Failure::could_not_run(format!("the articles cannot be indexed: {error}"))
}

fn unknown_default(default: &str, library: &knowledge::Library) -> String {
    let ids = || library.topics().iter().map(|topic| topic.id.as_str());
    let remedy = knowledge::names::did_you_mean(default, ids()).unwrap_or_else(|| {
        format!("there are: {}; leave it empty to let the bot ask", ids().collect::<Vec<_>>().join(", "))
    });
    format!("knowledge.default_topic = \"{default}\" names no topic; {remedy}")
}

/// Prints to standard output; a reader that has gone away (`weighin ask … | head`) is no error.
fn print(text: &str) {
    use std::io::Write;
    let _ = std::io::stdout().write_all(text.as_bytes());
}
