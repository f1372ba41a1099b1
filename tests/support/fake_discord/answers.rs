//! Answers to interactions, as tests get them.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use tokio::sync::oneshot;
use tokio::time::timeout;

use super::contract::Violation;
use super::faults::Fault;
use super::interactions::messages;

/// A file's name, content type and bytes.
pub type File = (String, String, Vec<u8>);

/// The answer to an interaction, as it came over REST.
#[derive(Clone, Debug)]
pub struct Callback {
    pub body: Value,
    pub files: Vec<File>,
    /// From writing the interaction's frame until the request was read.
    pub elapsed: Duration,
    /// The interaction that is answered.
    pub asked: Arc<Value>,
}

impl Callback {
    /// The message that people now see, as Discord would send it along with a click on it.
    pub fn message(&self) -> Value {
        messages::after(&self.asked, &self.body, &self.files)
    }
}

/// Why an interaction has no answer.
#[derive(Clone, Debug)]
pub enum NoAnswer {
    /// The answer broke the contract, in these places.
    Refused(Vec<Violation>),
    /// Nothing came within this time.
    TimedOut(Duration),
    /// The interaction was forgotten, because too many came after it.
    Forgotten,
}

impl fmt::Display for NoAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(violations) => {
                write!(f, "Discord refused the answer:")?;
                violations
                    .iter()
                    .try_for_each(|violation| write!(f, "\n  {violation}"))
            }
            Self::TimedOut(patience) => write!(f, "no answer within {patience:?}"),
            Self::Forgotten => write!(f, "no answer before too many later interactions"),
        }
    }
}

/// What became of an interaction, as far as Discord sees it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fate {
    Answered,
    /// No connection was there to carry it.
    Undelivered,
    /// It was handed to a connection, and nothing came back.
    Delivered,
    /// The last try to answer it met this fault.
    Failed(Fault),
    /// Its answer came too late.
    Late,
    /// Too many came after it.
    Forgotten,
}

/// What a waiting test gets.
pub type Outcome = Result<Callback, Vec<Violation>>;

/// An interaction whose answer is still to come.
pub struct Waiting {
    outcome: oneshot::Receiver<Outcome>,
    patience: Duration,
}

impl Waiting {
    /// Waits for this outcome, but not for ever.
    pub fn new(outcome: oneshot::Receiver<Outcome>, patience: Duration) -> Self {
        Self { outcome, patience }
    }

    /// Waits for the answer.
    pub async fn answer(self) -> Result<Callback, NoAnswer> {
        match timeout(self.patience, self.outcome).await {
            Ok(Ok(Ok(callback))) => Ok(callback),
            Ok(Ok(Err(violations))) => Err(NoAnswer::Refused(violations)),
            Ok(Err(_)) => Err(NoAnswer::Forgotten),
            Err(_) => Err(NoAnswer::TimedOut(self.patience)),
        }
    }
}
