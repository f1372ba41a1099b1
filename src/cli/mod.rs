//! The program's arguments, and one file for each subcommand.
//!
//! | file | what it does |
//! |---|---|
//! | `run`, `ask`, `check`, `playground`, `register` | the subcommands |
//! | `reloading`, `watchdog` | what `run` does apart from answering |
//! | `typed` | a command as a person types it -> the options of an interaction |
//! | `open` | opens the configured knowledge |
//! | `logging`, `log_queue` | log lines, without secrets and without blocking |
//! | `output`, `failure` | what is printed, and why the program ends early |

mod ask;
mod check;
mod failure;
mod log_queue;
mod logging;
mod open;
mod output;
mod playground;
mod register;
mod reloading;
mod run;
mod typed;
mod watchdog;

use crate::config::{Config, Environment, KEYS, TOKEN_VARIABLE};
use clap::{Parser, Subcommand};
use failure::{COULD_NOT_RUN, Failure, PROBLEMS, unreadable};
use open::instance;
use output::{complain, print};
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
