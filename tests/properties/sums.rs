//! A recommendation does not contradict itself: every shown difference is that of the shown
//! numbers, parts come to their score, and no technology that trails under all weights is also said
//! to take the lead.

use crate::properties::large_article::{LETTERS, Shape};
use crate::properties::recommendations::{Asked, fingerprint};
use crate::properties::{cases, discord, libraries};
use proptest::collection::vec;
use proptest::prelude::*;
use std::sync::LazyLock;
use weighin::answer::{Answer, Body, Entry, RankedRow};
use weighin::commands::Context;
use weighin::index::CriterionIndex;
use weighin::knowledge::must_have::MustHave;
use weighin::knowledge::prose::plain_text;
use weighin::knowledge::{Library, Topic};
use weighin::rating::Rating;

/// A topic with more technologies than the shipped ones have.
static LARGE: LazyLock<Topic> = LazyLock::new(|| {
    Shape {
        technologies: 5,
        criteria: 6,
        ..LETTERS
    }
    .topic("large")
});

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn no_recommendation_of_any_library_contradicts_itself(
        ratings in vec(prop_oneof![9 => (1..=5_i64).prop_map(Some), 1 => Just(None)], 30),
        weights in vec(prop_oneof![3 => Just(0_u8), 5 => 1..=5_u8, 1 => 6..=35_u8], 6),
        must in vec(prop_oneof![12 => Just(0_u8), 1 => 1..=5_u8], 6),
        technologies in 2..=5_usize,
    ) {
        let topic = rated(&ratings, technologies);
        check_topic(topic, &weights, &must);
    }
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn nothing_contradicts_itself_where_criteria_do_not_apply(
        ratings in vec(prop_oneof![9 => (1..=5_i64).prop_map(Some), 1 => Just(None)], 30),
        applies in vec(prop_oneof![4 => Just(true), 1 => Just(false)], 30),
        weights in vec(prop_oneof![3 => Just(0_u8), 5 => 1..=5_u8, 1 => 6..=35_u8], 6),
        must in vec(prop_oneof![12 => Just(0_u8), 1 => 1..=5_u8], 6),
        technologies in 2..=5_usize,
    ) {
        let topic = not_applicable(rated(&ratings, technologies), &applies);
        check_topic(topic, &weights, &must);
    }
}

/// Asks a library of this topic alone, and checks the answer.
fn check_topic(topic: Topic, weights: &[u8], must: &[u8]) {
    let library = Library::new("0123456789ab".to_owned(), vec![topic]);
    let cx = Context {
        library: &library,
        ..libraries::contexts()[0]
    };
    let topic = &library.topics()[0usize.into()];
    let asked = Asked {
        topic,
        fingerprint: &fingerprint(topic, &cx),
        weights,
        must,
    };

    let answer = asked.answer(&cx);
    discord::shows_whole(&answer);
    check(&asked, &answer);
}

/// The topic without what does not apply.
fn not_applicable(mut topic: Topic, applies: &[bool]) -> Topic {
    let mut applies = applies.iter();
    for criterion in &mut topic.criteria {
        for technology in topic.technologies.indices() {
            if applies.next() == Some(&false) {
                criterion.ratings[technology] = None;
                criterion.sections[technology] = None;
                criterion.not_applicable[technology] = Some("wwww ".repeat(40).trim().to_owned());
            }
        }
    }
    topic
}

#[test]
fn no_shipped_use_case_contradicts_itself() {
    let cx = libraries::contexts()[0];
    let mut ranked = 0;
    for topic in cx.library.topics() {
        let fingerprint = fingerprint(topic, &cx);
        for use_case in &topic.use_cases {
            let (mut weights, mut must) =
                (vec![0; topic.criteria.len()], vec![0; topic.criteria.len()]);
            use_case
                .weights
                .iter()
                .for_each(|(criterion, weight)| weights[criterion.index()] = weight.get());
            use_case
                .must
                .iter()
                .for_each(|(criterion, least)| must[criterion.index()] = rating(least));
            let asked = Asked {
                topic,
                fingerprint: &fingerprint,
                weights: &weights,
                must: &must,
            };
            let answer = asked.answer(&cx);
            check(&asked, &answer);
            ranked += usize::from(matches!(answer.body, Body::Ranking { .. }));
        }
    }
    assert!(ranked > 10, "{ranked} use cases have a ranking");
}

/// The least rating that a shipped use case asks for.
fn rating(must: &MustHave) -> u8 {
    match must {
        MustHave::Rating(least) => least.get(),
        other => panic!("{other:?} is no rating"),
    }
}

/// The large topic with other ratings, of which some are missing.
fn rated(ratings: &[Option<i64>], technologies: usize) -> Topic {
    let mut topic = LARGE.clone();
    topic.technologies.truncate(technologies);
    let mut ratings = ratings.iter();
    for criterion in &mut topic.criteria {
        criterion.sections.truncate(technologies);
        criterion.ratings.truncate(technologies);
        for (rating, section) in criterion.ratings.iter_mut().zip(&mut criterion.sections) {
            *rating = ratings.next().copied().flatten().and_then(Rating::new);
            if rating.is_none() {
                *section = None;
            }
        }
    }
    topic
}

