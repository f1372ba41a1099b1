//! Pins that belong to nothing: their source, or their article, is gone.

use super::articles::ArticleFile;
use super::pins::{self, Pin};
use crate::knowledge::Rule;
use crate::knowledge::diagnostic::Report;
use crate::knowledge::load::ArticleReport;
use std::path::Path;

/// The pins of an article that belong to none of its sources; `None` if it has no file of pins.
pub(crate) fn orphans(article: &Path) -> Option<ArticleReport> {
    let path = pins::path_for(article);
    if !path.is_file() {
        return None;
    }
    let shown = path.display().to_string();
    let (pins, text) = match pins::read(&path) {
        Ok(read) => read,
        Err(problem) => return Some(unreadable(shown, &problem)),
    };

    let article = ArticleFile::read(&article.display().to_string());
    let mut report = Report::new(&shown, &text);
    for (label, pin) in &pins {
        if let Some(message) = problem(label, pin, &article) {
            let remedy = format!("run `weighin sources pin {}`", article.path);
            report.add(Rule::OrphanPin, pins::place(&text, label), message, remedy);
        }
    }
    let problems = report.into_sorted();
    Some((shown, text, problems))
}

fn problem(label: &str, pin: &Pin, article: &ArticleFile) -> Option<String> {
    let mut sources = article.citations.sources.iter();
    let Some(source) = sources.find(|source| source.label == label) else {
        return Some(format!(
            "the article has no source `[^{label}]` with an address"
        ));
    };

    (source.url != pin.address).then(|| {
        format!(
            "the source `[^{label}]` has another address: `{}`",
            source.url
        )
    })
}

fn unreadable(path: String, problem: &str) -> ArticleReport {
    let mut report = Report::new(&path, "");
    let message = format!("this is not a file of pins: {problem}");
    let remedy = "delete it, and run `weighin sources pin`";
    report.add(Rule::OrphanPin, 0..0, message, remedy);
    let problems = report.into_sorted();
    (path, String::new(), problems)
}

/// The files of pins in a folder whose article is missing.
pub(crate) fn without_article(folder: &Path) -> Vec<ArticleReport> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };

    let mut reports = Vec::new();
    for entry in entries.flatten() {
        let path = entry.path();
        let Some(article) = pins::article(&path).filter(|article| !article.is_file()) else {
            continue;
        };
        let name = article
            .file_name()
            .unwrap_or_default()
            .display()
            .to_string();
        let shown = path.display().to_string();
        let mut report = Report::new(&shown, "");
        let message = format!("there is no article `{name}` that has these sources");
        let remedy = "delete it, or rename it as its article";
        report.add(Rule::OrphanPin, 0..0, message, remedy);
        let problems = report.into_sorted();
        reports.push((shown, String::new(), problems));
    }
    reports
}
