//! Article files -> library: the only place that reads them.

use super::article::{self, Article};
use super::diagnostic::{self, Diagnostic, Report};
use super::library::Library;
use super::names::normalise;
use super::questions;
use super::rules::Rule;
use super::table::At;
use super::topic::Topic;
use super::translation;
use crate::language::Language;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt::Write;
use std::io;
use std::path::{Path, PathBuf};
use std::thread;
use time::Date;

/// What came of reading a knowledge folder (or a single article).
pub struct Loaded {
    /// Every article that has no error; the version is that of all files' content.
    pub library: Library,
    /// For each language into which an article is translated, the library with the translations in place of their originals.
    pub translations: Vec<(Language, Library)>,
    /// All problems of all files, in the order of the files and of their places.
    pub problems: Vec<Diagnostic>,
    /// How many article files were read.
    pub files: usize,
    /// The text of every file that has a problem, by its path, to show the lines.
    pub texts: HashMap<String, String>,
}

impl Loaded {
    /// How many errors, as opposed to warnings, were found.
    pub fn errors(&self) -> usize {
        self.problems.iter().filter(|p| p.is_error()).count()
    }
}

struct File {
    path: String,
    id: String,
    /// Of a translation, its language.
    language: Option<Language>,
    text: String,
    /// The file of its questions and what stands there, where it has one.
    questions: Option<(String, String)>,
    /// Of the id and the content, for the library's version; taken here because files are read on several threads.
    hash: [u8; 32],
    article: Article,
}

/// Loads a folder of articles, or one article file. `today` decides which dates lie in the future.
///
/// # Errors
/// When the path itself cannot be read. A problem in an article is no error of this function: it is among the problems.
pub fn load(path: &Path, today: Date) -> io::Result<Loaded> {
    let (paths, orphans) = article_paths(path)?;
    let mut files = read_all(&paths, today);
    report_shared_names(&mut files);
    let version = version(&files);
    let mut loaded = Loaded {
        library: Library::default(),
        translations: Vec::new(),
        problems: orphans,
        files: files.len(),
        texts: HashMap::new(),
    };
    if files.is_empty() {
        loaded.problems.push(empty(path));
    }
    let (translations, originals): (Vec<File>, Vec<File>) = files.into_iter().partition(|file| file.language.is_some());
    let known: HashSet<String> = originals.iter().map(|file| file.id.clone()).collect();
    let mut topics = Vec::new();
    for file in originals {
        topics.extend(take(file, &mut loaded));
    }
    let translated = translated(translations, &known, &mut topics, &mut loaded);
    diagnostic::sort(&mut loaded.problems);
    let editions = translated.into_iter().map(|(language, translations)| {
        let topics = topics.iter().map(|topic| translations.get(&topic.id).unwrap_or(topic).clone());
        (language, Library::new(version.clone(), topics.collect()))
    });
    loaded.translations = editions.collect();
    loaded.library = Library::new(version, topics);
    Ok(loaded)
}

/// The translations without an error, by language and id, each joined with its original.
fn translated(
    files: Vec<File>,
    known: &HashSet<String>,
    topics: &mut [Topic],
    loaded: &mut Loaded,
) -> BTreeMap<Language, HashMap<String, Topic>> {
    let mut translated: BTreeMap<Language, HashMap<String, Topic>> = BTreeMap::new();
    for mut file in files {
        let Some(language) = file.language else { continue };
        let original = topics.iter_mut().find(|topic| topic.id == file.id);
        match (&original, &file.article.topic) {
            (Some(original), Some(topic)) => {
                file.article.problems.extend(translation::check(topic, original, &file.text));
            }
            // An original with errors is told by them.
            (None, _) if !known.contains(&file.id) => {
                file.article.problems.push(translation::without_original(&file.path, &file.id));
            }
            _ => {}
        }
        if let (Some(mut topic), Some(original)) = (take(file, loaded), original) {
            translation::join(&mut topic, original);
            translated.entry(language).or_default().insert(topic.id.clone(), topic);
        }
    }
    translated
}

/// The topic of a file without errors; its problems go to all the others.
fn take(file: File, loaded: &mut Loaded) -> Option<Topic> {
    let valid = !file.article.problems.iter().any(Diagnostic::is_error);
    if !file.article.problems.is_empty() {
        loaded.texts.extend([(file.path, file.text)].into_iter().chain(file.questions));
        loaded.problems.extend(file.article.problems);
    }
    file.article.topic.filter(|_| valid)
}

fn empty(path: &Path) -> Diagnostic {
    let message = "there is no article in this folder".to_owned();
    let remedy = "add an article such as `backend-runtime.md`";
    Diagnostic::of_file(&path.display().to_string(), Rule::EmptyLibrary, message, remedy)
}

/// Whether a file in a knowledge folder is read: as an article, or as the questions of one.
pub fn is_read(path: &Path) -> bool {
    is_article(path) || questions::article(path).is_some()
}

/// Whether a file in a knowledge folder is an article: `README.md` is about the folder.
fn is_article(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.ends_with(".md") && !name.starts_with('.') && name != "README.md"
}

