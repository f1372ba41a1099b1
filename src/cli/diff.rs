//! `weighin diff`: what is different between two libraries, in words.

use super::problems::{count, human};
use super::{Failure, complain, print, unreadable};
use crate::difference::{self, LibraryDifference};
use crate::instance::latest_today;
use crate::knowledge::{self, Loaded};
use std::path::{Path, PathBuf};

/// Say in words what is different between two knowledge folders, or between two articles.
#[derive(clap::Args)]
pub struct DiffArguments {
    /// A folder of articles, or an article, as it was
    old: PathBuf,
    /// The same as it is now
    new: PathBuf,
    /// How to print the differences
    #[arg(long, value_enum, default_value = "text")]
    format: DiffFormat,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum DiffFormat {
    /// For people
    Text,
    /// For a comment on a pull request
    Markdown,
}

/// Compares and prints; the exit code is 0 whether there is a difference or not.
pub fn main(arguments: &DiffArguments) -> Result<u8, Failure> {
    let (old, new) = (load(&arguments.old)?, load(&arguments.new)?);
    let difference = LibraryDifference::between(&old, &new);

    print(&match arguments.format {
        DiffFormat::Text => difference::text(&difference),
        DiffFormat::Markdown => difference::markdown(&difference),
    })?;
    Ok(0)
}

/// Loads articles that have no errors: one that is left out would look as if it had been removed.
fn load(path: &Path) -> Result<Loaded, Failure> {
    let mut loaded =
        knowledge::load(path, latest_today()).map_err(|error| unreadable(path, &error))?;
    let errors = loaded.errors();
    if errors == 0 {
        return Ok(loaded);
    }

    loaded.problems.retain(|problem| problem.is_error());
    complain(&human(&loaded, false));
    let path = path.display();
    Err(Failure::problems(format!(
        "`{path}` has {} and cannot be compared; fix what is listed above first",
        count(errors, "error")
    )))
}
