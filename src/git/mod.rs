//! A branch of a repository elsewhere -> a folder with the articles of one commit.
//!
//! | file | what it does |
//! |---|---|
//! | `address`, `place` | where the repository is; which branch and which folder of it are meant |
//! | `program`, `limit` | runs `git` in a fixed environment, and within limits |
//! | `remote` | asks for the newest commit and fetches it |
//! | `snapshot` | the articles of a commit -> a folder |
//! | `cache` | the directory with these folders, which may be deleted at any time |
//! | `commit` | a commit and its name |
//! | `error` | why something could not be fetched |

mod address;
mod cache;
mod commit;
mod error;
mod limit;
mod place;
mod program;
mod remote;
mod snapshot;

pub use address::RemoteAddress;
pub use cache::CommitSnapshot;
pub use commit::Commit;
pub use error::{FetchError, FetchFailure};
pub use place::{branch, folder};
pub use program::ReadToken;
pub use remote::Remote;
