//! What the ballots came to, as Markdown for the record.

use super::markdown::{must_text, text};
use super::outcome_record::{DisagreementRecord, OutcomeRecord, VerdictRecord};
use super::record::Record;
use std::fmt::Write;

/// The verdict, and whether the disagreement matters.
pub(super) fn weighed(record: &Record, outcome: &OutcomeRecord) -> String {
    let name = |id: &String| text(record.snapshot.technology_name(id));
    let names = |ids: &[String]| names(record, ids);
    let verdict = match &outcome.verdict {
        VerdictRecord::NoBallots => "Nobody weighed in.".to_owned(),
        VerdictRecord::QuorumMissed { missing } => format!("The quorum was missed by {missing}."),
        VerdictRecord::NoneLeft => "The must-haves exclude every option.".to_owned(),
        VerdictRecord::NoWeights => "Nobody weighed any criterion.".to_owned(),
        VerdictRecord::NothingApplies => {
            "No criterion that the members weighed applies to the remaining options.".to_owned()
        }
        VerdictRecord::OnlyOne(only) => format!("Only {} meets all must-haves.", name(only)),
        VerdictRecord::Tie(tied) => format!("{} are tied.", names(tied)),
        VerdictRecord::TooClose(leader) => {
            format!("{} leads, but it is too close to call.", name(leader))
        }
        VerdictRecord::Clear(leader) => format!("{} leads.", name(leader)),
    };

    let all = outcome.weighing;
    let disagreement = match &outcome.disagreement {
        DisagreementRecord::Nobody => String::new(),
        DisagreementRecord::Harmless(common) => format!(
            " {}, each by their own weights, get {}.",
            if all == 2 {
                "Both members".to_owned()
            } else {
                format!("All {all} members")
            },
            names(common)
        ),
        DisagreementRecord::Matters { turns_on, .. } => {
            let criterion = |id: &String| text(record.snapshot.criterion_name(id));
            let criteria: Vec<String> = turns_on.iter().map(criterion).collect();
            format!(
                " By their own weights, members get different options; the outcome turns on {}.",
                criteria.join(", ")
            )
        }
    };
    format!("By the mean of the members' weights: {verdict}{disagreement}\n\n")
}

fn names(record: &Record, technologies: &[String]) -> String {
    let mut names = Vec::new();
    for technology in technologies {
        names.push(text(record.snapshot.technology_name(technology)));
    }
    names.join(", ")
}

/// A table of the scores; nothing if there is no ranking.
pub(super) fn scores(record: &Record, outcome: &OutcomeRecord) -> String {
    if outcome.ranking.is_empty() {
        return String::new();
    }

    let mut table =
        "| option | score of 100 | leads for this share of all weightings |\n|---|---|---|\n"
            .to_owned();
    for score in &outcome.ranking {
        let name = text(record.snapshot.technology_name(&score.technology));
        let share = outcome.leads.get(&score.technology).copied();
        let percent = 100.0 * share.unwrap_or_default();
        let _ = writeln!(table, "| {name} | {:.0} | {percent:.0} % |", score.score);
    }
    table + "\n"
}

/// Every must-have with its owner and what it excludes.
pub(super) fn must_haves(record: &Record, outcome: &OutcomeRecord) -> String {
    if outcome.must_haves.is_empty() {
        return String::new();
    }

    let mut list = String::new();
    for demand in &outcome.must_haves {
        let round = record.rounds.last();
        let ballot = round.and_then(|round| round.ballots.get(demand.ballot));
        let owner = ballot.and_then(|ballot| ballot.name.as_deref());
        let excluded = if demand.excludes.is_empty() {
            "nothing".to_owned()
        } else {
            names(record, &demand.excludes)
        };
        let _ = writeln!(
            list,
            "* Must-have of {}: {} {}; it excludes {excluded}.",
            owner.map_or("a member".to_owned(), text),
            text(record.snapshot.criterion_name(&demand.criterion)),
            must_text(&demand.must, record.snapshot.unit(&demand.criterion)),
        );
    }
    list + "\n"
}
