//! Characters that readers cannot see, and letters that look like others: with either, a text is
//! not what it looks like.

use super::diagnostic::Report;
use super::escape::{hidden_runs, name};
use super::lookalike;
use super::rules::Rule;
use std::ops::Range;

/// Reports every hidden character and every word of mixed scripts in the text of the report.
pub fn check(report: &mut Report) {
    let text = report.text();
    for run in hidden_runs(text) {
        report_hidden(text[run.clone()].chars().next(), run, report);
    }
    for (letter, at) in lookalike::in_words(text) {
        report_lookalike(letter, at..at + letter.len_utf8(), report);
    }
}

/// Reports such characters in a text with escapes or entities, which [`check`] does not see in the
/// file.
pub fn check_decoded(decoded: &str, span: &Range<usize>, report: &mut Report) {
    // A fast path for the usual case.
    if decoded.is_ascii() && !decoded.contains(|c: char| c.is_ascii_control()) {
        return;
    }
    let written = report.text().get(span.clone()).unwrap_or_default();
    let hidden = hidden_runs(decoded)
        .filter_map(|run| decoded[run].chars().next())
        .find(|c| !written.contains(*c));
    if hidden.is_some() {
        report_hidden(hidden, span.clone(), report);
    }
    let lookalike = lookalike::in_words(decoded)
        .map(|(letter, _)| letter)
        .find(|c| !written.contains(*c));
    if let Some(letter) = lookalike {
        report_lookalike(letter, span.clone(), report);
    }
}

fn report_hidden(c: Option<char>, span: Range<usize>, report: &mut Report) {
    let Some(c) = c else { return };
    let message = format!(
        "readers cannot see the character U+{:04X} {}",
        u32::from(c),
        name(c).unwrap_or("UNNAMED")
    );
    report.add(
        Rule::HiddenCharacter,
        span,
        message,
        "delete it; an editor may show it as a box or as nothing",
    );
}

fn report_lookalike(letter: char, span: Range<usize>, report: &mut Report) {
    let name = lookalike::name(letter).unwrap_or("UNNAMED");
    let message = format!(
        "a word with Latin letters has U+{:04X} {name}, which looks like one",
        u32::from(letter)
    );
    report.add(
        Rule::MixedScript,
        span,
        message,
        "type the Latin letter instead",
    );
}
