//! A table of numbers, rounded so that equal numbers of a criterion stay equal and every row adds
//! up to its sum.

use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How many parts are tried before each score is rounded alone. A usual answer takes under 100.
const MOST_TRIES: usize = 5_000;
/// Numbers are compared in millionths: any smaller difference comes from computing.
const MILLION: f64 = 1e6;

/// Numbers, one a criterion, and the whole number that they must come to.
#[derive(Debug, Clone)]
pub struct NumberRow {
    pub numbers: Vec<f64>,
    pub sum: i64,
}

/// A number of one criterion that is rounded once, in however many rows it is.
#[derive(Debug)]
pub struct RoundedNumber {
    criterion: usize,
    /// The number, rounded down.
    pub floor: i64,
    /// What rounding down loses, in millionths.
    pub lost: i64,
    /// Whether it is rounded up; `None` while that is open.
    up: Option<bool>,
}

impl RoundedNumber {
    /// A number that is not rounded yet, unless it is whole.
    pub fn new(criterion: usize, number: f64) -> Self {
        let millionths = in_millionths(number);
        let unit = MILLION as i64;
        let lost = millionths.rem_euclid(unit);

        Self {
            criterion,
            floor: millionths.div_euclid(unit),
            lost,
            up: (lost == 0).then_some(false),
        }
    }

    fn whole(&self) -> i64 {
        self.floor + i64::from(self.up == Some(true))
    }
}

/// A criterion and a number in millionths: equal ones are one cell.
type CellKey = (usize, i64);

/// All rows, with the cells that they share.
pub struct RoundingTable {
    /// In the order of criteria, and for each from the smallest number to the largest.
    cells: Vec<RoundedNumber>,
    rows: Vec<TableRow>,
    tries: usize,
}

struct TableRow {
    cells: Vec<usize>,
    sum: i64,
}

impl RoundingTable {
    /// A table of rows, of which nothing is rounded yet.
    pub fn new(rows: &[&NumberRow]) -> Self {
        let (cells, places) = cells(rows);

        let mut table_rows = Vec::new();
        for row in rows {
            let keys = keys(row).into_iter();
            table_rows.push(TableRow {
                cells: keys.map(|key| places[&key]).collect(),
                sum: row.sum,
            });
        }
        Self {
            cells,
            rows: table_rows,
            tries: 0,
        }
    }

    /// Rounds what is open in this row and the rows after it; whether that can be done.
    pub fn solve_from(&mut self, row: usize) -> bool {
        let Some(TableRow { cells, sum }) = self.rows.get(row) else {
            return true;
        };

        let mut missing = *sum;
        let mut open = Vec::new();
        for at in cells {
            let cell = &self.cells[*at];
            missing -= cell.whole();
            if cell.up.is_none() {
                open.push(*at);
            }
        }
        open.sort_by_key(|at| Reverse(self.cells[*at].lost));

        match usize::try_from(missing) {
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

        // Neither way works: an earlier cell has to change.
        self.cells[*cell].up = None;
        false
    }

    /// Whether a cell is no smaller than the ones before it, and no larger than the ones after it.
    fn is_ordered(&self, at: usize) -> bool {
        let cell = &self.cells[at];
        for (other_at, other) in self.cells.iter().enumerate() {
            if other.criterion != cell.criterion || other.up.is_none() {
                continue;
            }

            let (first, second) = if other_at < at {
                (other, cell)
            } else {
                (cell, other)
            };
            if first.whole() > second.whole() {
                return false;
            }
        }
        true
    }

    /// The rows as they are rounded.
    pub fn whole_rows(&self) -> Vec<Vec<i64>> {
        let mut rows = Vec::new();
        for row in &self.rows {
            let cells = row.cells.iter().map(|at| self.cells[*at].whole());
            rows.push(cells.collect());
        }
        rows
    }
}

/// The cells that rows share, and the place of each among them by its key.
fn cells(rows: &[&NumberRow]) -> (Vec<RoundedNumber>, BTreeMap<CellKey, usize>) {
    let mut places = BTreeMap::new();
    for row in rows {
        for key in keys(row) {
            places.insert(key, 0);
        }
    }

    let mut cells = Vec::new();
    for ((criterion, millionths), place) in &mut places {
        *place = cells.len();
        cells.push(RoundedNumber::new(*criterion, *millionths as f64 / MILLION));
    }
    (cells, places)
}

/// The keys of the cells of a row.
fn keys(row: &NumberRow) -> Vec<CellKey> {
    let mut keys = Vec::new();
    for (criterion, number) in row.numbers.iter().enumerate() {
        keys.push((criterion, in_millionths(*number)));
    }
    keys
}

fn in_millionths(number: f64) -> i64 {
    (number * MILLION).round() as i64
}
