//! Checks that ratings, facts and sections are there, and belong together.

use super::draft::UncheckedArticle;
use crate::index::{CriterionIndex, TechnologyIndex};
use crate::knowledge::at::{At, Entries, entry};
use crate::knowledge::body::BodySection;
use crate::knowledge::diagnostic::Report;
use crate::knowledge::rules::Rule;
use crate::knowledge::schema::{CriterionEntry, TechnologyEntry};

/// Checks that a rating and a section come together, or both are missing; and that there is a fact
/// where the criterion is factual.
pub fn ratings_and_sections(draft: &UncheckedArticle, report: &mut Report) {
    for (c, criterion) in draft.front.criteria.iter_enumerated() {
        for (t, technology) in draft.front.technologies.iter_enumerated() {
            let id = &technology.id.value;
            if entry(&criterion.not_applicable, id).is_some() {
                continue;
            }
            if criterion.kind.is_factual() {
                fact(draft, criterion, technology, report);
                continue;
            }
            rating_and_section(draft, (c, criterion), (t, technology), report);
        }
    }
}

/// Checks that a fact is known.
fn fact(
    draft: &UncheckedArticle,
    criterion: &CriterionEntry,
    technology: &TechnologyEntry,
    report: &mut Report,
) {
    let is_known = entry(&criterion.facts, &technology.id.value).is_some();
    if is_known || !are_known(draft, criterion, "facts", &criterion.facts) {
        return;
    }

    report.add(
        Rule::Gap,
        criterion.id.span.clone(),
        format!("there is no fact about {}", about(technology, criterion)),
        format!(
            "answers say that it is not known; add `{} = …` to the facts of `{}`",
            technology.id.value, criterion.id.value
        ),
    );
}

fn rating_and_section(
    draft: &UncheckedArticle,
    (c, criterion): (CriterionIndex, &CriterionEntry),
    (t, technology): (TechnologyIndex, &TechnologyEntry),
    report: &mut Report,
) {
    let rating = entry(&criterion.ratings, &technology.id.value);
    match (rating, draft.section(c, t)) {
        (Some(_), Some(_)) => {}
        // The misspelt heading is already reported; the missing section is a consequence.
        (Some(_), None) if draft.has_unknown_heading(c) => {}
        (Some((name, _)), None) => {
            rating_without_section(name, technology, criterion, report);
        }
        // What could not be read as a rating is reported, and so is a rating of something else.
        (None, _) if !are_known(draft, criterion, "ratings", &criterion.ratings) => {}
        (None, Some(section)) => {
            section_without_rating(section, technology, criterion, report);
        }
        (None, None) => gap(technology, criterion, report),
    }
}

/// Checks that what does not apply has nothing else.
pub fn not_applicable(draft: &UncheckedArticle, report: &mut Report) {
    for (c, criterion) in draft.front.criteria.iter_enumerated() {
        for (name, _) in &criterion.not_applicable {
            let technology = draft.technology(&name.value);
            let has_section = technology.is_some_and(|t| draft.section(c, t).is_some());
            let has_value = entry(&criterion.ratings, &name.value).is_some()
                || entry(&criterion.facts, &name.value).is_some();

            if has_section || has_value {
                let what = if has_value {
                    "a rating or fact"
                } else {
                    "a section"
                };
                report.add(
                    Rule::NotApplicable,
                    name.span.clone(),
                    format!(
                        "`{}` has {what} under `{}`, which does not apply to it",
                        name.value, criterion.id.value
                    ),
                    "remove one of the two",
                );
            }
        }
    }
}

fn rating_without_section(
    rated: &At<String>,
    technology: &TechnologyEntry,
    criterion: &CriterionEntry,
    report: &mut Report,
) {
    let about = about(technology, criterion);
    let (heading, chapter) = (&technology.name.value, &criterion.name.value);

    report.add_gap(
        Rule::RatingWithoutSection,
        rated.span.clone(),
        format!("{about} has a rating but no section"),
        format!("write `### {heading}` under `## {chapter}`"),
    );
}

fn section_without_rating(
    section: &BodySection,
    technology: &TechnologyEntry,
    criterion: &CriterionEntry,
    report: &mut Report,
) {
    let about = about(technology, criterion);
    let (key, table) = (&technology.id.value, &criterion.id.value);

    report.add_gap(
        Rule::SectionWithoutRating,
        section.heading.span.clone(),
        format!("{about} has a section but no rating"),
        format!("add `{key} = …` to the ratings of `{table}`"),
    );
}

fn gap(technology: &TechnologyEntry, criterion: &CriterionEntry, report: &mut Report) {
    let about = about(technology, criterion);
    report.add(
        Rule::Gap,
        criterion.id.span.clone(),
        format!("there is nothing on {about}"),
        "answers say that it is not known; write a section and a rating to fill the gap",
    );
}

fn about(technology: &TechnologyEntry, criterion: &CriterionEntry) -> String {
    let (technology, criterion) = (&technology.name.value, &criterion.name.value);
    format!("“{technology}” under “{criterion}”")
}

/// Whether all ratings or facts of a criterion, under a key, could be read and belong to declared
/// technologies.
fn are_known<T>(
    draft: &UncheckedArticle,
    criterion: &CriterionEntry,
    key: &'static str,
    entries: &Entries<T>,
) -> bool {
    let declared = |name: &At<String>| draft.technology_ids().any(|id| id == name.value);
    !criterion.unread.contains(&key) && entries.iter().all(|(name, _)| declared(name))
}
