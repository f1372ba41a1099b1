//! A knowledge folder that a test changes while a bot answers from it.

use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A copy of the test library; it goes away with the test.
pub struct Knowledge {
    folder: TempDir,
}

impl Knowledge {
    /// The whole test library.
    pub fn copied() -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        let knowledge = Self { folder };
        std::fs::create_dir(knowledge.path()).expect("a folder");
        let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/library");
        for entry in std::fs::read_dir(fixtures).expect("the test library") {
            let entry = entry.expect("an entry");
            let copy = knowledge.path().join(entry.file_name());
            std::fs::copy(entry.path(), copy).expect("a copy");
        }
        knowledge
    }

    /// Where the articles are.
    pub fn path(&self) -> PathBuf {
        self.folder.path().join("knowledge")
    }

    /// A file of the folder.
    pub fn file(&self, name: &str) -> PathBuf {
        self.path().join(name)
    }

    /// What a file says.
    pub fn text(&self, name: &str) -> String {
        std::fs::read_to_string(self.file(name)).expect("a file of the folder")
    }

    /// Saves a file.
    pub fn save(&self, name: &str, text: &str) {
        std::fs::write(self.file(name), text).expect("saved");
    }

    /// Saves a file with `new` in place of `old`.
    pub fn edit(&self, name: &str, old: &str, new: &str) {
        let text = self.text(name);
        assert!(text.contains(old), "{name} has no {old:?}");
        self.save(name, &text.replace(old, new));
    }

    /// Gives the lamp another name.
    pub fn rename_lamp(&self, name: &str) {
        let text = renamed_lamp(&self.text("lights.md"), name);
        self.save("lights.md", &text);
    }
}

/// The article on lights with another name for the lamp; headings name it by its id.
pub fn renamed_lamp(article: &str, name: &str) -> String {
    let line = article
        .lines()
        .find(|line| line.starts_with("name = "))
        .expect("the first technology's name");
    article
        .replace(line, &format!("name = \"{name}\""))
        .replace("### Lamp", "### lamp")
}
