//! A command as a person types it -> the options of an interaction: `/compare speed`, `/compare
//! criterion:speed topic:"…"`.

use crate::answer::Kind;
use crate::commands::{self, Context, OptionKind, OptionSpec, Options, Spec};
use crate::knowledge::names::{did_you_mean, normalise};

/// A command line that was understood.
#[derive(Debug, PartialEq)]
pub struct Typed {
    pub spec: &'static Spec,
    /// Option and value, in the order of the command's options.
    pub options: Vec<(&'static OptionSpec, String)>,
}

/// Reads a command line; words without an option's name fill the options in order, or all go into
/// the first one if only that can be answered. The error says what to do.
pub fn read(cx: &Context, line: &str) -> Result<Typed, String> {
    let mut tokens = tokens(line)?.into_iter();
    let first = tokens.next().map(|token| token.text).unwrap_or_default();
    let name = first.trim_start_matches('/');
    let is_called = |spec: &&Spec| spec.name == name || spec.name_in(cx.language) == name;
    let spec = commands::slash()
        .find(is_called)
        .ok_or_else(|| unknown_command(name))?;
    let tokens: Vec<Token> = tokens.collect();
    let mut options = Vec::new();
    let mut words = Vec::new();
    for token in &tokens {
        match named(cx, spec, token) {
            Some((option, value)) => add(&mut options, option, value)?,
            None => words.push(token.text.clone()),
        }
    }

    let mut options = match (
        with_words(cx, spec, options, &words),
        with_long_values(cx, spec, &tokens),
    ) {
        (Ok(options), _) if remarks(cx, spec, &options).is_some() => options,
        (_, Some(options)) if remarks(cx, spec, &options).is_some() => options,
        (read, _) => read?,
    };
    options.sort_by_key(|(option, _)| spec.options.iter().position(|o| o.name == option.name));
    Ok(Typed { spec, options })
}

fn unknown_command(name: &str) -> String {
    let names = || commands::slash().map(|spec| spec.name);
    let remedy = did_you_mean(name, names()).unwrap_or_else(|| {
        format!(
            "use one of: {}",
            names()
                .map(|n| format!("/{n}"))
                .collect::<Vec<_>>()
                .join(", ")
        )
    });
    format!("there is no command `/{name}`; {remedy}")
}

struct Token {
    text: String,
    /// Where the text before the first quote ends: an option's name can only be before it.
    bare: usize,
}

/// Splits at spaces outside of quotes.
fn tokens(line: &str) -> Result<Vec<Token>, String> {
    let mut tokens = Vec::new();
    let mut current: Option<Token> = None;
    let mut quoted = false;
    for c in line.chars() {
        if c.is_whitespace() && !quoted {
            tokens.extend(current.take());
            continue;
        }
        let token = current.get_or_insert(Token {
            text: String::new(),
            bare: usize::MAX,
        });
        if c == '"' {
            quoted = !quoted;
            token.bare = token.bare.min(token.text.len());
        } else {
            token.text.push(c);
        }
    }
    tokens.extend(current);
    if quoted {
        Err("a quote is not closed".to_owned())
    } else {
        Ok(tokens)
    }
}

/// `name:value`, if the command has an option of that name, in English or in the asker's language.
fn named(
    cx: &Context,
    spec: &'static Spec,
    token: &Token,
) -> Option<(&'static OptionSpec, String)> {
    let (name, value) = token
        .text
        .split_once(':')
        .filter(|(name, _)| name.len() < token.bare)?;
    let is_called = |option: &&OptionSpec| {
        option.name == name || spec.option_name_in(cx.language, option) == name
    };
    let option = spec.options.iter().find(is_called)?;
    Some((option, value.to_owned()))
}

type Filled = Vec<(&'static OptionSpec, String)>;

fn add(options: &mut Filled, option: &'static OptionSpec, value: String) -> Result<(), String> {
    if options.iter().any(|(known, _)| known.name == option.name) {
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
    let filled = fill(cx, spec, &mut in_order, words).map(|()| in_order);
    let Some(one_text) = as_one_text(spec, named, words) else {
        return filled;
    };
    let Ok(in_order) = filled else {
        return Ok(one_text);
    };

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
fn with_long_values(cx: &Context, spec: &'static Spec, tokens: &[Token]) -> Option<Filled> {
    let mut options: Filled = Vec::new();
    for token in tokens {
        if let Some(option) = named(cx, spec, token) {
            options.push(option);
            continue;
        }
        let (option, value) = options.last_mut()?;
        if !matches!(option.kind, OptionKind::Completed | OptionKind::Text) {
            return None;
        }
        *value = format!("{value} {}", token.text);
    }
    Some(options)
}

/// The words as the text of the first option that is still empty: "py3 vs nodejs20 speed".
fn as_one_text(spec: &'static Spec, mut named: Filled, words: &[String]) -> Option<Filled> {
    let first = spec
        .options
        .iter()
        .find(|option| named.iter().all(|(known, _)| known.name != option.name))?;
    if first.kind != OptionKind::Completed || words.len() < 2 {
        return None;
    }
    named.push((first, words.join(" ")));
    Some(named)
}

/// How many remarks the reading of the options needs; `None` if they were not understood.
fn remarks(cx: &Context, spec: &Spec, filled: &Filled) -> Option<usize> {
    let is_text =
        |option: &OptionSpec| matches!(option.kind, OptionKind::Completed | OptionKind::Text);
    let texts = filled.iter().filter(|(option, _)| is_text(option));
    let texts = texts
        .map(|(option, text)| (option.name.to_owned(), text.clone()))
        .collect();
    match commands::find(spec.name)?.parse(
        cx,
        &Options {
            texts,
            ..Options::default()
        },
    ) {
        Ok(asked) => Some(asked.notes.len()),
        Err(answer) => (answer.kind == Kind::AsksBack).then_some(answer.notes.len()),
    }
}

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
        let given = options.iter().any(|(known, _)| known.name == option.name);
        if given || option.kind == OptionKind::Member {
            continue;
        }
        let taken = if option.kind == OptionKind::Text {
            rest.len()
        } else {
            whole_name(cx, spec, option, rest)
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
    let Some(command) = commands::find(spec.name).filter(|_| option.kind == OptionKind::Completed)
    else {
        return 1;
    };
    let is_name = |count: &usize| {
        let text = words[..*count].join(" ");
        let typed = Options {
            texts: vec![(option.name.to_owned(), text.clone())],
            ..Options::default()
        };
        let offers = command.complete(cx, &typed, option.name);
        offers
            .first()
            .is_some_and(|offer| normalise(&offer.name) == normalise(&text))
    };
    (2..=words.len()).rev().find(is_name).unwrap_or(1)
}
