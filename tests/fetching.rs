//! The real `weighin` on articles from real repositories, over `file://` and over HTTP.

mod contents;
mod following;
mod host;
mod running;
mod secrets;
mod starting;
mod subcommands;
