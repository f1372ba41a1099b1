//! What the cell of a table says: yes or no, a number with its unit, a rating, or text.

use super::vocabulary::{is_free, is_unknown, yes_or_no};

/// What a cell says.
#[derive(Debug, Clone, PartialEq)]
pub enum CellValue {
    Unknown,
    YesNo {
        yes: bool,
        has_more: bool,
    },
    Number {
        number: f64,
        unit: String,
        has_more: bool,
    },
    /// A rating, and whether it had to be rounded.
    Rating {
        rating: u8,
        rounded: bool,
    },
    Free,
    Text,
}

/// Reads a cell.
pub fn read(text: &str) -> CellValue {
    let text = text.trim();
    if is_unknown(text) {
        return CellValue::Unknown;
    }
    if is_free(text) {
        return CellValue::Free;
    }

    rating(text)
        .or_else(|| tick(text))
        .or_else(|| number_with_remark(text))
        .unwrap_or(CellValue::Text)
}

/// `✓`, `yes`, `No (since 2.0)`.
fn tick(text: &str) -> Option<CellValue> {
    if let Some(yes) = yes_or_no(text) {
        return Some(CellValue::YesNo {
            yes,
            has_more: false,
        });
    }

    let first = text.split([' ', ',', ';', ':']).next()?;
    let rest = text[first.len()..].trim_start();
    let is_remark = rest.starts_with(['(', ',', ';', ':', '–', '—', '-']);
    // A sign is never the first word of a sentence; `no` can be.
    let is_sign = !first.contains(char::is_alphanumeric);
    let yes = yes_or_no(first)?;
    (is_sign || is_remark).then_some(CellValue::YesNo {
        yes,
        has_more: true,
    })
}

/// `★★★☆☆`, `4/5`, `8 out of 10`.
fn rating(text: &str) -> Option<CellValue> {
    let (points, most) = stars(text).or_else(|| fraction(text))?;
    Some(rated(points, most))
}

/// Points as a rating from 1 to 5.
fn rated(points: f64, most: f64) -> CellValue {
    let exact = if most == 5.0 {
        points
    } else {
        points / most * 5.0
    };
    let rating = exact.round().clamp(1.0, 5.0);
    CellValue::Rating {
        rating: rating as u8,
        rounded: (rating - exact).abs() > 1e-9,
    }
}

/// Reads a cell whose plain numbers are points, of which `most` is the best.
pub fn read_points(text: &str, most: u8) -> CellValue {
    match read(text) {
        CellValue::Number { number, unit, .. }
            if unit.is_empty() && (0.0..=f64::from(most)).contains(&number) =>
        {
            rated(number, f64::from(most))
        }
        other => other,
    }
}

fn stars(text: &str) -> Option<(f64, f64)> {
    let text = text.replace(":star:", "★").replace('\u{fe0f}', "");
    let (mut full, mut empty, mut half) = (0, 0, 0);
    for c in text.chars() {
        match c {
            '★' | '⭐' | '🌟' => full += 1,
            '☆' => empty += 1,
            '½' => half += 1,
            ' ' => {}
            _ => return None,
        }
    }

    let count = full + empty + half;
    let is_rating = (1..=5).contains(&full) && count <= 5;
    is_rating.then_some((f64::from(full) + 0.5 * f64::from(half), 5.0))
}

fn fraction(text: &str) -> Option<(f64, f64)> {
    let text = text
        .to_lowercase()
        .replace("out of", "/")
        .replace(" of ", "/");
    let (points, most) = text.split_once('/')?;
    let most: f64 = most.trim().parse().ok()?;
    let points: f64 = points.trim().replace(',', ".").parse().ok()?;
    let is_rating = (most == 5.0 || most == 10.0) && (0.0..=most).contains(&points);
    is_rating.then_some((points, most))
}

/// A number with a unit, and perhaps a remark in brackets.
fn number_with_remark(text: &str) -> Option<CellValue> {
    let (stated, has_more) = match text.split_once(" (") {
        Some((before, rest)) if rest.ends_with(')') => (before, true),
        _ => (text, false),
    };
    let (number, unit) = number(stated.trim())?;
    Some(CellValue::Number {
        number,
        unit,
        has_more,
    })
}

const CURRENCIES: &[(&str, &str)] = &[
    ("US$", "USD"),
    ("$", "USD"),
    ("€", "EUR"),
    ("£", "GBP"),
    ("¥", "JPY"),
];

fn number(text: &str) -> Option<(f64, String)> {
    let (currency, rest) = currency(text);
    let end = rest
        .find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',' | '\u{a0}' | '\'' | ' '))
        .unwrap_or(rest.len());
    let digits = rest[..end].trim_end_matches([' ', '.', ',', '\u{a0}']);
    let unit = rest[digits.len()..].trim();

    let number = parse(digits)?;
    let (number, unit) = with_multiplier(number, unit);
    // `10-20 ms`, `5+`, `2 of 3`, `2024-05-01` and `10⁶` are no single numbers.
    let goes_on = unit.contains(|c: char| c.is_ascii_digit() || "+–—~<>≈".contains(c));
    if goes_on || unit.starts_with(|c: char| c == '-' || c.is_numeric()) {
        return None;
    }

    let unit = unit_with(currency, unit);
    (unit.split_whitespace().count() <= 4).then_some((number, unit))
}

