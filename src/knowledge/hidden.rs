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
        if let Some(c) = text[run.clone()].chars().next() {
            report_hidden(c, run, report);
        }
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

    // What is in the file itself was reported by `check`.
    let written = report.text().get(span.clone()).unwrap_or_default();
    let mut hidden = hidden_runs(decoded).filter_map(|run| decoded[run].chars().next());
    if let Some(c) = hidden.find(|c| !written.contains(*c)) {
        report_hidden(c, span.clone(), report);
    }
    let mut lookalikes = lookalike::in_words(decoded);
    if let Some((letter, _)) = lookalikes.find(|(letter, _)| !written.contains(*letter)) {
        report_lookalike(letter, span.clone(), report);
    }
}

fn report_hidden(c: char, span: Range<usize>, report: &mut Report) {
    let (code, name) = (u32::from(c), name(c).unwrap_or("UNNAMED"));
    let message = format!("readers cannot see the character U+{code:04X} {name}");
    let remedy = "delete it; an editor may show it as a box or as nothing";
    report.add(Rule::HiddenCharacter, span, message, remedy);
}

fn report_lookalike(letter: char, span: Range<usize>, report: &mut Report) {
    let code = u32::from(letter);
    let name = lookalike::name(letter).unwrap_or("UNNAMED");

    let message =
        format!("a word with Latin letters has U+{code:04X} {name}, which looks like one");
    let remedy = "type the Latin letter instead";
    report.add(Rule::MixedScript, span, message, remedy);
}
