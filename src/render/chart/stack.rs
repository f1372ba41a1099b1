//! What a ranked bar is made of: numbers that can be drawn, and the criteria that get their own
//! colour.

use super::palette::SERIES;
use crate::answer::{RankedPart, RankedRow};
use crate::language::Language;
use crate::say;

/// A part of each bar: one criterion, or all those that have no colour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Series {
    pub name: String,
    /// The criteria in it.
    pub criteria: Vec<String>,
    pub is_others: bool,
}

/// The series, those with the most points first, and the rows as they are drawn: with numbers from
/// 0 to 100, and with one part for each series.
pub(super) fn stacks(language: Language, rows: &[RankedRow]) -> (Vec<Series>, Vec<RankedRow>) {
    let series = series(language, rows);
    let stacks = rows.iter().map(|row| stack(row, &series)).collect();

    (series, stacks)
}

fn series(language: Language, rows: &[RankedRow]) -> Vec<Series> {
    let mut totals = totals(rows);
    // A stable sort: equal ones stay in the given order.
    totals.sort_by(|(_, a), (_, b)| b.total_cmp(a));

    // If there are too many, the last colour's place is needed for the others.
    let named = if totals.len() > SERIES.len() {
        SERIES.len() - 1
    } else {
        totals.len()
    };
    let (named, others) = totals.split_at(named);

    let mut series = Vec::new();
    for (criterion, _) in named {
        series.push(Series {
            name: (*criterion).to_owned(),
            criteria: vec![(*criterion).to_owned()],
            is_others: false,
        });
    }
    if !others.is_empty() {
        series.push(Series {
            name: say!(language, "render-others", count = others.len()),
            criteria: others.iter().map(|(name, _)| (*name).to_owned()).collect(),
            is_others: true,
        });
    }

    series
}

/// What each criterion adds to all rows together, in the order in which the rows name them.
fn totals(rows: &[RankedRow]) -> Vec<(&str, f64)> {
    let mut totals: Vec<(&str, f64)> = Vec::new();

    for part in rows.iter().flat_map(|row| &row.parts) {
        let points = in_range(part.low);
        match totals.iter_mut().find(|(name, _)| *name == part.criterion) {
            Some((_, total)) => *total += points,
            None => totals.push((&part.criterion, points)),
        }
    }

    totals
}

fn stack(row: &RankedRow, series: &[Series]) -> RankedRow {
    let (a, b) = (in_range(row.low), in_range(row.high));
    let (low, high) = (a.min(b), a.max(b));
    let parts = series.iter().map(|series| part_of(row, series)).collect();

    RankedRow {
        low,
        high,
        parts: scaled(parts, low),
        ..row.clone()
    }
}

/// What the criteria of a series add to a row together.
fn part_of(row: &RankedRow, series: &Series) -> RankedPart {
    let mut points = 0.0;
    for part in &row.parts {
        if series.criteria.contains(&part.criterion) {
            points += in_range(part.low);
        }
    }

    RankedPart {
        criterion: series.name.clone(),
        // Others have no id, and here every name is one that can be drawn.
        id: String::new(),
        low: points,
        high: points,
    }
}

/// The parts, scaled so that they sum to the score: the bar must end at its number, also where the
/// parts were rounded or clamped.
fn scaled(mut parts: Vec<RankedPart>, score: f64) -> Vec<RankedPart> {
    let sum: f64 = parts.iter().map(|part| part.low).sum();

    if sum > 0.0 {
        for part in &mut parts {
            // In this order: `score / sum` is infinite for the tiniest sums.
            part.low = part.low / sum * score;
            part.high = part.low;
        }
    }

    parts
}

/// Points that can be drawn: nothing below 0, nothing above 100, no NaN.
fn in_range(points: f64) -> f64 {
    if points.is_nan() {
        0.0
    } else {
        points.clamp(0.0, 100.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(points: &[(&str, f64)], low: f64, high: f64) -> RankedRow {
        let part = |(criterion, points): &(&str, f64)| RankedPart {
            criterion: (*criterion).to_owned(),
            id: String::new(),
            low: *points,
            high: *points,
        };
        RankedRow {
            heading: "Go".to_owned(),
            id: "go".to_owned(),
            low,
            high,
            parts: points.iter().map(part).collect(),
        }
    }

    fn points(row: &RankedRow) -> Vec<f64> {
        row.parts.iter().map(|part| part.low).collect()
    }

    #[test]
    fn criteria_with_the_most_points_come_first() {
        let (series, stacks) = stacks(
            Language::English,
            &[
                row(&[("a", 1.0), ("b", 30.0)], 31.0, 31.0),
                row(&[("a", 3.0)], 3.0, 9.0),
            ],
        );
        assert_eq!(
            series.iter().map(|s| s.name.as_str()).collect::<Vec<_>>(),
            ["b", "a"]
        );
        assert_eq!(
            stacks.iter().map(points).collect::<Vec<_>>(),
            [[30.0, 1.0], [0.0, 3.0]]
        );
    }

    /// Of nine, seven are named; the others are put together.
    #[test]
    fn at_most_eight_criteria_are_named() {
        let names: Vec<String> = (0..9).map(|i| format!("c{i}")).collect();
        let criteria: Vec<(&str, f64)> = names
            .iter()
            .enumerate()
            .map(|(i, name)| (name.as_str(), 9.0 - i as f64))
            .collect();
        let first = |count: usize| {
            let low = criteria[..count].iter().map(|c| c.1).sum();
            row(&criteria[..count], low, 100.0)
        };
        assert!(
            stacks(Language::English, &[first(8)])
                .0
                .iter()
                .all(|s| !s.is_others)
        );
        let (series, stacks) = stacks(Language::English, &[first(9)]);
        assert_eq!(
            (series.len(), series[7].name.as_str(), series[7].is_others),
            (8, "2 others", true)
        );
        assert!((stacks[0].parts[7].low - 3.0).abs() < 1e-9);
    }

    #[test]
    fn numbers_outside_the_range_are_clamped() {
        let (_, stacks) = stacks(
            Language::English,
            &[row(
                &[("a", f64::NAN), ("b", 50.0), ("c", -4.0)],
                120.0,
                20.0,
            )],
        );
        assert_eq!((stacks[0].low, stacks[0].high), (20.0, 100.0));
        assert_eq!(points(&stacks[0]).iter().sum::<f64>(), 20.0);
    }

    #[test]
    fn tiny_parts_are_scaled_like_others() {
        let (_, stacks) = stacks(
            Language::English,
            &[row(&[("a", 1e-310), ("b", 0.0)], 50.0, 50.0)],
        );
        assert_eq!(points(&stacks[0]), [50.0, 0.0]);
    }
}
