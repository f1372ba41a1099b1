//! Checks of factual criteria: thresholds, and the sources of facts.

use super::draft::UncheckedArticle;
use crate::knowledge::at::{At, Entries};
use crate::knowledge::diagnostic::Report;
use crate::knowledge::fact_entries::ThresholdsEntry;
use crate::knowledge::facts::{Better, CriterionKind, NO, YES};
use crate::knowledge::label::label;
use crate::knowledge::rules::Rule;
use crate::knowledge::schema::CriterionEntry;
use crate::rating::Rating;

/// Checks that thresholds give better ratings to better values.
pub fn thresholds(draft: &UncheckedArticle, report: &mut Report) {
    for criterion in &draft.front.criteria {
        match (&criterion.thresholds, &criterion.kind) {
            (ThresholdsEntry::Limits(limits), CriterionKind::Number { better, .. }) => {
                limits_of_number(limits, *better, report);
            }
            (thresholds, CriterionKind::YesNo) => yes_or_no(thresholds, report),
            _ => {}
        }
    }
}

fn limits_of_number(limits: &Entries<f64>, better: Better, report: &mut Report) {
    let mut levels: Vec<(Rating, &At<f64>)> = Vec::new();
    for (name, limit) in limits {
        match Rating::all().find(|rating| rating.get().to_string() == name.value) {
            Some(rating) if rating > Rating::MIN => levels.push((rating, limit)),
            _ => report.add(
                Rule::Thresholds,
                name.span.clone(),
                format!("`{}` is not a rating that can have a threshold", name.value),
                "the keys are 2 to 5; what reaches none of them is rated 1",
            ),
        }
    }

    levels.sort_by_key(|(rating, _)| *rating);
    for pair in levels.windows(2) {
        let [(lower, easier), (higher, harder)] = pair else {
            continue;
        };
        if better.reaches(harder.value, easier.value) && harder.value != easier.value {
            continue;
        }
        let (lower, higher) = (lower.get(), higher.get());
        let word = match better {
            Better::Lower => "lower",
            Better::Higher => "higher",
        };
        report.add(
            Rule::Thresholds,
            harder.span.clone(),
            format!("rating {higher} is as easy to reach as rating {lower}"),
            format!("{word} is better here: write a {word} number for {higher} than for {lower}"),
        );
    }
}

fn yes_or_no(thresholds: &ThresholdsEntry, report: &mut Report) {
    for key in thresholds.keys() {
        if !matches!(key.value.as_str(), YES | NO) {
            report.add(
                Rule::Thresholds,
                key.span.clone(),
                format!("`{}` is neither `yes` nor `no`", key.value),
                "write `thresholds = { yes = 5, no = 2 }`",
            );
        }
    }
}

/// Checks that every fact has a source.
pub fn sources(draft: &UncheckedArticle, report: &mut Report) {
    let mut defined = Vec::new();
    for footnote in &draft.body.footnotes {
        defined.push(label(&footnote.label.value));
    }

    for (c, criterion) in draft.front.criteria.iter_enumerated() {
        for (technology, fact) in &criterion.facts {
            match &fact.value.source {
                Some(source) if defined.contains(&label(&source.value)) => {}
                Some(source) => undefined(source, report),
                None if draft.cites(c, &technology.value) => {}
                None => without_source(technology, criterion, report),
            }
        }
    }
}

fn undefined(source: &At<String>, report: &mut Report) {
    let label = &source.value;
    report.add(
        Rule::DeadFootnote,
        source.span.clone(),
        format!("the footnote `[^{label}]` has no definition"),
        format!("define it: `[^{label}]: [Title](https://address), checked YYYY-MM-DD.`"),
    );
}

fn without_source(technology: &At<String>, criterion: &CriterionEntry, report: &mut Report) {
    let id = &technology.value;
    report.add_gap(
        Rule::FactWithoutSource,
        technology.span.clone(),
        format!("the fact about `{id}` under `{}` has no source", criterion.id.value),
        format!("write `{id} = {{ value = …, source = \"label\" }}`, and define the footnote `[^label]`; or cite a source in its section"),
    );
}
