//! Why a connection ended, and what to do about it.

use std::time::Duration;

/// Why a connection ended or never came about.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Lost {
    #[error("{what} did not come within {} s", .within.as_secs_f32())]
    Late {
        what: &'static str,
        within: Duration,
    },
    #[error("cannot {what}: {reason}")]
    Failed { what: &'static str, reason: String },
    #[error("the gateway closed the connection with code {0}")]
    Closed(u16),
    #[error("the gateway cut the connection")]
    Cut,
    #[error("the gateway acknowledged no heartbeat")]
    Silent,
    #[error("the gateway asked to reconnect")]
    ReconnectRequested,
    #[error("the gateway declared the session invalid")]
    Invalid { resumable: bool },
    #[error("the gateway sent a frame that cannot be read: {0}")]
    Unreadable(String),
    #[error("the bot is stopping")]
    Stopping,
}

/// What a shard does after it lost its connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Reconnects and resumes the session.
    Resume,
    /// Reconnects and starts a new session.
    Identify,
    /// Looks up how many shards there should be, then starts a new session.
    CountShards,
    /// Stops the bot, because this is permanent.
    GiveUp(Fatal),
}

/// A failure that is permanent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fatal {
    #[error("Discord does not accept the bot token")]
    WrongToken,
    #[error("this version of Discord's gateway is no longer supported (code 4012); update Weighin")]
    OldVersion,
    #[error("Discord does not know the requested intents (code 4013)")]
    InvalidIntents,
    #[error("Discord does not allow the requested intents (code 4014)")]
    ForbiddenIntents,
}

impl Lost {
    /// What to do next, according to Discord's documentation of opcodes and close codes.
    pub fn next(&self) -> Next {
        match self {
            // After rate limits, unknown errors and mistakes in what was sent, the session can be
            // resumed.
            Self::Closed(code) => after_close(*code),
            Self::Invalid { resumable: false } => Next::Identify,
            // The gateway would send the same frame after every resume.
            Self::Unreadable(_) => Next::Identify,
            _ => Next::Resume,
        }
    }

    /// Whether it is a normal event of a connection.
    pub fn is_usual(&self) -> bool {
        matches!(
            self,
            Self::ReconnectRequested | Self::Cut | Self::Invalid { .. } | Self::Stopping
        ) || matches!(self, Self::Closed(code) if after_close(*code) == Next::Resume)
    }
}

fn after_close(code: u16) -> Next {
    match code {
        4004 => Next::GiveUp(Fatal::WrongToken),
        4012 => Next::GiveUp(Fatal::OldVersion),
        4013 => Next::GiveUp(Fatal::InvalidIntents),
        4014 => Next::GiveUp(Fatal::ForbiddenIntents),
        // The number of the shard is wrong, or there are too few shards.
        4010 | 4011 => Next::CountShards,
        // Not authenticated, a wrong sequence number, a session that timed out: the session is
        // gone.
        4003 | 4007 | 4009 => Next::Identify,
        _ => Next::Resume,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn close_codes_lead_to_the_documented_step() {
        for code in [
            1000, 1001, 1006, 1011, 3000, 4000, 4001, 4002, 4005, 4008, 4999,
        ] {
            assert_eq!(Lost::Closed(code).next(), Next::Resume, "{code}");
        }
        for code in [4003, 4007, 4009] {
            assert_eq!(Lost::Closed(code).next(), Next::Identify, "{code}");
        }
        for code in [4010, 4011] {
            assert_eq!(Lost::Closed(code).next(), Next::CountShards, "{code}");
        }
        for code in [4004, 4012, 4013, 4014] {
            assert!(
                matches!(Lost::Closed(code).next(), Next::GiveUp(_)),
                "{code}"
            );
        }
    }
}
