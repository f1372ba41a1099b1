//! Which files are read: the articles of a folder, or files that were named; and the problems of
//! those that are not read.

use super::reading::real;
use crate::knowledge::diagnostic::Diagnostic;
use crate::knowledge::questions;
use crate::knowledge::rules::Rule;
use std::collections::{BTreeSet, HashSet};
use std::fs::{self, FileType};
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
pub fn is_read(path: &Path) -> bool {
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

    // A file can be named both directly and through its folder.
    let mut seen = HashSet::new();
    listing.entries.sort_by_key(|entry| entry.for_translation);
    listing
        .entries
        .retain(|entry| seen.insert(entry.root.join(entry.path.file_name().unwrap_or_default())));
    listing.entries.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(listing)
}

fn list_file(path: &Path, listing: &mut Listing) -> io::Result<()> {
    let path = match questions::article(path) {
        Some(article) if article.exists() => article,
        Some(article) => {
            listing.problems.push(questions::without_article(
                &path.display().to_string(),
                &article,
            ));
            return Ok(());
        }
        None => path.to_owned(),
    };
    let root = real(&folder_of(&path))?;

    // A translation is compared with its original.
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    if let (id, Some(_)) = super::stem::language(&stem) {
        let original = path.with_file_name(format!("{id}.md"));
        if original.exists() {
            let root = root.clone();
            listing.entries.push(FolderEntry {
                path: original,
                root,
                named: true,
                for_translation: true,
            });
        }
    }
    listing.entries.push(FolderEntry {
        path,
        root,
        named: true,
        for_translation: false,
    });
    Ok(())
}

fn folder_of(file: &Path) -> PathBuf {
    let parent = file
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty());
    parent.unwrap_or(Path::new(".")).to_owned()
}

fn list_folder(folder: &Path, listing: &mut Listing) -> io::Result<()> {
    let root = real(folder)?;
    let mut articles = BTreeSet::new();
    let mut beyond = 0;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        match kind(&path) {
            FileKind::Article => {
                articles.insert(path);
            }
            FileKind::Questions(article) if !article.is_file() => {
                listing.problems.push(questions::without_article(
                    &path.display().to_string(),
                    &article,
                ));
            }
            FileKind::Misnamed(name) => listing.problems.push(misnamed(&path, &name)),
            FileKind::Questions(_) => {}
            FileKind::Other => listing
                .problems
                .extend(sub_folder(&path, entry.file_type()?)),
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
    let entry = |path| FolderEntry {
        path,
        root: root.clone(),
        named: false,
        for_translation: false,
    };
    listing.entries.extend(articles.into_iter().map(entry));
    Ok(())
}

fn too_many(folder: &Path, beyond: usize) -> Diagnostic {
    let message = format!(
        "the folder has {} articles; the last {beyond} by name are not read",
        MOST_ARTICLES + beyond
    );
    let remedy = format!("keep at most {MOST_ARTICLES} articles in it");
    Diagnostic::of_file(
        &folder.display().to_string(),
        Rule::TooManyFiles,
        message,
        &remedy,
    )
}

fn misnamed(path: &Path, name: &str) -> Diagnostic {
    let message = "the file is not read because of its name".to_owned();
    let remedy = format!("rename it to `{name}`, or move it out of the knowledge folder");
    Diagnostic::of_file(&path.display().to_string(), Rule::NotRead, message, &remedy)
}

/// Names the articles in a sub-folder, if there are any.
fn sub_folder(path: &Path, kind: FileType) -> Option<Diagnostic> {
    let hidden = path.file_name()?.to_string_lossy().starts_with('.');
    if hidden {
        return None;
    }
    let message = if kind.is_dir() {
        let mut articles = Vec::new();
        find_articles(path, DEEPEST, &mut MOST_LOOKED_AT.clone(), &mut articles);
        articles.sort();
        format!(
            "articles in a sub-folder are not read: {}",
            some_names(&articles)?
        )
    } else if kind.is_symlink() && path.is_dir() {
        "this is a link to a folder, and articles in it are not read".to_owned()
    } else {
        return None;
    };
    let remedy = "move the articles up into the knowledge folder itself";
    Some(Diagnostic::of_file(
        &path.display().to_string(),
        Rule::NotRead,
        message,
        remedy,
    ))
}

fn some_names(articles: &[String]) -> Option<String> {
    let names = articles
        .iter()
        .take(MOST_NAMED)
        .map(|name| format!("`{name}`"));
    let names = names.collect::<Vec<_>>().join(", ");
    match articles.len() {
        0 => None,
        count if count > MOST_NAMED => Some(format!("{names} and {} more", count - MOST_NAMED)),
        _ => Some(names),
    }
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
    let renamed = |endings: &[&str], ending: &str| {
        let found = endings.iter().find(|other| lower.ends_with(**other))?;
        Some(FileKind::Misnamed(format!(
            "{}{ending}",
            &lower[..lower.len() - found.len()]
        )))
    };
    renamed(OTHER_ENDINGS, ".md")
        .or_else(|| renamed(OTHER_QUESTIONS, ".questions.toml"))
        .unwrap_or(FileKind::Other)
}
