//! Checks of sources: every section has some, and each is a link with the day of its check.

use super::draft::{TODAY_OR_EARLIER, UncheckedArticle};
use crate::knowledge::at::At;
use crate::knowledge::body::Footnote;
use crate::knowledge::diagnostic::Report;
use crate::knowledge::label::{Label, label};
use crate::knowledge::misleading;
use crate::knowledge::rules::Rule;
use crate::knowledge::topic::{Evidence, Source};
use std::collections::HashSet;
use std::ops::Range;
use time::Date;
use time::macros::format_description;

/// Checks that every section cites a source.
pub fn citations(draft: &UncheckedArticle, report: &mut Report) {
    for section in draft.sections() {
        // A mark without a definition and an empty section are already reported; the missing source
        // is a consequence.
        if section.cites() || section.blocks.is_empty() || draft.body.has_dead_mark(section) {
            continue;
        }
        report.add_gap(
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
pub fn how_many(draft: &UncheckedArticle, report: &mut Report) {
    if let Some(footnote) = draft.body.footnotes.get(MOST_SOURCES) {
        let message = format!("the article has {} sources", draft.body.footnotes.len());
        let remedy = format!("keep at most {MOST_SOURCES}, or split it into two articles");
        report.add(Rule::HowMany, footnote.label.span.clone(), message, remedy);
    }
}

/// Checks that footnotes are sources, defined once and used.
pub fn footnotes(draft: &UncheckedArticle, report: &mut Report) {
    let used = used(draft);
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
            report.add_gap(Rule::UnusedFootnote, span.clone(), message, remedy);
        }

        let (source, problem) = source(footnote);
        if let Some(problem) = problem {
            report.add_gap(Rule::MalformedSource, span.clone(), problem, SOURCE_FORM);
        }
        check_source(&source, span, draft.today, report);
    }

    unusable_definitions(draft, &defined, report);
}

/// The labels of all marks, and those that facts name.
fn used(draft: &UncheckedArticle) -> HashSet<Label<'_>> {
    let mut used = HashSet::new();
    for mark in &draft.body.marks {
        used.insert(label(&mark.value));
    }

    for criterion in &draft.front.criteria {
        for (_, fact) in &criterion.facts {
            used.extend(fact.value.source.iter().map(|source| label(&source.value)));
        }
    }
    used
}

/// Reports marks for which the Markdown reader found a definition, but not where a footnote can be:
/// such as within another footnote.
fn unusable_definitions(draft: &UncheckedArticle, defined: &HashSet<Label>, report: &mut Report) {
    for At { value: name, span } in &draft.body.marks {
        if !defined.contains(&label(name)) {
            let message = format!("the footnote mark `[^{name}]` has no usable definition");
            let remedy = "define it at the end of the file, on a line of its own";
            report.add(Rule::DeadFootnote, span.clone(), message, remedy);
        }
    }
}

const SOURCE_FORM: &str = "write `[^id]: [Title](https://address), checked YYYY-MM-DD.`, or `[^id]: Own measurement: Title, YYYY-MM-DD, by whom. Method: how.`";

fn check_source(source: &Source, span: &Range<usize>, today: Date, report: &mut Report) {
    let dated = match &source.evidence {
        Evidence::Document { checked, .. } => checked.map(|day| ("source was checked", day)),
        Evidence::OwnMeasurement { date, .. } => Some(("measurement was made", *date)),
        Evidence::Note => None,
    };
    if let Some((what, day)) = dated
        && day > today
    {
        let message = format!("the {what} on {day}, in the future");
        report.add(Rule::FutureDate, span.clone(), message, TODAY_OR_EARLIER);
    }

    if let Some(url) = source.url() {
        let remedy = "write a complete https:// address, with parentheses as %28 and %29";
        misleading::check(url, span, remedy, report);
        misleading::check_text(&source.title, url, span, report);
    }
}

/// Reads a footnote as a source, as far as it is one; also says what is wrong with it.
pub fn source(footnote: &Footnote) -> (Source, Option<String>) {
    let label = &footnote.label.value;
    let read = match &footnote.link {
        Some((title, url)) if !title.trim().is_empty() => document(title, url, &footnote.rest),
        _ => own_measurement(&footnote.rest),
    };
    match read {
        (source, None) => (source, None),
        (source, Some(problem)) => (source, Some(format!("the footnote `[^{label}]` {problem}"))),
    }
}

/// A source, and what is wrong with it.
type ReadSource = (Source, Option<String>);

/// A link, with the day of its check.
fn document(title: &str, url: &str, rest: &str) -> ReadSource {
    let source = |checked| Source {
        title: title.to_owned(),
        evidence: Evidence::Document {
            url: url.to_owned(),
            checked,
        },
    };

    let rest = rest.trim().trim_end_matches('.');
    let Some(written) = rest.strip_prefix(", checked ") else {
        return (
            source(None),
            Some("does not say when it was checked".to_owned()),
        );
    };
    match date(written) {
        Some(checked) => (source(Some(checked)), None),
        None => (
            source(None),
            Some(format!("says `{written}`, which is not a date")),
        ),
    }
}

/// A measurement of the team's own, or a note that is neither.
fn own_measurement(text: &str) -> ReadSource {
    const FORM: &str = "Own measurement:";
    let text = text.trim();

    let Some(described) = text.strip_prefix(FORM) else {
        let problem = "does not start with a link, and describes no own measurement".to_owned();
        return (note(text), Some(problem));
    };
    match measurement(described) {
        Ok(source) => (source, None),
        Err(missing) => (note(text), Some(format!("does not say {missing}"))),
    }
}

fn note(text: &str) -> Source {
    Source {
        title: text.to_owned(),
        evidence: Evidence::Note,
    }
}

/// Reads `Title, 2026-05-02, by the platform team. Method: …`, or says what it lacks.
fn measurement(text: &str) -> Result<Source, &'static str> {
    let (described, method) = text
        .split_once(" Method:")
        .ok_or("by which method: `Method: …`")?;
    let (dated, by) = described
        .rsplit_once(", by ")
        .ok_or("who measured: `, by …`")?;
    let (title, written) = dated
        .rsplit_once(',')
        .ok_or("when it was measured: `, YYYY-MM-DD`")?;

    let measured = date(written).ok_or("on which day it was measured: `, YYYY-MM-DD`")?;
    let parts =
        [title, by.trim_end().trim_end_matches('.'), method].map(|part| part.trim().to_owned());
    if parts.iter().any(String::is_empty) {
        return Err("its title, who measured, or by which method");
    }
    let [title, by, method] = parts;
    Ok(Source {
        title,
        evidence: Evidence::OwnMeasurement {
            date: measured,
            by,
            method,
        },
    })
}

fn date(text: &str) -> Option<Date> {
    Date::parse(text.trim(), format_description!("[year]-[month]-[day]")).ok()
}
