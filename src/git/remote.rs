//! Asks a repository for the newest commit of a branch, and fetches that commit.

use super::address::RemoteAddress;
use super::cache::{Cache, CommitSnapshot};
use super::commit::{Commit, is_commit};
use super::error::{FetchError, FetchFailure};
use super::limit::RunLimit;
use super::program::{Program, ReadToken};
use super::snapshot;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How long a repository may take to say which commit is the newest.
const ASK_WITHIN: Duration = Duration::from_secs(30);
/// How long a fetch may take.
const FETCH_WITHIN: Duration = Duration::from_secs(300);
/// How large the newest commit may be as it is sent, with all that is not an article.
const MOST_FETCHED: u64 = 256 * 1024 * 1024;
/// How much is read of a list of branches.
const MOST_LISTED: u64 = 64 * 1024;
/// Where the fetched commit is kept, for as long as the fetched repository is.
const FETCHED: &str = "refs/weighin/fetched";

/// A folder of a branch of a repository elsewhere.
#[derive(Clone)]
pub struct Remote {
    pub address: RemoteAddress,
    /// `None`: the one that the repository has as its default.
    pub branch: Option<String>,
    /// Empty: the top.
    pub folder: String,
    /// The directory in which fetched commits are kept.
    pub cache: PathBuf,
    pub token: Option<ReadToken>,
}

impl Remote {
    /// The newest commit of the branch.
    ///
    /// # Errors
    /// If the repository cannot be asked, or has no such branch.
    pub fn newest(&self) -> Result<String, FetchError> {
        let git = self.program()?;
        let reference = self.reference();
        let arguments = [
            "ls-remote",
            "--quiet",
            self.upload_pack(),
            "--",
            self.address.as_str(),
            &reference,
        ];
        let listed = git.text(None, &arguments, &RunLimit::time(ASK_WITHIN), MOST_LISTED)?;

        // A name that ends like this one is listed too.
        for line in listed.lines() {
            if let Some((commit, name)) = line.split_once('\t')
                && name == reference
                && is_commit(commit)
            {
                return Ok(commit.to_owned());
            }
        }
        Err(self.no_branch())
    }

    /// The articles of the newest commit, fetched unless they are here already. `newest` is which
    /// commit that was a moment ago.
    ///
    /// # Errors
    /// If it cannot be fetched or kept, or if its articles cannot be used.
    pub fn fetch(&self, newest: &str) -> Result<CommitSnapshot, FetchError> {
        let cache = self.cache();
        let _turn = cache.lock()?;
        if let Some(snapshot) = cache.of(newest) {
            return Ok(snapshot);
        }

        let work = cache.make_fetch_directory()?;
        let repository = work.path.join("repository");
        let git = self.program()?;
        let fetched = self.fetch_into(&git, &repository);
        let commit = fetched.map_err(|error| match error.reason {
            FetchFailure::Size => error.of_commit(newest),
            _ => error,
        })?;

        let articles = work.path.join("articles");
        let exported = snapshot::export(&git, &repository, &commit.id, &self.folder, &articles);
        exported.map_err(|error| error.of_commit(&commit.id))?;
        cache.keep(&articles, commit)
    }

    /// The commit that answers came from last.
    pub(crate) fn last_used(&self) -> Option<CommitSnapshot> {
        self.cache().in_use()
    }

    /// The commit that answers came from last, or else one that was only fetched.
    pub(crate) fn last_fetched(&self) -> Option<CommitSnapshot> {
        self.cache().any()
    }

    /// Keeps other processes from deleting what was fetched, until the result is dropped.
    ///
    /// # Errors
    /// If the cache is gone.
    pub fn hold(&self) -> Result<File, FetchError> {
        self.cache().hold()
    }

    /// Remembers that answers come from this commit: after a restart, they do so until there is a
    /// newer one.
    ///
    /// # Errors
    /// If the cache cannot be written.
    pub(crate) fn use_from_now(&self, snapshot: &CommitSnapshot) -> Result<(), FetchError> {
        self.cache().use_from_now(snapshot)
    }

    /// Fetches the newest commit, with nothing before it, into a new repository. A new one each
    /// time needs no tidying up, and cannot be damaged.
    fn fetch_into(&self, git: &Program, repository: &Path) -> Result<Commit, FetchError> {
        let limit = RunLimit {
            within: FETCH_WITHIN,
            folder: Some((repository, MOST_FETCHED)),
        };
        let refspec = format!("+{}:{FETCHED}", self.reference());
        let init = ["init", "--quiet", "--bare", "--template="];
        let fetch = [
            "fetch",
            "--quiet",
            "--depth=1",
            "--no-tags",
            "--no-recurse-submodules",
            "--no-write-fetch-head",
            self.upload_pack(),
            "--",
            self.address.as_str(),
            &refspec,
        ];
        let log = ["log", "-1", "--format=%H %ct", FETCHED];

        git.text(Some(repository), &init, &limit, MOST_LISTED)?;
        git.text(Some(repository), &fetch, &limit, MOST_LISTED)?;
        let told = git.text(Some(repository), &log, &limit, MOST_LISTED)?;
        Commit::read(&told).ok_or_else(|| {
            FetchError::new(
                FetchFailure::Repository,
                "git does not say which commit it fetched",
            )
        })
    }

    /// What the other side runs. On this machine it refuses a repository of another user unless a
    /// configuration names it, and none is read. Here the operator has named it.
    fn upload_pack(&self) -> &'static str {
        match self.address.scheme() {
            "file" => "--upload-pack=git -c safe.directory='*' upload-pack",
            _ => "--upload-pack=git-upload-pack",
        }
    }

    /// The full name of the branch at the repository.
    fn reference(&self) -> String {
        match &self.branch {
            Some(branch) => format!("refs/heads/{branch}"),
            None => "HEAD".to_owned(),
        }
    }

    fn no_branch(&self) -> FetchError {
        let message = match &self.branch {
            Some(branch) => format!(
                "the repository has no branch `{branch}`; set knowledge.branch to one that it has"
            ),
            None => "the repository has no commits on its default branch; set knowledge.branch to another one"
                .to_owned(),
        };
        FetchError::new(FetchFailure::Branch, message)
    }

    fn program(&self) -> Result<Program<'_>, FetchError> {
        Program::new(&self.address, self.token.as_ref())
    }

    fn cache(&self) -> Cache<'_> {
        Cache {
            directory: &self.cache,
            repository: self.address.as_str(),
            branch: self.branch.as_deref().unwrap_or_default(),
            folder: &self.folder,
        }
    }
}
