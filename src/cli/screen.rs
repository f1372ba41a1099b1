//! What the terminal can show.

use crate::render::terminal::Screen;
use rustix::termios::tcgetwinsize;
use std::io::IsTerminal;

/// The width of a terminal that does not tell its own.
const DEFAULT_WIDTH: usize = 80;

/// Colour and links only on a terminal, and never where `NO_COLOR` forbids them.
pub fn screen() -> Screen {
    let forbidden = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    Screen {
        width: width(),
        styled: std::io::stdout().is_terminal() && !forbidden,
    }
}

/// `COLUMNS` comes before what is measured: tests and scripts set it to get lines of a known width.
fn width() -> usize {
    let set = std::env::var("COLUMNS").ok();
    if let Some(width) = set.and_then(|columns| columns.parse().ok()) {
        return width;
    }

    terminal_width().unwrap_or(DEFAULT_WIDTH)
}

/// The width of the terminal: often only a part of the output is redirected.
fn terminal_width() -> Option<usize> {
    let sizes = [
        tcgetwinsize(std::io::stdout()),
        tcgetwinsize(std::io::stderr()),
        tcgetwinsize(std::io::stdin()),
    ];
    let widths = sizes.into_iter().flatten().map(|size| size.ws_col);
    widths.map(usize::from).find(|width| *width > 0)
}
