//! Who may weigh in, who has, and by which rules.

use super::wording::{self, name, people};
use crate::commands::shares::short_list;
use crate::commands::spans::{filled, line, slot, time};
use crate::decisions::round::Says;
use crate::decisions::{PersonId, Phase, Shown, Tally, Terms, Who};
use crate::knowledge::prose::{MentionKind, Span};
use crate::language::Language;
use crate::say;

/// How many members are named who weighed in, and how many of those who did something else: with
/// the longest names, all must fit a message.
const MOST_WEIGHED: usize = 25;
const MOST_OTHERS: usize = 4;
/// How many members are mentioned.
const MOST_MENTIONED: usize = 25;

/// Who may weigh in.
pub fn who(language: Language, terms: &Terms) -> Vec<Span> {
    match &terms.who {
        Who::Anyone => line(&say!(language, "said-anyone")),
        Who::Role(role) => {
            let role = Span::Mention {
                of: MentionKind::Role,
                id: role.clone(),
                text: say!(language, "said-a-role"),
            };
            let text = say!(language, "said-of-role", role = slot(0));
            filled(&text, &[role])
        }
        Who::Members(members) => {
            let (members, spans) = people(language, members, MOST_MENTIONED);
            let text = say!(language, "said-of-members", members = members);
            filled(&text, &spans)
        }
    }
}

/// How many have said something, and who, as far as the terms let the channel know.
pub fn took_part(language: Language, shown: &Shown) -> Vec<Vec<Span>> {
    let terms = &shown.decision.terms;
    let mut lines = vec![line(&turnout(language, shown))];
    if names_are_shown(shown) {
        lines.extend(named(language, shown));
    } else {
        lines.extend(counted(language, shown));
    }
    if terms.shows_names && shown.decision.phase() == Phase::Open {
        lines.extend(not_heard_from(language, shown.missing.as_deref()));
    }
    lines
}

/// Names are known unless they are not kept; after the close they are in the record anyway.
fn names_are_shown(shown: &Shown) -> bool {
    let terms = &shown.decision.terms;
    let is_closed = shown.decision.phase() != Phase::Open;
    !terms.anonymous && (terms.shows_names || is_closed)
}

fn turnout(language: Language, shown: &Shown) -> String {
    let round = shown.decision.round();
    let is_open = shown.decision.phase() == Phase::Open;
    let quorum = shown.decision.terms.quorum;
    let count = if quorum > 0 {
        say!(
            language,
            "said-turnout-needed",
            present = round.present(),
            quorum = quorum
        )
    } else {
        say!(language, "said-turnout", count = round.ballots().count())
    };

    let rounds = shown.decision.rounds().len();
    if rounds > 1 && is_open {
        let round = say!(language, "said-round", count = rounds);
        return language.sentences(&[round, count]);
    }
    count
}

/// Who weighed in, who abstains, and who needs more time.
fn named(language: Language, shown: &Shown) -> Vec<Vec<Span>> {
    let (mut weighed, mut abstaining) = (Vec::new(), Vec::new());
    let (mut holding, mut times) = (Vec::new(), Vec::new());
    for response in shown.decision.round().responses.values() {
        let member = name(response.name.as_deref().unwrap_or_default());
        match &response.says {
            Says::Ballot(_) => weighed.push(member),
            Says::Abstain => abstaining.push(member),
            Says::Hold { until } => {
                let until_then = slot(times.len());
                let text = say!(language, "said-until", member = member, time = until_then);
                holding.push(text);
                times.push(time(*until));
            }
        }
    }

    let mut lines = Vec::new();
    if !weighed.is_empty() {
        let members = short_list(language, weighed, MOST_WEIGHED);
        lines.push(line(&say!(language, "said-weighed-in", members = members)));
    }
    if !abstaining.is_empty() {
        let members = short_list(language, abstaining, MOST_OTHERS);
        lines.push(line(&say!(language, "said-abstained", members = members)));
    }
    if !holding.is_empty() {
        let members = short_list(language, holding, MOST_OTHERS);
        let text = say!(language, "said-holding", members = members);
        lines.push(filled(&text, &times));
    }
    lines
}

/// How many abstain or need more time, without their names.
fn counted(language: Language, shown: &Shown) -> Option<Vec<Span>> {
    let round = shown.decision.round();
    let mut sentences = Vec::new();
    if round.abstentions() > 0 {
        let count = round.abstentions();
        sentences.push(say!(language, "said-abstentions", count = count));
    }
    if round.holds() > 0 {
        let count = round.holds();
        sentences.push(say!(language, "said-holds", count = count));
    }
    if sentences.is_empty() {
        return None;
    }
    Some(line(&language.sentences(&sentences)))
}

/// The listed members who have said nothing yet.
fn not_heard_from(language: Language, missing: Option<&[PersonId]>) -> Option<Vec<Span>> {
    let missing = missing.filter(|missing| !missing.is_empty())?;
    let (members, spans) = wording::people(language, missing, MOST_MENTIONED);
    let text = say!(language, "said-missing", members = members);
    Some(filled(&text, &spans))
}

/// The rules that a member should know before they weigh in.
pub fn rules(language: Language, terms: &Terms) -> Option<Vec<Span>> {
    let mut rules = Vec::new();
    if terms.tally == Tally::Hidden {
        rules.push(say!(language, "said-hidden"));
    }
    if terms.anonymous {
        rules.push(say!(language, "said-anonymous"));
    }
    if terms.needs_reason {
        rules.push(say!(language, "said-needs-reason"));
    }
    if rules.is_empty() {
        return None;
    }
    Some(line(&language.sentences(&rules)))
}
