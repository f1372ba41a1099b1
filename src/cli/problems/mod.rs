//! The problems of articles as text: for people, for programs, for GitHub.
//!
//! | file | what it does |
//! |---|---|
//! | `human` | each problem with its source line, the place marked |
//! | `json` | one object, for programs |
//! | `github` | annotations for a GitHub workflow |
//! | `sarif`, `uri` | SARIF, for code scanning |
//! | `summary` | counts, and what is left out, one line each |

mod github;
mod human;
mod json;
mod sarif;
mod summary;
mod uri;

pub use github::github;
pub use human::human;
pub use json::json;
pub use sarif::sarif;
pub use summary::{count, left_out, summary};
