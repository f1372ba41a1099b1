//! A free text -> the pieces of which names are made.

/// The most pieces that a text which compares something can have.
const MOST_PIECES: usize = 60;

/// The most characters that a name made of signs can have.
const LONGEST_SIGNS: usize = 16;

/// The words of a text as they were written; those that a hyphen, a slash or another script parts
/// count as two. Signs that `is_name` knows are a word as well: `!!!`.
pub(super) fn pieces(text: &str, is_name: impl Fn(&str) -> bool) -> Vec<String> {
    let mut pieces = Vec::new();
    for token in text.split_whitespace() {
        add_token(&mut pieces, token, &is_name);
        if pieces.len() >= MOST_PIECES {
            break;
        }
    }
    pieces.truncate(MOST_PIECES);
    pieces
}

/// Adds the pieces of a text without blanks.
fn add_token(pieces: &mut Vec<String>, token: &str, is_name: &dyn Fn(&str) -> bool) {
    match name_of_signs(token, is_name) {
        Some((before, name, after)) => {
            add_token(pieces, before, is_name);
            pieces.push(name.to_owned());
            add_token(pieces, after, is_name);
        }
        None => pieces.extend(words(token)),
    }
}

/// The longest name in a text of signs alone, with the text before and after it: `!!!` in
/// "(!!!)," and in "!!!?".
fn name_of_signs<'t>(
    token: &'t str,
    is_name: &dyn Fn(&str) -> bool,
) -> Option<(&'t str, &'t str, &'t str)> {
    let count = token.chars().count();
    if token.contains(char::is_alphanumeric) || count > LONGEST_SIGNS {
        return None;
    }

    let mut borders: Vec<usize> = token.char_indices().map(|(at, _)| at).collect();
    borders.push(token.len());

    for length in (1..=count).rev() {
        for first in 0..=count - length {
            let (start, end) = (borders[first], borders[first + length]);
            let signs = &token[start..end];
            if is_name(signs) {
                return Some((&token[..start], signs, &token[end..]));
            }
        }
    }
    None
}

/// The words of a text without names of signs.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = vec![String::new()];
    let characters: Vec<char> = text.chars().collect();
    for (at, c) in characters.iter().copied().enumerate() {
        let before = at.checked_sub(1).map(|before| characters[before]);
        let after = characters.get(at + 1).copied();

        if is_apart(before, c, after) {
            words.push(String::new());
        } else {
            if before.is_some_and(|before| script(before) != script(c)) {
                words.push(String::new());
            }
            if let Some(word) = words.last_mut() {
                word.push(c);
            }
        }
    }

    words.retain(|word| !word.is_empty());
    words
}

/// Whether a sign separates two words. A plus does where it joins two, as in "Python+Node.js"
/// and not in C++.
fn is_apart(before: Option<char>, c: char, after: Option<char>) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let list = [
        ',', ';', '/', '|', '&', '?', '!', '(', ')', '"', ':', '-', '_', '、', '。', '・', '“',
        '”', '„', '«', '»', '<', '>', '=',
    ];
    list.contains(&c) || c == '+' && is_letter(before) && is_letter(after)
}

/// Japanese and Chinese put no blanks between words; where the script changes, a word may end.
fn script(c: char) -> u8 {
    match c {
        '\u{3040}'..='\u{309f}' => 1,
        '\u{30a0}'..='\u{30ff}' => 2,
        '\u{3400}'..='\u{9fff}' => 3,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn words_are_split_where_names_may_end() {
        for (text, parted) in [
            (
                "py3 vs nodejs20 speed",
                &["py3", "vs", "nodejs20", "speed"][..],
            ),
            ("Python+Node.js/C++", &["Python", "Node.js", "C++"]),
            (
                "real-time, “learning curve”?",
                &["real", "time", "learning", "curve"],
            ),
            (
                "PythonとNode.jsの速度",
                &["Python", "と", "Node.js", "の", "速度"],
            ),
            (" ,-, ", &[]),
        ] {
            assert_eq!(pieces(text, |_| false), parted, "{text}");
        }
    }

    #[test]
    fn signs_that_are_a_name_are_a_word() {
        let is_name = |text: &str| ["!!!", "---", "🦀!"].contains(&text);
        for (text, parted) in [
            ("!!! vs ---", &["!!!", "vs", "---"][..]),
            ("is (!!!), faster?", &["is", "!!!", "faster"]),
            ("!!!/---?", &["!!!", "---"]),
            ("🦀! speed", &["🦀!", "speed"]),
            ("real-time!!!", &["real", "time"]),
        ] {
            assert_eq!(pieces(text, is_name), parted, "{text}");
        }
    }
}
