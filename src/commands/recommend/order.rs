//! An order of names, such as `speed > cost` or `speed = cost` -> their weights.

use super::amount;
use super::entry_parts::{EntryParts, split_entry};
use crate::rating::Weight;

/// The weights along `a > b > c > …`; whatever comes later has the last one.
const DESCENDING: [f64; 4] = [5.0, 3.0, 2.0, 1.0];

/// Whether an entry orders names: `a > b`, `a = b`. `speed > 3` compares with a number instead.
pub fn is_order(text: &str, parts: &EntryParts) -> bool {
    if has_order_sign(text) {
        !parts.compares() || has_order_sign(&parts.name)
    } else {
        equal_names(text).len() > 1
    }
}

fn has_order_sign(text: &str) -> bool {
    text.contains(['<', '>'])
}

/// Names from the largest weight to the smallest; a single one weighs as usual. An order that
/// points both ways, or compares with something else than a number, stays one entry, so that it
/// reads as no name.
pub fn weights(text: &str) -> Vec<(&str, f64)> {
    let mut links: Vec<&str> = text.split(['>', '<']).map(str::trim).collect();
    links.retain(|link| !link.is_empty());
    let both_ways = text.contains('<') && text.contains('>');
    if both_ways || links.iter().any(|link| is_no_link(link)) {
        return vec![(text, Weight::USUAL.into())];
    }

    if text.contains('<') {
        links.reverse();
    }
    let is_single = links.len() == 1;

    let mut weights = Vec::new();
    for (place, link) in links.into_iter().enumerate() {
        let weight = if is_single {
            Weight::USUAL.into()
        } else {
            DESCENDING[place.min(DESCENDING.len() - 1)]
        };
        for name in equal_names(link) {
            weights.push((name, weight));
        }
    }
    weights
}

/// Whether a link of an order is no name: the `3` of `a > b > 3`, the `= b` of `a >= b`, the `a -`
/// of `a -> b`.
fn is_no_link(link: &str) -> bool {
    let has_sign = link.starts_with('=') || link.ends_with(['=', '-', '!']);
    has_sign || amount::amount(link).is_some()
}

/// The names that a link of an order makes equal: `a = b`, but not `a = 4`.
fn equal_names(link: &str) -> Vec<&str> {
    let names: Vec<&str> = link.split('=').map(str::trim).collect();
    if names.iter().all(|name| is_name(name)) {
        names
    } else {
        vec![link]
    }
}

fn is_name(text: &str) -> bool {
    text.contains(char::is_alphabetic) && split_entry(text).amount.is_none()
}
