//! Rounds the parts of several scores to whole numbers that come to the scores, so that equal
//! parts of a criterion stay equal and a larger one never becomes smaller.
//!
//! Each part is rounded up or down. Which way is found by trying, the most natural way first: up
//! where rounding down would lose the most. This is known as controlled rounding: L. H. Cox,
//! "A constructive procedure for unbiased controlled rounding", Journal of the American
//! Statistical Association 82 (1987). Not every table can be rounded so; then each score is
//! rounded apart from the others.

use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How many parts are tried before each score is rounded alone. A usual answer takes under 100.
const MOST_TRIES: usize = 5_000;
/// Numbers that are this near are equal: computing has made the difference.
const EXACTNESS: f64 = 1e6;

/// Numbers, one a criterion, and the whole number that they must come to.
#[derive(Debug, Clone)]
pub struct NumberRow {
    pub numbers: Vec<f64>,
    pub sum: i64,
}

/// The rows of each score: its lowest, its middle and its highest numbers.
pub type NumberRows = [NumberRow; 3];

/// The numbers of each score as whole ones.
pub fn rounded(scores: &[NumberRows]) -> Vec<[Vec<i64>; 3]> {
    let together: Vec<&NumberRow> = scores.iter().flatten().collect();
    if let Some(mut rows) = together_rounded(&together).map(Vec::into_iter) {
        return scores
            .iter()
            .map(|_| std::array::from_fn(|_| rows.next().unwrap_or_default()))
            .collect();
    }
    scores.iter().map(apart).collect()
}

/// The numbers of one score as whole ones.
fn apart(score: &NumberRows) -> [Vec<i64>; 3] {
    let rows: Vec<&NumberRow> = score.iter().collect();
    match together_rounded(&rows).map(<[Vec<i64>; 3]>::try_from) {
        Some(Ok(rows)) => rows,
        _ => score
            .each_ref()
            .map(|row| rounded_alone(&row.numbers, row.sum)),
    }
}

fn together_rounded(rows: &[&NumberRow]) -> Option<Vec<Vec<i64>>> {
    let mut table = RoundingTable::new(rows);
    table.solve_from(0).then(|| table.whole_rows())
}

/// Whole numbers near these that come to a sum: down at first, then up by one where most was lost.
/// A part of 0 stays 0.
///
/// Source: the Hamilton method of apportionment, as in M. L. Balinski and H. P. Young, "Fair
/// Representation", 1982.
fn rounded_alone(numbers: &[f64], sum: i64) -> Vec<i64> {
    let cells: Vec<Cell> = numbers.iter().map(|number| Cell::new(0, *number)).collect();
    let mut whole: Vec<i64> = cells.iter().map(|cell| cell.floor).collect();
    let mut most_lost: Vec<usize> = (0..cells.len()).filter(|at| numbers[*at] > 0.0).collect();
    most_lost.sort_by_key(|at| Reverse(cells[*at].lost));

    let missing = usize::try_from(sum - whole.iter().sum::<i64>()).unwrap_or_default();
    for at in most_lost.into_iter().take(missing) {
        whole[at] += 1;
    }
    whole
}

/// A number of one criterion that is rounded once, in however many rows it is.
#[derive(Debug)]
struct Cell {
    criterion: usize,
    floor: i64,
    /// What rounding down loses, in millionths.
    lost: i64,
    /// Whether it is rounded up; `None` while that is open.
    up: Option<bool>,
}

impl Cell {
    fn new(criterion: usize, number: f64) -> Self {
        let millionths = key(number);
        let unit = EXACTNESS as i64;
        let (floor, lost) = (millionths.div_euclid(unit), millionths.rem_euclid(unit));
        Self {
            criterion,
            floor,
            lost,
            up: (lost == 0).then_some(false),
        }
    }

    fn whole(&self) -> i64 {
        self.floor + i64::from(self.up == Some(true))
    }
}

fn key(number: f64) -> i64 {
    (number * EXACTNESS).round() as i64
}

/// All rows, with the cells that they share.
struct RoundingTable {
    /// In the order of criteria, and for each from the smallest number to the largest.
    cells: Vec<Cell>,
    rows: Vec<TableRow>,
    tries: usize,
}

struct TableRow {
    cells: Vec<usize>,
    sum: i64,
}

impl RoundingTable {
    fn new(rows: &[&NumberRow]) -> Self {
        let mut places: BTreeMap<(usize, i64), usize> = BTreeMap::new();
        for row in rows {
            places.extend(
                row.numbers
                    .iter()
                    .enumerate()
                    .map(|(at, number)| ((at, key(*number)), 0)),
            );
        }
        let mut cells = Vec::new();
        for ((criterion, millionths), place) in &mut places {
            *place = cells.len();
            cells.push(Cell::new(*criterion, *millionths as f64 / EXACTNESS));
        }

        let row = |row: &&NumberRow| {
            let cells = row
                .numbers
                .iter()
                .enumerate()
                .map(|(at, number)| places[&(at, key(*number))]);
            TableRow {
                cells: cells.collect(),
                sum: row.sum,
            }
        };
        Self {
            cells,
            rows: rows.iter().map(row).collect(),
            tries: 0,
        }
    }

    /// Rounds what is open in this row and the rows after it; whether that can be done.
    fn solve_from(&mut self, row: usize) -> bool {
        let Some(TableRow { cells, sum }) = self.rows.get(row) else {
            return true;
        };
        let so_far: i64 = cells.iter().map(|cell| self.cells[*cell].whole()).sum();
        let mut open: Vec<usize> = cells
            .iter()
            .copied()
            .filter(|cell| self.cells[*cell].up.is_none())
            .collect();
        open.sort_by_key(|cell| Reverse(self.cells[*cell].lost));

        match usize::try_from(sum - so_far) {
            Ok(missing) => self.round(row, &open, missing),
            Err(_) => false,
        }
    }

    /// Rounds as many of the open cells of a row up as points are missing, then the rows after it.
    fn round(&mut self, row: usize, open: &[usize], missing: usize) -> bool {
        self.tries += 1;
        if missing > open.len() || self.tries > MOST_TRIES {
            return false;
        }
        let Some((cell, rest)) = open.split_first() else {
            return self.solve_from(row + 1);
        };
        for up in [true, false] {
            if up && missing == 0 {
                continue;
            }
            self.cells[*cell].up = Some(up);
            if self.is_ordered(*cell) && self.round(row, rest, missing - usize::from(up)) {
                return true;
            }
        }
        self.cells[*cell].up = None;
        false
    }

    /// Whether a cell is no smaller than the ones before it, and no larger than the ones after it.
    fn is_ordered(&self, at: usize) -> bool {
        let cell = &self.cells[at];
        let same = |other: &&Cell| other.criterion == cell.criterion && other.up.is_some();
        let before = self.cells[..at].iter().filter(same);
        let after = self.cells[at + 1..].iter().filter(same);
        before
            .into_iter()
            .all(|other| other.whole() <= cell.whole())
            && after.into_iter().all(|other| other.whole() >= cell.whole())
    }

    fn whole_rows(&self) -> Vec<Vec<i64>> {
        let whole = |row: &TableRow| {
            row.cells
                .iter()
                .map(|cell| self.cells[*cell].whole())
                .collect()
        };
        self.rows.iter().map(whole).collect()
    }
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
