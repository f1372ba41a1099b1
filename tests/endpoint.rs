//! The real `weighin run` as an endpoint, asked over real HTTP.
//!
//! | file | what it does |
//! |---|---|
//! | `starting` | starts with a token and without, and starts that cannot succeed |
//! | `answering` | answers are the same as at the gateway |
//! | `longest` | the longest body that Discord sends |
//! | `refusing` | requests that do not come from Discord are refused unread |
//! | `holding`, `flooding` | slow and silent connections; many of them, from clients without the key |
//! | `overload` | a late endpoint refuses some work, and says so |
//! | `reloading` | articles change while the bot runs, and SIGHUP |
//! | `status` | health, readiness, metrics, and how the process stops |
//! | `running` | for the other files: a running endpoint, and signed requests |

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
