//! The texts about a ranking, by the weights of one person or of a team.
//!
//! | file | what it does |
//! |---|---|
//! | `verdict` | the sentence that says who fits best and how sure that is |
//! | `rows` | the scores with their parts |
//! | `reasons`, `quote` | why the leader leads, with what the article says |
//! | `changes` | what would change the answer |
//! | `shown`, `rounding`, `rounding_table` | the numbers of an answer, such that they add up |
//! | `format` | names, scores and points as texts |

pub mod changes;
pub mod format;
pub mod quote;
pub mod reasons;
mod rounding;
mod rounding_table;
pub mod rows;
pub mod shown;
pub mod verdict;
