//! Orders that a test gives to the gateway.

use std::sync::atomic::Ordering;

use super::FakeDiscord;
use super::gateway::behaviour::Behaviour;

impl FakeDiscord {
    /// Cuts every gateway connection without a close frame; the sessions can be resumed.
    pub fn drop_connections(&self) {
        self.shared.sessions.drop_connections();
    }

    /// Closes every gateway connection with this code; some codes end the session, as on Discord.
    pub fn close_connections(&self, code: u16) {
        self.shared.sessions.close_connections(code);
    }

    /// Asks every connection to reconnect and resume (opcode 7).
    pub fn ask_to_reconnect(&self) {
        self.shared.sessions.ask_to_reconnect();
    }

    /// Declares every session invalid (opcode 9); those not resumable are forgotten.
    pub fn invalidate_sessions(&self, resumable: bool) {
        self.shared.sessions.invalidate(resumable);
    }

    /// Says anything to every connection, though Discord might never say it.
    pub fn say(&self, text: &str) {
        self.shared.sessions.say(text);
    }

    /// Says anything to every connection, in a binary frame.
    pub fn say_binary(&self, text: &str) {
        self.shared.sessions.say_binary(text);
    }

    /// From now on, new connections go wrong in this way.
    pub fn behave(&self, behaviour: Behaviour) {
        self.shared.sessions.behave(behaviour);
    }

    /// From now on, this many shards are recommended and allowed.
    pub fn recommend_shards(&self, shards: u32) {
        self.shared.shards.store(shards, Ordering::Relaxed);
    }

    /// Acknowledges no heartbeat any more, or does so again.
    pub fn ignore_heartbeats(&self, ignore: bool) {
        self.shared.sessions.deaf.store(ignore, Ordering::Relaxed);
    }
}
