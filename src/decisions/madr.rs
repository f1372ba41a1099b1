//! A record as a Markdown file in the form of MADR 4 (Markdown Any Decision Records), in English,
//! for a team's repository.

use super::decision::Phase;
use super::markdown::{fact_text, source, text};
use super::record::{BallotRecord, ChoiceRecord, Record, RoundRecord};
use super::snapshot::{Assessed, SourceNote};
use super::weighed::{must_haves, scores, weighed};
use std::collections::BTreeMap;
use std::fmt::Write;

/// The Markdown of a record.
pub fn madr(record: &Record) -> String {
    let mut file = front_matter(record);
    let _ = write!(file, "# {}\n\n", text(&record.question));
    file += &context(record);
    file += &options(record);
    file += &outcome(record);
    file += &ratings(record);
    file += &more(record);
    file
}

fn front_matter(record: &Record) -> String {
    let status = match record.status {
        Phase::Open | Phase::Closed => "proposed",
        Phase::Decided => "accepted",
        Phase::Cancelled => "rejected",
    };
    let mut lines = format!("---\nstatus: {status}\n");
    let closed = record
        .rounds
        .last()
        .and_then(|round| round.closed_at.as_ref());
    let at = record.choice.as_ref().map(|choice| &choice.at).or(closed);
    if let Some(at) = at {
        let day: String = at.chars().take_while(|c| *c != 'T').collect();
        let _ = writeln!(lines, "date: {day}");
    }

    let names: Vec<&str> = record.rounds.last().map(voters).unwrap_or_default();
    if !names.is_empty() {
        // A list in JSON is one in YAML.
        let names = serde_json::to_string(&names).unwrap_or_default();
        let _ = writeln!(lines, "decision-makers: {names}");
    }
    lines + "---\n\n"
}

fn voters(round: &RoundRecord) -> Vec<&str> {
    round
        .ballots
        .iter()
        .filter_map(|ballot| ballot.name.as_deref())
        .collect()
}

fn context(record: &Record) -> String {
    let snapshot = &record.snapshot;
    format!(
        "## Context and Problem Statement\n\n\
         {} asked the team about {}. The ratings are those of version `{}` of the library, and are listed below.\n\n",
        text(&record.opened_by),
        text(&snapshot.title),
        snapshot.library.replace('`', "")
    )
}

fn options(record: &Record) -> String {
    let mut section = "## Considered Options\n\n".to_owned();
    for technology in &record.snapshot.technologies {
        if is_considered(record, &technology.id) {
            let _ = writeln!(section, "* {}", text(&technology.name));
        }
    }
    section + "\n"
}

fn is_considered(record: &Record, technology: &str) -> bool {
    let shortlist = &record.rules.shortlist;
    shortlist.is_empty() || shortlist.iter().any(|listed| listed == technology)
}

fn outcome(record: &Record) -> String {
    let mut section = "## Decision Outcome\n\n".to_owned();
    match (record.status, &record.choice) {
        (Phase::Cancelled, choice) => section += &cancelled(record, choice.as_ref()),
        (_, Some(choice)) => section += &chosen(record, choice),
        (_, None) => section += "Nothing is chosen yet.\n\n",
    }
    if let Some(outcome) = &record.outcome {
        section += &weighed(record, outcome);
        section += &scores(record, outcome);
        section += &must_haves(record, outcome);
    }

    let Some(choice) = &record.choice else {
        return section;
    };
    section += &consent(choice);
    if let Some(review) = choice.review
        && record.status != Phase::Cancelled
    {
        let _ = write!(
            section,
            "### Confirmation\n\nTo be reviewed on {review}.\n\n"
        );
    }
    section
}

fn cancelled(record: &Record, choice: Option<&ChoiceRecord>) -> String {
    let mut section = "The decision was cancelled: nothing is decided.\n\n".to_owned();
    if let Some(choice) = choice {
        let name = text(record.snapshot.technology_name(&choice.technology));
        let _ = write!(section, "Before that, “{name}” was chosen.\n\n");
    }
    section
}

