//! Numbers in words, scores, points and shares, and lists that stay short.

use crate::ranking::Range;

/// A score, or the range that it may have: `78`, `52 to 64`.
pub fn score(range: Range) -> String {
    let (low, high) = (format!("{:.0}", range.low), format!("{:.0}", range.high));
    if low == high { low } else { format!("{low} to {high}") }
}

/// A difference of scores, without its sign: `12 points`.
pub fn points(points: f64) -> String {
    match format!("{:.0}", points.abs()).as_str() {
        "0" => "less than a point".to_owned(),
        "1" => "1 point".to_owned(),
        rounded => format!("{rounded} points"),
    }
}

/// A share from 0 to 1: `41 %`.
pub fn percent(share: f64) -> String {
    format!("{:.0} %", share * 100.0)
}

/// Two shares, as exactly as it takes to tell them apart: `41 %` and `20 %`, `20.4 %` and `20.0 %`.
pub fn percents(a: f64, b: f64) -> (String, String) {
    let whole = (percent(a), percent(b));
    if whole.0 != whole.1 {
        return whole;
    }
    (format!("{:.1} %", a * 100.0), format!("{:.1} %", b * 100.0))
}

/// As many names as are listed, and how many there are beyond.
pub fn some(mut names: Vec<String>, most: usize) -> Vec<String> {
    let more = names.len().saturating_sub(most);
    if more > 0 {
        names.truncate(most);
        names.push(format!("{more} more"));
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_that_round_to_one_score_are_one() {
        assert_eq!(score(Range { low: 77.6, high: 77.6 }), "78");
        assert_eq!(score(Range { low: 51.5, high: 64.4 }), "52 to 64");
        assert_eq!(score(Range { low: 77.6, high: 78.4 }), "78");
    }

    #[test]
    fn points_have_no_sign() {
        assert_eq!([12.4, -1.0, 0.2].map(points), ["12 points", "1 point", "less than a point"]);
    }

    #[test]
    fn close_shares_get_a_decimal() {
        assert_eq!(percents(0.41, 0.2), ("41 %".to_owned(), "20 %".to_owned()));
        assert_eq!(percents(0.204, 0.2), ("20.4 %".to_owned(), "20.0 %".to_owned()));
    }
}
