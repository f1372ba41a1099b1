//! Each problem with its source line, the place marked, and the fix.

use crate::knowledge::escape::escape_line;
use crate::knowledge::rules::Severity;
use crate::knowledge::{Diagnostic, Loaded};
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use std::ops::Range;

/// Every problem with its source line, the place marked, and the fix.
pub fn human(loaded: &Loaded, styled: bool) -> String {
    let renderer = if styled {
        Renderer::styled()
    } else {
        Renderer::plain()
    };

    let mut text = String::new();
    for problem in &loaded.problems {
        text += &renderer.render(&[group(problem, loaded)]);
        text += "\n\n";
    }
    text
}

/// Longer lines are cut to this many bytes on either side of the place: each word of a very long
/// line may have a problem.
const MOST_SHOWN: usize = 240;

/// A problem as the renderer takes it: what is wrong, where, and the fix.
fn group<'a>(problem: &'a Diagnostic, loaded: &'a Loaded) -> Group<'a> {
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level
        .primary_title(&problem.message)
        .id(problem.rule.name());
    let remedy = Level::HELP.message(&problem.remedy);

    let path = escape_line(&problem.path);
    let text = loaded.texts.get(&problem.path).map_or("", String::as_str);
    if text.is_empty() {
        return title.element(Origin::path(path)).element(remedy);
    }

    // The one line is enough: searching the whole text for each problem would take minutes.
    let line = line(problem, text);
    let whole = &text[line.clone()];
    let marked = marked(problem, &line);
    let shown = shown(whole, &marked);
    let is_cut = shown.len() < whole.len();

    let place = marked.start - shown.start..marked.end.min(shown.end) - shown.start;
    let snippet = Snippet::source(&whole[shown])
        .line_start(problem.line)
        .annotation(AnnotationKind::Primary.span(place));
    if !is_cut {
        return title.element(snippet.path(path)).element(remedy);
    }

    // In a line that is cut, the renderer would count the column from the cut.
    let origin = Origin::path(path)
        .line(problem.line)
        .char_column(problem.column);
    title.element(origin).element(snippet).element(remedy)
}

/// The line of a problem, without its end.
fn line(problem: &Diagnostic, text: &str) -> Range<usize> {
    let at = problem.span.start.min(text.len());
    let (before, after) = text.split_at(at);

    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let end = after.find('\n').map_or(text.len(), |length| at + length);
    start..end
}

/// The problem's place in its line, up to the end of the line: a long section is not printed whole.
fn marked(problem: &Diagnostic, line: &Range<usize>) -> Range<usize> {
    let start = problem.span.start.clamp(line.start, line.end);
    let end = problem.span.end.clamp(start, line.end);
    start - line.start..end - line.start
}

/// The part of a line that is shown: all of it unless it is very long.
fn shown(line: &str, marked: &Range<usize>) -> Range<usize> {
    if line.len() <= 2 * MOST_SHOWN {
        return 0..line.len();
    }

    let start = boundary(line, marked.start.saturating_sub(MOST_SHOWN));
    let end = boundary(line, marked.start + MOST_SHOWN);
    start..end
}

/// The start of the character that is at a place in bytes.
fn boundary(text: &str, at: usize) -> usize {
    let mut start = at.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    start
}
