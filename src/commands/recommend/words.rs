//! Numbers in words, scores, points and shares, and lists that stay short.

use crate::answer::{rounded, rounded_range};
use crate::ranking::Range;

/// A score, or the range that it may have: `78`, `52 to 64`.
pub fn score(range: Range) -> String {
    rounded_range(range.low, range.high, " to ")
}

/// A difference of scores, without its sign: `12 points`.
pub fn points(points: f64) -> String {
    match rounded(points.abs()).as_str() {
        "0" => "less than a point".to_owned(),
        "1" => "1 point".to_owned(),
        rounded => format!("{rounded} points"),
    }
}

/// Behind a number, from which no line break parts it.
const PERCENT: &str = "\u{a0}%";

/// A share from 0 to 1: `41 %`. Halves are shown as such, for two of them, both rounded up, would come to more than all: `62.5 %`.
pub fn percent(share: f64) -> String {
    let percent = share * 100.0;
    let is_half = ((percent - percent.floor()) - 0.5).abs() < 1e-6;
    if is_half { format!("{percent:.1}{PERCENT}") } else { format!("{}{PERCENT}", rounded(percent)) }
}

/// Two shares, as exactly as it takes to tell them apart: `41 %` and `20 %`, `20.4 %` and `20.0 %`; `None` where a decimal does not.
pub fn percents(a: f64, b: f64) -> Option<(String, String)> {
    let decimal = |share: f64| format!("{}{PERCENT}", (share * 1_000.0 + 1e-6).round() / 10.0);
    [(percent(a), percent(b)), (decimal(a), decimal(b))].into_iter().find(|(a, b)| a != b)
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
        let both = |a, b| percents(a, b).map(|(a, b)| format!("{a}, {b}"));
        assert_eq!(both(0.41, 0.2).as_deref(), Some("41\u{a0}%, 20\u{a0}%"));
        assert_eq!(both(0.204, 0.2).as_deref(), Some("20.4\u{a0}%, 20\u{a0}%"));
        assert_eq!(both(0.20004, 0.2), None);
    }

    #[test]
    fn halves_are_not_rounded_away() {
        assert_eq!(
            [0.625, 0.375, 3.0 / 5.0 / 1.6, 1.0 / 3.0].map(percent).concat().replace(PERCENT, " "),
            "62.5 37.5 37.5 33 "
        );
    }

    #[test]
    fn what_computing_left_of_a_half_goes_up_like_a_half() {
        assert_eq!([12.5, 12.5 - 1e-12, 12.4, 0.0, 99.999_999_9].map(rounded), ["13", "13", "12", "0", "100"]);
    }
}
