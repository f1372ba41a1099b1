//! `weighin decisions …`: the decisions that a store keeps, for the operator.
//!
//! | file | what it does |
//! |---|---|
//! | `export` | records as files, ready for a pull request |
//! | `replay` | checks the outcomes of records |
//! | `backup` | backup and restore |
//! | `forget` | a person is erased |
//! | `opened` | the store of one of these, and what is said if there is none |

mod backup;
mod export;
mod forget;
mod opened;
mod replay;

use super::Failure;
use crate::config::Config;
use opened::in_store;
use std::path::{Path, PathBuf};

/// Look after the decisions that were taken.
#[derive(clap::Args)]
pub struct DecisionsArguments {
    #[command(subcommand)]
    subcommand: DecisionsSubcommand,
}

#[derive(clap::Subcommand)]
enum DecisionsSubcommand {
    /// Write the record of each decision into a folder, as Markdown and as JSON
    Export(ExportArguments),
    /// Compute the outcome from the record alone, and say what differs
    Replay(ReplayArguments),
    /// Write all that is kept into a file, while the bot runs
    Backup(FileArgument),
    /// Read a backup into an empty database
    Restore(FileArgument),
    /// Erase a person from everything that is kept; no outcome changes
    Forget(ForgetArguments),
}

#[derive(clap::Args)]
struct ExportArguments {
    /// The folder to write to
    folder: PathBuf,
    /// Only the decisions of the server with this id
    #[arg(long, value_name = "ID")]
    server: Option<String>,
}

#[derive(clap::Args)]
struct ReplayArguments {
    /// Records as JSON, as `export` writes them
    #[arg(required = true)]
    files: Vec<PathBuf>,
}

#[derive(clap::Args)]
struct FileArgument {
    file: PathBuf,
}

#[derive(clap::Args)]
struct ForgetArguments {
    /// The person's id: in Discord, “Copy User ID” with the developer mode on
    user: String,
}

/// Runs one of them.
pub fn main(
    config: &Config,
    file: Option<&Path>,
    arguments: &DecisionsArguments,
) -> Result<u8, Failure> {
    let url = || config.store(file).map_err(Failure::from);
    match &arguments.subcommand {
        DecisionsSubcommand::Export(export) => {
            let server = export.server.as_deref();
            in_store(&url()?, async |store| {
                export::export(&store, &export.folder, server).await
            })
        }
        DecisionsSubcommand::Replay(replay) => replay::replay(&replay.files),
        DecisionsSubcommand::Backup(to) => in_store(&url()?, async |store| {
            backup::backup(&store, &to.file).await
        }),
        DecisionsSubcommand::Restore(from) => backup::restore(&url()?, &from.file),
        DecisionsSubcommand::Forget(forget) => in_store(&url()?, async |store| {
            forget::forget(&store, &forget.user).await
        }),
    }
}
