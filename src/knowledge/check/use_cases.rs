//! Checks of use cases: what they weigh, and the texts that they ask for.

use super::draft::UncheckedArticle;
use crate::knowledge::at::At;
use crate::knowledge::diagnostic::Report;
use crate::knowledge::facts::{CriterionKind, FactValue, is_same_text};
use crate::knowledge::must_have::MustHave;
use crate::knowledge::names::did_you_mean;
use crate::knowledge::rules::Rule;
use crate::knowledge::schema::CriterionEntry;

/// Checks that use cases weigh only what has ratings.
pub fn weights(draft: &UncheckedArticle, report: &mut Report) {
    for use_case in &draft.front.use_cases {
        for (id, _) in &use_case.weights {
            let criterion = criterion(draft, id);
            if criterion.is_some_and(|criterion| !has_ratings(criterion)) {
                let id_text = &id.value;
                report.add(
                    Rule::Thresholds,
                    id.span.clone(),
                    format!("`{id_text}` has facts, but no thresholds, so it cannot be weighed"),
                    format!("give `{id_text}` thresholds, or use it as a must-have: `must = {{ {id_text} = … }}`"),
                );
            }
        }
    }
}

/// Checks that the texts that use cases ask for are facts.
pub fn must_haves(draft: &UncheckedArticle, report: &mut Report) {
    for use_case in &draft.front.use_cases {
        for (id, must) in &use_case.must {
            if let (Some(criterion), MustHave::Text(texts)) = (criterion(draft, id), &must.value) {
                for text in texts {
                    known_text(criterion, text, must, report);
                }
            }
        }
    }
}

fn known_text(criterion: &CriterionEntry, text: &str, must: &At<MustHave>, report: &mut Report) {
    let known = texts(criterion);
    // A draft may lack all facts; that is reported as a gap.
    if known.is_empty() || known.iter().any(|known| is_same_text(known, text)) {
        return;
    }

    let remedy = match did_you_mean(text, known.iter().copied()) {
        Some(remedy) => remedy,
        None => format!("use one of: {}", known.join(", ")),
    };
    let message = format!("no technology has “{text}” under `{}`", criterion.id.value);
    report.add(
        Rule::UndeclaredReference,
        must.span.clone(),
        message,
        remedy,
    );
}

/// The texts that are facts, each once.
fn texts(criterion: &CriterionEntry) -> Vec<&str> {
    let mut texts: Vec<&str> = Vec::new();
    for (_, fact) in &criterion.facts {
        if let FactValue::Text(text) = &fact.value.value
            && !texts.iter().any(|known| is_same_text(known, text))
        {
            texts.push(text.as_str());
        }
    }
    texts
}

fn criterion<'d>(draft: &'d UncheckedArticle, id: &At<String>) -> Option<&'d CriterionEntry> {
    let mut criteria = draft.front.criteria.iter();
    criteria.find(|criterion| criterion.id.value == id.value)
}

/// Whether technologies are rated under a criterion. Thresholds that could not be read are reported
/// already.
fn has_ratings(criterion: &CriterionEntry) -> bool {
    let is_unread = criterion.unread.contains(&"thresholds");
    criterion.kind == CriterionKind::Rating || is_unread || !criterion.thresholds.is_none()
}
