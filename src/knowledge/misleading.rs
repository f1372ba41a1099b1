//! Addresses that do not lead where a reader would expect.

use super::diagnostic::Report;
use super::link::is_url;
use super::rules::Rule;
use std::ops::Range;
use url::Url;

/// Reports an address that Discord cannot link to, or that hides where it leads. `remedy` says what
/// a valid address looks like.
pub fn check(address: &str, span: &Range<usize>, remedy: &str, report: &mut Report) {
    if !is_url(address) {
        let message = format!("`{address}` is not an address that Discord can link to");
        report.add(Rule::InvalidUrl, span.clone(), message, remedy);
        return;
    }

    if let Some((user, host)) = user(address) {
        let message = format!(
            "`{address}` leads to `{host}`: what comes before the `@`, `{user}`, is a user name"
        );
        let remedy = "write the address without a user name";
        report.add(Rule::InvalidUrl, span.clone(), message, remedy);
    }
}

/// The user name of an address, and the host that it leads to.
fn user(address: &str) -> Option<(&str, &str)> {
    let (_, rest) = address.split_once("://")?;
    let authority = rest.split(['/', '?', '#']).next()?;
    authority.rsplit_once('@')
}

/// Reports a link whose text is the address of another site than the one it leads to.
pub fn check_text(text: &str, address: &str, span: &Range<usize>, report: &mut Report) {
    let Some(host) = host(address) else { return };
    let mut shown = text.split_whitespace().filter_map(shown_host);
    let Some(other) = shown.find(|shown| !is_same_site(shown, &host)) else {
        return;
    };

    let message = format!("the text of the link shows `{other}`, but it leads to `{host}`");
    let remedy =
        "describe in words where the link leads, or link to the address that the text shows";
    report.add(Rule::MisleadingLink, span.clone(), message, remedy);
}

/// The host of an address, without `www.`.
pub(super) fn host(address: &str) -> Option<String> {
    let url = Url::parse(address).ok()?;
    let host = url.host_str()?.to_ascii_lowercase();
    Some(without_www(&host).to_owned())
}

fn without_www(host: &str) -> &str {
    host.strip_prefix("www.").unwrap_or(host)
}

/// Endings of host names. Names of programs, such as Node.js, Socket.IO and ASP.NET, must not be
/// mistaken for hosts.
const HOSTS: &[&str] = &[
    "com", "org", "net", "edu", "gov", "dev", "app", "gg", "info", "biz", "example",
];

/// The host in a word that looks like an address.
fn shown_host(word: &str) -> Option<String> {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '/');
    if word.starts_with("https://") || word.starts_with("http://") {
        return host(word);
    }

    let name = word.split(['/', '?', '#', ':']).next()?;
    let (rest, ending) = name.rsplit_once('.')?;
    let has_host_ending = HOSTS.contains(&ending) || name.starts_with("www.");
    if rest.is_empty() || !has_host_ending || !name.bytes().all(is_host_byte) {
        return None;
    }
    Some(without_www(name).to_owned())
}

fn is_host_byte(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'.')
}

fn is_same_site(a: &str, b: &str) -> bool {
    a == b || is_below(a, b) || is_below(b, a)
}

/// Whether a host is part of another one's site: `docs.example.org` of `example.org`.
fn is_below(inner: &str, outer: &str) -> bool {
    let rest = inner.strip_suffix(outer);
    rest.is_some_and(|rest| rest.ends_with('.'))
}
