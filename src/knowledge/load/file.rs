//! One article file with the questions that belong to it.

use super::folder::FolderEntry;
use super::reading::{FileRefusal, read};
use super::stem::language;
use crate::knowledge::article::{self, Article};
use crate::knowledge::diagnostic::Diagnostic;
use crate::knowledge::questions;
use crate::knowledge::rules::Rule;
use crate::language::Language;
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::path::Path;
use std::thread;
use time::Date;

/// An article file that was read, or refused with a problem.
pub struct File {
    pub path: String,
    pub id: String,
    /// The language, if it is a translation.
    pub language: Option<Language>,
    pub text: String,
    /// The file of its questions and its content, if there is one.
    pub questions: Option<(String, String)>,
    /// The hash of the name and the content, for the library's version; computed here because files
    /// are read on several threads.
    hash: [u8; 32],
    pub article: Article,
    /// Whether it is not an article at all, such as a licence.
    pub foreign: bool,
    /// Whether it is a link to a file with another name.
    pub link: bool,
    /// Whether it is read only because a translation is compared with it.
    pub for_translation: bool,
}

impl File {
    /// Whether it counts as an article that was read.
    pub fn counts(&self) -> bool {
        !self.foreign && !self.for_translation
    }

    /// Whether an error in the article itself prevents its use; wrong questions do not.
    pub fn has_errors(&self) -> bool {
        let mut problems = self.article.problems.iter();
        problems.any(|problem| problem.is_error() && problem.path == self.path)
    }

    /// Whether it has a problem under this rule.
    pub fn breaks(&self, rule: Rule) -> bool {
        let mut problems = self.article.problems.iter();
        problems.any(|problem| problem.rule == rule)
    }
}

/// Reads all files, on as many threads as there are processors.
pub fn read_all(entries: &[FolderEntry], today: Date) -> Vec<File> {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let share = entries.len().div_ceil(threads).max(1);
    let mut shares = entries.chunks(share);
    let own = shares.next().unwrap_or_default();

    thread::scope(|scope| {
        let mut others = Vec::new();
        for share in shares {
            others.push(scope.spawn(move || read_share(share, today)));
        }

        let mut files = read_share(own, today);
        for other in others {
            // A panic in a reader is a bug: it is resumed in this thread instead of being lost.
            let read = other.join();
            files.extend(read.unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        files
    })
}

fn read_share(entries: &[FolderEntry], today: Date) -> Vec<File> {
    let files = entries.iter().map(|entry| read_file(entry, today));
    files.collect()
}

fn read_file(entry: &FolderEntry, today: Date) -> File {
    let path = entry.path.display().to_string();
    let stem = entry.path.file_stem().unwrap_or_default().to_string_lossy();
    let (id, language) = language(&stem);
    let (text, article) = read_article(entry, &path, &id, today);

    let mut file = File {
        hash: hash(stem.as_bytes(), text.as_bytes()),
        link: leads_to_another_name(&entry.path),
        for_translation: entry.for_translation,
        foreign: false,
        questions: None,
        path,
        id,
        language,
        text,
        article,
    };
    add_questions(&mut file, entry);

    // A file that the user named, or that has questions, is meant as an article.
    if !entry.named && file.questions.is_none() && is_foreign(&file) {
        file.foreign = true;
        file.article.problems = vec![no_article(&file.path)];
    }
    file
}

/// The text of an article, as far as it can be shown, and the article.
fn read_article(entry: &FolderEntry, path: &str, id: &str, today: Date) -> (String, Article) {
    match read(&entry.path, &entry.root) {
        Ok(text) => {
            let article = article::parse(path, id, &text, today);
            (text, article)
        }
        Err(refused) => {
            let (problem, text) = refused.problem(path);
            let article = Article {
                topic: None,
                names: Vec::new(),
                problems: vec![problem],
            };
            (text, article)
        }
    }
}

fn leads_to_another_name(path: &Path) -> bool {
    let target = std::fs::read_link(path).ok();
    target.is_some_and(|target| target.file_name() != path.file_name())
}

/// Adds the questions of the article's own file of questions.
fn add_questions(file: &mut File, entry: &FolderEntry) {
    let path = questions::path_for(&entry.path);
    let shown = path.display().to_string();
    let (problems, text) = match read(&path, &entry.root) {
        Ok(text) => {
            file.hash = hash(&file.hash, text.as_bytes());
            let topic = file.article.topic.as_mut();
            (questions::join(topic, &shown, &text), text)
        }
        Err(FileRefusal::Missing) => return,
        Err(refused) => {
            let (problem, text) = refused.problem(&shown);
            (vec![problem], text)
        }
    };

    file.article.problems.extend(problems);
    file.questions = Some((shown, text));
}

/// Whether a file was never meant as an article. A file that could not be read may have been.
fn is_foreign(file: &File) -> bool {
    !file.breaks(Rule::UnreadableFile)
        && file.article.topic.is_none()
        && article::is_foreign(&file.id, &file.text)
}

fn no_article(path: &str) -> Diagnostic {
    let message =
        "the file is not an article and is not read: it has no `+++` line and declares no technologies".to_owned();
    let remedy =
        "move it out of the knowledge folder; an article starts with `+++`, TOML and `+++`";
    Diagnostic::of_file(path, Rule::NotAnArticle, message, remedy)
}

/// The first 12 hexadecimal digits of the SHA-256 of all files' hashes.
pub fn version(files: &[File]) -> String {
    let mut hash = Sha256::new();
    for file in files {
        hash.update(file.hash);
    }

    let mut version = String::new();
    for byte in hash.finalize().iter().take(6) {
        let _ = write!(version, "{byte:02x}");
    }
    version
}

/// The SHA-256 of a file's name and content.
fn hash(name: &[u8], content: &[u8]) -> [u8; 32] {
    // The length distinguishes ("ab", "c") from ("a", "bc").
    let name_length = (name.len() as u64).to_le_bytes();

    let hash = Sha256::new()
        .chain_update(name_length)
        .chain_update(name)
        .chain_update(content);
    hash.finalize().into()
}
