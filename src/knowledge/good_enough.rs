//! What can be asked of the facts of a criterion: what is good enough, and which texts there are.

use super::facts::{CriterionKind, FactValue, Thresholds, is_same_text};
use super::must_have::{MustHave, NumberLimit};
use super::topic::Criterion;
use crate::rating::Rating;

impl Criterion {
    /// The must-have of one who only says that it must be good; `None` if facts alone do not tell
    /// what is good.
    pub fn good_enough(&self) -> Option<MustHave> {
        match (&self.kind, &self.thresholds) {
            (CriterionKind::Rating, _) => Some(MustHave::Rating(Rating::GOOD)),
            (CriterionKind::YesNo, thresholds) => {
                Some(MustHave::YesNo(!prefers_no(thresholds.as_ref())))
            }
            (CriterionKind::Number { better, .. }, Some(Thresholds::Number(limits))) => {
                let mut good = limits.iter().filter(|(rating, _)| *rating >= Rating::GOOD);
                let (_, limit) = good.next_back()?;
                Some(MustHave::Number(NumberLimit::or_better(*limit, *better)))
            }
            (CriterionKind::Text, Some(Thresholds::Values(ratings))) => {
                let good = ratings.iter().filter(|(_, rating)| *rating >= Rating::GOOD);
                let texts: Vec<String> = good.map(|(text, _)| text.clone()).collect();
                (!texts.is_empty()).then_some(MustHave::Text(texts))
            }
            _ => None,
        }
    }

    /// The different texts that are facts or have a threshold, in the order of the article.
    pub fn texts(&self) -> Vec<&str> {
        let mut texts: Vec<&str> = Vec::new();
        let facts = self.facts.iter().flatten().map(|fact| &fact.value);
        for fact in facts {
            if let FactValue::Text(text) = fact {
                add_text(&mut texts, text);
            }
        }
        if let (CriterionKind::Text, Some(Thresholds::Values(ratings))) =
            (&self.kind, &self.thresholds)
        {
            for (text, _) in ratings {
                add_text(&mut texts, text);
            }
        }
        texts.truncate(MOST_TEXTS);
        texts
    }
}

/// How many different texts of a criterion the id of a button can distinguish.
const MOST_TEXTS: usize = 128;

fn add_text<'t>(texts: &mut Vec<&'t str>, text: &'t str) {
    if !texts.iter().any(|known| is_same_text(known, text)) {
        texts.push(text);
    }
}

/// Whether a no is rated above a yes.
fn prefers_no(thresholds: Option<&Thresholds>) -> bool {
    let rating = |value| thresholds?.rating(&CriterionKind::YesNo, &FactValue::YesNo(value));
    rating(false) > rating(true)
}
