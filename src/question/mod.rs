//! What can be asked, as plain values: small enough to travel in a button, whole enough to be
//! answered by any replica. One file for each kind of question.
//!
//! | file | what it does |
//! |---|---|
//! | `words` | a question in its general form: a command and its words |
//! | `id` | a question as the id of a button or menu, and back |
//! | `must_word`, `checksum` | must-haves as a word; a checksum of a list of names |
//! | `comparison`, `decision`, `passage`, `topics`, `wish` | what can be asked; written as words and read back |
//! | `wish_words` | a wish as words, and back: the longest of them |
//! | `member` | for whom a question may be asked |

mod checksum;
pub mod comparison;
pub mod decision;
mod id;
mod member;
mod must_word;
pub mod passage;
pub mod topics;
pub mod wish;
mod wish_words;
mod words;

pub use id::{LONGEST, decode, encode};
pub use member::Member;
pub use words::Question;
pub(crate) use words::{NONE, PLACEHOLDER};
