//! Messages that the bot sends unprompted, from a real database to the fake Discord.

mod given;
mod leaving;
mod limits;
mod metrics;
mod processes;
mod restarts;
mod sending;
mod troubles;
