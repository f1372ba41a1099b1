//! Checks of the review: when it was, how long it counts, and who does the next.

use super::draft::{TODAY_OR_EARLIER, UncheckedArticle};
use crate::knowledge::diagnostic::Report;
use crate::knowledge::review::ReviewEvery;
use crate::knowledge::rules::Rule;
use std::fmt::Write;

/// How many owners a topic has at most.
const MOST_OWNERS: usize = 10;

/// Checks that the review is in the past, but not too long ago.
pub fn review_date(draft: &UncheckedArticle, report: &mut Report) {
    let Some(reviewed) = &draft.front.reviewed else {
        return;
    };

    let span = reviewed.span.clone();
    if reviewed.value > draft.today {
        let message = format!("the review date {} is in the future", reviewed.value);
        report.add(Rule::FutureDate, span, message, TODAY_OR_EARLIER);
        return;
    }

    let every = every(draft).unwrap_or_default();
    if every.is_over(reviewed.value, draft.today) {
        report.add(
            Rule::OldReview,
            span,
            format!("the last review, {}, is over {every} ago{}", reviewed.value, asked(draft)),
            "check the article against its sources, then set `reviewed` to that day; until then, answers say that the review is old",
        );
    }
}

/// The owners, who can review the article.
fn asked(draft: &UncheckedArticle) -> String {
    let mut text = String::new();
    for (at, owner) in draft.front.owners.iter().enumerate() {
        let before = if at == 0 { "; its owners: " } else { ", " };
        let _ = write!(text, "{before}{}", owner.value);
    }
    text
}

fn every(draft: &UncheckedArticle) -> Option<ReviewEvery> {
    ReviewEvery::parse(&draft.front.review_every.as_ref()?.value)
}

/// Checks that the article says how long its review counts.
pub fn review_every(draft: &UncheckedArticle, report: &mut Report) {
    let Some(written) = &draft.front.review_every else {
        return;
    };
    if every(draft).is_some() {
        return;
    }

    let message = format!("`{}` is not a time between reviews", written.value);
    let remedy = "write a number of days, weeks, months or years, at most 10 years: `review_every = \"6 months\"`";
    report.add(Rule::WrongType, written.span.clone(), message, remedy);
}

/// Checks that the owners are few enough to feel responsible.
pub fn owners(draft: &UncheckedArticle, report: &mut Report) {
    let owners = &draft.front.owners;
    if let Some(beyond) = owners.get(MOST_OWNERS) {
        let message = format!("the article has {} owners", owners.len());
        let remedy = format!("name at most {MOST_OWNERS}, or a team");
        report.add(Rule::HowMany, beyond.span.clone(), message, remedy);
    }
}
