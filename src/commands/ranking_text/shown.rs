//! The numbers of a ranking as an answer shows them: whole, and such that what is said of them adds
//! up. The parts of a score come to the score, equal ratings of a criterion have equal parts, and a
//! difference is that of the two numbers shown. Rounding each number alone would break all three.

use super::rounding::{NumberRows, rounded};
use super::rounding_table::NumberRow;
use crate::answer;
use crate::index::{ByCriterion, TechnologyIndex};
use crate::ranking::{Range, Ranking, Score};

/// A score with its parts, in whole numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct ShownScore {
    pub technology: TechnologyIndex,
    pub total: ShownRange,
    /// Together they come to the total.
    pub parts: ByCriterion<ShownRange>,
}

/// The lowest and the highest possible value, and the one where an unknown rating counts as 3.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShownRange {
    pub low: i64,
    pub mid: i64,
    pub high: i64,
}

impl ShownRange {
    /// As the bounds of a bar.
    pub fn range(self) -> Range {
        Range {
            low: self.low as f64,
            high: self.high as f64,
        }
    }
}

/// All scores of a ranking, best first.
pub fn all(ranking: &Ranking) -> Vec<ShownScore> {
    let totals: Vec<ShownRange> = ranking.scores.iter().map(total).collect();
    let mut rows: Vec<NumberRows> = Vec::new();
    for (score, total) in ranking.scores.iter().zip(&totals) {
        rows.push(rows_of(score, *total));
    }

    let mut shown = Vec::new();
    for ((score, total), rows) in ranking.scores.iter().zip(totals).zip(rounded(&rows)) {
        shown.push(ShownScore {
            technology: score.technology,
            total,
            parts: parts(&rows),
        });
    }
    shown
}

/// The score of a technology among others.
pub fn find(shown: &[ShownScore], technology: TechnologyIndex) -> Option<&ShownScore> {
    shown.iter().find(|score| score.technology == technology)
}

fn total(score: &Score) -> ShownRange {
    ShownRange {
        low: whole(score.total.low),
        mid: whole(score.total.mid()),
        high: whole(score.total.high),
    }
}

/// What each row of a score's parts must come to.
fn rows_of(score: &Score, total: ShownRange) -> NumberRows {
    [
        row(score, |part| part.low, total.low),
        row(score, Range::mid, total.mid),
        row(score, |part| part.high, total.high),
    ]
}

fn row(score: &Score, number: fn(Range) -> f64, sum: i64) -> NumberRow {
    let numbers = score.parts.iter().map(|part| number(*part)).collect();
    NumberRow { numbers, sum }
}

/// The parts of a score, of their lowest, middle and highest numbers.
fn parts([low, mid, high]: &[Vec<i64>; 3]) -> ByCriterion<ShownRange> {
    let mut parts = ByCriterion::with_capacity(low.len());
    for ((low, mid), high) in low.iter().zip(mid).zip(high) {
        parts.push(ShownRange {
            low: *low,
            mid: *mid,
            high: *high,
        });
    }
    parts
}

fn whole(number: f64) -> i64 {
    answer::rounded(number).parse().unwrap_or_default()
}
