//! Checks of the front matter alone.

use super::draft::UncheckedArticle;
use crate::knowledge::at::{At, entry};
use crate::knowledge::diagnostic::Report;
use crate::knowledge::id::is_id;
use crate::knowledge::limits;
use crate::knowledge::names::{did_you_mean, normalise};
use crate::knowledge::rules::Rule;
use crate::knowledge::schema::{CriterionEntry, UseCaseEntry};
use crate::rating::Rating;
use std::collections::HashMap;

/// Checks that menus can hold all technologies, criteria and use cases.
pub fn how_many(draft: &UncheckedArticle, report: &mut Report) {
    let front = &draft.front;
    let counts = [
        (
            "technologies",
            front.technologies.len(),
            limits::TECHNOLOGIES,
        ),
        ("criteria", front.criteria.len(), limits::CRITERIA),
        ("use cases", front.use_cases.len(), limits::USE_CASES),
    ];

    for (what, count, allowed) in counts {
        // A list that could not be read is already reported.
        let is_unread = front.unread.iter().any(|key| key.replace('_', " ") == what);
        if is_unread || allowed.contains(&count) {
            continue;
        }
        let (least, most) = (allowed.start(), allowed.end());
        report.add(
            Rule::HowMany,
            front.title.span.clone(),
            format!("the article declares {count} {what}"),
            format!("declare {least} to {most}; split a larger topic into two articles"),
        );
    }
}

/// Checks that no two share a name.
pub fn name_collisions(draft: &UncheckedArticle, report: &mut Report) {
    let front = &draft.front;
    let technologies = front.technologies.iter();
    let criteria = front.criteria.iter();
    let use_cases = front.use_cases.iter();

    collisions(
        "technology",
        technologies.map(|technology| (&technology.name, technology.names().collect())),
        report,
    );
    collisions(
        "criterion",
        criteria.map(|criterion| (&criterion.name, criterion.names().collect())),
        report,
    );
    collisions(
        "use case",
        use_cases.map(|use_case| (&use_case.name, vec![&use_case.id, &use_case.name])),
        report,
    );
}

