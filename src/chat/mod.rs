//! What happens between an event and its answer, the same for every chat platform.

mod acts;
mod delivery;
mod handle;

pub(crate) use acts::Nothing;
pub use acts::{Acts, Store};
pub use delivery::Delivery;
pub(crate) use handle::unreadable;
pub use handle::{Handled, answer_without_acting, handle};
