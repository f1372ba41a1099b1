//! What is said of an entry that was read differently from how it was typed, or that asks for
//! something that is not supported.

use super::demand::{Unsupported, Wanted};
use super::fact_demand::FactRefusal;
use super::fact_examples;
use super::list::ListEntry;
use crate::answer::emphasised;
use crate::commands::reading::{self, echo};
use crate::commands::shares::short_list;
use crate::knowledge::Criterion;
use crate::knowledge::facts::{Better, CriterionKind};
use crate::knowledge::prose::Span;
use crate::language::{Language, bold};
use crate::rating::Rating;
use crate::say;

/// How many texts of an article are named.
const MOST_TEXTS: usize = 6;

/// The least rating of an example, where nothing that was typed suggests one.
const EXAMPLE: i64 = 3;

/// How a wish in someone's own words was read.
pub fn read_as(language: Language, entry: &ListEntry, name: &str) -> Vec<Span> {
    let Ok(Wanted::Least(least)) = entry.demand else {
        return reading::read_as(language, &entry.name, name);
    };

    let read = say!(
        language,
        "recommend-at-least",
        criterion = bold(name),
        rating = least
    );
    let typed = echo(language, &entry.text);
    emphasised(&say!(language, "read-as", typed = typed, name = read))
}

/// What to say of a least rating that was typed as another number.
pub fn rating_note(language: Language, entry: &ListEntry, wanted: Wanted) -> Option<Vec<Span>> {
    let (Wanted::Least(least), Some(amount)) = (wanted, entry.amount) else {
        return None;
    };

    let typed = echo(language, &entry.text);
    let text = if least == Rating::MIN {
        say!(
            language,
            "recommend-asks-nothing",
            typed = typed,
            lowest = Rating::MIN,
            highest = Rating::MAX
        )
    } else if amount.number.fract() != 0.0 {
        say!(
            language,
            "recommend-whole-ratings",
            typed = typed,
            taken = least
        )
    } else {
        return None;
    };
    Some(vec![Span::plain(text)])
}

/// Why what is asked of a criterion is not supported, and what can be asked instead.
pub fn refusal(
    language: Language,
    entry: &ListEntry,
    name: &str,
    unsupported: Unsupported,
) -> String {
    let typed = echo(language, &entry.text);
    match unsupported {
        Unsupported::Most { nearest } => say!(
            language,
            "recommend-no-most",
            typed = typed,
            criterion = name,
            least = example(nearest)
        ),
        Unsupported::Exactly { .. } => say!(language, "recommend-no-exactly", typed = typed),
        Unsupported::Unreachable { .. } => say!(
            language,
            "recommend-beyond",
            typed = typed,
            highest = Rating::MAX
        ),
        Unsupported::Percent { .. } => say!(
            language,
            "recommend-no-percent",
            typed = typed,
            lowest = Rating::MIN,
            highest = Rating::MAX
        ),
        Unsupported::Negative { .. } => say!(language, "recommend-no-negative", typed = typed),
    }
}

/// Why what is asked of a fact cannot be taken, and what can be asked instead.
pub fn fact_refusal(
    language: Language,
    typed: &str,
    criterion: &Criterion,
    refused: &FactRefusal,
) -> String {
    let typed = echo(language, typed);
    let name = criterion.name.as_str();
    let example = fact_examples::one(language, criterion);
    match (refused, &criterion.kind) {
        (FactRefusal::Direction { .. }, CriterionKind::Number { better, .. }) => {
            let direction = match better {
                Better::Lower => "lower",
                Better::Higher => "higher",
            };
            say!(
                language,
                "recommend-fact-direction",
                direction = direction,
                criterion = name,
                typed = typed,
                example = example
            )
        }
        (FactRefusal::Unit { .. }, CriterionKind::Number { unit, .. }) => say!(
            language,
            "recommend-fact-unit",
            criterion = name,
            unit = unit,
            typed = typed,
            example = example
        ),
        (FactRefusal::UnknownText { text, .. }, _) => say!(
            language,
            "recommend-fact-text",
            criterion = name,
            text = echo(language, text),
            texts = known_texts(language, criterion)
        ),
        _ => say!(
            language,
            "recommend-fact-value",
            criterion = name,
            typed = typed,
            example = example
        ),
    }
}

/// The texts that the article has under a criterion; if there are too many, how many more there
/// are.
fn known_texts(language: Language, criterion: &Criterion) -> String {
    let texts = criterion.texts().into_iter().map(str::to_owned).collect();
    short_list(language, texts, MOST_TEXTS)
}

/// The least rating of an example.
fn example(nearest: Option<Wanted>) -> i64 {
    match nearest {
        Some(Wanted::Least(least)) => i64::from(least.get()),
        _ => EXAMPLE,
    }
}
