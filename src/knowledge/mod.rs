//! Files -> [`Library`]: reads, checks and indexes the articles. Plain functions: no network, no
//! clock, no Discord.

pub mod address;
pub mod article;
mod body;
pub mod check;
pub mod diagnostic;
mod front_matter;
pub mod hidden;
mod label;
pub mod library;
pub mod load;
mod lookalike;
mod lookup;
mod markdown;
mod misleading;
mod name_index;
pub mod names;
mod near;
pub mod outline;
pub mod prose;
mod questions;
mod raw;
pub mod rules;
mod schema;
pub mod spelling;
mod syntax;
mod table;
pub mod topic;
mod translation;
mod value;

pub use diagnostic::Diagnostic;
pub use library::Library;
pub use load::{Loaded, load, load_all};
pub use rules::Rule;
pub use table::is_url;
pub use topic::{Criterion, Rating, Section, Source, Technology, Topic};
