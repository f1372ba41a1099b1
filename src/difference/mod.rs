//! Two libraries -> what is different, in words: what the articles say, and which use cases get
//! another recommendation.
//!
//! | file | what it does |
//! |---|---|
//! | `libraries` | what is different between two libraries |
//! | `pairs` | which entry of an old list became which of a new one |
//! | `change` | one change, as a value and as a sentence |
//! | `topic`, `criterion`, `sources`, `both`, `wording` | the changes of a topic and of its parts |
//! | `recommendation` | who leads for a use case, before and now |
//! | `report` | all changes as text or as Markdown |
//!
//! Nothing is said twice: what an added or removed technology, criterion or topic brings with it is
//! not listed again for each of its parts.

mod both;
mod change;
mod criterion;
mod libraries;
mod pairs;
mod recommendation;
mod report;
mod sources;
mod topic;
mod wording;

pub use libraries::LibraryDifference;
pub use report::{markdown, text};
