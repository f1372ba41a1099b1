//! Checks of headings and sections against the front matter.

use super::draft::{Draft, LONGEST_SUMMARY};
use crate::knowledge::at::{At, entry};
use crate::knowledge::body::{BodySection, Chapter};
use crate::knowledge::diagnostic::Report;
use crate::knowledge::names::{did_you_mean, normalise};
use crate::knowledge::prose::{Block, visible_length};
use crate::knowledge::rules::Rule;
use crate::knowledge::schema::{CriterionEntry, TechnologyEntry};
use std::collections::HashSet;

/// Checks that headings name what is declared, once.
pub fn headings(draft: &Draft, report: &mut Report) {
    let mut seen = Seen::default();
    for (chapter, place) in draft.body.chapters.iter().zip(&draft.places.0) {
        let heading = &chapter.heading;
        match place.criterion {
            // Its wrong place was already reported.
            None if chapter.misplaced => continue,
            None if names_technology(draft, heading) => {
                report_level("technology", "criterion", heading, "###", report);
            }
            None => unknown("criterion", heading, draft.criterion_ids(), report),
            Some(criterion) => seen.note(criterion, heading, report),
        }
        section_headings(draft, chapter, &place.technologies, report);
    }
}

/// The same for the sections of a chapter, which name these technologies.
fn section_headings(
    draft: &Draft,
    chapter: &Chapter,
    technologies: &[Option<usize>],
    report: &mut Report,
) {
    let mut seen = Seen::default();
    for (BodySection { heading, .. }, technology) in chapter.sections.iter().zip(technologies) {
        match technology {
            // The sections that follow belong to this criterion; they are not repeated sections of
            // the chapter.
            None if names_criterion(draft, heading) => {
                report_level("criterion", "technology", heading, "##", report);
                break;
            }
            None => unknown("technology", heading, draft.technology_ids(), report),
            Some(technology) => seen.note(*technology, heading, report),
        }
    }
}

fn names_criterion(draft: &Draft, heading: &At<String>) -> bool {
    let written = normalise(&heading.value);
    let mut names = draft.front.criteria.iter().flat_map(CriterionEntry::names);
    names.any(|name| normalise(&name.value) == written)
}

fn names_technology(draft: &Draft, heading: &At<String>) -> bool {
    let written = normalise(&heading.value);
    let technologies = draft.front.technologies.iter();
    let mut names = technologies.flat_map(TechnologyEntry::names);
    names.any(|name| normalise(&name.value) == written)
}

fn report_level(what: &str, level: &str, heading: &At<String>, marks: &str, report: &mut Report) {
    let message = format!(
        "“{}” is a {what}, but it has the heading of a {level}",
        heading.value
    );
    report.add(
        Rule::HeadingLevel,
        heading.span.clone(),
        message,
        format!("write `{marks} {}`", heading.value),
    );
}

fn unknown<'a>(
    what: &str,
    heading: &At<String>,
    declared: impl Iterator<Item = &'a str>,
    report: &mut Report,
) {
    let declared: Vec<&str> = declared.collect();
    let remedy = match did_you_mean(&heading.value, declared.iter().copied()) {
        Some(remedy) => remedy,
        None => format!(
            "declare it in the front matter, or use one of: {}",
            declared.join(", ")
        ),
    };

    let message = format!(
        "the heading “{}” is not the name of a declared {what}",
        heading.value
    );
    report.add(Rule::UnknownHeading, heading.span.clone(), message, remedy);
}

/// Which criteria or technologies already had a heading.
#[derive(Default)]
struct Seen(HashSet<usize>);

impl Seen {
    fn note(&mut self, index: usize, heading: &At<String>, report: &mut Report) {
        if !self.0.insert(index) {
            report.add(
                Rule::RepeatedHeading,
                heading.span.clone(),
                format!("“{}” already has a heading here", heading.value),
                "merge the two sections",
            );
        }
    }
}

/// Checks that a rating and a section come together, or both are missing.
pub fn ratings_and_sections(draft: &Draft, report: &mut Report) {
    for (c, criterion) in draft.front.criteria.iter().enumerate() {
        for (t, technology) in draft.front.technologies.iter().enumerate() {
            let rating = entry(&criterion.ratings, &technology.id.value);
            match (rating, draft.section(c, t)) {
                (Some(_), Some(_)) => {}
                // The misspelt heading is already reported; the missing section is a consequence.
                (Some(_), None) if draft.has_unknown_heading(c) => {}
                (Some((name, _)), None) => {
                    rating_without_section(name, technology, criterion, report);
                }
                // What could not be read as a rating is reported, and so is a rating of something
                // else.
                (None, _) if !are_known(draft, criterion) => {}
                (None, Some(section)) => {
                    section_without_rating(section, technology, criterion, report);
                }
                (None, None) => gap(technology, criterion, report),
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

    report.add(
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

    report.add(
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

/// Whether all ratings of a criterion could be read and belong to declared technologies.
fn are_known(draft: &Draft, criterion: &CriterionEntry) -> bool {
    let declared = |name: &At<String>| draft.technology_ids().any(|id| id == name.value);
    !criterion.unread.contains(&"ratings")
        && criterion.ratings.iter().all(|(name, _)| declared(name))
}

/// The longest text under one heading, in visible characters: about fifteen pages of an answer.
const LONGEST_SECTION: usize = 20_000;

/// Checks that no section is longer than anyone would read page by page.
pub fn lengths(draft: &Draft, report: &mut Report) {
    for chapter in &draft.body.chapters {
        check_length(&chapter.heading, &chapter.meaning, report);
        for section in &chapter.sections {
            check_length(&section.heading, &section.blocks, report);
        }
    }
}

fn check_length(heading: &At<String>, blocks: &[Block], report: &mut Report) {
    let length: usize = blocks.iter().map(length).sum();
    if length > LONGEST_SECTION {
        let message = format!("the text under “{}” has {length} characters", heading.value);
        let remedy = format!("shorten it to {LONGEST_SECTION}; answers show it page by page");
        report.add(Rule::SectionLength, heading.span.clone(), message, remedy);
    }
}

fn length(block: &Block) -> usize {
    match block {
        Block::Code { text, .. } => text.chars().count(),
        other => visible_length(other.spans()),
    }
}

/// Checks that every section starts with a paragraph that fits an embed field.
pub fn summaries(draft: &Draft, report: &mut Report) {
    for section in draft.sections() {
        let heading = &section.heading;
        let Some(Block::Paragraph(summary)) = section.blocks.first() else {
            report.add(
                Rule::SummaryMissing,
                heading.span.clone(),
                format!(
                    "the section “{}” does not start with a paragraph",
                    heading.value
                ),
                "start with two or three sentences that answer the criterion's question",
            );
            continue;
        };

        let length = visible_length(summary);
        if length > LONGEST_SUMMARY {
            report.add(
                Rule::SummaryLength,
                heading.span.clone(),
                format!(
                    "the first paragraph of “{}” has {length} characters",
                    heading.value
                ),
                format!(
                    "shorten it to {LONGEST_SUMMARY}; “Read more” shows the rest of the section"
                ),
            );
        }
    }
}
