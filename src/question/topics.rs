//! The question for the list of topics, a page at a time.

use super::words::Question;

/// The command that answers it.
pub const COMMAND: &str = "topics";

/// The question for a page of the list.
pub fn page(page: usize) -> Question {
    if page == 1 {
        Question::new(COMMAND, [""; 0])
    } else {
        Question::new(COMMAND, [page.to_string()])
    }
}
