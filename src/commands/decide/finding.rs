//! What a round came to, in sentences: the finding itself, whether the disagreement matters, how
//! far the members agree, and what comes next.

use super::weighed::Weighed;
use super::wording::name;
use crate::commands::ranking_text::format::technology_name;
use crate::commands::shares::{percent, short_list};
use crate::decisions::{Disagreement, TeamVerdict};
use crate::index::TechnologyIndex;
use crate::language::{Language, bold};
use crate::say;

/// How many technologies or criteria a sentence names.
const MOST_NAMED: usize = 4;

/// What came of the round, and whether it matters that the members weigh differently.
pub fn finding(language: Language, weighed: &Weighed) -> String {
    language.sentences(&[headline(language, weighed), disagreement(language, weighed)])
}

/// What came of the round, in one sentence.
pub fn headline(language: Language, weighed: &Weighed) -> String {
    let names = |of: &[TechnologyIndex]| bold(names(language, weighed, of));
    match &weighed.outcome.verdict {
        TeamVerdict::NoBallots => say!(language, "said-nobody"),
        TeamVerdict::QuorumMissed { missing } => say!(
            language,
            "said-quorum-missed",
            missing = *missing,
            present = weighed.outcome.turnout.ballots + weighed.outcome.turnout.abstentions,
            quorum = weighed.outcome.turnout.quorum
        ),
        TeamVerdict::NoneLeft => say!(language, "said-none-left"),
        TeamVerdict::NoWeights => say!(language, "said-no-weights"),
        TeamVerdict::NothingApplies => say!(language, "said-nothing-applies"),
        TeamVerdict::OnlyOne(only) if is_alone(weighed) => {
            say!(language, "said-only", name = names(&[*only]))
        }
        TeamVerdict::OnlyOne(only) => say!(language, "said-only-scored", name = names(&[*only])),
        TeamVerdict::Tie(tied) => say!(language, "said-tied", names = names(tied)),
        TeamVerdict::TooClose(leader) => too_close(language, weighed, *leader),
        TeamVerdict::Clear(leader) => say!(language, "said-best", name = names(&[*leader])),
    }
}

/// Whether nothing else is left; otherwise nothing that is weighed applies to the others.
fn is_alone(weighed: &Weighed) -> bool {
    weighed
        .ranking()
        .is_some_and(|ranking| ranking.unscored.is_empty())
}

fn too_close(language: Language, weighed: &Weighed, leader: TechnologyIndex) -> String {
    let contest = weighed
        .ranking()
        .and_then(|ranking| ranking.contest.as_ref());
    let second = contest.map_or(leader, |contest| contest.runner_up);
    say!(
        language,
        "said-too-close",
        name = bold(technology_name(&weighed.topic, leader)),
        second = bold(technology_name(&weighed.topic, second))
    )
}

/// Whether it matters that the members weigh differently; empty where there is nothing to compare.
pub fn disagreement(language: Language, weighed: &Weighed) -> String {
    let outcome = &weighed.outcome;
    match &outcome.disagreement {
        Disagreement::Nobody if outcome.turnout.ballots == 1 => {
            say!(language, "said-one-ballot")
        }
        Disagreement::Nobody => String::new(),
        Disagreement::Harmless(common) => harmless(language, weighed, common),
        Disagreement::Matters {
            turns_on,
            is_fewest,
        } => {
            let mut criteria = Vec::new();
            for criterion in turns_on {
                criteria.push(weighed.topic.criteria[*criterion].name.clone());
            }
            let count = criteria.len();
            let criteria = bold(short_list(language, criteria, MOST_NAMED));
            if *is_fewest {
                say!(
                    language,
                    "said-turns-on",
                    count = count,
                    criteria = criteria
                )
            } else {
                say!(language, "said-turns-on-about", criteria = criteria)
            }
        }
    }
}

/// All get the same. What that is counts only if the team gets it as well.
fn harmless(language: Language, weighed: &Weighed, common: &[TechnologyIndex]) -> String {
    let count = weighed.outcome.agreement.of;
    let is_tie = matches!(weighed.outcome.verdict, TeamVerdict::Tie(_));
    match weighed.first() {
        Some(first) if is_tie && common.contains(&first) => say!(
            language,
            "said-all-get",
            count = count,
            name = names(language, weighed, common)
        ),
        Some(first) if common.contains(&first) => say!(
            language,
            "said-all-get",
            count = count,
            name = technology_name(&weighed.topic, first)
        ),
        Some(_) => say!(
            language,
            "said-all-but-mean",
            names = names(language, weighed, common)
        ),
        None => String::new(),
    }
}

