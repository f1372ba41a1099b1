//! The title, the question and the id of a draft.

use super::arrange::{Arrangement, bold};
use super::given::Hints;
use super::names::{capitalised, shortened, slug, without_signs};
use super::outcome::ImportNote;
use super::read::Input;
use super::roles::{NameAndKey, Roles};
use super::write::Head;
use crate::knowledge::limits;
use crate::knowledge::prose::{Block, Span, plain_text};

/// The head of the draft; what is too long for it is also in the introduction.
pub fn head(
    input: &mut Input,
    arrangement: &mut Arrangement,
    roles: &Roles,
    hints: &Hints,
    file: &str,
) -> Head {
    let heading = input.title.and_then(|title| input.heading_text(title));
    let wished = [
        heading.clone(),
        input.front_title.clone(),
        hints.topic.clone(),
    ];
    let mut wished = wished.into_iter().flatten();
    let full = wished.find(|title| title.contains(char::is_alphanumeric));
    let full = full.unwrap_or_else(|| capitalised(&stem(file).replace(['-', '_'], " ")));
    let full = if full.trim().is_empty() {
        names(&roles.technologies)
    } else {
        full
    };

    let full = without_signs(&full).to_owned();
    let title = shortened(&full, limits::TITLE);
    let mut kept: Vec<Vec<Span>> = Vec::new();
    if let Some(piece) = input.title
        && let super::document::DocumentPart::Heading { text, .. } =
            &input.document.pieces[piece].part
    {
        let has_link = text
            .iter()
            .any(|span| matches!(span, Span::Link { .. } | Span::Source(_)));
        if has_link || without_signs(&plain_text(text)) != title {
            kept.push(text.clone());
        }
    }
    if let Some(front) = &input.front_title
        && *front != title
    {
        kept.push(vec![Span::plain(front.clone())]);
    }

    let question = question(input, arrangement, roles, &full, &mut kept);
    let mut aliases = Vec::new();
    for alias in &input.aliases {
        if alias.chars().count() <= limits::ALIAS && !aliases.contains(alias) {
            aliases.push(alias.clone());
        } else {
            kept.push(vec![Span::plain(alias.clone())]);
        }
    }
    for text in kept.into_iter().rev() {
        arrangement
            .introduction
            .insert(0, Block::Paragraph(bold(&text)));
    }
    Head {
        title,
        question,
        aliases,
    }
}

fn question(
    input: &Input,
    arrangement: &mut Arrangement,
    roles: &Roles,
    title: &str,
    kept: &mut Vec<Vec<Span>>,
) -> String {
    let fits = |text: &str| text.chars().count() <= limits::QUESTION;
    if let Some(question) = &input.question {
        if !fits(question) {
            kept.push(vec![Span::plain(question.clone())]);
        }
        return shortened(question, limits::QUESTION);
    }
    if title.ends_with('?') && fits(title) {
        return title.to_owned();
    }
    if let Some(asked) = asked(&arrangement.introduction) {
        let text = format!("the question is the first one of the introduction: “{asked}”");
        arrangement.guesses.push(ImportNote { place: None, text });
        return asked;
    }

    let question = format!("Which one should we use: {}?", names(&roles.technologies));
    if fits(&question) {
        question
    } else {
        "Which one should we use?".to_owned()
    }
}

/// The first question of an introduction.
fn asked(introduction: &[Block]) -> Option<String> {
    for block in introduction {
        let text = plain_text(block.spans());
        let Some((before, _)) = text.split_once('?') else {
            continue;
        };
        let start = before.rfind(['.', '!', ':']).map_or(0, |end| end + 1);
        let question = capitalised(&format!("{}?", before[start..].trim()));
        let length = question.chars().count();
        if (10..=limits::QUESTION).contains(&length) {
            return Some(question);
        }
    }
    None
}

/// `A, B or C`.
fn names(technologies: &[NameAndKey]) -> String {
    let names: Vec<&str> = technologies
        .iter()
        .map(|named| named.name.as_str())
        .collect();
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => names.concat(),
    }
}

/// Names of files that say nothing of what is in them.
const GENERAL: &[&str] = &[
    "", "readme", "index", "page", "export", "stdin", "untitled", "document", "doc", "notes",
];

/// The id of the topic: of its name, its file or its title.
pub fn id(hints: &Hints, file: &str, title: Option<&str>) -> String {
    let of_file = slug(stem(file), limits::TOPIC_ID);
    let is_general = GENERAL.contains(&of_file.as_str());
    let of_topic = slug(hints.topic.as_deref().unwrap_or_default(), limits::TOPIC_ID);
    let of_title = slug(title.unwrap_or_default(), limits::TOPIC_ID);

    let mut ids = vec![of_topic];
    if !is_general {
        ids.push(of_file);
    }
    ids.push(of_title);
    let found = ids.into_iter().find(|id| !id.is_empty());
    found.unwrap_or_else(|| "topic".to_owned())
}

/// The name of a file without its folder, its ending, and the number of a decision record.
fn stem(file: &str) -> &str {
    let name = file.rsplit('/').next().unwrap_or(file);
    let stem = name.split_once('.').map_or(name, |(stem, _)| stem);
    let unnumbered = stem.trim_start_matches(|c: char| c.is_ascii_digit());
    match unnumbered.strip_prefix(['-', '_']) {
        Some(rest) if !rest.is_empty() => rest,
        _ => stem,
    }
}
