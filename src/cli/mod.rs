//! The program's arguments, and one file for each subcommand.
//!
//! | file | what it does |
//! |---|---|
//! | `run`, `ask`, `check`, `decisions`, `import`, `new`, `diff`, `schema`, `sources`, `playground`, `register` | the subcommands |
//! | `watching` | `check --watch` |
//! | `drafts` | what `import` and `new` share: asking, and writing drafts |
//! | `reloading`, `storing`, `watchdog` | what `run` does apart from answering |
//! | `upkeep` | what `check` does apart from the rules for articles |
//! | `ask_arguments` | what `ask` is given |
//! | `typed`, `typed_event` | a command as a person types it -> its options -> an event, as a chat would send it |
//! | `screen` | what the terminal can show |
//! | `todo` | the next steps for an article |
//! | `open`, `place` | opens the configured knowledge, and says where it is |
//! | `problems` | the problems of articles as text, in each format |
//! | `logging`, `log_queue` | log lines, without secrets and without blocking |
//! | `process`, `listening` | token, runtime, signals and addresses, for the subcommands that need them |
//! | `output`, `failure` | what is printed, and why the program ends early |

mod ask;
mod ask_arguments;
mod check;
mod decisions;
mod diff;
mod drafts;
mod failure;
mod import;
mod listening;
mod log_queue;
mod logging;
mod new;
mod open;
mod output;
mod place;
mod playground;
mod problems;
mod process;
mod register;
mod reloading;
mod run;
mod schema;
mod screen;
mod sources;
mod storing;
mod todo;
mod typed;
mod typed_event;
mod upkeep;
mod watchdog;
mod watching;

use crate::config::{Config, Environment, KEYS, TOKEN_VARIABLE};
use ask_arguments::AskArguments;
use check::CheckArguments;
use clap::Parser;
use decisions::DecisionsArguments;
use diff::DiffArguments;
use failure::{COULD_NOT_RUN, Failure, PROBLEMS, unreadable};
use import::ImportArguments;
use new::NewArguments;
use open::instance;
use output::{complain, print};
use playground::PlaygroundArguments;
use register::RegisterArguments;
use schema::SchemaArguments;
use sources::SourcesArguments;
use std::path::PathBuf;
use std::process::ExitCode;

/// A Discord bot that helps a team choose between technologies, based on evidence.
#[derive(Parser)]
#[command(name = "weighin", version)]
struct Arguments {
    /// The config file; without it, weighin.toml if there is one
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    subcommand: Option<Subcommand>,
}

#[derive(clap::Subcommand)]
enum Subcommand {
    /// Connect to Discord and answer (the default if there is a token)
    Run,
    /// Ask here, without Discord: weighin ask '/compare speed'
    Ask(AskArguments),
    /// Check knowledge files and list every problem
    Check(CheckArguments),
    /// Say in words what is different between two knowledge folders, or between two articles
    Diff(DiffArguments),
    /// Look after the decisions that were taken: weighin decisions export DIR
    Decisions(DecisionsArguments),
    /// Print a JSON schema with which an editor completes and checks TOML
    Schema(SchemaArguments),
    /// Turn pages, tables and decision records that you have into drafts of articles
    Import(ImportArguments),
    /// Write a draft of an article to fill in
    New(NewArguments),
    /// Try the bot on a local page (the default without a token)
    Playground(PlaygroundArguments),
    /// Update the commands at Discord and print the difference
    Register(RegisterArguments),
    /// Look after the sources of articles: weighin sources pin
    Sources(SourcesArguments),
}

/// Runs the program with the process's arguments and environment.
pub fn main() -> ExitCode {
    let ended = match Arguments::try_parse() {
        Ok(arguments) => run(arguments),
        // `--help` and `--version` are no errors.
        Err(help) if !help.use_stderr() => print(&help.to_string()).map(|()| 0),
        Err(error) => {
            complain(&error.to_string());
            Ok(COULD_NOT_RUN)
        }
    };

    match ended {
        Ok(code) => ExitCode::from(code),
        Err(failure) => {
            complain(&format!("weighin: {}\n", failure.message));
            ExitCode::from(failure.code)
        }
    }
}

/// Runs the subcommand; without one, the bot if there is a token, otherwise the playground.
fn run(arguments: Arguments) -> Result<u8, Failure> {
    let environment = environment()?;
    let file = arguments.config.as_deref();
    let config = Config::load(file, &environment)?;

    match arguments.subcommand {
        Some(Subcommand::Ask(ask)) => ask::main(&config, file, ask),
        Some(Subcommand::Check(check)) => check::main(&config, check),
        Some(Subcommand::Diff(diff)) => diff::main(&diff),
        Some(Subcommand::Decisions(decisions)) => decisions::main(&config, file, &decisions),
        Some(Subcommand::Schema(schema)) => schema::main(&schema),
        Some(Subcommand::Import(import)) => import::main(&config, import),
        Some(Subcommand::New(new)) => new::main(&config, new),
        Some(Subcommand::Register(register)) => register::main(&config, &environment, &register),
        Some(Subcommand::Sources(sources)) => sources::main(&config, &sources),
        Some(Subcommand::Playground(playground)) => playground::main(&config, &playground),
        Some(Subcommand::Run) => run::main(&config, file, &environment),
        None if config.token(&environment)?.is_some() => run::main(&config, file, &environment),
        None => playground::main(&config, &PlaygroundArguments::default()),
    }
}

/// The process's environment. Variables that are not text are left out, unless they are ours:
/// leaving those out would ignore what an operator set.
fn environment() -> Result<Environment, Failure> {
    let mut environment = Environment::new();
    for (name, value) in std::env::vars_os() {
        let Ok(name) = name.into_string() else {
            continue;
        };
        match value.into_string() {
            Ok(value) => drop(environment.insert(name, value)),
            Err(_) if is_ours(&name) => {
                return Err(Failure::could_not_run(format!(
                    "{name}: this is not UTF-8; write it as UTF-8"
                )));
            }
            Err(_) => {}
        }
    }
    Ok(environment)
}

fn is_ours(variable: &str) -> bool {
    variable == TOKEN_VARIABLE || KEYS.iter().any(|key| key.variable() == variable)
}
