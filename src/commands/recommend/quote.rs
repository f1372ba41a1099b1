//! The first sentence of a section, with its sources.

use crate::knowledge::prose::{Span, visible_length};

/// The longest quotation, in characters: three reasons for and one against must fit a message
/// together with everything else.
const LONGEST: usize = 220;

/// The first sentence of a summary, marks of sources included; a long one is cut after a word.
pub fn first_sentence(summary: &[Span]) -> Vec<Span> {
    let (mut sentence, rest) = split(summary);
    if visible_length(&sentence) > LONGEST {
        sentence = cut(sentence);
    }
    if !sentence.iter().any(is_mark) {
        // Marks stand behind the last of the sentences that they bear.
        let marks = rest
            .iter()
            .skip_while(|span| !is_mark(span))
            .take_while(|span| is_mark(span));
        sentence.extend(marks.cloned());
    }
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
        let (head, tail) = (text[..end].to_owned(), text[end..].to_owned());
        let mut sentence = summary[..at].to_vec();
        sentence.push(Span::Text {
            text: head,
            style: *style,
        });
        let mut rest = summary[at + 1..].to_vec();
        if tail.trim().is_empty() {
            let marks = rest.iter().take_while(|span| is_mark(span)).count();
            sentence.extend(rest.drain(..marks));
        } else {
            rest.insert(
                0,
                Span::Text {
                    text: tail,
                    style: *style,
                },
            );
        }
        return (sentence, rest);
    }
    (summary.to_vec(), Vec::new())
}

/// Where a sentence ends within a text: behind a full stop that a blank and a capital follow, here
/// or in what comes next.
fn sentence_end(text: &str, next: Option<&str>) -> Option<usize> {
    let ends = text
        .char_indices()
        .filter(|(_, c)| matches!(c, '.' | '!' | '?' | '。'))
        .map(|(at, c)| at + c.len_utf8());
    ends.into_iter().find(|end| {
        let after = &text[*end..];
        let following = if after.is_empty() {
            next.unwrap_or_default()
        } else {
            after
        };
        let starts_anew = |c: char| !c.is_lowercase() && !c.is_ascii_punctuation();
        let gap = following.is_empty()
            || following.starts_with(char::is_whitespace)
            || text[..*end].ends_with('。');
        gap && following
            .trim_start()
            .chars()
            .next()
            .is_none_or(starts_anew)
            && !is_abbreviation(&text[..*end])
    })
}

/// `e.g.`, `U.S.`: one letter between the full stop and what comes before.
fn is_abbreviation(text: &str) -> bool {
    let mut back = text.chars().rev().skip(1);
    let letter = back.next().is_some_and(char::is_alphabetic);
    letter && back.next().is_none_or(|c| matches!(c, '.' | ' ' | '('))
}

/// As many whole words as there is room for, and the marks of all.
fn cut(sentence: Vec<Span>) -> Vec<Span> {
    let mut left = LONGEST - 1;
    let mut kept = Vec::new();
    let (marks, texts): (Vec<Span>, Vec<Span>) = sentence.into_iter().partition(is_mark);
    for span in texts {
        let length = span.text().chars().count();
        if length <= left {
            left -= length;
            kept.push(span);
            continue;
        }
        // A link is kept whole or not at all.
        if let Span::Text { text, style } = span {
            let end = text
                .char_indices()
                .nth(left)
                .map_or(text.len(), |(at, _)| at);
            let end = text[..end]
                .rfind(char::is_whitespace)
                .unwrap_or(if kept.is_empty() { end } else { 0 });
            kept.push(Span::Text {
                text: text[..end].to_owned(),
                style,
            });
        }
        break;
    }
    kept.push(Span::plain("…"));
    kept.extend(marks);
    kept
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
