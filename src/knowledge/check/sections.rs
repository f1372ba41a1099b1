//! Checks of headings and sections against the front matter.

use super::draft::{LONGEST_SUMMARY, UncheckedArticle};
use crate::knowledge::at::{At, Entries, entry};
use crate::knowledge::body::{BodySection, Chapter};
use crate::knowledge::diagnostic::Report;
use crate::knowledge::names::{did_you_mean, normalise};
use crate::knowledge::prose::{Block, Span, visible_length};
use crate::knowledge::rules::Rule;
use crate::knowledge::schema::{CriterionEntry, TechnologyEntry};
use std::collections::HashSet;

/// Checks that headings name what is declared, once.
pub fn headings(draft: &UncheckedArticle, report: &mut Report) {
    let mut seen = SeenHeadings::default();
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
        let message = format!("“{}” is a part of what has no place", section.heading.value);
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
    technologies: &[Option<usize>],
    report: &mut Report,
) {
    let mut seen = SeenHeadings::default();
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
#[derive(Default)]
struct SeenHeadings(HashSet<usize>);

impl SeenHeadings {
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

/// Checks that a rating and a section come together, or both are missing; and that there is a fact
/// where the criterion is factual.
pub fn ratings_and_sections(draft: &UncheckedArticle, report: &mut Report) {
    for (c, criterion) in draft.front.criteria.iter().enumerate() {
        for (t, technology) in draft.front.technologies.iter().enumerate() {
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
    (c, criterion): (usize, &CriterionEntry),
    (t, technology): (usize, &TechnologyEntry),
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
    for (c, criterion) in draft.front.criteria.iter().enumerate() {
        for (name, _) in &criterion.not_applicable {
            let technology = draft.technology_ids().position(|id| id == name.value);
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

/// The longest text under one heading, in visible characters: about fifteen pages of an answer.
const LONGEST_SECTION: usize = 20_000;

/// Checks that no section is longer than anyone would read page by page.
pub fn lengths(draft: &UncheckedArticle, report: &mut Report) {
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
pub fn summaries(draft: &UncheckedArticle, report: &mut Report) {
    for section in draft.sections() {
        let heading = &section.heading;
        let Some(Block::Paragraph(summary)) = section.blocks.first() else {
            // In a draft, a section that nobody has written yet is only a gap.
            let add = if section.blocks.is_empty() {
                Report::add_gap
            } else {
                Report::add
            };
            add(
                report,
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

        // That the section cites nothing at all is reported in any case.
        if section.cites() && !names_fact(summary) {
            report.add(
                Rule::SummaryWithoutFact,
                heading.span.clone(),
                format!("the first paragraph of “{}” names no fact", heading.value),
                "answers quote this paragraph: give it the number, the name or the source that decides the rating",
            );
        }

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

/// Whether a paragraph has something that a reader can look up.
fn names_fact(paragraph: &[Span]) -> bool {
    let says_something = |span: &Span| match span {
        Span::Source(_) | Span::Link { .. } | Span::Time { .. } | Span::Mention { .. } => true,
        Span::Text { text, style } => style.code || text.chars().any(|c| c.is_ascii_digit()),
    };
    paragraph.iter().any(says_something)
}
