//! What explains an outcome, in entries: who gets what, where the weights differ, the must-haves,
//! the members' own reasons.

use super::finding::voter;
use super::topic_at_vote::gone;
use super::weighed::Weighed;
use super::wording::{names, size, text_size, typed};
use crate::answer::surface::{ANSWER, ENTRY};
use crate::answer::{Entry, OwnLeader, Spread};
use crate::commands::must_text;
use crate::commands::ranking_text::format::technology_name;
use crate::commands::shares::{percent, short_list};
use crate::commands::spans::line;
use crate::decisions::Disagreement;
use crate::decisions::opinions::MemberMustHave;
use crate::index::CriterionIndex;
use crate::knowledge::prose::Span;
use crate::language::{Language, bold};
use crate::say;

/// What the entries of a message hold together; the rest is for its title, its notes and its
/// sources.
pub const ROOM: usize = ANSWER * 3 / 5;
/// How many members a line names.
const MOST_MEMBERS: usize = 8;
/// How many technologies a line names.
const MOST_NAMED: usize = 4;
/// How many criteria are shown on which the members are farthest apart.
const MOST_SPREADS: usize = 3;
/// How many characters of a member's reason are shown; the record has all of it.
const REASON: usize = 200;

/// An entry with as many lines as fit, and how many more there are; `None` if there are no lines.
pub fn entry(language: Language, heading: String, lines: Vec<Vec<Span>>) -> Option<Entry> {
    if lines.is_empty() {
        return None;
    }

    let count = lines.len();
    let mut kept = Vec::new();
    let mut left = ENTRY.saturating_sub(40);
    for line in lines {
        let size = size(&line);
        if size > left {
            break;
        }
        left -= size;
        kept.push(line);
    }
    if kept.len() < count {
        let more = count - kept.len();
        kept.push(line(&say!(language, "said-more", count = more)));
    }
    Some(Entry {
        heading,
        lines: kept,
    })
}

/// What an entry takes of the room of a message.
pub fn entry_size(entry: &Entry) -> usize {
    let lines: usize = entry.lines.iter().map(|line| size(line)).sum();
    text_size(&entry.heading) + lines
}

/// The entries for which there is room, in their order.
pub fn fitting(entries: Vec<Entry>, room: usize) -> Vec<Entry> {
    let mut left = room;
    let mut fitting = Vec::new();
    for entry in entries {
        if let Some(rest) = left.checked_sub(entry_size(&entry)) {
            left = rest;
            fitting.push(entry);
        }
    }
    fitting
}

/// Who gets what by their own weights, if not all get the same.
pub fn own_leaders(language: Language, weighed: &Weighed) -> Option<Entry> {
    let Disagreement::Matters { .. } = weighed.outcome.disagreement else {
        return None;
    };

    let mut lines = Vec::new();
    for of in leaders(weighed) {
        let mut text = format!("{} ({})", bold(&of.heading), of.count);
        if !of.members.is_empty() {
            let members = of.members.iter().map(String::as_str);
            let members = names(language, members, MOST_MEMBERS);
            text = say!(language, "of-subject", subject = text, text = members);
        }
        lines.push(line(&text));
    }
    entry(language, say!(language, "said-own-heading"), lines)
}

/// What leads under how many members' own weights, for the picture as well.
pub fn leaders(weighed: &Weighed) -> Vec<OwnLeader> {
    let mut leaders = Vec::new();
    for (technology, count) in &weighed.outcome.agreement.groups {
        let mut members = Vec::new();
        for (at, member) in weighed.members.iter().enumerate() {
            if weighed.own_leader(at) == Some(*technology) {
                members.extend(member.clone());
            }
        }
        leaders.push(OwnLeader {
            heading: technology_name(&weighed.topic, *technology).to_owned(),
            id: weighed.topic.technologies[*technology].id.clone(),
            count: *count,
            members,
        });
    }
    leaders
}

/// The criteria on which the members' weights differ, the farthest apart first.
pub fn spreads(weighed: &Weighed) -> Vec<(CriterionIndex, Spread)> {
    let mut spreads = Vec::new();
    for (index, criterion) in weighed.topic.criteria.iter_enumerated() {
        let mut shares: Vec<f64> = Vec::new();
        for member in &weighed.outcome.members {
            shares.extend(member.shares.as_ref().map(|shares| shares[index]));
        }
        shares.sort_by(f64::total_cmp);
        let sum: f64 = shares.iter().sum();
        if shares.len() < 2 || sum == 0.0 {
            continue;
        }

        let mean = sum / shares.len() as f64;
        let spread = Spread {
            criterion: criterion.name.clone(),
            id: criterion.id.clone(),
            shares,
            mean,
        };
        spreads.push((index, spread));
    }
    spreads.sort_by(|(a, _), (b, _)| {
        let spreads = &weighed.outcome.spreads;
        spreads[*b].total_cmp(&spreads[*a])
    });
    spreads
}

