//! Serving HTTP: connections within limits, and health and metrics of the process.

mod serve;
pub mod status;

pub use serve::{Limits, serve};
