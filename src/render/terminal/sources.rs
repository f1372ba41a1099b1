//! The sources of an answer.

use super::page::{TerminalPage, clean};
use crate::answer::{Answer, Body};
use crate::knowledge::Source;
use crate::render::{cited, raised, short_name, sources_heading};
use textwrap::core::display_width;

impl TerminalPage {
    pub fn sources(&mut self, answer: &Answer) {
        if matches!(answer.body, Body::Sources) || answer.sources.is_empty() {
            return;
        }

        self.line(&self.bold(&sources_heading(self.language, &answer.sources)));
        if self.screen.styled {
            self.linked_sites(&answer.sources);
        } else {
            for (number, source) in answer.sources.iter().enumerate() {
                let source = match source.url() {
                    Some(url) => clean(url),
                    None => self.cited(source),
                };
                self.line(&format!("{} {source}", raised(number)));
            }
        }
        self.blank();
    }

    fn linked_sites(&mut self, sources: &[Source]) {
        let mut sites = Vec::new();
        for (number, source) in sources.iter().enumerate() {
            let name = clean(&short_name(self.language, source));
            let link = match source.url() {
                Some(url) => self.link(&name, url),
                None => name,
            };
            sites.push(format!("{} {link}", raised(number)));
        }

        self.wrapped(&sites.join(" · "));
    }

    pub fn source(&mut self, mark: &str, source: &Source) {
        let text = self.cited(source);
        let hang = " ".repeat(display_width(mark) + 1);
        self.indented(&format!("{mark} "), &hang, &text);
    }

    fn cited(&self, source: &Source) -> String {
        let title = clean(&source.title);
        let named = match source.url() {
            Some(url) if self.screen.styled => self.link(&title, url),
            Some(url) => format!("{title} <{url}>"),
            None => title,
        };
        cited(self.language, source, named, clean)
    }
}
