//! A small, valid article to which a test makes one change, a folder to put articles into, and the
//! ways to check both.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use time::Date;
use time::macros::date;
use weighin::instance::today;
use weighin::knowledge::{self, Diagnostic, Loaded, article::parse};

/// The day on which the tests check articles.
pub const TODAY: Date = date!(2026 - 11 - 23);

const VALID: &str = include_str!("article.md");

/// An article under test.
#[derive(Clone)]
pub struct Article {
    id: String,
    text: String,
}

/// The valid article.
pub fn article() -> Article {
    Article {
        id: "message-queue".to_owned(),
        text: VALID.to_owned(),
    }
}

/// Criteria with facts of every kind.
const FACTUAL: &str = r#"
[[criteria]]
id = "open"
name = "Open source"
kind = "yes-no"
question = "Is its code open?"
facts = { alpha = { value = true, source = "bench" }, beta = { value = false, source = "bench" } }
thresholds = { yes = 5, no = 2 }

[[criteria]]
id = "price"
name = "Price"
kind = "number"
unit = "USD per month"
better = "lower"
question = "What does it cost?"
facts = { alpha = { value = 20, source = "prices" }, beta = { value = 12.5, source = "prices" } }
thresholds = { 5 = 10, 3 = 50 }

[[criteria]]
id = "licence"
name = "Licence"
kind = "text"
question = "Under which licence is it?"
facts = { alpha = { value = "MIT", source = "bench" } }
not-applicable = { beta = "Beta is a service." }
thresholds = { "MIT" = 5 }

"#;

/// The valid article with three criteria more: two are rated by thresholds.
pub fn with_facts() -> Article {
    article().replace(
        "[[use_cases]]",
        &format!("{}[[use_cases]]", FACTUAL.trim_start()),
    )
}

impl Article {
    /// Writes `new` in place of `old`, which must occur exactly once: a change that changes nothing
    /// would test nothing.
    pub fn replace(mut self, old: &str, new: &str) -> Self {
        assert_eq!(
            self.text.matches(old).count(),
            1,
            "how often the article has {old:?}"
        );
        self.text = self.text.replace(old, new);
        self
    }

    /// Takes out a part that occurs exactly once.
    pub fn remove(self, part: &str) -> Self {
        self.replace(part, "")
    }

    /// Adds to the end.
    pub fn append(mut self, text: &str) -> Self {
        self.text.push_str(text);
        self
    }

    /// Gives the article another file name, here without `.md`.
    pub fn called(mut self, id: &str) -> Self {
        id.clone_into(&mut self.id);
        self
    }

    /// The article in another file, under a title and an alias of its own, so that a folder can
    /// hold both.
    pub fn named(self, id: &str) -> Self {
        self.called(id)
            .replace("\"Message queue\"", &format!("\"{id}\""))
            .replace("\"broker\"", &format!("\"{id} broker\""))
    }

    /// Sets the review to the day on which the test runs, for the program knows no other.
    pub fn reviewed_today(self) -> Self {
        self.replace("reviewed = 2026-02-01", &format!("reviewed = {}", today()))
    }

    /// The article with Windows line ends.
    pub fn with_crlf(mut self) -> Self {
        self.text = self.text.replace('\n', "\r\n");
        self
    }

    /// The article after a byte order mark.
    pub fn with_bom(mut self) -> Self {
        self.text.insert(0, '\u{feff}');
        self
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// The file's name.
    pub fn file(&self) -> String {
        format!("{}.md", self.id)
    }

    /// The article alone, as the library reads it.
    pub fn read(&self) -> knowledge::article::Article {
        parse(&self.file(), &self.id, &self.text, TODAY)
    }

    /// What is wrong with the article alone.
    pub fn check(&self) -> Checked {
        let texts = HashMap::from([(self.file(), self.text.clone())]);
        Checked {
            problems: self.read().problems,
            texts,
        }
    }
}

/// Problems, with the texts of the files that they are in.
pub struct Checked {
    pub problems: Vec<Diagnostic>,
    pub texts: HashMap<String, String>,
}

/// A knowledge folder that goes away with the test.
pub struct Folder(TempDir);

/// An empty knowledge folder.
pub fn folder() -> Folder {
    Folder(tempfile::tempdir().expect("a temporary folder"))
}

impl Folder {
    /// Puts an article into the folder.
    pub fn with(self, article: &Article) -> Self {
        self.with_file(&article.file(), &article.text)
    }

    /// Puts any file into the folder.
    pub fn with_file(self, name: &str, content: impl AsRef<[u8]>) -> Self {
        std::fs::write(self.file(name), content).expect("a file in the temporary folder");
        self
    }

    /// Makes a folder in it.
    pub fn with_folder(self, name: &str) -> Self {
        std::fs::create_dir_all(self.file(name)).expect("a folder in the temporary folder");
        self
    }

    /// Puts a link into the folder.
    pub fn with_link(self, name: &str, target: impl AsRef<Path>) -> Self {
        std::os::unix::fs::symlink(target, self.file(name))
            .expect("a link in the temporary folder");
        self
    }

    /// Adds questions next to the article.
    pub fn with_questions(self, questions: impl AsRef<[u8]>) -> Self {
        self.with_file("message-queue.questions.toml", questions)
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// The path of a file in the folder.
    pub fn file(&self, name: &str) -> PathBuf {
        self.path().join(name)
    }

    /// The folder as the library loads it.
    pub fn load(&self) -> Loaded {
        knowledge::load(self.path(), TODAY).expect("a folder that can be read")
    }

    /// What is wrong with the articles in the folder.
    pub fn check(&self) -> Checked {
        let Loaded {
            problems, texts, ..
        } = self.load();
        Checked { problems, texts }
    }
}
