//! The questions that an article answers, as people ask them: a file next to the article, from
//! which the search learns.

use super::at::{At, Entries, entry};
use super::check::{Declared, undeclared};
use super::diagnostic::{Diagnostic, Report};
use super::hidden;
use super::rules::Rule;
use super::schema::{self, Questions};
use super::topic::{Criterion, Technology, Topic};
use crate::index::ByTechnology;
use std::path::{Path, PathBuf};

/// The end of the name of a file of questions, after the article's name without `.md`.
const ENDING: &str = "questions.toml";
/// The list of questions that comparing all technologies under a criterion answers.
const COMPARE: &str = "compare";

/// The path of the file with an article's questions.
pub fn path_for(article: &Path) -> PathBuf {
    article.with_extension(ENDING)
}

/// The article of a file of questions; `None` if the file is not one.
pub fn article(file: &Path) -> Option<PathBuf> {
    let name = file.file_name()?.to_str()?;
    let stem = name.strip_suffix(ENDING)?.strip_suffix('.')?;

    if stem.is_empty() || stem.starts_with('.') {
        return None;
    }

    Some(file.with_file_name(format!("{stem}.md")))
}

/// Adds the questions of a file to the criteria and sections that answer them; if the article has
/// errors, they are only read. Returns everything that is wrong with them.
pub fn join(topic: Option<&mut Topic>, path: &str, text: &str) -> Vec<Diagnostic> {
    let mut report = Report::new(path, text);
    hidden::check(&mut report);

    if let (Some(questions), Some(topic)) = (schema::questions(text, &mut report), topic) {
        add(topic, &questions, &mut report);
    }

    report.into_sorted()
}

fn add(topic: &mut Topic, questions: &Questions, report: &mut Report) {
    let criteria = topic.criteria.iter();
    let declared: Vec<Declared> = criteria.map(|c| Declared::id(&c.id)).collect();
    undeclared("criterion", keys(questions), &declared, report);

    for criterion in &mut topic.criteria {
        if let Some((_, lists)) = entry(questions, &criterion.id) {
            fill(criterion, &topic.technologies, &lists.value, report);
        }
    }
}

/// Adds the questions about one criterion.
fn fill(
    criterion: &mut Criterion,
    technologies: &ByTechnology<Technology>,
    lists: &Entries<Vec<At<String>>>,
    report: &mut Report,
) {
    let ids = technologies.iter().map(|technology| technology.id.as_str());
    let declared: Vec<Declared> = ids.chain([COMPARE]).map(Declared::id).collect();
    undeclared("technology", keys(lists), &declared, report);

    if let Some((_, asked)) = entry(lists, COMPARE) {
        criterion.listed_questions = texts(&asked.value);
    }
    for (technology, section) in technologies.iter().zip(&mut criterion.sections) {
        let Some((name, asked)) = entry(lists, &technology.id) else {
            continue;
        };
        let Some(section) = section else {
            unanswered(name, &criterion.name, report);
            continue;
        };
        section.listed_questions = texts(&asked.value);
    }
}

fn unanswered(technology: &At<String>, criterion: &str, report: &mut Report) {
    let id = &technology.value;
    report.add(
        Rule::AskedWithoutSection,
        technology.span.clone(),
        format!("`{id}` has no section under “{criterion}” to answer these"),
        "write the section, or remove the questions",
    );
}

/// A file of questions whose article is missing.
pub fn without_article(path: &str, article: &Path) -> Diagnostic {
    let name = article.file_name().unwrap_or_default().display();
    let message = format!("there is no article `{name}` that could answer these");
    let remedy = "name it after its article, with `.questions.toml` instead of `.md`";
    Diagnostic::of_file(path, Rule::AskedWithoutSection, message, remedy)
}

fn keys<T>(entries: &Entries<T>) -> impl Iterator<Item = &At<String>> {
    entries.iter().map(|(name, _)| name)
}

fn texts(asked: &[At<String>]) -> Vec<String> {
    let questions = asked.iter().map(|question| question.value.clone());
    questions.collect()
}
