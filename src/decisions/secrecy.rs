//! Ballots without names.
//!
//! In an anonymous decision the name is removed before the ballot is kept. What is kept in its
//! place is a tag: HMAC-SHA-256 over the decision, the round and the person, under a random key of
//! that round. The same person gets the same tag, so they can change and withdraw their ballot;
//! when the round is closed the key is dropped, and nothing can compute tags any more.
//!
//! | who | while the round is open | after the close |
//! |---|---|---|
//! | members, by any answer of the bot | see how many, and, if the terms say so, who; never both with a live tally | see the ballots in the order of their tags, which is random |
//! | holders of the record | there is none yet | the same: no names, tags, times or order in it |
//! | who can read the database | can compute the tags of persons whose ids they know | cannot, the key is gone; backups made while it was open still have it |
//! | who can read Discord's or the network's logs | may match times, so the time of the act is that of the round's opening, and its id is a tag too | the same |
//!
//! What no key can hide: a ballot alone, a reason in somebody's own words, a unanimous team.

use super::act::RecordedAct;
use super::decision::Decision;
use super::person::{Author, PersonId, Tag, Voter};
use super::refusal::ActRefusal;
use super::round::VoterResponse;
use super::terms::Who;
use hmac::{Hmac, Mac};
use sha2::Sha256;

/// The key of one round of one decision. It is kept apart from the acts, and dropped at the close.
#[derive(Clone, PartialEq, Eq)]
pub struct RoundKey([u8; RoundKey::LENGTH]);

/// What a tag is the tag of.
const PERSON: &str = "person";
const ACT: &str = "act";

impl RoundKey {
    /// In bytes.
    pub const LENGTH: usize = 32;

    /// A key of bytes that nobody can guess.
    pub const fn new(random: [u8; Self::LENGTH]) -> Self {
        Self(random)
    }

    /// In hexadecimal.
    pub fn written(&self) -> String {
        hex::encode(self.0)
    }

    fn tag(&self, decision: &str, round: usize, kind: &str, id: &str) -> Option<Tag> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).ok()?;
        // Lengths in front, so that no two different lists of parts read the same.
        for part in [decision, &round.to_string(), kind, id] {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part.as_bytes());
        }
        Some(Tag(hex::encode(mac.finalize().into_bytes())))
    }
}

impl Decision {
    /// The act as it may be kept: without its name and time where the decision is anonymous and the
    /// act is a ballot, an abstention, a hold or a withdrawal; any other as it is.
    ///
    /// # Errors
    /// If the member may not weigh in, or not any more: nobody can check that afterwards.
    pub fn without_name(
        &self,
        act: RecordedAct,
        key: Option<&RoundKey>,
    ) -> Result<RecordedAct, ActRefusal> {
        if !self.terms.anonymous || !act.change.is_response() {
            return Ok(act);
        }
        self.must_take_ballots(act.at)?;
        let member = self.invited(&act.by)?;

        // The key is dropped at the close, and only then.
        let person = self
            .tag(key, PERSON, &member.id.0)
            .ok_or(ActRefusal::Closed)?;
        let Tag(id) = self.tag(key, ACT, &act.id).ok_or(ActRefusal::Closed)?;

        Ok(RecordedAct {
            id,
            by: Author::Nameless(person),
            at: self.round().opened_at,
            change: act.change,
        })
    }

    /// What a person said in this round; for an anonymous decision only the key can tell.
    pub fn response_of(&self, person: &PersonId, key: Option<&RoundKey>) -> Option<&VoterResponse> {
        let voter = if self.terms.anonymous {
            Voter::Nameless(self.tag(key, PERSON, &person.0)?)
        } else {
            Voter::Named(person.clone())
        };
        self.round().responses.get(&voter)
    }

    /// The listed members who have said nothing yet; `None` where nobody is listed, or where
    /// nothing can tell any more.
    pub fn missing(&self, key: Option<&RoundKey>) -> Option<Vec<&PersonId>> {
        let Who::Members(members) = &self.terms.who else {
            return None;
        };
        if self.terms.anonymous && key.is_none() {
            return None;
        }

        let mut missing = Vec::new();
        for member in members {
            if self.response_of(member, key).is_none() {
                missing.push(member);
            }
        }
        Some(missing)
    }

    fn tag(&self, key: Option<&RoundKey>, kind: &str, id: &str) -> Option<Tag> {
        key?.tag(&self.id, self.rounds.len(), kind, id)
    }
}
