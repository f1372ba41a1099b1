//! The directory in which fetched commits are kept. It may be deleted at any time.
//!
//! ```text
//! <cache>/lock                     held while something is fetched
//! <cache>/in-use                   the name of the snapshot that answers come from
//! <cache>/3f2a9c01b4de/.weighin    which commit of which repository this is
//! <cache>/3f2a9c01b4de/<folder>/   its articles
//! <cache>/fetching/                what is being fetched
//! ```

use super::commit::{Commit, SHORT, short};
use super::error::FetchError;
use serde::{Deserialize, Serialize};
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};

/// The file that says what a snapshot is. It is written last: a snapshot without it is not whole.
const LABEL: &str = ".weighin";
const IN_USE: &str = "in-use";
/// The articles of a commit in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommitSnapshot {
    pub commit: Commit,
    pub folder: PathBuf,
}

/// What a snapshot is a snapshot of.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct SnapshotLabel {
    repository: String,
    branch: String,
    folder: String,
    commit: String,
    /// In seconds since 1970.
    committed: u64,
}

/// The directory, for one folder of one branch of one repository.
pub struct Cache<'a> {
    pub directory: &'a Path,
    pub repository: &'a str,
    pub branch: &'a str,
    pub folder: &'a str,
}

impl Cache<'_> {
    /// Waits until no other process fetches into the directory, until the result is dropped.
    pub fn lock(&self) -> Result<File, FetchError> {
        fs::create_dir_all(self.directory)?;
        let lock = File::create(self.directory.join("lock"))?;
        lock.lock()?;
        Ok(lock)
    }

    /// Keeps other processes from deleting anything, until the result is dropped.
    pub fn hold(&self) -> Result<File, FetchError> {
        let lock = File::create(self.directory.join("lock"))?;
        lock.lock_shared()?;
        Ok(lock)
    }

    /// The snapshot that answers came from last.
    pub fn in_use(&self) -> Option<CommitSnapshot> {
        let name = fs::read_to_string(self.directory.join(IN_USE)).ok()?;
        let name = name.trim();
        if !is_name(name) {
            return None;
        }
        self.snapshot(name)
    }

    /// Any snapshot: the one in use, or else one that was only fetched.
    pub fn any(&self) -> Option<CommitSnapshot> {
        self.in_use().or_else(|| self.fetched())
    }

    fn fetched(&self) -> Option<CommitSnapshot> {
        for entry in fs::read_dir(self.directory).ok()?.flatten() {
            let name = entry.file_name();
            let name = name.to_str().filter(|name| is_name(name));
            if let Some(snapshot) = name.and_then(|name| self.snapshot(name)) {
                return Some(snapshot);
            }
        }
        None
    }

    /// The snapshot of a commit.
    pub fn of(&self, commit: &str) -> Option<CommitSnapshot> {
        let found = self.snapshot(short(commit))?;
        (found.commit.id == commit).then_some(found)
    }

    fn snapshot(&self, name: &str) -> Option<CommitSnapshot> {
        let directory = self.directory.join(name);
        let label = fs::read_to_string(directory.join(LABEL)).ok()?;
        let label: SnapshotLabel = toml::from_str(&label).ok()?;

        // Another branch or another repository may have been configured before.
        let time = UNIX_EPOCH.checked_add(Duration::from_secs(label.committed))?;
        let id = label.commit.clone();
        let is_of_this = label == self.label(&Commit { id, time });
        is_of_this.then(|| CommitSnapshot {
            folder: directory.join(self.folder),
            commit: Commit {
                id: label.commit,
                time,
            },
        })
    }

    fn label(&self, commit: &Commit) -> SnapshotLabel {
        let committed = commit.time.duration_since(UNIX_EPOCH).unwrap_or_default();
        SnapshotLabel {
            repository: self.repository.to_owned(),
            branch: self.branch.to_owned(),
            folder: self.folder.to_owned(),
            commit: commit.id.clone(),
            committed: committed.as_secs(),
        }
    }

    /// An empty directory to fetch into; what a process that was ended left there is deleted.
    pub fn make_fetch_directory(&self) -> Result<FetchDirectory, FetchError> {
        let path = self.directory.join("fetching");
        remove(&path)?;
        fs::create_dir(&path)?;
        Ok(FetchDirectory { path })
    }

    /// Keeps the articles that are in a directory as the snapshot of a commit. Every other one but
    /// that in use is deleted.
    pub fn keep(&self, articles: &Path, commit: Commit) -> Result<CommitSnapshot, FetchError> {
        let label = toml::to_string(&self.label(&commit)).map_err(io::Error::other)?;
        fs::write(articles.join(LABEL), label)?;

        let name = short(&commit.id);
        let directory = self.directory.join(name);
        remove(&directory)?;
        fs::rename(articles, &directory)?;

        let in_use = self.in_use();
        let in_use = in_use.as_ref().map(|snapshot| snapshot.commit.short());
        self.remove_others(&[Some(name), in_use])?;
        Ok(CommitSnapshot {
            folder: directory.join(self.folder),
            commit,
        })
    }

    /// Remembers which snapshot answers come from, and deletes the others.
    pub fn use_from_now(&self, snapshot: &CommitSnapshot) -> Result<(), FetchError> {
        let _turn = self.lock()?;
        let name = snapshot.commit.short();

        let new = self.directory.join("in-use.new");
        fs::write(&new, name)?;
        fs::rename(new, self.directory.join(IN_USE))?;
        self.remove_others(&[Some(name)])
    }

    fn remove_others(&self, names: &[Option<&str>]) -> Result<(), FetchError> {
        for entry in fs::read_dir(self.directory)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            // The directory may have been configured by mistake: what is not ours stays.
            let is_ours = is_name(&name) && entry.path().join(LABEL).is_file();
            if is_ours && !names.contains(&Some(&name)) {
                remove(&entry.path())?;
            }
        }
        Ok(())
    }
}

/// Whether a snapshot can have this name.
fn is_name(name: &str) -> bool {
    name.len() == SHORT && name.bytes().all(|digit| digit.is_ascii_hexdigit())
}

fn remove(directory: &Path) -> io::Result<()> {
    match fs::remove_dir_all(directory) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// The directory that a fetch works in; it is deleted when this is dropped.
pub struct FetchDirectory {
    pub path: PathBuf,
}

impl Drop for FetchDirectory {
    fn drop(&mut self) {
        // What stays is deleted before the next use.
        let _ = remove(&self.path);
    }
}
