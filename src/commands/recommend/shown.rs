//! The numbers of a ranking as an answer shows them: whole, and such that what is said of them adds up. The parts of a score come to
//! the score, and a difference is that of the two numbers shown. Rounding each number alone would break both.
//!
//! Parts are rounded by the method of the largest remainder: down at first, then up by one where most was lost, until they come to
//! the score. Source: the Hamilton method of apportionment, as in M. L. Balinski and H. P. Young, "Fair Representation", 1982.

use crate::answer::rounded;
use crate::ranking::{Range, Ranking, Score};
use std::cmp::Reverse;

/// A score with its parts, in whole numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    pub technology: usize,
    pub total: ShownRange,
    /// One a criterion; together they come to the total.
    pub parts: Vec<ShownRange>,
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
        Range { low: self.low as f64, high: self.high as f64 }
    }
}

/// All scores of a ranking, best first.
pub fn all(ranking: &Ranking) -> Vec<Shown> {
    ranking.scores.iter().map(Shown::of).collect()
}

/// The score of a technology among others.
pub fn of(shown: &[Shown], technology: usize) -> Option<&Shown> {
    shown.iter().find(|shown| shown.technology == technology)
}

impl Shown {
    /// A score as it is shown.
    pub fn of(score: &Score) -> Self {
        let total =
            ShownRange { low: whole(score.total.low), mid: whole(score.total.mid()), high: whole(score.total.high) };
        // What a known rating adds is certain; what an unknown one may add comes on top.
        let certain: Vec<f64> = score.parts.iter().map(|part| part.low).collect();
        let open: Vec<f64> = score.parts.iter().map(|part| part.high - part.low).collect();
        let half: Vec<f64> = open.iter().map(|open| open / 2.0).collect();
        let low = apportioned(&certain, total.low);
        let to_mid = apportioned(&half, total.mid - total.low);
        let to_high = apportioned(&open, total.high - total.low);
        let added = low.iter().zip(to_mid.iter().zip(&to_high));
        let parts = added.map(|(low, (mid, high))| ShownRange { low: *low, mid: low + mid, high: low + high });
        Self { technology: score.technology, total, parts: parts.collect() }
    }
}

fn whole(number: f64) -> i64 {
    rounded(number).parse().unwrap_or_default()
}

/// Whole numbers near these that come to a sum: what is nought stays so.
fn apportioned(numbers: &[f64], sum: i64) -> Vec<i64> {
    // What computing left of a whole number counts as one.
    let floor = |number: f64| (number + 1e-9).floor();
    let mut whole: Vec<i64> = numbers.iter().map(|number| floor(*number) as i64).collect();
    let mut most_lost: Vec<usize> = (0..numbers.len()).filter(|at| numbers[*at] > 0.0).collect();
    most_lost.sort_by_key(|at| Reverse(((numbers[*at] - floor(numbers[*at])) * 1e9).round() as i64));
    let missing = usize::try_from(sum - whole.iter().sum::<i64>()).unwrap_or_default();
    for at in most_lost.into_iter().take(missing) {
        whole[at] += 1;
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_come_to_the_sum_and_stay_near() {
        assert_eq!(apportioned(&[10.4, 20.4, 0.0, 30.4], 61), [11, 20, 0, 30]);
        assert_eq!(apportioned(&[33.333, 33.333, 33.334], 100), [33, 33, 34]);
        assert_eq!(apportioned(&[12.5, 12.5], 25), [13, 12]);
        assert_eq!(apportioned(&[], 0), [0_i64; 0]);
    }

    #[test]
    fn an_unknown_rating_has_a_range_and_a_known_one_has_none() {
        let parts = vec![Range { low: 0.0, high: 33.3 }, Range { low: 50.4, high: 50.4 }];
        let score = Score { technology: 0, total: Range { low: 50.4, high: 83.7 }, parts };
        let shown = Shown::of(&score);
        assert_eq!(shown.total, ShownRange { low: 50, mid: 67, high: 84 });
        assert_eq!(shown.parts[0], ShownRange { low: 0, mid: 17, high: 34 });
        assert_eq!(shown.parts[1], ShownRange { low: 50, mid: 50, high: 50 });
    }
}
