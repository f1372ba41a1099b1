//! Who may use the page, and by which names they may ask for it.

use axum::http::uri::Authority;
use std::fmt;
use std::net::IpAddr;
use url::Url;

/// Who may use the page.
pub enum Visitors {
    /// The people at this machine.
    ThisMachine,
    /// Everybody who reaches it over plain HTTP, by whichever name.
    Everyone,
    /// The people at this machine, and those who come through a proxy by this address.
    Through(PublicUrl),
}

/// The address at which people open the page when there is a proxy in front of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicUrl {
    /// Scheme, host and port as browsers write them in `Origin`: in lower case, without the usual
    /// port.
    origin: String,
    host: String,
    /// Any number, where it is not the usual one; then it is part of `Host`.
    port: u16,
}

impl PublicUrl {
    /// Reads an address such as `https://team.example`.
    ///
    /// # Errors
    /// When it is none, or names more than a scheme, a host and a port.
    pub fn read(text: &str) -> Result<Self, String> {
        let example = "write one such as https://weighin.example.org";
        let Ok(url) = Url::parse(text) else {
            return Err(format!("this is not a whole web address; {example}"));
        };
        let (Some(host), Some(port)) = (url.host_str(), url.port_or_known_default()) else {
            return Err(format!("this names no host; {example}"));
        };
        if !["https", "http"].contains(&url.scheme()) {
            return Err(format!(
                "a page is opened by https:// or http://; {example}"
            ));
        }
        if has_more_than_a_host(&url) {
            return Err(format!(
                "the page cannot be under a path, so give only the scheme and the host; {example}"
            ));
        }

        Ok(Self {
            origin: url.origin().ascii_serialization(),
            host: host.to_owned(),
            port,
        })
    }

    /// Whether a request for this host came by the address.
    fn is_host(&self, host: &str) -> bool {
        let Some(authority) = authority(host) else {
            return false;
        };
        let port = authority.port_u16().unwrap_or(self.port);
        authority.host().eq_ignore_ascii_case(&self.host) && port == self.port
    }
}

impl fmt::Display for PublicUrl {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.origin)
    }
}

impl Visitors {
    /// Whether a request with this `Host` is allowed. Prevents DNS rebinding: an attacker's name
    /// can point here, and a web page under that name could then read the answers.
    pub(super) fn may_name(&self, host: &str) -> bool {
        match self {
            Self::ThisMachine => is_this_machine(host),
            Self::Everyone => true,
            Self::Through(url) => url.is_host(host) || is_this_machine(host),
        }
    }

    /// Whether a page with this origin is the page that was opened by this name.
    pub(super) fn is_own_page(&self, host: &str, origin: &str) -> bool {
        match self {
            // A proxy may name itself or this machine.
            Self::Through(url) if origin == url.origin => true,
            Self::Through(_) if !is_this_machine(host) => false,
            _ => origin.strip_prefix("http://") == Some(host),
        }
    }

    pub(super) fn refusal_of_name(&self) -> String {
        match self {
            Self::Through(url) => format!(
                "The playground only answers requests for {url} and localhost; \
                 make the proxy pass on the Host header.\n"
            ),
            _ => "The playground only answers to localhost; --allow-remote lets other names in, \
                  --public-url the name of a proxy.\n"
                .to_owned(),
        }
    }

    pub(super) fn refusal_of_page(&self) -> String {
        match self {
            Self::Everyone => "The playground only answers its own page; \
                               where a proxy brings https, start it with --public-url https://HOST.\n"
                .to_owned(),
            _ => "The playground only answers its own page.\n".to_owned(),
        }
    }
}

fn has_more_than_a_host(url: &Url) -> bool {
    url.path() != "/"
        || url.query().is_some()
        || url.fragment().is_some()
        || !url.username().is_empty()
}

/// A host with or without a port; `None` where it is none. What is before an `@` is no part of a
/// host.
fn authority(host: &str) -> Option<Authority> {
    host.parse().ok().filter(|_| !host.contains('@'))
}

/// Whether a host is `localhost` or an address that never leaves this machine, with or without a
/// port.
fn is_this_machine(host: &str) -> bool {
    let Some(authority) = authority(host) else {
        return false;
    };
    let name = authority.host();
    if name.eq_ignore_ascii_case("localhost") {
        return true;
    }

    // An IPv6 address is in brackets.
    match name.trim_matches(['[', ']']).parse::<IpAddr>() {
        Ok(address) => address.is_loopback(),
        Err(_) => false,
    }
}
