//! What happens between an event and its answer, the same for every chat platform.
//!
//! | file | what it does |
//! |---|---|
//! | `handle` | an event -> its act, done once, and its answer |
//! | `stored` | what the store says of a question, read before it is answered |
//! | `acting` | an act is done by the store |
//! | `delivery` | where an answer goes |

mod acting;
mod delivery;
mod handle;
mod stored;

pub use delivery::Delivery;
pub(crate) use handle::unreadable;
pub use handle::{Handled, answer_without_acting, handle};
