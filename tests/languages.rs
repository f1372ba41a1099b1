//! The texts of the interface: whole in every language, used, and short enough for Discord.

#[path = "support/library.rs"]
mod library;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource};
use fluent_syntax::parser::parse;
use library::{Fixture, TODAY};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use weighin::answer::{Action, Answer, Row};
use weighin::commands::compare::Comparison;
use weighin::commands::{self, CommandKind, Context, Request, Response, ask, respond};
use weighin::discord::walk::walk;
use weighin::discord::{custom_id, limits};
use weighin::language::Language;
use weighin::question::Question;
use weighin::render::discord::{Delivery, reply};
use weighin::render::terminal::{self, Screen};

/// The texts of a language: each key, or `key.part`, with its variables.
type Texts = BTreeMap<String, BTreeSet<String>>;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn texts(language: Language) -> Texts {
    let folder = root().join("locales").join(language.code());
    let mut texts = Texts::new();
    for entry in std::fs::read_dir(&folder).expect("a folder a language") {
        let path = entry.expect("an entry").path();
        let text = std::fs::read_to_string(&path).expect("a readable file");
        let resource = parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
        add(&resource, &mut texts);
    }
    texts
}

fn add(resource: &Resource<&str>, texts: &mut Texts) {
    for entry in &resource.body {
        let (key, value, attributes) = match entry {
            Entry::Message(message) => (message.id.name.to_owned(), message.value.as_ref(), &message.attributes),
            Entry::Term(term) => (format!("-{}", term.id.name), Some(&term.value), &term.attributes),
            Entry::Junk { content } => panic!("cannot be read: {content}"),
            _ => continue,
        };
        let parts = attributes.iter().map(|part| (format!("{key}.{}", part.id.name), Some(&part.value)));
        for (key, value) in [(key.clone(), value)].into_iter().chain(parts) {
            let mut variables = BTreeSet::new();
            value.into_iter().for_each(|pattern| collect(pattern, &mut variables));
            assert!(texts.insert(key.clone(), variables).is_none(), "{key} stands there twice");
        }
    }
}

fn collect(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => collect_inline(inline, variables),
            Expression::Select { selector, variants } => {
                collect_inline(selector, variables);
                variants.iter().for_each(|variant| collect(&variant.value, variables));
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    if let InlineExpression::VariableReference { id } = inline {
        variables.insert(id.name.to_owned());
    }
}

#[test]
fn every_language_has_every_text_with_the_same_variables() {
    let english = texts(Language::English);
    for language in Language::ALL {
        let own = texts(language);
        let missing: Vec<_> = english.keys().filter(|key| !own.contains_key(*key)).collect();
        let unknown: Vec<_> = own.keys().filter(|key| !english.contains_key(*key)).collect();
        assert!(missing.is_empty() && unknown.is_empty(), "{language:?} lacks {missing:?}, and English {unknown:?}");
        for (key, variables) in &own {
            assert_eq!(variables, &english[key], "{key} in {language:?}");
        }
    }
}

#[test]
fn every_text_is_used_and_every_used_text_is_there() {
    let english = texts(Language::English);
    let mut used = spoken(&root());
    used.extend(
        commands::ALL.iter().map(|command| format!("command-{}", command.spec().name.to_lowercase().replace(' ', "-"))),
    );
    let missing: Vec<_> = used.iter().filter(|key| !english.contains_key(*key)).collect();
    assert!(missing.is_empty(), "used, but not there: {missing:?}");
    let terms = referenced();
    let unused = english.keys().filter(|key| !used.contains(*key) && !terms.contains(*key) && !key.contains('.'));
    let unused: Vec<_> = unused.collect();
    assert!(unused.is_empty(), "there, but not used: {unused:?}");
}

/// The keys of all `say!(…, "key"` in the source.
fn spoken(folder: &Path) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            keys.extend(spoken(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = std::fs::read_to_string(&path).expect("source");
            let calls = text.split("say!(").skip(1).filter_map(|call| {
                let (language, rest) = call.split_once(',')?;
                let key = rest.trim_start().strip_prefix('"')?.split('"').next()?;
                (!language.contains(';') && !key.is_empty()).then(|| key.to_owned())
            });
            keys.extend(calls.filter(|key| key != "key"));
        }
    }
    keys
}

/// The terms that texts refer to.
fn referenced() -> BTreeSet<String> {
    let folder = root().join("locales/en");
    let files = std::fs::read_dir(folder).expect("the English texts").map(|entry| entry.expect("an entry").path());
    let text: String = files.map(|path| std::fs::read_to_string(path).expect("a text")).collect();
    let terms = text.split("{ -").skip(1).filter_map(|rest| rest.split(' ').next());
    terms.map(|term| format!("-{term}")).collect()
}

#[test]
fn commands_and_options_fit_discord_in_every_language() {
    for language in Language::ALL {
        for spec in commands::ALL.iter().map(|command| command.spec()) {
            assert!((1..=32).contains(&limits::length(&spec.name_in(language))), "{} in {language:?}", spec.name);
            let options = spec.options.iter().map(|option| spec.option_description_in(language, option));
            let described = [spec.description_in(language)].into_iter().filter(|_| spec.kind == CommandKind::Slash);
            for text in described.chain(options) {
                assert!((1..=100).contains(&limits::length(&text)), "{language:?}: {text:?}");
            }
        }
    }
}

