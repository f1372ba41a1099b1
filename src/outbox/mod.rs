//! Messages that the bot sends unprompted: decisions whose deadline has passed are closed, and what
//! is due is sent, over whichever chat.
//!
//! A message waits in the store until it is sent, so a process may end at any moment. Several
//! processes share the work: each message and each deadline is taken by one of them.

mod again;
mod leaving;
mod sender;
mod unsent_log;
mod watch;
mod writer;

pub(crate) use leaving::forget_left;
pub use leaving::look;
pub use sender::{MessageWriter, SendFailure, Sender, Unsent};
pub use watch::watch;
pub use writer::DecisionWriter;

use crate::metrics::Metrics;
use crate::store::{Outgoing, Store};
use again::{again, paused_for};
use std::future::Future;
use std::pin::pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::Notify;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, timeout};
use unsent_log::UnsentLog;

/// How often the store is asked for what is due. Deadlines are given in minutes.
const EVERY: Duration = Duration::from_secs(1);
/// How many messages a process sends at the same time, so that a slow channel keeps no other
/// waiting.
const AT_ONCE: usize = 4;
/// How long a sender's lease on a message lasts, in milliseconds: longer than sending can take,
/// shorter than a chat remembers a nonce.
const LEASE: i64 = 60_000;
/// How long messages that are being sent may take when the process is to stop.
const FINISH_WITHIN: Duration = Duration::from_secs(3);

/// Closes and sends.
pub struct Outbox<S, W> {
    store: Store,
    sender: S,
    writer: W,
    metrics: Arc<Metrics>,
    /// Notified when this process has queued something.
    queued: Arc<Notify>,
    paused_until: Mutex<Option<Instant>>,
    stopping: AtomicBool,
    unsent_log: UnsentLog,
}

impl<S: Sender + 'static, W: MessageWriter + 'static> Outbox<S, W> {
    /// An outbox that looks at its store when something is queued there, and now and then.
    pub fn new(store: Store, sender: S, writer: W, metrics: Arc<Metrics>) -> Self {
        Self {
            queued: store.queued(),
            store,
            sender,
            writer,
            metrics,
            paused_until: Mutex::default(),
            stopping: AtomicBool::new(false),
            unsent_log: UnsentLog::default(),
        }
    }

    /// Closes and sends until it is to stop; then it finishes what is being sent.
    pub async fn run(self, stop: impl Future<Output = ()>) {
        let outbox = Arc::new(self);
        let mut sending = pin!(outbox.keep_sending());

        tokio::select! {
            () = stop => {}
            () = outbox.keep_closing() => {}
            () = &mut sending => {}
        }

        outbox.stopping.store(true, Ordering::Relaxed);
        outbox.queued.notify_one();
        if timeout(FINISH_WITHIN, sending).await.is_err() {
            tracing::warn!(
                "some messages were still being sent; they are sent after the next start"
            );
        }
    }

    /// Closes what is due, and measures what waits.
    async fn keep_closing(&self) {
        loop {
            while self.close_one().await {
                self.queued.notify_one();
            }
            self.measure().await;
            sleep(EVERY).await;
        }
    }

    /// Closes one decision; false if none is due.
    async fn close_one(&self) -> bool {
        match self.store.close_due(&self.writer).await {
            Ok(done) => done.is_some(),
            Err(error) => {
                self.unsent_log.store_failed(&error);
                false
            }
        }
    }

    async fn measure(&self) {
        if let Ok(waiting) = self.store.waiting_messages().await {
            self.metrics.messages_waiting(waiting.count, waiting.oldest);
        }
    }

    /// Sends what is due when something is queued, and now and then.
    async fn keep_sending(self: &Arc<Self>) {
        while !self.is_stopping() {
            self.send_due().await;

            tokio::select! {
                () = self.queued.notified() => {}
                () = sleep(EVERY) => {}
            }
        }
    }

    async fn send_due(self: &Arc<Self>) {
        // Most of the time there is nothing, which one question tells.
        if !self.send_one().await {
            return;
        }

        let mut senders = JoinSet::new();
        for _ in 0..AT_ONCE {
            let outbox = Arc::clone(self);
            senders.spawn(async move { while outbox.send_one().await {} });
        }
        while senders.join_next().await.is_some() {}
    }

    /// Sends one message; false if there is nothing to do now.
    async fn send_one(&self) -> bool {
        if self.is_stopping() || self.is_paused() {
            return false;
        }
        match self.store.take_message(LEASE).await {
            Ok(Some(message)) => {
                self.send(&message).await;
                true
            }
            Ok(None) => false,
            Err(error) => {
                self.unsent_log.store_failed(&error);
                false
            }
        }
    }

    async fn send(&self, message: &Outgoing) {
        let answer = match self.writer.write(message).await {
            Ok(Some(answer)) => answer,
            Ok(None) => return self.sent(message, None).await,
            // It stays this sender's for a while, and is then taken again.
            Err(error) => return self.unsent_log.store_failed(&error),
        };

        match self.sender.send(message, &answer).await {
            Ok(posted) => {
                self.metrics.message_sent(message.kind);
                self.sent(message, Some(&posted)).await;
            }
            Err(unsent) => self.not_sent(message, unsent).await,
        }
    }

    /// Writes down that a message was sent. Only this process knows it, so it does not give up
    /// while the database is down.
    async fn sent(&self, message: &Outgoing, posted: Option<&str>) {
        let Outgoing { id, version, .. } = message;
        while let Err(error) = self.store.message_sent(id, *version, posted).await {
            self.unsent_log.store_failed(&error);
            sleep(EVERY).await;
        }
    }

    async fn not_sent(&self, message: &Outgoing, unsent: Unsent) {
        let failure = again(message, unsent.failure);
        if let Some(pause) = paused_for(unsent.failure) {
            self.pause(pause);
        }

        self.unsent_log.not_sent(message, &unsent, failure.again);
        if let (SendFailure::Trouble(trouble), None) = (unsent.failure, failure.again) {
            self.metrics.message_failed(trouble);
        }
        if let Err(error) = self.store.message_failed(message, failure).await {
            self.unsent_log.store_failed(&error);
        }
    }

    fn is_stopping(&self) -> bool {
        self.stopping.load(Ordering::Relaxed)
    }

    fn pause(&self, pause: Duration) {
        let until = Instant::now() + pause;
        let mut paused = self.paused_until();
        *paused = (*paused).max(Some(until));
    }

    fn is_paused(&self) -> bool {
        self.paused_until()
            .is_some_and(|until| Instant::now() < until)
    }

    fn paused_until(&self) -> std::sync::MutexGuard<'_, Option<Instant>> {
        // Nothing panics while the lock is held; if it did, the time would still be right.
        self.paused_until
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}
