//! Numbers as answers show them.

/// A number as answers show it: whole, with halves rounded up. A tolerance makes a half with a
/// rounding error round up too, so that a number reads the same everywhere.
pub fn rounded(number: f64) -> String {
    format!("{:.0}", (number + 0.5 + 1e-6).floor())
}

/// A number or a range, as answers show it: `78`, `52 to 64`.
pub(crate) fn rounded_range(low: f64, high: f64, to: &str) -> String {
    let (low, high) = (rounded(low), rounded(high));

    if low == high {
        low
    } else {
        format!("{low}{to}{high}")
    }
}
