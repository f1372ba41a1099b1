//! All changes, as text for a terminal or as Markdown for a comment on a pull request.

use super::libraries::{LibraryDifference, TopicDifference};
use std::borrow::Cow;

/// As plain text.
pub fn text(difference: &LibraryDifference) -> String {
    const SAME: &str = "There is no difference.\n";
    let lines = ReportStyle {
        heading: |title| format!("{title}\n"),
        item: |sentence| format!("  {sentence}\n"),
        escape: |text| Cow::Borrowed(text),
    };
    lines.write(difference, SAME)
}

/// As Markdown, in which nothing that an article says is markup, a mention or a link.
pub fn markdown(difference: &LibraryDifference) -> String {
    const SAME: &str = "Nothing that the bot says is different.\n";
    let lines = ReportStyle {
        heading: |title| format!("### {title}\n\n"),
        item: |sentence| format!("- {sentence}\n"),
        escape: escape_markdown,
    };
    lines.write(difference, SAME)
}

/// How a report is written.
struct ReportStyle {
    heading: fn(&str) -> String,
    item: fn(&str) -> String,
    escape: fn(&str) -> Cow<str>,
}

impl ReportStyle {
    fn write(&self, difference: &LibraryDifference, same: &str) -> String {
        if difference.is_empty() {
            return same.to_owned();
        }

        let mut parts = Vec::new();
        parts.extend(self.recommendations(difference));
        parts.extend(self.topics("Added topics", &difference.added));
        parts.extend(self.topics("Removed topics", &difference.removed));
        for topic in &difference.topics {
            parts.extend(self.topic(topic));
        }
        parts.join("\n")
    }

    /// What turns out differently comes first: it is what a reviewer must know.
    fn recommendations(&self, difference: &LibraryDifference) -> Option<String> {
        let mut items = String::new();
        for topic in &difference.topics {
            for recommendation in &topic.recommendations {
                let title = (self.escape)(&topic.title);
                let sentence = recommendation.sentence(self.escape);
                items += &(self.item)(&format!("{title}: {sentence}"));
            }
        }
        (!items.is_empty()).then(|| (self.heading)("Other recommendations") + &items)
    }

    fn topics(&self, heading: &str, titles: &[String]) -> Option<String> {
        if titles.is_empty() {
            return None;
        }

        let mut part = (self.heading)(heading);
        for title in titles {
            part += &(self.item)(&(self.escape)(title));
        }
        Some(part)
    }

    fn topic(&self, topic: &TopicDifference) -> Option<String> {
        if topic.changes.is_empty() {
            return None;
        }

        let mut part = (self.heading)(&(self.escape)(&topic.title));
        for change in &topic.changes {
            part += &(self.item)(&change.sentence(self.escape));
        }
        Some(part)
    }
}

/// Punctuation that has no meaning in the middle of a line of GitHub's Markdown.
const PLAIN: &str = ",./-%+'?();=\"";

/// Escapes what has a meaning in GitHub's Markdown. A mention is broken by a space without width.
fn escape_markdown(text: &str) -> Cow<'_, str> {
    let mut escaped = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if c.is_ascii_punctuation() && !PLAIN.contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
        if matches!(c, '@' | '#') {
            escaped.push('\u{200b}');
        }
    }
    Cow::Owned(escaped)
}
