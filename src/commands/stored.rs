//! What the store says, read before a question is answered, so that the answer itself asks nothing.

use crate::decisions::{ActRefusal, DecisionLine, Moment, Receipt, Shown};

/// What a command's answers need of the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StoreNeed {
    Nothing,
    /// What was decided in the channel.
    Decided,
    /// The decisions of the channel, and the one that is asked about.
    Decisions,
}

/// Whether decisions can be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StoreState {
    /// The operator keeps none, or this is no running bot.
    Off,
    /// The database does not answer.
    Down,
    Open,
}

/// What is known without a store.
pub(crate) static NOTHING_STORED: Stored = Stored {
    state: StoreState::Off,
    now: Moment::new(0),
    zone: None,
    lines: Vec::new(),
    shown: None,
    done: None,
};

/// What the store says.
#[derive(Debug, Clone)]
pub struct Stored {
    pub state: StoreState,
    /// By the clock of the store.
    pub now: Moment,
    /// The time zone of the person, if they told it.
    pub zone: Option<String>,
    /// The decisions of the channel, the latest first. Those of other channels are not read: not
    /// everybody here can see them.
    pub lines: Vec<DecisionLine>,
    /// The decision that is asked about, after what the event did to it.
    pub shown: Option<Shown>,
    /// What became of the event's act; `None` if it has none.
    pub done: Option<Result<Receipt, ActRefusal>>,
}

impl Stored {
    /// What is known without a store.
    pub fn nothing() -> Self {
        NOTHING_STORED.clone()
    }
}
