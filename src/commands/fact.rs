//! What is known of a technology under a criterion, in words.

use crate::knowledge::Criterion;
use crate::knowledge::facts::{FactValue, Kind};
use crate::language::Language;
use crate::say;

/// A fact with its unit.
pub fn text(language: Language, criterion: &Criterion, value: &FactValue) -> String {
    match value {
        FactValue::YesNo(true) => say!(language, "fact-yes"),
        FactValue::YesNo(false) => say!(language, "fact-no"),
        FactValue::Text(text) => text.clone(),
        FactValue::Number(number) => {
            let number = self::number(language, *number);
            match &criterion.kind {
                Kind::Number { unit, .. } => format!("{number} {unit}"),
                _ => number,
            }
        }
    }
}

/// A number as it is written in a language.
pub fn number(language: Language, number: f64) -> String {
    number
        .to_string()
        .replace('.', &say!(language, "decimal-mark"))
}