fn currency(text: &str) -> (&'static str, &str) {
    for (sign, name) in CURRENCIES {
        if let Some(rest) = text.strip_prefix(sign) {
            return (name, rest.trim_start());
        }
    }
    ("", text)
}

/// `$25 / month` has the unit `USD/month`; `25 €` has `EUR`.
fn unit_with(currency: &str, unit: &str) -> String {
    let mut unit = unit.replace(" /", "/").replace("/ ", "/");
    if currency.is_empty() {
        for (sign, name) in CURRENCIES {
            if unit.starts_with(sign) {
                unit = unit.replacen(sign, name, 1);
            }
        }
        return unit;
    }

    if unit.is_empty() || unit.starts_with('/') {
        return format!("{currency}{unit}");
    }
    format!("{currency} {unit}")
}

/// `12k` is 12,000; only directly after the number.
fn with_multiplier(number: f64, unit: &str) -> (f64, &str) {
    for (letter, factor) in [('k', 1e3), ('K', 1e3), ('M', 1e6)] {
        if let Some(rest) = unit.strip_prefix(letter)
            && !rest.starts_with(char::is_alphanumeric)
        {
            return (number * factor, rest.trim_start());
        }
    }
    (number, unit)
}

/// A number in digits: `1,000`, `12.5`, `12,5`, `1.000.000`, `10 000`, `1.200,50`.
fn parse(digits: &str) -> Option<f64> {
    if !digits.starts_with(|c: char| c.is_ascii_digit()) || digits.len() > 20 {
        return None;
    }

    let plain = digits.replace([' ', '\u{a0}', '\''], "");
    let has_groups = |sign: char| {
        let mut groups = plain.split(sign).skip(1);
        plain.contains(sign) && groups.all(|group| group.len() == 3 && !group.contains(['.', ',']))
    };
    let plain = if plain.matches('.').count() > 1 && has_groups('.') {
        plain.replace('.', "")
    } else if let Some((whole, decimals)) = with_comma_last(&plain) {
        format!("{}.{decimals}", whole.replace('.', ""))
    } else if has_groups(',') || plain.find(',') < plain.find('.') && plain.contains(',') {
        plain.replace(',', "")
    } else if plain.contains(',') && plain.contains('.') {
        return None;
    } else {
        plain.replace(',', ".")
    };
    plain.parse().ok().filter(|number: &f64| number.is_finite())
}

/// The parts of a number whose full stops separate thousands: `1.200,50`.
fn with_comma_last(number: &str) -> Option<(&str, &str)> {
    let (whole, decimals) = number.rsplit_once(',')?;
    let (first, groups) = whole.split_once('.')?;

    let are_thousands = groups.split('.').all(|group| group.len() == 3);
    (are_thousands && (1..=3).contains(&first.len())).then_some((whole, decimals))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn is_number(text: &str, number: f64, unit: &str) {
        let CellValue::Number {
            number: read,
            unit: of,
            ..
        } = read(text)
        else {
            panic!("{text}: {:?}", read(text));
        };
        assert_eq!((read, of.as_str()), (number, unit), "{text}");
    }

    #[test]
    fn numbers_are_read_with_their_units() {
        is_number("$25/month", 25.0, "USD/month");
        is_number("$ 1,250.50 per month", 1250.5, "USD per month");
        is_number("25 €", 25.0, "EUR");
        is_number("1.200,50 €", 1200.5, "EUR");
        is_number("12 m²", 12.0, "m²");
        is_number("12k", 12_000.0, "");
        is_number("12 ms", 12.0, "ms");
        is_number("12,5 ms", 12.5, "ms");
        is_number("1.000.000 req/s", 1e6, "req/s");
        is_number("99.9%", 99.9, "%");
        is_number("5 kB", 5.0, "kB");
        is_number("$0.10 (per GB)", 0.1, "USD");
    }

    #[test]
    fn what_is_no_single_number_is_text() {
        for text in [
            "10-20 ms",
            "10⁶ ops/s",
            "3.1, 4",
            "12.5,3",
            "~5 ms",
            "5+",
            "2024-05-01",
            "<5",
            "v2",
            "3.1.4 and later on in it",
            "x",
        ] {
            assert_eq!(read(text), CellValue::Text, "{text}");
        }
    }

    #[test]
    fn stars_and_fractions_are_ratings() {
        let rating = |rating, rounded| CellValue::Rating { rating, rounded };
        assert_eq!(read("★★★☆☆"), rating(3, false));
        assert_eq!(read("⭐⭐⭐⭐"), rating(4, false));
        assert_eq!(read("4/5"), rating(4, false));
        assert_eq!(read("7 out of 10"), rating(4, true));
        assert_eq!(read("4.5/5"), rating(5, true));
        assert_eq!(read("24/7"), CellValue::Text);
    }

    #[test]
    fn ticks_are_yes_or_no() {
        let tick = |yes, has_more| CellValue::YesNo { yes, has_more };
        assert_eq!(read("✓"), tick(true, false));
        assert_eq!(read("❌"), tick(false, false));
        assert_eq!(read("No"), tick(false, false));
        assert_eq!(read("✅ since 2.0"), tick(true, true));
        assert_eq!(read("Yes (plugin)"), tick(true, true));
        assert_eq!(read("No idea about it"), CellValue::Text);
    }
}
