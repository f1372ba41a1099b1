//! Why an address gave no page.

use std::time::Duration;
use url::Url;

/// Why an address gave no page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PageProblem {
    /// The host says that there is no such page: 404 or 410.
    NoSuchPage(u16),
    /// The host answers with another status that is no page.
    Status(u16),
    /// The host asks to come back later than we wait.
    Busy(u16, Duration),
    /// The redirects come back to where they were.
    Circle,
    /// There are more redirects than are followed.
    TooManyRedirects(u8),
    /// A redirect leads to no address.
    NoTarget(String),
    /// No answer within the time.
    Slow(Duration),
    /// No connection.
    NoConnection(String),
    /// A connection that broke, or an answer that is not HTTP.
    Broken(String),
    /// The host did not answer several times, or asks for a long wait: it is not asked any more.
    SilentHost,
    /// Not an address that can be asked.
    NoAddress,
}

impl PageProblem {
    /// Whether the page is gone for good, as far as the host says.
    pub fn is_gone(&self) -> bool {
        matches!(self, Self::NoSuchPage(_))
    }

    /// Whether the host as a whole did not answer.
    pub fn is_silence(&self) -> bool {
        matches!(self, Self::Slow(_) | Self::NoConnection(_))
    }
}

impl std::fmt::Display for PageProblem {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        match self {
            Self::NoSuchPage(status) | Self::Status(status) => write!(f, "it answers {status}"),
            Self::Busy(status, wait) => {
                write!(
                    f,
                    "it answers {status} and asks to wait {} s",
                    wait.as_secs()
                )
            }
            Self::Circle => write!(f, "its redirects lead in a circle"),
            Self::TooManyRedirects(most) => write!(f, "it redirects more than {most} times"),
            Self::NoTarget(target) => {
                write!(f, "it redirects to `{target}`, which is not an address")
            }
            Self::Slow(after) => write!(f, "no answer within {} s", after.as_secs_f64()),
            Self::NoConnection(reason) | Self::Broken(reason) => write!(f, "{reason}"),
            Self::SilentHost => write!(f, "its host refused or did not answer other requests"),
            Self::NoAddress => write!(f, "it cannot be asked"),
        }
    }
}

/// A page that was found, and where it has moved to for good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reached<T> {
    pub moved_to: Option<Url>,
    pub page: T,
}
