//! Which files are read: the articles of a folder, or files that were named; and the problems of
//! those that are not read.

use super::reading::real;
use crate::knowledge::diagnostic::Diagnostic;
use crate::knowledge::questions;
use crate::knowledge::rules::Rule;
use std::collections::{BTreeSet, HashSet};
use std::fs::{self, DirEntry, FileType};
use std::io;
use std::path::{Path, PathBuf};

/// How many articles a folder may have.
const MOST_ARTICLES: usize = 20_000;
/// How many files of sub-folders are looked at, and how deep, to name the articles in them.
const MOST_LOOKED_AT: usize = 20_000;
const DEEPEST: usize = 8;
/// How many articles of a sub-folder are named.
const MOST_NAMED: usize = 3;

/// An article file to read.
pub struct FolderEntry {
    pub path: PathBuf,
    /// The real path of the folder that the article must be in.
    pub root: PathBuf,
    /// Whether the user named this very file.
    pub named: bool,
    /// Whether it is read only because a translation is compared with it.
    pub for_translation: bool,
}

/// The files to read, and the problems of those that are not read.
#[derive(Default)]
pub struct Listing {
    pub entries: Vec<FolderEntry>,
    pub problems: Vec<Diagnostic>,
}

/// What the name of a file in a knowledge folder says about it.
enum FileKind {
    Article,
    /// Questions, with the path of their article.
    Questions(PathBuf),
    /// Not read because of its name, with the name that it should have.
    Misnamed(String),
    Other,
}

/// Whether the articles or their problems may change with this file of a knowledge folder.
pub(crate) fn is_read(path: &Path) -> bool {
    !matches!(kind(path), FileKind::Other)
}

/// The files to read for these folders and files.
///
/// # Errors
/// When one of the paths does not exist or a folder cannot be read.
pub fn list(paths: &[&Path]) -> io::Result<Listing> {
    let mut listing = Listing::default();
    for path in paths {
        if path.is_dir() {
            list_folder(path, &mut listing)?;
        } else {
            fs::symlink_metadata(path)?;
            list_file(path, &mut listing)?;
        }
    }

    remove_duplicates(&mut listing.entries);
    listing.entries.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(listing)
}

/// A file can be named both directly and through its folder.
fn remove_duplicates(entries: &mut Vec<FolderEntry>) {
    // The first of two stays: not the one that is read only for a comparison.
    entries.sort_by_key(|entry| entry.for_translation);

    let mut seen = HashSet::new();
    entries.retain(|entry| {
        let name = entry.path.file_name().unwrap_or_default();
        seen.insert(entry.root.join(name))
    });
}

fn list_file(path: &Path, listing: &mut Listing) -> io::Result<()> {
    let path = match questions::article(path) {
        Some(article) if article.exists() => article,
        Some(article) => {
            listing.problems.push(without_article(path, &article));
            return Ok(());
        }
        None => path.to_owned(),
    };
    let root = real(&folder_of(&path))?;

    // A translation is compared with its original.
    if let Some(original) = original_of(&path) {
        listing.entries.push(FolderEntry {
            path: original,
            root: root.clone(),
            named: true,
            for_translation: true,
        });
    }
    listing.entries.push(FolderEntry {
        path,
        root,
        named: true,
        for_translation: false,
    });
    Ok(())
}

/// The original of a translation, if there is such a file.
fn original_of(path: &Path) -> Option<PathBuf> {
    let stem = path.file_stem()?.to_string_lossy();
    let (id, language) = super::stem::language(&stem);
    language?;

    let original = path.with_file_name(format!("{id}.md"));
    original.exists().then_some(original)
}

fn without_article(path: &Path, article: &Path) -> Diagnostic {
    questions::without_article(&path.display().to_string(), article)
}

fn folder_of(file: &Path) -> PathBuf {
    match file.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}

fn list_folder(folder: &Path, listing: &mut Listing) -> io::Result<()> {
    let root = real(folder)?;
    let mut articles = BTreeSet::new();
    let mut beyond = 0;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        if matches!(kind(&path), FileKind::Article) {
            articles.insert(path);
        } else {
            let problem = not_read(&entry)?;
            listing.problems.extend(problem);
        }

        // The first ones by name stay, whatever the order in which the system lists them.
        if articles.len() > MOST_ARTICLES {
            articles.pop_last();
            beyond += 1;
        }
    }

    if beyond > 0 {
        listing.problems.push(too_many(folder, beyond));
    }
    for path in articles {
        listing.entries.push(FolderEntry {
            path,
            root: root.clone(),
            named: false,
            for_translation: false,
        });
    }
    Ok(())
}

