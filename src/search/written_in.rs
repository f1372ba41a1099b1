//! In which language a question is written.

use super::terms::{StopWords, folded_words};
use crate::language::Language;

/// The language that has the most words of a text among its stop words: "wie", "how". `None` if
/// there are no such words, or as many of another language. Japanese is recognised by its letters.
pub fn written_in(text: &str) -> Option<Language> {
    if text.chars().any(is_kana) {
        return Some(Language::Japanese);
    }

    let words: Vec<String> = folded_words(text).collect();
    let mut best = None;
    let mut most = 0;
    for language in Language::ALL {
        let stop_words = StopWords::only(language);
        let mut count = 0;
        for word in &words {
            count += usize::from(stop_words.has_folded(word));
        }
        if count > most {
            best = Some(language);
            most = count;
        } else if count == most {
            best = None;
        }
    }
    best
}

/// Whether a letter is one of hiragana or katakana, which only Japanese has.
fn is_kana(letter: char) -> bool {
    ('\u{3041}'..='\u{30ff}').contains(&letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stop_words_tell_the_language_of_questions() {
        for (text, language) in [
            ("how fast is node", Some(Language::English)),
            ("wie schnell ist node", Some(Language::German)),
            ("Nodeは速いですか", Some(Language::Japanese)),
            ("Läuft Node auf Android?", Some(Language::German)),
            (
                "pourquoi node est-il plus rapide que python",
                Some(Language::French),
            ),
            (
                "qué tan rápido es node para la web",
                Some(Language::Spanish),
            ),
            (
                "node é mais rápido do que o python",
                Some(Language::BrazilianPortuguese),
            ),
        ] {
            assert_eq!(written_in(text), language, "{text}");
        }
    }

    #[test]
    fn names_alone_are_in_no_known_language() {
        for text in ["", "node vs python", "libuv pool", "was"] {
            assert_eq!(written_in(text), None, "{text}");
        }
    }
}
