//! What a terminal takes.

use weighin::answer::Answer;
use weighin::render::terminal::{Screen, text_of};

/// Checks that nothing in an answer steers a terminal of this width that shows neither colours nor
/// links.
pub fn shows(answer_given: &Answer, width: usize) {
    let text = text_of(
        answer_given,
        Screen {
            width,
            styled: false,
        },
    );
    let control = text.chars().find(|c| c.is_control() && *c != '\n');
    assert_eq!(control, None, "{text:?}");
}
