//! What unprompted messages say, from the decision and the library as they are now.

use super::sender::MessageWriter;
use crate::answer::Answer;
use crate::commands::decide::{announce, board};
use crate::commands::{Context, StoreState, Stored};
use crate::decisions::{ActingMember, Moment, PersonId, Shown, Snapshot, replay};
use crate::edition::Editions;
use crate::instance::Instance;
use crate::language::Language;
use crate::store::{AtDeadline, MessageKind, Outgoing, Store, StoreError};
use std::sync::Arc;

/// Says what an instance says of its decisions.
pub struct DecisionWriter {
    pub instance: Arc<Instance>,
    pub store: Store,
}

impl AtDeadline for DecisionWriter {
    fn snapshot(&self, topic: &str) -> Option<Snapshot> {
        snapshot_of(&self.instance.editions(), topic)
    }
}

/// A topic as it is in the articles' own language.
pub(super) fn snapshot_of(editions: &Editions, topic: &str) -> Option<Snapshot> {
    let library = &editions.in_language(Language::default()).library;
    let topic = library.topic(topic)?;
    Some(Snapshot::of(library.version(), topic))
}

impl MessageWriter for DecisionWriter {
    async fn write(&self, message: &Outgoing) -> Result<Option<Answer>, StoreError> {
        let Some(decision) = &message.decision else {
            return Ok(None);
        };
        let server = &message.place.server;
        let Some(shown) = self.store.show(server, decision, &nobody()).await? else {
            return Ok(None);
        };

        let now = self.store.time().await?;
        Ok(self.said(message, &shown, now))
    }
}

impl DecisionWriter {
    fn said(&self, message: &Outgoing, shown: &Shown, now: Moment) -> Option<Answer> {
        let editions = self.instance.editions();
        let stored = Stored {
            state: StoreState::Open,
            now,
            ..Stored::nothing()
        };
        let terms = &shown.decision.terms;
        let language = Language::of_code(&terms.language).unwrap_or_default();
        let cx = Context {
            stored: &stored,
            ..self.instance.context(&editions, language)
        };

        let mut answer = match message.kind {
            MessageKind::Board => board::board(&cx, shown),
            MessageKind::Outcome => announce::outcome_message(&cx, shown),
            MessageKind::Reminder => announce::reminder(&cx, shown),
            MessageKind::Review => {
                let review = shown.decision.choice()?.review?;
                // Another choice was made since, with another day.
                if review.to_string() != message.body {
                    return None;
                }
                announce::review_due(&cx, shown)
            }
            MessageKind::Evidence => {
                let new = snapshot_of(&editions, &terms.topic);
                let replay = replay(&shown.decision, shown.snapshot.as_ref()?, new.as_ref());
                // The library may have changed back meanwhile.
                if !replay.is_news(&shown.decision) {
                    return None;
                }
                announce::evidence(&cx, shown, &replay, new.as_ref())
            }
        };
        answer.language = language;
        Some(answer)
    }
}

/// Who has no ballot: what the channel sees is the same for everyone.
fn nobody() -> ActingMember {
    ActingMember {
        id: PersonId(String::new()),
        name: String::new(),
        roles: Vec::new(),
        manages: false,
    }
}
