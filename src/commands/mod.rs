//! The commands: one file (or folder) a command, each with its parsing, answer and autocomplete.
//!
//! | file | what it does |
//! |---|---|
//! | `ask`, `compare`, `recommend`, `topics`, `help`, `weigh_in` | the commands; none imports another |
//! | `all` | the list of the commands |
//! | `respond` | a request -> the response, from whichever command it is for |
//! | `command`, `spec`, `specs` | what every command can do, and what a person sees of it |
//! | `context`, `options`, `request` | what a command is given |
//! | `links` | the buttons that lead from one command to another |
//! | `reading`, `version` | names as people type them -> places in the library |
//! | `scale` | what a rating means, in words |
//! | `completion`, `contribute`, `paging` | what several commands offer |

mod all;
mod ask;
mod command;
mod compare;
mod completion;
mod context;
mod contribute;
mod help;
mod links;
mod options;
mod paging;
mod reading;
mod recommend;
mod request;
mod respond;
mod scale;
mod spec;
mod specs;
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
