//! What the integration tests share.
#![allow(dead_code, reason = "each test binary uses a part of it")]

pub mod bodies;
pub mod bot;
pub mod fake_discord;
pub mod knowledge;
pub mod process;
pub mod signing;
