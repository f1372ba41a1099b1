//! Words -> what answers them.

mod by_name;
mod candidates;
mod confidence;
mod corpus;
mod explain;
mod find;
mod finding;
mod lexical;
mod manner;
pub mod meaning;
mod mentions;
mod negation;
mod ordinary;
mod place;
mod reading;
mod running;
mod shape;
mod spellings;
mod strangers;
mod terms;
mod texts;
mod meanings;
mod wording;

pub use candidates::Parts;
pub use confidence::Confidence;
pub use explain::explain;
pub use find::Search;
pub use finding::{Finding, Found, Reason, Scored, Verdict};
pub use manner::Manner;
pub use mentions::{Mentioned, Mentions};
pub use negation::excludes;
pub use place::Place;
pub use terms::StopWords;
