//! What is needed to call Discord's REST API.

use reqwest::Client;
use secrecy::SecretString;
use std::time::Duration;
use tokio::sync::Semaphore;

/// Calls Discord's REST API, only at one base address.
pub struct Api {
    pub(super) client: Client,
    pub(super) base: String,
    pub(super) token: SecretString,
    /// How long calls other than answers to interactions may take; `None`: until they succeed or
    /// Discord refuses for good.
    pub(super) patience: Option<Duration>,
    pub(super) at_once: Semaphore,
}
