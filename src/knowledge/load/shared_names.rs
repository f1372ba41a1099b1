//! Names that two articles share. The original keeps them and still answers; the copy has the
//! problem.

use super::file::File;
use crate::knowledge::at::At;
use crate::knowledge::diagnostic::Report;
use crate::knowledge::names::normalise;
use crate::knowledge::rules::Rule;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Reports ids, titles and aliases that two articles share.
pub fn report(files: &mut [File]) {
    let mut taken: HashMap<String, usize> = HashMap::new();
    for at in by_claim(files) {
        let mut shared: BTreeMap<usize, Vec<At<String>>> = BTreeMap::new();
        let id = At {
            value: files[at].id.clone(),
            span: 0..0,
        };
        for name in [&id].into_iter().chain(&files[at].article.names) {
            let key = normalise(&name.value);
            let first = *taken.entry(key.clone()).or_insert(at);
            if first != at && !key.is_empty() {
                shared.entry(first).or_default().push(name.clone());
            }
        }
        for (first, names) in shared {
            let other = files[first].path.clone();
            report_shared(&mut files[at], names, &other);
        }
    }
}

/// The articles in the order in which they may claim a name: valid ones before broken ones,
/// originals before copies.
fn by_claim(files: &[File]) -> Vec<usize> {
    let translated: HashSet<&str> = files
        .iter()
        .filter(|file| file.language.is_some())
        .map(|file| file.id.as_str())
        .collect();
    let claim = |at: &usize| {
        let file = &files[*at];
        let title = file
            .article
            .names
            .first()
            .map(|title| normalise(&title.value));
        (
            bad_name(file),
            file.has_errors(),
            file.link,
            title != Some(normalise(&file.id)),
            file.questions.is_none() && !translated.contains(file.id.as_str()),
            file.id.len(),
            file.path.clone(),
        )
    };
    // A translation shares names with its original.
    let mut order: Vec<usize> = (0..files.len())
        .filter(|at| files[*at].language.is_none() && !files[*at].foreign)
        .collect();
    order.sort_by_cached_key(claim);
    order
}

fn bad_name(file: &File) -> bool {
    file.article
        .problems
        .iter()
        .any(|problem| problem.rule == Rule::FileName)
}

fn report_shared(file: &mut File, shared: Vec<At<String>>, other: &str) {
    // A translation whose language is misspelt has all names of its original. The mistake is the
    // file name, which is already reported.
    if bad_name(file) && file.id.contains('.') {
        return;
    }
    let names = &file.article.names;
    let all = names.iter().all(|name| shared.contains(name));
    let copied = all && (names.len() > 1 || names.len() == 1 && bad_name(file));
    let mut report = Report::new(&file.path, &file.text);
    if copied {
        let message = format!(
            "this looks like a copy: its title and aliases already name the topic in {other}"
        );
        let remedy = "delete the copy, or give it its own file name, title and aliases";
        report.add(Rule::NameCollision, names[0].span.clone(), message, remedy);

        // A copy with a name such as `queue (1).md` is the same mistake.
        file.article
            .problems
            .retain(|problem| problem.rule != Rule::FileName);
    } else {
        for name in shared {
            let message = format!("`{}` already names the topic in {other}", name.value);
            report.add(
                Rule::NameCollision,
                name.span,
                message,
                "give one of the two topics another name",
            );
        }
    }
    let problems = &mut file.article.problems;
    problems.extend(report.into_sorted());
    problems.sort_by_key(|problem| problem.span.start);
}
