//! Finds and hides text that looks like a bot token. People paste tokens into the wrong key.

/// What is shown instead of a token.
pub const HIDDEN: &str = "[token]";

/// The shortest parts between the dots of a bot token: the user's id in base64, a time, a
/// signature. Real ones have 24 to 26, 6, and 27 to 38 characters; shorter ones may have lost some
/// when copied.
const SHORTEST_PARTS: [usize; 3] = [18, 4, 20];
/// The shortest piece that is hidden without the others: a user's id in base64.
const SHORTEST_ID: usize = 20;

/// A text without anything that looks like a bot token, or like the start of one.
pub fn masked(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(is_part_of_a_word) {
        let (before, word) = rest.split_at(start);
        let end = word.find(|c| !is_part_of_a_word(c)).unwrap_or(word.len());
        let (word, after) = word.split_at(end);

        masked.push_str(before);
        masked.push_str(if hides(word) { HIDDEN } else { word });
        rest = after;
    }
    masked.push_str(rest);
    masked
}

fn is_part_of_a_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')
}

/// Whether a word of letters, digits, hyphens, underscores and dots is hidden: it has the parts of
/// a token, or the first part alone, as after a copy that went wrong.
fn hides(word: &str) -> bool {
    let parts: Vec<&str> = word.split('.').collect();
    parts.windows(SHORTEST_PARTS.len()).any(are_token)
        || parts.iter().any(|part| is_id_in_base64(part))
}

fn are_token(parts: &[&str]) -> bool {
    let mut pairs = parts.iter().zip(SHORTEST_PARTS);
    pairs.all(|(part, shortest)| part.len() >= shortest)
}

/// Whether this is a number of 15 or more digits in base64: the first part of every token.
fn is_id_in_base64(part: &str) -> bool {
    let mut chunks = part.as_bytes().chunks_exact(4);
    part.len() >= SHORTEST_ID && chunks.all(is_three_digits_in_base64)
}

/// Whether four characters of base64 stand for three digits. A digit's byte is `0011` and four more
/// bits.
fn is_three_digits_in_base64(chunk: &[u8]) -> bool {
    let mut bits: u32 = 0;
    for character in chunk {
        let Some(six) = six_bits(*character) else {
            return false;
        };
        bits = bits << 6 | six;
    }

    let bytes = [bits >> 16, bits >> 8, bits].map(|byte| byte as u8);
    bytes.iter().all(u8::is_ascii_digit)
}

fn six_bits(character: u8) -> Option<u32> {
    match character {
        b'A'..=b'Z' => Some(u32::from(character - b'A')),
        b'a'..=b'z' => Some(u32::from(character - b'a') + 26),
        b'0'..=b'9' => Some(u32::from(character - b'0') + 52),
        b'-' | b'+' => Some(62),
        b'_' | b'/' => Some(63),
        _ => None,
    }
}