/// Where the weights differ: under the criteria that the outcome turns on, otherwise where they are
/// farthest apart.
pub fn differences(language: Language, weighed: &Weighed) -> Option<Entry> {
    let turns_on: &[CriterionIndex] = match &weighed.outcome.disagreement {
        Disagreement::Matters { turns_on, .. } => turns_on,
        Disagreement::Harmless(_) | Disagreement::Nobody => &[],
    };

    let mut lines = Vec::new();
    for (at, spread) in spreads(weighed) {
        let counts = turns_on.contains(&at) || turns_on.is_empty() && lines.len() < MOST_SPREADS;
        if counts && weighed.outcome.spreads[at] > 0.0 {
            lines.push(line(&difference(language, weighed, at, &spread)));
        }
    }
    entry(language, say!(language, "said-spread-heading"), lines)
}

/// How far apart the members are on a criterion, with those at both ends.
fn difference(
    language: Language,
    weighed: &Weighed,
    at: CriterionIndex,
    spread: &Spread,
) -> String {
    let low = spread.shares.first().copied().unwrap_or_default();
    let high = spread.shares.last().copied().unwrap_or_default();
    let criterion = bold(&spread.criterion);
    let mean = percent(language, spread.mean);
    if weighed.is_nameless() {
        return say!(
            language,
            "said-spread",
            criterion = criterion,
            low = percent(language, low),
            high = percent(language, high),
            mean = mean
        );
    }
    say!(
        language,
        "said-spread-named",
        criterion = criterion,
        low = percent(language, low),
        lowest = with_share(language, weighed, at, low),
        high = percent(language, high),
        highest = with_share(language, weighed, at, high),
        mean = mean
    )
}

/// The members who give a criterion this share.
fn with_share(
    language: Language,
    weighed: &Weighed,
    criterion: CriterionIndex,
    share: f64,
) -> String {
    let mut members = Vec::new();
    for (member, of) in weighed.members.iter().zip(&weighed.outcome.members) {
        let own = of.shares.as_ref().map(|shares| shares[criterion]);
        if own == Some(share) {
            members.extend(member.as_deref());
        }
    }
    names(language, members, MOST_NAMED)
}

/// Every must-have with its owners and what it rules out.
pub fn must_haves(language: Language, weighed: &Weighed) -> Option<Entry> {
    let mut groups: Vec<(&MemberMustHave, Vec<String>)> = Vec::new();
    for demand in &weighed.outcome.demands {
        let owner = voter(language, weighed, demand.owner);
        let is_same = |(known, _): &&mut (&MemberMustHave, Vec<String>)| {
            known.criterion == demand.criterion && known.must == demand.must
        };
        match groups.iter_mut().find(is_same) {
            Some((_, owners)) if weighed.is_nameless() => owners.truncate(1),
            Some((_, owners)) => owners.push(owner),
            None => groups.push((demand, vec![owner])),
        }
    }

    // What rules out the most comes first.
    groups.sort_by_key(|(demand, _)| std::cmp::Reverse(demand.excludes.len()));
    let mut lines = Vec::new();
    for (demand, owners) in groups {
        let owners = short_list(language, owners, MOST_MEMBERS);
        lines.push(line(&must_have(language, weighed, demand, &owners)));
    }
    entry(language, say!(language, "said-must-heading"), lines)
}

fn must_have(
    language: Language,
    weighed: &Weighed,
    demand: &MemberMustHave,
    owners: &str,
) -> String {
    let owners = bold(owners);
    let Some(at) = demand.at else {
        let criterion = gone(&demand.criterion, &demand.must);
        let must = must_text::text(language, &criterion, &demand.must);
        return say!(language, "said-must-gone", members = owners, must = must);
    };

    let must = must_text::text(language, &weighed.topic.criteria[at], &demand.must);
    if demand.excludes.is_empty() {
        return say!(
            language,
            "said-must-harmless",
            members = owners,
            must = must
        );
    }
    let mut excluded = Vec::new();
    for technology in &demand.excludes {
        excluded.push(technology_name(&weighed.topic, *technology).to_owned());
    }
    say!(
        language,
        "said-must",
        members = owners,
        must = must,
        names = short_list(language, excluded, MOST_NAMED)
    )
}

/// The reasons that the members gave.
pub fn reasons(language: Language, weighed: &Weighed) -> Option<Entry> {
    let mut lines = Vec::new();
    for (at, ballot) in weighed.ballots.iter().enumerate() {
        if let Some(reason) = &ballot.reason {
            let quoted = say!(language, "quoted", text = typed(reason, REASON));
            let voter = bold(voter(language, weighed, at));
            let text = say!(language, "of-subject", subject = voter, text = quoted);
            lines.push(line(&text));
        }
    }
    entry(language, say!(language, "said-reasons-heading"), lines)
}
