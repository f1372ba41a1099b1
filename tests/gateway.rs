//! The real `weighin run` and `weighin register` live with a fake Discord as they would with the
//! real one.

mod support;

use support::bot;

#[path = "gateway/address.rs"]
mod address;
#[path = "gateway/answering.rs"]
mod answering;
#[path = "gateway/article.rs"]
mod article;
#[path = "gateway/completing.rs"]
mod completing;
#[path = "gateway/connecting.rs"]
mod connecting;
#[path = "gateway/enduring.rs"]
mod enduring;
#[path = "gateway/faults.rs"]
mod faults;
#[path = "gateway/forging.rs"]
mod forging;
#[path = "gateway/logging.rs"]
mod logging;
#[path = "gateway/memory.rs"]
mod memory;
#[path = "gateway/outages.rs"]
mod outages;
#[path = "gateway/playing.rs"]
mod playing;
#[path = "gateway/recommending.rs"]
mod recommending;
#[path = "gateway/reconnecting.rs"]
mod reconnecting;
#[path = "gateway/refusing.rs"]
mod refusing;
#[path = "gateway/registering.rs"]
mod registering;
#[path = "gateway/reloading.rs"]
mod reloading;
#[path = "gateway/secrets.rs"]
mod secrets;
#[path = "gateway/sessions.rs"]
mod sessions;
#[path = "gateway/short.rs"]
mod short;
#[path = "gateway/soak/mod.rs"]
mod soak;
#[path = "gateway/speaking.rs"]
mod speaking;
#[path = "gateway/stopping.rs"]
mod stopping;
