//! Invisible characters, written as escapes.

use std::borrow::Cow;
use std::fmt::Write;
use std::iter::Peekable;
use std::ops::Range;
use std::str::CharIndices;

/// The text with every hidden character, and every line end, written as `\u{…}`.
pub(crate) fn escape_line(text: &str) -> Cow<'_, str> {
    escape_if(text, |c| {
        matches!(c, '\n' | '\r' | '\t') || name(c).is_some()
    })
}

/// The text with every hidden character written as `\u{…}`; line ends stay.
pub(super) fn escape(text: &str) -> Cow<'_, str> {
    escape_if(text, |c| name(c).is_some())
}

fn escape_if(text: &str, hidden: impl Fn(char) -> bool) -> Cow<'_, str> {
    if !text.chars().any(&hidden) {
        return Cow::Borrowed(text);
    }

    let mut escaped = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if hidden(c) {
            let _ = write!(escaped, "{}", c.escape_unicode());
        } else {
            escaped.push(c);
        }
    }
    Cow::Owned(escaped)
}

/// Where hidden characters are, those next to each other together.
pub(super) fn hidden_runs(text: &str) -> impl Iterator<Item = Range<usize>> {
    HiddenRuns {
        chars: text.char_indices().peekable(),
        last: None,
    }
}

struct HiddenRuns<'t> {
    chars: Peekable<CharIndices<'t>>,
    /// The character before the next one.
    last: Option<char>,
}

impl Iterator for HiddenRuns<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        loop {
            let (start, c) = self.chars.next()?;
            let before = self.last.replace(c);
            let after = self.chars.peek().map(|(_, after)| *after);
            if is_hidden(c, start, before, after) {
                return Some(start..self.end_of_run(start + c.len_utf8()));
            }
        }
    }
}

impl HiddenRuns<'_> {
    fn end_of_run(&mut self, mut end: usize) -> usize {
        while let Some((at, c)) = self.chars.next_if(|(_, c)| name(*c).is_some()) {
            self.last = Some(c);
            end = at + c.len_utf8();
        }
        end
    }
}

fn is_hidden(c: char, at: usize, before: Option<char>, after: Option<char>) -> bool {
    match c {
        // A byte order mark.
        '\u{feff}' => at > 0,
        // Emoji are joined with it, and Arabic and Indic scripts need both.
        '\u{200c}' | '\u{200d}' => !(joins(before) && joins(after)),
        // One of these selectors chooses between text and picture; several can hide a message.
        '\u{fe00}'..='\u{fe0f}' => before.is_some_and(|c| matches!(c, '\u{fe00}'..='\u{fe0f}')),
        _ => name(c).is_some(),
    }
}

/// Whether a character belongs to a script in which characters are joined.
fn joins(c: Option<char>) -> bool {
    c.is_some_and(|c| c >= '\u{600}' && !matches!(c, '\u{2000}'..='\u{206f}'))
}

/// The name of a character that readers cannot see; `None` for all others. Source: the Unicode
/// Character Database, NamesList.txt.
pub(super) fn name(c: char) -> Option<&'static str> {
    Some(match c {
        '\t' | '\n' | '\r' => return None,
        '\u{0}' => "NULL",
        '\u{7}' => "BELL",
        '\u{8}' => "BACKSPACE",
        '\u{1b}' => "ESCAPE",
        '\u{7f}' => "DELETE",
        '\u{85}' => "NEXT LINE",
        '\u{9b}' => "CONTROL SEQUENCE INTRODUCER",
        '\u{1}'..='\u{1f}' | '\u{80}'..='\u{9f}' => "CONTROL CHARACTER",
        '\u{ad}' => "SOFT HYPHEN",
        '\u{34f}' => "COMBINING GRAPHEME JOINER",
        '\u{61c}' => "ARABIC LETTER MARK",
        '\u{115f}' => "HANGUL CHOSEONG FILLER",
        '\u{1160}' => "HANGUL JUNGSEONG FILLER",
        '\u{17b4}' => "KHMER VOWEL INHERENT AQ",
        '\u{17b5}' => "KHMER VOWEL INHERENT AA",
        '\u{180b}'..='\u{180f}' => "MONGOLIAN FORMAT CHARACTER",
        '\u{200b}' => "ZERO WIDTH SPACE",
        '\u{200c}' => "ZERO WIDTH NON-JOINER",
        '\u{200d}' => "ZERO WIDTH JOINER",
        '\u{200e}' => "LEFT-TO-RIGHT MARK",
        '\u{200f}' => "RIGHT-TO-LEFT MARK",
        '\u{2028}' => "LINE SEPARATOR",
        '\u{2029}' => "PARAGRAPH SEPARATOR",
        '\u{202a}' => "LEFT-TO-RIGHT EMBEDDING",
        '\u{202b}' => "RIGHT-TO-LEFT EMBEDDING",
        '\u{202c}' => "POP DIRECTIONAL FORMATTING",
        '\u{202d}' => "LEFT-TO-RIGHT OVERRIDE",
        '\u{202e}' => "RIGHT-TO-LEFT OVERRIDE",
        '\u{2060}' => "WORD JOINER",
        '\u{2061}' => "FUNCTION APPLICATION",
        '\u{2062}' => "INVISIBLE TIMES",
        '\u{2063}' => "INVISIBLE SEPARATOR",
        '\u{2064}' => "INVISIBLE PLUS",
        '\u{2066}' => "LEFT-TO-RIGHT ISOLATE",
        '\u{2067}' => "RIGHT-TO-LEFT ISOLATE",
        '\u{2068}' => "FIRST STRONG ISOLATE",
        '\u{2069}' => "POP DIRECTIONAL ISOLATE",
        '\u{2065}' | '\u{206a}'..='\u{206f}' => "DEPRECATED FORMAT CHARACTER",
        '\u{2800}' => "BRAILLE PATTERN BLANK",
        '\u{3164}' => "HANGUL FILLER",
        '\u{feff}' => "ZERO WIDTH NO-BREAK SPACE",
        '\u{ffa0}' => "HALFWIDTH HANGUL FILLER",
        '\u{fff9}'..='\u{fffb}' => "INTERLINEAR ANNOTATION CHARACTER",
        '\u{1bca0}'..='\u{1bca3}' => "SHORTHAND FORMAT CHARACTER",
        '\u{1d173}'..='\u{1d17a}' => "MUSICAL SYMBOL FORMAT CHARACTER",
        '\u{e0000}'..='\u{e007f}' => "TAG CHARACTER",
        '\u{e0100}'..='\u{e01ef}' => "VARIATION SELECTOR",
        '\u{e0080}'..='\u{e00ff}' | '\u{e01f0}'..='\u{e0fff}' => "UNASSIGNED INVISIBLE CHARACTER",
        _ => return None,
    })
}
