//! What a ranked bar is made of: numbers that can be drawn, and the criteria that get their own
//! colour.

use super::palette::SERIES;
use crate::language::Language;
use crate::say;

/// A technology's score and what it is made of, in points from 0 to 100. Numbers outside are
/// clamped.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RankedBar {
    /// The technology's name, any text.
    pub name: String,
    /// Points by criterion. They should sum to `low`, to which they are scaled if they do not.
    pub contributions: Vec<(String, f64)>,
    /// The score if all unknown ratings are 1.
    pub low: f64,
    /// The score if all unknown ratings are 5; equal to `low` if everything is known.
    pub high: f64,
}

/// A technology's checked numbers, all in points from 0 to 100.
#[derive(Clone, Debug)]
pub(super) struct Stack {
    pub name: String,
    /// Points of each [series](Series): they sum to `low`.
    pub points: Vec<f64>,
    pub low: f64,
    /// At least `low`.
    pub high: f64,
}

/// A part of each bar: one criterion, or all those that have no colour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Series {
    pub name: String,
    /// The criteria in it.
    pub criteria: Vec<String>,
    pub is_others: bool,
}

/// The series, those with the most points first, and the bars made of them.
pub(super) fn stacks(language: Language, bars: &[RankedBar]) -> (Vec<Series>, Vec<Stack>) {
    let series = series(language, bars);
    let stacks = bars.iter().map(|bar| stack(bar, &series)).collect();
    (series, stacks)
}

fn series(language: Language, bars: &[RankedBar]) -> Vec<Series> {
    let mut totals: Vec<(&str, f64)> = Vec::new();
    for (criterion, points) in bars.iter().flat_map(|bar| &bar.contributions) {
        match totals.iter_mut().find(|(name, _)| name == criterion) {
            Some((_, total)) => *total += in_range(*points),
            None => totals.push((criterion, in_range(*points))),
        }
    }
    // A stable sort: equal ones stay in the given order.
    totals.sort_by(|a, b| b.1.total_cmp(&a.1));
    let named = if totals.len() > SERIES.len() {
        SERIES.len() - 1
    } else {
        totals.len()
    };
    let others: Vec<String> = totals
        .split_off(named)
        .into_iter()
        .map(|(name, _)| name.to_owned())
        .collect();
    let mut series: Vec<Series> = totals
        .into_iter()
        .map(|(name, _)| Series {
            name: name.to_owned(),
            criteria: vec![name.to_owned()],
            is_others: false,
        })
        .collect();
    if !others.is_empty() {
        let name = say!(language, "render-others", count = others.len());
        series.push(Series {
            name,
            criteria: others,
            is_others: true,
        });
    }
    series
}

fn stack(bar: &RankedBar, series: &[Series]) -> Stack {
    let (low, high) = (in_range(bar.low), in_range(bar.high));
    let (low, high) = (low.min(high), low.max(high));
    let mut points: Vec<f64> = series
        .iter()
        .map(|s| {
            bar.contributions
                .iter()
                .filter(|(name, _)| s.criteria.contains(name))
                .map(|(_, p)| in_range(*p))
                .sum()
        })
        .collect();
    // The bar must end at its number, whatever the parts sum to.
    let sum: f64 = points.iter().sum();
    if sum > 0.0 {
        // In this order: `low / sum` is infinite for the tiniest sums.
        points.iter_mut().for_each(|p| *p = *p / sum * low);
    }
    Stack {
        name: bar.name.clone(),
        points,
        low,
        high,
    }
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

    fn bar(contributions: &[(&str, f64)], low: f64, high: f64) -> RankedBar {
        let contributions = contributions
            .iter()
            .map(|(name, points)| ((*name).to_owned(), *points))
            .collect();
        RankedBar {
            name: "Go".to_owned(),
            contributions,
            low,
            high,
        }
    }

    #[test]
    fn criteria_with_the_most_points_come_first() {
        let (series, stacks) = stacks(
            Language::English,
            &[
                bar(&[("a", 1.0), ("b", 30.0)], 31.0, 31.0),
                bar(&[("a", 3.0)], 3.0, 9.0),
            ],
        );
        assert_eq!(
            series.iter().map(|s| s.name.as_str()).collect::<Vec<_>>(),
            ["b", "a"]
        );
        assert_eq!(
            stacks.iter().map(|s| s.points.clone()).collect::<Vec<_>>(),
            [[30.0, 1.0], [0.0, 3.0]]
        );
    }

    /// Of nine, seven are named; the others are put together.
    #[test]
    fn at_most_eight_criteria_are_named() {
        let criteria: Vec<(String, f64)> = (0..9)
            .map(|i| (format!("c{i}"), 9.0 - f64::from(i)))
            .collect();
        let bar = |count: usize| RankedBar {
            name: String::new(),
            contributions: criteria[..count].to_vec(),
            low: criteria[..count].iter().map(|c| c.1).sum(),
            high: 100.0,
        };
        assert!(
            stacks(Language::English, &[bar(8)])
                .0
                .iter()
                .all(|s| !s.is_others)
        );
        let (series, stacks) = stacks(Language::English, &[bar(9)]);
        assert_eq!(
            (series.len(), series[7].name.as_str(), series[7].is_others),
            (8, "2 others", true)
        );
        assert!((stacks[0].points[7] - 3.0).abs() < 1e-9);
    }

    #[test]
    fn numbers_outside_the_range_are_clamped() {
        let (_, stacks) = stacks(
            Language::English,
            &[bar(
                &[("a", f64::NAN), ("b", 50.0), ("c", -4.0)],
                120.0,
                20.0,
            )],
        );
        assert_eq!((stacks[0].low, stacks[0].high), (20.0, 100.0));
        assert_eq!(stacks[0].points.iter().sum::<f64>(), 20.0);
    }

    #[test]
    fn tiny_parts_are_scaled_like_others() {
        let (_, stacks) = stacks(
            Language::English,
            &[bar(&[("a", 1e-310), ("b", 0.0)], 50.0, 50.0)],
        );
        assert_eq!(stacks[0].points, [50.0, 0.0]);
    }
}
