//! Keeps out whoever is not the person at this machine: other machines, and web pages that make a browser ask here.

use super::Playground;
use axum::extract::{Request, State};
use axum::http::uri::Authority;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::net::IpAddr;

/// The page brings everything with it, and nothing else may run, be loaded or be called.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; \
                      base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const HEADERS: [(HeaderName, &str); 4] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::CACHE_CONTROL, "no-store"),
];

/// Answers a request that may come in, and adds the headers that keep the page to itself.
pub async fn guard(State(playground): State<Playground>, request: Request, next: Next) -> Response {
    let refusal = refusal(&playground, request.method(), request.headers());
    let mut response = match refusal {
        Some(why) => (StatusCode::FORBIDDEN, why).into_response(),
        None => next.run(request).await,
    };
    for (name, value) in HEADERS {
        // In place of what is there: a stream of events comes with a policy on caching of its own.
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

/// Why a request may not come in.
fn refusal(playground: &Playground, method: &Method, headers: &HeaderMap) -> Option<&'static str> {
    let host = text(headers, &header::HOST).unwrap_or_default();
    // A name of somebody else that points here: a web page could read the answers as its own.
    if !playground.remote && !is_this_machine(host) {
        return Some("The playground answers to localhost alone; --allow-remote lets other names in.\n");
    }
    if method != Method::POST {
        return None;
    }
    // Browsers send such a type across sites only after asking, and nobody here says yes.
    if !text(headers, &header::CONTENT_TYPE).is_some_and(is_json) {
        return Some("The playground takes application/json.\n");
    }
    let origin = text(headers, &header::ORIGIN);
    let own = origin.is_none_or(|origin| origin.strip_prefix("http://") == Some(host));
    (!own).then_some("The playground answers its own page alone.\n")
}

fn text<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Option<&'h str> {
    headers.get(name)?.to_str().ok()
}

fn is_json(kind: &str) -> bool {
    let essence = kind.split(';').next().unwrap_or_default();
    essence.trim().eq_ignore_ascii_case("application/json")
}

/// Whether a host is `localhost` or an address that never leaves this machine, with or without a port.
fn is_this_machine(host: &str) -> bool {
    // Whoever stands before an `@` is no part of a host.
    let authority: Option<Authority> = host.parse().ok().filter(|_| !host.contains('@'));
    authority.is_some_and(|authority| {
        let name = authority.host();
        let address: Option<IpAddr> = name.trim_matches(['[', ']']).parse().ok();
        name.eq_ignore_ascii_case("localhost") || address.is_some_and(|address| address.is_loopback())
    })
}
