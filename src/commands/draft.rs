//! What answers say of an article that nobody has reviewed.

use crate::answer::{Answer, Review, SectionCount};
use crate::knowledge::prose::Span;
use crate::language::Language;
use crate::say;

/// Adds to an answer from a draft that it is one.
pub fn mark(language: Language, answer: &mut Answer) {
    if let Some(provenance) = &answer.provenance
        && let Review::Draft { sections } = provenance.review
    {
        let note = Span::plain(text(language, sections));
        answer.notes.push(vec![note]);
    }
}

/// Says that an article is a draft, and how many of its sections have a source.
pub fn text(language: Language, sections: SectionCount) -> String {
    if sections.written == 0 {
        return say!(language, "draft-answer-empty");
    }

    say!(
        language,
        "draft-answer",
        sourced = sections.sourced,
        sections = sections.written
    )
}
