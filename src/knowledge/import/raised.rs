//! Raised text, `<sup>` in HTML -> characters that are raised by themselves: 2³² is not 232.

/// Characters that can be raised, each with how it looks then.
const RAISED: [(char, char); 13] = [
    ('0', '⁰'),
    ('1', '¹'),
    ('2', '²'),
    ('3', '³'),
    ('4', '⁴'),
    ('5', '⁵'),
    ('6', '⁶'),
    ('7', '⁷'),
    ('8', '⁸'),
    ('9', '⁹'),
    ('+', '⁺'),
    ('-', '⁻'),
    ('−', '⁻'),
];

/// A text in raised characters; as it is where one of its characters cannot be raised, as in `1st`.
pub fn raised(text: &str) -> String {
    let mut raised = String::new();
    for c in text.chars() {
        match RAISED.iter().find(|(plain, _)| *plain == c) {
            Some((_, above)) => raised.push(*above),
            None => return text.to_owned(),
        }
    }
    raised
}
