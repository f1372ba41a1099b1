//! Files -> [`Library`]: reads, checks and indexes the articles. Plain functions: no network, no
//! clock, no Discord.

pub mod address;
pub mod article;
mod at;
mod body;
pub mod check;
pub mod diagnostic;
pub mod escape;
mod front_matter;
pub mod hidden;
mod label;
pub mod library;
pub mod limits;
mod link;
pub mod load;
mod lookalike;
mod lookup;
mod markdown;
mod misleading;
mod name_index;
pub mod names;
mod near;
pub mod origin;
pub mod outline;
pub mod prose;
mod questions;
pub mod rating;
mod raw;
pub mod rules;
mod schema;
pub mod spelling;
mod syntax;
mod table;
mod targets;
pub mod topic;
mod translation;
mod value;

pub use diagnostic::Diagnostic;
pub use library::Library;
pub use link::is_url;
pub use load::{Loaded, load, load_all};
pub use rating::Rating;
pub use rules::Rule;
pub use topic::{Criterion, Section, Source, Technology, Topic};
