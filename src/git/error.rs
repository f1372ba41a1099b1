//! Why something could not be fetched.

use super::commit::short;
use crate::knowledge::escape::escape_line;
use std::io;

/// The longest text of `git` that is passed on, in characters.
const LONGEST: usize = 300;

/// Why something could not be fetched.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct FetchError {
    pub reason: FetchFailure,
    /// The newest commit, if that is what cannot be used.
    pub commit: Option<String>,
    message: String,
}

/// The reasons that metrics distinguish.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FetchFailure {
    /// The program `git` cannot be started.
    Program,
    /// The repository cannot be reached.
    Network,
    /// It did not answer in time.
    Timeout,
    /// The token is missing, wrong or unreadable.
    Credentials,
    /// There is no such repository, or `git` cannot read it.
    Repository,
    /// There is no such branch.
    Branch,
    /// The commit has no such folder.
    Folder,
    /// The commit is too large.
    Size,
    /// An article is kept elsewhere, in Git LFS.
    Lfs,
    /// The cache cannot be written.
    Disk,
}

impl FetchFailure {
    /// Every reason.
    pub const ALL: [Self; 10] = [
        Self::Program,
        Self::Network,
        Self::Timeout,
        Self::Credentials,
        Self::Repository,
        Self::Branch,
        Self::Folder,
        Self::Size,
        Self::Lfs,
        Self::Disk,
    ];

    /// The word for it in the metrics.
    pub fn name(self) -> &'static str {
        match self {
            Self::Program => "program",
            Self::Network => "network",
            Self::Timeout => "timeout",
            Self::Credentials => "credentials",
            Self::Repository => "repository",
            Self::Branch => "branch",
            Self::Folder => "folder",
            Self::Size => "size",
            Self::Lfs => "lfs",
            Self::Disk => "disk",
        }
    }
}

impl FetchError {
    pub(super) fn new(reason: FetchFailure, message: impl Into<String>) -> Self {
        Self {
            reason,
            commit: None,
            message: message.into(),
        }
    }

    /// The first digits of the commit that cannot be used.
    pub(crate) fn commit_in_short(&self) -> Option<&str> {
        self.commit.as_deref().map(short)
    }

    /// An error of this commit.
    pub(super) fn of_commit(self, commit: &str) -> Self {
        Self {
            commit: Some(commit.to_owned()),
            ..self
        }
    }

    /// What `git` complained about, without the token.
    pub(super) fn of_git(complaint: &str, token: Option<&str>) -> Self {
        let complaint = match token {
            Some(token) => complaint.replace(token, "[token]"),
            None => complaint.to_owned(),
        };
        let reason = reason(&complaint);
        let remedy = match reason {
            FetchFailure::Credentials if token.is_some() => {
                "; check the token in the file that knowledge.token_file names"
            }
            FetchFailure::Credentials => {
                "; if the repository is private, set knowledge.token_file to a file with a token that may read it"
            }
            _ => "",
        };
        Self::new(reason, format!("git: {}{remedy}", gist(&complaint)))
    }
}

impl From<io::Error> for FetchError {
    fn from(error: io::Error) -> Self {
        Self::new(
            FetchFailure::Disk,
            format!("cannot write to the cache that knowledge.cache names: {error}"),
        )
    }
}

/// The reason of a complaint, which is in English because `git` is run so.
fn reason(complaint: &str) -> FetchFailure {
    let words: &[(FetchFailure, &[&str])] = &[
        (
            FetchFailure::Credentials,
            &[
                "Authentication failed",
                "could not read Username",
                "could not read Password",
                "Permission denied",
                "Host key verification failed",
                "error: 401",
                "error: 403",
            ],
        ),
        (
            FetchFailure::Branch,
            &["couldn't find remote ref", "Remote branch"],
        ),
        (
            FetchFailure::Network,
            &[
                "Could not resolve",
                "Failed to connect",
                "Couldn't connect",
                "Could not connect",
                "Connection refused",
                "Connection reset",
                "Connection closed",
                "Connection timed out",
                "Network is unreachable",
                "No route to host",
                "Operation too slow",
                "Operation timed out",
                "Empty reply",
                "hung up unexpectedly",
                "error: 5",
                "SSL",
            ],
        ),
    ];
    for (reason, signs) in words {
        if signs.iter().any(|sign| complaint.contains(sign)) {
            return *reason;
        }
    }
    FetchFailure::Repository
}

/// The line that says what is wrong: the last of those that do.
fn gist(complaint: &str) -> String {
    let lines = complaint.lines().map(str::trim);
    let mut told: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    let first_fatal = told.iter().find(|line| line.starts_with("fatal: "));
    let gist = match first_fatal {
        Some(line) => line.trim_start_matches("fatal: "),
        None => told.pop().unwrap_or("it failed and did not say why"),
    };

    let cut: String = gist.chars().take(LONGEST).collect();
    escape_line(&cut).into_owned()
}
