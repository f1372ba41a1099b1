//! Whether a question is worded like those that a library answers, or like those that people ask beside it.
//!
//! Naive Bayes (Maron 1961) over the words of a question and its pairs of neighbours. What is answered, the articles list; what is not,
//! `unanswered.txt`. Counts are smoothed towards those of both together (Dirichlet; Zhai and Lafferty 2004): without a listed question
//! nothing is learned, and no wording speaks for or against anything.

use super::running::{Word, words};
use std::collections::{BTreeSet, HashMap};

/// Questions that no comparison answers, a line each.
const UNANSWERED: &str = include_str!("unanswered.txt");
/// To how many questions the counts of both kinds together are worth.
const SMOOTHING: f32 = 1000.0;
/// A pair that this few answered questions have, and no other, is not kept: it would seldom be met again, and there are many.
const SELDOM: u32 = 2;

/// What is learned: the natural logarithm of how many times likelier a word or pair is in a question that is answered.
pub struct Likeness(HashMap<String, f32>);

/// How many questions have a word or pair.
#[derive(Default, Clone, Copy)]
struct Counts {
    answered: u32,
    unanswered: u32,
}

impl Likeness {
    /// Learns from the questions that a library lists.
    pub fn new<'q>(answered: impl Iterator<Item = &'q String>) -> Self {
        let mut counts: HashMap<String, Counts> = HashMap::new();
        let mut all = Counts::default();
        for question in answered {
            all.answered += 1;
            traits(&words(question)).for_each(|found| counts.entry(found).or_default().answered += 1);
        }
        for question in UNANSWERED.lines() {
            all.unanswered += 1;
            traits(&words(question)).for_each(|found| counts.entry(found).or_default().unanswered += 1);
        }
        let kept = |(found, counts): &(String, Counts)| {
            counts.unanswered > 0 || counts.answered > SELDOM || !found.contains(' ')
        };
        Self(counts.into_iter().filter(kept).map(|(found, counts)| (found, log_odds(counts, all))).collect())
    }

    /// How much the wording speaks for an answer: above 0 for, below 0 against.
    pub fn of(&self, asked: &[Word]) -> f32 {
        let traits = traits(asked);
        let (sum, count) = traits.fold((0.0, 1.0_f32), |(sum, count), found| {
            (sum + self.0.get(&found).copied().unwrap_or(0.0), count + 1.0)
        });
        // Words of one question go together, so that long ones would outweigh all else if each counted in full.
        sum / count.sqrt()
    }

    /// How many bytes it takes, about.
    pub fn size(&self) -> usize {
        self.0.keys().map(|found| found.len() + size_of::<(String, f32)>()).sum()
    }
}

fn log_odds(counts: Counts, all: Counts) -> f32 {
    let together = (counts.answered + counts.unanswered) as f32 / (all.answered + all.unanswered) as f32;
    let rate = |count: u32, of: u32| (count as f32 + SMOOTHING * together) / (of as f32 + SMOOTHING);
    (rate(counts.answered, all.answered) / rate(counts.unanswered, all.unanswered)).ln()
}

/// The words of a question and its pairs of neighbours, each once; a pair has a blank.
fn traits(asked: &[Word]) -> impl Iterator<Item = String> {
    let start = asked.first().map(|first| format!("^ {}", first.key));
    let pairs = asked.windows(2).map(|pair| format!("{} {}", pair[0].key, pair[1].key));
    let found: BTreeSet<String> = asked.iter().map(|word| word.key.clone()).chain(pairs).chain(start).collect();
    found.into_iter()
}
