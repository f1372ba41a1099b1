//! Acts come in, each kept once; what they change is written in the same transaction.

use super::connect::{Store, Writing};
use super::error::{ActError, StoreError};
use super::outbox::{self, QueuedMessage};
use super::rows::{self, StoredDecision, Tx};
use super::{reading, snapshots};
use crate::decisions::secrecy::RoundKey;
use crate::decisions::{
    ActRefusal, ActingMember, Author, Change, Decision, DecisionPlace, Moment, Phase, Receipt,
    RecordedAct, Shown, Snapshot,
};

/// An act before the store's clock has given it its time.
#[derive(Debug, Clone)]
pub struct NewAct {
    /// From the interaction.
    pub id: String,
    pub by: ActingMember,
    pub change: Change,
}

/// What became of an attempt.
#[derive(Debug, Clone)]
pub struct ActResult {
    pub receipt: Receipt,
    /// The decision after it, as the member sees it.
    pub shown: Shown,
}

impl Store {
    /// Opens a decision. Its id is that of the act, so the same interaction opens one decision.
    ///
    /// # Errors
    /// If its terms are refused, or the database does not answer.
    pub async fn open_decision(
        &self,
        place: &DecisionPlace,
        attempt: NewAct,
        snapshot: &Snapshot,
        messages: &[QueuedMessage],
    ) -> Result<ActResult, ActError> {
        let mut writing = self.write().await?;
        let opened = self
            .try_open(&mut writing.tx, place, attempt, snapshot, messages)
            .await;
        self.finish(writing, opened).await
    }

    /// Does an act of a member on a decision of their server.
    ///
    /// # Errors
    /// If the server has no such decision, if the decision does not allow the act now, or if the
    /// database does not answer. Then nothing has changed.
    pub async fn act(
        &self,
        server: &str,
        decision: &str,
        attempt: NewAct,
        snapshot: Option<&Snapshot>,
        messages: &[QueuedMessage],
    ) -> Result<ActResult, ActError> {
        let mut writing = self.write().await?;
        let tx = &mut writing.tx;
        let done = match self.lock_decision(tx, server, decision).await {
            Ok(Some(kept)) => self.try_act(tx, kept, attempt, snapshot, messages).await,
            Ok(None) => Err(ActError::NotFound),
            Err(error) => Err(error.into()),
        };
        self.finish(writing, done).await
    }

    async fn try_act(
        &self,
        tx: &mut Tx,
        kept: StoredDecision,
        attempt: NewAct,
        snapshot: Option<&Snapshot>,
        messages: &[QueuedMessage],
    ) -> Result<ActResult, ActError> {
        let member = attempt.by.clone();
        let act = attempt.at(self.now(tx).await?);
        let (receipt, kept) = keep(tx, kept, act, snapshot, messages).await?;
        let shown = reading::shown(tx, kept, &member).await?;
        Ok(ActResult { receipt, shown })
    }

    /// Commits what was done, and wakes who sends its messages.
    async fn finish(
        &self,
        writing: Writing,
        done: Result<ActResult, ActError>,
    ) -> Result<ActResult, ActError> {
        let done = writing.finish(done).await?;
        self.queued.notify_one();
        Ok(done)
    }

    /// Queues a message of a decision for which nothing else changes.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn announce(
        &self,
        place: &DecisionPlace,
        decision: &str,
        message: QueuedMessage,
    ) -> Result<(), StoreError> {
        let mut writing = self.write().await?;
        let now = self.now(&mut writing.tx).await?;
        outbox::queue(&mut writing.tx, place, Some(decision), &[message], now).await?;
        writing.commit().await?;
        self.queued.notify_one();
        Ok(())
    }

    async fn try_open(
        &self,
        tx: &mut Tx,
        place: &DecisionPlace,
        attempt: NewAct,
        snapshot: &Snapshot,
        messages: &[QueuedMessage],
    ) -> Result<ActResult, ActError> {
        let (id, member) = (attempt.id.clone(), attempt.by.clone());
        if let Some(kept) = self.lock_decision(tx, &place.server, &id).await? {
            let receipt = Receipt::Repeated;
            let shown = reading::shown(tx, kept, &member).await?;
            return Ok(ActResult { receipt, shown });
        }

        let now = self.now(tx).await?;
        let act = attempt.at(now);
        let decision = Decision::open(&id, act.clone())?;
        let key = fresh_key(&decision)?;
        rows::add_decision(tx, &decision, place).await?;
        rows::add_act(tx, &id, 1, &act).await?;
        rows::update(tx, &decision, key.as_ref()).await?;

        snapshots::keep(tx, snapshot).await?;
        outbox::queue(tx, place, Some(&id), messages, now).await?;
        let kept = StoredDecision {
            decision,
            place: place.clone(),
            key,
            acts: 1,
        };
        Ok(ActResult {
            receipt: Receipt::Done,
            shown: reading::shown(tx, kept, &member).await?,
        })
    }
}

