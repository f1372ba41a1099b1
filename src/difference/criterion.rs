//! What is different under a criterion.

use super::both::Both;
use super::change::{ArticleChange, keywords, names};
use super::wording::{Wording, quoted};
use crate::index::{CriterionIndex, TechnologyIndex};
use crate::knowledge::facts::{Better, CriterionKind, Fact, FactValue, Thresholds};
use crate::knowledge::topic::{Criterion, Section, Topic};
use crate::rating::Rating;

/// The changes of a criterion that both articles have, and of its sections.
pub fn changes(both: &Both, before: CriterionIndex, now: CriterionIndex) -> Vec<ArticleChange> {
    let (old, new) = (&both.old.criteria[before], &both.new.criteria[now]);
    let mut changes = declaration(old, new);
    changes.extend(scale(old, new));

    let (old_meaning, new_meaning) = (
        Wording::of(&old.meaning, both.old),
        Wording::of(&new.meaning, both.new),
    );
    changes.extend(text(
        &new.name,
        "different text above its sections",
        old_meaning == new_meaning,
    ));
    changes.extend(text(
        &new.name,
        "other listed questions",
        old.listed_questions == new.listed_questions,
    ));

    for (old_technology, new_technology) in &both.technologies {
        let name = &both.new.technologies[*new_technology].name;
        let of = format!("{} of {name}", new.name);
        changes.extend(ArticleChange::of_value(
            &of,
            Some(placed(both.old, before, *old_technology)),
            Some(placed(both.new, now, *new_technology)),
        ));
        let old = both.old.section(before, *old_technology);
        let new = both.new.section(now, *new_technology);
        changes.extend(section(&of, (both.old, old), (both.new, new)));
    }
    changes
}

/// The changes of what the front matter says of a criterion, apart from scale and ratings.
fn declaration(old: &Criterion, new: &Criterion) -> Vec<ArticleChange> {
    let name = &new.name;
    let mut changes = Vec::new();
    changes.extend(ArticleChange::of_name("criterion", &old.name, name));
    for (what, old, new) in [
        ("id", &old.id, &new.id),
        ("question", &old.question, &new.question),
    ] {
        let of = format!("{name}, {what}");
        changes.extend(ArticleChange::of_value(
            of,
            Some(old.clone()),
            Some(new.clone()),
        ));
    }
    changes.extend(names(
        format!("{name}, other names"),
        &old.aliases,
        &new.aliases,
    ));
    changes.extend(keywords(name, &old.keywords, &new.keywords));
    changes
}

/// The changes of what ratings mean. For facts, the thresholds say it.
fn scale(old: &Criterion, new: &Criterion) -> Vec<ArticleChange> {
    let mut changes = Vec::new();
    changes.extend(ArticleChange::of_value(
        format!("{}, what it has", new.name),
        Some(kind(old)),
        Some(kind(new)),
    ));
    changes.extend(ArticleChange::of_value(
        format!("{}, thresholds", new.name),
        thresholds(old),
        thresholds(new),
    ));
    if old.kind.is_factual() || new.kind.is_factual() {
        return changes;
    }

    for ((level, old), new_text) in Rating::all().zip(&old.scale).zip(&new.scale) {
        changes.extend(ArticleChange::of_value(
            format!("{}, what {} means", new.name, level.get()),
            old.clone(),
            new_text.clone(),
        ));
    }
    changes
}

/// The rating or the fact of a technology under a criterion, in words.
fn placed(topic: &Topic, criterion: CriterionIndex, technology: TechnologyIndex) -> String {
    if let Some(reason) = topic.not_applicable(criterion, technology) {
        return format!("does not apply ({reason})");
    }

    let rating = topic.rating(criterion, technology).map(Rating::get);
    let fact = topic.fact(criterion, technology);
    let is_factual = topic.criteria[criterion].kind.is_factual();
    match (fact, rating) {
        (Some(fact), Some(rating)) => {
            format!("{} (rated {rating})", stated(topic, criterion, fact))
        }
        (Some(fact), None) => stated(topic, criterion, fact),
        (None, Some(rating)) => rating.to_string(),
        (None, None) if is_factual => "not known".to_owned(),
        (None, None) => "not rated".to_owned(),
    }
}

