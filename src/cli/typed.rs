//! A command as a person types it -> the options of an interaction: `/compare speed`, `/compare
//! criterion:speed topic:"…"`.

mod tokens;

use crate::answer::AnswerKind;
use crate::commands::{self, Context, OptionKind, OptionSpec, Options, Spec};
use crate::knowledge::names::{did_you_mean, normalise};
use tokens::{TypedToken, tokens};

/// Options with their values.
type Filled = Vec<(&'static OptionSpec, String)>;

/// A command line that was understood.
#[derive(Debug, PartialEq)]
pub struct TypedCommand {
    pub spec: &'static Spec,
    /// Option and value, in the order of the command's options.
    pub options: Filled,
}

/// Reads a command line; words without an option's name fill the options in order, or all go into
/// the first one if only that can be answered. The error says what to do.
pub fn read(cx: &Context, line: &str) -> Result<TypedCommand, String> {
    let mut tokens = tokens(line)?.into_iter();
    let first = tokens.next().map(|token| token.text).unwrap_or_default();
    let spec = command(cx, first.trim_start_matches('/'))?;

    let tokens: Vec<TypedToken> = tokens.collect();
    if !spec.parts.is_empty() {
        return read_part(cx, spec, &tokens);
    }

    let mut options = Vec::new();
    let mut words = Vec::new();
    for token in &tokens {
        match named(cx, spec, token) {
            Some((option, value)) => add(&mut options, option, value)?,
            None => words.push(token.text.clone()),
        }
    }

    let mut options = best_reading(
        cx,
        spec,
        with_words(cx, spec, options, &words),
        with_long_values(cx, spec, &tokens),
    )?;
    options.sort_by_key(|(option, _)| spec.options.iter().position(|o| o.name == option.name));
    Ok(TypedCommand { spec, options })
}

/// Reads the name of a part, then its options. The values of options that are named go up to the
/// next name; without any name, the words fill the options in order.
fn read_part(
    cx: &Context,
    command: &'static Spec,
    tokens: &[TypedToken],
) -> Result<TypedCommand, String> {
    let Some((first, tokens)) = tokens.split_first() else {
        return Err(unknown_part(command, ""));
    };
    let mut parts = command.parts.iter();
    let spec = parts
        .find(|part| part.own_name() == first.text || part.name_in(cx.language) == first.text)
        .ok_or_else(|| unknown_part(command, &first.text))?;

    let has_names = tokens
        .first()
        .is_some_and(|token| named(cx, spec, token).is_some());
    let mut options = Vec::new();
    if has_names {
        for (option, value) in with_long_values(cx, spec, tokens).unwrap_or_default() {
            add(&mut options, option, value)?;
        }
    } else {
        let words: Vec<String> = tokens.iter().map(|token| token.text.clone()).collect();
        fill(cx, spec, &mut options, &words)?;
    }
    Ok(TypedCommand { spec, options })
}

fn unknown_part(command: &Spec, name: &str) -> String {
    let known: Vec<&str> = command.parts.iter().map(Spec::own_name).collect();
    let remedy = match did_you_mean(name, known.iter().copied()) {
        Some(remedy) => remedy,
        None => format!("use one of: {}", known.join(", ")),
    };
    format!("`/{}` has no part `{name}`; {remedy}", command.name)
}

/// The command of a name, in English or in the asker's language.
fn command(cx: &Context, name: &str) -> Result<&'static Spec, String> {
    for spec in commands::slash() {
        if spec.name == name || spec.name_in(cx.language) == name {
            return Ok(spec);
        }
    }
    Err(unknown_command(name))
}

/// The words as values of their own, if that can be answered; otherwise as parts of the values
/// before them, if that can. If neither can, the first reading is the one to explain.
fn best_reading(
    cx: &Context,
    spec: &'static Spec,
    with_words: Result<Filled, String>,
    with_long_values: Option<Filled>,
) -> Result<Filled, String> {
    let is_understood = |options: &Filled| remarks(cx, spec, options).is_some();
    if with_words.as_ref().is_ok_and(is_understood) {
        return with_words;
    }
    match with_long_values {
        Some(options) if is_understood(&options) => Ok(options),
        _ => with_words,
    }
}

fn unknown_command(name: &str) -> String {
    let known: Vec<&str> = commands::slash().map(|spec| spec.name).collect();

    let remedy = match did_you_mean(name, known.iter().copied()) {
        Some(remedy) => remedy,
        None => format!("use one of: /{}", known.join(", /")),
    };
    format!("there is no command `/{name}`; {remedy}")
}

/// `name:value`, if the command has an option of that name, in English or in the asker's language.
fn named(
    cx: &Context,
    spec: &'static Spec,
    token: &TypedToken,
) -> Option<(&'static OptionSpec, String)> {
    let (name, value) = token.text.split_once(':')?;
    if name.len() >= token.bare {
        return None;
    }

    for option in spec.options {
        if option.name == name || spec.option_name_in(cx.language, option) == name {
            return Some((option, value.to_owned()));
        }
    }
    None
}