fn check(asked: &Asked, answer: &Answer) {
    let Body::Ranking { rows, entries } = &answer.body else {
        return;
    };
    rows.iter().for_each(check_row);
    let verdict = plain_text(&answer.verdict);
    if verdict.contains("I varied the weights") {
        assert!(
            asked.weights.iter().filter(|weight| **weight > 0).count() > 1,
            "{verdict}"
        );
    }
    let [first, second, ..] = &rows[..] else {
        return;
    };
    if is_known(first) && is_known(second) {
        check_lead(&verdict, first.low - second.low);
        // Parts of different shares cannot be compared.
        if have_same_parts(first, second) {
            check_reasons(entries, first, second);
        }
    }
    check_tipping(rows, entries);
}

/// The ratings of the shipped articles, under weights that a team might give: equal ratings of a
/// criterion add equally many points, and a better one never fewer.
#[test]
fn equal_ratings_have_equal_parts_in_shipped_articles() {
    let cx = libraries::contexts()[0];
    let mut ranked = 0;
    for topic in cx.library.topics() {
        let criteria = topic.criteria.len();
        let fingerprint = fingerprint(topic, &cx);
        for seed in 0..400_usize {
            let weight = |at: usize| ((seed * 31 + at * 17 + seed / 7 * at) % 6) as u8;
            let weights: Vec<u8> = (0..criteria).map(weight).collect();
            let asked = Asked {
                topic,
                fingerprint: &fingerprint,
                weights: &weights,
                must: &vec![0; criteria],
            };
            let Body::Ranking { rows, .. } = asked.answer(&cx).body else {
                continue;
            };
            ranked += 1;
            for criterion in topic.criteria.indices() {
                check_parts(topic, criterion, &rows);
            }
        }
    }
    assert!(ranked > 700, "{ranked} have a ranking");
}

fn check_parts(topic: &Topic, criterion: CriterionIndex, rows: &[RankedRow]) {
    let id = &topic.criteria[criterion].id;
    let rating =
        |row: &RankedRow| topic.rating(criterion, topic.technology(&row.id).expect("a technology"));
    let points = |row: &RankedRow| {
        row.parts
            .iter()
            .find(|part| part.id == *id)
            .map(|part| part.low)
    };
    for (a, b) in rows.iter().flat_map(|a| rows.iter().map(move |b| (a, b))) {
        let (Some(rating_a), Some(rating_b)) = (rating(a), rating(b)) else {
            continue;
        };
        if rating_a >= rating_b {
            assert!(points(a) >= points(b), "{id}: {a:#?}\n{b:#?}");
        }
    }
}

fn have_same_parts(first: &RankedRow, second: &RankedRow) -> bool {
    let criteria = |row: &RankedRow| {
        row.parts
            .iter()
            .map(|part| part.id.clone())
            .collect::<Vec<_>>()
    };
    criteria(first) == criteria(second)
}

fn is_known(row: &RankedRow) -> bool {
    row.low == row.high
}

/// Numbers are whole as they are shown, and the parts come to the score.
fn check_row(row: &RankedRow) {
    let numbers = row
        .parts
        .iter()
        .flat_map(|part| [part.low, part.high])
        .chain([row.low, row.high]);
    numbers.for_each(|number| assert_eq!(number.fract(), 0.0, "{row:#?}"));
    let sum = |of: fn(&weighin::answer::RankedPart) -> f64| row.parts.iter().map(of).sum::<f64>();
    assert_eq!(
        (sum(|part| part.low), sum(|part| part.high)),
        (row.low, row.high),
        "{row:#?}"
    );
}

fn points(number: f64) -> String {
    match number.abs() {
        0.0 => "less than a point".to_owned(),
        1.0 => "1 point".to_owned(),
        number => format!("{number} points"),
    }
}

fn check_lead(verdict: &str, lead: f64) {
    let points = points(lead);
    if verdict.contains(" ahead of ") {
        assert!(
            verdict.contains(&format!(", {points} ahead of ")),
            "{points}: {verdict}"
        );
    }
    if verdict.contains("a lead of") {
        assert!(
            verdict.contains(&format!(": a lead of {points}.")),
            "{points}: {verdict}"
        );
    }
}

fn check_reasons(entries: &[Entry], first: &RankedRow, second: &RankedRow) {
    for (ours, theirs) in first.parts.iter().zip(&second.parts) {
        for side in ["For", "Against"] {
            let start = format!("{side} {}: {}, ", first.heading, ours.criterion);
            for entry in entries
                .iter()
                .filter(|entry| entry.heading.starts_with(&start))
            {
                let gain = if side == "For" {
                    ours.low - theirs.low
                } else {
                    theirs.low - ours.low
                };
                assert_eq!(
                    entry.heading[start.len()..],
                    points(gain.max(0.0)),
                    "{}",
                    entry.heading
                );
            }
        }
    }
}

/// A leader that is at least as good under all weights can lose the lead only by a criterion that
/// does not count now.
fn check_tipping(rows: &[RankedRow], entries: &[Entry]) {
    let lines: Vec<String> = entries
        .iter()
        .flat_map(|entry| &entry.lines)
        .map(|line| plain_text(line))
        .collect();
    let Some(claim) = lines
        .iter()
        .find(|line| line.starts_with("On everything that counts now ("))
    else {
        return;
    };
    let (_, behind) = claim
        .split_once("is at least as good as ")
        .expect("a claim names somebody");
    for row in rows.iter().filter(|row| behind.contains(&row.heading)) {
        let takes = format!("{} takes the lead", row.heading);
        assert!(
            !lines.iter().any(|line| line.starts_with(&takes)),
            "{lines:#?}"
        );
    }
}
