//! Deadlines and rounds: closing, extending, reopening, cancelling, reminding.

use super::decision::{Decision, REMINDER_PAUSE};
use super::moment::Moment;
use super::person::Author;
use super::receipt::Receipt;
use super::refusal::ActRefusal;
use super::round::{Closing, Round};

impl Decision {
    pub(super) fn close(
        &mut self,
        by: Author,
        at: Moment,
        snapshot: String,
    ) -> Result<Receipt, ActRefusal> {
        self.must_be_open()?;
        let closes_at = self.round().closes_at;
        match by {
            Author::Clock if at < closes_at => return Err(ActRefusal::NotDue { closes_at }),
            Author::Clock => {}
            Author::Member(_) | Author::Nameless(_) => {
                self.in_charge(&by)?;
            }
        }

        let round = self.round_mut();
        round.snapshot = snapshot;
        round.closed = Some(Closing { at, by });
        Ok(Receipt::Done)
    }

    pub(super) fn extend(
        &mut self,
        by: &Author,
        at: Moment,
        closes_at: Moment,
    ) -> Result<Receipt, ActRefusal> {
        self.must_be_open()?;
        self.in_charge(by)?;
        if closes_at <= at || closes_at <= self.round().closes_at {
            return Err(ActRefusal::DeadlineTooEarly);
        }

        self.round_mut().closes_at = closes_at;
        Ok(Receipt::Done)
    }

    pub(super) fn reopen(
        &mut self,
        by: &Author,
        at: Moment,
        closes_at: Moment,
        snapshot: String,
    ) -> Result<Receipt, ActRefusal> {
        self.must_be_closed()?;
        self.in_charge(by)?;
        if closes_at <= at {
            return Err(ActRefusal::DeadlineTooEarly);
        }

        self.rounds.push(Round::new(at, closes_at, snapshot));
        self.reminded_at = None;
        Ok(Receipt::Done)
    }

    pub(super) fn cancel(&mut self, by: &Author) -> Result<Receipt, ActRefusal> {
        if self.cancelled_by.is_some() {
            return Err(ActRefusal::Cancelled);
        }

        let member = self.in_charge(by)?.clone();
        self.cancelled_by = Some(member);
        Ok(Receipt::Done)
    }

    pub(super) fn remind(&mut self, by: &Author, at: Moment) -> Result<Receipt, ActRefusal> {
        self.must_take_ballots(at)?;
        self.in_charge(by)?;
        if let Some(again_at) = self.reminded_at.map(|moment| moment.plus(REMINDER_PAUSE))
            && at < again_at
        {
            return Err(ActRefusal::RemindedAlready { again_at });
        }

        self.reminded_at = Some(at);
        Ok(Receipt::Done)
    }
}
