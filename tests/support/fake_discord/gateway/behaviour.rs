//! How the gateway goes wrong, for every connection that is opened from then on.

/// What a connection does that it should not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Behaviour {
    /// Nothing.
    #[default]
    Sound,
    /// TCP connects, and the upgrade to a WebSocket is never answered.
    NoUpgrade,
    /// HELLO never comes.
    NoHello,
    /// READY and RESUMED never come.
    NoGreeting,
    /// IDENTIFY is answered by closing with a code: for one shard, or for all.
    CloseOnIdentify { code: u16, shard: Option<u32> },
    /// READY and RESUMED are followed by closing with a code.
    CloseOnGreeting(u16),
    /// READY and RESUMED are followed by the request to reconnect.
    ReconnectOnGreeting,
}
