//! The real `weighin run` as an endpoint, asked over real HTTP.

mod answering;
mod flooding;
mod holding;
mod longest;
mod overload;
mod refusing;
mod reloading;
pub mod running;
mod starting;
mod status;
