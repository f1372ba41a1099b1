//! A text -> the tokens that the model knows: words, and pieces of longer words.
//!
//! These are the rules of BERT's uncased tokenizer (WordPiece; Devlin et al. 2018,
//! arXiv:1810.04805, and `BertTokenizer` of Hugging Face): lower case, no accents, punctuation and
//! Chinese characters on their own, then the longest pieces from the left that the vocabulary has.

use icu_normalizer::DecomposingNormalizer;
use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};
use std::collections::HashMap;
use std::sync::LazyLock;

/// A text's longest form, in tokens: what the model was trained on. What is beyond is left out.
pub const LONGEST: usize = 256;

/// A word with more characters is not cut into pieces.
const LONGEST_WORD: usize = 100;

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(Vocabulary::new);

/// The pieces that the model knows, each with its number.
struct Vocabulary {
    numbers: HashMap<&'static str, i32>,
    start: i32,
    end: i32,
    unknown: i32,
}

impl Vocabulary {
    fn new() -> Self {
        let pieces = include_str!("../../../models/all-minilm-l6-v2/vocab.txt");
        let numbers: HashMap<&str, i32> = pieces.lines().zip(0..).collect();
        let number = |piece: &str| numbers.get(piece).copied().unwrap_or_default();
        Self {
            start: number("[CLS]"),
            end: number("[SEP]"),
            unknown: number("[UNK]"),
            numbers,
        }
    }

    /// The pieces of a word, the longest first; a word that cannot be put together of known pieces
    /// is unknown as a whole.
    fn add_word(&self, word: &str, tokens: &mut Vec<i32>) {
        let before = tokens.len();
        let mut rest = word;
        let mut piece = String::new();
        while !rest.is_empty() {
            let is_first = rest.len() == word.len();
            let mut end = rest.len();
            let found = loop {
                piece.clear();
                piece.push_str(if is_first { "" } else { "##" });
                piece.push_str(&rest[..end]);
                if let Some(number) = self.numbers.get(piece.as_str()) {
                    break Some(*number);
                }
                match rest[..end].char_indices().next_back() {
                    Some((shorter, _)) if shorter > 0 => end = shorter,
                    _ => break None,
                }
            };

            let Some(number) = found else {
                tokens.truncate(before);
                tokens.push(self.unknown);
                return;
            };
            tokens.push(number);
            rest = &rest[end..];
        }
    }
}

/// The numbers of a text's tokens, with those that mark its start and its end; at most `LONGEST`.
pub fn tokens(text: &str) -> Vec<i32> {
    let vocabulary = &*VOCABULARY;
    let mut tokens = vec![vocabulary.start];
    for word in words(text) {
        if tokens.len() >= LONGEST {
            break;
        }
        if word.chars().count() > LONGEST_WORD {
            tokens.push(vocabulary.unknown);
        } else {
            vocabulary.add_word(&word, &mut tokens);
        }
    }

    tokens.truncate(LONGEST - 1);
    tokens.push(vocabulary.end);
    tokens
}

/// The words of a text in lower case and without accents; every sign is a word of its own.
fn words(text: &str) -> Vec<String> {
    let spaced = spaced(text);
    // Each character on its own: the model knows no other sigma at the end of a word.
    let lower: String = spaced.chars().flat_map(char::to_lowercase).collect();
    let decomposed = DecomposingNormalizer::new_nfd().normalize(&lower);

    let mut words: Vec<String> = Vec::new();
    for run in decomposed.split_whitespace() {
        let mut continues = false;
        for c in run.chars() {
            if category(c) == GeneralCategory::NonspacingMark {
                continue;
            }
            let is_sign = is_punctuation(c);
            match words.last_mut() {
                Some(word) if continues && !is_sign => word.push(c),
                _ => words.push(c.to_string()),
            }
            continues = !is_sign;
        }
    }
    words
}

/// The text without control characters, and with blanks around every Chinese character.
fn spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\t' | '\n' | '\r') || category(c) == GeneralCategory::SpaceSeparator {
            spaced.push(' ');
        } else if is_chinese(c) {
            spaced.extend([' ', c, ' ']);
        } else if c != '\u{fffd}' && !GeneralCategoryGroup::Other.contains(category(c)) {
            spaced.push(c);
        }
    }
    spaced
}

fn category(c: char) -> GeneralCategory {
    CodePointMapData::<GeneralCategory>::new().get(c)
}

/// Every sign of ASCII counts, also `$`, `+` and the like, which Unicode does not call punctuation.
fn is_punctuation(c: char) -> bool {
    c.is_ascii_punctuation() || GeneralCategoryGroup::Punctuation.contains(category(c))
}

/// Whether a character is of the blocks of CJK ideographs, each of which is a word to the model.
fn is_chinese(c: char) -> bool {
    matches!(c,
        '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{2a6df}'
        | '\u{2a700}'..='\u{2b73f}'
        | '\u{2b740}'..='\u{2b81f}'
        | '\u{2b820}'..='\u{2ceaf}'
        | '\u{2f800}'..='\u{2fa1f}')
}
