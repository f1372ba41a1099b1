//! For every topic and any weights: the recommendation fits Discord, and every number in it follows
//! from the library.
//!
//! Scores, parts, leads and shares are computed here once more from the ratings; tipping points and
//! stability are those of the ranking, which `tests/ranking_oracle.py` compares with other
//! implementations.

use crate::properties::{cases, discord, libraries};
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::LazyLock;
use weighin::answer::{Answer, Body, Entry, RankedRow, rounded};
use weighin::commands::{Context, Request, Response, respond};
use weighin::index::TechnologyIndex;
use weighin::knowledge::Topic;
use weighin::knowledge::must_have::MustHave;
use weighin::knowledge::prose::{Span, plain_text};
use weighin::question::Question;
use weighin::ranking::{Contest, Ranking, RankingProblem, Standing, rank};
use weighin::rating::Rating;

proptest! {
    // Of two shipped topics each: ten thousand answers.
    #![proptest_config(cases(5_000))]

    #[test]
    fn every_weighting_has_a_fitting_and_true_answer(
        weights in vec(weight(), 24),
        must in vec(prop_oneof![12 => Just(0_u8), 1 => 1..=5_u8], 24),
    ) {
        let cx = libraries::contexts()[0];
        for (topic, fingerprint) in cx.library.topics().iter().zip(&*FINGERPRINTS) {
            let weights = &weights[..topic.criteria.len()];
            let must = &must[..topic.criteria.len()];
            let asked = Asked { topic, fingerprint, weights, must };
            let answer = asked.answer(&cx);
            discord::shows_whole(&answer);
            asked.check(&answer);
        }
    }
}

/// Of the shipped topics.
static FINGERPRINTS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let cx = libraries::contexts()[0];
    let topics = cx.library.topics().iter();
    topics.map(|topic| fingerprint(topic, &cx)).collect()
});

/// Read off a button of the topic's panel.
pub fn fingerprint(topic: &Topic, cx: &Context) -> String {
    let panel = clicked(cx, Question::new("recommend", [&topic.id]));
    let mut questions = panel.follow_ups.iter().filter_map(|row| match row {
        weighin::answer::FollowUpRow::Menu(menu) => Some(menu.question.words[1].clone()),
        weighin::answer::FollowUpRow::Buttons(_) => None,
    });
    questions.next().expect("a menu")
}

/// The answer to a click on a button.
fn clicked(cx: &Context, question: Question) -> Answer {
    let request = Request::Click {
        question: Some(question),
        values: Vec::new(),
    };
    match respond(cx, &request) {
        Response::Answer(answer) => *answer,
        Response::Choices(_) | Response::Form(_) => panic!("no answer to a click"),
    }
}

fn weight() -> impl Strategy<Value = u8> {
    prop_oneof![2 => Just(0_u8), 6 => 0..=5_u8, 1 => 6..=35_u8]
}

/// A wish for a topic.
pub struct Asked<'a> {
    pub topic: &'a Topic,
    pub fingerprint: &'a str,
    pub weights: &'a [u8],
    pub must: &'a [u8],
}

