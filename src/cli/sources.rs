//! `weighin sources pin`: writes down what the cited pages say, for `weighin check --drift`.

use super::process::runtime;
use super::{Failure, PROBLEMS, check, complain, print, problems, upkeep};
use crate::config::Config;
use crate::instance::today;
use crate::links::{Pinned, pin};
use std::path::PathBuf;

/// Look after the sources of articles.
#[derive(clap::Args)]
pub struct SourcesArguments {
    #[command(subcommand)]
    subcommand: SourcesSubcommand,
}

#[derive(clap::Subcommand)]
enum SourcesSubcommand {
    /// Write down as hashes what the cited pages say now; check --drift compares
    Pin(PinArguments),
}

#[derive(clap::Args)]
struct PinArguments {
    /// Folders of articles, or single articles; by default, the configured knowledge folder
    paths: Vec<PathBuf>,
}

/// Pins the sources of all articles; 1 if an article has errors.
pub fn main(config: &Config, arguments: &SourcesArguments) -> Result<u8, Failure> {
    let SourcesSubcommand::Pin(PinArguments { paths }) = &arguments.subcommand;
    let named = check::paths(config, paths.clone())?;
    let loaded = check::load(&named)?;
    let agent = upkeep::agent(&upkeep::folder(&named))?;
    let runtime = runtime()?;

    for article in upkeep::articles(&loaded, false) {
        let pinned = runtime.block_on(pin(&agent, &article, today()));
        print(&summary(
            &article.path,
            &pinned.map_err(Failure::could_not_run)?,
        ))?;
    }

    let left_out = loaded.left_out();
    let errors = left_out.iter().filter(|problem| problem.is_error());
    for problem in errors {
        complain(&problems::left_out(problem));
    }
    Ok(if loaded.errors() > 0 { PROBLEMS } else { 0 })
}

/// What came of pinning an article, and what to look at.
fn summary(path: &str, pinned: &Pinned) -> String {
    let Pinned {
        changed,
        same,
        removed,
        not_asked,
        notes,
    } = pinned;

    let mut text = format!(
        "{path}: {changed} pinned, {same} as before, {removed} removed, {not_asked} not asked\n"
    );
    for note in notes {
        text += &format!("  {}\n", crate::knowledge::escape::escape_line(note));
    }
    text
}
