//! Serving HTTP: connections and bodies within limits, and health and metrics of the process.

mod bodies;
mod connections;
mod pressure;
mod readiness;
mod serve;
pub mod status;

pub use bodies::{Bodies, BodyLimits, Unread};
pub use connections::Trust;
pub use pressure::Pressure;
pub use readiness::Readiness;
pub use serve::{Limits, serve};