/// Applies an act and writes what it changed. Returns the decision after it.
pub(super) async fn keep(
    tx: &mut Tx,
    mut kept: StoredDecision,
    act: RecordedAct,
    snapshot: Option<&Snapshot>,
    messages: &[QueuedMessage],
) -> Result<(Receipt, StoredDecision), ActError> {
    let decision = &mut kept.decision;
    let act = decision.without_name(act, kept.key.as_ref())?;
    let rounds = decision.rounds().len();
    let receipt = decision.apply(act.clone())?;
    if receipt == Receipt::Repeated {
        return Ok((receipt, kept));
    }

    kept.acts += 1;
    rows::add_act(tx, &decision.id, kept.acts, &act).await?;
    let key = match decision.phase() {
        Phase::Open if decision.rounds().len() > rounds => fresh_key(decision)?,
        Phase::Open => kept.key.take(),
        Phase::Closed | Phase::Decided | Phase::Cancelled => None,
    };
    if key.is_none() && kept.key.is_some() {
        shuffle(tx, &decision.id).await?;
    }
    rows::update(tx, decision, key.as_ref()).await?;
    kept.key = key;

    if let Some(snapshot) = snapshot {
        snapshots::keep(tx, snapshot).await?;
    }
    let id = &kept.decision.id;
    outbox::queue(tx, &kept.place, Some(id), messages, act.at).await?;
    Ok((receipt, kept))
}

impl NewAct {
    fn at(self, at: Moment) -> RecordedAct {
        RecordedAct {
            id: self.id,
            by: Author::Member(self.by),
            at,
            change: self.change,
        }
    }
}

/// A new key for a round of an anonymous decision.
fn fresh_key(decision: &Decision) -> Result<Option<RoundKey>, StoreError> {
    if !decision.terms.anonymous {
        return Ok(None);
    }
    let mut random = [0; RoundKey::LENGTH];
    getrandom::getrandom(&mut random).map_err(|error| StoreError::Random(error.to_string()))?;
    Ok(Some(RoundKey::new(random)))
}

/// Puts the nameless acts of a decision into the order of their tags, keeping the last of each: the
/// order in which people spoke would tell who they are to those who watched the count.
async fn shuffle(tx: &mut Tx, decision: &str) -> Result<(), StoreError> {
    let acts = rows::acts(tx, decision).await?;
    let mut last = std::collections::BTreeMap::new();
    let mut places = Vec::new();
    for (number, act) in acts {
        if let Author::Nameless(tag) = &act.by {
            places.push(number);
            last.insert(tag.clone(), act);
        }
    }

    for number in &places {
        sqlx::query("DELETE FROM acts WHERE decision = $1 AND number = $2")
            .bind(decision)
            .bind(*number)
            .execute(&mut **tx)
            .await?;
    }
    // What was withdrawn leaves nothing.
    let said = last
        .into_values()
        .filter(|act| act.change != Change::Withdraw);
    for (number, act) in places.into_iter().zip(said) {
        rows::add_act(tx, decision, number, &act).await?;
    }
    Ok(())
}

/// A refusal that comes from the store itself.
impl ActError {
    /// The refusal, if it is one.
    pub fn refusal(&self) -> Option<&ActRefusal> {
        match self {
            ActError::Refused(refusal) => Some(refusal),
            ActError::NotFound | ActError::Store(_) => None,
        }
    }
}
