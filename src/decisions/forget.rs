//! A person is erased from an act; what their ballots come to stays.

use super::act::{Change, RecordedAct};
use super::person::{Author, PersonId};
use super::terms::Who;

/// What is kept in place of a text that somebody wrote.
const ERASED: &str = "(erased)";

impl RecordedAct {
    /// Puts another id in the place of a person's, and removes their name and what they wrote;
    /// false if the act does not name them. The same substitute must be used in all acts of a
    /// decision.
    pub fn forget(&mut self, person: &PersonId, substitute: &PersonId) -> bool {
        let mut found = false;
        if let Author::Member(member) = &mut self.by
            && member.id == *person
        {
            found = true;
            member.id = substitute.clone();
            member.name = ERASED.to_owned();
            erase_texts(&mut self.change);
        }
        erase_mentions(&mut self.change, person, substitute) || found
    }
}

/// What the author wrote; the question belongs to the team.
fn erase_texts(change: &mut Change) {
    match change {
        Change::Cast(ballot) => erase(ballot.reason.as_mut()),
        Change::Object { reason } | Change::Decide { reason, .. } => erase(Some(reason)),
        Change::Answer { answer, .. } => erase(Some(answer)),
        _ => {}
    }
}

fn erase(text: Option<&mut String>) {
    if let Some(text) = text {
        ERASED.clone_into(text);
    }
}

/// Where an act of somebody else names the person.
fn erase_mentions(change: &mut Change, person: &PersonId, substitute: &PersonId) -> bool {
    let mut found = false;
    match change {
        Change::Open(terms) => {
            if let Who::Members(members) = &mut terms.who {
                for member in members.iter_mut().filter(|member| *member == person) {
                    substitute.clone_into(member);
                    found = true;
                }
            }
        }
        Change::Answer { to, .. } if to == person => {
            substitute.clone_into(to);
            found = true;
        }
        Change::Decide {
            decider,
            name,
            reason,
            ..
        } if decider == person => {
            substitute.clone_into(decider);
            ERASED.clone_into(name);
            ERASED.clone_into(reason);
            found = true;
        }
        _ => {}
    }
    found
}
