//! One letter per name, drawn in its marks: "Node.js" is N, and "NestJS" next to it is E.

use super::font;

/// A letter or digit for each name, all different as long as there are enough: initials first, then
/// the name's other letters, then the alphabet.
pub(super) fn keys<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut taken = Vec::new();

    for name in names {
        let free = candidates(name).find(|key| !taken.contains(key));
        taken.push(free.unwrap_or('•'));
    }

    taken.into_iter().map(String::from).collect()
}

/// What could be the key of a name, the most natural ones first.
fn candidates(name: &str) -> impl Iterator<Item = char> {
    let words = name.split(|c: char| !c.is_alphanumeric());
    let initials = words.filter_map(|word| word.chars().next());
    let own = initials.chain(name.chars());

    own.chain('A'..='Z').chain('0'..='9').filter_map(upper)
}

/// The upper-case form of a letter or digit, if it is one character and a font has it.
fn upper(c: char) -> Option<char> {
    let mut upper = c.to_uppercase();
    let first = upper
        .next()
        .filter(|c| c.is_alphanumeric() && font::has(*c))?;

    // The upper-case form of "ß" is "SS", for example.
    upper.next().is_none().then_some(first)
}

#[cfg(test)]
mod tests {
    use super::keys;

    #[test]
    fn keys_are_initials_where_these_are_free() {
        assert_eq!(keys(["Node.js", "Python", "Go"]), ["N", "P", "G"]);
        assert_eq!(
            keys(["Speed", "Scalability", "Security", "S"]),
            ["S", "C", "E", "A"]
        );
        assert_eq!(
            keys([".NET", "C++", "日本", "한", ""]),
            ["N", "C", "日", "A", "B"]
        );
    }

    #[test]
    fn keys_differ_while_there_are_enough() {
        let mut keys = keys(std::iter::repeat_n("Same", 36));
        keys.sort();
        keys.dedup();
        assert_eq!(keys.len(), 36);
    }
}
