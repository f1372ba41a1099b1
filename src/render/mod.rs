//! Answers -> what people see. Values in, values out.

pub mod chart;
pub mod terminal;

use crate::answer::{Provenance, Review, ShownFact, ShownValue, rounded_range};
use crate::knowledge::Source;
use crate::knowledge::prose::Span;
use crate::knowledge::topic::Evidence;
use crate::language::Language;
use crate::rating::Rating;
use crate::say;
use time::Date;

/// A rating as a bar of five; dashes if there is none yet. `None` for what is no rating.
pub(crate) fn bar(value: &ShownValue) -> Option<String> {
    let most = usize::from(Rating::MAX.get());

    match value {
        ShownValue::Rating(rating) => {
            let filled = usize::from(rating.get());
            Some("●".repeat(filled) + &"○".repeat(most - filled))
        }
        ShownValue::Unrated => Some("–".repeat(most)),
        ShownValue::Fact(_) | ShownValue::UnknownFact | ShownValue::NotApplicable => None,
    }
}

/// A technology next to its bar, with what no bar can show.
pub(crate) fn name_next_to_bar(language: Language, name: &str, value: &ShownValue) -> String {
    match value {
        ShownValue::Rating(_) => name.to_owned(),
        ShownValue::Fact(fact) => say!(
            language,
            "render-name-fact",
            name = name,
            fact = fact_text(language, fact)
        ),
        ShownValue::Unrated => say!(language, "render-name-not-rated", name = name),
        ShownValue::UnknownFact => say!(language, "render-name-not-known", name = name),
        ShownValue::NotApplicable => say!(language, "render-name-not-applicable", name = name),
    }
}

/// A rating as a number out of five, a fact, or the words for what is missing.
pub(crate) fn figure(language: Language, value: &ShownValue) -> String {
    match value {
        ShownValue::Rating(rating) => out_of_five(*rating),
        ShownValue::Fact(fact) => fact_text(language, fact),
        ShownValue::Unrated => say!(language, "render-not-rated"),
        ShownValue::UnknownFact => say!(language, "render-not-known"),
        ShownValue::NotApplicable => say!(language, "render-not-applicable"),
    }
}

/// A fact with the rating that its thresholds give it: "900 EUR a month (2/5)".
fn fact_text(language: Language, fact: &ShownFact) -> String {
    match fact.rating {
        Some(rating) => say!(
            language,
            "compare-name-with-fact",
            name = fact.text.as_str(),
            fact = out_of_five(rating)
        ),
        None => fact.text.clone(),
    }
}

fn out_of_five(rating: Rating) -> String {
    format!("{}/{}", rating.get(), Rating::MAX.get())
}

/// The number of the source of a fact, as it follows the fact.
pub(crate) fn fact_source(value: &ShownValue) -> String {
    match value {
        ShownValue::Fact(fact) => fact.source.map(raised).unwrap_or_default(),
        _ => String::new(),
    }
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
            say!(language, "render-review-due", date = date.to_string())
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
