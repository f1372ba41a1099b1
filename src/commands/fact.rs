//! What is known of a technology under a criterion, in words.

use crate::answer::citations::CitationNumbers;
use crate::answer::{ShownFact, ShownValue};
use crate::index::{CriterionIndex, TechnologyIndex};
use crate::knowledge::facts::{CriterionKind, FactValue};
use crate::knowledge::{Criterion, Topic};
use crate::language::Language;
use crate::say;

/// What is known of a technology under a criterion; a fact without its source.
pub fn value(
    language: Language,
    topic: &Topic,
    criterion: CriterionIndex,
    technology: TechnologyIndex,
) -> ShownValue {
    if topic.not_applicable(criterion, technology).is_some() {
        return ShownValue::NotApplicable;
    }

    let rating = topic.rating(criterion, technology);
    let of = &topic.criteria[criterion];
    match topic.fact(criterion, technology) {
        Some(fact) => ShownValue::Fact(ShownFact {
            text: text(language, of, &fact.value),
            rating,
            source: None,
        }),
        None if of.kind.is_factual() => ShownValue::UnknownFact,
        None => rating.map_or(ShownValue::Unrated, ShownValue::Rating),
    }
}

/// The same, with the source of the fact among those that the answer lists.
pub fn cited(
    language: Language,
    topic: &Topic,
    criterion: CriterionIndex,
    technology: TechnologyIndex,
    citations: &mut CitationNumbers,
) -> ShownValue {
    let mut value = value(language, topic, criterion, technology);
    if let (ShownValue::Fact(shown), Some(fact)) = (&mut value, topic.fact(criterion, technology)) {
        shown.source = citations.cite_fact(fact);
    }
    value
}

/// A fact with its unit.
pub fn text(language: Language, criterion: &Criterion, value: &FactValue) -> String {
    match value {
        FactValue::YesNo(true) => say!(language, "fact-yes"),
        FactValue::YesNo(false) => say!(language, "fact-no"),
        FactValue::Text(text) => text.clone(),
        FactValue::Number(number) => {
            let number = self::number(language, *number);
            match &criterion.kind {
                CriterionKind::Number { unit, .. } => format!("{number} {unit}"),
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

/// A name with what is known of it.
pub fn after_name(language: Language, name: &str, fact: &str) -> String {
    say!(language, "compare-name-with-fact", name = name, fact = fact)
}
