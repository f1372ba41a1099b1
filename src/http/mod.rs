//! Serving HTTP: connections within limits, and health and metrics of the process.

mod readiness;
mod serve;
pub mod status;

pub use readiness::Readiness;
pub use serve::{Limits, serve};
