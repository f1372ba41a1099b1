//! What happens between an event and its answer, the same for every chat platform.

mod acts;
mod delivery;
mod handle;

pub use acts::{Acts, Nothing, Store};
pub use delivery::Delivery;
pub use handle::{Handled, answer_without_acting, handle, unreadable};
