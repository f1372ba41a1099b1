//! Shapes and text to SVG. Text is escaped only here.

use std::fmt::Write as _;

use super::font::{self, Face, FontWeight};
use super::palette::{Rgb, TEXT};

/// How a text is aligned to its x.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// One line of text; `y` is its base line. All lengths are pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct SvgText<'a> {
    pub text: &'a str,
    pub x: f32,
    pub y: f32,
    pub size: f32,
    pub weight: FontWeight,
    pub fill: Rgb,
    pub anchor: Anchor,
}

impl<'a> SvgText<'a> {
    /// Text in the default style, to be positioned by struct update.
    pub fn of(text: &'a str) -> Self {
        Self {
            text,
            x: 0.0,
            y: 0.0,
            size: super::NAME_SIZE,
            weight: FontWeight::Regular,
            fill: TEXT,
            anchor: Anchor::Start,
        }
    }
}

/// An SVG document under construction.
#[derive(Debug, Default)]
pub(super) struct Svg {
    definitions: String,
    body: String,
}

impl Svg {
    /// A rectangle; `paint` is a colour or a reference to a pattern.
    pub fn rect(&mut self, [x, y, width, height]: [f32; 4], paint: impl std::fmt::Display) {
        self.push(format_args!(
            r#"<rect x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{height:.1}" fill="{paint}"/>"#
        ));
    }

    /// A rectangle with only a dashed edge, drawn inside its bounds.
    pub fn dashed(&mut self, [x, y, width, height]: [f32; 4], stroke: Rgb) {
        // Half of the line, which is two pixels wide, is on either side of its path.
        let (x, y) = (x + 1.0, y + 1.0);
        let (width, height) = ((width - 2.0).max(0.1), (height - 2.0).max(0.1));

        self.push(format_args!(
            r#"<rect x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{height:.1}" fill="none" stroke="{stroke}" stroke-width="2" stroke-dasharray="7 4"/>"#
        ));
    }

    /// A path around (x, y), filled, or as an outline.
    pub fn path(&mut self, d: &str, [x, y]: [f32; 2], colour: Rgb, filled: bool) {
        if filled {
            self.push(format_args!(
                r#"<path d="{d}" transform="translate({x:.1} {y:.1})" fill="{colour}"/>"#
            ));
        } else {
            // Scaled down, so that the outer half of the line stays within the filled shape.
            self.push(format_args!(
                r#"<path d="{d}" transform="translate({x:.1} {y:.1}) scale(.93)" fill="none" stroke="{colour}" stroke-width="2.2"/>"#
            ));
        }
    }

    /// One line of text.
    pub fn text(&mut self, text: SvgText<'_>) {
        let SvgText {
            x, y, size, fill, ..
        } = text;
        let weight = if text.weight == FontWeight::Bold {
            700
        } else {
            400
        };
        let anchor = match text.anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let content = runs(text.text, text.weight);

        self.push(format_args!(
            r#"<text x="{x:.1}" y="{y:.1}" font-size="{size}" font-weight="{weight}" fill="{fill}" text-anchor="{anchor}">{content}</text>"#
        ));
    }

    /// Something to refer to, such as a pattern.
    pub fn define(&mut self, definition: &str) {
        self.definitions.push_str(definition);
    }

    /// Draws all of `other` on top.
    pub fn append(&mut self, other: Self) {
        self.definitions.push_str(&other.definitions);
        self.body.push_str(&other.body);
    }

    /// The document, at its final size in pixels.
    pub fn finish(self, width: u32, height: u32) -> String {
        let Self { definitions, body } = self;
        let family = Face::DEFAULT_FAMILY;

        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" font-family="{family}"><defs>{definitions}</defs>{body}</svg>"#
        )
    }

    fn push(&mut self, element: std::fmt::Arguments<'_>) {
        let _ = self.body.write_fmt(element); // writing to a String cannot fail
    }
}

/// Text in which each run that needs another font than the default names that font.
fn runs(text: &str, weight: FontWeight) -> String {
    let mut content = String::new();

    for (face, run) in font::runs(text, weight) {
        let run = escape(run);
        if face.family() == Face::DEFAULT_FAMILY {
            content += &run;
        } else {
            let _ = write!(
                content,
                r#"<tspan font-family="{}">{run}</tspan>"#,
                face.family()
            );
        }
    }

    content
}

/// Text as XML 1.0 allows it; characters that XML forbids, even escaped, become `�`.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&apos;"),
            '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => {
                escaped.push('\u{FFFD}')
            }
            _ => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::{FontWeight, escape, runs};

    #[test]
    fn text_names_the_font_that_writes_it() {
        let japanese = r#"<tspan font-family="Noto Sans CJK JP">日本</tspan>"#;
        assert_eq!(
            runs("Go & 日本", FontWeight::Bold),
            format!("Go &amp; {japanese}")
        );
        assert_eq!(runs("Go", FontWeight::Bold), "Go");
    }

    #[test]
    fn markup_in_names_stays_text() {
        assert_eq!(
            escape(r#"<b a="1">&'</b>"#),
            "&lt;b a=&quot;1&quot;&gt;&amp;&apos;&lt;/b&gt;"
        );
        assert_eq!(escape("]]>"), "]]&gt;");
    }

    #[test]
    fn characters_that_xml_forbids_are_replaced() {
        assert_eq!(escape("a\0b\u{1B}c\u{FFFF}"), "a�b�c�");
    }
}
