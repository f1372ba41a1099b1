//! Rejects requests that are not allowed: from other machines, and from other web pages in the same
//! browser (cross-site requests).

use super::state::Playground;
use super::visitors::Visitors;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

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
    let refusal = refusal(&playground.visitors, request.method(), request.headers());
    let mut response = match refusal {
        Some(why) => (StatusCode::FORBIDDEN, why).into_response(),
        None => next.run(request).await,
    };

    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        // In place of what is there: a stream of events comes with a policy on caching of its own.
        headers.insert(name, HeaderValue::from_static(value));
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
    if !is_own_page(visitors, host, headers.get(&header::ORIGIN)) {
        return Some(visitors.refusal_of_page());
    }
    None
}

/// Whether a request comes from the page, or from a program, which sends no origin.
fn is_own_page(visitors: &Visitors, host: &str, origin: Option<&HeaderValue>) -> bool {
    let Some(origin) = origin else {
        return true;
    };
    match origin.to_str() {
        Ok(origin) => visitors.is_own_page(host, origin),
        Err(_) => false,
    }
}

fn text<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Option<&'h str> {
    headers.get(name)?.to_str().ok()
}

fn is_json(kind: &str) -> bool {
    let essence = kind.split(';').next().unwrap_or_default();
    essence.trim().eq_ignore_ascii_case("application/json")
}
