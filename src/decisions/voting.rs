//! What members say: ballots, abstentions, holds, and taking them back.

use super::act::Change;
use super::decision::Decision;
use super::moment::Moment;
use super::person::{Author, Voter};
use super::receipt::Receipt;
use super::refusal::ActRefusal;
use super::round::{Says, VoterResponse};

impl Decision {
    /// Replaces a voter's previous response. Takes only changes that are responses: a ballot, a
    /// hold, a withdrawal or an abstention.
    pub(super) fn respond(
        &mut self,
        by: &Author,
        at: Moment,
        change: Change,
    ) -> Result<Receipt, ActRefusal> {
        self.must_take_ballots(at)?;
        let (voter, name) = self.voter(by)?;

        let says = match change {
            Change::Cast(ballot) => {
                ballot.check(self.terms.needs_reason)?;
                Says::Ballot(ballot)
            }
            Change::Hold { until } => {
                self.check_hold(at, until)?;
                Says::Hold { until }
            }
            Change::Withdraw => return self.withdraw(&voter),
            _ => Says::Abstain,
        };

        let response = VoterResponse { name, says };
        let before = self.round_mut().responses.insert(voter, response);
        Ok(match before {
            None => Receipt::First,
            Some(_) => Receipt::Changed,
        })
    }

    fn withdraw(&mut self, voter: &Voter) -> Result<Receipt, ActRefusal> {
        match self.round_mut().responses.remove(voter) {
            Some(_) => Ok(Receipt::Done),
            None => Err(ActRefusal::NothingToWithdraw),
        }
    }

    fn check_hold(&self, at: Moment, until: Moment) -> Result<(), ActRefusal> {
        if until <= at || until > self.round().closes_at {
            return Err(ActRefusal::HoldOutOfTime);
        }
        Ok(())
    }

    /// Who is speaking. Whether a nameless voter is invited was checked before the name was
    /// removed.
    fn voter(&self, by: &Author) -> Result<(Voter, Option<String>), ActRefusal> {
        match (by, self.terms.anonymous) {
            (Author::Nameless(tag), true) => Ok((Voter::Nameless(tag.clone()), None)),
            (Author::Nameless(_), false) => Err(ActRefusal::NameMissing),
            (_, true) => Err(ActRefusal::NameNotRemoved),
            (by, false) => {
                let member = self.invited(by)?;
                let voter = Voter::Named(member.id.clone());
                Ok((voter, Some(member.name.clone())))
            }
        }
    }
}
