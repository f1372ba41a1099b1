//! What the integration tests share.

pub mod article;
pub mod bodies;
pub mod bot;
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
