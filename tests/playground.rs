//! The real `weighin playground` over real HTTP. How it looks in a browser is tested in
//! `tests/browser/`.

mod support;

use support::bot;

#[path = "playground/answering.rs"]
mod answering;
#[path = "playground/gallery.rs"]
mod gallery;
#[path = "playground/guarding.rs"]
mod guarding;
#[path = "playground/origins.rs"]
mod origins;
#[path = "playground/reloading.rs"]
mod reloading;
#[path = "playground/running.rs"]
mod running;
#[path = "playground/starting.rs"]
mod starting;
