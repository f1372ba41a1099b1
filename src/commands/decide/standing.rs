//! The scores so far of an open decision, if they are public, and what the previous round showed.

use super::entries::spreads;
use super::finding::groups;
use super::weighed::Weighed;
use crate::commands::command::Context;
use crate::commands::ranking_text::format::with_scores;
use crate::commands::shares::percent;
use crate::commands::spans::line;
use crate::decisions::{Decision, Shown, Tally};
use crate::knowledge::prose::Span;
use crate::language::Language;
use crate::say;

/// How many technologies are named.
const MOST_NAMED: usize = 5;

/// The scores so far; nothing where the tally is hidden.
pub fn now(
    language: Language,
    decision: &Decision,
    weighed: Option<&Weighed>,
) -> Option<Vec<Span>> {
    if decision.terms.tally == Tally::Hidden {
        return None;
    }

    let weighed = weighed?;
    let scores = &weighed.ranking()?.scores;
    let scores = &scores[..scores.len().min(MOST_NAMED)];
    let names = with_scores(language, &weighed.topic, scores);
    Some(line(&say!(language, "said-standing", names = names)))
}

/// What the members got by their own weights in the round before, and where they were farthest
/// apart: with that in view they weigh again.
///
/// Source: N. Dalkey and O. Helmer, "An Experimental Application of the Delphi Method to the Use of
/// Experts", Management Science 9(3), 1963, 458-467.
pub fn last_round(cx: &Context, shown: &Shown) -> Option<Vec<Span>> {
    let language = cx.language;
    let [.., last, _] = shown.decision.rounds() else {
        return None;
    };
    let weighed = Weighed::of_round(cx, shown, last)?;
    let groups = groups(language, &weighed)?;

    let by_own = say!(language, "said-last-round", names = groups);
    let (_, widest) = spreads(&weighed).into_iter().next()?;
    let (low, high) = (widest.shares.first()?, widest.shares.last()?);
    let apart = say!(
        language,
        "said-farthest-apart",
        criterion = widest.criterion.as_str(),
        low = percent(language, *low),
        high = percent(language, *high),
        mean = percent(language, widest.mean)
    );
    Some(line(&language.sentences(&[by_own, apart])))
}
