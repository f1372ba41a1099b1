//! A list of acts -> a decision.

use super::act::{Change, RecordedAct};
use super::decision::Decision;
use super::person::Author;
use super::receipt::Receipt;
use super::refusal::ActRefusal;
use super::round::Round;
use std::collections::BTreeSet;

impl Decision {
    /// The decision that an act opens.
    ///
    /// # Errors
    /// If it is another act, if no member does it, or if nobody could decide by its terms.
    pub fn open(id: impl Into<String>, act: RecordedAct) -> Result<Self, ActRefusal> {
        let Change::Open(terms) = act.change else {
            return Err(ActRefusal::NotOpened);
        };
        let Author::Member(opener) = act.by else {
            return Err(ActRefusal::NotInCharge);
        };
        terms.check(act.at)?;

        let round = Round::new(act.at, terms.closes_at, terms.snapshot.clone());
        Ok(Self {
            id: id.into(),
            terms,
            opener,
            rounds: vec![round],
            cancelled_by: None,
            reminded_at: None,
            done: BTreeSet::from([act.id]),
        })
    }

    /// The decision after all of these acts; a refused act is left out, as it was when it came. So
    /// a later version may allow more, but never refuse what an earlier one has kept.
    ///
    /// # Errors
    /// If the first act does not open it.
    pub fn fold(
        id: impl Into<String>,
        acts: impl IntoIterator<Item = RecordedAct>,
    ) -> Result<Self, ActRefusal> {
        let mut acts = acts.into_iter();
        let first = acts.next().ok_or(ActRefusal::NotOpened)?;
        let mut decision = Self::open(id, first)?;

        for act in acts {
            let _refused = decision.apply(act);
        }
        Ok(decision)
    }

    /// Does an act, once for its id.
    ///
    /// # Errors
    /// If the act is not allowed now; then nothing has changed.
    pub fn apply(&mut self, act: RecordedAct) -> Result<Receipt, ActRefusal> {
        if self.done.contains(&act.id) {
            return Ok(Receipt::Repeated);
        }

        let id = act.id.clone();
        let receipt = self.change(act)?;
        self.done.insert(id);
        Ok(receipt)
    }

    fn change(&mut self, act: RecordedAct) -> Result<Receipt, ActRefusal> {
        let RecordedAct { by, at, change, .. } = act;
        match change {
            Change::Open(_) => Err(ActRefusal::OpenedAlready),
            Change::Cast(_) | Change::Abstain | Change::Hold { .. } | Change::Withdraw => {
                self.respond(&by, at, change)
            }
            Change::Close { snapshot } => self.close(by, at, snapshot),
            Change::Extend { closes_at } => self.extend(&by, at, closes_at),
            Change::Reopen {
                closes_at,
                snapshot,
            } => self.reopen(&by, at, closes_at, snapshot),
            Change::Cancel => self.cancel(&by),
            Change::Propose { technology, review } => self.propose(&by, at, technology, review),
            Change::Consent => self.consent(&by),
            Change::Object { reason } => self.object(&by, reason),
            Change::Answer { to, answer } => self.answer_objection(&by, &to, answer),
            Change::Decide {
                decider,
                name,
                technology,
                reason,
                review,
            } => self.decide(&by, at, (decider, name, reason), (technology, review)),
            Change::Remind => self.remind(&by, at),
        }
    }
}