impl Asked<'_> {
    /// The panel's question with these weights, as a button carries it.
    pub fn answer(&self, cx: &Context) -> Answer {
        let written = |digits: &[u8]| -> String {
            digits
                .iter()
                .map(|digit| char::from_digit(u32::from(*digit), 36).expect("a digit"))
                .collect()
        };
        let words = [
            &self.topic.id,
            self.fingerprint,
            &written(self.weights),
            &written(self.must),
            "c",
        ];
        clicked(cx, Question::new("recommend", words))
    }

    fn check(&self, answer: &Answer) {
        let Body::Ranking { rows, entries } = &answer.body else {
            return;
        };
        self.check_rows(rows);
        let true_numbers = self.numbers(rows);
        for line in std::iter::once(&answer.verdict)
            .chain(&answer.notes)
            .chain(&self.statements(entries))
        {
            for number in numbers_in(&plain_text(line)) {
                assert!(
                    true_numbers.contains(&number),
                    "{number} in {:?}, not in {true_numbers:?}",
                    plain_text(line)
                );
            }
        }
    }

    /// The score of a technology and its parts, every unknown rating taken to be `unknown`.
    fn parts(&self, technology: TechnologyIndex, unknown: u8) -> Vec<f64> {
        let sum: f64 = self.weights.iter().map(|weight| f64::from(*weight)).sum();
        let part = |(criterion, weight): (usize, &u8)| {
            let rating = self
                .topic
                .rating(criterion.into(), technology)
                .map_or(unknown, |rating| rating.get());
            f64::from(*weight) / sum * 25.0 * f64::from(rating - 1)
        };
        self.weights.iter().enumerate().map(part).collect()
    }

    fn technology(&self, name: &str) -> TechnologyIndex {
        self.topic
            .technologies
            .position(|technology| technology.name == name)
            .expect("a technology")
    }

    fn check_rows(&self, rows: &[RankedRow]) {
        let totals = |row: &RankedRow| {
            let technology = self.technology(&row.heading);
            [1, 3, 5].map(|unknown| self.parts(technology, unknown).iter().sum::<f64>())
        };
        assert!(
            rows.windows(2)
                .all(|pair| totals(&pair[0])[1] >= totals(&pair[1])[1] - 1e-9),
            "{rows:#?}"
        );
        for row in rows {
            let technology = self.technology(&row.heading);
            let [low, _, high] = totals(row);
            assert_eq!(
                [row.low.to_string(), row.high.to_string()],
                [rounded(low), rounded(high)],
                "{row:#?}"
            );
            // A part is rounded up or down so that all of them come to the score.
            let (low, high) = (self.parts(technology, 1), self.parts(technology, 5));
            for part in &row.parts {
                let criterion = self
                    .topic
                    .criteria
                    .position(|c| c.name == part.criterion)
                    .expect("a criterion");
                let at = criterion.index();
                let near = (part.low - low[at]).abs() < 1.0 && (part.high - high[at]).abs() < 2.0;
                let is_known = self.topic.rating(criterion, technology).is_some();
                assert!(near && (!is_known || part.low == part.high), "{row:#?}");
            }
            let listed: f64 = row.parts.iter().map(|part| part.low).sum();
            assert_eq!(listed, row.low, "the parts make up the score: {row:#?}");
        }
    }

    /// Every number that may occur: from the library, from the question, and computed from both.
    fn numbers(&self, rows: &[RankedRow]) -> BTreeSet<String> {
        let mut numbers: BTreeSet<String> = ["100", "4,096", "99", "1"].map(str::to_owned).into();
        numbers.extend((1..=5).map(|rating| rating.to_string()));
        numbers.extend(self.weights.iter().chain(self.must).map(u8::to_string));
        numbers.extend(
            rows.iter()
                .flat_map(|row| [rounded(row.low), rounded(row.high)]),
        );
        let sum: f64 = self.weights.iter().map(|weight| f64::from(*weight)).sum();
        self.weights
            .iter()
            .for_each(|weight| add_share(&mut numbers, f64::from(*weight) / sum));
        let parts: Vec<Vec<f64>> = rows
            .iter()
            .map(|row| self.parts(self.technology(&row.heading), 3))
            .collect();
        match &parts[..] {
            [leader, second, ..] => {
                let total = |parts: &Vec<f64>| {
                    rounded(parts.iter().sum())
                        .parse::<i64>()
                        .expect("a whole number")
                };
                numbers.insert((total(leader) - total(second)).abs().to_string());
                // Differences of parts that were rounded up or down; `sums.rs` compares them with
                // the parts.
                let nearby = leader
                    .iter()
                    .zip(second)
                    .flat_map(|(ours, theirs)| near((ours - theirs).abs()));
                numbers.extend(nearby);
            }
            alone => numbers.extend(alone.iter().flatten().flat_map(|points| near(*points))),
        }
        let left_out = self.topic.technologies.len().max(self.topic.criteria.len());
        numbers.extend((1..=left_out).map(|more| more.to_string()));
        if let Some(contest) = self.ranking().and_then(|ranking| ranking.contest) {
            add_contest(&mut numbers, &contest);
        }
        numbers
    }

    fn ranking(&self) -> Option<Ranking> {
        let criteria = || self.topic.criteria.indices();
        let rating = |technology, criterion| self.topic.rating(criterion, technology).into();
        let technologies = self.topic.technologies.indices();
        let ratings = technologies
            .map(|t| criteria().map(|c| rating(t, c)).collect())
            .collect();
        let weights = self
            .weights
            .iter()
            .map(|weight| f64::from(*weight))
            .collect();
        let must = self
            .must
            .iter()
            .map(|least| Rating::new(i64::from(*least)).map(MustHave::Rating))
            .collect();
        match rank(&RankingProblem::new(ratings, weights, must).expect("a sound problem")).standing
        {
            Standing::Ranked(ranking) => Some(*ranking),
            _ => None,
        }
    }

    /// Headings and lines without the quotations, which are looked up in their sections.
    fn statements(&self, entries: &[Entry]) -> Vec<Vec<Span>> {
        let mut statements = Vec::new();
        for entry in entries {
            statements.push(vec![Span::plain(entry.heading.clone())]);
            for line in &entry.lines {
                let quoted = plain_text(line)
                    .split_once(": ")
                    .map(|(name, quote)| (name.to_owned(), quote.to_owned()));
                match quoted
                    .filter(|(name, _)| self.topic.technologies.iter().any(|t| t.name == *name))
                {
                    Some((name, quote)) => self.assert_quoted(&name, &quote),
                    None => statements.push(line.clone()),
                }
            }
        }
        statements
    }

    fn assert_quoted(&self, name: &str, quote: &str) {
        let technology = self.technology(name);
        let criteria = self.topic.criteria.indices();
        let sections = criteria.filter_map(|criterion| self.topic.section(criterion, technology));
        let start = quote.trim_end_matches('…');
        let found = sections
            .map(|section| plain_text(&section.summary))
            .any(|summary| summary.starts_with(start));
        assert!(
            found && !start.is_empty(),
            "{quote:?} is said of {name} nowhere"
        );
    }
}

fn add_share(numbers: &mut BTreeSet<String>, share: f64) {
    numbers.insert(rounded(share * 100.0));
    numbers.insert(format!("{}", (share * 1_000.0 + 1e-6).round() / 10.0));
}

fn add_contest(numbers: &mut BTreeSet<String>, contest: &Contest) {
    add_share(numbers, contest.stability);
    contest
        .tipping_points
        .iter()
        .flatten()
        .for_each(|point| add_share(numbers, point.at));
    numbers.extend(
        contest
            .unknowns
            .iter()
            .flat_map(|unknown| near(unknown.points)),
    );
}

/// The whole numbers next to a number.
fn near(number: f64) -> impl Iterator<Item = String> {
    let floor = number.floor() as i64;
    (floor - 1..=floor + 2).map(|near| near.max(0).to_string())
}

/// The numbers in a text, with their decimals and commas.
fn numbers_in(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '.' | ','));
    let numbers = words.map(|word| word.trim_matches(['.', ',']));
    numbers
        .filter(|word| word.starts_with(|c: char| c.is_ascii_digit()))
        .map(str::to_owned)
        .collect()
}
