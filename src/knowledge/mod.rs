//! Files -> [`Library`]: reads, checks and indexes the articles. Plain functions: no network, no clock, no Discord.

pub mod address;
pub mod article;
pub mod check;
pub mod diagnostic;
mod front_matter;
pub mod library;
pub mod load;
mod lookup;
mod markdown;
mod name_index;
pub mod names;
mod near;
pub mod outline;
pub mod prose;
mod questions;
pub mod rules;
mod schema;
pub mod spelling;
mod table;
pub mod topic;
mod translation;
mod value;

pub use diagnostic::Diagnostic;
pub use library::Library;
pub use load::{Loaded, load};
pub use rules::Rule;
pub use table::is_url;
pub use topic::{Criterion, Rating, Section, Source, Technology, Topic};