/// The articles of a folder, sorted; and a problem for each file of questions that belongs to none of them.
fn article_paths(path: &Path) -> io::Result<(Vec<PathBuf>, Vec<Diagnostic>)> {
    if path.is_file() {
        return Ok((vec![path.to_owned()], Vec::new()));
    }
    let (mut paths, mut orphans) = (Vec::new(), Vec::new());
    for entry in std::fs::read_dir(path)? {
        let path = entry?.path();
        match questions::article(&path).filter(|article| !article.is_file()) {
            Some(article) => orphans.push(questions::without_article(&path.display().to_string(), &article)),
            None => paths.extend(Some(path).filter(|path| is_article(path))),
        }
    }
    paths.sort();
    Ok((paths, orphans))
}

fn read_all(paths: &[PathBuf], today: Date) -> Vec<File> {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let share = paths.len().div_ceil(threads).max(1);
    thread::scope(|scope| {
        let read = |paths: &[PathBuf]| -> Vec<File> { paths.iter().map(|path| read_file(path, today)).collect() };
        let mut shares = paths.chunks(share);
        let own = shares.next().unwrap_or_default();
        let others: Vec<_> = shares.map(|share| scope.spawn(move || read(share))).collect();
        let mut files = read(own);
        for other in others {
            // A panic in a reader is a bug: it goes on in this thread instead of being lost.
            files.extend(other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        files
    })
}

fn read_file(path: &Path, today: Date) -> File {
    let shown = path.display().to_string();
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let (id, language) = language(&stem);
    match read_text(path) {
        Ok(text) => {
            let article = article::parse(&shown, &id, &text, today);
            let hash = hash(stem.as_bytes(), text.as_bytes());
            with_questions(File { path: shown, hash, id, language, text, questions: None, article }, path)
        }
        Err(reason) => File { language, ..unreadable(shown, id, &reason.to_string()) },
    }
}

/// The file with the questions that stand beside it.
fn with_questions(mut file: File, article: &Path) -> File {
    let path = questions::beside(article);
    let shown = path.display().to_string();
    match read_text(&path) {
        Ok(text) => {
            file.article.problems.extend(questions::join(file.article.topic.as_mut(), &shown, &text));
            file.hash = hash(&file.hash, text.as_bytes());
            file.questions = Some((shown, text));
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(reason) => file.article.problems.push(cannot_read(&shown, &reason.to_string())),
    }
    file
}

fn read_text(path: &Path) -> io::Result<String> {
    let invalid = |error| io::Error::new(io::ErrorKind::InvalidData, format!("not UTF-8 text: {error}"));
    String::from_utf8(std::fs::read(path)?).map_err(invalid)
}

/// `backend-runtime.de` is the id of a topic and the language of a translation.
fn language(stem: &str) -> (String, Option<Language>) {
    let parts = stem.rsplit_once('.').map(|(id, code)| (id, Language::of_code(code)));
    match parts {
        Some((id, Some(language))) if language != Language::English => (id.to_owned(), Some(language)),
        _ => (stem.to_owned(), None),
    }
}

fn unreadable(path: String, id: String, reason: &str) -> File {
    let article = Article { topic: None, names: Vec::new(), problems: vec![cannot_read(&path, reason)] };
    File { path, hash: hash(id.as_bytes(), &[]), id, language: None, text: String::new(), questions: None, article }
}

fn cannot_read(path: &str, reason: &str) -> Diagnostic {
    let message = format!("cannot read the file: {reason}");
    Diagnostic::of_file(path, Rule::UnreadableFile, message, "save it as UTF-8 text that this user may read")
}

/// Reports ids, titles and aliases that two articles share.
fn report_shared_names(files: &mut [File]) {
    let mut taken: HashMap<String, usize> = HashMap::new();
    // A translation shares names with its original.
    let originals = (0..files.len()).filter(|at| files[*at].language.is_none()).collect::<Vec<_>>();
    for at in originals {
        let mut shared = Vec::new();
        let id = At { value: files[at].id.clone(), span: 0..0 };
        for name in [&id].into_iter().chain(&files[at].article.names) {
            let key = normalise(&name.value);
            let first = *taken.entry(key.clone()).or_insert(at);
            if first != at && !key.is_empty() {
                shared.push((name.clone(), files[first].path.clone()));
            }
        }
        if !shared.is_empty() {
            report_shared(&mut files[at], shared);
        }
    }
}

fn report_shared(file: &mut File, shared: Vec<(At<String>, String)>) {
    let mut report = Report::new(&file.path, &file.text);
    for (name, other) in shared {
        let message = format!("`{}` already names the topic in {other}", name.value);
        report.add(Rule::NameCollision, name.span, message, "give one of the two topics another name");
    }
    let problems = &mut file.article.problems;
    problems.extend(report.into_sorted());
    problems.sort_by_key(|problem| problem.span.start);
}

/// The first 12 hexadecimal digits of the SHA-256 of all files' hashes.
fn version(files: &[File]) -> String {
    let mut hash = Sha256::new();
    files.iter().for_each(|file| hash.update(file.hash));
    hash.finalize().iter().take(6).fold(String::new(), |mut version, byte| {
        let _ = write!(version, "{byte:02x}");
        version
    })
}

/// The SHA-256 of a file's id and content.
fn hash(id: &[u8], content: &[u8]) -> [u8; 32] {
    // The length keeps ("ab", "c") and ("a", "bc") apart.
    let id_length = (id.len() as u64).to_le_bytes();
    Sha256::new().chain_update(id_length).chain_update(id).chain_update(content).finalize().into()
}
