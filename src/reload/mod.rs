//! Reloads articles without a restart: notices that they have changed, waits until they stop
//! changing, reads them, and answers from them or keeps the old library.
//!
//! | file | what it does |
//! |---|---|
//! | `watch` | notices changes in a folder, and decides when to read |
//! | `follow` | fetches the newest commit of a repository |
//! | `events`, `message` | what the system says about a folder, and what it sends to the watch |
//! | `reloader` | reads, decides, and swaps the library |
//! | `policy` | which articles are taken into use, and why others are not |
//! | `change` | which topics were added, changed or removed |
//! | `journal` | logs and counts what came of each attempt, for `weighin run` |

mod change;
mod events;
mod follow;
mod journal;
mod message;
mod policy;
mod reloader;
mod watch;

pub(crate) use journal::{Journal, log_left_out};
pub(crate) use policy::Policy;
pub(crate) use reloader::{Cause, ReloadAttempt, ReloadOutcome, Reloader, fetched, load};
pub(crate) use watch::{Watching, watch};