/// Reports names that two owners share; each owner has the name that is shown, and all its names,
/// which may be the same.
fn collisions<'a>(
    what: &str,
    owners: impl Iterator<Item = (&'a At<String>, Vec<&'a At<String>>)>,
    report: &mut Report,
) {
    let mut taken: HashMap<String, (usize, &str)> = HashMap::new();
    for (owner, (shown, names)) in owners.enumerate() {
        for name in names {
            let key = normalise(&name.value);
            if key.is_empty() {
                continue;
            }
            let (first, other) = *taken.entry(key).or_insert((owner, &shown.value));
            if first != owner {
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

/// Checks that the technologies of each group are several and follow each other.
pub fn groups(draft: &UncheckedArticle, report: &mut Report) {
    let mut groups: Vec<(&At<String>, usize)> = Vec::new();
    let mut before: Option<String> = None;

    for technology in &draft.front.technologies {
        let Some(group) = &technology.group else {
            before = None;
            continue;
        };
        let name = normalise(&group.value);
        let known = groups
            .iter_mut()
            .find(|(first, _)| normalise(&first.value) == name);
        match known {
            Some((_, members)) if before.as_ref() == Some(&name) => *members += 1,
            Some((_, members)) => {
                *members += 1;
                let message = format!(
                    "the technologies of “{}” do not follow each other",
                    group.value
                );
                let remedy = "move the entry below the others of its group";
                report.add(Rule::Group, group.span.clone(), message, remedy);
            }
            None => groups.push((group, 1)),
        }
        before = Some(name);
    }

    for (group, members) in groups {
        if members == 1 {
            let message = format!("“{}” is the group of only one technology", group.value);
            let remedy = "give the other technology the same group, or remove this one";
            report.add(Rule::Group, group.span.clone(), message, remedy);
        }
    }
}

/// Checks that every scale says what its numbers mean.
pub fn scales(draft: &UncheckedArticle, report: &mut Report) {
    for criterion in &draft.front.criteria {
        // A scale that is missing or could not be read is already reported.
        let is_read = !criterion.unread.contains(&"scale");
        if is_read && !criterion.kind.is_factual() {
            lacking_levels(criterion, report);
        }
        for (name, _) in &criterion.scale {
            if !Rating::all().any(|level| level.get().to_string() == name.value) {
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

fn lacking_levels(criterion: &CriterionEntry, report: &mut Report) {
    let mut lacking = Vec::new();
    for level in limits::SCALE_LEVELS {
        if entry(&criterion.scale, level).is_none() {
            lacking.push(level);
        }
    }
    if lacking.is_empty() {
        return;
    }

    let (id, levels) = (&criterion.id, lacking.join(", "));
    report.add_gap(
        Rule::IncompleteScale,
        id.span.clone(),
        format!("the scale of `{}` lacks {levels}", id.value),
        "write what 1, 3 and 5 mean: `scale = { 1 = \"…\", 3 = \"…\", 5 = \"…\" }`",
    );
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

    fn new(id: &'d At<String>, names: impl Iterator<Item = &'d At<String>>) -> Self {
        Self {
            id: &id.value,
            names: names.map(|name| name.value.as_str()).collect(),
        }
    }

    fn is_meant_by(&self, written: &str) -> bool {
        let written = normalise(written);
        normalise(self.id) == written || self.names.iter().any(|name| normalise(name) == written)
    }
}

/// Checks that ratings, weights and must-haves name declared ids.
pub fn references(draft: &UncheckedArticle, report: &mut Report) {
    let mut technologies = Vec::new();
    for technology in &draft.front.technologies {
        technologies.push(Declared::new(&technology.id, technology.names()));
    }
    for criterion in &draft.front.criteria {
        let rated = criterion.ratings.iter().map(|(name, _)| name);
        let facts = criterion.facts.iter().map(|(name, _)| name);
        let not_applicable = criterion.not_applicable.iter().map(|(name, _)| name);
        let named = rated.chain(facts).chain(not_applicable);
        undeclared("technology", named, &technologies, report);
    }

    let mut criteria = Vec::new();
    for criterion in &draft.front.criteria {
        criteria.push(Declared::new(&criterion.id, criterion.names()));
    }
    for UseCaseEntry { weights, must, .. } in &draft.front.use_cases {
        let weighed = weights.iter().map(|(name, _)| name);
        let demanded = must.iter().map(|(name, _)| name);
        undeclared("criterion", weighed.chain(demanded), &criteria, report);
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
    for key in keys {
        if declared.iter().any(|other| other.id == key.value) {
            continue;
        }
        match declared.iter().find(|other| other.is_meant_by(&key.value)) {
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
        report_unknown(what, key, declared, report);
    }
}

fn report_unknown(what: &str, key: &At<String>, declared: &[Declared], report: &mut Report) {
    let ids: Vec<&str> = declared.iter().map(|declared| declared.id).collect();
    let remedy = match did_you_mean(&key.value, ids.iter().copied()) {
        Some(remedy) => remedy,
        None => format!("use one of: {}", ids.join(", ")),
    };

    let message = format!("no declared {what} has the id `{}`", key.value);
    report.add(Rule::UndeclaredReference, key.span.clone(), message, remedy);
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
            let names = several.iter().map(|(key, _)| format!("`{}`", key.value));
            let names = names.collect::<Vec<_>>().join(", ");
            let ids = several.iter().map(|(_, id)| format!("`{id}`"));
            let ids = ids.collect::<Vec<_>>().join(", ");
            (
                format!("no declared {what} has one of the ids {names}"),
                format!("write the ids: {ids}"),
            )
        }
    };

    let span = named[0].0.span.clone();
    report.add(Rule::UndeclaredReference, span, message, remedy);
}
