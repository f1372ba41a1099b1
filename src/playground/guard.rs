//! Keeps out everybody who was not let in: other machines, and web pages that make a browser ask
//! here.

use super::Playground;
use axum::extract::{Request, State};
use axum::http::uri::Authority;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::fmt;
use std::net::IpAddr;
use url::Url;

/// The page brings everything with it, and nothing else may run, be loaded or be called.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; \
                      base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const HEADERS: [(HeaderName, &str); 4] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::CACHE_CONTROL, "no-store"),
];

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
        let url =
            Url::parse(text).map_err(|_| format!("this is not a whole web address; {example}"))?;
        let (Some(host), Some(port)) = (url.host_str(), url.port_or_known_default()) else {
            return Err(format!("this names no host; {example}"));
        };
        if !["https", "http"].contains(&url.scheme()) {
            return Err(format!(
                "a page is opened by https:// or http://; {example}"
            ));
        }
        if url.path() != "/"
            || url.query().is_some()
            || url.fragment().is_some()
            || !url.username().is_empty()
        {
            return Err(format!(
                "the page is at the root of a host of its own, so leave out everything but the host; {example}"
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
        authority(host).is_some_and(|authority| {
            let port = authority.port_u16().unwrap_or(self.port);
            authority.host().eq_ignore_ascii_case(&self.host) && port == self.port
        })
    }
}

impl fmt::Display for PublicUrl {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.origin)
    }
}

impl Visitors {
    /// Whether a request by this name may come in. Other names may belong to somebody else who
    /// points them here: a web page of theirs could then read the answers as its own.
    fn may_name(&self, host: &str) -> bool {
        match self {
            Self::ThisMachine => is_this_machine(host),
            Self::Everyone => true,
            Self::Through(url) => url.is_host(host) || is_this_machine(host),
        }
    }

    /// Whether a page with this origin is the page that was opened by this name.
    fn is_own_page(&self, host: &str, origin: &str) -> bool {
        match self {
            // A proxy may name itself or this machine.
            Self::Through(url) if origin == url.origin => true,
            Self::Through(_) if !is_this_machine(host) => false,
            _ => origin.strip_prefix("http://") == Some(host),
        }
    }

    fn refusal_of_name(&self) -> String {
        match self {
            Self::Through(url) => format!(
                "The playground answers to {url} and localhost alone; have the proxy hand on the Host of the request.\n"
            ),
            _ => "The playground answers to localhost alone; --allow-remote lets other names in, \
                  --public-url the name of a proxy.\n"
                .to_owned(),
        }
    }

    fn refusal_of_page(&self) -> String {
        match self {
            Self::Everyone => "The playground answers its own page alone; \
                               where a proxy brings https, start it with --public-url https://HOST.\n"
                .to_owned(),
            _ => "The playground answers its own page alone.\n".to_owned(),
        }
    }
}

/// Answers a request that may come in, and adds the headers that keep the page to itself.
pub async fn guard(State(playground): State<Playground>, request: Request, next: Next) -> Response {
    let refusal = refusal(&playground.visitors, request.method(), request.headers());
    let mut response = match refusal {
        Some(why) => (StatusCode::FORBIDDEN, why).into_response(),
        None => next.run(request).await,
    };
    for (name, value) in HEADERS {
        // In place of what is there: a stream of events comes with a policy on caching of its own.
        response
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
    }
    response
}

/// Why a request may not come in.
fn refusal(visitors: &Visitors, method: &Method, headers: &HeaderMap) -> Option<String> {
    let host = text(headers, &header::HOST).unwrap_or_default();
    if !visitors.may_name(host) {
        return Some(visitors.refusal_of_name());
    }
    if method != Method::POST {
        return None;
    }
    // Browsers send such a type across sites only after asking, and nobody here says yes.
    if !text(headers, &header::CONTENT_TYPE).is_some_and(is_json) {
        return Some("The playground takes application/json.\n".to_owned());
    }
    let own = match headers.get(&header::ORIGIN) {
        None => true,
        Some(origin) => origin
            .to_str()
            .is_ok_and(|origin| visitors.is_own_page(host, origin)),
    };
    (!own).then(|| visitors.refusal_of_page())
}

fn text<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Option<&'h str> {
    headers.get(name)?.to_str().ok()
}

fn is_json(kind: &str) -> bool {
    let essence = kind.split(';').next().unwrap_or_default();
    essence.trim().eq_ignore_ascii_case("application/json")
}

/// A host with or without a port; `None` where it is none. What is before an `@` is no part of a
/// host.
fn authority(host: &str) -> Option<Authority> {
    host.parse().ok().filter(|_| !host.contains('@'))
}

/// Whether a host is `localhost` or an address that never leaves this machine, with or without a
/// port.
fn is_this_machine(host: &str) -> bool {
    authority(host).is_some_and(|authority| {
        let name = authority.host();
        let address: Option<IpAddr> = name.trim_matches(['[', ']']).parse().ok();
        name.eq_ignore_ascii_case("localhost")
            || address.is_some_and(|address| address.is_loopback())
    })
}
