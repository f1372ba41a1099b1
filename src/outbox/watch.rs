//! A new library: every decision is computed again with its own ballots, and the channel hears of
//! it where something else would come of them.

use super::writer::snapshot_of;
use crate::decisions::{Decision, DecisionPlace, Snapshot, replay};
use crate::edition::Editions;
use crate::instance::Instance;
use crate::language::Language;
use crate::store::{Store, StoreError, evidence};
use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::sleep;

/// How often to look for a new library.
const EVERY: Duration = Duration::from_secs(1);
/// How long a store that does not answer is left alone.
const AGAIN: Duration = Duration::from_secs(10);

/// Watches the library of an instance until it is dropped. The first look is at the library that is
/// there at the start: it may be new since the last one.
pub async fn watch(instance: Arc<Instance>, store: Store) {
    let mut seen = None;
    loop {
        let editions = instance.editions();
        let version = version(&editions);
        if seen.as_ref() != Some(&version) {
            match compare_all(&editions, &store).await {
                Ok(()) => seen = Some(version),
                Err(error) => {
                    tracing::warn!(%error, "decisions were not compared with the new library");
                    sleep(AGAIN).await;
                }
            }
        }
        drop(editions);
        sleep(EVERY).await;
    }
}

fn version(editions: &Editions) -> String {
    let original = editions.in_language(Language::default());
    original.library.version().to_owned()
}

/// Compares every decision, and queues what the channel has to hear.
async fn compare_all(editions: &Editions, store: &Store) -> Result<(), StoreError> {
    let mut known = KnownSnapshots {
        editions,
        store,
        old: HashMap::new(),
        new: HashMap::new(),
    };
    let mut pages = store.pages();
    while let Some(page) = pages.next().await? {
        for (place, decision) in page {
            known.compare(&place, &decision).await?;
        }
    }
    Ok(())
}

/// The snapshots that were read already: many decisions have the same.
struct KnownSnapshots<'a> {
    editions: &'a Editions,
    store: &'a Store,
    old: HashMap<String, Option<Snapshot>>,
    /// The new snapshots by topic, with their ids.
    new: HashMap<String, Option<(String, Snapshot)>>,
}

impl KnownSnapshots<'_> {
    async fn compare(
        &mut self,
        place: &DecisionPlace,
        decision: &Decision,
    ) -> Result<(), StoreError> {
        let id = &decision.round().snapshot;
        if !self.old.contains_key(id) {
            let snapshot = self.store.snapshot(id).await?;
            self.old.insert(id.clone(), snapshot);
        }
        let topic = &decision.terms.topic;
        let editions = self.editions;
        let new = self.new.entry(topic.clone());
        let new = new.or_insert_with(|| {
            let snapshot = snapshot_of(editions, topic)?;
            Some((snapshot.id(), snapshot))
        });

        let Some(Some(old)) = self.old.get(id) else {
            return Ok(());
        };
        if new.as_ref().is_some_and(|(new, _)| new == id) {
            return Ok(());
        }
        let new = new.as_ref().map(|(_, snapshot)| snapshot);
        let replay = replay(decision, old, new);
        if replay.is_news(decision) {
            let message = evidence(&decision.id, &replay.id());
            self.store.announce(place, &decision.id, message).await?;
        }
        Ok(())
    }
}
