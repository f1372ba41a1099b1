//! What experts type for long names: "HorizontalPodAutoscaler" -> "hpa".

/// Shorter names have no initials that anybody would type: JavaScript is not JS for its two parts.
const FEWEST: usize = 3;

/// The initials of each name with three or more parts, in camel case or as capitalised words; for
/// camel case, its parts as well. All are separated by spaces.
pub fn shorthand(text: &str) -> String {
    let mut found = Vec::new();
    let mut name: Vec<&str> = Vec::new();
    for word in text.split_whitespace() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let parts = parts(bare);
        if parts.len() >= FEWEST {
            found.push(initials(&parts));
            found.extend(parts.into_iter().map(str::to_owned));
        }

        let goes_on = is_capitalised(bare);
        if goes_on {
            name.push(bare);
        }
        // What follows punctuation is another name.
        if !goes_on || word.ends_with(|c: char| c.is_ascii_punctuation()) {
            add_name(&mut found, &name);
            name.clear();
        }
    }

    add_name(&mut found, &name);
    found.join(" ")
}

/// Adds the initials of a name in words. Its first word may be capitalised because it begins the
/// sentence: "The Horizontal Pod Autoscaler".
fn add_name(found: &mut Vec<String>, name: &[&str]) {
    for name in [name, name.get(1..).unwrap_or_default()] {
        if name.len() >= FEWEST {
            found.push(initials(name));
        }
    }
}

/// The parts of a word in camel case: "HorizontalPodAutoscaler" -> Horizontal, Pod, Autoscaler.
fn parts(word: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut was_lower = false;
    for (at, c) in word.char_indices() {
        if was_lower && c.is_uppercase() {
            parts.push(&word[start..at]);
            start = at;
        }
        was_lower = c.is_lowercase();
    }
    parts.push(&word[start..]);
    parts
}

/// Whether a word is capitalised, and not all in capitals.
fn is_capitalised(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.any(char::is_lowercase)
}

fn initials(words: &[&str]) -> String {
    words
        .iter()
        .filter_map(|word| word.chars().next())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_have_initials_and_parts() {
        let text = "The HorizontalPodAutoscaler scales. See Custom Resource Definitions, Java \
                    or JavaScript.";
        assert_eq!(shorthand(text), "HPA Horizontal Pod Autoscaler SCRD CRD");
        assert!(shorthand("").is_empty());
        assert!(shorthand("the GitHub API of Node.js").is_empty());
    }
}
