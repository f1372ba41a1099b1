//! Rounds the parts of several scores to whole numbers that come to the scores, so that equal
//! parts of a criterion stay equal and a larger one never becomes smaller.
//!
//! Each part is rounded up or down. Which way is found by trying, the most natural way first: up
//! where rounding down would lose the most. This is known as controlled rounding: L. H. Cox,
//! "A constructive procedure for unbiased controlled rounding", Journal of the American
//! Statistical Association 82 (1987). Not every table can be rounded so; then each score is
//! rounded apart from the others.

use super::rounding_table::{NumberRow, RoundedNumber, RoundingTable};
use std::cmp::Reverse;

/// The rows of each score: its lowest, its middle and its highest numbers.
pub type NumberRows = [NumberRow; 3];

/// The numbers of each score as whole ones.
pub fn rounded(scores: &[NumberRows]) -> Vec<[Vec<i64>; 3]> {
    let all_rows: Vec<&NumberRow> = scores.iter().flatten().collect();
    let Some(rows) = rounded_together(&all_rows) else {
        return scores.iter().map(rounded_apart).collect();
    };

    let mut rows = rows.into_iter();
    let mut rounded = Vec::new();
    for _ in scores {
        rounded.push(std::array::from_fn(|_| rows.next().unwrap_or_default()));
    }
    rounded
}

/// The numbers of one score as whole ones.
fn rounded_apart(score: &NumberRows) -> [Vec<i64>; 3] {
    let rows: Vec<&NumberRow> = score.iter().collect();
    match rounded_together(&rows).map(<[Vec<i64>; 3]>::try_from) {
        Some(Ok(rows)) => rows,
        _ => score.each_ref().map(rounded_alone),
    }
}

fn rounded_together(rows: &[&NumberRow]) -> Option<Vec<Vec<i64>>> {
    let mut table = RoundingTable::new(rows);
    table.solve_from(0).then(|| table.whole_rows())
}

/// Whole numbers near those of a row that come to its sum: down at first, then up by one where most
/// was lost. A part of 0 stays 0.
///
/// Source: the Hamilton method of apportionment, as in M. L. Balinski and H. P. Young, "Fair
/// Representation", 1982.
fn rounded_alone(row: &NumberRow) -> Vec<i64> {
    let mut whole = Vec::new();
    let mut lost = Vec::new();
    for (at, number) in row.numbers.iter().enumerate() {
        let cell = RoundedNumber::new(0, *number);
        whole.push(cell.floor);
        if *number > 0.0 {
            lost.push((Reverse(cell.lost), at));
        }
    }
    lost.sort();

    let missing = row.sum - whole.iter().sum::<i64>();
    let missing = usize::try_from(missing).unwrap_or_default();
    for (_, at) in lost.into_iter().take(missing) {
        whole[at] += 1;
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Scores whose ratings are all known.
    fn rounded_known(scores: &[(&[f64], i64)]) -> Vec<Vec<i64>> {
        let row = |numbers: &[f64], sum| NumberRow {
            numbers: numbers.to_vec(),
            sum,
        };
        let rows = |(numbers, sum): &(&[f64], i64)| std::array::from_fn(|_| row(numbers, *sum));
        let rounded = rounded(&scores.iter().map(rows).collect::<Vec<NumberRows>>());
        rounded.into_iter().map(|[low, ..]| low).collect()
    }

    #[test]
    fn equal_parts_stay_equal_and_match_sums() {
        let rows: [(&[f64], i64); 3] = [
            (&[50.0, 28.125, 12.5], 91),
            (&[37.5, 28.125, 6.25], 72),
            (&[37.5, 18.75, 12.5], 69),
        ];
        let whole = rounded_known(&rows);
        for ((_, sum), row) in rows.iter().zip(&whole) {
            assert_eq!(row.iter().sum::<i64>(), *sum, "{whole:?}");
        }
        assert_eq!(whole[0][1], whole[1][1], "{whole:?}");
        assert_eq!(whole[1][0], whole[2][0], "{whole:?}");
        assert_eq!(whole[0][2], whole[2][2], "{whole:?}");
    }

    #[test]
    fn a_larger_part_never_becomes_the_smaller_one() {
        let whole = rounded_known(&[(&[12.3, 12.3], 25), (&[12.6, 12.4], 25)]);
        assert!(
            whole[1][0] >= whole[0][0] && whole[1][1] >= whole[0][1],
            "{whole:?}"
        );
    }

    #[test]
    fn scores_without_a_common_rounding_round_alone() {
        let whole = rounded_known(&[(&[0.5, 0.5], 1), (&[0.5, 0.0], 1), (&[0.0, 0.5], 1)]);
        assert_eq!(whole, [[1, 0], [1, 0], [0, 1]]);
    }

    #[test]
    fn an_unknown_rating_has_a_range() {
        let row = |part: f64, sum| NumberRow {
            numbers: vec![part, 50.4],
            sum,
        };
        let [low, mid, high] = &rounded(&[[row(0.0, 50), row(16.65, 67), row(33.3, 84)]])[0];
        assert_eq!(
            (&low[..], &mid[..], &high[..]),
            (&[0, 50][..], &[17, 50][..], &[34, 50][..])
        );
    }

    #[test]
    fn a_score_is_rounded_at_its_largest_remainder() {
        assert_eq!(
            rounded_known(&[(&[10.4, 20.4, 0.0, 30.4], 61)]),
            [[11, 20, 0, 30]]
        );
        assert_eq!(
            rounded_known(&[(&[33.333, 33.333, 33.334], 100)]),
            [[33, 33, 34]]
        );
        assert_eq!(rounded_known(&[(&[12.5, 12.5], 25)]), [[13, 12]]);
        assert_eq!(rounded_known(&[(&[], 0)]), [[0_i64; 0]]);
    }
}
