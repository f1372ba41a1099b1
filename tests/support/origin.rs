//! A real git repository with articles, which a test changes while a bot follows it.

use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

use crate::support::knowledge::renamed_lamp;

/// A repository with the test library in its folder `knowledge`; it goes away with the test.
pub struct Origin {
    folder: TempDir,
}

impl Origin {
    /// With one commit on the branch `main`.
    pub fn new() -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        let origin = Self { folder };
        std::fs::create_dir_all(origin.path().join("knowledge")).expect("a folder");
        origin.git(&["init", "--quiet", "--initial-branch=main"]);

        let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/library");
        for entry in std::fs::read_dir(fixtures).expect("the test library") {
            let entry = entry.expect("an entry");
            let copy = origin.path().join("knowledge").join(entry.file_name());
            std::fs::copy(entry.path(), copy).expect("a copy");
        }
        origin.commit();
        origin
    }

    /// The repository with its working tree.
    pub fn path(&self) -> PathBuf {
        self.folder.path().join("origin.git")
    }

    /// A folder next to the repository.
    pub fn next_to(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Its address on this machine's disk.
    pub fn file_address(&self) -> String {
        format!("file://{}", self.path().display())
    }

    /// Commits everything; gives the first digits of the commit, as people see them.
    pub fn commit(&self) -> String {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--allow-empty", "--message=A change"]);
        self.git(&["rev-parse", "HEAD"])[..12].to_owned()
    }

    /// Runs git in the repository, without anybody's configuration.
    pub fn git(&self, arguments: &[&str]) -> String {
        let mut command = Command::new("git");
        command
            .args(["-c", "user.name=Test", "-c", "user.email=test@example.org"])
            .args(["-c", "protocol.file.allow=always"])
            .args(arguments)
            .current_dir(self.path())
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_NOSYSTEM", "1");
        let output = command.output().expect("git");
        assert!(output.status.success(), "{arguments:?}: {output:?}");
        String::from_utf8(output.stdout).expect("UTF-8")
    }

    /// A file of the folder with the articles.
    pub fn file(&self, name: &str) -> PathBuf {
        self.path().join("knowledge").join(name)
    }

    /// Saves an article with `new` in place of `old`.
    pub fn edit(&self, name: &str, old: &str, new: &str) {
        let text = std::fs::read_to_string(self.file(name)).expect("an article");
        assert!(text.contains(old), "{name} has no {old:?}");
        std::fs::write(self.file(name), text.replace(old, new)).expect("saved");
    }

    /// Commits another name for the lamp.
    pub fn rename_lamp(&self, name: &str) -> String {
        let text = std::fs::read_to_string(self.file("lights.md")).expect("an article");
        std::fs::write(self.file("lights.md"), renamed_lamp(&text, name)).expect("saved");
        self.commit()
    }

    /// Commits a rating that there cannot be.
    pub fn break_lights(&self) -> String {
        self.edit("lights.md", "lamp = 4", "lamp = 9");
        self.commit()
    }
}
