//! Answers -> what people see. Values in, values out.

pub mod chart;
pub mod terminal;

use crate::answer::{Provenance, Review, rounded_range};
use crate::knowledge::Source;
use crate::knowledge::prose::Span;
use crate::knowledge::topic::Evidence;
use crate::language::Language;
use crate::rating::Rating;
use crate::say;
use time::Date;

/// A rating as a bar of five; dashes if there is none.
pub(crate) fn bar(rating: Option<Rating>) -> String {
    let most = usize::from(Rating::MAX.get());
    match rating.map(|rating| usize::from(rating.get())) {
        Some(filled) => "●".repeat(filled) + &"○".repeat(most - filled),
        None => "–".repeat(most),
    }
}

/// A technology next to its bar, with the words for a gap if it has no rating.
pub(crate) fn name_next_to_bar(language: Language, name: &str, rating: Option<Rating>) -> String {
    if rating.is_some() {
        name.to_owned()
    } else {
        say!(language, "render-name-not-rated", name = name)
    }
}

/// A rating as a number out of five, or the words for a gap.
pub(crate) fn figure(language: Language, rating: Option<Rating>) -> String {
    rating.map_or_else(
        || say!(language, "render-not-rated"),
        |rating| format!("{}/{}", rating.get(), Rating::MAX.get()),
    )
}

/// A score out of 100, or points that add up to one; or a range.
pub(crate) fn score(language: Language, low: f64, high: f64) -> String {
    rounded_range(low, high, &say!(language, "number-to"))
}

/// The heading of a short list of sources, with the days on which they were checked, if all were.
pub(crate) fn sources_heading(language: Language, sources: &[Source]) -> String {
    let dates: Option<Vec<Date>> = sources.iter().map(Source::checked).collect();
    let dates = dates.unwrap_or_default();

    match (dates.iter().min(), dates.iter().max()) {
        (Some(first), Some(last)) if first == last => {
            say!(language, "render-sources-checked", date = first.to_string())
        }
        (Some(first), Some(last)) => {
            say!(
                language,
                "render-sources-checked-between",
                first = first.to_string(),
                last = last.to_string()
            )
        }
        _ => say!(language, "render-sources"),
    }
}

/// A source in a list of all, `named` by its title, with what else is known of it; `clean` makes
/// texts safe to show.
pub(crate) fn cited(
    language: Language,
    source: &Source,
    named: String,
    clean: fn(&str) -> String,
) -> String {
    match &source.evidence {
        Evidence::Document {
            checked: Some(date),
            ..
        } => say!(
            language,
            "render-checked",
            source = named,
            date = date.to_string()
        ),
        Evidence::Document { checked: None, .. } => {
            say!(language, "render-unchecked", source = named)
        }
        Evidence::OwnMeasurement { date, by, method } => say!(
            language,
            "render-own-measurement",
            title = named,
            date = date.to_string(),
            by = clean(by),
            method = clean(method)
        ),
        Evidence::Note => say!(language, "render-note", text = named),
    }
}

/// A source in a few words: the site of a document, or what else it is.
pub(crate) fn short_name(language: Language, source: &Source) -> String {
    match &source.evidence {
        Evidence::Document { url, .. } => site(url).to_owned(),
        Evidence::OwnMeasurement { .. } => say!(language, "render-own-measurement-short"),
        Evidence::Note => say!(language, "render-note-short"),
    }
}

/// The host of an address.
fn site(url: &str) -> &str {
    let address = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = address.split(['/', '?', '#']).next().unwrap_or(address);
    host.strip_prefix("www.").unwrap_or(host)
}

/// Where an answer comes from, in one line.
pub(crate) fn origin(language: Language, provenance: &Provenance) -> String {
    let Provenance {
        topic,
        original,
        review,
        library_version,
    } = provenance;
    let mut parts = vec![topic.clone()];

    if let Some(title) = original {
        parts.push(say!(language, "render-translation", title = title.as_str()));
    }

    parts.push(match review {
        Review::Draft { .. } => say!(language, "render-draft"),
        Review::On { date, old: true } => {
            say!(
                language,
                "render-reviewed-long-ago",
                date = date.to_string()
            )
        }
        Review::On { date, old: false } => {
            say!(language, "render-reviewed", date = date.to_string())
        }
    });

    parts.push(say!(
        language,
        "render-library",
        version = library_version.as_str()
    ));

    parts.join(" · ")
}

/// The number of a source as a superscript; sources count from 0, superscripts from 1.
pub(crate) fn raised(source: usize) -> String {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

    let mut raised = String::new();
    for digit in (source + 1).to_string().bytes() {
        raised.push(DIGITS[usize::from(digit - b'0')]);
    }
    raised
}

/// Between two superscripts, which would otherwise read as one number.
const MARK_GAP: char = ',';

/// Spans, each rendered by `render`, one after the other.
pub(crate) fn joined(spans: &[Span], render: impl Fn(&Span) -> String) -> String {
    let mut out = String::new();
    let mut after_mark = false;

    for span in spans {
        let is_mark = matches!(span, Span::Source(_));
        if is_mark && after_mark {
            out.push(MARK_GAP);
        }
        out += &render(span);
        after_mark = is_mark;
    }

    out
}
