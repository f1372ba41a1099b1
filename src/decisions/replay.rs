//! A decision against another snapshot of its topic: what a new library does to it.

use super::decision::{Decision, Phase};
use super::opinions::{MemberMustHave, Opinions};
use super::snapshot::Snapshot;
use super::table::AssessmentTable;
use super::terms::Tally;
use crate::index::TechnologyIndex;
use crate::knowledge::must_have::MustHave;
use crate::ranking::Assessment;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// What the present round's ballots come to with other ratings. Technologies and criteria are named
/// by their ids.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Replay {
    pub topic: TopicChange,
    /// What leads under the mean weights after all must-haves, with the old ratings and with the
    /// new ones; several in a tie.
    pub led: Vec<String>,
    pub leads: Vec<String>,
    /// The technology that was chosen, or, before that, the one that led.
    pub chosen: Option<String>,
    /// Must-haves that the chosen technology met and does not meet any more.
    pub excluded_by: Vec<FailedMustHave>,
    /// Whether the chosen technology is not in the library any more.
    pub chosen_is_gone: bool,
    /// How many members get something else by their own weights than they got.
    pub would_choose_otherwise: usize,
    pub added_technologies: Vec<String>,
    pub removed_technologies: Vec<String>,
    pub added_criteria: Vec<String>,
    pub removed_criteria: Vec<String>,
    pub assessments: Vec<AssessmentChange>,
}

/// What became of the topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TopicChange {
    Same,
    /// It has another title.
    Renamed(String),
    /// It is not in the library any more: nothing else can be said.
    Removed,
}

/// A must-have that excludes the chosen technology.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FailedMustHave {
    /// Whose, by the order of the ballots.
    pub owner: usize,
    pub criterion: String,
    pub must: MustHave,
    /// What is known: too little, or nothing.
    pub found: Assessment,
}

/// A rating or a fact that is another one.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AssessmentChange {
    pub technology: String,
    pub criterion: String,
    pub from: Assessment,
    pub to: Assessment,
}

/// Computes what a new snapshot does to a decision; `None` where the library has lost the topic.
/// The old snapshot is the one that the present round was closed with.
pub fn replay(decision: &Decision, old: &Snapshot, new: Option<&Snapshot>) -> Replay {
    let shortlist = &decision.terms.shortlist;
    let before = Side::new(decision, AssessmentTable::new(old, shortlist));
    let chosen = match decision.choice() {
        Some(choice) => Some(choice.technology.clone()),
        None => before.leaders.first().cloned(),
    };

    let Some(new) = new else {
        return Replay::without_topic(before.leaders, chosen);
    };
    let after = Side::new(decision, AssessmentTable::new(new, shortlist));
    let changed =
        |old: &Side, new: &Side| missing(&old.table.technologies, &new.table.technologies);
    Replay {
        topic: if old.title == new.title {
            TopicChange::Same
        } else {
            TopicChange::Renamed(new.title.clone())
        },
        excluded_by: exclusions(chosen.as_deref(), &before, &after),
        chosen_is_gone: is_gone(chosen.as_deref(), &before, &after),
        chosen,
        would_choose_otherwise: otherwise(&before, &after),
        added_technologies: changed(&after, &before),
        removed_technologies: changed(&before, &after),
        added_criteria: missing(&after.table.criteria, &before.table.criteria),
        removed_criteria: missing(&before.table.criteria, &after.table.criteria),
        assessments: assessment_changes(&before.table, &after.table),
        led: before.leaders,
        leads: after.leaders,
    }
}

impl Replay {
    fn without_topic(led: Vec<String>, chosen: Option<String>) -> Self {
        Self {
            topic: TopicChange::Removed,
            led,
            leads: Vec::new(),
            chosen,
            excluded_by: Vec::new(),
            chosen_is_gone: false,
            would_choose_otherwise: 0,
            added_technologies: Vec::new(),
            removed_technologies: Vec::new(),
            added_criteria: Vec::new(),
            removed_criteria: Vec::new(),
            assessments: Vec::new(),
        }
    }

    /// Whether something else would lead now.
    pub fn is_another_outcome(&self) -> bool {
        self.topic != TopicChange::Removed && self.led != self.leads
    }

    /// The technologies that the library had not and that would lead now.
    pub fn leading_newcomers(&self) -> impl Iterator<Item = &String> {
        self.leads
            .iter()
            .filter(|leader| self.added_technologies.contains(leader))
    }

