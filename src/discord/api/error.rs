//! Why a call failed, and whether a retry can succeed.

/// Why a call failed. It never contains the token, or an address, which could contain an
/// interaction's token.
#[derive(Debug, thiserror::Error)]
pub enum ApiError {
    #[error(
        "Discord does not accept the bot token; copy it again from the Bot page of your application"
    )]
    WrongToken,
    #[error("Discord refused to {what}: {message} (status {status}, code {code})")]
    Refused {
        what: &'static str,
        status: u16,
        code: u64,
        message: String,
        details: String,
    },
    #[error("cannot {what} at {base}: {reason}")]
    Unreachable {
        what: &'static str,
        base: String,
        reason: String,
    },
    #[error("cannot {what}: the answer does not match Discord's documentation: {reason}")]
    Malformed { what: &'static str, reason: String },
}

impl ApiError {
    /// Whether every retry would fail in the same way: the token or the request is wrong. An
    /// outage, a rate limit, a block, and a network's own page instead of Discord's are temporary.
    pub(crate) fn is_final(&self) -> bool {
        match self {
            Self::WrongToken => true,
            Self::Refused {
                status: 403, code, ..
            } => *code != 0,
            Self::Refused { status, .. } => [400, 404, 405].contains(status),
            Self::Unreachable { .. } | Self::Malformed { .. } => false,
        }
    }

    /// Whether a retry within seconds can succeed. Discord blocks clients that repeat what it
    /// refused.
    pub(super) fn may_pass_soon(&self) -> bool {
        match self {
            Self::Unreachable { .. } => true,
            Self::Refused { status, .. } => *status >= 500 || [408, 429].contains(status),
            Self::WrongToken | Self::Malformed { .. } => false,
        }
    }
}
