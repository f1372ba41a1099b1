//! Checks of sources: every section has some, and each is a link with the day of its check.

use super::{Draft, TODAY_OR_EARLIER};
use crate::knowledge::diagnostic::Report;
use crate::knowledge::markdown::Footnote;
use crate::knowledge::prose::{Block, Span};
use crate::knowledge::rules::Rule;
use crate::knowledge::table::is_url;
use crate::knowledge::topic::Source;
use std::ops::Range;
use time::Date;
use time::macros::format_description;

/// Every section cites a source.
pub fn citations(draft: &Draft, report: &mut Report) {
    for part in draft.parts() {
        let spans = part.blocks.iter().flat_map(Block::spans);
        if !spans.into_iter().any(|span| matches!(span, Span::Source(_))) {
            report.add(
                Rule::SectionWithoutSource,
                part.heading.span.clone(),
                format!("the section “{}” cites no source", part.heading.value),
                "put a footnote mark `[^id]` behind what it backs, and define it at the end of the file",
            );
        }
    }
}

/// Footnotes are sources, defined once and referred to.
pub fn footnotes(draft: &Draft, report: &mut Report) {
    let mut defined: Vec<&str> = Vec::new();
    for footnote in &draft.body.footnotes {
        let (label, span) = (footnote.label.value.as_str(), footnote.label.span.clone());
        if defined.contains(&label) {
            let message = format!("the footnote `[^{label}]` is defined twice");
            report.add(Rule::RepeatedFootnote, span.clone(), message, "keep one definition");
        }
        defined.push(label);
        if !draft.body.marks.iter().any(|mark| mark.value == label) {
            let message = format!("nothing refers to the footnote `[^{label}]`");
            let remedy = "put its mark behind what it backs, or remove it";
            report.add(Rule::UnusedFootnote, span.clone(), message, remedy);
        }
        match source(footnote) {
            Err(problem) => report.add(Rule::MalformedSource, span, problem, SOURCE_FORM),
            Ok(source) => check_source(&source, span, draft.today, report),
        }
    }
}

const SOURCE_FORM: &str = "write `[^id]: [Title](https://address), checked YYYY-MM-DD.`";

fn check_source(source: &Source, span: Range<usize>, today: Date, report: &mut Report) {
    if source.checked > today {
        let message = format!("the source was checked on {}, in the future", source.checked);
        report.add(Rule::FutureDate, span.clone(), message, TODAY_OR_EARLIER);
    }
    if !is_url(&source.url) {
        let message = format!("`{}` is not an address that Discord can link to", source.url);
        let remedy = "write a whole https:// address, with parentheses as %28 and %29";
        report.add(Rule::InvalidUrl, span, message, remedy);
    }
}

/// Reads a footnote as a source.
pub fn source(footnote: &Footnote) -> Result<Source, String> {
    let label = &footnote.label.value;
    let (title, url) = footnote
        .link
        .clone()
        .filter(|(title, _)| !title.trim().is_empty())
        .ok_or_else(|| format!("the footnote `[^{label}]` does not start with a link"))?;
    let date = footnote
        .rest
        .trim()
        .trim_end_matches('.')
        .strip_prefix(", checked ")
        .ok_or_else(|| format!("the footnote `[^{label}]` does not say when it was checked"))?;
    let checked = Date::parse(date.trim(), format_description!("[year]-[month]-[day]"))
        .map_err(|_| format!("`{date}` in the footnote `[^{label}]` is not a date"))?;
    Ok(Source { title, url, checked })
}
