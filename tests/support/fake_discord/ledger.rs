//! Interactions on their way: which are open, who waits for the answer, what became of them.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};

use serde_json::Value;
use tokio::sync::oneshot;

use super::answers::{Callback, Fate, File, Outcome, Waiting};
use super::contract::Violation;
use super::faults::Fault;
use super::interactions::messages;
use super::options::Options;

/// How many interactions are remembered, so that a long load run does not fill the memory.
const REMEMBERED: usize = 2_000;

/// Why Discord does not take an answer or an edit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Refusal {
    UnknownInteraction,
    AlreadyAnswered,
    UnknownWebhook,
    UnknownMessage,
}

struct Entry {
    token: String,
    asked: Arc<Value>,
    sent: Option<Instant>,
    answer_within: Duration,
    waiter: Option<oneshot::Sender<Outcome>>,
    answered: bool,
    /// What kept the last try to answer from succeeding.
    obstacle: Option<Fate>,
    message: Option<Value>,
}

/// All interactions that are remembered.
#[derive(Default)]
pub struct Ledger {
    book: Mutex<Book>,
}

#[derive(Default)]
struct Book {
    entries: HashMap<u64, Entry>,
    by_token: HashMap<String, u64>,
    oldest_first: VecDeque<u64>,
}

impl Ledger {
    /// Enters an interaction that is about to be sent.
    pub fn open(&self, asked: &Arc<Value>, options: &Options) -> (u64, Waiting) {
        let id = number(&asked["id"]);
        let token = asked["token"].as_str().unwrap_or_default().to_owned();
        let (waiter, outcome) = oneshot::channel();
        let entry = Entry {
            token,
            asked: Arc::clone(asked),
            sent: None,
            answer_within: options.answer_within,
            waiter: Some(waiter),
            answered: false,
            obstacle: None,
            message: None,
        };
        self.book().enter(id, entry);
        (id, Waiting::new(outcome, options.patience))
    }

    /// Notes that the frame is being written now.
    pub fn sent(&self, id: u64) {
        if let Some(entry) = self.book().entries.get_mut(&id) {
            entry.sent = Some(Instant::now());
        }
    }

    /// Notes that a try to answer meets a fault of the script.
    pub fn met(&self, id: &str, fault: Fault) {
        let mut book = self.book();
        if let Some(entry) = id
            .parse()
            .ok()
            .and_then(|id: u64| book.entries.get_mut(&id))
        {
            entry.obstacle = Some(Fate::Failed(fault));
        }
    }

    /// What became of an interaction.
    pub fn fate(&self, asked: &Value) -> Fate {
        let book = self.book();
        match book.entries.get(&number(&asked["id"])) {
            None => Fate::Forgotten,
            Some(entry) if entry.answered => Fate::Answered,
            Some(Entry {
                obstacle: Some(obstacle),
                ..
            }) => *obstacle,
            Some(Entry { sent: None, .. }) => Fate::Undelivered,
            Some(_) => Fate::Delivered,
        }
    }

    /// The interaction that an answer is meant for, if it may still be answered.
    pub fn claim(&self, id: &str, token: &str, at: Instant) -> Result<Arc<Value>, Refusal> {
        let mut book = self.book();
        let (_, entry) = book.answerable(id, token, at)?;
        Ok(Arc::clone(&entry.asked))
    }

    /// Enters the answer and passes it to the test that waits for it.
    pub fn answer(
        &self,
        (id, token): (&str, &str),
        (body, files): (Value, Vec<File>),
        at: Instant,
    ) -> Result<(), Refusal> {
        let mut book = self.book();
        let (sent, entry) = book.answerable(id, token, at)?;
        entry.answered = true;
        entry.message = Some(messages::after(&entry.asked, &body, &files));
        let callback = Callback {
            body,
            files,
            elapsed: at.saturating_duration_since(sent),
            asked: Arc::clone(&entry.asked),
        };
        if let Some(waiter) = entry.waiter.take() {
            waiter.send(Ok(callback)).ok(); // Nobody has to wait.
        }
        Ok(())
    }

    /// Tells the waiting test that the answer was refused; a better one may still come.
    pub fn refuse(&self, id: &str, violations: Vec<Violation>) {
        let mut book = self.book();
        let entry = id
            .parse()
            .ok()
            .and_then(|id: u64| book.entries.get_mut(&id));
        if let Some(waiter) = entry.and_then(|entry| entry.waiter.take()) {
            waiter.send(Err(violations)).ok(); // Nobody has to wait.
        }
    }

    /// The interaction behind a webhook's token, and the message that answered it.
    pub fn behind(&self, token: &str) -> Result<(Arc<Value>, Value), Refusal> {
        let mut book = self.book();
        let entry = book.answered(token)?;
        let message = entry.message.clone().ok_or(Refusal::UnknownMessage)?;
        Ok((Arc::clone(&entry.asked), message))
    }

    /// Replaces the message that answered an interaction, or deletes it.
    pub fn replace_message(&self, token: &str, message: Option<Value>) {
        if let Ok(entry) = self.book().answered(token) {
            entry.message = message;
        }
    }

    /// The message that answered this interaction, in its current state.
    pub fn message_of(&self, asked: &Value) -> Option<Value> {
        let book = self.book();
        book.entries.get(&number(&asked["id"]))?.message.clone()
    }

    fn book(&self) -> MutexGuard<'_, Book> {
        self.book.lock().expect("no writer panics")
    }
}

impl Book {
    fn enter(&mut self, id: u64, entry: Entry) {
        self.by_token.insert(entry.token.clone(), id);
        self.entries.insert(id, entry);
        self.oldest_first.push_back(id);
        if self.oldest_first.len() > REMEMBERED {
            let oldest = self.oldest_first.pop_front();
            let entry = oldest.and_then(|id| self.entries.remove(&id));
            entry.and_then(|entry| self.by_token.remove(&entry.token));
        }
    }

    fn answerable(
        &mut self,
        id: &str,
        token: &str,
        at: Instant,
    ) -> Result<(Instant, &mut Entry), Refusal> {
        let unknown = Refusal::UnknownInteraction;
        let id: u64 = id.parse().map_err(|_| unknown)?;
        let entry = self.entries.get_mut(&id).ok_or(unknown)?;
        let sent = entry.sent.ok_or(unknown)?;
        if entry.token != token {
            return Err(unknown);
        }
        if at.saturating_duration_since(sent) > entry.answer_within {
            entry.obstacle = Some(Fate::Late);
            return Err(unknown);
        }
        if entry.answered {
            return Err(Refusal::AlreadyAnswered);
        }
        Ok((sent, entry))
    }

    fn answered(&mut self, token: &str) -> Result<&mut Entry, Refusal> {
        let id = self.by_token.get(token).ok_or(Refusal::UnknownWebhook)?;
        let entry = self.entries.get_mut(id).filter(|entry| entry.answered);
        entry.ok_or(Refusal::UnknownWebhook)
    }
}

fn number(id: &Value) -> u64 {
    let id = id.as_str().and_then(|id| id.parse().ok());
    id.expect("an interaction has an id, which is a number in a string")
}