/// A fact with its unit and its source.
fn stated(topic: &Topic, criterion: CriterionIndex, fact: &Fact) -> String {
    let value = match (&fact.value, &topic.criteria[criterion].kind) {
        (FactValue::YesNo(true), _) => "yes".to_owned(),
        (FactValue::YesNo(false), _) => "no".to_owned(),
        (FactValue::Number(number), CriterionKind::Number { unit, .. }) => {
            format!("{number} {unit}")
        }
        (FactValue::Number(number), _) => number.to_string(),
        (FactValue::Text(text), _) => text.clone(),
    };
    match fact.source.and_then(|at| topic.sources.get(at)) {
        Some(source) => format!("{value}, by {}", quoted(&source.title)),
        None => value,
    }
}

/// The kind of a criterion in words.
fn kind(criterion: &Criterion) -> String {
    match &criterion.kind {
        CriterionKind::Rating => "ratings".to_owned(),
        CriterionKind::YesNo => "yes or no".to_owned(),
        CriterionKind::Text => "texts".to_owned(),
        CriterionKind::Number { unit, better } => {
            let better = match better {
                Better::Lower => "lower",
                Better::Higher => "higher",
            };
            format!("numbers in {unit}, {better} is better")
        }
    }
}

/// How the facts under a criterion become ratings, in words.
fn thresholds(criterion: &Criterion) -> Option<String> {
    let parts: Vec<String> = match criterion.thresholds.as_ref()? {
        Thresholds::Number(limits) => {
            let limits = limits.iter();
            limits
                .map(|(rating, limit)| format!("{} for {limit}", rating.get()))
                .collect()
        }
        Thresholds::Values(ratings) => {
            let ratings = ratings.iter();
            ratings
                .map(|(value, rating)| format!("{} for {value}", rating.get()))
                .collect()
        }
    };
    Some(parts.join(", "))
}

/// Each criterion with what is known of a technology under it.
pub fn known_of_technology(topic: &Topic, id: &str) -> Vec<String> {
    let Some(technology) = topic.technology(id) else {
        return Vec::new();
    };

    let mut ratings = Vec::new();
    for (criterion, declared) in topic.criteria.iter_enumerated() {
        let placed = placed(topic, criterion, technology);
        ratings.push(format!("{} {placed}", declared.name));
    }
    ratings
}

/// Each technology with what is known of it under a criterion.
pub fn known_under_criterion(topic: &Topic, id: &str) -> Vec<String> {
    let Some(criterion) = topic.criterion(id) else {
        return Vec::new();
    };

    let mut ratings = Vec::new();
    for (technology, declared) in topic.technologies.iter_enumerated() {
        let placed = placed(topic, criterion, technology);
        ratings.push(format!("{} {placed}", declared.name));
    }
    ratings
}

/// The changes of what an article says about a technology under a criterion.
fn section(
    of: &str,
    old: (&Topic, Option<&Section>),
    new: (&Topic, Option<&Section>),
) -> Vec<ArticleChange> {
    let ((old_topic, old), (new_topic, new)) = (old, new);
    let (old, new) = match (old, new) {
        (Some(old), Some(new)) => (old, new),
        (None, None) => return Vec::new(),
        (None, Some(_)) => return text(of, "a new section", false).into_iter().collect(),
        (Some(_), None) => {
            return text(of, "the section is removed", false)
                .into_iter()
                .collect();
        }
    };

    let summary = (
        Wording::of_spans(&old.summary, old_topic),
        Wording::of_spans(&new.summary, new_topic),
    );
    let detail = (
        Wording::of(&old.detail, old_topic),
        Wording::of(&new.detail, new_topic),
    );
    let cites_the_same = summary.0.cited == summary.1.cited && detail.0.cited == detail.1.cited;
    let differences = [
        (
            "different first paragraph",
            summary.0.text == summary.1.text,
        ),
        (
            "different text below the first paragraph",
            detail.0.text == detail.1.text,
        ),
        ("cites other sources", cites_the_same),
        (
            "other listed questions",
            old.listed_questions == new.listed_questions,
        ),
    ];

    let mut changes = Vec::new();
    for (what, is_same) in differences {
        changes.extend(text(of, what, is_same));
    }
    changes
}

fn text(of: &str, what: &'static str, is_same: bool) -> Option<ArticleChange> {
    (!is_same).then(|| ArticleChange::Text {
        of: of.to_owned(),
        what,
    })
}
