//! Commands and options are named as the asker's Discord names them.

use weighin::commands::{ALL, CommandKind, Spec};
use weighin::language::Language;

use crate::showing::shown::library;
use crate::support::article::article;

fn slash() -> impl Iterator<Item = &'static Spec> {
    ALL.iter()
        .map(|command| command.spec())
        .filter(|spec| spec.kind == CommandKind::Slash)
}

#[test]
fn help_names_commands_in_the_askers_language() {
    for asker in Language::ALL {
        let mut library = library(&article());
        library.asker_language = asker;
        let shown = library.ask("help", &[]);
        let headings = shown.headings();
        for spec in slash() {
            let typed = format!("/{}", spec.name_in(asker));
            assert!(
                headings
                    .iter()
                    .any(|it| it.split(' ').next() == Some(&typed)),
                "{typed} is not in {headings:?}"
            );
        }
        let compare = slash()
            .find(|spec| spec.name == "compare")
            .expect("a command");
        let [criterion, topic, ..] = compare.options else {
            panic!("options")
        };
        let [criterion, topic] =
            [criterion, topic].map(|option| compare.option_name_in(asker, option));
        let heading = format!(
            "/{} {criterion}:Speed {topic}:Message queue",
            compare.name_in(asker)
        );
        assert!(
            headings.contains(&heading.replace('_', "\\_")),
            "{heading} is not in {headings:?}"
        );
    }
}

#[test]
fn an_unknown_command_gets_the_askers_command_names() {
    let mut library = library(&article());
    library.asker_language = Language::German;
    let text = library.ask("vote", &[]).terminal().replace('\n', " ");
    assert!(
        text.contains("/fragen, /vergleichen, /empfehlen, /entscheiden, /themen and /hilfe"),
        "{text}"
    );
}

#[test]
fn german_help_reads_as_german_discord_shows_it() {
    let help = library(&article())
        .in_language(Language::German)
        .ask("help", &[])
        .terminal();
    for typed in [
        "/vergleichen kriterium:Speed thema:Message queue",
        "/vergleichen erste:Alpha zweite:Beta",
        "/fragen frage:",
    ] {
        assert!(help.contains(typed), "{typed}: {help}");
    }
    assert!(
        !help.contains("/compare") && !help.contains("/help"),
        "{help}"
    );
}

/// A name that is written into a text does not follow when the command is renamed, and is wrong in
/// other languages.
#[test]
fn no_text_contains_a_command_or_option_name() {
    for language in Language::ALL {
        let folder = format!(
            "{}/src/locales/{}",
            env!("CARGO_MANIFEST_DIR"),
            language.code()
        );
        for file in std::fs::read_dir(folder).expect("a folder") {
            let path = file.expect("a file").path();
            if path.ends_with("commands.ftl") {
                continue;
            }
            let text = std::fs::read_to_string(&path).expect("a text");
            for line in text.lines().filter(|line| !line.starts_with('#')) {
                assert_eq!(
                    written_name(language, line),
                    None,
                    "{}: {line}",
                    path.display()
                );
            }
        }
    }
}

/// A command after a slash, or an option in quotation marks or before a colon.
fn written_name(language: Language, line: &str) -> Option<String> {
    for language in [language, Language::English] {
        for spec in slash() {
            let typed = format!("/{}", spec.name_in(language));
            let options = spec
                .options
                .iter()
                .map(|option| spec.option_name_in(language, option));
            let quoted = options.flat_map(|name| {
                [
                    ("“", "”"),
                    ("„", "“"),
                    ("« ", " »"),
                    ("«", "»"),
                    ("「", "」"),
                ]
                .map(|(open, close)| format!("{open}{name}{close}"))
            });
            if let Some(found) = quoted.chain([typed]).find(|written| line.contains(written)) {
                return Some(found);
            }
        }
    }
    None
}
