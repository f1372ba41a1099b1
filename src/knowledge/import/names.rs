//! The names that headings and cells give: cleaned, compared, shortened, and made into ids.

use crate::knowledge::names::normalise;
use crate::knowledge::spelling;

/// The name that a heading or a cell gives: without its number, colon and quotes.
pub fn name_of(heading: &str) -> String {
    let name = heading.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = without_number(without_signs(&name));
    let name = name.trim_matches(|c: char| c.is_whitespace() || "\"“”„*_`".contains(c));
    let name = name.trim_end_matches([':', '：', ' ', '.', ';', '–', '—', '-']);
    with_usual_case(name)
}

/// A text whose first letter is a capital. A letter stays that is not the small one of its capital:
/// the capital of the sign µ is that of the Greek letter.
pub fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    let Some(first) = chars.next() else {
        return String::new();
    };

    let capital: String = first.to_uppercase().collect();
    if capital.to_lowercase() == first.to_string() {
        capital + chars.as_str()
    } else {
        text.to_owned()
    }
}

/// A text without pictures at its start and end: `📦 Queues`, `Pros 👍`; as it is, if it has nothing
/// else.
pub fn without_signs(text: &str) -> &str {
    let is_sign = |c: char| {
        let is_picture =
            ('\u{2190}'..='\u{2bff}').contains(&c) || ('\u{1f000}'..='\u{1faff}').contains(&c);
        is_picture || matches!(c, '\u{fe0f}' | '\u{200d}' | ' ')
    };
    let rest = text.trim_matches(is_sign);
    if rest.contains(char::is_alphanumeric) {
        rest
    } else {
        text
    }
}

/// A heading without `1.`, `2)`, `Option 3:`, `3.1`.
fn without_number(heading: &str) -> &str {
    let mut rest = heading;
    for word in ["Option", "Alternative", "Candidate", "Variante", "Opción"] {
        let Some(after) = rest.strip_prefix(word) else {
            continue;
        };
        let after = after.trim_start();
        let numbered = after.trim_start_matches(|c: char| c.is_ascii_alphanumeric());
        let number = after.len() - numbered.len();
        if number <= 2
            && numbered
                .trim_start()
                .starts_with([':', '.', ')', '-', '–', '—'])
        {
            rest = numbered.trim_start_matches([':', '.', ')', '-', '–', '—', ' ']);
        }
    }

    let digits = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let number = &rest[..rest.len() - digits.len()];
    let is_number = number.len() <= 6 && number.starts_with(|c: char| c.is_ascii_digit());
    match digits.strip_prefix([')', ':', ' ']) {
        Some(after) if is_number && (number.contains('.') || !digits.starts_with(' ')) => {
            after.trim_start()
        }
        _ => rest,
    }
}

/// `SPEED` as `Speed`; names of a few letters stay, for they are abbreviations.
fn with_usual_case(name: &str) -> String {
    let letters: Vec<char> = name.chars().filter(|c| c.is_alphabetic()).collect();
    let is_shouted = letters.len() > 4 && letters.iter().all(|c| c.is_uppercase());
    if !is_shouted {
        return name.to_owned();
    }

    let mut chars = name.chars();
    match chars.next() {
        Some(first) => first.to_string() + &chars.as_str().to_lowercase(),
        None => String::new(),
    }
}

/// What two names are compared by; empty if a text names nothing.
pub fn key(name: &str) -> String {
    let has_letter = name.chars().any(char::is_alphanumeric);
    if has_letter {
        normalise(&name_of(name))
    } else {
        String::new()
    }
}

/// Whether a text has a name in it, word for word.
pub fn mentions(text: &[String], name: &str) -> bool {
    let name = spelling::words(name);
    !name.is_empty() && text.windows(name.len()).any(|words| words == name)
}

/// A text on one line, with single spaces.
pub fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text cut to at most `longest` characters: to its first words, or to the start of the first
/// word if that is longer.
pub fn shortened(text: &str, longest: usize) -> String {
    if text.chars().count() <= longest {
        return text.to_owned();
    }

    let mut short = String::new();
    for word in text.split_whitespace() {
        let length = short.chars().count() + word.chars().count() + 1;
        if length > longest {
            break;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    let short = short.trim_end_matches([',', ':', ';', '(', '–', '-', ' ']);
    if short.is_empty() {
        return text.chars().take(longest).collect();
    }
    short.to_owned()
}

/// Ids that are taken.
#[derive(Default)]
pub struct TakenIds {
    taken: Vec<String>,
    /// The keys of all names: an id may not be the name of something else.
    names: Vec<String>,
}

impl TakenIds {
    /// No ids yet, for things with these names.
    pub fn new(names: &[String]) -> Self {
        Self {
            taken: Vec::new(),
            names: names.iter().map(|name| key(name)).collect(),
        }
    }

    /// An id made from a name, of at most `longest` characters, that nothing else has.
    pub fn make(&mut self, name: &str, longest: usize, otherwise: &str) -> String {
        let wished = slug(name, longest);
        let wished = if wished.is_empty() {
            otherwise.to_owned()
        } else {
            wished
        };

        let own = key(name);
        let mut id = wished.clone();
        let mut number = 2;
        while self.is_taken(&id, &own) {
            let ending = format!("-{number}");
            let start: String = wished.chars().take(longest - ending.len()).collect();
            id = start.trim_end_matches('-').to_owned() + &ending;
            number += 1;
        }
        self.taken.push(key(&id));
        id
    }

    fn is_taken(&self, id: &str, own: &str) -> bool {
        let id = key(id);
        self.taken.contains(&id) || id != own && self.names.contains(&id)
    }
}

/// A name in lowercase letters, digits and hyphens, cut at a word if it is too long.
pub fn slug(name: &str, longest: usize) -> String {
    let name = name.replace('+', " plus ").replace('#', " sharp ");
    let mut slug = String::new();
    for word in spelling::words(&name) {
        let word: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
        let separator = usize::from(!slug.is_empty());
        if word.is_empty() || !slug.is_empty() && slug.len() + separator + word.len() > longest {
            continue;
        }
        if separator > 0 {
            slug.push('-');
        }
        slug.push_str(&word);
    }
    slug.truncate(longest);
    slug.trim_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_lose_what_is_not_their_name() {
        let cases = [
            ("SPEED:", "Speed"),
            ("Node.Js:", "Node.Js"),
            ("3. Learning curve", "Learning curve"),
            ("2.1 Cost", "Cost"),
            ("Option 1: Kafka", "Kafka"),
            ("Option B – NATS JetStream", "NATS JetStream"),
            ("“Kafka”", "Kafka"),
            ("SQL", "SQL"),
            ("7 Zip", "7 Zip"),
            ("C++", "C++"),
            ("📦 Message queues", "Message queues"),
            ("Cons 👎", "Cons"),
            ("✅", "✅"),
        ];
        for (heading, name) in cases {
            assert_eq!(name_of(heading), name);
        }
    }

    #[test]
    fn ids_are_short_and_unique() {
        let mut ids = TakenIds::default();
        assert_eq!(ids.make("C++", 18, "x"), "c-plus-plus");
        assert_eq!(
            ids.make("Amazon Managed Streaming for Kafka", 18, "x"),
            "amazon-managed-for"
        );
        assert_eq!(ids.make("日本", 18, "technology"), "technology");
        assert_eq!(ids.make("日本語", 18, "technology"), "technology-2");
    }
}
