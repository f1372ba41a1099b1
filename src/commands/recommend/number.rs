//! Numbers as people write them: `4`, `2,5`, `2½`, `4/5`, `★★★★`.

const OF: [&str; 7] = ["/", " out of ", " of ", " von ", " sur ", " de ", " em "];

/// The most digits that a number keeps.
const MOST_DIGITS: usize = 15;
const FRACTIONS: [(char, f64); 3] = [('¼', 0.25), ('½', 0.5), ('¾', 0.75)];

/// Characters that are stars.
pub const STARS: [char; 4] = ['★', '☆', '⭐', '\u{2bea}'];
/// It asks for a coloured picture of the character before it.
const EMOJI_STYLE: char = '\u{fe0f}';

/// Reads a number in digits or stars, perhaps out of five.
pub fn number(text: &str) -> Option<f64> {
    decimal(text)
        .or_else(|| stars(text))
        .or_else(|| out_of_five(text))
}

/// `4/5`, `4 of 5`: out of another number than five, it means another scale.
fn out_of_five(text: &str) -> Option<f64> {
    let lower = text.to_ascii_lowercase();
    let (number, best) = OF.iter().find_map(|of| lower.split_once(of))?;
    if best.trim() == "5" {
        decimal(number.trim())
    } else {
        None
    }
}

/// `★★★★`, `★★★★☆`, `****`.
fn stars(text: &str) -> Option<f64> {
    let text = text.replace(EMOJI_STYLE, "");
    let has_only_stars = !text.is_empty() && text.trim_matches(STARS).is_empty();
    let has_only_asterisks = text.len() > 2 && text.trim_matches('*').is_empty();
    if !has_only_stars && !has_only_asterisks {
        return None;
    }

    let filled = text.replace('☆', "").chars().count();
    u8::try_from(filled).ok().map(f64::from)
}

/// `4`, `-4`, `2.5`, `2,5`, `2½`. `1,000` and `1.000` are a thousand to some and one to others:
/// they are not read.
pub fn decimal(text: &str) -> Option<f64> {
    if let Some(rest) = text.strip_prefix(['-', '−', '–', '—']) {
        return Some(-unsigned(rest.trim_start())?);
    }
    unsigned(text.strip_prefix('+').unwrap_or(text))
}

fn unsigned(text: &str) -> Option<f64> {
    if let Some(number) = with_fraction(text) {
        return Some(number);
    }
    let Some((whole, decimals)) = text.split_once(['.', ',']) else {
        return whole_number(text);
    };

    let may_be_thousands =
        decimals.len() == 3 && matches!(whole.len(), 1..=3) && !whole.trim_matches('0').is_empty();
    let is_number = whole.is_empty() || whole_number(whole).is_some();
    if may_be_thousands || !is_number || whole_number(decimals).is_none() {
        return None;
    }
    format!("0{whole}.{decimals}").parse().ok()
}

/// `½`, `2½`.
fn with_fraction(text: &str) -> Option<f64> {
    for (mark, part) in FRACTIONS {
        match text.strip_suffix(mark) {
            Some("") => return Some(part),
            Some(whole) => return Some(whole_number(whole.trim_end())? + part),
            None => {}
        }
    }
    None
}

fn whole_number(text: &str) -> Option<f64> {
    let has_only_digits = text.bytes().all(|byte| byte.is_ascii_digit());
    if text.is_empty() || text.len() > MOST_DIGITS || !has_only_digits {
        return None;
    }
    text.parse().ok()
}
