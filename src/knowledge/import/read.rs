//! The inputs -> one document, and what their front matter says.

use super::clean::{Cleaned, clean};
use super::document::{Document, DocumentPart, LinePlace, Piece};
use super::given::{Hints, InputText};
use super::outcome::ImportNote;
use super::reader::{LinePlaces, read as read_markdown};
use super::vocabulary::is_criterion;
use super::{front, html, outline, values};
use crate::knowledge::prose::plain_text;
use std::fmt::Write;

/// What was read from all inputs.
#[derive(Default)]
pub struct Input {
    pub document: Document,
    /// The heading that is the title, as a piece of the document.
    pub title: Option<usize>,
    pub front_title: Option<String>,
    pub question: Option<String>,
    pub aliases: Vec<String>,
    /// What front matter lists.
    pub listed: Hints,
    pub changes: Vec<ImportNote>,
}

/// Reads the inputs, one after the other.
pub fn read(texts: &[InputText]) -> Input {
    let mut input = Input::default();
    for (at, text) in texts.iter().enumerate() {
        input.text(at, &text.content);
    }

    input.document.drop_empty_marks();
    for place in &input.document.struck {
        let text =
            "struck-through text is now ordinary text: delete it if it is not true".to_owned();
        let place = Some(*place);
        input.changes.push(ImportNote { place, text });
    }

    // Several inputs have a title each: it may name a technology.
    if let [_] = texts {
        input.title = outline::title(&input.document).filter(|title| {
            let name = input.heading_text(*title).unwrap_or_default();
            !is_criterion(&name) || name.contains('?')
        });
    }
    input
}

/// Whether a text is an article already: its front matter declares technologies and criteria.
pub fn is_article(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}');
    let Some(rest) = text.strip_prefix("+++") else {
        return false;
    };
    let Some((front, _)) = rest.split_once("\n+++") else {
        return false;
    };
    let Some(entries) = values::toml(front.trim_start_matches(' ')) else {
        return false;
    };
    let has = |name: &str| {
        entries.iter().any(|(key, value)| {
            key == name && matches!(value, values::FrontMatterValue::List(list) if !list.is_empty())
        })
    };
    has("technologies") && has("criteria")
}

impl Input {
    /// The text of the title.
    pub fn title_text(&self) -> Option<String> {
        let heading = self.title.and_then(|title| self.heading_text(title));
        heading.or_else(|| self.front_title.clone())
    }

    /// The text of a heading.
    pub fn heading_text(&self, piece: usize) -> Option<String> {
        match &self.document.pieces.get(piece)?.part {
            DocumentPart::Heading { text, .. } => Some(plain_text(text)),
            _ => None,
        }
    }

    fn text(&mut self, at: usize, content: &str) {
        let cleaned = clean(content);
        self.note_changes(at, &cleaned);
        let (front, body) = front::read(&cleaned.text);
        let first = LinePlace { text: at, line: 1 };
        for line in front.rest {
            self.remark(first, line);
        }
        if self.front_title.is_none() {
            self.front_title = front.title;
        } else if let Some(title) = front.title {
            self.remark(first, title);
        }
        if self.question.is_none() {
            self.question = front.question;
        } else if let Some(question) = front.question {
            self.remark(first, question);
        }
        self.aliases.extend(front.aliases);
        self.listed.technologies.extend(front.technologies);
        self.listed.criteria.extend(front.criteria);

        if html::is_page(body) {
            self.page(at, body, front.lines);
        } else {
            let lines = body.matches('\n').count() + 1;
            let numbers = (1..=lines).map(|line| line + front.lines).collect();
            read_markdown(body, &LinePlaces { text: at, numbers }, &mut self.document);
        }
    }

    fn page(&mut self, at: usize, page: &str, front_lines: usize) {
        let markdown = clean(&html::markdown(page)).text;
        let numbers = html::lines(&markdown, page)
            .into_iter()
            .map(|line| line + front_lines)
            .collect();
        read_markdown(
            &markdown,
            &LinePlaces { text: at, numbers },
            &mut self.document,
        );

        if let Some(title) = html::title(page) {
            let place = LinePlace { text: at, line: 1 };
            if self.front_title.is_none() {
                self.front_title = Some(title);
            } else {
                self.remark(place, title);
            }
        }
    }

    fn remark(&mut self, place: LinePlace, text: String) {
        let part = DocumentPart::Remark(text.split_whitespace().collect::<Vec<_>>().join(" "));
        self.document.pieces.push(Piece {
            place,
            part,
            depth: 0,
        });
    }

    fn note_changes(&mut self, at: usize, cleaned: &Cleaned) {
        let changes = [
            (
                &cleaned.removed,
                "removed characters that readers cannot see",
            ),
            (
                &cleaned.replaced,
                "replaced letters of another script by the Latin ones that they look like",
            ),
        ];
        for (lines, what) in changes {
            let Some(first) = lines.first() else {
                continue;
            };
            let mut text = what.to_owned();
            if lines.len() > 1 {
                let _ = write!(text, ", {} lines in all", lines.len());
            }
            let place = Some(LinePlace {
                text: at,
                line: *first,
            });
            self.changes.push(ImportNote { place, text });
        }
    }
}
