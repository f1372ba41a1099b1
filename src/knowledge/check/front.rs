//! Checks of the front matter alone.

use super::draft::{Draft, OLD_AFTER, TODAY_OR_EARLIER};
use crate::knowledge::at::At;
use crate::knowledge::diagnostic::Report;
use crate::knowledge::names::{did_you_mean, normalise};
use crate::knowledge::rules::Rule;
use crate::knowledge::schema::UseCaseEntry;
use crate::knowledge::table::is_id;
use crate::rating::Rating;
use std::collections::HashMap;
use std::ops::RangeInclusive;

const TECHNOLOGIES: RangeInclusive<usize> = 2..=25;
/// One less than a select menu holds: its first entry is the overview.
const CRITERIA: RangeInclusive<usize> = 1..=24;
const USE_CASES: RangeInclusive<usize> = 0..=25;

/// Checks that menus can hold all technologies, criteria and use cases.
pub fn how_many(draft: &Draft, report: &mut Report) {
    let front = &draft.front;
    let counts = [
        ("technologies", front.technologies.len(), TECHNOLOGIES),
        ("criteria", front.criteria.len(), CRITERIA),
        ("use cases", front.use_cases.len(), USE_CASES),
    ];
    for (what, count, allowed) in counts {
        let unread = front.unread.iter().any(|key| key.replace('_', " ") == what);
        if !unread && !allowed.contains(&count) {
            let (least, most) = (allowed.start(), allowed.end());
            report.add(
                Rule::HowMany,
                front.title.span.clone(),
                format!("the article declares {count} {what}"),
                format!("declare {least} to {most}; split a larger topic into two articles"),
            );
        }
    }
}

/// Checks that no two share a name.
pub fn name_collisions(draft: &Draft, report: &mut Report) {
    let front = &draft.front;
    let technologies = front
        .technologies
        .iter()
        .map(|t| [&t.id, &t.name].into_iter().chain(&t.aliases).collect());
    let criteria = front
        .criteria
        .iter()
        .map(|c| [&c.id, &c.name].into_iter().chain(&c.aliases).collect());
    let use_cases = front.use_cases.iter().map(|u| vec![&u.id, &u.name]);
    collisions("technology", technologies.collect(), report);
    collisions("criterion", criteria.collect(), report);
    collisions("use case", use_cases.collect(), report);
}

/// Reports names that two owners share. The id, name and aliases of one owner may be the same.
fn collisions(what: &str, owners: Vec<Vec<&At<String>>>, report: &mut Report) {
    let mut taken: HashMap<String, usize> = HashMap::new();
    for (owner, names) in owners.iter().enumerate() {
        for name in names {
            let key = normalise(&name.value);
            if key.is_empty() {
                continue;
            }
            let first = *taken.entry(key).or_insert(owner);
            if first != owner {
                let other = &owners[first][1].value;
                report.add(
                    Rule::NameCollision,
                    name.span.clone(),
                    format!("`{}` already names the {what} “{other}”", name.value),
                    "give one of the two another name; names that differ only in case, accents, spaces or punctuation are the same",
                );
            }
        }
    }
}

/// Checks that every scale says what its numbers mean.
pub fn scales(draft: &Draft, report: &mut Report) {
    for criterion in &draft.front.criteria {
        let known = |key: &str| criterion.scale.iter().any(|(name, _)| name.value == key);
        let lacking: Vec<&str> = ["1", "3", "5"].into_iter().filter(|k| !known(k)).collect();
        if !lacking.is_empty() && !criterion.unread.contains(&"scale") {
            report.add(
                Rule::IncompleteScale,
                criterion.id.span.clone(),
                format!(
                    "the scale of `{}` lacks {}",
                    criterion.id.value,
                    lacking.join(", ")
                ),
                "write what 1, 3 and 5 mean: `scale = { 1 = \"…\", 3 = \"…\", 5 = \"…\" }`",
            );
        }
        for (name, _) in &criterion.scale {
            if name.value.parse().ok().and_then(Rating::new).is_none() {
                report.add(
                    Rule::IncompleteScale,
                    name.span.clone(),
                    format!("`{}` is not a rating", name.value),
                    "a scale's keys are 1 to 5",
                );
            }
        }
    }
}

/// Something declared: its id, and the names that people write instead.
pub struct Declared<'d> {
    pub id: &'d str,
    pub names: Vec<&'d str>,
}

