//! Finds the names, or other words, that are a few typos away from what was typed.
//!
//! The names are sorted, so those with the same start are adjacent: the table of the optimal string
//! alignment distance (edits and swaps of neighbours, Wagner and Fischer 1974 with the
//! transposition of Damerau 1964) is computed once for a common start, and names with a start that
//! is already too far off are skipped together.

use std::ops::Range;

/// Names that are the same number of typos away.
#[derive(Debug, PartialEq)]
pub struct Near {
    pub typos: usize,
    /// Their places in the sorted list.
    pub keys: Range<usize>,
}

/// Longer texts cannot be names: no name is longer than 60 characters.
const LONGEST: usize = 64;

/// The names that are within `most` typos of what was typed.
pub fn whole(keys: &[impl AsRef<str>], typed: &str, most: usize) -> Vec<Near> {
    search(keys, typed, most, false)
}

/// The names with a start within `most` typos of what was typed.
pub fn starts(keys: &[impl AsRef<str>], typed: &str, most: usize) -> Vec<Near> {
    search(keys, typed, most, true)
}

/// How many typos two names of these lengths may differ by and still be read as the same.
pub(crate) fn allowed_typos(a: usize, b: usize) -> usize {
    match a.min(b) {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// How many typos two texts are apart, up to `most`.
pub(crate) fn typos(one: &str, other: &str, most: usize) -> Option<usize> {
    if one == other {
        return Some(0);
    }
    whole(&[one], other, most).first().map(|near| near.typos)
}

fn search(keys: &[impl AsRef<str>], typed: &str, most: usize, starts: bool) -> Vec<Near> {
    let typed: Vec<char> = typed.chars().take(LONGEST + 1).collect();
    let mut found = Vec::new();
    if most == 0 || typed.is_empty() || typed.len() > LONGEST {
        return found;
    }

    let mut table = DistanceTable::new(&typed);
    let mut at = 0;
    while let Some(key) = keys.get(at) {
        let key = key.as_ref();
        let depth = table.extend(key, most);
        let is_complete = depth == key.len();

        // If the table ends before the name does, all names with this start are equally far off.
        let alike = if is_complete {
            1
        } else {
            let start = &key[..depth];
            keys[at..].partition_point(|other| other.as_ref().starts_with(start))
        };
        let typos = match (starts, is_complete) {
            (true, _) => table.nearest_start(),
            (false, true) => table.whole(),
            (false, false) => usize::MAX,
        };

        if typos <= most {
            let keys = at..at + alike;
            found.push(Near { typos, keys });
        }
        at += alike;
    }
    found
}

/// The distances between the starts of a name and the starts of what was typed: a row for each
/// character of the name.
struct DistanceTable<'t> {
    typed: &'t [char],
    /// The characters that have rows.
    name: Vec<char>,
    rows: Vec<Vec<usize>>,
}

impl<'t> DistanceTable<'t> {
    fn new(typed: &'t [char]) -> Self {
        Self {
            typed,
            name: Vec::new(),
            rows: vec![(0..=typed.len()).collect()],
        }
    }

    /// Moves on to another name, and keeps the rows of the common start. Stops when nothing after
    /// it can be within `most`; returns how many bytes of the name have rows.
    fn extend(&mut self, name: &str, most: usize) -> usize {
        let pairs = self.name.iter().zip(name.chars());
        let common = pairs.take_while(|(known, new)| **known == *new).count();
        self.name.truncate(common);
        self.rows.truncate(common + 1);

        let mut depth = self.name.iter().map(|c| c.len_utf8()).sum();
        for c in name.chars().skip(common) {
            if self.is_hopeless(most) {
                break;
            }
            self.push(c);
            depth += c.len_utf8();
        }
        depth
    }

    fn is_hopeless(&self, most: usize) -> bool {
        // Two rows, because a swap of neighbours looks back two rows.
        let beyond = |row: &Vec<usize>| row.iter().all(|typos| *typos > most);
        self.rows.len() > 1 && self.rows.iter().rev().take(2).all(beyond)
    }

    fn push(&mut self, c: char) {
        let depth = self.rows.len();
        let above = &self.rows[depth - 1];
        let mut row = Vec::with_capacity(above.len());
        row.push(depth);

        for (at, typed) in self.typed.iter().enumerate() {
            let left_out = above[at + 1] + 1;
            let added = row[at] + 1;
            let replaced = above[at] + usize::from(c != *typed);
            let mut typos = left_out.min(added).min(replaced);

            let swapped =
                depth > 1 && at > 0 && c == self.typed[at - 1] && self.name[depth - 2] == *typed;
            if swapped {
                typos = typos.min(self.rows[depth - 2][at - 1] + 1);
            }
            row.push(typos);
        }

        self.name.push(c);
        self.rows.push(row);
    }

    /// How many typos the whole name is away.
    fn whole(&self) -> usize {
        self.rows
            .last()
            .map_or(usize::MAX, |row| row[self.typed.len()])
    }

    /// How many typos the nearest start of the name is away.
    fn nearest_start(&self) -> usize {
        let distances = self.rows.iter().map(|row| row[self.typed.len()]);
        distances.min().unwrap_or(usize::MAX)
    }
}