/// How many members get by their own weights what the team gets; nothing where all or nobody can
/// be compared.
pub fn agreement(language: Language, weighed: &Weighed) -> Option<String> {
    let agreement = &weighed.outcome.agreement;
    let first = weighed.first()?;
    if !matches!(weighed.outcome.disagreement, Disagreement::Matters { .. }) {
        return None;
    }

    let groups = &agreement.groups;
    let with_team = groups.iter().find(|(leader, _)| *leader == first);
    Some(say!(
        language,
        "said-agreement",
        count = with_team.map_or(0, |(_, count)| *count),
        of = agreement.of,
        name = technology_name(&weighed.topic, first)
    ))
}

/// The share of all weightings under which each technology leads, whatever anybody wants; nothing
/// where nothing is ranked.
pub fn leads(language: Language, weighed: &Weighed) -> Option<String> {
    weighed.ranking()?;
    let mut leads: Vec<(TechnologyIndex, f64)> = Vec::new();
    for (technology, share) in weighed.outcome.leads.iter_enumerated() {
        // Less would read as nothing.
        if *share >= 0.005 {
            leads.push((technology, *share));
        }
    }
    leads.sort_by(|a, b| b.1.total_cmp(&a.1));
    if leads.is_empty() {
        return None;
    }

    let mut shares = Vec::new();
    for (technology, share) in leads {
        shares.push(say!(
            language,
            "said-leads-for",
            name = technology_name(&weighed.topic, technology),
            share = percent(language, share)
        ));
    }
    let shares = short_list(language, shares, MOST_NAMED);
    Some(say!(language, "said-leads", shares = shares))
}

/// What to do next, while nothing is chosen.
pub fn next_step(language: Language, weighed: Option<&Weighed>) -> String {
    let Some(weighed) = weighed else {
        return say!(language, "said-next-nobody");
    };
    match &weighed.outcome.verdict {
        TeamVerdict::NoBallots => say!(language, "said-next-nobody"),
        TeamVerdict::QuorumMissed { .. } => say!(language, "said-next-quorum"),
        TeamVerdict::NoneLeft => say!(language, "said-next-must"),
        TeamVerdict::NoWeights | TeamVerdict::NothingApplies => say!(language, "said-next-weights"),
        TeamVerdict::Tie(_) | TeamVerdict::TooClose(_) if differ(weighed) => {
            say!(language, "said-next-again")
        }
        TeamVerdict::Tie(_) | TeamVerdict::TooClose(_) => say!(language, "said-next-nobody"),
        TeamVerdict::OnlyOne(leader) | TeamVerdict::Clear(leader) => say!(
            language,
            "said-next-propose",
            name = technology_name(&weighed.topic, *leader)
        ),
    }
}

/// Whether the members weigh anything differently.
fn differ(weighed: &Weighed) -> bool {
    weighed.outcome.spreads.iter().any(|spread| *spread > 0.0)
}

/// What can be proposed: what leads, unless that is anything but sure.
pub fn proposable(weighed: &Weighed) -> Option<TechnologyIndex> {
    match &weighed.outcome.verdict {
        TeamVerdict::OnlyOne(leader) | TeamVerdict::Clear(leader) => Some(*leader),
        _ => None,
    }
}

/// What leads under how many members' own weights: `Go (3) and C (1)`.
pub fn groups(language: Language, weighed: &Weighed) -> Option<String> {
    let mut groups = Vec::new();
    for (technology, count) in &weighed.outcome.agreement.groups {
        let name = technology_name(&weighed.topic, *technology);
        groups.push(format!("{name} ({count})"));
    }
    (!groups.is_empty()).then(|| short_list(language, groups, MOST_NAMED))
}

fn names(language: Language, weighed: &Weighed, of: &[TechnologyIndex]) -> String {
    let mut names = Vec::new();
    for technology in of {
        names.push(technology_name(&weighed.topic, *technology).to_owned());
    }
    short_list(language, names, MOST_NAMED)
}

/// The name of the member who cast a ballot, or that it was a member.
pub fn voter(language: Language, weighed: &Weighed, ballot: usize) -> String {
    match weighed.members.get(ballot) {
        Some(Some(known)) => name(known),
        _ => say!(language, "said-a-ballot"),
    }
}