impl<'d> Declared<'d> {
    /// Something that only has an id.
    pub fn id(id: &'d str) -> Self {
        Self {
            id,
            names: Vec::new(),
        }
    }

    fn new(id: &'d At<String>, name: &'d At<String>, aliases: &'d [At<String>]) -> Self {
        let names = [name]
            .into_iter()
            .chain(aliases)
            .map(|name| name.value.as_str());
        Self {
            id: &id.value,
            names: names.collect(),
        }
    }

    fn is_meant_by(&self, written: &str) -> bool {
        let written = normalise(written);
        [&self.id]
            .into_iter()
            .chain(&self.names)
            .any(|name| normalise(name) == written)
    }
}

/// Checks that ratings, weights and must-haves name declared ids.
pub fn references(draft: &Draft, report: &mut Report) {
    let front = &draft.front;
    let technologies = front
        .technologies
        .iter()
        .map(|t| Declared::new(&t.id, &t.name, &t.aliases));
    let technologies: Vec<Declared> = technologies.collect();
    for criterion in &front.criteria {
        undeclared(
            "technology",
            criterion.ratings.iter().map(|(name, _)| name),
            &technologies,
            report,
        );
    }
    let criteria: Vec<Declared> = front
        .criteria
        .iter()
        .map(|c| Declared::new(&c.id, &c.name, &c.aliases))
        .collect();
    for UseCaseEntry { weights, must, .. } in &front.use_cases {
        undeclared(
            "criterion",
            weights.iter().chain(must).map(|(name, _)| name),
            &criteria,
            report,
        );
    }
}

/// Reports the keys that are not declared ids.
pub fn undeclared<'a>(
    what: &str,
    keys: impl Iterator<Item = &'a At<String>>,
    declared: &[Declared],
    report: &mut Report,
) {
    let mut named = Vec::new();
    let mut unknown = Vec::new();
    for key in keys.filter(|key| declared.iter().all(|d| d.id != key.value)) {
        match declared.iter().find(|d| d.is_meant_by(&key.value)) {
            // An invalid declared id is reported elsewhere.
            Some(meant) if !is_id(meant.id, usize::MAX) => {}
            Some(meant) => named.push((key, meant.id)),
            None => unknown.push(key),
        }
    }
    // A table is read in the order of its keys, not in that of the file.
    named.sort_by_key(|(key, _)| key.span.start);
    report_names(what, &named, report);
    for key in unknown {
        let remedy = did_you_mean(&key.value, declared.iter().map(|d| d.id)).unwrap_or_else(|| {
            let ids: Vec<&str> = declared.iter().map(|d| d.id).collect();
            format!("use one of: {}", ids.join(", "))
        });
        let message = format!("no declared {what} has the id `{}`", key.value);
        report.add(Rule::UndeclaredReference, key.span.clone(), message, remedy);
    }
}

/// Reports names instead of ids; all of them in a table are one mistake.
fn report_names(what: &str, named: &[(&At<String>, &str)], report: &mut Report) {
    let (message, remedy) = match named {
        [] => return,
        [(key, id)] => (
            format!("no declared {what} has the id `{}`", key.value),
            format!("did you mean `{id}`?"),
        ),
        several => {
            let names: Vec<String> = several
                .iter()
                .map(|(key, _)| format!("`{}`", key.value))
                .collect();
            let ids: Vec<String> = several.iter().map(|(_, id)| format!("`{id}`")).collect();
            let message = format!("no declared {what} has one of the ids {}", names.join(", "));
            (message, format!("write the ids: {}", ids.join(", ")))
        }
    };
    report.add(
        Rule::UndeclaredReference,
        named[0].0.span.clone(),
        message,
        remedy,
    );
}

/// The review is in the past, but not too long ago.
pub fn review_date(draft: &Draft, report: &mut Report) {
    let Some(reviewed) = &draft.front.reviewed else {
        return;
    };
    let span = reviewed.span.clone();
    if reviewed.value > draft.today {
        let message = format!("the review date {} is in the future", reviewed.value);
        report.add(Rule::FutureDate, span, message, TODAY_OR_EARLIER);
    } else if draft.today - reviewed.value > OLD_AFTER {
        report.add(
            Rule::OldReview,
            span,
            format!("the last review, {}, is over a year ago", reviewed.value),
            "check the article against its sources, then set `reviewed` to that day; until then, answers say that the review is old",
        );
    }
}
