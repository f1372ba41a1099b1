//! The text of one article -> a checked topic, or everything that is wrong with it.

use super::assemble::assemble;
use super::at::At;
use super::check::{self, UncheckedArticle};
use super::diagnostic::{Diagnostic, Report};
use super::id::is_id;
use super::rules::Rule;
use super::topic::Topic;
use super::{file_name, front_matter, hidden, limits, markdown, schema};
use time::Date;

/// An article after reading: the topic, if there are no errors, and every problem.
pub struct Article {
    pub topic: Option<Topic>,
    /// The title and the aliases with their places, for checks across files.
    pub names: Vec<At<String>>,
    pub problems: Vec<Diagnostic>,
}

/// Reads an article. `path` is shown in problems; `id` is the file's name without `.md`; `today`
/// decides which dates are in the future.
pub fn parse(path: &str, id: &str, text: &str, today: Date) -> Article {
    let mut report = Report::new(path, text);
    file_name::check(id, &mut report);
    hidden::check(&mut report);

    let Some(draft) = read(text, today, &mut report) else {
        return Article {
            topic: None,
            names: Vec::new(),
            problems: report.into_sorted(),
        };
    };
    check::run(&draft, &mut report);

    let names = names(&draft);
    let topic = if report.has_errors() {
        None
    } else {
        checked_topic(path, id, draft, &mut report)
    };
    Article {
        topic,
        names,
        problems: report.into_sorted(),
    }
}

fn read(text: &str, today: Date, report: &mut Report) -> Option<UncheckedArticle> {
    let parts = match front_matter::split(text) {
        Ok(parts) => parts,
        Err(missing) => {
            missing.report(text, report);
            return None;
        }
    };

    // Both are read, so that the problems of one do not hide those of the other.
    let front = schema::read(&text[parts.front.clone()], parts.front.start, report);
    let body = markdown::read(&text[parts.body.clone()], parts.body.start, report);
    Some(UncheckedArticle::new(front?, body, today))
}

fn names(draft: &UncheckedArticle) -> Vec<At<String>> {
    let mut names = vec![draft.front.title.clone()];
    names.extend(draft.front.aliases.iter().cloned());
    names
}

/// The topic of a draft without errors.
fn checked_topic(
    path: &str,
    id: &str,
    draft: UncheckedArticle,
    report: &mut Report,
) -> Option<Topic> {
    let topic = assemble(path, id, report.text(), draft);
    if topic.is_none() {
        // A check has missed something. The article must not be silently left out.
        report.add(
            Rule::UnreadableFile,
            0..0,
            "the article has no errors, but it cannot be turned into a topic",
            "please report this as a bug in Weighin, with the file",
        );
    }
    topic
}

/// Whether a text was never meant as an article: it declares no technologies, and has no front
/// matter or a name that an article cannot have.
pub(super) fn is_foreign(id: &str, text: &str) -> bool {
    let has_fence = text.lines().any(looks_like_fence);
    let may_be_article = has_fence && is_id(id, limits::TOPIC_ID);
    !may_be_article && !text.lines().any(declares_something)
}

fn looks_like_fence(line: &str) -> bool {
    line.trim_matches(['\u{feff}', ' ', '\t']).starts_with("++")
}

fn declares_something(line: &str) -> bool {
    starts_key(line, "technologies") || starts_key(line, "criteria")
}

/// Whether a line starts with a key, in TOML or in YAML: `[[key]]`, `key =`, `"key":`.
fn starts_key(line: &str, key: &str) -> bool {
    let line = line.trim_start_matches(['[', ' ', '\t', '"']);
    let Some(rest) = line.strip_prefix(key) else {
        return false;
    };

    let value = rest.trim_start_matches([']', ' ', '\t', '"']);
    value.starts_with(['=', ':']) || rest.starts_with(']')
}
