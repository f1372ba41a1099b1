//! The commands: one file (or folder) a command, each with its parsing, answer and autocomplete.
//!
//! | file | what it does |
//! |---|---|
//! | `ask`, `compare`, `recommend`, `decide`, `topics`, `help`, `weigh_in` | the commands; none imports another |
//! | `all` | the list of the commands |
//! | `respond` | a request -> the response, from whichever command it is for |
//! | `understanding` | what a request asks, before it is answered |
//! | `command`, `spec`, `specs` | what every command can do, and what a person sees of it |
//! | `options`, `request`, `event` | what was typed, asked and done, and by whom |
//! | `act`, `stored` | what an event changes; what the store says |
//! | `form` | texts that are asked for |
//! | `own_names` | checks that a question for a section by its names finds it |
//! | `walk` | follows every button and menu from first questions on |
//! | `links` | the buttons that lead from one command to another |
//! | `reading`, `version` | names as people type them -> places in the library |
//! | `scale`, `fact`, `draft` | what a rating means, what a fact is, and what a draft is, in words |
//! | `wish_panel`, `must_text`, `shares` | menus in which someone says what matters; must-haves and shares in words |
//! | `spans` | fills the placeholders in interface texts with spans, such as times |
//! | `decided` | that a topic has been decided in the channel |
//! | `ranking_text` | what is said of a ranking: its verdict, its reasons, what would change it |
//! | `completion`, `contribute`, `paging` | what several commands offer |

mod act;
mod all;
mod ask;
mod command;
mod compare;
mod completion;
mod contribute;
pub mod decide;
mod decided;
mod draft;
mod event;
mod fact;
mod form;
mod help;
mod links;
mod must_text;
mod options;
pub mod own_names;
mod paging;
mod ranking_text;
mod reading;
mod recommend;
mod request;
mod respond;
mod scale;
mod shares;
mod spans;
mod spec;
mod specs;
mod stored;
mod topics;
mod understanding;
mod version;
pub mod walk;
pub mod weigh_in;
mod wish_panel;

pub use act::Act;
pub use all::{ALL, find, slash};
pub use command::{AnswerSettings, Caveat, Command, CommitInUse, Context, UnderstoodQuestion};
pub use event::{BotMessage, Event, Languages, Permission, Person, Speaking};
pub use form::{Form, FormField};
pub use options::Options;
pub use request::{Choice, Request, Response};
pub use respond::respond;
pub(crate) use respond::{UNKNOWN, respond_as_understood};
pub use spec::{CommandKind, OptionKind, OptionSpec, PRIVATE, Spec};
pub(crate) use stored::NOTHING_STORED;
pub use stored::{StoreNeed, StoreState, Stored};
pub use understanding::{Understanding, act, understand};
