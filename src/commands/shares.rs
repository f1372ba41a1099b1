//! Shares as texts, and lists that stay short.

use crate::answer::rounded;
use crate::language::Language;
use crate::say;

/// Numbers that are this near are equal: computing has made the difference.
const COMPUTING_ERROR: f64 = 1e-6;

/// A share from 0 to 1: `41%`. Halves are shown as such, for two of them, both rounded up, would
/// come to more than all: `62.5%`.
pub fn percent(language: Language, share: f64) -> String {
    let percent = share * 100.0;
    let is_half = (percent.fract() - 0.5).abs() < COMPUTING_ERROR;

    let number = if is_half {
        format!("{percent:.1}")
    } else {
        rounded(percent)
    };
    with_sign(language, &number)
}

/// Two shares, as exactly as it takes to distinguish them: `41%` and `20%`, `20.4%` and `20.0%`;
/// `None` where even one decimal does not suffice.
pub fn percents(language: Language, a: f64, b: f64) -> Option<(String, String)> {
    for written in [percent, percent_with_decimal] {
        let (a, b) = (written(language, a), written(language, b));
        if a != b {
            return Some((a, b));
        }
    }
    None
}

/// A share with a decimal, unless that is 0: `20.4%`.
fn percent_with_decimal(language: Language, share: f64) -> String {
    let percent = (share * 1_000.0 + COMPUTING_ERROR).round() / 10.0;
    with_sign(language, &percent.to_string())
}

/// With the decimal mark and the sign of a language.
fn with_sign(language: Language, percent: &str) -> String {
    let number = percent.replace('.', &say!(language, "decimal-mark"));
    say!(language, "recommend-percent", number = number)
}

/// Lists the names that there is room for, and says how many more there are.
pub fn short_list(language: Language, mut names: Vec<String>, most: usize) -> String {
    let more = names.len().saturating_sub(most);
    if more > 0 {
        names.truncate(most);
        names.push(say!(language, "list-more", count = more));
    }
    language.list(&names)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: Language = Language::English;

    #[test]
    fn close_shares_get_a_decimal() {
        let both = |a, b| percents(ENGLISH, a, b).map(|(a, b)| format!("{a}, {b}"));
        assert_eq!(both(0.41, 0.2).as_deref(), Some("41%, 20%"));
        assert_eq!(both(0.204, 0.2).as_deref(), Some("20.4%, 20%"));
        assert_eq!(both(0.20004, 0.2), None);
    }

    #[test]
    fn halves_are_not_rounded_away() {
        let shares = [0.625, 0.375, 3.0 / 5.0 / 1.6, 1.0 / 3.0];
        assert_eq!(
            shares
                .map(|share| percent(ENGLISH, share))
                .concat()
                .replace('%', " "),
            "62.5 37.5 37.5 33 "
        );
        assert_eq!(percent(Language::German, 0.625), "62,5\u{a0}%");
    }

    #[test]
    fn a_half_with_a_computing_error_rounds_up() {
        assert_eq!(
            [12.5, 12.5 - 1e-12, 12.4, 0.0, 99.999_999_9].map(rounded),
            ["13", "13", "12", "0", "100"]
        );
    }
}
