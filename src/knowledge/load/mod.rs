//! Article files -> library: the only place that reads them.
//!
//! | file | what it does |
//! |---|---|
//! | `folder` | which files are read |
//! | `reading` | reads a file that a stranger may have put there |
//! | `file` | one article with its questions |
//! | `report` | reads an article once more to show where its answers have problems |
//! | `shared_names` | names that two articles share |
//! | `stem` | what the name of a file says |
//! | `stamp` | notices that files have changed |

mod file;
mod folder;
mod reading;
mod report;
mod shared_names;
mod stamp;
mod stem;

pub(crate) use folder::is_read;
pub(crate) use reading::LARGEST;
pub use report::ArticleReport;
pub(crate) use report::report_article;
pub use stamp::Stamp;
pub(crate) use stamp::stamp;

use super::diagnostic::{self, Diagnostic};
use super::library::Library;
use super::rules::Rule;
use super::topic::Topic;
use super::translation;
use crate::language::Language;
use file::File;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::io;
use std::path::Path;
use time::Date;

/// The result of reading knowledge folders or single articles.
pub struct Loaded {
    /// Every article without errors; the version covers the content of all files.
    pub library: Library,
    /// For each language into which an article is translated, the library with the translations in
    /// place of their originals.
    pub translations: Vec<(Language, Library)>,
    /// All problems of all files, ordered by file, then by place.
    pub problems: Vec<Diagnostic>,
    /// How many articles were read.
    pub files: usize,
    /// The text of every file that has a problem, by its path, to show the lines.
    pub texts: HashMap<String, String>,
}

impl Loaded {
    /// How many errors, as opposed to warnings, were found.
    pub fn errors(&self) -> usize {
        self.problems.iter().filter(|p| p.is_error()).count()
    }

    /// Leaves out the articles that nobody has reviewed.
    pub(crate) fn leave_out_drafts(&mut self) {
        self.library = self.library.without_drafts();
        for (_, library) in &mut self.translations {
            *library = library.without_drafts();
        }
    }

    /// For each file that is not used, the first reason.
    pub fn left_out(&self) -> Vec<&Diagnostic> {
        left_out(&self.problems)
    }

    /// Whether there is an article with this id, even if errors keep it out of the library.
    pub(crate) fn has_article(&self, id: &str) -> bool {
        let is_left_out =
            |problem: &&Diagnostic| Path::new(&problem.path).file_stem() == Some(id.as_ref());
        self.library.topic(id).is_some() || self.left_out().iter().any(is_left_out)
    }
}

/// For each file that is not used because of its problems, the first of them.
pub fn left_out(problems: &[Diagnostic]) -> Vec<&Diagnostic> {
    let mut seen = HashSet::new();
    let mut first = Vec::new();
    for problem in problems {
        let leaves_out = match problem.rule {
            Rule::NotRead | Rule::NotAnArticle => true,
            Rule::EmptyLibrary | Rule::DiscordLimit => false,
            _ => problem.is_error(),
        };

        if leaves_out && seen.insert(problem.path.as_str()) {
            first.push(problem);
        }
    }
    first
}

/// Loads a folder of articles, or one article file. `today` decides which dates are in the future.
///
/// # Errors
/// If the path itself cannot be read. A problem in an article is not an error of this function: it
/// is among the problems.
pub fn load(path: &Path, today: Date) -> io::Result<Loaded> {
    load_all(&[path], today)
}

/// Loads all of these folders and articles together.
///
/// # Errors
/// As for [`load`].
pub(crate) fn load_all(paths: &[&Path], today: Date) -> io::Result<Loaded> {
    let listing = folder::list(paths)?;
    let mut files = file::read_all(&listing.entries, today);
    shared_names::report(&mut files);
    let version = file::version(&files);

    let articles = files.iter();
    let mut loaded = Loaded {
        library: Library::default(),
        translations: Vec::new(),
        problems: listing.problems,
        files: articles.filter(|file| file.counts()).count(),
        texts: HashMap::new(),
    };
    if loaded.files == 0
        && let Some(path) = paths.first()
    {
        loaded.problems.push(empty(path));
    }

    let (translations, originals): (Vec<File>, Vec<File>) =
        files.into_iter().partition(|file| file.language.is_some());
    let mut known = HashSet::new();
    let mut topics = Vec::new();
    for file in originals {
        if !file.foreign {
            known.insert(file.id.clone());
        }
        topics.extend(take(file, &mut loaded));
    }
    let translated = translated(translations, &known, &mut topics, &mut loaded);
    diagnostic::sort(&mut loaded.problems);

    loaded.library = Library::new(version, topics);
    for (language, translations) in translated {
        let library = loaded.library.translated(translations);
        loaded.translations.push((language, library));
    }
    Ok(loaded)
}

/// The translations without an error, by language and id, each joined with its original. `known`
/// are the ids of the originals, also of those that have errors.
fn translated(
    files: Vec<File>,
    known: &HashSet<String>,
    topics: &mut [Topic],
    loaded: &mut Loaded,
) -> BTreeMap<Language, HashMap<String, Topic>> {
    let mut originals: HashMap<String, usize> = HashMap::new();
    for (at, topic) in topics.iter().enumerate() {
        originals.insert(topic.id.clone(), at);
    }

    let mut translated: BTreeMap<Language, HashMap<String, Topic>> = BTreeMap::new();
    for mut file in files {
        let Some(language) = file.language else {
            continue;
        };
        let original = originals.get(&file.id).and_then(|at| topics.get_mut(*at));

        // The problems of an original with errors are reported with the original.
        match &original {
            Some(original) => compare(&mut file, original),
            None if known.contains(&file.id) || file.foreign => {}
            None => {
                let problem = translation::without_original(&file.path, &file.id);
                file.article.problems.push(problem);
            }
        }

        if let (Some(mut topic), Some(original)) = (take(file, loaded), original) {
            translation::join(&mut topic, original);
            let language = translated.entry(language).or_default();
            language.insert(topic.id.clone(), topic);
        }
    }
    translated
}

/// Adds the differences between a translation and its original.
fn compare(translation: &mut File, original: &Topic) {
    if let Some(topic) = &translation.article.topic {
        let differences = translation::check(topic, original, &translation.text);
        translation.article.problems.extend(differences);
    }
}

/// The topic of a file without errors; its problems are added to the others.
fn take(file: File, loaded: &mut Loaded) -> Option<Topic> {
    let has_errors = file.has_errors();

    // If an original is only read for comparison with a translation, only the problems that prevent
    // this matter.
    let listed = !file.for_translation || has_errors;
    if listed && !file.article.problems.is_empty() {
        loaded.texts.insert(file.path, file.text);
        loaded.texts.extend(file.questions);
        loaded.problems.extend(file.article.problems);
    }
    file.article.topic.filter(|_| !has_errors)
}

fn empty(path: &Path) -> Diagnostic {
    let path = path.display().to_string();
    let message = "there is no article in this folder".to_owned();
    let remedy = "add an article such as `backend-runtime.md`";
    Diagnostic::of_file(&path, Rule::EmptyLibrary, message, remedy)
}
