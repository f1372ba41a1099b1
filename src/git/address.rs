//! The address of a repository, of which nothing is fetched unencrypted from another machine.

use std::fmt;
use std::net::IpAddr;
use url::{Host, Url};

/// The schemes that `git` may use. Others run programs of their own, such as `ext::`.
const SCHEMES: [&str; 4] = ["https", "ssh", "file", "http"];

/// The longest name of a user; tokens are longer.
const LONGEST_USER: usize = 32;

const SECRET: &str =
    "the address has a secret in it; put it into a file, and set knowledge.token_file to its path";

/// The address of a repository, as `git` takes it. It holds no password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemoteAddress {
    text: String,
    url: Url,
}

impl RemoteAddress {
    /// Reads an address.
    ///
    /// # Errors
    /// What is wrong with it, with an example. A password is never shown.
    pub fn read(text: &str) -> Result<Self, String> {
        let Ok(url) = Url::parse(text) else {
            return Err(no_address(text));
        };
        if url.password().is_some() || is_like_a_token(url.username()) {
            return Err(SECRET.to_owned());
        }
        match fault(text, &url) {
            Some(fault) => Err(fault),
            None => Ok(Self {
                text: text.to_owned(),
                url,
            }),
        }
    }

    /// The only scheme that may be used, also after a redirection.
    pub(super) fn scheme(&self) -> &str {
        self.url.scheme()
    }

    /// Whether a token can be sent there.
    pub(crate) fn takes_token(&self) -> bool {
        matches!(self.url.scheme(), "https" | "http")
    }

    /// The user that the address names.
    pub(super) fn user(&self) -> Option<&str> {
        Some(self.url.username()).filter(|user| !user.is_empty())
    }

    /// Scheme, host and port: the only place where the token may be sent.
    pub(super) fn origin(&self) -> String {
        self.url.origin().ascii_serialization()
    }

    pub(super) fn as_str(&self) -> &str {
        &self.text
    }
}

impl fmt::Display for RemoteAddress {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// What is wrong with an address that holds no secret.
fn fault(text: &str, url: &Url) -> Option<String> {
    if !SCHEMES.contains(&url.scheme()) {
        return Some(no_address(text));
    }
    // Some characters are dropped without a word when an address is read.
    if text.chars().any(|c| c.is_control() || c.is_whitespace()) {
        let text = text.escape_debug();
        return Some(format!("`{text}` has spaces in it; write them as %20"));
    }
    if url.scheme() == "http" && !is_this_machine(url) {
        return Some(format!(
            "`{text}` would be fetched without encryption, \
             so anyone on the network path could change the articles; use https://"
        ));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Some(format!(
            "`{text}` has a query or a fragment; leave out everything from ? or # on"
        ));
    }

    let host = url.host_str().unwrap_or_default();
    let has_host = !host.is_empty() && !host.starts_with('-');
    let has_path = url.path().len() > "/".len();
    let is_complete = has_path && (url.scheme() == "file" || has_host);
    (!is_complete).then(|| no_address(text))
}

/// Whether somebody put the token where the user belongs, as in `https://ghp_…@github.com/…`.
fn is_like_a_token(user: &str) -> bool {
    let starts = ["ghp_", "gho_", "ghs_", "github_pat_", "glpat-"];
    user.len() > LONGEST_USER || starts.iter().any(|start| user.starts_with(start))
}

/// The user and the password, if there are any, are left out: one of them may be a secret.
fn without_user(text: &str) -> String {
    match (text.split_once("://"), text.rsplit_once('@')) {
        (Some((scheme, _)), Some((_, rest))) => format!("{scheme}://{rest}"),
        _ => text.to_owned(),
    }
}

fn no_address(text: &str) -> String {
    let example = match scp_form(text) {
        Some(address) => address,
        None => "https://example.org/team/knowledge.git".to_owned(),
    };
    let text = without_user(text);
    format!("`{text}` is not the address of a repository; write one such as {example}")
}

/// `git@host:team/knowledge.git` as an address.
fn scp_form(text: &str) -> Option<String> {
    let (host, path) = text.split_once(':')?;
    let is_scp = host.contains('@') && !host.contains('/') && !path.starts_with('/');
    is_scp.then(|| format!("ssh://{host}/{path}"))
}

fn is_this_machine(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name.eq_ignore_ascii_case("localhost"),
        Some(Host::Ipv4(address)) => IpAddr::from(address).is_loopback(),
        Some(Host::Ipv6(address)) => IpAddr::from(address).is_loopback(),
        None => false,
    }
}
