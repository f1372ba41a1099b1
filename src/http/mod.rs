//! Serving HTTP: connections and bodies within limits, and health and metrics of the process.

mod bodies;
mod connections;
mod pressure;
mod readiness;
mod serve;
pub(crate) mod status;

pub(crate) use bodies::{Bodies, BodyLimits, Unread};
pub(crate) use connections::Trust;
pub(crate) use pressure::Pressure;
pub use readiness::Readiness;
pub use serve::{Limits, serve};