/// How many answers a language are looked at.
const ANSWERS: usize = 400;

fn fixtures() -> [Fixture; 2] {
    [Fixture::small(), Fixture::shipped()]
}

fn context(fixture: &Fixture, language: Language) -> Context<'_> {
    fixture.edition.context(&fixture.settings, language, TODAY)
}

/// Calls `look` with answers of all kinds in a language.
fn look_at_answers(fixture: &Fixture, language: Language, mut look: impl FnMut(&Answer)) {
    let cx = context(fixture, language);
    let topics = cx.library.topics();
    let mut first = vec![Question::new("topics", [""; 0]), Question::new("help", [""; 0])];
    first.extend(topics.iter().map(|topic| Comparison::overview(topic).question()));
    first.extend(topics.iter().flat_map(|topic| ask::passages(topic).into_iter().take(10)));
    let mut count = 0;
    walk(&cx, first, |_, answer| {
        count += 1;
        if count <= ANSWERS {
            look(answer);
        }
    });
}

#[test]
fn no_answer_is_cut_and_no_button_shortened_in_any_language() {
    for fixture in fixtures() {
        for language in Language::ALL {
            look_at_answers(&fixture, language, |answer| {
                assert!(!reply(answer, Delivery::Channel, None).cut, "{language:?}: {}", answer.title);
                for row in &answer.follow_ups {
                    let Row::Buttons(buttons) = row else { continue };
                    for button in buttons {
                        let open = matches!(button.action, Action::Open(_));
                        let fits = limits::length(&button.label) <= limits::BUTTON_LABEL;
                        assert!(fits || open, "{language:?}: {}", button.label);
                    }
                }
            });
        }
    }
}

#[test]
fn no_answer_mixes_english_into_another_language() {
    let english = whole_texts(Language::English);
    let fixture = Fixture::small();
    for language in Language::ALL.into_iter().filter(|language| *language != Language::English) {
        let own = whole_texts(language);
        let foreign: Vec<&String> = english.iter().filter(|text| !own.contains(*text)).collect();
        look_at_answers(&fixture, language, |answer| {
            let shown = serde_json::to_string(&reply(answer, Delivery::Channel, None).response).expect("JSON")
                + &terminal::answer(answer, Screen { width: 10_000, styled: false });
            let mixed = foreign.iter().find(|text| shown.contains(text.as_str()));
            assert!(mixed.is_none(), "{language:?}: {mixed:?} in {shown}");
        });
    }
}

/// The texts without variables that are long enough not to stand in prose by chance.
fn whole_texts(language: Language) -> Vec<String> {
    let plain = texts(language).into_iter().filter(|(key, variables)| variables.is_empty() && !key.contains('.'));
    let said = plain.filter(|(key, _)| !key.starts_with('-')).map(|(key, _)| language.say(&key, &[]));
    said.filter(|text| text.chars().count() > 12).collect()
}

#[test]
fn numbers_take_the_forms_of_the_language() {
    let said = |language: Language, count: usize| weighin::say!(language, "topics-count", count = count);
    assert_eq!(said(Language::English, 1), "This library covers one choice.");
    assert_eq!(said(Language::English, 2), "This library covers 2 choices.");
    // French counts none as one, German and Spanish do not, and Japanese has one form.
    for language in Language::ALL {
        let (none, one, two, five) = (said(language, 0), said(language, 1), said(language, 2), said(language, 5));
        assert_eq!(two.replace('2', "5"), five, "{language:?}");
        if language != Language::Japanese {
            assert_ne!(one.replace('1', "2"), two, "{language:?}");
        }
        assert!(!none.is_empty());
    }
}

fn answered(cx: &Context, request: &Request) -> Answer {
    match respond(cx, request) {
        Response::Answer(answer) => *answer,
        Response::Choices(_) => panic!("{request:?} is no completion"),
    }
}

#[test]
fn answers_in_german_and_japanese_look_like_this() {
    let fixture = Fixture::small();
    let clicks = [
        ("comparison", "w1:compare:lights:speed"),
        ("overview", "w1:compare:languages"),
        ("sources", "w1:compare:lights:speed:-:s1"),
        ("section", "w1:compare:lights:speed:lamp:d1"),
        ("passage", "w1:ask:lights:speed:lamp:1"),
        ("panel", "w1:recommend:languages:lk:520:030:p"),
        ("recommendation", "w1:recommend:languages:lk:520:030:r"),
        ("gap", "w1:compare:storage:dryness:shed:d1"),
        ("topics", "w1:topics"),
        ("help", "w1:help"),
        ("outdated", "w1:compare:gone"),
    ];
    for language in [Language::German, Language::Japanese] {
        for (name, id) in clicks {
            let click = Request::Click { question: custom_id::decode(id), values: Vec::new() };
            let answer = answered(&context(&fixture, language), &click);
            let name = format!("{name}.{}", language.code());
            insta::assert_json_snapshot!(format!("{name}.discord"), reply(&answer, Delivery::Channel, None).response);
            insta::assert_snapshot!(
                format!("{name}.terminal"),
                terminal::answer(&answer, Screen { width: 80, styled: false })
            );
        }
    }
}
