//! The front matter of an input, in YAML or TOML: what means something to an article, and the rest.

use super::values::{self, FrontMatterValue};

/// The front matter of an input.
#[derive(Default)]
pub struct InputFront {
    pub title: Option<String>,
    pub question: Option<String>,
    pub aliases: Vec<String>,
    pub technologies: Vec<String>,
    pub criteria: Vec<String>,
    /// Everything else, as lines of text.
    pub rest: Vec<String>,
    /// How many lines of the input it has, its fences included.
    pub lines: usize,
}

/// Splits an input into its front matter and the rest; the front matter is empty if there is none,
/// or if it cannot be read.
pub fn read(text: &str) -> (InputFront, &str) {
    let Some((fence, inside, body)) = split(text) else {
        return (InputFront::default(), text);
    };
    let entries = match fence {
        "+++" => values::toml(inside),
        _ => values::yaml(inside),
    };
    let Some(entries) = entries else {
        return (InputFront::default(), text);
    };

    let mut front = InputFront {
        lines: inside.matches('\n').count() + 2,
        ..InputFront::default()
    };
    for (key, value) in entries {
        front.add(&key, &value);
    }
    for line in inside.lines().filter_map(remark) {
        front.rest.push(line);
    }
    (front, body)
}

/// The fence, what is between the two fences, and what follows.
fn split(text: &str) -> Option<(&'static str, &str, &str)> {
    let (first, rest) = text.split_once('\n')?;
    let fence = ["---", "+++"]
        .into_iter()
        .find(|fence| first.trim_end() == *fence)?;

    let mut at = 0;
    for line in rest.split_inclusive('\n') {
        let is_end = line.trim_end() == fence || fence == "---" && line.trim_end() == "...";
        if is_end {
            return Some((fence, &rest[..at], &rest[at + line.len()..]));
        }
        at += line.len();
    }
    None
}

/// What a line of comment says.
fn remark(line: &str) -> Option<String> {
    let remark = line
        .trim_start()
        .strip_prefix('#')?
        .trim_matches(['#', ' ']);
    (!remark.is_empty()).then(|| remark.to_owned())
}

impl InputFront {
    fn add(&mut self, key: &str, value: &FrontMatterValue) {
        match key.to_lowercase().as_str() {
            "title" if self.title.is_none() => self.title = value.text(),
            "question" if self.question.is_none() => self.question = value.text(),
            "aliases" | "alias" => self.aliases.extend(value.texts()),
            "technologies" | "technology" | "options" | "considered-options" | "alternatives" => {
                self.technologies.extend(value.texts());
            }
            "criteria" | "decision-drivers" | "drivers" => self.criteria.extend(value.texts()),
            _ => {}
        }

        let is_used = match key.to_lowercase().as_str() {
            "title" | "question" => value.text().is_some(),
            "aliases" | "alias" | "technologies" | "technology" | "options" | "alternatives"
            | "considered-options" | "criteria" | "decision-drivers" | "drivers" => {
                value.is_list_of_texts()
            }
            _ => false,
        };
        if !is_used {
            self.rest.push(format!("{key}: {}", value.line()));
        }
    }
}
