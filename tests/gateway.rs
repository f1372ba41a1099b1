//! The real `weighin run` and `weighin register` live with a fake Discord as they would with the
//! real one.

mod address;
mod answering;
mod article;
mod completing;
mod connecting;
mod enduring;
mod faults;
mod forging;
mod logging;
mod memory;
mod outages;
mod playing;
mod recommending;
mod reconnecting;
mod refusing;
mod registering;
mod reloading;
mod secrets;
mod sessions;
mod short;
mod soak;
mod speaking;
mod stopping;
