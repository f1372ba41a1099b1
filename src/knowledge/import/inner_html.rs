//! HTML within Markdown: a block is converted and read, tags within a line leave their text.

use super::clean::{clean, clean_decoded};
use super::document::DocumentPart;
use super::html;
use super::reader::{DocumentReader, LinePlaces, read_within};

impl DocumentReader<'_> {
    pub(super) fn html_line(&mut self, text: &str) {
        match &mut self.html {
            Some(html) => html.push_str(text),
            None => self.inline_html(text),
        }
    }

    pub(super) fn end_html(&mut self) {
        let Some(html) = self.html.take() else {
            return;
        };
        let html = self.remarks(&html);
        if !self.may_have_html {
            self.inlines.text(&html::without_tags(&html));
            self.flush();
            return;
        }

        let markdown = clean(&html::markdown(&html)).text;
        let lines = LinePlaces {
            text: self.lines.text,
            numbers: vec![self.place().line],
        };
        read_within(&markdown, &lines, false, self.document);
    }

    /// Takes the comments out of HTML.
    fn remarks(&mut self, html: &str) -> String {
        let mut rest = html;
        let mut kept = String::new();
        while let Some((before, after)) = rest.split_once("<!--") {
            let (comment, after) = after.split_once("-->").unwrap_or((after, ""));
            self.remark(comment);
            kept.push_str(before);
            rest = after;
        }
        kept + rest
    }

    fn remark(&mut self, comment: &str) {
        let comment = clean_decoded(comment);
        let words: Vec<&str> = comment.split_whitespace().collect();
        if !words.is_empty() {
            self.add(self.place(), DocumentPart::Remark(words.join(" ")));
        }
    }

    pub(super) fn inline_html(&mut self, tag: &str) {
        if tag.starts_with("<!--") {
            self.remarks(tag);
            return;
        }

        let is_end = tag.starts_with("</");
        match (html::tag_name(tag).as_str(), is_end) {
            ("a", false) => {
                if let Some(address) = html::attribute(tag, "href") {
                    self.inlines.open_link(&clean_decoded(&address), "", false);
                }
            }
            ("a", true) => self.inlines.close_link(),
            ("sup", _) => self.inlines.raise(!is_end),
            ("img", _) => self.image(tag),
            ("br" | "p" | "li" | "div" | "td", _) => self.inlines.text(" "),
            _ => {}
        }
    }

    fn image(&mut self, tag: &str) {
        let address = html::attribute(tag, "src").unwrap_or_default();
        let shown = html::attribute(tag, "alt").unwrap_or_default();
        self.inlines.open_link(&clean_decoded(&address), "", true);
        self.inlines.text(&clean_decoded(&shown));
        self.inlines.close_link();
    }
}
