//! The texts of every language, built into the program; parsed when a language is first used.

use super::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use std::sync::LazyLock;

type Bundle = FluentBundle<FluentResource>;

/// The files of one language.
macro_rules! texts {
    ($code:literal) => {
        concat!(
            texts!($code, "common"),
            texts!($code, "commands"),
            texts!($code, "compare"),
            texts!($code, "recommend"),
            texts!($code, "panel"),
            texts!($code, "ask"),
            texts!($code, "decide-acts"),
            texts!($code, "decide"),
            texts!($code, "decide-said"),
            texts!($code, "render"),
        )
    };
    ($code:literal, $file:literal) => {
        concat!(
            include_str!(concat!("../locales/", $code, "/", $file, ".ftl")),
            "\n"
        )
    };
}

static BUNDLES: LazyLock<[Bundle; Language::ALL.len()]> =
    LazyLock::new(|| Language::ALL.map(bundle));

fn source(language: Language) -> &'static str {
    match language {
        Language::English => texts!("en"),
        Language::German => texts!("de"),
        Language::French => texts!("fr"),
        Language::Spanish => texts!("es"),
        Language::BrazilianPortuguese => texts!("pt-BR"),
        Language::Japanese => texts!("ja"),
    }
}

fn bundle(language: Language) -> Bundle {
    // What cannot be parsed is left out, and English is used instead; a test makes sure that this
    // does not happen.
    let resource = FluentResource::try_new(source(language).to_owned())
        .unwrap_or_else(|(resource, _)| resource);

    let mut bundle = Bundle::new_concurrent(language.code().parse().into_iter().collect());
    // The marks that isolate scripts of different directions would show as boxes; none of these
    // languages needs them.
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(resource);

    bundle
}

/// A text, or a part of one; in English if the language does not have it, empty if English does not
/// have it either.
pub(super) fn text(
    language: Language,
    key: &str,
    part: Option<&str>,
    arguments: &FluentArgs,
) -> String {
    text_in(language, key, part, arguments)
        .or_else(|| text_in(Language::English, key, part, arguments))
        .unwrap_or_default()
}

/// The text in this language; `None` if the language does not have it, or if an argument is
/// missing.
fn text_in(
    language: Language,
    key: &str,
    part: Option<&str>,
    arguments: &FluentArgs,
) -> Option<String> {
    let bundle = BUNDLES.get(language as usize)?;
    let message = bundle.get_message(key)?;
    let pattern = match part {
        None => message.value()?,
        Some(part) => message.get_attribute(part)?.value(),
    };

    let mut problems = Vec::new();
    let text = bundle
        .format_pattern(pattern, Some(arguments), &mut problems)
        .into_owned();

    problems.is_empty().then_some(text)
}

/// Marks around an emphasised argument while a text is put together; private-use characters that no
/// text contains.
const EMPHASIS: [char; 2] = ['\u{e000}', '\u{e001}'];

/// An argument that the text shows in bold.
pub(crate) fn bold(text: impl AsRef<str>) -> String {
    format!("{}{}{}", EMPHASIS[0], text.as_ref(), EMPHASIS[1])
}

/// A text in pieces, each with whether it is to be shown in bold.
pub(crate) fn emphasised(text: &str) -> Vec<(&str, bool)> {
    let mut pieces = Vec::new();
    let mut is_bold = false;

    for piece in text.split_inclusive(EMPHASIS) {
        let without_mark = piece.trim_end_matches(EMPHASIS);
        if !without_mark.is_empty() {
            pieces.push((without_mark, is_bold));
        }

        // The mark at the end of a piece says how the next one is shown.
        is_bold = piece.ends_with(EMPHASIS[0]);
    }

    pieces
}
