//! What a reason is worth, in the whole points that are shown.

use crate::commands::ranking_text::shown::{self, ShownScore};
use crate::index::{CriterionIndex, TechnologyIndex};
use crate::ranking::{Contest, LeadReason};

/// Whole numbers near others that come to a sum: down at first, then up by one where most was lost,
/// as in the Hamilton method of apportionment.
pub(super) fn rounded_to(numbers: &[f64], sum: i64) -> Vec<i64> {
    let mut whole: Vec<i64> = numbers.iter().map(|number| number.floor() as i64).collect();
    let mut by_loss: Vec<usize> = (0..numbers.len()).collect();
    by_loss.sort_by(|a, b| {
        let lost = |at: usize| numbers[at] - numbers[at].floor();
        lost(*b).total_cmp(&lost(*a))
    });

    let missing = usize::try_from(sum - whole.iter().sum::<i64>()).unwrap_or_default();
    for at in by_loss.into_iter().take(missing) {
        whole[at] += 1;
    }
    whole
}

/// What a reason is worth, as the difference of the two parts that are shown; `None` where these,
/// being whole, do not show it.
pub(super) fn worth(contest: &Contest, reason: &LeadReason, shown: &[ShownScore]) -> Option<i64> {
    let ours = shown_part(shown, contest.leader, reason.criterion)?;
    let theirs = shown_part(shown, contest.runner_up, reason.criterion)?;
    let worth = ours - theirs;

    // Less than a point may round to nothing, and is said to be less than a point.
    let rounds_to_nothing = worth == 0 && reason.points.abs() < 1.0;
    let has_same_sign = worth != 0 && (worth > 0) == (reason.points > 0.0);
    (has_same_sign || rounds_to_nothing).then_some(worth)
}

fn shown_part(
    shown: &[ShownScore],
    technology: TechnologyIndex,
    criterion: CriterionIndex,
) -> Option<i64> {
    let parts = &shown::find(shown, technology)?.parts;
    Some(parts.get(criterion)?.mid)
}
