//! Where decisions are kept: SQLite or PostgreSQL, by the same SQL.
//!
//! | file | what it does |
//! |---|---|
//! | `backend` | the few things in which the two databases differ |
//! | `connect`, `migrations/` | connections, and the schema brought up to date |
//! | `access` | whether there is a store |
//! | `acting` | acts come in, each kept once |
//! | `rows`, `reading`, `snapshots` | what is read and written |
//! | `announcements` | which messages an act causes |
//! | `deadlines` | decisions are closed, each by one replica |
//! | `outbox` | unprompted messages are queued |
//! | `sending` | they are taken, and sent, or still there |
//! | `people` | time zones; forgetting people and servers |
//! | `backup` | backups and copies |
//! | `error` | what can go wrong |
//!
//! Everything goes through sqlx's `Any` driver, because the two databases need the same SQL except
//! for five lines in `backend`: TEXT and BIGINT columns, `$1`, `ON CONFLICT`. Two modules would
//! be the same text twice.

mod access;
mod acting;
mod announcements;
mod backend;
mod backup;
mod connect;
mod deadlines;
mod error;
mod outbox;
mod people;
mod reading;
mod rows;
mod sending;
mod snapshots;

pub use access::Access;
pub use acting::{ActResult, NewAct};
pub use announcements::{announcements, evidence};
pub use backend::sqlite_url;
pub use connect::Store;
pub use deadlines::AtDeadline;
pub use error::{ActError, StoreError, failures};
pub use outbox::{MessageKind, QueuedMessage, Trouble};
pub use people::REMEMBERED;
pub use reading::Pages;
pub use sending::{NotSent, Outgoing, Waiting};
