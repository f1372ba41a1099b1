//! The first sentence of a section, with its sources.

use crate::knowledge::prose::{Span, visible_length};

/// The longest quotation, in characters: three reasons for and one against must fit a message
/// together with everything else.
const LONGEST: usize = 220;

/// Punctuation that may end a sentence.
const SENTENCE_ENDS: [char; 4] = ['.', '!', '?', '。'];

/// The first sentence of a summary, marks of sources included; a long one is cut after a word.
pub fn first_sentence(summary: &[Span]) -> Vec<Span> {
    let (mut sentence, rest) = split(summary);
    if visible_length(&sentence) > LONGEST {
        sentence = cut(sentence);
    }
    if sentence.iter().any(is_mark) {
        return sentence;
    }

    // Marks come after the last of the sentences that they support.
    let marks = rest.iter().skip_while(|span| !is_mark(span));
    sentence.extend(marks.take_while(|span| is_mark(span)).cloned());
    sentence
}

fn is_mark(span: &Span) -> bool {
    matches!(span, Span::Source(_))
}

/// The first sentence and what follows it.
fn split(summary: &[Span]) -> (Vec<Span>, Vec<Span>) {
    for (at, span) in summary.iter().enumerate() {
        let Span::Text { text, style } = span else {
            continue;
        };
        let next = summary[at + 1..].iter().find(|span| !is_mark(span));
        let Some(end) = sentence_end(text, next.map(Span::text)) else {
            continue;
        };

        let styled = |text: &str| Span::Text {
            text: text.to_owned(),
            style: *style,
        };
        let mut sentence = summary[..at].to_vec();
        sentence.push(styled(&text[..end]));

        let mut rest = summary[at + 1..].to_vec();
        if text[end..].trim().is_empty() {
            // Marks right after a sentence are its own.
            let marks = rest.iter().take_while(|span| is_mark(span)).count();
            sentence.extend(rest.drain(..marks));
        } else {
            rest.insert(0, styled(&text[end..]));
        }
        return (sentence, rest);
    }
    (summary.to_vec(), Vec::new())
}

/// Where a sentence ends within a text: after a full stop that a blank and a capital follow, here
/// or in what comes next.
fn sentence_end(text: &str, next: Option<&str>) -> Option<usize> {
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let after = match &text[end..] {
            "" => next.unwrap_or_default(),
            after => after,
        };
        if SENTENCE_ENDS.contains(&c) && ends_sentence(&text[..end], after) {
            return Some(end);
        }
    }
    None
}

/// Whether a full stop ends a sentence, given the text up to it and the text after it.
fn ends_sentence(before: &str, after: &str) -> bool {
    // In Japanese, no blank follows.
    let has_gap =
        after.is_empty() || after.starts_with(char::is_whitespace) || before.ends_with('。');
    let starts_sentence = match after.trim_start().chars().next() {
        Some(c) => !c.is_lowercase() && !c.is_ascii_punctuation(),
        None => true,
    };
    has_gap && starts_sentence && !is_abbreviation(before)
}

/// `e.g.`, `U.S.`: one letter between the full stop and what comes before.
fn is_abbreviation(text: &str) -> bool {
    let mut before = text.chars().rev().skip(1);
    let has_letter = before.next().is_some_and(char::is_alphabetic);
    let starts_word = match before.next() {
        Some(c) => ['.', ' ', '('].contains(&c),
        None => true,
    };
    has_letter && starts_word
}

/// As many whole words as there is room for, and all the footnote marks.
fn cut(sentence: Vec<Span>) -> Vec<Span> {
    let (marks, texts): (Vec<Span>, Vec<Span>) = sentence.into_iter().partition(is_mark);
    let mut left = LONGEST - 1;
    let mut kept = Vec::new();
    for span in texts {
        let length = span.text().chars().count();
        if length <= left {
            left -= length;
            kept.push(span);
            continue;
        }

        // A link is kept whole or not at all.
        if let Span::Text { text, style } = span {
            let text = first_words(&text, left, kept.is_empty()).to_owned();
            kept.push(Span::Text { text, style });
        }
        break;
    }

    kept.push(Span::plain("…"));
    kept.extend(marks);
    kept
}

/// The whole words in the first `most` characters of a text; a single long word is cut if something
/// must be left.
fn first_words(text: &str, most: usize, must_leave: bool) -> &str {
    let end = match text.char_indices().nth(most) {
        Some((at, _)) => at,
        None => text.len(),
    };
    match text[..end].rfind(char::is_whitespace) {
        Some(blank) => &text[..blank],
        None if must_leave => &text[..end],
        None => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::prose::plain_text;

    fn quoted(summary: &[Span]) -> (String, Vec<usize>) {
        let sentence = first_sentence(summary);
        let mark = |span: &Span| match span {
            Span::Source(source) => Some(*source),
            _ => None,
        };
        (
            plain_text(&sentence),
            sentence.iter().filter_map(mark).collect(),
        )
    }

    #[test]
    fn the_first_sentence_comes_with_its_marks() {
        let summary = [
            Span::plain("It is fast."),
            Span::Source(1),
            Span::Source(2),
            Span::plain(" It is old."),
            Span::Source(3),
        ];
        assert_eq!(quoted(&summary), ("It is fast.".to_owned(), vec![1, 2]));
    }

    #[test]
    fn a_sentence_takes_the_next_source_mark() {
        let summary = [
            Span::plain("It is fast. It is old."),
            Span::Source(3),
            Span::plain(" And so on."),
            Span::Source(4),
        ];
        assert_eq!(quoted(&summary), ("It is fast.".to_owned(), vec![3]));
    }

    /// In a name, a number or an abbreviation.
    #[test]
    fn a_full_stop_inside_words_ends_no_sentence() {
        let summary = [
            Span::plain("Node.js 2.5, e.g. Express, runs "),
            Span::bold("V8."),
            Span::plain(" Then more."),
        ];
        assert_eq!(quoted(&summary).0, "Node.js 2.5, e.g. Express, runs V8.");
    }

    #[test]
    fn a_summary_of_one_sentence_is_quoted_whole() {
        let summary = [
            Span::plain("It is "),
            Span::bold("fast"),
            Span::plain("."),
            Span::Source(0),
        ];
        assert_eq!(first_sentence(&summary), summary);
        assert!(first_sentence(&[]).is_empty());
    }

    /// And it keeps its source marks.
    #[test]
    fn a_long_sentence_is_cut_after_a_word() {
        let summary = [
            Span::plain("word ".repeat(100)),
            Span::Source(7),
            Span::plain(" more."),
        ];
        let (text, marks) = quoted(&summary);
        assert!(
            text.ends_with("word…") && text.chars().count() <= LONGEST,
            "{text}"
        );
        assert_eq!(marks, [7]);
        assert_eq!(
            quoted(&[Span::plain("x".repeat(400))]).0.chars().count(),
            LONGEST
        );
    }
}
