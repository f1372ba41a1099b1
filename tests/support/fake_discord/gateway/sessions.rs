//! Gateway sessions: what was dispatched in each, and which connection carries it.

use std::collections::{HashMap, VecDeque};
use std::sync::atomic::AtomicBool;
use std::sync::{Mutex, MutexGuard};

use serde_json::{Value, json};
use tokio::sync::mpsc::UnboundedSender;

use super::behaviour::Behaviour;
use super::payloads;
use crate::support::fake_discord::ids;

/// How many dispatches a session keeps for a RESUME.
const KEPT: usize = 1_000;

/// Close codes after which Discord lets nobody resume.
const FINAL: [u16; 9] = [4003, 4004, 4007, 4009, 4010, 4011, 4012, 4013, 4014];

/// A text frame, and the interaction that it carries.
#[derive(Clone, Debug)]
pub struct Frame {
    pub text: String,
    pub interaction: Option<u64>,
    /// Whether it is sent as if it were no text.
    pub binary: bool,
}

/// Instructions to a connection.
#[derive(Debug)]
pub enum Order {
    Send(Frame),
    Close(u16),
    Drop,
}

/// The way to give orders to a connection.
pub type Link = UnboundedSender<Order>;

struct Session {
    shard: u32,
    seq: u64,
    kept: VecDeque<(u64, Frame)>,
    link: Option<Link>,
}

/// All sessions and connections.
#[derive(Default)]
pub struct Sessions {
    /// Whether heartbeats go unacknowledged.
    pub deaf: AtomicBool,
    behaviour: Mutex<Behaviour>,
    links: Mutex<Vec<Link>>,
    by_id: Mutex<HashMap<String, Session>>,
}

impl Sessions {
    /// How new connections go wrong.
    pub fn behaviour(&self) -> Behaviour {
        *self.behaviour.lock().expect("no writer panics")
    }

    /// From now on, new connections go wrong in this way.
    pub fn behave(&self, behaviour: Behaviour) {
        *self.behaviour.lock().expect("no writer panics") = behaviour;
    }

    /// Registers a new connection, so that orders reach it.
    pub fn connect(&self, link: Link) {
        let mut links = self.links.lock().expect("no writer panics");
        links.retain(|link| !link.is_closed());
        links.push(link);
    }

    /// Opens a session for a shard, in place of the one that it had.
    pub fn open(&self, shard: u32, link: Link) -> String {
        let id = format!("session-{}", ids::next());
        let session = Session {
            shard,
            seq: 0,
            kept: VecDeque::new(),
            link: Some(link),
        };
        let mut sessions = self.sessions();
        sessions.retain(|_, session| session.shard != shard);
        sessions.insert(id.clone(), session);
        id
    }

    /// Takes a session up again after `seq`; `None` when it is unknown or never got so far.
    pub fn resume(&self, id: &str, seq: u64, link: &Link) -> Option<()> {
        let mut sessions = self.sessions();
        let session = sessions.get_mut(id).filter(|session| seq <= session.seq)?;
        let missed = session.kept.iter().filter(|(number, _)| *number > seq);
        for (_, frame) in missed {
            tell(link, Order::Send(frame.clone()));
        }
        session.link = Some(link.clone());
        Some(())
    }

    /// Notes that a connection is gone; its session waits for a RESUME.
    pub fn disconnect(&self, id: &str, link: &Link) {
        if let Some(session) = self.sessions().get_mut(id) {
            session.link.take_if(|current| current.same_channel(link));
        }
    }

    /// Forgets a session for good.
    pub fn end(&self, id: &str) {
        self.sessions().remove(id);
    }

    /// Dispatches an event in one session.
    pub fn dispatch(&self, id: &str, event: &str, data: &Value) {
        if let Some(session) = self.sessions().get_mut(id) {
            session.dispatch(event, data, None);
        }
    }

    /// Dispatches an interaction to a shard; false when the shard has no session.
    pub fn interact(&self, shard: u32, interaction: &Value, id: u64) -> bool {
        let mut sessions = self.sessions();
        let session = sessions.values_mut().find(|session| session.shard == shard);
        session
            .map(|session| session.dispatch("INTERACTION_CREATE", interaction, Some(id)))
            .is_some()
    }

    /// Whether a session with this id can still be used.
    pub fn knows(&self, id: &str) -> bool {
        self.sessions().contains_key(id)
    }

    /// Whether a shard has a session, connected or not.
    pub fn exists(&self, shard: u32) -> bool {
        let sessions = self.sessions();
        sessions.values().any(|session| session.shard == shard)
    }

    /// Whether a shard has a session with a connection.
    pub fn is_live(&self, shard: u32) -> bool {
        let sessions = self.sessions();
        let mut sessions = sessions.values();
        sessions.any(|session| session.shard == shard && session.link.is_some())
    }

    /// Cuts all connections without a word.
    pub fn drop_connections(&self) {
        self.unlink();
        self.tell_all(|| Order::Drop);
    }

    /// Closes all connections with this code.
    pub fn close_connections(&self, code: u16) {
        self.unlink();
        if FINAL.contains(&code) {
            self.sessions().clear();
        }
        self.tell_all(|| Order::Close(code));
    }

    /// Asks all clients to reconnect.
    pub fn ask_to_reconnect(&self) {
        self.tell_all(|| Order::Send(plain(&payloads::reconnect())));
    }

    /// Declares all sessions invalid.
    pub fn invalidate(&self, resumable: bool) {
        if !resumable {
            self.sessions().clear();
        }
        self.tell_all(|| Order::Send(plain(&payloads::invalid_session(resumable))));
    }

    /// Says anything to all clients.
    pub fn say(&self, text: &str) {
        self.tell_all(|| {
            Order::Send(Frame {
                text: text.to_owned(),
                interaction: None,
                binary: false,
            })
        });
    }

    /// Says anything to all clients, in a binary frame.
    pub fn say_binary(&self, text: &str) {
        self.tell_all(|| {
            Order::Send(Frame {
                text: text.to_owned(),
                interaction: None,
                binary: true,
            })
        });
    }

    /// Removes the connections from their sessions immediately, so that `is_live` is right.
    fn unlink(&self) {
        for session in self.sessions().values_mut() {
            session.link = None;
        }
    }

    fn tell_all(&self, order: impl Fn() -> Order) {
        for link in self.links.lock().expect("no writer panics").iter() {
            tell(link, order());
        }
    }

    fn sessions(&self) -> MutexGuard<'_, HashMap<String, Session>> {
        self.by_id.lock().expect("no writer panics")
    }
}

impl Session {
    fn dispatch(&mut self, event: &str, data: &Value, interaction: Option<u64>) {
        self.seq += 1;
        let text = json!({"t": event, "s": self.seq, "op": 0, "d": data}).to_string();
        let frame = Frame {
            text,
            interaction,
            binary: false,
        };
        if let Some(link) = &self.link {
            tell(link, Order::Send(frame.clone()));
        }
        self.kept.push_back((self.seq, frame));
        if self.kept.len() > KEPT {
            self.kept.pop_front();
        }
    }
}

/// A frame that belongs to no session.
pub fn plain(payload: &Value) -> Frame {
    Frame {
        text: payload.to_string(),
        interaction: None,
        binary: false,
    }
}

fn tell(link: &Link, order: Order) {
    link.send(order).ok(); // A connection that is gone needs no orders.
}
