//! The real `weighin run` and `weighin register` live with a fake Discord as they would with the
//! real one.
//!
//! | file | what it does |
//! |---|---|
//! | `connecting` | from start to the first answer |
//! | `registering` | the commands at Discord: only what differs is changed |
//! | `refusing`, `outages` | starts that cannot succeed; starts that wait for the end of an outage |
//! | `address` | the bot talks to the configured address and to no other |
//! | `answering`, `speaking` | who can see an answer; its language, and who gets a ping |
//! | `completing` | what is offered while an option is being typed |
//! | `recommending` | recommendations: the panel, the picture, sharing |
//! | `playing`, `forging` | clicks on everything that is offered; clicks that no message offers |
//! | `faults` | Discord refuses, delays or loses an answer |
//! | `reconnecting` | a lost session is resumed or replaced |
//! | `enduring` | each step of a connection has a deadline; bad messages end at most a session |
//! | `sessions` | how often connections and sessions start |
//! | `reloading`, `stopping` | articles change, and SIGHUP; SIGTERM |
//! | `logging`, `secrets` | what the log says; nobody sees a token |
//! | `memory`, `soak/` | memory stays flat; trouble that does not end |
//! | `article`, `short` | for the other files: articles of any width; a client with short deadlines |

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
