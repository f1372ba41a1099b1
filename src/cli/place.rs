//! Where the articles are, for the subcommands that read them once. Only `run` looks for newer ones
//! from time to time.

use super::failure::Failure;
use super::output::complain;
use crate::config::Config;
use crate::git::{Commit, CommitSnapshot, FetchError, Remote};
use std::path::PathBuf;

/// A folder with articles.
pub struct ArticleFolder {
    pub folder: PathBuf,
    /// The commit that they are from, if they come from a repository.
    pub commit: Option<Commit>,
}

/// The configured folder, or the commit that answers came from last. The repository is only asked
/// if nothing was fetched before: an answer should not depend on the network.
pub fn place(config: &Config) -> Result<ArticleFolder, Failure> {
    let Some(remote) = config.repository() else {
        return Ok(ArticleFolder::configured(config));
    };
    match remote.last_fetched() {
        Some(snapshot) => Ok(ArticleFolder::of(snapshot)),
        None => fetched(&remote)
            .map(ArticleFolder::of)
            .map_err(|error| failure(&remote, &error)),
    }
}

/// The configured folder, or the newest commit: that is what somebody wants checked who has just
/// pushed it. Without a network it is the commit that answers came from last.
pub fn newest_place(config: &Config) -> Result<ArticleFolder, Failure> {
    let Some(remote) = config.repository() else {
        return Ok(ArticleFolder::configured(config));
    };

    let snapshot = match (fetched(&remote), remote.last_fetched()) {
        (Ok(snapshot), _) => snapshot,
        (Err(error), Some(snapshot)) if error.commit.is_none() => {
            complain(&format!(
                "weighin: cannot fetch {}: {error}\n",
                remote.address
            ));
            snapshot
        }
        (Err(error), _) => return Err(failure(&remote, &error)),
    };
    let (commit, address) = (snapshot.commit.short(), &remote.address);
    complain(&format!("weighin: commit {commit} of {address}\n"));
    Ok(ArticleFolder::of(snapshot))
}

fn fetched(remote: &Remote) -> Result<CommitSnapshot, FetchError> {
    remote.fetch(&remote.newest()?)
}

fn failure(remote: &Remote, error: &FetchError) -> Failure {
    Failure::could_not_run(format!("cannot fetch {}: {error}", remote.address))
}

impl ArticleFolder {
    fn configured(config: &Config) -> Self {
        Self {
            folder: config.knowledge.path.clone(),
            commit: None,
        }
    }

    fn of(snapshot: CommitSnapshot) -> Self {
        Self {
            folder: snapshot.folder,
            commit: Some(snapshot.commit),
        }
    }
}
