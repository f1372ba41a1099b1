//! The scores of a ranking with their parts.

use super::format::technology_name;
use super::shown::ShownScore;
use crate::answer::{RankedPart, RankedRow};
use crate::index::CriterionIndex;
use crate::knowledge::Topic;
use crate::ranking::Ranking;

/// A row for each score, with the parts that apply in the order of their weights.
pub fn rows(topic: &Topic, ranking: &Ranking, shown: &[ShownScore]) -> Vec<RankedRow> {
    let mut criteria: Vec<CriterionIndex> = ranking.weighted().collect();
    criteria.sort_by(|a, b| ranking.shares[*b].total_cmp(&ranking.shares[*a]));

    let mut rows = Vec::new();
    for score in shown {
        let total = score.total.range();
        rows.push(RankedRow {
            heading: technology_name(topic, score.technology).to_owned(),
            id: topic.technologies[score.technology].id.clone(),
            low: total.low,
            high: total.high,
            parts: parts(topic, &criteria, score),
        });
    }
    rows
}

fn parts(topic: &Topic, criteria: &[CriterionIndex], score: &ShownScore) -> Vec<RankedPart> {
    let mut parts = Vec::new();
    for index in criteria {
        let criterion = &topic.criteria[*index];
        if topic.not_applicable(*index, score.technology).is_some() {
            continue;
        }
        let part = score.parts[*index].range();
        parts.push(RankedPart {
            criterion: criterion.name.clone(),
            id: criterion.id.clone(),
            low: part.low,
            high: part.high,
        });
    }
    parts
}
