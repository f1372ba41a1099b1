//! The numbers of a ranking as an answer shows them: whole, and such that what is said of them adds
//! up. The parts of a score come to the score, equal ratings of a criterion have equal parts, and a
//! difference is that of the two numbers shown. Rounding each number alone would break all three.

use super::rounding::{NumberRow, NumberRows, rounded};
use crate::answer;
use crate::index::{ByCriterion, TechnologyIndex};
use crate::ranking::{Range, Ranking, Score};

/// A score with its parts, in whole numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    pub technology: TechnologyIndex,
    pub total: ShownRange,
    /// Together they come to the total.
    pub parts: ByCriterion<ShownRange>,
}

/// The lowest and the highest possible value, and the one where what is not known counts as a 3.
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
pub fn all(ranking: &Ranking) -> Vec<Shown> {
    let totals: Vec<ShownRange> = ranking.scores.iter().map(total).collect();
    let rows = ranking
        .scores
        .iter()
        .zip(&totals)
        .map(|(score, total)| rows(score, *total));

    let rounded = rounded(&rows.collect::<Vec<NumberRows>>());

    let mut shown = Vec::new();
    for ((score, total), rows) in ranking.scores.iter().zip(totals).zip(&rounded) {
        shown.push(Shown {
            technology: score.technology,
            total,
            parts: parts(rows),
        });
    }
    shown
}

fn rows(score: &Score, total: ShownRange) -> NumberRows {
    let row = |of: fn(Range) -> f64, sum| NumberRow {
        numbers: score.parts.iter().map(|part| of(*part)).collect(),
        sum,
    };
    [
        row(|part| part.low, total.low),
        row(Range::mid, total.mid),
        row(|part| part.high, total.high),
    ]
}

fn total(score: &Score) -> ShownRange {
    ShownRange {
        low: whole(score.total.low),
        mid: whole(score.total.mid()),
        high: whole(score.total.high),
    }
}

/// The parts of a score, of their lowest, middle and highest numbers.
fn parts([low, mid, high]: &[Vec<i64>; 3]) -> ByCriterion<ShownRange> {
    let numbers = low.iter().zip(mid).zip(high);
    numbers
        .map(|((low, mid), high)| ShownRange {
            low: *low,
            mid: *mid,
            high: *high,
        })
        .collect()
}

/// The score of a technology among others.
pub fn of(shown: &[Shown], technology: TechnologyIndex) -> Option<&Shown> {
    shown.iter().find(|shown| shown.technology == technology)
}

fn whole(number: f64) -> i64 {
    answer::rounded(number).parse().unwrap_or_default()
}