/// Adds an option that is not there yet.
fn add(options: &mut Filled, option: &'static OptionSpec, value: String) -> Result<(), String> {
    if is_given(options, option) {
        return Err(format!("the option `{}` is given twice", option.name));
    }
    if option.kind == OptionKind::Flag && flag(&value).is_none() {
        return Err(format!(
            "`{}` must be yes or no (true or false), not `{value}`",
            option.name
        ));
    }

    options.push((option, value));
    Ok(())
}

fn is_given(options: &Filled, option: &OptionSpec) -> bool {
    options.iter().any(|(given, _)| given.name == option.name)
}

/// Yes or no, as a person writes it.
pub fn flag(value: &str) -> Option<bool> {
    match value.to_lowercase().as_str() {
        "true" | "yes" => Some(true),
        "false" | "no" => Some(false),
        _ => None,
    }
}

/// The options with the words that have no option's name before them: in the order of the options,
/// or all in the first one, whichever reading needs fewer remarks.
fn with_words(
    cx: &Context,
    spec: &'static Spec,
    named: Filled,
    words: &[String],
) -> Result<Filled, String> {
    let mut in_order = named.clone();
    let filled = fill(cx, spec, &mut in_order, words);

    let Some(one_text) = as_one_text(spec, named, words) else {
        return filled.map(|()| in_order);
    };
    if filled.is_err() {
        return Ok(one_text);
    }

    let in_order_fits = match (remarks(cx, spec, &in_order), remarks(cx, spec, &one_text)) {
        (Some(0), _) | (Some(_), None) => true,
        (Some(in_order), Some(one_text)) => in_order < one_text,
        // Words that fit nothing are refused together, because they belong together.
        (None, _) => false,
    };
    Ok(if in_order_fits { in_order } else { one_text })
}

/// Every value up to the name of the next option, as in Discord: `must:speed at least 4`. `None` if
/// words come before the first name, or after a yes or no.
fn with_long_values(cx: &Context, spec: &'static Spec, tokens: &[TypedToken]) -> Option<Filled> {
    let mut options: Filled = Vec::new();
    for token in tokens {
        if let Some(option) = named(cx, spec, token) {
            options.push(option);
            continue;
        }

        let (option, value) = options.last_mut()?;
        if !is_text(option) {
            return None;
        }
        *value = format!("{value} {}", token.text);
    }
    Some(options)
}

fn is_text(option: &OptionSpec) -> bool {
    matches!(option.kind, OptionKind::Completed | OptionKind::Text)
}

/// The words as the text of the first option that is still empty: "py3 vs nodejs20 speed".
fn as_one_text(spec: &'static Spec, mut named: Filled, words: &[String]) -> Option<Filled> {
    let mut options = spec.options.iter();
    let first = options.find(|option| !is_given(&named, option))?;
    if first.kind != OptionKind::Completed || words.len() < 2 {
        return None;
    }

    named.push((first, words.join(" ")));
    Some(named)
}

/// How many remarks the reading of the options needs; `None` if they were not understood.
fn remarks(cx: &Context, spec: &Spec, filled: &Filled) -> Option<usize> {
    let mut options = Options::default();
    for (option, text) in filled {
        if is_text(option) {
            options.texts.push((option.name.to_owned(), text.clone()));
        }
    }

    match commands::find(spec.name)?.parse(cx, &options) {
        Ok(asked) => Some(asked.notes.len()),
        // A question back is an answer too.
        Err(answer) if answer.kind == AnswerKind::AsksBack => Some(answer.notes.len()),
        Err(_) => None,
    }
}

/// Fills the options that are not given yet with words, in the order of the options.
fn fill(
    cx: &Context,
    spec: &'static Spec,
    options: &mut Filled,
    words: &[String],
) -> Result<(), String> {
    let mut rest = words;
    for option in spec.options {
        if rest.is_empty() {
            return Ok(());
        }
        // A member always needs the option's name: misplaced words must not ping anyone.
        if is_given(options, option) || option.kind == OptionKind::Member {
            continue;
        }

        let taken = match option.kind {
            OptionKind::Text => rest.len(),
            OptionKind::Completed => whole_name(cx, spec, option, rest),
            OptionKind::Flag | OptionKind::Member => 1,
        };
        add(options, option, rest[..taken].join(" "))?;
        rest = &rest[taken..];
    }

    match rest.first() {
        None => Ok(()),
        Some(word) => Err(format!(
            "`/{}` has no option left for `{word}`; put quotes around words that belong together",
            spec.name
        )),
    }
}

/// How many words make up a name that the library knows, such as `learning curve`; otherwise one.
fn whole_name(cx: &Context, spec: &Spec, option: &OptionSpec, words: &[String]) -> usize {
    // The longest first: "learning curve" may be a name where "learning" is one too.
    for count in (2..=words.len()).rev() {
        if is_name(cx, spec, option, &words[..count].join(" ")) {
            return count;
        }
    }
    1
}

/// Whether the command offers exactly this text for an option.
fn is_name(cx: &Context, spec: &Spec, option: &OptionSpec, text: &str) -> bool {
    let Some(command) = commands::find(spec.name) else {
        return false;
    };
    let typed = Options {
        texts: vec![(option.name.to_owned(), text.to_owned())],
        ..Options::default()
    };

    let offers = command.complete(cx, &typed, option.name);
    let best = offers.first();
    best.is_some_and(|offer| normalise(&offer.name) == normalise(text))
}
