//! The topic of a decision at the time its ballots were weighed: from the library if that still
//! says the same, otherwise from the stored snapshot.

use crate::commands::command::Context;
use crate::decisions::snapshot::{Assessed, SourceNote};
use crate::decisions::{AssessmentTable, Snapshot};
use crate::index::{ByTechnology, TechnologyIndex};
use crate::knowledge::facts::{Better, CriterionKind, Fact, FactValue};
use crate::knowledge::must_have::MustHave;
use crate::knowledge::review::ReviewEvery;
use crate::knowledge::topic::{ArticleStatus, Evidence as OfSource, Source, Technology};
use crate::knowledge::{Criterion, Topic};
use time::Date;
use time::macros::format_description;

/// A topic with only the technologies to choose from, in the order of a table.
pub struct TopicAtVote {
    pub topic: Topic,
    /// Whether it comes from the library, with its text.
    pub is_current: bool,
}

/// The topic of a snapshot, reduced to the technologies of a table.
pub fn evidence(cx: &Context, snapshot: &Snapshot, table: &AssessmentTable) -> TopicAtVote {
    let topic = cx.library.topic(&snapshot.topic);
    match topic.filter(|topic| says_the_same(snapshot, topic)) {
        Some(topic) => TopicAtVote {
            topic: reduced(topic, table),
            is_current: true,
        },
        None => TopicAtVote {
            topic: kept(snapshot, table),
            is_current: false,
        },
    }
}

/// Whether a topic still rates everything as it was. Names and texts may be those of a translation.
fn says_the_same(snapshot: &Snapshot, topic: &Topic) -> bool {
    let now = Snapshot::of("", topic);
    let ids = |snapshot: &Snapshot| -> Vec<String> {
        let technologies = snapshot.technologies.iter();
        technologies
            .map(|technology| technology.id.clone())
            .collect()
    };
    ids(snapshot) == ids(&now)
        && snapshot.criteria.len() == now.criteria.len()
        && snapshot
            .criteria
            .iter()
            .zip(&now.criteria)
            .all(|(then, now)| is_same(then, now))
}

fn is_same(then: &Assessed, now: &Assessed) -> bool {
    then.id == now.id
        && then.ratings == now.ratings
        && then.not_applicable.keys().eq(now.not_applicable.keys())
        && then.facts.keys().eq(now.facts.keys())
        && then
            .facts
            .values()
            .zip(now.facts.values())
            .all(|(then, now)| is_same_fact(then, now))
}

/// Texts may be translated; their ratings tell whether they say the same.
fn is_same_fact(then: &FactValue, now: &FactValue) -> bool {
    let are_texts = matches!((then, now), (FactValue::Text(_), FactValue::Text(_)));
    are_texts || then == now
}

/// The topic without the technologies that a table has not.
fn reduced(topic: &Topic, table: &AssessmentTable) -> Topic {
    let mut kept = Vec::new();
    for id in &table.technologies {
        kept.extend(topic.technology(id));
    }
    if kept.len() == topic.technologies.len() {
        return topic.clone();
    }

    let mut reduced = topic.clone();
    reduced.technologies = only(&topic.technologies, &kept);
    for criterion in &mut reduced.criteria {
        criterion.ratings = only(&criterion.ratings, &kept);
        criterion.facts = only(&criterion.facts, &kept);
        criterion.not_applicable = only(&criterion.not_applicable, &kept);
        criterion.sections = only(&criterion.sections, &kept);
    }
    reduced
}

fn only<T: Clone>(all: &ByTechnology<T>, kept: &[TechnologyIndex]) -> ByTechnology<T> {
    let of = |technology: &TechnologyIndex| all.get(*technology).cloned();
    kept.iter().filter_map(of).collect()
}

/// A topic made of what was kept: everything but its text.
fn kept(snapshot: &Snapshot, table: &AssessmentTable) -> Topic {
    let mut technologies = ByTechnology::new();
    for id in &table.technologies {
        technologies.push(Technology {
            id: (*id).to_owned(),
            name: snapshot.technology_name(id).to_owned(),
            aliases: Vec::new(),
            keywords: Vec::new(),
            version: None,
            homepage: None,
            group: None,
        });
    }
    let criteria = snapshot.criteria.iter();
    let criteria = criteria.map(|criterion| kept_criterion(criterion, table));

    Topic {
        id: snapshot.topic.clone(),
        path: String::new(),
        title: snapshot.title.clone(),
        original: None,
        question: String::new(),
        aliases: Vec::new(),
        status: ArticleStatus::Reviewed,
        reviewed: None,
        review_every: ReviewEvery::default(),
        owners: Vec::new(),
        technologies,
        criteria: criteria.collect(),
        use_cases: index_vec::IndexVec::new(),
        introduction: Vec::new(),
        sources: snapshot.sources.iter().map(kept_source).collect(),
        source_lines: Vec::new(),
    }
}

fn kept_criterion(of: &Assessed, table: &AssessmentTable) -> Criterion {
    let ids = || table.technologies.iter().copied();
    let fact = |id: &str| {
        let value = of.facts.get(id)?.clone();
        let source = of.cited.get(id).and_then(|cited| cited.first().copied());
        Some(Fact { value, source })
    };
    Criterion {
        id: of.id.clone(),
        name: of.name.clone(),
        aliases: Vec::new(),
        keywords: Vec::new(),
        listed_questions: Vec::new(),
        question: String::new(),
        kind: kind(of),
        thresholds: None,
        scale: [const { None }; 5],
        declaration_lines: 0..=0,
        rating_lines: 0..=0,
        chapter_lines: None,
        meaning: Vec::new(),
        ratings: ids().map(|id| of.ratings.get(id).copied()).collect(),
        facts: ids().map(fact).collect(),
        not_applicable: ids().map(|id| of.not_applicable.get(id).cloned()).collect(),
        original_texts: None,
        sections: ids().map(|_| None).collect(),
    }
}

/// What kind of facts there are. Which numbers are better only must-haves say.
fn kind(of: &Assessed) -> CriterionKind {
    match (&of.unit, of.facts.values().next()) {
        (Some(unit), _) => CriterionKind::Number {
            unit: unit.clone(),
            better: Better::Higher,
        },
        (None, Some(FactValue::YesNo(_))) => CriterionKind::YesNo,
        (None, Some(FactValue::Text(_))) => CriterionKind::Text,
        (None, _) => CriterionKind::Rating,
    }
}

fn kept_source(note: &SourceNote) -> Source {
    let day = |text: &str| Date::parse(text, format_description!("[year]-[month]-[day]")).ok();
    let evidence = match (&note.measured, &note.url) {
        (Some(measured), _) => day(&measured.date).map(|date| OfSource::OwnMeasurement {
            date,
            by: measured.by.clone(),
            method: measured.method.clone(),
        }),
        (None, Some(url)) => Some(OfSource::Document {
            url: url.clone(),
            checked: note.checked.as_deref().and_then(day),
        }),
        (None, None) => None,
    };
    Source {
        title: note.title.clone(),
        evidence: evidence.unwrap_or(OfSource::Note),
    }
}

/// A criterion of a topic that has it no more, for its must-haves in words.
pub fn gone(id: &str, must: &MustHave) -> Criterion {
    let of = Assessed {
        id: id.to_owned(),
        name: id.to_owned(),
        unit: matches!(must, MustHave::Number(_)).then(String::new),
        ..Assessed::default()
    };
    let empty = AssessmentTable {
        technologies: ByTechnology::new(),
        criteria: index_vec::IndexVec::new(),
        assessments: ByTechnology::new(),
    };
    kept_criterion(&of, &empty)
}
