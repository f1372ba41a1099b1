//! The real `weighin run` as an endpoint, asked over real HTTP.

mod support;

#[path = "endpoint/answering.rs"]
mod answering;
#[path = "gateway/bot.rs"]
#[allow(dead_code, reason = "the gateway's tests use the rest")]
mod bot;
#[path = "endpoint/holding.rs"]
mod holding;
#[path = "endpoint/refusing.rs"]
mod refusing;
#[path = "endpoint/running.rs"]
mod running;
#[path = "endpoint/starting.rs"]
mod starting;
#[path = "endpoint/status.rs"]
mod status;
