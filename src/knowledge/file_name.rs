//! The name of an article file: the id of a topic, and the language of a translation.

use super::diagnostic::Report;
use super::id::is_id;
use super::limits;
use super::rules::Rule;
use crate::language::Language;

/// Reports a name, without `.md`, that cannot be the id of a topic.
pub fn check(id: &str, report: &mut Report) {
    if is_id(id, limits::TOPIC_ID) {
        return;
    }

    let message = format!("`{id}` cannot be the id of a topic");
    let remedy = match id.rsplit_once('.') {
        Some((topic, code)) if is_id(topic, limits::TOPIC_ID) => translation_remedy(topic, code),
        _ => format!(
            "rename the file: lowercase ASCII letters, digits and hyphens, at most {}, then `.md`, or a translation's language and `.md`",
            limits::TOPIC_ID
        ),
    };
    report.add(Rule::FileName, 0..0, message, remedy);
}

/// What a translation should be called, if its language is not written correctly.
fn translation_remedy(topic: &str, code: &str) -> String {
    let mut codes = Vec::new();
    for language in Language::ALL {
        if language != Language::English {
            codes.push(language.code());
        }
    }
    let list = format!("the language codes are {}", codes.join(", "));

    match codes.iter().find(|known| start(known) == start(code)) {
        Some(known) => format!("rename the file to `{topic}.{known}.md`; {list}"),
        None if start(code) == "en" => {
            format!("rename the file to `{topic}.md`: the original has no language in its name")
        }
        None => format!("rename the file: `{code}` is not a language for translations; {list}"),
    }
}

/// The language in a code that may also have a country: `pt` of `pt-BR`.
fn start(code: &str) -> String {
    let start = code.split(['-', '_']).next().unwrap_or_default();
    start.to_ascii_lowercase()
}
