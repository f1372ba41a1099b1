//! Letters of other scripts that look like Latin ones, in words that also have Latin letters.

use std::iter::Peekable;
use std::str::CharIndices;

/// The lookalikes in words with Latin letters, the first one of each word, with their places in
/// bytes.
pub fn in_words(text: &str) -> impl Iterator<Item = (char, usize)> {
    MixedWords(text.char_indices().peekable())
}

struct MixedWords<'t>(Peekable<CharIndices<'t>>);

impl Iterator for MixedWords<'_> {
    type Item = (char, usize);

    fn next(&mut self) -> Option<(char, usize)> {
        loop {
            let found = self.lookalike_of_word();
            if found.is_some() {
                return found;
            }
            // The end of the text, or a character that is not a letter.
            self.0.next()?;
        }
    }
}

impl MixedWords<'_> {
    /// Reads one word, which may be empty.
    fn lookalike_of_word(&mut self) -> Option<(char, usize)> {
        let mut found = None;
        let mut has_latin = false;
        while let Some((at, c)) = self.0.next_if(|(_, c)| c.is_alphabetic()) {
            has_latin |= is_latin(c);
            if found.is_none() && name(c).is_some() {
                found = Some((c, at));
            }
        }

        if has_latin { found } else { None }
    }
}

fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{c0}'..='\u{24f}')
}

/// The name of a letter that looks like a Latin one. Source: Unicode's confusables.txt, limited to
/// common scripts.
pub fn name(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{0}'..='\u{250}' => return None,
        'ɑ' => "LATIN SMALL LETTER ALPHA",
        'ɡ' => "LATIN SMALL LETTER SCRIPT G",
        'ɩ' => "LATIN SMALL LETTER IOTA",
        'Α' => "GREEK CAPITAL LETTER ALPHA",
        'Β' => "GREEK CAPITAL LETTER BETA",
        'Ε' => "GREEK CAPITAL LETTER EPSILON",
        'Ζ' => "GREEK CAPITAL LETTER ZETA",
        'Η' => "GREEK CAPITAL LETTER ETA",
        'Ι' => "GREEK CAPITAL LETTER IOTA",
        'Κ' => "GREEK CAPITAL LETTER KAPPA",
        'Μ' => "GREEK CAPITAL LETTER MU",
        'Ν' => "GREEK CAPITAL LETTER NU",
        'Ο' => "GREEK CAPITAL LETTER OMICRON",
        'Ρ' => "GREEK CAPITAL LETTER RHO",
        'Τ' => "GREEK CAPITAL LETTER TAU",
        'Υ' => "GREEK CAPITAL LETTER UPSILON",
        'Χ' => "GREEK CAPITAL LETTER CHI",
        'ν' => "GREEK SMALL LETTER NU",
        'ο' => "GREEK SMALL LETTER OMICRON",
        'ρ' => "GREEK SMALL LETTER RHO",
        'ϲ' => "GREEK LUNATE SIGMA SYMBOL",
        'ϳ' => "GREEK LETTER YOT",
        'Ѕ' => "CYRILLIC CAPITAL LETTER DZE",
        'І' => "CYRILLIC CAPITAL LETTER BYELORUSSIAN-UKRAINIAN I",
        'Ј' => "CYRILLIC CAPITAL LETTER JE",
        'А' => "CYRILLIC CAPITAL LETTER A",
        'В' => "CYRILLIC CAPITAL LETTER VE",
        'Е' => "CYRILLIC CAPITAL LETTER IE",
        'К' => "CYRILLIC CAPITAL LETTER KA",
        'М' => "CYRILLIC CAPITAL LETTER EM",
        'Н' => "CYRILLIC CAPITAL LETTER EN",
        'О' => "CYRILLIC CAPITAL LETTER O",
        'Р' => "CYRILLIC CAPITAL LETTER ER",
        'С' => "CYRILLIC CAPITAL LETTER ES",
        'Т' => "CYRILLIC CAPITAL LETTER TE",
        'У' => "CYRILLIC CAPITAL LETTER U",
        'Х' => "CYRILLIC CAPITAL LETTER HA",
        'Ь' => "CYRILLIC CAPITAL LETTER SOFT SIGN",
        'а' => "CYRILLIC SMALL LETTER A",
        'г' => "CYRILLIC SMALL LETTER GHE",
        'е' => "CYRILLIC SMALL LETTER IE",
        'о' => "CYRILLIC SMALL LETTER O",
        'р' => "CYRILLIC SMALL LETTER ER",
        'с' => "CYRILLIC SMALL LETTER ES",
        'у' => "CYRILLIC SMALL LETTER U",
        'х' => "CYRILLIC SMALL LETTER HA",
        'ѕ' => "CYRILLIC SMALL LETTER DZE",
        'і' => "CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I",
        'ј' => "CYRILLIC SMALL LETTER JE",
        'ѵ' => "CYRILLIC SMALL LETTER IZHITSA",
        'ү' => "CYRILLIC SMALL LETTER STRAIGHT U",
        'һ' => "CYRILLIC SMALL LETTER SHHA",
        'Ӏ' => "CYRILLIC LETTER PALOCHKA",
        'ӏ' => "CYRILLIC SMALL LETTER PALOCHKA",
        'ԁ' => "CYRILLIC SMALL LETTER KOMI DE",
        'ԛ' => "CYRILLIC SMALL LETTER QA",
        'ԝ' => "CYRILLIC SMALL LETTER WE",
        'Ս' => "ARMENIAN CAPITAL LETTER SEH",
        'Օ' => "ARMENIAN CAPITAL LETTER OH",
        'հ' => "ARMENIAN SMALL LETTER HO",
        'ո' => "ARMENIAN SMALL LETTER VO",
        'ս' => "ARMENIAN SMALL LETTER SEH",
        'օ' => "ARMENIAN SMALL LETTER OH",
        'Ꭺ' => "CHEROKEE LETTER GO",
        'Ꭲ' => "CHEROKEE LETTER I",
        'Ꮋ' => "CHEROKEE LETTER MI",
        'Ꮲ' => "CHEROKEE LETTER TLV",
        'Ꮯ' => "CHEROKEE LETTER TLI",
        'ⅼ' => "SMALL ROMAN NUMERAL FIFTY",
        'ⅰ' => "SMALL ROMAN NUMERAL ONE",
        _ => return None,
    })
}
