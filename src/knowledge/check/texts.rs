//! Checks of the texts of sections: how long they are, and how they begin.

use super::draft::{LONGEST_SUMMARY, UncheckedArticle};
use crate::knowledge::at::At;
use crate::knowledge::diagnostic::Report;
use crate::knowledge::prose::{Block, Span, visible_length};
use crate::knowledge::rules::Rule;

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
