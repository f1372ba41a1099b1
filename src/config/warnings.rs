//! What works, but is worth a warning to the operator.

use super::environment::service_links;
use super::token::token_variable;
use super::{Config, Environment, KnowledgeConfig, StorageConfig, masked};
use std::net::IpAddr;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use url::{Host, Url};

/// Others may read it, or the group or others may write it. The group may read it, because a
/// supervisor may grant access through an access list.
const TOO_OPEN: u32 = 0o026;

impl Config {
    /// What should be changed about how the token is kept and sent.
    pub fn warnings(&self, environment: &Environment) -> Vec<String> {
        let mut warnings = Vec::new();

        let base = &self.discord.api_base;
        if is_sent_in_clear(base) {
            warnings.push(format!(
                "discord.api_base = \"{}\": the bot token is sent there without encryption; use https:// unless this is a test",
                masked(base)
            ));
        }

        for file in self.token_files_in_use(environment) {
            if is_too_open(file) {
                let file = file.display();
                warnings.push(format!(
                    "the token file {file} can be read or changed by others; run: chmod 600 {file}"
                ));
            }
        }
        warnings.extend(self.unused_knowledge());
        warnings.extend(self.storage_warnings());
        warnings
    }

    /// What should be changed about how the address of the database is kept.
    fn storage_warnings(&self) -> Vec<String> {
        let mut warnings = Vec::new();
        let Some(file) = &self.storage.url_file else {
            return warnings;
        };

        if self.storage.url != StorageConfig::default().url {
            warnings.push(format!(
                "storage.url has no effect: the address of the database comes from {}",
                file.display()
            ));
        }
        if is_too_open(file) {
            let file = file.display();
            warnings.push(format!(
                "{file}, with the address of the database, can be read or changed by others; run: chmod 600 {file}"
            ));
        }
        warnings
    }

    /// What is set of the knowledge and has no effect.
    fn unused_knowledge(&self) -> Option<String> {
        let (knowledge, default) = (&self.knowledge, KnowledgeConfig::default());
        let git = knowledge.git.as_ref()?;
        if knowledge.path != default.path {
            let path = knowledge.path.display();
            return Some(format!(
                "knowledge.path = \"{path}\" has no effect: the articles come from knowledge.git = \"{git}\""
            ));
        }
        let is_unused = knowledge.token_file.is_some() && !git.takes_token();
        is_unused.then(|| format!("knowledge.token_file has no effect: no token is sent to {git}"))
    }

    /// The token files; that of Discord's, unless the variable comes before it.
    fn token_files_in_use(&self, environment: &Environment) -> Vec<&Path> {
        let mut files = Vec::new();
        if token_variable(environment).is_none() {
            files.extend(self.discord.token_file.as_deref());
        }
        if self.knowledge.git.is_some() {
            files.extend(self.knowledge.token_file.as_deref());
        }
        files
    }

    /// What is set but has no effect, in one line.
    pub fn ignored(&self, environment: &Environment) -> Option<String> {
        let links = service_links(environment);
        let (first, others) = links.split_first()?;
        Some(format!(
            "ignored {first} and {} more environment variables, which Kubernetes sets for Services of this name",
            others.len()
        ))
    }
}

/// Over plain HTTP, to another machine.
fn is_sent_in_clear(base: &str) -> bool {
    let Ok(url) = Url::parse(base) else {
        return false;
    };

    let is_this_machine = match url.host() {
        Some(Host::Domain(name)) => name.eq_ignore_ascii_case("localhost"),
        Some(Host::Ipv4(address)) => IpAddr::from(address).is_loopback(),
        Some(Host::Ipv6(address)) => IpAddr::from(address).is_loopback(),
        None => false,
    };
    url.scheme() == "http" && !is_this_machine
}

/// Pipes and devices belong to the process that opened them.
fn is_too_open(file: &Path) -> bool {
    match std::fs::metadata(file) {
        Ok(data) => data.is_file() && data.permissions().mode() & TOO_OPEN != 0,
        Err(_) => false,
    }
}
