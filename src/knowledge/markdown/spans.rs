//! Text, links and footnote marks within a block.

use super::BodyReader;
use crate::knowledge::at::At;
use crate::knowledge::diagnostic::Report;
use crate::knowledge::prose::Span;
use crate::knowledge::raw::dead_mark;
use crate::knowledge::{address, hidden, misleading};
use pulldown_cmark::LinkType;
use std::borrow::Cow;
use std::ops::Range;

impl BodyReader {
    pub(super) fn text(&mut self, text: &str, range: Range<usize>, report: &mut Report) {
        if let Some(unstyled) = self.unstyled() {
            unstyled.push_str(text);
        } else if let Some((_, code)) = &mut self.code {
            code.push_str(text);
        } else {
            self.dead_marks
                .extend(dead_mark(range.start, report.text()));
            self.text.add_text(text, range, report.text());
        }
    }

    pub(super) fn inline_code(&mut self, code: String) {
        match self.unstyled() {
            Some(unstyled) => unstyled.push_str(&code),
            None => self.text.add(Span::code(code)),
        }
    }

    /// The text of the open link or footnote, which has no styles.
    pub(super) fn unstyled(&mut self) -> Option<&mut String> {
        match (&mut self.link, &mut self.footnote) {
            (Some((title, _)), _) => Some(title),
            (None, Some(footnote)) => Some(&mut footnote.rest),
            (None, None) => None,
        }
    }

    pub(super) fn mark(&mut self, label: String, span: Range<usize>) {
        // A footnote cannot cite another one: the mark is a part of its text.
        if let Some(footnote) = &mut self.footnote {
            footnote.rest.push_str(&format!("[^{label}]"));
            return;
        }

        // The number of the mark, until the sources are known.
        self.text.add(Span::Source(self.body.marks.len()));
        self.body.marks.push(At { value: label, span });
    }

    pub(super) fn start_link(&mut self, kind: LinkType, written: &str) {
        let url = match kind {
            // The text of `<https://…>` is its address, so only here its parentheses are encoded.
            LinkType::Autolink => address::linkable(written).map(Cow::into_owned),
            _ => None,
        };
        self.link = Some((String::new(), url.unwrap_or_else(|| written.to_owned())));
    }

    pub(super) fn close_link(&mut self, range: Range<usize>, report: &mut Report) {
        let Some((text, url)) = self.link.take() else {
            return;
        };
        match &mut self.footnote {
            Some(footnote) if footnote.link.is_none() && footnote.rest.trim().is_empty() => {
                footnote.link = Some((text, url));
            }
            Some(footnote) => footnote.rest.push_str(&text),
            None => {
                let remedy = "write a complete https:// address, with parentheses as %28 and %29";
                misleading::check(&url, &range, remedy, report);
                misleading::check_text(&text, &url, &range, report);
                self.text.add(Span::Link { text, url });
            }
        }
    }

    pub(super) fn close_footnote(&mut self, range: Range<usize>, report: &mut Report) {
        let Some(footnote) = self.footnote.take() else {
            return;
        };

        let title = match &footnote.link {
            Some((title, _)) => title.as_str(),
            None => "",
        };
        hidden::check_decoded(&format!("{title} {}", footnote.rest), &range, report);
        self.body.footnotes.push(footnote);
    }
}
