//! The real `weighin run` as an endpoint, asked over real HTTP.

mod support;

use support::bot;

#[path = "endpoint/answering.rs"]
mod answering;
#[path = "endpoint/flooding.rs"]
mod flooding;
#[path = "endpoint/holding.rs"]
mod holding;
#[path = "endpoint/longest.rs"]
mod longest;
#[path = "endpoint/overload.rs"]
mod overload;
#[path = "endpoint/refusing.rs"]
mod refusing;
#[path = "endpoint/reloading.rs"]
mod reloading;
#[path = "endpoint/running.rs"]
mod running;
#[path = "endpoint/starting.rs"]
mod starting;
#[path = "endpoint/status.rs"]
mod status;
