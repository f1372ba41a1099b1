//! The commands: one file (or folder) a command, each with its parsing, answer and autocomplete.
//!
//! | file | what it does |
//! |---|---|
//! | `ask`, `compare`, `recommend`, `topics`, `help`, `weigh_in` | the commands |
//! | `all` | the list of the commands |
//! | `respond` | a request -> the response, from whichever command it is for |
//! | `command`, `spec` | what every command can do, and what a person sees of it |
//! | `context`, `options`, `request` | what a command is given |
//! | `reading`, `version` | names as people type them -> places in the library |
//! | `completion`, `contribute`, `paging` | what several commands offer |

mod all;
pub mod ask;
mod command;
pub mod compare;
mod completion;
mod context;
mod contribute;
mod help;
mod options;
mod paging;
mod reading;
pub mod recommend;
mod request;
mod respond;
mod spec;
mod topics;
mod version;
pub mod weigh_in;

pub use all::{ALL, find, slash};
pub use command::{Asked, Caveat, Choice, Command};
pub use context::{Context, Settings};
pub use options::Options;
pub use request::{Request, Response};
pub use respond::respond;
pub use spec::{CommandKind, FOR, OptionKind, OptionSpec, PRIVATE, Spec};
