//! What the integration tests share.
//!
//! | file | what it does |
//! |---|---|
//! | `bot`, `process` | runs the program; what Linux reports about a process |
//! | `fake_discord/` | a fake Discord on loopback |
//! | `signing`, `bodies` | requests signed as Discord signs them; bodies without a length |
//! | `cases` | the cases of a test that mostly waits, at the same time |
//! | `article` | a small valid article that a test changes, and ways to check it |
//! | `library` | the small library, and a fixed clock |
//! | `knowledge`, `origin` | a knowledge folder, and a git repository, that change while a bot uses them |
//! | `site` | a web site whose pages a test decides |
//! | `port` | ports that stay free until a program listens there |
//! | `meanings` | the meanings of the shipped articles, computed once |
//! | `json_schema` | JSON schemas, read by another crate |

pub mod article;
pub mod bodies;
pub mod bot;
pub mod cases;
pub mod fake_discord;
pub mod json_schema;
pub mod knowledge;
pub mod library;
pub mod meanings;
pub mod origin;
pub mod port;
pub mod process;
pub mod signing;
pub mod site;

use insta::Settings;

/// Snapshots keep their name when a test moves to another module.
pub fn snapshot_names() -> Settings {
    let mut settings = Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings
}
