//! A free text -> the pieces of which names are made.

/// No text that compares something has more.
const MOST_PIECES: usize = 60;

/// The words of a text as they were written; those that a hyphen, a slash or another script parts
/// count as two.
pub fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = vec![String::new()];
    let characters: Vec<char> = text.chars().collect();
    for (at, c) in characters.iter().copied().enumerate() {
        let before = at.checked_sub(1).map(|before| characters[before]);
        let after = characters.get(at + 1).copied();
        if is_apart(before, c, after) {
            pieces.push(String::new());
        } else {
            if before.is_some_and(|before| script(before) != script(c)) {
                pieces.push(String::new());
            }
            pieces.last_mut().into_iter().for_each(|piece| piece.push(c));
        }
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces.truncate(MOST_PIECES);
    pieces
}

/// Whether a sign separates two words. A plus does where it joins two, as in "Python+Node.js"
/// and not in C++.
fn is_apart(before: Option<char>, c: char, after: Option<char>) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let list = [
        ',', ';', '/', '|', '&', '?', '!', '(', ')', '"', ':', '-', '_', '、', '。', '・', '“', '”', '„', '«', '»',
        '<', '>', '=',
    ];
    c.is_whitespace() || list.contains(&c) || c == '+' && is_letter(before) && is_letter(after)
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
    fn words_are_parted_where_names_may_end() {
        for (text, parted) in [
            ("py3 vs nodejs20 speed", &["py3", "vs", "nodejs20", "speed"][..]),
            ("Python+Node.js/C++", &["Python", "Node.js", "C++"]),
            ("real-time, “learning curve”?", &["real", "time", "learning", "curve"]),
            ("PythonとNode.jsの速度", &["Python", "と", "Node.js", "の", "速度"]),
            (" ,-, ", &[]),
        ] {
            assert_eq!(pieces(text), parted, "{text}");
        }
    }
}