/// What is wrong with a file of a folder that is not an article, if anything is.
fn not_read(entry: &DirEntry) -> io::Result<Option<Diagnostic>> {
    let path = entry.path();
    Ok(match kind(&path) {
        FileKind::Article => None,
        FileKind::Questions(article) if article.is_file() => None,
        FileKind::Questions(article) => Some(without_article(&path, &article)),
        FileKind::Misnamed(name) => Some(misnamed(&path, &name)),
        FileKind::Other => sub_folder(&path, entry.file_type()?),
    })
}

fn too_many(folder: &Path, beyond: usize) -> Diagnostic {
    let path = folder.display().to_string();
    let message = format!(
        "the folder has {} articles; the last {beyond} by name are not read",
        MOST_ARTICLES + beyond
    );
    let remedy = format!("keep at most {MOST_ARTICLES} articles in it");
    Diagnostic::of_file(&path, Rule::TooManyFiles, message, &remedy)
}

fn misnamed(path: &Path, name: &str) -> Diagnostic {
    let path = path.display().to_string();
    let message = "the file is not read because of its name".to_owned();
    let remedy = format!("rename it to `{name}`, or move it out of the knowledge folder");
    Diagnostic::of_file(&path, Rule::NotRead, message, &remedy)
}

/// Names the articles in a sub-folder, if there are any.
fn sub_folder(path: &Path, kind: FileType) -> Option<Diagnostic> {
    if path.file_name()?.to_string_lossy().starts_with('.') {
        return None;
    }

    let message = if kind.is_dir() {
        let articles = some_names(&articles_below(path))?;
        format!("articles in a sub-folder are not read: {articles}")
    } else if kind.is_symlink() && path.is_dir() {
        "this is a link to a folder, and articles in it are not read".to_owned()
    } else {
        return None;
    };

    let path = path.display().to_string();
    let remedy = "move the articles up into the knowledge folder itself";
    Some(Diagnostic::of_file(&path, Rule::NotRead, message, remedy))
}

fn some_names(articles: &[String]) -> Option<String> {
    let shown = articles.iter().take(MOST_NAMED);
    let names: Vec<String> = shown.map(|name| format!("`{name}`")).collect();
    let names = names.join(", ");

    match articles.len() {
        0 => None,
        count if count > MOST_NAMED => Some(format!("{names} and {} more", count - MOST_NAMED)),
        _ => Some(names),
    }
}

/// The names of the articles below a folder, sorted.
fn articles_below(folder: &Path) -> Vec<String> {
    let mut budget = MOST_LOOKED_AT;
    let mut articles = Vec::new();
    find_articles(folder, DEEPEST, &mut budget, &mut articles);

    articles.sort();
    articles
}

/// Collects the names of the articles below a folder. Links are not followed, because they may form
/// a cycle.
fn find_articles(folder: &Path, depth: usize, budget: &mut usize, articles: &mut Vec<String>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };

    for entry in entries.flatten() {
        if *budget == 0 {
            return;
        }
        *budget -= 1;

        let path = entry.path();
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) && depth > 0 {
            find_articles(&path, depth - 1, budget, articles);
        } else if matches!(kind(&path), FileKind::Article) {
            articles.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
}

/// Other common endings for Markdown.
const OTHER_ENDINGS: &[&str] = &[".md", ".md.txt", ".markdown", ".mdown", ".mkd", ".mdx"];
/// Endings that are common mistakes for the one of questions.
const OTHER_QUESTIONS: &[&str] = &[".questions.toml", ".question.toml", ".questions.toml.txt"];

fn kind(path: &Path) -> FileKind {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let lower = name.to_ascii_lowercase();

    // `README.md` is about the folder.
    if name.starts_with('.') || lower == "readme.md" {
        return FileKind::Other;
    }
    if let Some(article) = questions::article(path) {
        return FileKind::Questions(article);
    }
    if name.ends_with(".md") {
        return FileKind::Article;
    }

    if let Some(stem) = without_ending(&lower, OTHER_ENDINGS) {
        return FileKind::Misnamed(format!("{stem}.md"));
    }
    match without_ending(&lower, OTHER_QUESTIONS) {
        Some(stem) => FileKind::Misnamed(format!("{stem}.questions.toml")),
        None => FileKind::Other,
    }
}

fn without_ending<'n>(name: &'n str, endings: &[&str]) -> Option<&'n str> {
    let mut stems = endings.iter().map(|ending| name.strip_suffix(ending));
    stems.find_map(|stem| stem)
}