fn chosen(record: &Record, choice: &ChoiceRecord) -> String {
    let name = text(record.snapshot.technology_name(&choice.technology));
    let by = text(&choice.by);
    match &choice.decided_because {
        Some(reason) => format!(
            "Chosen option: “{name}”, because {by} decided this. Their reason: {}\n\n",
            text(reason)
        ),
        None => format!(
            "Chosen option: “{name}”, because {by} proposed it and the team was asked for consent.\n\n"
        ),
    }
}

fn consent(choice: &ChoiceRecord) -> String {
    if choice.consents.is_empty() && choice.objections.is_empty() {
        return String::new();
    }

    let mut section = "### Consent\n\n".to_owned();
    for name in &choice.consents {
        let _ = writeln!(section, "* {} consents.", text(name));
    }
    for objection in &choice.objections {
        let _ = writeln!(
            section,
            "* {} objects: {}",
            text(&objection.name),
            text(&objection.reason)
        );
        let answer = objection
            .answer
            .as_deref()
            .map_or("none yet".to_owned(), text);
        let _ = writeln!(section, "  * Answer: {answer}");
    }
    section + "\n"
}

fn ratings(record: &Record) -> String {
    let mut section =
        "## Pros and Cons of the Options\n\nRatings from 1 to 5 and facts, as they were; “?” is unknown.\n\n"
            .to_owned();
    for technology in &record.snapshot.technologies {
        if !is_considered(record, &technology.id) {
            continue;
        }
        let _ = write!(section, "### {}\n\n", text(&technology.name));
        for criterion in &record.snapshot.criteria {
            section += &assessed(criterion, &technology.id, &record.snapshot.sources);
        }
        section.push('\n');
    }
    section
}

fn assessed(criterion: &Assessed, technology: &str, sources: &[SourceNote]) -> String {
    let known = known(criterion, technology);
    let cited = criterion.cited.get(technology).into_iter().flatten();
    let sources: Vec<String> = cited
        .filter_map(|at| sources.get(*at))
        .map(source)
        .collect();

    let mut line = format!("* {}: {known}", text(&criterion.name));
    if !sources.is_empty() {
        let _ = write!(line, " ({})", sources.join("; "));
    }
    line + "\n"
}

/// A fact, a rating, both, or why there is neither.
fn known(criterion: &Assessed, technology: &str) -> String {
    if let Some(reason) = criterion.not_applicable.get(technology) {
        return format!("does not apply: {}", text(reason));
    }

    let rating = criterion.ratings.get(technology).map(|rating| rating.get());
    let fact = criterion.facts.get(technology);
    let fact = fact.map(|fact| fact_text(fact, criterion.unit.as_deref()));
    match (fact, rating) {
        (Some(fact), Some(rating)) => format!("{fact} (rated {rating})"),
        (Some(fact), None) => fact,
        (None, Some(rating)) => rating.to_string(),
        (None, None) => "?".to_owned(),
    }
}

fn more(record: &Record) -> String {
    let mut section = "## More Information\n\n".to_owned();
    for (number, round) in (1..).zip(&record.rounds) {
        let _ = write!(
            section,
            "### Round {number}\n\nBallots: {}. Abstentions: {}. Still waiting: {}. Opened {}, closed {}.\n\n",
            round.ballots.len(),
            round.abstentions,
            round.holds,
            round.opened_at,
            round.closed_at.as_deref().unwrap_or("not yet")
        );
        if record.rules.anonymous {
            section += "The ballots are anonymous: they were kept without names.\n\n";
        }
        for ballot in &round.ballots {
            section += &cast(record, ballot);
        }
        section.push('\n');
    }
    section
}

fn cast(record: &Record, ballot: &BallotRecord) -> String {
    let weights: BTreeMap<&String, _> = ballot.ballot.weights.iter().collect();
    let mut parts = Vec::new();
    for (criterion, weight) in weights {
        if !weight.is_none() {
            parts.push(format!(
                "{} {}",
                text(record.snapshot.criterion_name(criterion)),
                weight.get()
            ));
        }
    }
    let name = ballot.name.as_deref().map_or("A member".to_owned(), text);
    let weights = if parts.is_empty() {
        "no weights".to_owned()
    } else {
        parts.join(", ")
    };
    let reason = match &ballot.ballot.reason {
        Some(reason) => format!(". {}", text(reason)),
        None => String::new(),
    };
    format!("* {name}: {weights}{reason}\n")
}