    /// Whether the channel hears of it. While a hidden decision is open it does not: what would
    /// lead is what nobody may know yet.
    pub fn is_news(&self, decision: &Decision) -> bool {
        let is_secret = decision.phase() == Phase::Open && decision.terms.tally == Tally::Hidden;
        let matters =
            self.is_another_outcome() || !self.excluded_by.is_empty() || self.chosen_is_gone;
        matters && !is_secret && decision.phase() != Phase::Cancelled
    }

    /// A deduplication key for what is posted in the channel: other changes of the library do not
    /// post the same news again.
    pub fn id(&self) -> String {
        let told = (
            &self.led,
            &self.leads,
            &self.chosen,
            &self.excluded_by,
            self.chosen_is_gone,
        );
        // Plain values can always be written.
        let text = serde_json::to_vec(&told).unwrap_or_default();
        hex::encode(Sha256::digest(text))
    }
}

/// The ballots with the ratings of one snapshot.
struct Side<'a> {
    table: AssessmentTable<'a>,
    demands: Vec<MemberMustHave>,
    leaders: Vec<String>,
    own: Vec<Vec<TechnologyIndex>>,
}

impl<'a> Side<'a> {
    fn new(decision: &Decision, table: AssessmentTable<'a>) -> Self {
        let ballots = decision.round().ballots().map(|(_, ballot)| ballot);
        let opinions = Opinions::new(&table, ballots);
        let own = opinions.own_leaders();
        let leaders = opinions.field.leaders(&opinions.mean);
        let id = |leader: TechnologyIndex| table.technologies[leader].to_owned();
        Self {
            leaders: leaders.into_iter().map(id).collect(),
            demands: opinions.demands,
            own,
            table,
        }
    }
}

fn exclusions(chosen: Option<&str>, before: &Side, after: &Side) -> Vec<FailedMustHave> {
    let Some(chosen) = chosen.and_then(|chosen| after.table.technology(chosen)) else {
        return Vec::new();
    };
    let chosen_before = before.table.technology(after.table.technologies[chosen]);

    let mut exclusions = Vec::new();
    for (old, new) in before.demands.iter().zip(&after.demands) {
        let excluded = |demand: &MemberMustHave, technology| demand.excludes.contains(&technology);
        let was_excluded = chosen_before.is_some_and(|chosen| excluded(old, chosen));
        if let Some(criterion) = new.at
            && excluded(new, chosen)
            && !was_excluded
        {
            exclusions.push(FailedMustHave {
                owner: new.owner,
                criterion: new.criterion.clone(),
                must: new.must.clone(),
                found: after.table.assessments[chosen][criterion].clone(),
            });
        }
    }
    exclusions
}

fn is_gone(chosen: Option<&str>, before: &Side, after: &Side) -> bool {
    let is_in = |side: &Side| chosen.is_some_and(|chosen| side.table.technology(chosen).is_some());
    is_in(before) && !is_in(after)
}

/// How many members' own leaders have nothing in common with what they were.
fn otherwise(before: &Side, after: &Side) -> usize {
    let mut count = 0;
    for (old, new) in before.own.iter().zip(&after.own) {
        let old: BTreeSet<&str> = old.iter().map(|t| before.table.technologies[*t]).collect();
        let keeps = new
            .iter()
            .any(|t| old.contains(after.table.technologies[*t]));
        count += usize::from(!keeps && !old.is_empty());
    }
    count
}

/// What the one list has and the other has not.
fn missing<'a>(
    of: impl IntoIterator<Item = &'a &'a str>,
    from: impl IntoIterator<Item = &'a &'a str>,
) -> Vec<String> {
    let from: BTreeSet<&str> = from.into_iter().copied().collect();
    let mut missing = Vec::new();
    for id in of {
        if !from.contains(id) {
            missing.push((*id).to_owned());
        }
    }
    missing
}

/// The changes of what both have.
fn assessment_changes(before: &AssessmentTable, after: &AssessmentTable) -> Vec<AssessmentChange> {
    let mut changes = Vec::new();
    for (new, technology) in after.technologies.iter_enumerated() {
        let Some(old) = before.technology(technology) else {
            continue;
        };
        for (criterion, id) in after.criteria.iter_enumerated() {
            let Some(old_criterion) = before.criterion(id) else {
                continue;
            };
            let (from, to) = (
                &before.assessments[old][old_criterion],
                &after.assessments[new][criterion],
            );
            if from != to {
                changes.push(AssessmentChange {
                    technology: (*technology).to_owned(),
                    criterion: (*id).to_owned(),
                    from: from.clone(),
                    to: to.clone(),
                });
            }
        }
    }
    changes
}
