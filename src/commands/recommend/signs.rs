//! Signs of comparison, in characters and in the words of every language of the interface.

use super::script::is_unspaced;

/// How a criterion is compared with a number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Sign {
    /// `speed 4`, `speed: 4`
    None,
    Equal,
    AtLeast,
    MoreThan,
    AtMost,
    LessThan,
    Not,
    /// From the number to this one.
    UpTo(f64),
}

impl Sign {
    /// The sign of the same comparison written the other way round.
    pub fn mirrored(self) -> Self {
        match self {
            Self::AtLeast => Self::AtMost,
            Self::AtMost => Self::AtLeast,
            Self::MoreThan => Self::LessThan,
            Self::LessThan => Self::MoreThan,
            same => same,
        }
    }
}

/// Characters that compare. Where one is left in a name, its sense would be lost.
pub const SIGNS: [char; 14] = [
    '<', '>', '=', '≥', '≤', '≠', '⩾', '⩽', '≧', '≦', '~', '≈', '±', '^',
];

/// What such characters mean together.
const SIGN_RUNS: [(&str, Sign); 17] = [
    (">=", Sign::AtLeast),
    ("=>", Sign::AtLeast),
    ("≥", Sign::AtLeast),
    ("⩾", Sign::AtLeast),
    ("≧", Sign::AtLeast),
    ("<=", Sign::AtMost),
    ("=<", Sign::AtMost),
    ("≤", Sign::AtMost),
    ("⩽", Sign::AtMost),
    ("≦", Sign::AtMost),
    (">", Sign::MoreThan),
    ("<", Sign::LessThan),
    ("=", Sign::Equal),
    ("==", Sign::Equal),
    ("!=", Sign::Not),
    ("≠", Sign::Not),
    ("<>", Sign::Not),
];

/// Words before a number. Of two that start alike, the longer one comes first.
const BEFORE: [(&[&str], Sign); 6] = [
    (
        &[
            "at least",
            "no less than",
            "not below",
            "no lower than",
            "nicht unter",
            "nicht weniger als",
            "pas moins de",
            "no menos de",
            "não menos de",
            "not less than",
            "minimum",
            "min.",
            "min",
            "mindestens",
            "wenigstens",
            "au moins",
            "au minimum",
            "al menos",
            "por lo menos",
            "como mínimo",
            "pelo menos",
            "no mínimo",
            "最低",
            "少なくとも",
        ],
        Sign::AtLeast,
    ),
    (
        &[
            "at most",
            "no more than",
            "not more than",
            "maximum",
            "max.",
            "max",
            "up to",
            "höchstens",
            "maximal",
            "bis zu",
            "au plus",
            "au maximum",
            "jusqu’à",
            "jusqu'à",
            "como máximo",
            "a lo sumo",
            "hasta",
            "no máximo",
            "até",
            "最大",
            "最高",
        ],
        Sign::AtMost,
    ),
    (
        &[
            "more than",
            "greater than",
            "higher than",
            "better than",
            "above",
            "over",
            "mehr als",
            "größer als",
            "besser als",
            "höher als",
            "über",
            "plus de",
            "plus que",
            "supérieur à",
            "supérieure à",
            "más de",
            "más que",
            "mayor que",
            "superior a",
            "mais de",
            "mais que",
            "mais do que",
            "maior que",
            "acima de",
        ],
        Sign::MoreThan,
    ),
    (
        &[
            "less than",
            "fewer than",
            "lower than",
            "worse than",
            "below",
            "under",
            "weniger als",
            "kleiner als",
            "schlechter als",
            "unter",
            "moins de",
            "moins que",
            "inférieur à",
            "inférieure à",
            "menos de",
            "menos que",
            "menor que",
            "inferior a",
            "menos do que",
            "abaixo de",
        ],
        Sign::LessThan,
    ),
    (
        &[
            "exactly",
            "equal to",
            "equals",
            "genau",
            "gleich",
            "exactement",
            "exactamente",
            "exatamente",
            "ちょうど",
        ],
        Sign::Equal,
    ),
    (&["not", "nicht", "pas", "não"], Sign::Not),
];

/// Words after a number. Of two that end alike, the longer one comes first.
const AFTER: [(&[&str], Sign); 4] = [
    (
        &[
            "+",
            "or more",
            "or above",
            "and above",
            "oder höher",
            "or better",
            "or higher",
            "and up",
            "oder mehr",
            "oder besser",
            "ou plus",
            "ou mieux",
            "o más",
            "o mejor",
            "ou mais",
            "ou melhor",
            "以上",
        ],
        Sign::AtLeast,
    ),
    (
        &[
            "or less",
            "or fewer",
            "or lower",
            "oder weniger",
            "ou moins",
            "o menos",
            "ou menos",
            "以下",
            "まで",
        ],
        Sign::AtMost,
    ),
    (
        &["より大きい", "より上", "より高い", "を超える", "超"],
        Sign::MoreThan,
    ),
    (
        &["より小さい", "より下", "より低い", "未満"],
        Sign::LessThan,
    ),
];

/// Whether a character compares.
pub fn is_sign(c: char) -> bool {
    SIGNS.contains(&c)
}

/// The sign at the start of a text, in characters or words, and the text after it.
pub fn sign_before(text: &str) -> Option<(Sign, &str)> {
    let rest = text.trim_start_matches(is_in_run);
    let mut run = text[..text.len() - rest.len()].to_owned();
    run.retain(|c| !c.is_whitespace());
    if run.is_empty() {
        return words_before(text);
    }

    let (_, sign) = SIGN_RUNS.iter().find(|(known, _)| *known == run)?;
    Some((*sign, rest))
}

/// Whether a character may be part of a sign such as `> =` or `!=`.
fn is_in_run(c: char) -> bool {
    is_sign(c) || c == '!' || c.is_whitespace()
}

/// The words at the start of a text that compare, and the text after them.
fn words_before(text: &str) -> Option<(Sign, &str)> {
    let lower = text.to_ascii_lowercase();
    for (words, sign) in BEFORE {
        for word in words {
            if lower.starts_with(word) && ends_word(word, &lower[word.len()..]) {
                return Some((sign, &text[word.len()..]));
            }
        }
    }
    None
}

/// Whether a word ends where the rest of a text starts.
pub fn ends_word(word: &str, rest: &str) -> bool {
    // Without blanks between words, any character may start the next one.
    word.ends_with(is_unspaced) || !rest.starts_with(char::is_alphanumeric)
}

/// The words at the end of a text that compare, and the text before them.
pub fn words_after(text: &str) -> Option<(Sign, &str)> {
    let lower = text.to_ascii_lowercase();
    for (words, sign) in AFTER {
        for word in words {
            if lower.ends_with(word) {
                return Some((sign, &text[..text.len() - word.len()]));
            }
        }
    }
    None
}
