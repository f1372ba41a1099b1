//! Checks of sources: every section has some, and each is a link with the day of its check.

use super::draft::{Draft, TODAY_OR_EARLIER};
use crate::knowledge::at::At;
use crate::knowledge::body::Footnote;
use crate::knowledge::diagnostic::Report;
use crate::knowledge::label::{Label, label};
use crate::knowledge::misleading;
use crate::knowledge::prose::{Block, Span};
use crate::knowledge::rules::Rule;
use crate::knowledge::topic::Source;
use std::collections::HashSet;
use std::ops::Range;
use time::Date;
use time::macros::format_description;

/// Checks that every section cites a source.
pub fn citations(draft: &Draft, report: &mut Report) {
    for section in draft.sections() {
        let mut spans = section.blocks.iter().flat_map(Block::spans);
        let cites = spans.any(|span| matches!(span, Span::Source(_)));

        // A mark without a definition and an empty section are already reported; the missing source
        // is a consequence.
        if cites || section.blocks.is_empty() || draft.body.has_dead_mark(section) {
            continue;
        }
        report.add(
            Rule::SectionWithoutSource,
            section.heading.span.clone(),
            format!("the section “{}” cites no source", section.heading.value),
            "put a footnote mark `[^id]` after the statement that it supports, and define it at the end of the file",
        );
    }
}

/// How many sources an article may have.
const MOST_SOURCES: usize = 1_000;

/// Checks that a reviewer can open all sources.
pub fn how_many(draft: &Draft, report: &mut Report) {
    if let Some(footnote) = draft.body.footnotes.get(MOST_SOURCES) {
        let message = format!("the article has {} sources", draft.body.footnotes.len());
        let remedy = format!("keep at most {MOST_SOURCES}, or split it into two articles");
        report.add(Rule::HowMany, footnote.label.span.clone(), message, remedy);
    }
}

/// Checks that footnotes are sources, defined once and used.
pub fn footnotes(draft: &Draft, report: &mut Report) {
    let marks = draft.body.marks.iter();
    let used: HashSet<Label> = marks.map(|mark| label(&mark.value)).collect();
    let mut defined: HashSet<Label> = HashSet::new();

    for footnote in &draft.body.footnotes {
        let At { value: name, span } = &footnote.label;
        if !defined.insert(label(name)) {
            let message = format!("the footnote `[^{name}]` is defined twice");
            let remedy = "keep one definition";
            report.add(Rule::RepeatedFootnote, span.clone(), message, remedy);
        }
        if !used.contains(&label(name)) {
            let message = format!("the footnote `[^{name}]` is not used");
            let remedy = "put its mark after the statement that it supports, or remove it";
            report.add(Rule::UnusedFootnote, span.clone(), message, remedy);
        }
        match source(footnote) {
            Ok(source) => check_source(&source, span, draft.today, report),
            Err(problem) => report.add(Rule::MalformedSource, span.clone(), problem, SOURCE_FORM),
        }
    }

    unusable_definitions(draft, &defined, report);
}

/// Reports marks for which the Markdown reader found a definition, but not where a footnote can be:
/// such as within another footnote.
fn unusable_definitions(draft: &Draft, defined: &HashSet<Label>, report: &mut Report) {
    for At { value: name, span } in &draft.body.marks {
        if !defined.contains(&label(name)) {
            let message = format!("the footnote mark `[^{name}]` has no usable definition");
            let remedy = "define it at the end of the file, on a line of its own";
            report.add(Rule::DeadFootnote, span.clone(), message, remedy);
        }
    }
}

const SOURCE_FORM: &str = "write `[^id]: [Title](https://address), checked YYYY-MM-DD.`";

fn check_source(source: &Source, span: &Range<usize>, today: Date, report: &mut Report) {
    if source.checked > today {
        let message = format!(
            "the source was checked on {}, in the future",
            source.checked
        );
        report.add(Rule::FutureDate, span.clone(), message, TODAY_OR_EARLIER);
    }

    let remedy = "write a complete https:// address, with parentheses as %28 and %29";
    misleading::check(&source.url, span, remedy, report);
    misleading::check_text(&source.title, &source.url, span, report);
}

/// Reads a footnote as a source.
pub fn source(footnote: &Footnote) -> Result<Source, String> {
    let label = &footnote.label.value;
    let (title, url) = match &footnote.link {
        Some((title, url)) if !title.trim().is_empty() => (title.clone(), url.clone()),
        _ => {
            return Err(format!(
                "the footnote `[^{label}]` does not start with a link"
            ));
        }
    };

    let rest = footnote.rest.trim().trim_end_matches('.');
    let Some(date) = rest.strip_prefix(", checked ") else {
        return Err(format!(
            "the footnote `[^{label}]` does not say when it was checked"
        ));
    };
    let Ok(checked) = Date::parse(date.trim(), format_description!("[year]-[month]-[day]")) else {
        return Err(format!(
            "`{date}` in the footnote `[^{label}]` is not a date"
        ));
    };

    Ok(Source {
        title,
        url,
        checked,
    })
}
