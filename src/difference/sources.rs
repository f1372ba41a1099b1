//! Which sources are new, gone, or checked on another day.

use super::change::ArticleChange;
use super::pairs::pair;
use super::wording::quoted;
use crate::knowledge::topic::{Evidence, Source};

/// The changes of the list of sources, paired by address.
pub fn changes(old: &[Source], new: &[Source]) -> Vec<ArticleChange> {
    let (old, new): (Vec<&Source>, Vec<&Source>) = (old.iter().collect(), new.iter().collect());
    let pairs = pair(&old, &new, address, |source| &source.title);

    let mut changes = Vec::new();
    for source in pairs.added {
        changes.push(ArticleChange::Added {
            what: "source",
            name: source.title.clone(),
            with: described(source).into_iter().collect(),
        });
    }
    for source in pairs.removed {
        changes.push(ArticleChange::Removed {
            what: "source",
            name: source.title.clone(),
        });
    }
    for (old, new) in pairs.both {
        let of = |what| format!("Source {}, {what}", quoted(&new.title));
        changes.extend(ArticleChange::of_name("source", &old.title, &new.title));
        changes.extend(ArticleChange::of_value(
            of("what it is"),
            described(old),
            described(new),
        ));
        changes.extend(ArticleChange::of_value(
            of("checked"),
            old.checked().map(|day| day.to_string()),
            new.checked().map(|day| day.to_string()),
        ));
    }
    changes
}

/// What identifies a source: its address, or its title if it has none.
fn address(source: &Source) -> &str {
    source.url().unwrap_or(&source.title)
}

/// What a source is, apart from its title and the day of its check.
fn described(source: &Source) -> Option<String> {
    match &source.evidence {
        Evidence::Document { url, .. } => Some(url.clone()),
        Evidence::OwnMeasurement { date, by, method } => {
            Some(format!("measured on {date} by {by}; {method}"))
        }
        Evidence::Note => None,
    }
}
