//! Checks of headings against what the front matter declares.

use super::draft::UncheckedArticle;
use crate::index::TechnologyIndex;
use crate::knowledge::at::At;
use crate::knowledge::body::{BodySection, Chapter};
use crate::knowledge::diagnostic::Report;
use crate::knowledge::names::{did_you_mean, normalise};
use crate::knowledge::rules::Rule;
use crate::knowledge::schema::{CriterionEntry, TechnologyEntry};
use std::collections::HashSet;
use std::hash::Hash;

/// Checks that headings name what is declared, once.
pub fn headings(draft: &UncheckedArticle, report: &mut Report) {
    let mut seen = SeenHeadings(HashSet::new());
    for (chapter, place) in draft.body.chapters.iter().zip(&draft.places.0) {
        let heading = &chapter.heading;
        match place.criterion {
            // Its wrong place was already reported.
            None if chapter.misplaced => continue,
            None if draft.is_not_placed(chapter) => {
                not_placed(chapter, report);
                continue;
            }
            None if names_technology(draft, heading) => {
                report_level("technology", "criterion", heading, "###", report);
            }
            None => unknown("criterion", heading, draft.criterion_ids(), report),
            Some(criterion) => seen.note(criterion, heading, report),
        }
        section_headings(draft, chapter, &place.technologies, report);
    }
}

fn not_placed(chapter: &Chapter, report: &mut Report) {
    let heading = &chapter.heading;
    let message = format!("no answer shows what is under “{}”", heading.value);
    let remedy = "move each part to the section that it belongs to, or delete it";
    report.add(Rule::NotPlaced, heading.span.clone(), message, remedy);

    for section in &chapter.sections {
        let message = format!("“{}” is a heading in “Not placed”", section.heading.value);
        let remedy = format!("write `**{}**` instead of a heading", section.heading.value);
        report.add(
            Rule::HeadingLevel,
            section.heading.span.clone(),
            message,
            remedy,
        );
    }
}

/// The same for the sections of a chapter, which name these technologies.
fn section_headings(
    draft: &UncheckedArticle,
    chapter: &Chapter,
    technologies: &[Option<TechnologyIndex>],
    report: &mut Report,
) {
    let mut seen = SeenHeadings(HashSet::new());
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

fn names_criterion(draft: &UncheckedArticle, heading: &At<String>) -> bool {
    let written = normalise(&heading.value);
    let mut names = draft.front.criteria.iter().flat_map(CriterionEntry::names);
    names.any(|name| normalise(&name.value) == written)
}

fn names_technology(draft: &UncheckedArticle, heading: &At<String>) -> bool {
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
struct SeenHeadings<I>(HashSet<I>);

impl<I: Eq + Hash> SeenHeadings<I> {
    fn note(&mut self, index: I, heading: &At<String>, report: &mut Report) {
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
