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
        for (first, names) in shared(files, at, &mut taken) {
            let other = files[first].path.clone();
            report_shared(&mut files[at], names, &other);
        }
    }
}

/// The names of an article that another one has already taken, by that one; the others are taken by
/// this one.
fn shared(
    files: &[File],
    at: usize,
    taken: &mut HashMap<String, usize>,
) -> BTreeMap<usize, Vec<At<String>>> {
    let id = At {
        value: files[at].id.clone(),
        span: 0..0,
    };

    let mut shared: BTreeMap<usize, Vec<At<String>>> = BTreeMap::new();
    for name in [&id].into_iter().chain(&files[at].article.names) {
        let key = normalise(&name.value);
        let first = *taken.entry(key.clone()).or_insert(at);
        if first != at && !key.is_empty() {
            shared.entry(first).or_default().push(name.clone());
        }
    }
    shared
}

/// The articles in the order in which they may claim a name: valid ones before broken ones,
/// originals before copies.
fn by_claim(files: &[File]) -> Vec<usize> {
    let mut translated: HashSet<&str> = HashSet::new();
    let mut order = Vec::new();
    for (at, file) in files.iter().enumerate() {
        // A translation shares names with its original.
        if file.language.is_some() {
            translated.insert(&file.id);
        } else if !file.foreign {
            order.push(at);
        }
    }

    order.sort_by_cached_key(|at| claim(&files[*at], &translated));
    order
}

/// What decides which of two articles has the better claim to a name: the smaller key.
fn claim(file: &File, translated: &HashSet<&str>) -> impl Ord + use<> {
    let names = &file.article.names;
    let is_named_after_title = names
        .first()
        .is_some_and(|title| normalise(&title.value) == normalise(&file.id));
    let has_companions = file.questions.is_some() || translated.contains(file.id.as_str());

    (
        file.breaks(Rule::FileName),
        file.has_errors(),
        file.link,
        !is_named_after_title,
        !has_companions,
        file.id.len(),
        file.path.clone(),
    )
}

fn report_shared(file: &mut File, shared: Vec<At<String>>, other: &str) {
    // A translation whose language is misspelt has all names of its original. The mistake is the
    // file name, which is already reported.
    let has_bad_name = file.breaks(Rule::FileName);
    if has_bad_name && file.id.contains('.') {
        return;
    }

    let names = &file.article.names;
    let all_are_shared = names.iter().all(|name| shared.contains(name));
    let are_enough = names.len() > 1 || names.len() == 1 && has_bad_name;
    let mut report = Report::new(&file.path, &file.text);
    if all_are_shared && are_enough {
        report_copy(&names[0], other, &mut report);

        // A copy with a name such as `queue (1).md` is the same mistake.
        let problems = &mut file.article.problems;
        problems.retain(|problem| problem.rule != Rule::FileName);
    } else {
        report_each(shared, other, &mut report);
    }

    let problems = &mut file.article.problems;
    problems.extend(report.into_sorted());
    problems.sort_by_key(|problem| problem.span.start);
}

fn report_copy(title: &At<String>, other: &str, report: &mut Report) {
    let message =
        format!("this looks like a copy: its title and aliases already name the topic in {other}");
    let remedy = "delete the copy, or give it its own file name, title and aliases";
    report.add(Rule::NameCollision, title.span.clone(), message, remedy);
}

fn report_each(shared: Vec<At<String>>, other: &str, report: &mut Report) {
    for name in shared {
        let message = format!("`{}` already names the topic in {other}", name.value);
        let remedy = "give one of the two topics another name";
        report.add(Rule::NameCollision, name.span, message, remedy);
    }
}
