//! What a message says: its text, and the words in everything else that it can carry.

use super::super::fields::Fields;

/// How deep a message may be nested: a forwarded message in it, containers, sections and rows in
/// that, and some more.
const DEEPEST: usize = 8;
/// How much of a message is read, in bytes. A text has at most 4,000 characters and all embeds
/// together at most 6,000.
const LONGEST: usize = 16 * 1024;

/// All that a message says, each part on a line of its own.
pub fn words(message: &Fields) -> String {
    let mut words = MessageWords::default();
    words.message(message, DEEPEST);
    words.0
}

#[derive(Default)]
struct MessageWords(String);

impl MessageWords {
    fn message(&mut self, message: &Fields, deeper: usize) {
        if self.is_full(deeper) {
            return;
        }

        // People's own words first: what exceeds the limit is left out.
        self.texts(message, &["content"]);
        for snapshot in message.objects("message_snapshots") {
            if let Some(forwarded) = snapshot.object("message") {
                self.message(&forwarded, deeper - 1);
            }
        }

        if let Some(poll) = message.object("poll") {
            self.poll(&poll);
        }
        for embed in message.objects("embeds") {
            self.embed(&embed);
        }
        for component in message.objects("components") {
            self.component(&component, deeper - 1);
        }
        for attachment in message.objects("attachments") {
            self.texts(&attachment, &["title", "description"]);
        }
    }

    fn poll(&mut self, poll: &Fields) {
        if let Some(question) = poll.object("question") {
            self.texts(&question, &["text"]);
        }

        for answer in poll.objects("answers") {
            if let Some(media) = answer.object("poll_media") {
                self.texts(&media, &["text"]);
            }
        }
    }

    fn embed(&mut self, embed: &Fields) {
        if let Some(author) = embed.object("author") {
            self.texts(&author, &["name"]);
        }
        self.texts(embed, &["title", "description"]);

        for field in embed.objects("fields") {
            self.texts(&field, &["name", "value"]);
        }

        if let Some(footer) = embed.object("footer") {
            self.texts(&footer, &["text"]);
        }
    }

    /// Reads a component by the names of its fields and not by its type, so that the text of new
    /// types is read too.
    fn component(&mut self, component: &Fields, deeper: usize) {
        if self.is_full(deeper) {
            return;
        }

        let names = ["content", "label", "placeholder", "description"];
        self.texts(component, &names);
        for parts in ["components", "items", "options"] {
            for part in component.objects(parts) {
                self.component(&part, deeper - 1);
            }
        }
        for part in ["accessory", "component"] {
            if let Some(part) = component.object(part) {
                self.component(&part, deeper - 1);
            }
        }
    }

    fn texts(&mut self, from: &Fields, names: &[&str]) {
        for name in names {
            if let Some(text) = from.text(name) {
                self.line(&text);
            }
        }
    }

    fn line(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }

        if !self.0.is_empty() {
            self.0.push('\n');
        }
        // As much of it as there is room for, up to the end of a character.
        let mut end = LONGEST.saturating_sub(self.0.len()).min(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        self.0.push_str(&text[..end]);
    }

    fn is_full(&self, deeper: usize) -> bool {
        deeper == 0 || self.0.len() >= LONGEST
    }
}
